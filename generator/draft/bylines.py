"""Who wrote an article, as a line of its page says it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from generator.draft.blocks import Block
from generator.draft.day_candidates import WRITTEN_DATE

_PARTS: Final = re.compile(r"\s*[|·•;]\s*|\s{2,}|\t")
_BY: Final = re.compile(
    r"^(?:reporting by|written by|story by|posted by|author|by)\s*:?\s+"
    r"(?P<who>(?P<first>\S+)(?:,? \S+){0,9})$",
    re.I,
)
_SMALL: Final = frozenset({
    "al", "and", "at", "bin", "da", "de", "del", "den", "der", "di", "dos", "du", "el", "for", "ibn", "in", "la",
    "of", "ten", "ter", "the", "van", "von", "y", "zu",
})  # fmt: skip
_LONGEST: Final = 80


def byline_of(found: Sequence[Block]) -> str:
    """Return the first byline, as printed; "" where there is none.

    Of a line that says more, such as when, only the part that names somebody: "05/03/2031 by Jo Brand | 3 shares".
    """
    lines = [block.text for block in found if not block.prose and len(block.text) <= 3 * _LONGEST]
    names = (_name(part) for line in lines for part in _PARTS.split(line) if len(part) <= 2 * _LONGEST)
    return next(filter(None, names), "")


def _name(part: str) -> str:
    dates = list(WRITTEN_DATE.finditer(part))
    begin, end = 0, len(part)
    for date in dates:
        if re.search(r"\bby\b", part[: date.start()], re.I):
            end = min(end, date.start())
        else:
            begin = date.end()
    match = _BY.match(part[begin:end].strip(" ,-–—/"))
    if match is None or len(match["who"]) > _LONGEST:
        return ""
    words = re.findall(r"[^\W\d_][\w.'’-]*", match["who"])
    named = all(word[0].isupper() or not word[0].islower() or word in _SMALL for word in words)
    clean = re.fullmatch(r"[^\W\d_](?:[\w.'’, &-]*\w\.?)?", match["who"]) and not re.search(r"\d", match["who"])
    return match["who"] if named and clean and words and not words[0][0].islower() else ""
