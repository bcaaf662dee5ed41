"""Where dates lie on the line of time, and which lie before which."""

from __future__ import annotations

import math

from generator.ground.dates.edtf import Date, seconds_of_day

_DAY = 24 * 3600


def before(a: Date, b: Date) -> bool:
    """Whether all that ``a`` may mean is over before anything that ``b`` may mean; by days, where a zone is missing."""
    if a.time and b.time and bool(a.zone) != bool(b.zone):
        return a.latest is not None and b.earliest is not None and a.latest < b.earliest
    return _widened(a, span(a, b))[1] < _widened(b, span(b, a))[0]


def beside_days(date: Date) -> tuple[float, float]:
    """Return the first and the last second that the date may mean beside one without a time of day, for `before`."""
    return _widened(date, _seconds(date, zoned=False))


def span(date: Date, other: Date) -> tuple[float, float]:
    """Return the first and the last second that the date may mean, counted in whole seconds.

    Plain numbers, because shifting a ``datetime`` by its zone overflows in the years 1 and 9999.
    """
    return _seconds(date, zoned=bool(other.time))


def _seconds(date: Date, zoned: bool) -> tuple[float, float]:
    if date.time and date.earliest:
        shift = _offset(date.zone) if zoned else 0
        moment = date.earliest.toordinal() * _DAY + seconds_of_day(date.time) - shift
        return moment, moment + (0 if date.time.count(":") == 2 else 59)
    begin = date.earliest.toordinal() * _DAY if date.earliest else -math.inf
    end = date.latest.toordinal() * _DAY + _DAY - 1 if date.latest else math.inf
    return begin, end


def _offset(zone: str) -> int:
    if zone in ("", "Z"):
        return 0
    return seconds_of_day(zone[1:]) * (-1 if zone[0] == "-" else 1)


def _widened(date: Date, known: tuple[float, float]) -> tuple[float, float]:
    if not date.approximate or date.precision == "interval":
        return known
    begin, end = known
    length = end - begin + 1
    return begin - length, end + length
