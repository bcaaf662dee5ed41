"""Sentences of articles that hold certain words, with the words marked."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.links.article_sheets import paragraph_on
from generator.links.claim_sheets import MOST_SENTENCES
from generator.links.layout import Layout, Paragraph
from generator.links.speech import in_speech
from generator.model.ids import SourceId
from generator.model.passage import Span
from generator.pages.frame.context import PageContext
from generator.pages.frame.languages import direction
from generator.pages.frame.shown import Report


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an article that holds words looked for.

    Attributes:
        report: The article.
        paragraph: Number of its paragraph.
        href: The way to that paragraph.
        pieces: Its text in pieces; the words looked for are marked.
        quoted: Whether all of those words stand within quotation marks.
        anchors: Anchors that lead here.
    """

    report: Report
    paragraph: int
    href: str
    pieces: tuple[tuple[str, bool], ...]
    language: str
    direction: str
    quoted: bool
    anchors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SentenceList:
    """Sentences that hold words looked for: as many as are shown, and how many more there are."""

    shown: tuple[Sentence, ...]
    more: int


def anchor_of(list_: str, source: SourceId, quoted: bool = False) -> str:
    """Return the anchor of the first sentence of a source in a list: in its own voice, or in quoted speech.

    Ids hold no underscore, so no two anchors are the same.
    """
    return f"{list_}_{'quoted' if quoted else 'in'}_{source}"


def sentences(
    context: PageContext, places: Mapping[SourceId, Sequence[Span]], list_: str, most: int = MOST_SENTENCES
) -> SentenceList:
    """Return the sentences that hold certain places.

    Args:
        context: The page.
        places: Where the words looked for stand in each source, in order.
        list_: What the anchors of this list begin with.
        most: How many sentences to show.
    """
    shown: list[Sentence] = []
    more = 0
    for source, spans in places.items():
        seen: set[str] = set()
        for paragraph, sentence, inside in _holding(context.derived.layouts[source], spans):
            if len(shown) < most:
                shown.append(_sentence(context, source, (paragraph, sentence, inside), list_, seen))
            else:
                more += 1
    return SentenceList(tuple(shown), more)


def anchors_of(
    context: PageContext, places: Mapping[SourceId, Sequence[Span]], list_: str, most: int = MOST_SENTENCES
) -> frozenset[str]:
    """Return the anchors of the list that `sentences` makes of the same."""
    found = sentences(context, places, list_, most)
    return frozenset(anchor for sentence in found.shown for anchor in sentence.anchors)


def _holding(layout: Layout, spans: Sequence[Span]) -> Iterator[tuple[Paragraph, Span, list[Span]]]:
    """Group places by the sentence in which they begin."""
    groups: dict[Span, tuple[Paragraph, list[Span]]] = {}
    for span in spans:
        paragraph = layout.paragraph_at(span[0])
        sentence = paragraph.sentences[max(0, bisect_right(paragraph.sentences, (span[0], span[1] + 1)) - 1)]
        groups.setdefault(sentence, (paragraph, []))[1].append(span)
    for sentence, (paragraph, inside) in groups.items():
        yield paragraph, sentence, inside


def _sentence(
    context: PageContext, source: SourceId, found: tuple[Paragraph, Span, Sequence[Span]], list_: str, seen: set[str]
) -> Sentence:
    paragraph, sentence, inside = found
    speech = context.derived.speech[source]
    language = context.derived.dossier.sources[source].record.language
    voices = [in_speech(speech, span) for span in inside]
    anchors = [anchor_of(list_, source, quoted) for quoted in dict.fromkeys(voices)]
    new = tuple(anchor for anchor in anchors if anchor not in seen)
    seen.update(new)
    return Sentence(
        report=context.report(source),
        paragraph=paragraph.number,
        href=context.to(paragraph_on(context.derived, source, sentence[0])),
        pieces=tuple(_pieces(context.derived.dossier.articles[source].text, sentence, inside)),
        language=language,
        direction=direction(language),
        quoted=all(voices),
        anchors=new,
    )


def _pieces(text: str, sentence: Span, inside: Sequence[Span]) -> Iterator[tuple[str, bool]]:
    at = sentence[0]
    for start, end in inside:
        yield text[at:start], False
        yield text[start:end], True
        at = end
    yield text[at : max(at, sentence[1])], False
