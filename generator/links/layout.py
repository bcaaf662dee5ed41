"""How an archived article lies on its page: paragraphs of the body, numbered, with page furniture between them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.ground.text.sentences import sentences
from generator.model.passage import Span

_LINE_END = r"(?:\r\n|\r(?!\n)|\n)"
"""Never one half of CRLF: taken apart, each of them would be a blank line."""
_BLANK_LINE = re.compile(rf"{_LINE_END}(?:[^\S\r\n]*{_LINE_END})+")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of the body.

    Attributes:
        number: Counted from 1 within the article.
        span: Where it stands, white space around it left out.
        sentences: The spans of its sentences, in order.
    """

    number: int
    span: Span
    sentences: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Furniture:
    """What stands between stretches of the body: navigation, captions, forms."""

    span: Span


Block = Paragraph | Furniture


@dataclass(frozen=True)
class Layout:
    """An article in the order of its file."""

    blocks: tuple[Block, ...]

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The paragraphs of the body alone."""
        return tuple(block for block in self.blocks if isinstance(block, Paragraph))

    def paragraph_at(self, at: int) -> Paragraph:
        """Return the paragraph in which a place of the body lies."""
        return self.paragraphs[bisect_right(self._starts, at) - 1]

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(paragraph.span[0] for paragraph in self.paragraphs)


def lay_out(text: str, body: Sequence[Span], language: str) -> Layout:
    """Divide an article into paragraphs and furniture.

    A blank line ends a paragraph, as in any plain text; a single line end does not.

    Args:
        text: The whole article.
        body: Spans of its body, in order and apart from each other.
        language: BCP 47 tag, for the rules by which sentences end.
    """
    blocks: list[Block] = []
    number, at = 0, 0
    for start, end in [*body, (len(text), len(text))]:
        furniture = _trim(text, (at, start))
        if furniture:
            blocks.append(Furniture(furniture))
        for span in _paragraphs(text, (start, end)):
            number += 1
            inside = tuple((span[0] + a, span[0] + b) for a, b in sentences(text[slice(*span)], language, printed=True))
            blocks.append(Paragraph(number, span, inside))
        at = end
    return Layout(tuple(blocks))


def _paragraphs(text: str, stretch: Span) -> Iterator[Span]:
    at, end = stretch
    for gap in _BLANK_LINE.finditer(text, at, end):
        found = _trim(text, (at, gap.start()))
        if found:
            yield found
        at = gap.end()
    found = _trim(text, (at, end))
    if found:
        yield found


def _trim(text: str, span: Span) -> Span | None:
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None
