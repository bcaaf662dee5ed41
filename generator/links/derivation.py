"""How much of an article stands in another: in words, and in the three steps of the METER corpus.

METER (Gaizauskas, Foster, Wilks, Arundel, Clough and Piao, 2001) has journalists' judgement of how newspapers used the
copy of a wire: wholly, partly or not. Nothing here says which of two articles was first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from operator import or_
from typing import Final, Literal

from generator.ground.text.words import bare
from generator.links.alike import Pair, pairs_of
from generator.links.layout import Layout
from generator.links.shared_text import Printed, SharedText
from generator.model.ids import SourceId
from generator.model.passage import Span

Step = Literal["wholly", "partly", "not"]

WHOLLY: Final = 0.5
"""From this share of an article's words on, all of it counts as derived. Measured on made-up copies."""


@dataclass(frozen=True, slots=True)
class InCommon:
    """What two articles have in common.

    Attributes:
        words: How many words of the first stand, with a neighbour, in text that both print.
        share: Their share of the first one's words.
        other: The same share of the other's.
        step: How much of the first that is.
        other_step: How much of the other.
    """

    words: int
    share: float
    other: float
    step: Step
    other_step: Step


def in_common(
    texts: Mapping[SourceId, str],
    length: Callable[[SourceId], int],
    shared: Iterable[SharedText],
    source: SourceId,
    other: SourceId,
) -> InCommon:
    """Measure what two articles share.

    Args:
        texts: The articles.
        length: How many words the body of each has, as `words_in` counts them.
        shared: The texts that the first prints.
        source: The first.
        other: The other.
    """
    own, others = 0, 0
    for text in shared:
        own_passage, others_passage = text.of(source), text.of(other)
        if own_passage and others_passage:
            here, there = _said(texts, own_passage), _said(texts, others_passage)
            own += _found(here, there)
            others += _found(there, here)
    share = own / max(1, length(source))
    share_of_other = others / max(1, length(other))
    return InCommon(own, share, share_of_other, _step(share), _step(share_of_other))


def words_in(text: str, layout: Layout) -> int:
    """Return how many words the body of an article has."""
    return sum(len(bare(text[slice(*paragraph.span)])) for paragraph in layout.paragraphs)


def _step(share: float) -> Step:
    if share >= WHOLLY:
        return "wholly"
    return "partly" if share else "not"


def _said(texts: Mapping[SourceId, str], printed: Printed) -> tuple[str, ...]:
    return _cut(texts[printed.source], printed.spans)


@lru_cache(maxsize=4096)
def _cut(text: str, spans: tuple[Span, ...]) -> tuple[str, ...]:
    return tuple(text[slice(*span)] for span in spans)


@lru_cache(maxsize=16_384)
def _found(said: tuple[str, ...], other: tuple[str, ...]) -> int:
    """Count the words that stand with the same neighbour on the other side: the same two texts meet on many pages."""
    pairs, count = _pairs(other), 0
    for words in map(_words, said):
        with_next = [pair in pairs for pair in pairwise(words)]
        count += sum(map(or_, [False, *with_next], [*with_next, False])) if words else 0
    return count


@lru_cache(maxsize=4096)
def _pairs(said: tuple[str, ...]) -> frozenset[Pair]:
    return frozenset(pair for one in said for pair in pairs_of(_words(one)))


@lru_cache(maxsize=4096)
def _words(said: str) -> tuple[str, ...]:
    return bare(said)
