"""Which sources speak of which events, and how much of each article claims quote."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from generator.links.addresses import claim_on
from generator.model.dossier import Ref, Stated
from generator.model.ids import SourceId
from generator.pages.frame.context import PageContext
from generator.pages.frame.shown import Report, Thing

MOST_SOURCES: Final = 12
"""How many sources have a column in the table of who is silent: those with the most claims."""


@dataclass(frozen=True, slots=True)
class Silence:
    """Which sources speak of an event.

    Attributes:
        claims: For each source that has a column, how many claims, the way to the first, and whether it says anything
            that there are none.
        rest: How many claims of sources that have none.
    """

    event: Thing
    claims: tuple[tuple[int, str, bool], ...]
    rest: int


@dataclass(frozen=True, slots=True)
class Silences:
    """Who speaks of what.

    Attributes:
        sources: The columns.
        events: The rows.
        more_sources: How many sources have no column.
        more_events: How many events have no row.
    """

    sources: tuple[Report, ...]
    events: tuple[Silence, ...]
    more_sources: int
    more_events: int


@dataclass(frozen=True, slots=True)
class Covered:
    """How much of an article claims quote."""

    source: Report
    sentences: int
    quoted: int
    share: str


def coverage(context: PageContext, most: int) -> Iterator[Covered]:
    """Yield how much of each article claims quote, of at most so many."""
    for source, found in list(context.derived.coverage.items())[:most]:
        share = f"{100 * found.quoted // found.sentences} %" if found.sentences else "–"
        yield Covered(context.report(source), found.sentences, found.quoted, share)


def silences(context: PageContext, most: int) -> Silences:
    """Count claims by event, at most so many, in order of time, and by source."""
    derived = context.derived
    ranked = sorted(derived.dossier.sources, key=lambda source: (-len(derived.by_source.get(source, ())), source))
    columns = sorted(ranked[:MOST_SOURCES])
    rows = []
    for event in derived.order.all[:most]:
        claims: dict[SourceId, list[Stated]] = {}
        for stated in derived.by_thing.get(Ref("event", event), ()):
            claims.setdefault(stated.claim.source, []).append(stated)
        silent = derived.silent(event, columns)
        by_column = tuple(_counted(context, claims.pop(source, ()), source in silent) for source in columns)
        rows.append(Silence(context.event(event), by_column, sum(len(several) for several in claims.values())))
    return Silences(
        sources=tuple(context.report(source) for source in columns),
        events=tuple(rows),
        more_sources=len(ranked) - len(columns),
        more_events=len(derived.order.all) - len(rows),
    )


def _counted(context: PageContext, claims: Sequence[Stated], may_be_silent: bool) -> tuple[int, str, bool]:
    return len(claims), context.to(claim_on(claims[0])) if claims else "", may_be_silent
