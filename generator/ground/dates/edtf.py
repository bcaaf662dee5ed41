"""Dates in EDTF (ISO 8601-2), levels 0 and 1, and every reason why a text is none.

The ``edtf`` package stands beside this module, in its tests: both must give the same days for whatever both take. Here
it is not called: it takes some impossible dates and refuses a few valid ones, and needs milliseconds for each, and a
third of a second to be imported, which who saves a line of YAML would wait for.

What is understood, and where it departs from the standard:

* ``2016``, ``2016-12``, ``2016-12-11``, years 0001 to 9999.
* ``2016-12-11T15:39``, with seconds and a zone (``Z``, ``+03:00``) if known. EDTF asks for the seconds; a news
  page rarely prints them, so they may be left out here.
* ``2015-21`` to ``2015-24``: spring, summer, autumn, winter. EDTF only names the seasons. They are bounded as in the
  northern hemisphere: March to May, June to August, September to November, and December to the following February
  (``edtf`` itself ends winter with the year).
* ``201X``, ``20XX``, ``2016-XX``, ``2016-12-XX``, ``2016-XX-XX``: digits that nobody knows.
* ``~`` (about), ``?`` (uncertain), ``%`` (both) at the end of a date, seasons included (``edtf`` refuses those).
* ``a/b``, and one open end: ``../b``, ``a/..`` (open), ``/b``, ``a/`` (unknown): all through that time.
* ``[a..b]``, ``[..b]``, ``[a..]``: at some time within it, and not all through. Of level 2, and the only set of it.
"""

from __future__ import annotations

import calendar
import datetime
import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from generator.ground.dates.not_edtf import shown, why_not

Precision = Literal["time", "day", "month", "season", "year", "decade", "century", "millennium", "interval"]

LONGEST = 64
"""No EDTF text that we understand is longer; longer ones are refused before anything looks at them."""

_DATE = re.compile(r"([0-9X]{4})(?:-([0-9X]{2})(?:-([0-9X]{2}))?)?")
_TIME = re.compile(r"([0-9]{2}:[0-9]{2}(?::[0-9]{2})?)(Z|[+-][0-9]{2}(?::[0-9]{2})?)?")
_YEAR = re.compile(r"[0-9]{1,4}X{0,3}")
_UNSPECIFIED: dict[int, Precision] = {1: "decade", 2: "century", 3: "millennium"}


MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
"""English names, whatever the machine's locale: ``calendar.month_name`` follows it."""
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SEASONS = ("spring", "summer", "autumn", "winter")
"""In the order of EDTF's 21 to 24."""


class DateError(ValueError):
    """The text is no date; the message says why in one sentence."""

    @property
    def sentence(self) -> str:
        """Why, as a sentence of its own: with a capital letter and a full stop."""
        told = str(self)
        return f"{told[:1].upper()}{told[1:]}{'' if told.endswith('?') else '.'}"


@dataclass(frozen=True, slots=True)
class Date:
    """A date as written, and the days between which it lies.

    Attributes:
        text: The EDTF text, as written.
        earliest: First day that it may mean; None where the beginning is open or unknown.
        latest: Last day that it may mean; None where the end is open or unknown.
        precision: How closely it is known. Unspecified digits count as what remains: ``2016-12-XX`` is a month.
        approximate: Marked ``~`` or ``%``; an interval, where one of its ends is.
        uncertain: Marked ``?`` or ``%``; likewise.
        time: The time of day as written, ``15:39`` or ``15:39:20``; empty where none is given.
        zone: The zone of that time as written; empty where none is given.
        ends: An interval's beginning and end, each None where it is open or unknown; empty for any other date.
        within: Whether an interval says only that it was at some time within it.
    """

    text: str
    earliest: datetime.date | None
    latest: datetime.date | None
    precision: Precision
    approximate: bool = False
    uncertain: bool = False
    time: str = ""
    zone: str = ""
    ends: tuple[Date | None, ...] = ()
    within: bool = False

    @property
    def parts(self) -> tuple[str, ...]:
        """An interval's beginning and end as written; ".." or nothing where it has none."""
        return tuple(self.text.strip("[]").split(".." if self.within else "/"))


