"""Events in time and in one another: what comes before, after and within."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.ground.dates import edtf as dates
from generator.model.dossier import Dossier, Entry
from generator.model.event import Event
from generator.model.ids import EventId, SourceId
from generator.model.source import Source


@dataclass(frozen=True, slots=True)
class Order:
    """The events of a dossier, ordered.

    Attributes:
        all: By date; those without a date last.
        parts: Event → the events that are part of it, by date. ``None`` → those that are part of none.
        before: Event → the last one, among the parts of the same event, that is surely over before it begins.
        after: Event → the first one, likewise, that surely begins after it is over.
    """

    all: tuple[EventId, ...]
    parts: Mapping[EventId | None, tuple[EventId, ...]]
    before: Mapping[EventId, EventId]
    after: Mapping[EventId, EventId]


def order(dossier: Dossier) -> Order:
    """Order the events by the start of their dates, then by their ends, then by id."""
    every = tuple(sorted(dossier.events, key=lambda event: (*_when(dossier.events[event]), event)))
    parts: dict[EventId | None, list[EventId]] = {}
    for event in every:
        parts.setdefault(dossier.events[event].record.part_of, []).append(event)
    before: dict[EventId, EventId] = {}
    after: dict[EventId, EventId] = {}
    for siblings in parts.values():
        _neighbours(dossier, siblings, before, after)
    return Order(every, {event: tuple(several) for event, several in parts.items()}, before, after)


def _neighbours(
    dossier: Dossier, siblings: Sequence[EventId], before: dict[EventId, EventId], after: dict[EventId, EventId]
) -> None:
    """Note for each event the nearest one that is surely over before it begins, and the nearest that is surely later.

    "December 2016" is neither before nor after "11 December 2016": to say so would decide what no source says.
    """
    dated = [(event, date) for event in siblings if (date := date_of(dossier.events[event])) is not None]
    ends = sorted((date.latest, at) for at, (_, date) in enumerate(dated) if date.latest is not None)
    starts = sorted((date.earliest, at) for at, (_, date) in enumerate(dated) if date.earliest is not None)
    for event, date in dated:
        if date.earliest is not None and (earlier := bisect_left(ends, (date.earliest, -1))):
            before[event] = dated[ends[earlier - 1][1]][0]
        if date.latest is not None:
            later = bisect_right(starts, (date.latest, len(dated)))
            if later < len(starts):
                after[event] = dated[starts[later][1]][0]


def date_of(event: Entry[EventId, Event]) -> dates.Date | None:
    """Return when the event is said to have happened, or None where nobody says."""
    return event.record.date.date if event.record.date else None


def _when(event: Entry[EventId, Event]) -> Sequence[object]:
    return (dates.sort_key(date_of(event)),)


def sources_by_date(
    sources: Mapping[SourceId, Entry[SourceId, Source]],
) -> list[tuple[SourceId, Entry[SourceId, Source]]]:
    """Return sources in the order in which they were published; those without a date come last."""
    return sorted(sources.items(), key=lambda source: (_published(source[1]), source[0]))


def _published(source: Entry[SourceId, Source]) -> tuple[object, ...]:
    return dates.sort_key(source.record.published.date)
