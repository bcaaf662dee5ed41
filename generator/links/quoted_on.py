"""Who is quoted on an event, and who says nothing of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.ground.prose.references import references
from generator.links.coverage import may_be_silent
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


def _cited(event: Event) -> Iterator[ClaimId]:
    yield from event.date.claims if event.date else ()
    for reference in references(event.summary):
        if reference.kind == "claim":
            yield from map(ClaimId, reference.ids)
