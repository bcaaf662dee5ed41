"""Who is quoted on an event, and who says nothing of it."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from generator.ground.dates.spans import bounds
from generator.ground.prose.references import references
from generator.links.coverage import may_be_silent
from generator.links.order import date_of
from generator.model.dossier import Dossier, Ref, Stated
from generator.model.event import Event
from generator.model.ids import ClaimId, EventId, SourceId


def quoted_on(
    dossier: Dossier, by_claim: Mapping[ClaimId, Stated], by_thing: Mapping[Ref, Sequence[Stated]]
) -> dict[EventId, tuple[SourceId, ...]]:
    """Return the sources that are quoted on each event, by id.

    By its own claims, by those that its date and its summary cite from elsewhere, or on an event that is part of it.
    """
    quoted: dict[EventId, set[SourceId]] = {event: set() for event in dossier.events}
    for event, entry in dossier.events.items():
        own = {stated.claim.source for stated in by_thing.get(Ref("event", event), ())}
        own |= {by_claim[claim].claim.source for claim in _cited(entry.record) if claim in by_claim}
        whole: EventId | None = event
        while whole is not None:
            quoted[whole] |= own
            whole = dossier.events[whole].record.part_of
    return {event: tuple(sorted(sources)) for event, sources in quoted.items()}


def silent_on(
    dossier: Dossier, quoted: Sequence[SourceId], event: EventId, among: Iterable[SourceId]
) -> list[SourceId]:
    """Return which of the sources in ``among`` are not ``quoted`` on an event, where that says anything."""
    record, speaking = dossier.events[event].record, set(quoted)
    return [
        source for source in among if source not in speaking and may_be_silent(dossier.sources[source].record, record)
    ]


@dataclass(frozen=True, slots=True)
class Silence:
    """Finds the sources that are silent on an event without asking each source for each event.

    Attributes:
        sources: Those that are archived whole, each with the last second at which it may have been printed.
        ends: These seconds, sorted.
    """

    dossier: Dossier
    sources: Sequence[tuple[SourceId, float]]
    ends: Sequence[float]

    def first(self, quoted: Sequence[SourceId], event: EventId, most: int) -> tuple[Sequence[SourceId], int]:
        """Return the first few sources that are silent on an event, in the order of the dossier, and how many are.

        Args:
            quoted: The sources that are quoted on it.
            event: The event.
            most: How many are returned at most.
        """
        date = date_of(self.dossier.events[event])
        if date is not None and date.time:  # By the minute, each pair of zones has a rule of its own.
            silent = silent_on(self.dossier, quoted, event, self.dossier.sources)
            return silent[:most], len(silent)
        begin, speaking = bounds(date)[0] if date else -math.inf, set(quoted)
        silent_ones = (source for source, end in self.sources if end >= begin and source not in speaking)
        spoke = silent_on(self.dossier, (), event, speaking)
        return list(islice(silent_ones, most)), len(self.ends) - bisect_left(self.ends, begin) - len(spoke)


def silence(dossier: Dossier) -> Silence:
    """Prepare to find who is silent on an event."""
    whole = [(source, entry.record) for source, entry in dossier.sources.items() if not entry.record.extract]
    dated = [(source, record.published.date) for source, record in whole]
    sources = [(source, bounds(date)[1] if date else math.inf) for source, date in dated]
    return Silence(dossier, sources, sorted(end for _, end in sources))


def _cited(event: Event) -> Iterator[ClaimId]:
    yield from event.date.claims if event.date else ()
    for reference in references(event.summary):
        if reference.kind == "claim":
            yield from map(ClaimId, reference.ids)
