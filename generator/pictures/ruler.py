"""Where the answers to one question lie across its picture: evenly, by powers of ten, or on a calendar."""

from __future__ import annotations

import datetime
import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from generator.ground.dates.in_words import day_in_short, month_in_short

_MOST_TICKS = 5
_MARGIN = 2
"""Percent of the width that is left free on either side, so that marks at the ends are not cut."""
_FAR_APART = 50
"""Where the largest value is that many times the smallest, an even ruler would press the small ones together."""

Tick = tuple[float, str]


@dataclass(frozen=True, slots=True)
class Ruler:
    """A ruler from its first value to its last.

    Attributes:
        first: The value at its beginning.
        last: The value at its end.
        ticks: Values that it names, with their labels.
        by_tens: Whether each step is ten times the one before.
    """

    first: float
    last: float
    ticks: tuple[Tick, ...]
    by_tens: bool = False

    def at(self, value: float) -> float:
        """Return where a value lies, in percent of the width; what lies outside is put at the nearest end."""
        bend: Callable[[float], float] = math.log10 if self.by_tens else float
        first, last = bend(self.first), bend(self.last)
        here = bend(min(max(value, self.first), self.last))
        return _MARGIN + (100 - 2 * _MARGIN) * (here - first) / (last - first)


def of_numbers(values: Sequence[float], upward: bool, unit: str = "") -> Ruler:
    """Return a ruler that holds all values, with room above them where some answer has no upper bound.

    Args:
        values: What it must hold.
        upward: Whether there is to be room above them.
        unit: What stands behind each number that it names.
    """
    low, high = min(values), max(values)
    if low > 0 and high / low > _FAR_APART:
        return _by_tens(low, high * (2 if upward else 1), unit)
    span = (high - low) or abs(high) or 1
    first = 0.0 if low < high / 2 else max(0.0, low - 0.15 * span)
    last = high + (0.35 if upward else 0.1) * span
    step = _step(last - first, whole=all(value == int(value) for value in values))
    marks = [n * step for n in range(math.ceil(first / step), math.floor(last / step) + 1)]
    return Ruler(first, last, tuple((mark, _label(mark, unit)) for mark in marks))


def of_days(days: Sequence[datetime.date]) -> Ruler:
    """Return a calendar that holds all days, each from its morning to its evening, named at most five times."""
    first, last = min(days).toordinal(), max(days).toordinal() + 1
    room = max(1, round((last - first) * 0.04))
    begin = datetime.date.fromordinal(max(1, first - room))
    end = datetime.date.fromordinal(min(datetime.date.max.toordinal(), last + room))
    ticks = next(marks for marks in _calendars(begin, end) if len(marks) <= _MOST_TICKS)
    return Ruler(float(begin.toordinal()), float(end.toordinal()), tuple(ticks))


def _by_tens(low: float, high: float, unit: str) -> Ruler:
    powers = range(math.floor(math.log10(low)), math.ceil(math.log10(high)) + 1)
    step = -(-len(powers) // _MOST_TICKS)
    ticks = tuple((10.0**power, _label(10.0**power, unit)) for power in powers[::step])
    return Ruler(10.0 ** powers[0], 10.0 ** powers[-1], ticks, by_tens=True)


def _label(value: float, unit: str) -> str:
    return f"{value:,.10g} {unit}".strip()


def _step(span: float, whole: bool) -> float:
    """Return the smallest of …, 0.5, 1, 2, 5, 10, … that names few enough values; for whole numbers at least one."""
    least = math.floor(math.log10(span)) - 1
    power = max(0, least) if whole else least
    while True:
        for digit in (1, 2, 5):
            step = digit * 10.0**power
            if span / step < _MOST_TICKS:
                return step
        power += 1


def _calendars(begin: datetime.date, end: datetime.date) -> Iterator[list[Tick]]:
    """Yield ticks that grow fewer: days, then months, then years."""
    length = (end - begin).days
    for step in (1, 2, 5, 10):
        if length <= step * (_MOST_TICKS + 1):
            days = [begin + datetime.timedelta(days) for days in range(0, length, step)]
            yield [(day.toordinal() + 0.5, _day(day)) for day in days]  # A day is named at its noon.
    for step in (1, 2, 3, 6):
        if length <= 31 * step * (_MOST_TICKS + 1):
            yield _firsts(begin, end, range(begin.year, end.year + 1), range(1, 13, step), _month)
    size = 1
    while True:
        for digit in (1, 2, 5):
            step = digit * size
            years = range(-(-begin.year // step) * step, end.year + 1, step)
            yield _firsts(begin, end, years, (1,), lambda day: str(day.year))
        size *= 10


def _firsts(
    begin: datetime.date,
    end: datetime.date,
    years: Sequence[int],
    months: Sequence[int],
    label: Callable[[datetime.date], str],
) -> list[Tick]:
    days = [datetime.date(year, month, 1) for year in years for month in months]
    return [(float(day.toordinal()), label(day)) for day in days if begin <= day <= end]


def _day(day: datetime.date) -> str:
    return day_in_short(day)


def _month(day: datetime.date) -> str:
    return month_in_short(day)
