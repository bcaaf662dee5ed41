"""Which sources speak of which events, and how much of each article claims quote."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from generator.links.claim_sheets import claim_on
from generator.links.derived import Derived
from generator.model.dossier import Ref, Stated
from generator.model.ids import EventId, SourceId
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
    """

    sources: tuple[Report, ...]
    events: tuple[Silence, ...]
    more_sources: int


@dataclass(frozen=True, slots=True)
class Covered:
    """How much of an article claims quote."""

    source: Report
    sentences: int
    quoted: int
    share: str


def covered(context: PageContext, source: SourceId) -> Covered:
    """Say how much of an article claims quote."""
    found = context.derived.coverage[source]
    share = f"{100 * found.quoted // found.sentences} %" if found.sentences else "–"
    return Covered(context.report(source), found.sentences, found.quoted, share)


def columns(derived: Derived) -> Sequence[SourceId]:
    """Return the sources that have a column, by id."""
    ranked = sorted(derived.dossier.sources, key=lambda source: (-len(derived.by_source.get(source, ())), source))
    return sorted(ranked[:MOST_SOURCES])


def silences(context: PageContext, events: Sequence[EventId], columns: Sequence[SourceId]) -> Silences:
    """Count the claims on some events by source.

    Args:
        context: The page.
        events: The rows.
        columns: The sources that have a column.
    """
    return Silences(
        sources=tuple(context.report(source) for source in columns) if events else (),
        events=tuple(_silence(context, event, columns) for event in events),
        more_sources=len(context.derived.dossier.sources) - len(columns),
    )


def _silence(context: PageContext, event: EventId, columns: Sequence[SourceId]) -> Silence:
    claims: dict[SourceId, list[Stated]] = {}
    for stated in context.derived.by_thing.get(Ref("event", event), ()):
        claims.setdefault(stated.claim.source, []).append(stated)
    silent = context.derived.silent(event, columns)
    by_column = tuple(_counted(context, claims.pop(source, ()), source in silent) for source in columns)
    return Silence(context.event(event), by_column, sum(len(several) for several in claims.values()))


def _counted(context: PageContext, claims: Sequence[Stated], may_be_silent: bool) -> tuple[int, str, bool]:
    return len(claims), context.to(claim_on(context.derived, claims[0])) if claims else "", may_be_silent