@lru_cache(maxsize=8192)
def parse(text: str) -> Date:
    """Read an EDTF text.

    Raises:
        DateError: When it is none, or one that no calendar knows. Nothing else is ever raised.
    """
    if not text:
        raise DateError("the date is empty; leave the key out where no date is known")
    if len(text) > LONGEST:
        raise DateError(f'"{shown(text[:LONGEST])}…" is longer than any date ({len(text)} characters)')
    if text[0] == "[":
        return _within(text)
    if "/" in text:
        return _interval(text)
    return _point(text)


def sort_key(date: Date | None) -> tuple[int, int, int, int, str]:
    """Return a key that puts dates in order: by beginning, the wider first, no date at all last.

    A date without a known beginning stands where it ends, the only day that is known of it.
    """
    if date is None:
        return (1, 0, 0, 0, "")
    first = date.earliest or date.latest or datetime.date.min
    last = date.latest or datetime.date.max
    return (0, first.toordinal(), seconds_of_day(date.time), -last.toordinal(), date.text)


def seconds_of_day(time: str) -> int:
    """Return how many seconds after midnight ``15:39`` or ``15:39:20`` is; 0 for no time."""
    parts = [int(part) for part in time.split(":")] if time else []
    return sum(part * weight for part, weight in zip(parts, (3600, 60, 1), strict=False))


def _interval(text: str) -> Date:
    ends = text.split("/")
    if len(ends) > 2:
        raise DateError(
            f'"{shown(text)}" has {len(ends)} parts: an interval has a beginning and an end,'
            " and the parts of a day are joined by hyphens (2016-12-11)"
        )
    begin, end = (None if end in ("", "..") else _end_of_interval(end, text) for end in ends)
    if begin is None and end is None:
        raise DateError(f'"{text}" names no day at all: an interval needs a beginning or an end')
    earliest = begin.earliest if begin else None
    latest = end.latest if end else None
    if earliest and latest and latest < earliest:
        raise DateError(f'"{text}" ends before it begins')
    given = [date for date in (begin, end) if date]
    return Date(
        text,
        earliest,
        latest,
        "interval",
        approximate=any(date.approximate for date in given),
        uncertain=any(date.uncertain for date in given),
        ends=(begin, end),
    )


def _within(text: str) -> Date:
    begin, dots, end = text[1:-1].partition("..")
    if not dots or text[-1] != "]" or "/" in text or ".." in end or not (begin or end):
        raise DateError(
            f'"{shown(text)}" is a set of dates; of these only a time within which something was is understood, as in'
            " [2016-03..2016-12]"
        )
    return replace(_interval(f"{begin or '..'}/{end or '..'}"), text=text, within=True)


def _end_of_interval(part: str, whole: str) -> Date:
    date = parse(part)
    if date.time:
        raise DateError(f'"{shown(whole)}" has a time of day in an interval, which EDTF does not know; give the days')
    if date.within:
        raise DateError(f'"{shown(whole)}" has a time in brackets for an end; an end is a day, a month or a year')
    return date


def _point(text: str) -> Date:
    bare = text.rstrip("~?%")
    marks = text[len(bare) :]
    if len(marks) > 1:
        raise DateError(f'"{shown(text)}" ends in more than one mark; "%" means both about and uncertain')
    approximate, uncertain = marks in ("~", "%") and bool(marks), marks in ("?", "%") and bool(marks)
    if "T" in bare and _DATE.match(bare):
        if marks:
            raise DateError(f'"{shown(text)}" has both a time and "{marks}", which EDTF does not allow')
        return _moment(text)
    shape = _DATE.fullmatch(bare)
    if shape is None:
        raise DateError(why_not(text, bare))
    earliest, latest, precision = _bounds(bare, *shape.groups())
    return Date(text, earliest, latest, precision, approximate, uncertain)


