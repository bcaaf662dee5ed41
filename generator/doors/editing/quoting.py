"""The quote that stands for words that were selected, as the gate will find it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from generator.ground.text.folding import WHITE_SPACE
from generator.ground.text.haystack import Haystack
from generator.ground.text.match import Level, Match
from generator.ground.text.whole_words import cuts
from generator.model.passage import Span

_MOST_BESIDE: Final = 12
"""Words before or after a quote that are tried; what needs more to be told apart is better quoted longer."""
_SPACES: Final = re.compile(f"[{re.escape(WHITE_SPACE)}]+")
_WORD: Final = re.compile(f"[^{re.escape(WHITE_SPACE)}]+")


@dataclass(frozen=True, slots=True)
class Quote:
    """A quote, as a claim writes it.

    Attributes:
        span: Where it stands.
        quote: Its words on one line.
        prefix: Words right before it, where it stands more than once.
        suffix: Words right after it, likewise.
        furniture: Whether it stands outside of the body.
        level: How closely the gate finds it; None where it does not: too short, or over the edge of the body.
    """

    span: Span
    quote: str
    prefix: str
    suffix: str
    furniture: bool
    level: Level | None


def whole_words(text: str, start: int, end: int) -> Span:
    """Return a selection without white space around it, and with the whole of the words that it cuts."""
    start, end = max(0, min(start, len(text))), max(0, min(end, len(text)))
    while start < end and text[start] in WHITE_SPACE:
        start += 1
    while start < end and text[end - 1] in WHITE_SPACE:
        end -= 1
    if start == end:
        return start, end
    while start > 0 and cuts(text, start):
        start -= 1
    while end < len(text) and cuts(text, end):
        end += 1
    return start, end


def quote_of(haystack: Haystack, body: Sequence[Span], start: int, end: int) -> Quote:
    """Return the quote for a selection.

    Args:
        haystack: The article.
        body: The spans of its body.
        start: Where the selection begins, in code points.
        end: Where it ends.
    """
    text = haystack.text
    span = whole_words(text, start, end)
    inside = any(first <= span[0] and span[1] <= last for first, last in body)
    furniture = not inside and not any(first < span[1] and span[0] < last for first, last in body)
    within = _around(body, len(text)) if furniture else tuple(body)
    quote = _on_one_line(text[slice(*span)])
    for prefix, suffix in _beside(text, span):
        found = haystack.find(quote, prefix=prefix, suffix=suffix, within=within, seams=furniture)
        if isinstance(found, Match):
            if found.spans == (span,):
                return Quote(span, quote, prefix, suffix, furniture, found.level)
        elif found.reason != "ambiguous":
            break
    return Quote(span, quote, "", "", furniture, None)


def _beside(text: str, span: Span) -> Iterator[tuple[str, str]]:
    """Yield prefixes and suffixes to try: none, then more and more words, those before the quote first."""
    yield "", ""
    before = [found.start() for found in _WORD.finditer(text, max(0, span[0] - 500), span[0])]
    after = [found.end() for found in _WORD.finditer(text, span[1], min(len(text), span[1] + 500))]
    for words in range(1, _MOST_BESIDE + 1):
        prefix = _on_one_line(text[before[-words] : span[0]]) if words <= len(before) else ""
        suffix = _on_one_line(text[span[1] : after[words - 1]]) if words <= len(after) else ""
        if prefix:
            yield prefix, ""
        if suffix:
            yield "", suffix
        if prefix and suffix:
            yield prefix, suffix


def _on_one_line(words: str) -> str:
    return _SPACES.sub(" ", words).strip(" ")


def _around(spans: Sequence[Span], length: int) -> tuple[Span, ...]:
    ends = (0, *(end for _, end in spans))
    starts = (*(start for start, _ in spans), length)
    return tuple((end, start) for end, start in zip(ends, starts, strict=True) if end < start)
