"""Where an article may be divided that takes more than a page: what stays together, and what it takes."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final, Protocol

from generator.links.layout import Block, Paragraph
from generator.links.sheets import ROOM
from generator.model.passage import Span

STRETCH: Final = ROOM // 8
"""Bytes of the stretches into which paragraphs are divided that take more than a page."""
_NEAR: Final = (2_000, 200, 20)
"""After how many characters a sentence is divided that takes more than that: seldom, if that is enough."""

_LINE: Final = re.compile(r"(?:\r\n|\r(?!\n)|\n)\s*")
_GAP: Final = re.compile(r"\s+")
_JOINS: Final = frozenset({"Mn", "Mc", "Me", "Cf"})
"""Characters that are nothing without the one before them."""
_LONGEST: Final = 100
"""How many of them follow one at most, in any language that people write."""


class Weigh(Protocol):
    """Says about how many bytes a stretch of one block takes, or adds to the one that it goes on from."""

    def __call__(self, span: Span, goes_on: bool = False) -> int:
        """Return them."""


class Quoted:
    """Which places of an article lie within a quote."""

    def __init__(self, spans: Iterable[Span]) -> None:
        """Join quotes that overlap; those that only touch can be parted."""
        self._starts, self._ends = list[int](), list[int]()
        for start, end in sorted(spans):
            if self._ends and start < self._ends[-1]:
                self._ends[-1] = max(end, self._ends[-1])
            else:
                self._starts.append(start)
                self._ends.append(end)

    def holds(self, at: int) -> bool:
        """Whether a quote has begun before a place, and has not ended there."""
        before = bisect_left(self._starts, at) - 1
        return before >= 0 and at < self._ends[before]


def stretches(text: str, blocks: Sequence[Block], quoted: Quoted, weigh: Weigh) -> Iterator[tuple[Span, int]]:
    """Yield what stands on one page whole, with what it takes: a block, or several that a quote runs through.

    What takes more than a page is yielded in smaller stretches: of whole sentences, or lines, where that is enough, and
    cut in the middle of a quote only where the quote takes about a page by itself.

    Args:
        text: The article.
        blocks: Its paragraphs and its furniture, in order.
        quoted: What is quoted of it.
        weigh: Says about how many bytes a stretch of one block takes.
    """
    run: list[Block] = []
    for block in blocks:
        if run and not quoted.holds(block.span[0]):
            yield from _of_run(text, run, quoted, weigh)
            run = []
        run.append(block)
    if run:
        yield from _of_run(text, run, quoted, weigh)


def _of_run(text: str, run: Sequence[Block], quoted: Quoted, weigh: Weigh) -> Iterator[tuple[Span, int]]:
    whole = sum(weigh(block.span) for block in run)
    if whole <= (ROOM if isinstance(run[0], Paragraph) else STRETCH):
        yield (run[0].span[0], run[-1].span[1]), whole
        return
    span, taken = (0, 0), 0
    for part, goes_on in (part for block in run for part in _parts(text, block, quoted, weigh)):
        if taken and taken + (more := weigh(part, goes_on)) <= (ROOM if quoted.holds(part[0]) else STRETCH):
            span, taken = (span[0], part[1]), taken + more
            continue
        if taken:
            yield span, taken
        span, taken = part, weigh(part)
    yield span, taken


def _parts(text: str, block: Block, quoted: Quoted, weigh: Weigh) -> Iterator[tuple[Span, bool]]:
    """Yield a block sentence by sentence, furniture line by line, and whether each is not the first of the block."""
    start, end = block.span
    if isinstance(block, Paragraph):
        begun = [at for at, _ in block.sentences]
    else:
        begun = [found.end() for found in _LINE.finditer(text, start, end)]
    for span in pairwise(sorted({start, *(at for at in begun if start < at < end), end})):
        for part in _smaller(text, span, quoted, weigh, _NEAR):
            yield part, part[0] > start


def _smaller(text: str, span: Span, quoted: Quoted, weigh: Weigh, near: Sequence[int]) -> Iterator[Span]:
    if not near or weigh(span) <= STRETCH:
        yield span
        return
    at, end = span
    while at < end:
        cut = _cut(text, at + near[0], end, quoted, near[0])
        yield from _smaller(text, (at, cut), quoted, weigh, near[1:])
        at = cut


def _cut(text: str, at: int, end: int, quoted: Quoted, within: int) -> int:
    """Return where to divide from a place on: behind white space, outside of quotes if there is any near."""
    last = min(end, at + within)
    gaps = [found.end() for found in _GAP.finditer(text, min(at, end), last) if found.end() < end]
    for gap in gaps:
        if not quoted.holds(gap):
            return gap
    if gaps or last == end:
        return gaps[0] if gaps else end
    most = min(end, at + _LONGEST)
    while at < most and (unicodedata.category(text[at]) in _JOINS or text[at - 1 : at + 1] == "\r\n"):
        at += 1
    return at