def _moment(text: str) -> Date:
    day, _, clock = text.partition("T")
    date = parse(day)
    if date.text.strip("0123456789-") or date.precision != "day":
        raise DateError(f'"{shown(text)}" has a time, but "{day}" is not a day')
    shape = _TIME.fullmatch(clock)
    if shape is None:
        raise DateError(f'"{shown(text)}" has "{shown(clock)}" where a time such as 15:39 or 15:39:20Z should stand')
    time, zone = shape[1], shape[2] or ""
    if any(int(part) > most for part, most in zip(time.split(":"), (23, 59, 59), strict=False)):
        raise DateError(f'"{text}" has an impossible time: "{time}"; the day ends at 23:59:59')
    offset = seconds_of_day(zone[1:])
    if offset > 14 * 3600 or zone[4:] > "59":
        raise DateError(f'"{text}" has an impossible zone: "{zone}"; zones reach from -14:00 to +14:00')
    return Date(text, date.earliest, date.latest, "time", time=time, zone=zone)


def _bounds(text: str, year: str, month: str | None, day: str | None) -> tuple[datetime.date, datetime.date, Precision]:
    """Return the first and the last day of a date of the right shape, and its precision.

    Raises:
        DateError: When the calendar does not know it.
    """
    _check_unspecified(text, year, month, day)
    if not year.replace("X", "0").strip("0") and "X" not in year:
        raise DateError(f'"{text}" has the year 0000; years run from 0001 to 9999')
    if "X" in text or (month is not None and month > "12"):
        return _season_or_unspecified(text, year, month, day)
    _check_calendar(text, int(year), month, day)
    first = datetime.date(int(year), int(month or 1), int(day or 1))
    if day:
        return first, first, "day"
    last = _last_day(int(year), int(month or 12))
    return first, last, "month" if month else "year"


def _check_unspecified(text: str, year: str, month: str | None, day: str | None) -> None:
    if not _YEAR.fullmatch(year):
        why = "says nothing" if year == "XXXX" else "has X before a digit of the year"
        raise DateError(f'"{text}" {why}; X stands for the last digits that are not known, as in 201X')
    if "X" in year and month:
        raise DateError(f'"{text}" has a month in a year that is not known; write "{year}", and the rest in words')
    for part in (month, day):
        if part and "X" in part and part != "XX":
            raise DateError(f'"{text}" has "{part}" where two digits or XX should stand')
    if month == "XX" and day and day != "XX":
        raise DateError(f'"{text}" has a day in a month that is not known; write "{year}-XX", and the rest in words')


def _check_calendar(text: str, year: int, month: str | None, day: str | None) -> None:
    if month is not None and not 1 <= int(month) <= 12:
        raise DateError(f'"{text}" has no such month: "{month}"; months run from 01 to 12, seasons from 21 to 24')
    if month and day and not 1 <= int(day) <= calendar.monthrange(year, int(month))[1]:
        days = calendar.monthrange(year, int(month))[1]
        raise DateError(f'"{text}" is not in the calendar: {MONTHS[int(month) - 1]} {year} has {days} days')


def _season_or_unspecified(
    text: str, year: str, month: str | None, day: str | None
) -> tuple[datetime.date, datetime.date, Precision]:
    """Bound a season or unspecified digits, which have been found to be well formed."""
    first, last = max(1, int(year.replace("X", "0"))), int(year.replace("X", "9"))
    if "X" in year:
        return datetime.date(first, 1, 1), datetime.date(last, 12, 31), _UNSPECIFIED[year.count("X")]
    if month is None or month == "XX":
        return datetime.date(first, 1, 1), datetime.date(last, 12, 31), "year"
    if month <= "12":
        _check_calendar(text, first, month, None)
        return datetime.date(first, int(month), 1), _last_day(first, int(month)), "month"
    if not "21" <= month <= "24" or day is not None:
        raise DateError(f'"{text}" has no such month: "{month}"; months run from 01 to 12, seasons from 21 to 24')
    begin = 3 * (int(month) - 20)  # spring begins in March
    return datetime.date(first, begin, 1), _end_of_season(first, begin + 2), "season"


def _end_of_season(year: int, month: int) -> datetime.date:
    """Return the last day of a month, the 14th being February of the next year; the calendar itself ends with 9999."""
    if month <= 12:
        return _last_day(year, month)
    return _last_day(year + 1, month - 12) if year < datetime.MAXYEAR else datetime.date.max


def _last_day(year: int, month: int) -> datetime.date:
    return datetime.date(year, month, calendar.monthrange(year, month)[1])
