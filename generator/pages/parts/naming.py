"""Which words each source uses for one thing, how often, and the way to the sentences that hold them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from generator.links.addresses import page_of
from generator.links.article_sheets import paragraph_on
from generator.links.words import Use, term_of
from generator.model.dossier import Ref
from generator.model.ids import SourceId
from generator.model.passage import Span
from generator.pages.frame.context import PageContext
from generator.pages.frame.shown import Report
from generator.pages.parts.sentences import SentenceList, anchor_of, sentences

MOST_SOURCES: Final = 10
"""How many sources a table of words has columns for: those that use them most."""
NAMED: Final = "named"
"""What the anchors of the sentences that name a thing begin with, on its page."""


@dataclass(frozen=True, slots=True)
class UseBySource:
    """How often a source uses a word, with the ways to where it does; an empty way where it never does.

    Attributes:
        own: How often in the outlet's own voice.
        own_href: The way to the first sentence.
        quoted: How often within quotation marks.
        quoted_href: The way to the first sentence.
    """

    own: int = 0
    own_href: str = ""
    quoted: int = 0
    quoted_href: str = ""


@dataclass(frozen=True, slots=True)
class WordCount:
    """How often each source uses a word; ``rest`` counts the uses by sources that have no column."""

    word: str
    by_source: tuple[UseBySource, ...]
    rest: int


@dataclass(frozen=True, slots=True)
class Naming:
    """How often each source uses each word, first used first.

    Attributes:
        sources: The columns.
        counts: One for each word that occurs.
        more_sources: How many sources use one and have no column.
    """

    sources: tuple[Report, ...]
    counts: tuple[WordCount, ...]
    more_sources: int


Lead = Callable[[SourceId, bool], str]
"""A source, whether in quoted speech → the way to the first sentence in which the source uses a word of the table."""


def columns(uses: Iterable[Use]) -> tuple[tuple[SourceId, ...], int]:
    """Return the sources that a table has columns for, by id, and how many have none."""
    totals: Counter[SourceId] = Counter()
    for use in uses:
        totals[use.source] += use.count
    most = sorted(totals, key=lambda source: (-totals[source], source))[:MOST_SOURCES]
    return tuple(sorted(most)), len(totals) - len(most)


def counted(
    context: PageContext, uses: Iterable[Use], sources: Sequence[SourceId], label: Callable[[Use], str], lead: Lead
) -> tuple[WordCount, ...]:
    """Count uses by their label, and by source."""
    table: dict[str, dict[SourceId, list[Use]]] = {}
    for use in uses:
        table.setdefault(label(use), {}).setdefault(use.source, []).append(use)
    return tuple(
        WordCount(
            name,
            tuple(_use(context, by_source.get(source, ()), lead) for source in sources),
            sum(use.count for source, several in by_source.items() if source not in sources for use in several),
        )
        for name, by_source in table.items()
    )


def naming(context: PageContext, ref: Ref, shown: SentenceList) -> Naming:
    """Count the names of a thing by source.

    Args:
        context: Any page.
        ref: The thing.
        shown: The sentences that its own page shows, as `named` returns them.
    """
    uses = context.derived.words.get(term_of(ref), ())
    sources, more = columns(uses)
    anchors = {anchor for sentence in shown.shown for anchor in sentence.anchors}

    def lead(source: SourceId, quoted: bool) -> str:
        anchor = anchor_of(NAMED, source, quoted)
        return context.to(f"{page_of(ref)}#{anchor}") if anchor in anchors else ""

    found = counted(context, uses, sources, lambda use: use.form, lead)
    return Naming(tuple(context.report(source) for source in sources), found, more)


def named(context: PageContext, ref: Ref) -> SentenceList:
    """Return the sentences that name a thing, in the order of the articles."""
    places: dict[SourceId, list[Span]] = {}
    for mention in context.derived.mentions.get(ref, ()):
        places.setdefault(mention.source, []).append(mention.span)
    return sentences(context, places, NAMED)


def places_of(uses: Iterable[Use], sources: Sequence[SourceId]) -> Mapping[SourceId, Sequence[Span]]:
    """Return where uses stand, by source and in order."""
    places: dict[SourceId, list[Span]] = {source: [] for source in sources}
    for use in uses:
        if use.source in places:
            places[use.source] += use.spans
    return {source: sorted(spans) for source, spans in places.items() if spans}


def _use(context: PageContext, uses: Sequence[Use], lead: Lead) -> UseBySource:
    if not uses:
        return UseBySource()
    source = uses[0].source
    own, quoted = (sum(len(several) for several in found) for found in _by_voice(uses))
    first = context.to(paragraph_on(context.derived, source, min(use.spans[0][0] for use in uses)))
    return UseBySource(own, lead(source, False) or first, quoted, lead(source, True) or first)


def _by_voice(uses: Sequence[Use]) -> tuple[Sequence[Sequence[Span]], Sequence[Sequence[Span]]]:
    return [use.own for use in uses], [use.quoted for use in uses]
