"""Which rows of the timeline stand together, and on which scale: years, the months of a year, or the days of a month.

Each row stands in the smallest of them that holds its date, so that a week of battle is not a smear beside six years of
war. Within a panel the scale is even, as on a calendar.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from babel.dates import format_skeleton

from generator.ground import wording
from generator.ground.dates.edtf import Date
from generator.ground.dates.in_words import month_in_words
from generator.pictures.scale import after
from generator.pictures.stretch import Stretch, stretch

FEWEST: Final = 2
"""Fewer rows get no panel of their own, but stand in the next larger one."""
FEWEST_DAYS: Final = datetime.timedelta(days=3)
"""A panel of one day would be one block."""
_OUTLYING: Final = 0.4
"""The share of the years that a panel saves by leaving out where its earliest row begins."""

Unit = Literal["years", "months", "days"]
Calendar = tuple[int, ...]
"""All years: nothing; a year: its number; a month: its year and number."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One account of when an event was.

    Attributes:
        date: The date that it gives.
        told: The account in one line.
        href: The way to its words.
    """

    date: Date
    told: str
    href: str


@dataclass(frozen=True, slots=True)
class Bar:
    """A row of the timeline.

    Attributes:
        name: The event's or article's title.
        href: The way to its page, already safe.
        date: When.
        words: Its date in words.
        depth: In how many larger events it lies.
        sure: False where its date is inferred.
        rivals: What accounts say of its date, where they do not say the same.
    """

    name: str
    href: str
    date: Date
    words: str
    depth: int = 0
    sure: bool = True
    rivals: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """A bar, where it stands in time, and whether it is an article."""

    bar: Bar
    span: Stretch
    article: bool = False


@dataclass(frozen=True, slots=True)
class Tick:
    """A year, month or day: where it begins and ends across, and what stands in its middle, on a phone and beyond."""

    start: float
    end: float
    narrow: str
    wide: str


@dataclass(frozen=True, slots=True)
class Panel:
    """Rows on one scale.

    Attributes:
        title: Which time it shows.
        unit: What its ticks are.
        first: The first day that it shows.
        end: The first day that it no longer shows.
    """

    title: str
    unit: Unit
    first: datetime.date
    end: datetime.date
    rows: tuple[Row, ...]

    def at(self, day: datetime.date | None, otherwise: float) -> float:
        """Return where a day begins, in percent across; ``otherwise`` for no day."""
        if day is None:
            return otherwise
        share = 100 * (day - self.first).days / (self.end - self.first).days
        return min(max(share, 0.0), 100.0)

    def ticks(self, narrow: int, wide: int) -> Iterator[Tick]:
        """Yield years, months or days, named as far as pictures of these widths have room."""
        steps = list(self._steps())
        every = [max(1, -(-len(steps) * _room(self.unit) // width)) for width in (narrow, wide)]
        for (start, end), at in zip(steps, _numbers(self.unit, steps), strict=True):
            name = _named(self.unit, start)
            few, more = (name if at % each == 0 else "" for each in every)
            yield Tick(self.at(start, 0), self.at(end, 100), few, more)

    def _steps(self) -> Iterator[tuple[datetime.date, datetime.date]]:
        start = self.first
        while start < self.end:
            following = _next(self.unit, start)
            yield start, min(following, self.end)
            if following <= start:  # The calendar's last day has none after it.
                return
            start = following


def panels(bars: Iterable[Bar], articles: Iterable[Bar]) -> tuple[Panel, ...]:
    """Put rows into panels: what lies over years first, then each year, behind it each month that has its own."""
    rows = [Row(bar, stretch(bar.date)) for bar in bars]
    printed = [Row(bar, stretch(bar.date), article=True) for bar in articles]
    placed = _placed([(calendar_of(row), row) for row in (*rows, *printed)])
    return tuple(_panel(calendar, placed[calendar]) for calendar in sorted(placed))


def calendar_of(row: Row) -> Calendar:
    """Return the smallest of all years, one year and one month that holds a row, and more than the row alone."""
    begin, end = row.span.begin, row.span.end
    if begin is None or end is None:
        return _calendar_of_end(row)
    last = end - datetime.timedelta(days=1) if end > begin else begin
    if (begin.year, begin.month) == (last.year, last.month) and not (begin.day == 1 and end.day == 1 and end > begin):
        return begin.year, begin.month
    whole = (begin.month, begin.day, end.month, end.day) == (1, 1, 1, 1)
    return (begin.year,) if begin.year == last.year and not whole else ()


def _calendar_of_end(row: Row) -> Calendar:
    """Return it for a row that is open on one side: by how closely the other end is known."""
    date = row.bar.date
    known = next((end for end in date.ends if end is not None), date)
    day = known.earliest or known.latest
    if day is None or known.precision not in ("month", "season", "day", "time"):
        return ()
    return (day.year, day.month) if known.precision in ("day", "time") else (day.year,)


def _placed(wanted: Sequence[tuple[Calendar, Row]]) -> Mapping[Calendar, Sequence[Row]]:
    """Move rows up until each panel has enough of them; the largest takes what is left."""
    placed: dict[Calendar, list[Row]] = {}
    for calendar, row in wanted:
        placed.setdefault(calendar, []).append(row)
    for parts in (2, 1):
        for calendar in [one for one in placed if len(one) == parts and len(placed[one]) < FEWEST]:
            if len(placed) > 1:
                placed.setdefault(calendar[:-1], []).extend(placed.pop(calendar))
    return {
        calendar: sorted(rows, key=lambda row: (row.article, row.span.begin or datetime.date.min))
        for calendar, rows in placed.items()
    }


def _panel(calendar: Calendar, rows: Sequence[Row]) -> Panel:
    marks = [stretch(mark.date) for row in rows for mark in row.bar.rivals]
    days = [day for span in (*(row.span for row in rows), *marks) for day in span.days()]
    match calendar:
        case (year, month):
            first = datetime.date(year, month, 1)
            inside = _within(days, first, _next("months", first))
            from_ = min(*inside, datetime.date.max - FEWEST_DAYS)
            to = max(*inside, from_ + FEWEST_DAYS)
            return Panel(month_in_words(first), "days", from_, to, tuple(rows))
        case (year,):
            first = datetime.date(year, 1, 1)
            inside = _within(days, first, _next("years", first))
            from_, to = min(inside).replace(day=1), max(inside)
            to = to if to.day == 1 and to > from_ else _next("months", to)
            return Panel(str(year), "months", from_, max(to, _next("months", _next("months", from_))), tuple(rows))
    first_year = _first_year(rows, days)
    last = max(days) if days else datetime.date(first_year, 1, 1)
    end = last if (last.month, last.day) == (1, 1) and last.year > first_year else _next("years", last)
    title = str(first_year) if end.year - first_year <= 1 else f"{first_year}–{end.year - 1}"
    return Panel(title, "years", datetime.date(first_year, 1, 1), end, tuple(rows))


def _within(days: Sequence[datetime.date], first: datetime.date, end: datetime.date) -> list[datetime.date]:
    return [day for day in days if first <= day <= end] or [first]


def _first_year(rows: Sequence[Row], days: Sequence[datetime.date]) -> int:
    """Return the first year to show: where one row alone begins long before all others, theirs."""
    if not days:
        return 1
    first, last = min(days).year, max(days).year
    early = [row for row in rows if row.span.begin is not None and row.span.begin.year == first]
    later = [day.year for row in rows if row not in early for day in (row.span.begin, row.span.end) if day is not None]
    if len(early) != 1 or not later or (min(later) - first) <= _OUTLYING * (last - first):
        return first
    end = early[0].span.end
    return min(later) if end is None or end.year > min(later) else first


def _next(unit: Unit, day: datetime.date) -> datetime.date:
    """Return where the next year, month or day begins; the calendar's last day where there is none."""
    if unit == "days":
        return after(day)
    year, month = (day.year + 1, 1) if unit == "years" or day.month == 12 else (day.year, day.month + 1)
    return datetime.date(year, month, 1) if year <= datetime.MAXYEAR else datetime.date.max


def _room(unit: Unit) -> int:
    """Return how many pixels the name of a tick needs."""
    return {"years": 42, "months": 30, "days": 24}[unit]


def _numbers(unit: Unit, steps: Sequence[tuple[datetime.date, datetime.date]]) -> Iterable[int]:
    """Return by which number a tick counts as one of each so many: years by their own, so that round ones are named."""
    return [start.year for start, _ in steps] if unit == "years" and len(steps) > 20 else range(len(steps))


def _named(unit: Unit, day: datetime.date) -> str:
    if unit == "years":
        return str(day.year)
    return str(day.day) if unit == "days" else str(format_skeleton("MMM", day, locale=wording.locale()))
