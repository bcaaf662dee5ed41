"""Holes: what the dossier does not know. It shows them; it does not fill them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from generator.ground.dates import edtf as dates
from generator.links.derived import Derived
from generator.links.order import date_of
from generator.model.dossier import Ref
from generator.model.ids import ActorId, ClaimId, EventId, PlaceId, QuestionId, SourceId

HoleKind = Literal[
    "event-without-date",
    "event-without-day",
    "source-without-stated-date",
    "source-without-address",
    "question-with-one-voice",
    "question-not-compared",
    "question-without-source",
    "claim-on-unnamed-only",
    "actor-named-once",
    "actor-not-named",
    "place-without-coordinates",
]


@dataclass(frozen=True, slots=True)
class Hole:
    """Something that the dossier does not know.

    Attributes:
        kind: What is missing.
        id: Of the event, source, question, claim, actor or place that lacks it, as the kind's first word says.
    """

    kind: HoleKind
    id: str


def holes(derived: Derived) -> tuple[Hole, ...]:
    """List the holes of a dossier by kind, those of one kind in the order of the dossier."""
    return tuple(Hole(kind, id_) for kind, found in _KINDS.items() for id_ in found(derived))


def event_of(derived: Derived, hole: Hole) -> EventId | None:
    """Return the event about which something is open."""
    match hole.kind:
        case "event-without-date" | "event-without-day":
            return EventId(hole.id)
        case "question-not-compared" | "question-with-one-voice" | "question-without-source":
            return next(iter(derived.accounts[QuestionId(hole.id)].values())).on.event
        case "claim-on-unnamed-only":
            return derived.stated[ClaimId(hole.id)].on.event
    return None


@dataclass(frozen=True, slots=True)
class HolesFound:
    """The holes of a dossier, as they are shown.

    Attributes:
        of_events: What is open about events, in the order of these; of one event in that of the kinds.
        others: All others, in the order of the kinds.
    """

    of_events: Mapping[EventId, Sequence[Hole]]
    others: Sequence[Hole]


def found_holes(derived: Derived, kinds: Sequence[HoleKind]) -> HolesFound:
    """Find the holes of a dossier, by kind in the order of ``kinds``; those about an event stand under it."""
    of_events: dict[EventId, list[Hole]] = {}
    others: list[Hole] = []
    for hole in sorted(holes(derived), key=lambda hole: kinds.index(hole.kind)):
        event = event_of(derived, hole)
        (others if event is None else of_events.setdefault(event, [])).append(hole)
    return HolesFound({event: of_events[event] for event in derived.order.all if event in of_events}, others)


def _undated(derived: Derived) -> Iterator[EventId]:
    return (event for event in derived.order.all if date_of(derived.dossier.events[event]) is None)


def _without_a_day(derived: Derived) -> Iterator[EventId]:
    return (
        event
        for event in derived.order.all
        if (date := date_of(derived.dossier.events[event])) and not _to_the_day(date)
    )


def _to_the_day(date: dates.Date) -> bool:
    """Whether a date says on which days something began and ended, or happened, and is sure of them."""
    if date.within:
        return False
    if date.precision != "interval":
        return date.precision in ("day", "time") and not date.approximate and not date.uncertain
    return all(end is not None and _to_the_day(end) for end in date.ends)


def _without_stated_date(derived: Derived) -> Iterator[SourceId]:
    return (source for source, entry in derived.dossier.sources.items() if entry.record.published.basis != "stated")


def _without_address(derived: Derived) -> Iterator[SourceId]:
    return (source for source, entry in derived.dossier.sources.items() if not entry.record.url)


def _one_voice(derived: Derived) -> Iterator[QuestionId]:
    return (question for question, comparison in derived.comparisons.items() if comparison.relation == "single")


def _not_compared(derived: Derived) -> Iterator[QuestionId]:
    return (question for question, comparison in derived.comparisons.items() if comparison.relation == "uncompared")


def _without_source(derived: Derived) -> Iterator[QuestionId]:
    """Questions that outlets answer in their own voice alone: none says from whom it has it."""
    for question, accounts in derived.accounts.items():
        if all(derived.chains[claim].voice == "own" for claim in accounts):
            yield question


def _unnamed_only(derived: Derived) -> Iterator[ClaimId]:
    """Claims that no named origin stands behind: neither their own, nor that of another with the same answer."""
    carried = {
        claim
        for comparison in derived.comparisons.values()
        for group in comparison.groups
        if group.standing.origins
        for claim in group.claims
    }
    return (claim for claim, chain in derived.chains.items() if chain.voice == "unnamed" and claim not in carried)


def _named(derived: Derived, times: int) -> Iterator[ActorId]:
    """Actors that the bodies of articles name so often; not voices without a name, nor the articles' own outlets."""
    return (
        actor
        for actor, entry in derived.dossier.actors.items()
        if entry.record.named
        and actor not in derived.by_outlet
        and len(derived.mentions.get(Ref("actor", actor), ())) == times
    )


def _without_coordinates(derived: Derived) -> Iterator[PlaceId]:
    return (place for place, entry in derived.dossier.places.items() if entry.record.coordinates is None)


_KINDS: Final[Mapping[HoleKind, Callable[[Derived], Iterator[str]]]] = {
    "event-without-date": _undated,
    "event-without-day": _without_a_day,
    "source-without-stated-date": _without_stated_date,
    "source-without-address": _without_address,
    "question-with-one-voice": _one_voice,
    "question-not-compared": _not_compared,
    "question-without-source": _without_source,
    "claim-on-unnamed-only": _unnamed_only,
    "actor-named-once": lambda derived: _named(derived, 1),
    "actor-not-named": lambda derived: _named(derived, 0),
    "place-without-coordinates": _without_coordinates,
}
