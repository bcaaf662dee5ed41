"""Whether a date that words are said to state is one that they name.

A date agrees with a named one where there is a day that both may mean. An approximate date reaches as far again on both
sides; a time with a zone is also the day that it is elsewhere, since a page prints its own and a machine keeps another.
"""

from __future__ import annotations

import calendar
import datetime
import math
from dataclasses import dataclass

from generator.ground.dates.counting import names_a_unit
from generator.ground.dates.edtf import MONTHS, Date, seconds_of_day
from generator.ground.dates.named import Reading, named_dates
from generator.ground.dates.spans import beside_days
from generator.ground.dates.spelling import as_written
from generator.ground.dates.vocabulary import vocabulary

_DAY = 24 * 3600
_SPAN_OF_A_YEAR = 366
_OLD_STYLE_UNTIL = 1924
_OLD_STYLE = 13
"""Days that the Julian calendar was behind, which some countries had until that year."""


@dataclass(frozen=True, slots=True)
class Denied:
    """What words name instead of a date.

    Attributes:
        words: Those that name it, as they stand; of several, the first.
        named: All that is named, in words of English: "4 June 2024 or 6 April 2024".
        dates: The same in EDTF, as far as it has a year.
    """

    words: str
    named: str
    dates: tuple[str, ...]


def denied(words: str, language: str, date: Date) -> Denied | None:
    """Return what ``words`` of a language (a BCP 47 tag) name, where that cannot be ``date``; else None.

    None also where they name no calendar date, or where it is not sure that they do.
    """
    every = [one for one in named_dates(words, language) if any(map(_is_possible, one.readings))]
    if not every or (date.approximate and date.precision == "interval"):
        return None
    days = _days(date)
    if any(_agrees(reading, days) for one in every for reading in one.readings):
        return None
    readings = dict.fromkeys(
        reading for one in every for reading in one.readings if not reading.begins and _is_possible(reading)
    )
    told = " or ".join(dict.fromkeys(map(_in_words, readings)))
    edtf = (_in_edtf(reading) for reading in readings)
    return Denied(as_written(words, *every[0].span), told, tuple(dict.fromkeys(one for one in edtf if one)))


def is_relative(words: str, language: str) -> bool:
    """Tell whether words may give a date in another way than by its name: "on Monday", "four days later"."""
    known = vocabulary(language)
    if known is None:
        return True
    weekdays = known.named(known.weekdays, words)
    return bool(names_a_unit(known.language, known.read(words)) or known.windows(words)) or not all(
        any(_is_on(weekday, reading) for one in named_dates(words, language) for reading in one.readings)
        for weekday in weekdays
    )


def _is_on(weekday: int, reading: Reading) -> bool:
    """Tell whether one of the days of a reading is that weekday, Monday being 0."""
    if reading.year is None or reading.days is None or reading.begins or not _is_possible(reading):
        return False
    first = datetime.date(reading.year, reading.month, reading.days[0])
    return (weekday - first.weekday()) % 7 <= reading.days[1] - reading.days[0]


def _days(date: Date) -> tuple[float, float]:
    """Return the ordinals of the first and the last day that a date may mean on whichever clock."""
    begin, end = beside_days(date)
    if date.time and date.zone:
        east = seconds_of_day(date.zone[1:]) * (-1 if date.zone[0] == "-" else 1)
        # A time at Greenwich is mostly a machine's, and the page may have any of the world's clocks.
        west, far = (-12 * 3600, 14 * 3600) if not east else (min(-east, 0), max(-east, 0))
        begin, end = begin + west, end + far
    old = _OLD_STYLE if date.latest and date.latest.year < _OLD_STYLE_UNTIL else 0
    return _ordinal(begin) - old, _ordinal(end)


def _ordinal(second: float) -> float:
    return second if math.isinf(second) else second // _DAY


def _agrees(reading: Reading, days: tuple[float, float]) -> bool:
    begin, end = days
    if reading.year is not None:
        return _overlaps(reading, reading.year, days)
    if end - begin >= _SPAN_OF_A_YEAR:
        return True
    first, last = (datetime.date.fromordinal(int(min(max(one, 1), datetime.date.max.toordinal()))).year for one in days)
    return any(_overlaps(reading, year, days) for year in range(first - 1, last + 2))


def _overlaps(reading: Reading, year: int, days: tuple[float, float]) -> bool:
    """Tell whether a reading in that year shares a day with days given by their ordinals."""
    began, month = _beginning(reading, year)
    first, last = reading.days or (1, 31)
    if not (min(began, year) >= datetime.MINYEAR and max(began, year) <= datetime.MAXYEAR):
        return False
    most = calendar.monthrange(began, month)[1]
    if first > most:
        return False
    start = datetime.date(began, month, first).toordinal()
    stop = datetime.date(year, reading.month, min(last, calendar.monthrange(year, reading.month)[1])).toordinal()
    return start <= days[1] and days[0] <= stop


def _beginning(reading: Reading, year: int) -> tuple[int, int]:
    """Return year and month in which a reading begins that ends in that year."""
    if reading.begins is None:
        return year, reading.month
    began, month = reading.begins
    return (year - (month > reading.month) if began is None else began), month


def _is_possible(reading: Reading) -> bool:
    """Tell whether the calendar has such a day; one without a year may be a 29 February."""
    began, month = _beginning(reading, reading.year or 2000)
    return reading.days is None or reading.days[0] <= calendar.monthrange(began, month)[1]


def _in_words(reading: Reading) -> str:
    days = "" if reading.days is None else "–".join(map(str, dict.fromkeys(reading.days)))
    year = "" if reading.year is None else str(reading.year)
    return " ".join(part for part in (days, MONTHS[reading.month - 1], year) if part)


def _in_edtf(reading: Reading) -> str:
    if reading.year is None:
        return ""
    month = f"{reading.year:04}-{reading.month:02}"
    days = dict.fromkeys(reading.days or ())
    return "/".join(f"{month}-{day:02}" for day in days) or month
