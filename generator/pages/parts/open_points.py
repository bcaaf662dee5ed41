"""What is open, event by event, under the years in which they lie."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from generator.ground.dates.edtf import Date
from generator.ground.wording import gettext as _
from generator.ground.wording import marked
from generator.links.derived import Derived
from generator.links.order import date_of
from generator.model.ids import EventId
from generator.pages.frame.context import PageContext
from generator.pages.frame.shown import MadeFrom, Report, Thing

MOST_SILENT: Final = 12
"""How many silent sources stand under an event; its page has more of them."""
SEVERAL: Final = marked("Over several years")
UNDATED: Final = marked("Without a date")
_ANCHORS: Final = {SEVERAL: "several-years", UNDATED: "without-date"}


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """One thing that is open about an event.

    Attributes:
        kind: Which kind of hole it is.
        label: What that is called in short.
        name: The question, the quote, or the date as far as it is known.
        detail: What is known of it.
        mend: The file in which it could be mended.
    """

    kind: str
    label: str
    name: str
    href: str
    detail: str
    mend: MadeFrom
    line: int


@dataclass(frozen=True, slots=True)
class OpenEvent:
    """An event, and what is open about it.

    Attributes:
        silent: Sources that could speak of it and do not.
        more_silent: How many more of them there are.
    """

    event: Thing
    when: str
    points: tuple[OpenPoint, ...]
    silent: tuple[Report, ...]
    more_silent: int


@dataclass(frozen=True, slots=True)
class Period:
    """The events of one year, or those of several, or those without a date."""

    title: str
    anchor: str
    events: tuple[OpenEvent, ...]

    @property
    def total(self) -> int:
        """How many things are open about its events."""
        return sum(len(event.points) for event in self.events)


def periods(context: PageContext, points: Mapping[EventId, Sequence[OpenPoint]]) -> tuple[Period, ...]:
    """Return what is open by year and event; the events come in the order of `by_period`."""
    found: dict[tuple[str, str], list[OpenEvent]] = {}
    for event, several in points.items():
        found.setdefault(period_of_event(context.derived, event), []).append(_open_event(context, event, several))
    return tuple(Period(title, anchor, tuple(events)) for (title, anchor), events in found.items())


def by_period(derived: Derived, events: Iterable[EventId]) -> list[EventId]:
    """Sort events by their period: first those that lie over several years, last those without a date."""
    periods = {event: period_of(date_of(derived.dossier.events[event])) for event in events}
    years = sorted({*periods.values()} - {SEVERAL, UNDATED}, key=int)
    rank = {title: at for at, title in enumerate((SEVERAL, *years, UNDATED))}
    return sorted(periods, key=lambda event: rank[periods[event]])


def period_of_event(derived: Derived, event: EventId) -> tuple[str, str]:
    """Return what the period of an event is called, and its anchor."""
    title = period_of(date_of(derived.dossier.events[event]))
    if title in _ANCHORS:
        return _(title), _ANCHORS[title]
    return title, f"year-{title}"


def period_of(date: Date | None) -> str:
    """Return the year in which a date lies; of one that is open on one side, the year of the other."""
    ends = [day for day in (date.earliest, date.latest) if day] if date else []
    if not ends:
        return UNDATED
    return str(ends[0].year) if ends[0].year == ends[-1].year else SEVERAL


def _open_event(context: PageContext, event: EventId, points: Sequence[OpenPoint]) -> OpenEvent:
    silent, all_silent = context.derived.not_quoted(event, MOST_SILENT)
    return OpenEvent(
        event=context.event(event),
        when=context.dated(context.derived.dossier.events[event].record.date).words,
        points=tuple(points),
        silent=tuple(context.report(source) for source in silent),
        more_silent=all_silent - len(silent),
    )
