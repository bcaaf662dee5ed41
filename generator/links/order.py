"""Events in time and in one another: what comes before, after and within."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.ground import dates
from generator.model.dossier import Dossier, Entry
from generator.model.event import Event


@dataclass(frozen=True, slots=True)
class Order:
    """The events of a dossier, ordered.

    Attributes:
        all: Event ids by date; those without a date last.
        parts: Event id → ids of the events that are part of it, by date. ``""`` → those that are part of none.
        before: Event id → the one before it among the parts of the same event.
        after: Event id → the one after it, likewise.
    """

    all: tuple[str, ...]
    parts: Mapping[str, tuple[str, ...]]
    before: Mapping[str, str]
    after: Mapping[str, str]


def order(dossier: Dossier) -> Order:
    """Order the events by the start of their dates, then by their ends, then by id."""
    every = tuple(sorted(dossier.events, key=lambda one: (*_when(dossier.events[one]), one)))
    parts: dict[str, list[str]] = {}
    for one in every:
        parts.setdefault(dossier.events[one].record.part_of or "", []).append(one)
    before, after = {}, {}
    for siblings in parts.values():
        dated = [one for one in siblings if _has_date(dossier.events[one])]
        for earlier, later in itertools.pairwise(dated):
            before[later], after[earlier] = earlier, later
    return Order(every, {one: tuple(several) for one, several in parts.items()}, before, after)


def date_of(event: Entry[Event]) -> dates.Date | None:
    """Return when the event is said to have happened, or None where nobody says."""
    return dates.parse(event.record.date.date) if event.record.date and event.record.date.date else None


def _has_date(event: Entry[Event]) -> bool:
    return date_of(event) is not None


def _when(event: Entry[Event]) -> Sequence[object]:
    return (dates.sort_key(date_of(event)),)
