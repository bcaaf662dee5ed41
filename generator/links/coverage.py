"""Holes: sentences that no claim quotes, and sources that say nothing of an event or on a question."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.ground.dates.spans import before
from generator.links.layout import Layout
from generator.model.event import Event
from generator.model.passage import Passage, Span
from generator.model.source import Source


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of an article's body claims quote.

    Attributes:
        sentences: Number of sentences in the body.
        quoted: Number of those of which some claim quotes at least a part.
        unquoted: Spans of the others, in order.
    """

    sentences: int
    quoted: int
    unquoted: tuple[Span, ...]


def coverage(layout: Layout, *passages: Passage) -> Coverage:
    """Count the sentences of an article that claims quote."""
    spans = _merged(span for passage in passages for span in passage.spans)
    every = [sentence for paragraph in layout.paragraphs for sentence in paragraph.sentences]
    unquoted = tuple(sentence for sentence in every if not _touches(spans, sentence))
    return Coverage(len(every), len(every) - len(unquoted), unquoted)


def _merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


def _touches(spans: Sequence[Span], sentence: Span) -> bool:
    at = bisect_left(spans, (sentence[1], -1))
    return at > 0 and spans[at - 1][1] > sentence[0]


def may_be_silent(source: Source, event: Event) -> bool:
    """Whether it says anything that a source says nothing of an event.

    An extract may have left it out, and an article that was printed before the event could not tell of it.
    """
    if source.extract:
        return False
    happened = event.date.date if event.date else None
    return happened is None or source.published.date is None or not before(source.published.date, happened)
