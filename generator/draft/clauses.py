"""Whether English words can be somebody who speaks, or tell something themselves: told by their verbs.

No parser: endings, a list of common verbs, and what stands beside them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


_SURE: Final = _words(
    """was were is are had has have would will could can cannot did does might should must came went took fled
    fought began gave got became rose kept remain remains"""
)
_PERHAPS: Final = _words(
    "hit fell left lost shot struck broke held made set sent ran saw told burnt put cut led met won built"
)
"""Like words in -ed, verbs or participles: by what stands beside them."""
_DETERMINERS: Final = _words("the a an this that these those its his her their our my some any no each so")
_BEFORE_NAMES: Final = _words("named called dubbed aged")
_PREPOSITIONS: Final = _words(
    "by in at to as of on from with near for into over under during outside inside around against"
)
_BEGINS_OBJECT: Final = _DETERMINERS | _words(
    """it them him all more about around nearly almost several many dozens hundreds two three four five six seven eight
    nine ten at least"""
)
_MORE: Final = re.compile(r"\s*,|\b(?:who|whom|whose|which|where|when|while|as|after|before|because|speaking|citing)\b")
_ADVERBIAL: Final = re.compile(
    r"(?:on|in|at|after|before|during|since|for|by|from|with|as|meanwhile|however|earlier|later|also|separately|"
    r"according|yesterday|today)\b",
    re.IGNORECASE,
)
_APPOSITION: Final = re.compile(
    r"(?:an?|the|its|his|her|their|one|who|whose|whom|which|based|known|also|then|now|formerly|himself|herself|\d+|"
    r"[A-Z]\S*)\b|(?:[a-z][a-z-]*\s+){0,3}[a-z-]*(?:man|woman|er|or|ist|ian|ant|ent|head|chief|secretary|clerk|nurse|aide)\s+(?:of|for|at|in)\b"
)
_MOST_IN_A_SUBJECT: Final = 10


def tells(words: str) -> bool:
    """Return whether words have a verb of their own, and so are no name of anybody: "helicopters dropped bombs"."""
    more = _MORE.search(words, 1)
    every = re.findall(r"[^\W_][\w’'-]*", words[: more.start()] if more else words)
    return any(_is_verb(every, at) for at in range(1, len(every)))


def subject(parts: Sequence[str], behind: str) -> int | None:
    """Return which of the parts between commas is the subject of a verb, where those behind it only say who that is.

    "The Monitor, a group in London, said bombs fell" → 0. None where the parts tell something by themselves.

    Args:
        parts: What stands before the verb, at its commas.
        behind: What stands behind it.
    """
    first = 0
    while first < len(parts) - 2 and _ADVERBIAL.match(parts[first]):
        first += 1
    if len(parts) - first < 2 or _ADVERBIAL.match(parts[first]) or len(parts[first].split()) > _MOST_IN_A_SUBJECT:
        return None
    beside = all(_APPOSITION.match(part) for part in parts[first + 1 :])
    return first if beside and not tells(parts[first]) and (tells(behind) or _is_bare(behind)) else None


def _is_bare(words: str) -> bool:
    """Return whether words begin with no article and no name, and are more than "local sources"."""
    return bool(re.match(r"\s*[a-z]", words)) and words.split()[0] not in _DETERMINERS and len(words.split()) > 2


def _is_verb(words: Sequence[str], at: int) -> bool:
    word, before, after = words[at], words[at - 1], words[at + 1] if at + 1 < len(words) else ""
    if word in _SURE:
        return True
    if word not in _PERHAPS and not re.fullmatch(r"[a-z]{2,}ed", word):
        return False
    if before.casefold() in _DETERMINERS or before.endswith("ly") or after in _PREPOSITIONS or word in _BEFORE_NAMES:
        return False
    ends = not after or after[0].isdigit()
    return ends or before.endswith("s") or after in _BEGINS_OBJECT or after.endswith("s")
