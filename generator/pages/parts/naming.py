"""Which words each source uses for one thing, how often, and the way to the sentences that hold them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from generator.links.addresses import page_of, paragraph_anchor
from generator.links.words import Use, term_of
from generator.model.dossier import Ref
from generator.model.passage import Span
from generator.pages.frame.context import PageContext, Report
from generator.pages.parts.sentences import Sentence, anchor_of, paragraph_at, sentences

MOST_SOURCES: Final = 10
"""How many sources a table of words has columns for: those that use them most."""
NAMED: Final = "named"
"""What the anchors of the sentences that name a thing begin with, on its page."""


@dataclass(frozen=True, slots=True)
class Cell:
    """How often a source uses a word, with the ways to where it does; an empty way where it never does.

    Attributes:
        own: How often in the outlet's own voice.
        own_href: The way to the first sentence.
        quoted: How often within quotation marks.
        quoted_href: The way to the first sentence.
        paragraph: Number of the paragraph in which it first stands.
        first: The way there.
    """

    own: int = 0
    own_href: str = ""
    quoted: int = 0
    quoted_href: str = ""
    paragraph: int = 0
    first: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A word and its use; ``rest`` counts the sources that have no column."""

    form: str
    cells: tuple[Cell, ...]
    rest: int


@dataclass(frozen=True, slots=True)
class Naming:
    """How often each source uses each word, first used first.

    Attributes:
        sources: The columns.
        rows: A row for each word that occurs.
        more: How many sources use one and have no column.
    """

    sources: tuple[Report, ...]
    rows: tuple[Row, ...]
    more: int


Lead = Callable[[str, bool], str]
"""Source id, whether in quoted speech → the way to the first sentence in which the source uses a word of the table."""


def columns(uses: Iterable[Use]) -> tuple[tuple[str, ...], int]:
    """Return the sources that a table has columns for, by id, and how many have none."""
    totals: Counter[str] = Counter()
    for use in uses:
        totals[use.source] += use.count
    most = sorted(totals, key=lambda one: (-totals[one], one))[:MOST_SOURCES]
    return tuple(sorted(most)), len(totals) - len(most)


def rows(
    context: PageContext, uses: Iterable[Use], sources: Sequence[str], label: Callable[[Use], str], lead: Lead
) -> tuple[Row, ...]:
    """Lay uses out in rows by their label, and in columns by source."""
    table: dict[str, dict[str, list[Use]]] = {}
    for use in uses:
        table.setdefault(label(use), {}).setdefault(use.source, []).append(use)
    return tuple(
        Row(
            name,
            tuple(_cell(context, by_source.get(source, ()), lead) for source in sources),
            sum(use.count for source, several in by_source.items() if source not in sources for use in several),
        )
        for name, by_source in table.items()
    )


def naming(context: PageContext, ref: Ref, shown: Sequence[Sentence]) -> Naming:
    """Count the names of a thing by source.

    Args:
        context: Any page.
        ref: The thing.
        shown: The sentences that its own page shows, as `named` returns them.
    """
    uses = context.derived.words.get(term_of(ref), ())
    sources, more = columns(uses)
    anchors = {anchor for sentence in shown for anchor in sentence.anchors}

    def lead(source: str, quoted: bool) -> str:
        anchor = anchor_of(NAMED, source, quoted)
        return context.to(f"{page_of(ref)}#{anchor}") if anchor in anchors else ""

    found = rows(context, uses, sources, lambda use: use.form, lead)
    return Naming(tuple(context.report(source) for source in sources), found, more)


def named(context: PageContext, ref: Ref) -> tuple[tuple[Sentence, ...], int]:
    """Return the sentences that name a thing, in the order of the articles, and how many more there are."""
    places: dict[str, list[Span]] = {}
    for mention in context.derived.mentions.get(ref, ()):
        places.setdefault(mention.source, []).append(mention.span)
    return sentences(context, places, NAMED)


def places_of(uses: Iterable[Use], sources: Sequence[str]) -> Mapping[str, Sequence[Span]]:
    """Return where uses stand, by source and in order."""
    places: dict[str, list[Span]] = {source: [] for source in sources}
    for use in uses:
        if use.source in places:
            places[use.source] += use.spans
    return {source: sorted(spans) for source, spans in places.items() if spans}


def _cell(context: PageContext, uses: Sequence[Use], lead: Lead) -> Cell:
    if not uses:
        return Cell()
    source = uses[0].source
    own, quoted = (sum(len(several) for several in found) for found in _by_voice(uses))
    number = paragraph_at(context.derived.layouts[source].paragraphs, min(use.spans[0] for use in uses)).number
    first = context.to(f"{page_of(Ref('source', source))}#{paragraph_anchor(number)}")
    return Cell(own, lead(source, False) or first, quoted, lead(source, True) or first, number, first)


def _by_voice(uses: Sequence[Use]) -> tuple[Sequence[Sequence[Span]], Sequence[Sequence[Span]]]:
    return [use.own for use in uses], [use.quoted for use in uses]
