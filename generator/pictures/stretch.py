"""What is certain of a date, and what is only possible."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from generator.ground.dates.edtf import Date
from generator.pictures.scale import after


@dataclass(frozen=True, slots=True)
class Stretch:
    """A date as a bar: possible from ``begin`` to ``end``, and within that certain from ``sure`` to ``until``.

    The ends are the first day that no longer belongs to it; None is an open end. A bar of which nothing is certain has
    ``sure`` and ``until`` alike.
    """

    begin: datetime.date | None
    end: datetime.date | None
    sure: datetime.date | None
    until: datetime.date | None

    def days(self) -> tuple[datetime.date, ...]:
        """Return its days that a scale must know."""
        return tuple(day for day in (self.begin, self.end, self.sure, self.until) if day is not None)


def stretch(date: Date) -> Stretch:
    """Return what is certain and what is possible of a date.

    An interval is certain between the latest day on which it may begin and the earliest on which it may end; with both
    ends marked as uncertain, nowhere. Any other date is certain unless it is marked as approximate or uncertain.
    """
    end = after(date.latest) if date.latest else None
    if date.precision != "interval":
        if date.approximate or date.uncertain:
            return Stretch(date.earliest, end, date.earliest, date.earliest)
        return Stretch(date.earliest, end, date.earliest, end)
    if date.within:
        return Stretch(date.earliest, end, date.earliest, date.earliest)
    first, last = date.ends
    sure = _settled(first) if first else None
    until = _unsettled(last) if last else None
    doubtful = first is not None and last is not None and first.uncertain and last.uncertain
    if doubtful:
        return Stretch(date.earliest, end, date.earliest, date.earliest)
    if sure and until and until < sure:
        return Stretch(date.earliest, end, sure, sure)
    return Stretch(date.earliest, end, sure, until)


def only_within(date: Date) -> bool:
    """Whether a date only says between which days something was: at some time in a month, about a day."""
    if date.precision == "interval":
        return date.within
    return date.precision not in ("day", "time") or date.approximate or date.uncertain


def _settled(first: Date) -> datetime.date | None:
    """Return the first day on which something has begun for certain."""
    if first.latest is None or first.earliest == first.latest:
        return first.latest
    return after(first.latest)


def _unsettled(last: Date) -> datetime.date | None:
    """Return the first day on which something may have ended."""
    if last.earliest is None or last.earliest != last.latest:
        return last.earliest
    return after(last.earliest)
