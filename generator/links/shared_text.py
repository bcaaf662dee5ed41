"""Shared text: passages that articles of different sources have nearly alike.

Sentences are compared by the pairs of words that follow each other in them (shingles of two). How alike two are is the
share of such pairs that both have among all that either has (Jaccard). Two sentences as alike as `ALIKE` share at least
one of their rarest pairs, so only those are looked up: an inverted index, and no walk over all pairs of sentences.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from generator.ground.text.words import bare
from generator.links.joined import Joined
from generator.links.layout import Layout
from generator.model.ids import SourceId
from generator.model.passage import Span

ALIKE: Final = 0.4
"""From here on, sentences count as one text. Measured: sentences written apart reach 0.28, edited copies keep 0.54."""
LEAST_WORDS: Final = 8
"""Shorter sentences may be alike by chance."""
MOST_COMPARED: Final = 50
"""With how many others a sentence is compared: those that share its rarest pairs. Stock phrases must not cost more."""

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Printed:
    """Where one source prints a shared text: the spans of its sentences, those next to each other as one."""

    source: SourceId
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class SharedText:
    """A text that several sources print.

    Attributes:
        passages: One for each source, by source id.
        likeness: How alike the first passage and the one that is least like it are: 1 for the same words.
    """

    passages: tuple[Printed, ...]
    likeness: float

    @property
    def sources(self) -> tuple[SourceId, ...]:
        """The sources that print it."""
        return tuple(passage.source for passage in self.passages)


@dataclass(frozen=True, slots=True)
class _Sentence:
    """Where a sentence stands: its source, its number there, its span."""

    source: SourceId
    number: int
    span: Span


def shared_text(texts: Mapping[SourceId, str], layouts: Mapping[SourceId, Layout]) -> tuple[SharedText, ...]:
    """Find what sources share, in the order of the sources and their texts.

    Args:
        texts: The articles.
        layouts: Their sentences.
    """
    places: dict[tuple[str, ...], list[_Sentence]] = {}
    for source in sorted(layouts):
        spans = (span for paragraph in layouts[source].paragraphs for span in paragraph.sentences)
        for number, span in enumerate(spans):
            said = bare(texts[source][slice(*span)])
            if len(said) >= LEAST_WORDS:
                # The same words are one text at once: a report that a thousand outlets print costs no comparison.
                places.setdefault(said, []).append(_Sentence(source, number, span))
    several = [[place for said in group for place in places[said]] for group in _alike(list(places))]
    groups = [sorted(group, key=_order) for group in several if len({place.source for place in group}) > 1]
    groups.sort(key=lambda group: [_order(sentence) for sentence in group])
    return tuple(_shared(texts, passage) for passage in _joined(groups))


def likeness(text: str, other: str) -> float:
    """Return how alike two texts are, from 0 to 1."""
    return _jaccard(_pairs(bare(text)), _pairs(bare(other)))


def _alike(every: Sequence[tuple[str, ...]]) -> Iterator[Sequence[tuple[str, ...]]]:
    """Group texts that are alike, each with one other at least; a text that is like none is a group of its own."""
    joined: Joined[int] = Joined()
    for one, other in _near(every):
        joined.join(one, other)
    groups: dict[int, list[tuple[str, ...]]] = {}
    for at, said in enumerate(every):
        groups.setdefault(joined.leader(at), []).append(said)
    return iter(groups.values())


def _near(every: Sequence[tuple[str, ...]]) -> Iterator[tuple[int, int]]:
    """Yield texts that are alike.

    Put the pairs of each text in order, from the rarest in all texts to the most common. Two texts that are alike
    enough have one in common before the last ``ALIKE`` of either begin: else too few would be left to share.
    """
    frequency = Counter(pair for said in every for pair in _pairs(said))
    ranked = sorted((pair for pair, times in frequency.items() if times > 1), key=lambda pair: (frequency[pair], pair))
    rank = {pair: at for at, pair in enumerate(ranked)}
    seen: dict[int, list[int]] = {}
    inside: list[frozenset[int]] = []
    sizes: list[int] = []
    for at, said in enumerate(every):
        pairs = _pairs(said)
        common = frozenset(rank[pair] for pair in pairs if pair in rank)
        alone = len(pairs) - len(common)
        rarest = sorted(common)[: max(0, len(pairs) - math.ceil(ALIKE * len(pairs)) + 1 - alone)]
        for other in _some(seen.get(pair, ()) for pair in rarest):
            both = len(common & inside[other])
            if both >= ALIKE * (len(pairs) + sizes[other] - both):
                yield other, at
        for pair in rarest:
            seen.setdefault(pair, []).append(at)
        inside.append(common)
        sizes.append(len(pairs))


def _some(several: Iterable[Iterable[int]]) -> Iterable[int]:
    found: dict[int, None] = {}
    for numbers in several:
        for number in numbers:
            found[number] = None
            if len(found) == MOST_COMPARED:
                return found
    return found


def _joined(groups: Iterable[Sequence[_Sentence]]) -> Iterator[Sequence[Sequence[_Sentence]]]:
    """Join groups whose sentences follow each other in every source: together they are one passage."""
    run: list[Sequence[_Sentence]] = []
    for group in groups:
        if run and not _follows(run[-1], group):
            yield run
            run = []
        run.append(group)
    if run:
        yield run


def _follows(before: Sequence[_Sentence], group: Sequence[_Sentence]) -> bool:
    return len(before) == len(group) and all(
        a.source == b.source and a.number + 1 == b.number for a, b in zip(before, group, strict=True)
    )


def _shared(texts: Mapping[SourceId, str], run: Sequence[Sequence[_Sentence]]) -> SharedText:
    sentences: dict[SourceId, list[_Sentence]] = {}
    for group in run:
        for sentence in group:
            sentences.setdefault(sentence.source, []).append(sentence)
    passages = tuple(Printed(source, tuple(_spans(inside))) for source, inside in sorted(sentences.items()))
    words = [_pairs_at(texts[passage.source], passage.spans) for passage in passages]
    return SharedText(passages, min(_jaccard(words[0], other) for other in words[1:]))


def _spans(inside: Sequence[_Sentence]) -> Iterator[Span]:
    start, last = 0, None
    for sentence in sorted(inside, key=_order):
        if last is None or sentence.number != last.number + 1:
            if last is not None:
                yield start, last.span[1]
            start = sentence.span[0]
        last = sentence
    if last is not None:
        yield start, last.span[1]


def _pairs_at(text: str, spans: Sequence[Span]) -> frozenset[Pair]:
    return frozenset(pair for span in spans for pair in _pairs(bare(text[slice(*span)])))


def _pairs(said: Sequence[str]) -> frozenset[Pair]:
    return frozenset(pairwise(said))


def _jaccard(pairs: frozenset[Pair], other: frozenset[Pair]) -> float:
    both = len(pairs & other)
    return both / (len(pairs) + len(other) - both) if both else 0.0


def _order(sentence: _Sentence) -> tuple[str, int]:
    return sentence.source, sentence.number
