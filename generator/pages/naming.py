"""Where articles name a thing: which words each source uses, and the sentences that hold them."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from generator.links.layout import Paragraph
from generator.links.mentions import Mention
from generator.model.dossier import Ref
from generator.model.passage import Span
from generator.pages.address import page_of, paragraph_anchor
from generator.pages.desk import Desk, Report, direction

MOST_SENTENCES: Final = 120
"""How many sentences one page shows; a page with thousands would help nobody, and says how many more there are."""


MOST_SOURCES: Final = 10
"""How many sources the table of names has columns for: those that name the thing most."""


@dataclass(frozen=True, slots=True)
class Cell:
    """How often a source uses a name, and the way to where it first does."""

    count: int
    paragraph: int
    href: str


@dataclass(frozen=True, slots=True)
class Row:
    """A name and its use; ``rest`` counts the sources that have no column."""

    form: str
    cells: tuple[Cell, ...]
    rest: int


@dataclass(frozen=True, slots=True)
class Naming:
    """How often each source uses each name, first used first.

    Attributes:
        sources: The columns.
        rows: A row for each name that occurs.
        more: How many sources name the thing and have no column.
    """

    sources: tuple[Report, ...]
    rows: tuple[Row, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Named:
    """A sentence of an article that names a thing.

    Attributes:
        pieces: Its text in pieces; those that name the thing are marked.
    """

    outlet: str
    date: str
    paragraph: int
    href: str
    pieces: tuple[tuple[str, bool], ...]
    language: str
    direction: str


def naming(desk: Desk, ref: Ref) -> Naming:
    """Count the names of a thing by source."""
    mentions = desk.web.mentions.get(ref, ())
    by_use: dict[tuple[str, str], list[Mention]] = {}
    for mention in mentions:
        by_use.setdefault((mention.form, mention.source), []).append(mention)
    totals = Counter(mention.source for mention in mentions)
    most = {source for source, _ in sorted(totals.items(), key=lambda one: (-one[1], one[0]))[:MOST_SOURCES]}
    columns = [source for source in totals if source in most]
    rows = [
        Row(
            form,
            tuple(_cell(desk, by_use.get((form, source), ())) for source in columns),
            sum(len(found) for (used, source), found in by_use.items() if used == form and source not in most),
        )
        for form in dict.fromkeys(mention.form for mention in mentions)
    ]
    return Naming(tuple(desk.report(source) for source in columns), tuple(rows), len(totals) - len(columns))


def _cell(desk: Desk, mentions: Sequence[Mention]) -> Cell:
    if not mentions:
        return Cell(0, 0, "")
    first = mentions[0]
    paragraphs = desk.web.layouts[first.source].paragraphs
    number = paragraphs[bisect_right(paragraphs, first.span[0], key=lambda one: one.span[0]) - 1].number
    return Cell(len(mentions), number, desk.to(f"{page_of(Ref('source', first.source))}#{paragraph_anchor(number)}"))


def named(desk: Desk, ref: Ref) -> tuple[tuple[Named, ...], int]:
    """Return the sentences that name a thing, in the order of the articles, and how many more there are."""
    every = list(_sentences(desk, desk.web.mentions.get(ref, ())))
    return tuple(_named(desk, *one) for one in every[:MOST_SENTENCES]), max(0, len(every) - MOST_SENTENCES)


def _sentences(desk: Desk, mentions: Sequence[Mention]) -> Iterator[tuple[str, Paragraph, Span, list[Span]]]:
    """Group mentions by the sentence that holds them; both come in the order of the article."""
    by_source: dict[str, list[Mention]] = {}
    for mention in mentions:
        by_source.setdefault(mention.source, []).append(mention)
    for source, several in by_source.items():
        waiting = several[::-1]
        for paragraph in desk.web.layouts[source].paragraphs:
            for sentence in paragraph.sentences:
                inside: list[Span] = []
                while waiting and waiting[-1].span[0] < sentence[1]:
                    inside.append(waiting.pop().span)
                if inside:
                    yield source, paragraph, sentence, inside


def _named(desk: Desk, source: str, paragraph: Paragraph, sentence: Span, inside: Sequence[Span]) -> Named:
    text = desk.web.dossier.articles[source].text
    language = desk.web.dossier.sources[source].record.language
    pieces: list[tuple[str, bool]] = []
    at = sentence[0]
    for start, end in inside:
        pieces += [(text[at:start], False), (text[start:end], True)]
        at = end
    pieces.append((text[at : sentence[1]], False))
    report = desk.report(source)
    return Named(
        outlet=report.outlet,
        date=report.date,
        paragraph=paragraph.number,
        href=desk.to(f"{page_of(Ref('source', source))}#{paragraph_anchor(paragraph.number)}"),
        pieces=tuple(pieces),
        language=language,
        direction=direction(language),
    )
