"""Which days phrases such as "last night" or "on Monday" mean, seen from the day of publication."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from generator.ground.dates.edtf import WEEKDAYS

Window = Callable[[int], tuple[float, float]]
"""From a day of publication to the first and the last day that fit, all as ordinals; infinite where without bound."""

YEARS = re.compile(r"(?<![\d.,])(?:1\d|20)\d\d(?!\d|[.,]\d)")


@dataclass(frozen=True, slots=True)
class Rule:
    """A phrase and what it demands.

    Attributes:
        pattern: Finds it in words.
        window: Which days fit.
        told: That in words.
    """

    pattern: re.Pattern[str]
    window: Window
    told: str


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
_THIRTEEN_AFTER, _THIRTEEN_BEFORE = (
    "the words mean one of the 13 days after",
    "the words mean one of the 13 days before",
)
_SEVEN_AWAY = "the words mean a day at most 7 days away"
_ONE_OF_SEVEN = "a weekday alone means that day or one of the 7 days before"

ENGLISH: tuple[Rule, ...] = tuple(
    Rule(re.compile(rf"\b{phrase}\b", re.IGNORECASE), window, told)
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
        (rf"(?:next|coming|upcoming) {_WEEKDAY}", before(-1, -13), _THIRTEEN_AFTER),
        (rf"(?:last|previous) {_WEEKDAY}", before(13, 1), _THIRTEEN_BEFORE),
        (rf"this {_WEEKDAY}", before(7, -7), _SEVEN_AWAY),
    )
)
ALONE: tuple[Rule, ...] = (
    Rule(re.compile(rf"\b{_WEEKDAY}\b", re.IGNORECASE), before(7, 0), _ONE_OF_SEVEN),
    Rule(
        re.compile(r"\bearlier\b", re.IGNORECASE), lambda day: (float("-inf"), day), "“earlier” is not later than that"
    ),
)

MEANINGS: Mapping[str, tuple[Window, str]] = {
    "day -2": (before(2, 2), "the words mean “the day before yesterday”, two days before"),
    "day -1": (before(1, 1), "the words mean “yesterday”, the day before"),
    "day 0": (before(0, 0), "the words mean “today”, that very day"),
    "day 1": (before(-1, -1), "the words mean “tomorrow”, the day after"),
    "day 2": (before(-2, -2), "the words mean “the day after tomorrow”, two days after"),
    "night -2": (before(2, 1), "the words mean “the night before last”, the one before the last"),
    "night -1": (before(1, 0), "the words mean “last night”, the night before that day"),
    "night 0": (before(1, -1), "the words mean “tonight or last night”, the night before or after that day"),
    "week -1": (_week(-1), "the words mean “last week”, the week before"),
    "week 0": (_week(0), "the words mean “this week”, the same week"),
    "week 1": (_week(1), "the words mean “next week”, the week after"),
    "month -1": (_month(-1), "the words mean “last month”, the month before"),
    "month 0": (_month(0), "the words mean “this month”, the same month"),
    "month 1": (_month(1), "the words mean “next month”, the month after"),
    "year -1": (_year(-1), "the words mean “last year”, the year before"),
    "year 0": (_year(0), "the words mean “this year”, the same year"),
    "year 1": (_year(1), "the words mean “next year”, the year after"),
    "weekday -1": (before(13, 1), _THIRTEEN_BEFORE),
    "weekday 0": (before(7, -7), _SEVEN_AWAY),
    "weekday 1": (before(-1, -13), _THIRTEEN_AFTER),
    "weekday": (before(7, 0), _ONE_OF_SEVEN),
}
"""What the phrases of other languages mean: a day, night, week, month, year or weekday so far from the publication."""
