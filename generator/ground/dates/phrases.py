"""Which days English phrases such as "last night" or "on Monday" mean, seen from the day of publication."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable

from generator.ground.dates.edtf import MONTHS, WEEKDAYS

Window = Callable[[int], tuple[float, float]]
"""From a day of publication to the first and the last day that fit, all as ordinals; infinite where without bound."""

_YEARS = re.compile(r"(?<![\d.,])(?:1\d|20)\d\d(?!\d|[.,]\d)")


def windows(words: str) -> list[tuple[Window, str]]:
    """Return what the words demand, and that in words, the longest phrases first; nothing where they demand nothing."""
    found = [(window, told) for pattern, window, told in _RULES if re.search(pattern, words, re.IGNORECASE)]
    if found or names_a_month_or_year(words):
        return found
    return [(window, told) for pattern, window, told in _ALONE if re.search(pattern, words, re.IGNORECASE)][:1]


def names_a_month_or_year(words: str) -> bool:
    """Tell whether words give more than a weekday: "Sunday, 11 December" may lie as far back as it likes."""
    return years(words) != [] or any(re.search(rf"\b{name}\b", words) for name in MONTHS)


def years(words: str) -> list[str]:
    """Return the years that words name, each once."""
    return list(dict.fromkeys(_YEARS.findall(words)))


def before(most: int, least: int) -> Window:
    """Return the days from ``most`` to ``least`` days before the publication."""
    return lambda day: (day - most, day - least)


def _week(shift: int) -> Window:
    """Return the week that lies ``shift`` weeks after the one of publication, begun on Sunday or on Monday."""

    def window(day: int) -> tuple[float, float]:
        # Ordinal 1 was a Monday.
        monday = day - (day - 1) % 7
        sunday = day - day % 7
        return min(monday, sunday) + 7 * shift, max(monday, sunday) + 6 + 7 * shift

    return window


def _month(shift: int) -> Window:
    def window(day: int) -> tuple[float, float]:
        date = datetime.date.fromordinal(day)
        count = date.year * 12 + date.month - 1 + shift
        return _first_of(count), _first_of(count + 1) - 1

    return window


def _year(shift: int) -> Window:
    def window(day: int) -> tuple[float, float]:
        count = (datetime.date.fromordinal(day).year + shift) * 12
        return _first_of(count), _first_of(count + 12) - 1

    return window


def _first_of(count: int) -> float:
    """Return the ordinal of the first day of a month counted from year 0; beyond the calendar, its nearer end."""
    year, month = divmod(count, 12)
    if year < datetime.MINYEAR:
        return 1
    if year > datetime.MAXYEAR:
        return datetime.date.max.toordinal() + 1
    return datetime.date(year, month + 1, 1).toordinal()


_WEEKDAY = "(?:" + "|".join(WEEKDAYS) + ")"
_RULES: tuple[tuple[str, Window, str], ...] = tuple(
    (rf"\b{phrase}\b", window, told)
    for phrase, window, told in (
        ("last night", before(1, 0), "“last night” is the night before that day"),
        ("yesterday", before(1, 1), "“yesterday” is the day before"),
        ("tomorrow", before(-1, -1), "“tomorrow” is the day after"),
        ("(?:today|tonight|this (?:morning|afternoon|evening))", before(0, 0), "the words mean that very day"),
        ("last week", _week(-1), "“last week” is the week before"),
        ("this week", _week(0), "“this week” is the same week"),
        ("next week", _week(1), "“next week” is the week after"),
        ("last month", _month(-1), "“last month” is the month before"),
        ("this month", _month(0), "“this month” is the same month"),
        ("next month", _month(1), "“next month” is the month after"),
        ("last year", _year(-1), "“last year” is the year before"),
        ("this year", _year(0), "“this year” is the same year"),
        ("next year", _year(1), "“next year” is the year after"),
        (rf"(?:next|coming|upcoming) {_WEEKDAY}", before(-1, -13), "the words mean one of the 13 days after"),
        (rf"(?:last|previous) {_WEEKDAY}", before(13, 1), "the words mean one of the 13 days before"),
        (rf"this {_WEEKDAY}", before(7, -7), "the words mean a day at most 7 days away"),
    )
)
_ALONE: tuple[tuple[str, Window, str], ...] = (
    (rf"\b{_WEEKDAY}\b", before(7, 0), "a weekday alone means that day or one of the 7 days before"),
    (r"\bearlier\b", lambda day: (float("-inf"), day), "“earlier” is not later than that"),
)
