"""Shared text: passages that articles of different sources have nearly alike.

What counts as alike is told in `generator.links.alike`. Likeness in all but dates and figures is that of a template
(reports of two earthquakes, of two matches), unless the two articles share other text too: an updated copy does.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from generator.ground.memo import Forgetful, Memo
from generator.ground.text.sentences import without_speech
from generator.ground.text.words import bare
from generator.links.alike import Likeness, Pair, Said, alike, jaccard, pairs_of
from generator.links.joined import Joined
from generator.links.layout import Layout
from generator.model.ids import SourceId
from generator.model.passage import Span

LEAST_WORDS: Final = 8
"""Shorter sentences may be alike by chance."""
LONGEST: Final = 5_000
"""Characters after which a text that goes on is a text of its own: longer ones are hard to read side by side, and to
compare.
"""


@dataclass(frozen=True, slots=True)
class Printed:
    """Where one source prints a shared text: the spans of its sentences, those next to each other as one."""

    source: SourceId
    spans: tuple[Span, ...]


@dataclass(frozen=True)
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

    def of(self, source: SourceId) -> Printed | None:
        """Return where a source prints it, if it does."""
        return self._by_source.get(source)

    @cached_property
    def _by_source(self) -> Mapping[SourceId, Printed]:
        return {passage.source: passage for passage in self.passages}


@dataclass(frozen=True, slots=True)
class _Sentence:
    """Where a sentence stands: its source, its number there, its span."""

    source: SourceId
    number: int
    span: Span


def shared_text(
    texts: Mapping[SourceId, str],
    layouts: Mapping[SourceId, Layout],
    languages: Mapping[SourceId, str] | None = None,
    memo: Memo | None = None,
) -> tuple[SharedText, ...]:
    """Find what sources share, in the order of the sources and their texts.

    Args:
        texts: The articles.
        layouts: Their sentences.
        languages: BCP 47 tag of each, English where it has none.
        memo: What was found before.
    """
    memo, languages = memo or Forgetful(), languages or {}
    printed = (
        memo(_printed_by, source, texts[source], layouts[source], languages.get(source, "en"))
        for source in sorted(layouts)
    )
    return memo(_shared_by, *printed)


@dataclass(frozen=True, slots=True)
class _Article:
    """What one source prints: its text, and the words of each of its sentences that is long enough, with its place."""

    text: str
    said: tuple[tuple[Said, _Sentence], ...]


def _printed_by(source: SourceId, text: str, layout: Layout, language: str) -> _Article:
    said = ((bare(text[slice(*span)]), (n, span)) for n, span in enumerate(_sentences(text, layout, language)))
    return _Article(text, tuple((words, _Sentence(source, *at)) for words, at in said if len(words) >= LEAST_WORDS))


def _shared_by(*articles: _Article) -> tuple[SharedText, ...]:
    places: dict[Said, list[_Sentence]] = {}
    texts: dict[SourceId, str] = {}
    for article in articles:
        for said, sentence in article.said:
            # The same words are one text at once: a report that a thousand outlets print costs no comparison.
            places.setdefault(said, []).append(sentence)
            texts[sentence.source] = article.text
    several = [[place for said in group for place in places[said]] for group in _groups(places)]
    groups = [sorted(group, key=_order) for group in several if len({place.source for place in group}) > 1]
    groups.sort(key=lambda group: [_order(sentence) for sentence in group])
    return tuple(_shared(texts, passage) for passage in _joined(groups))


def _sentences(text: str, layout: Layout, language: str) -> Iterator[Span]:
    for paragraph in layout.paragraphs:
        for span in paragraph.sentences:
            yield from without_speech(text, span, language)


def _groups(places: Mapping[Said, Sequence[_Sentence]]) -> Iterator[Sequence[Said]]:
    """Group texts that are alike, each with one other at least; a text that is like none is a group of its own."""
    every = list(places)
    found = list(alike(every))
    copied = _copied(every, places, found)
    joined: Joined[int] = Joined()
    for near in found:
        if not near.template or _both_copy(copied, places[every[near.one]], places[every[near.other]]):
            joined.join(near.one, near.other)
    groups: dict[int, list[Said]] = {}
    for at, said in enumerate(every):
        groups.setdefault(joined.leader(at), []).append(said)
    return iter(groups.values())


def _copied(
    every: Sequence[Said], places: Mapping[Said, Sequence[_Sentence]], found: Iterable[Likeness]
) -> Mapping[SourceId, set[int]]:
    """Number the texts that are copied, and tell which of them a source prints; what fits a template is no copy."""
    joined: Joined[int] = Joined()
    for near in found:
        if not near.template:
            joined.join(near.one, near.other)
    copied: dict[SourceId, set[int]] = {}
    for at, said in enumerate(every):
        for place in places[said]:
            copied.setdefault(place.source, set()).add(joined.leader(at))
    return copied


def _both_copy(copied: Mapping[SourceId, set[int]], places: Sequence[_Sentence], others: Sequence[_Sentence]) -> bool:
    """Whether the first source of one text and the first other source of another share what is no template."""
    one = places[0].source
    other = next((place.source for place in others if place.source != one), one)
    return one != other and not copied[one].isdisjoint(copied[other])


def _joined(groups: Iterable[Sequence[_Sentence]]) -> Iterator[Sequence[Sequence[_Sentence]]]:
    """Join groups whose sentences follow each other in every source: together they are one passage, or several."""
    run: list[Sequence[_Sentence]] = []
    for group in groups:
        if run and (group[0].span[1] - run[0][0].span[0] > LONGEST or not _follows(run[-1], group)):
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
    return SharedText(passages, min(jaccard(words[0], other) for other in words[1:]))


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
    return frozenset().union(*(pairs_of(bare(text[slice(*span)])) for span in spans))


def _order(sentence: _Sentence) -> tuple[str, int]:
    return sentence.source, sentence.number
