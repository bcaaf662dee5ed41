"""Days → positions, in percent of the picture's width, and the dates that are written along them.

The scale is not even: the longer a stretch in which nothing begins or ends, the more it is drawn together (by its
logarithm), so that days of a battle and years of a war fit one picture. The pictures say so.
"""

from __future__ import annotations

import datetime
import itertools
import math
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.ground.dates.in_words import day_without_year, month_in_short
from generator.pictures.svg import element, percent, words

NARROW, WIDE = 340, 860
"""The widths in pixels for which labels are chosen: what fits a phone is always there, the rest on wider screens."""
_LETTER = 6.7
_GAP = 10


@dataclass(frozen=True, slots=True)
class Tick:
    """A date along the axis.

    Attributes:
        at: Percent of the width.
        words: The date; empty where there is no room for it.
        wide: Whether only a wide screen has room for the words.
    """

    at: float
    words: str
    wide: bool


class Scale:
    """Days → percent of the width."""

    def __init__(self, days: Iterable[datetime.date]) -> None:
        """Lay out the days at which something begins or ends; the year's first days between them are added."""
        ends = set(days)
        years = range(min(ends).year + 1, max(ends).year + 1)
        # A few years are marks to find one's way by; hundreds would only push everything else aside.
        if len(years) <= 30:
            ends |= {datetime.date(year, 1, 1) for year in years}
        if len(ends) == 1:
            ends |= {day + datetime.timedelta(days=1) for day in ends if day < datetime.date.max}
        self.days: Sequence[datetime.date] = sorted(ends)
        steps = [math.log2(3 + (later - earlier).days) for earlier, later in itertools.pairwise(self.days)]
        whole = sum(steps) or 1
        self._at = [100 * sum_ / whole for sum_ in itertools.accumulate(steps, initial=0.0)]

    def at(self, day: datetime.date | None, otherwise: float) -> float:
        """Return where a day begins; ``otherwise`` for no day."""
        if day is None:
            return otherwise
        index = min(max(bisect_right(self.days, day) - 1, 0), len(self.days) - 2) if len(self.days) > 1 else 0
        if len(self.days) == 1:
            return 0.0
        first, last = self.days[index], self.days[index + 1]
        share = (day - first).days / (last - first).days
        return self._at[index] + min(max(share, 0), 1) * (self._at[index + 1] - self._at[index])

    def ticks(self) -> tuple[Tick, ...]:
        """Return the axis: years first, then months, then days, as far as there is room."""
        order = sorted(self.days, key=lambda day: (_rank(day), day))
        narrow = _fitting(self, order, NARROW, {})
        wide = _fitting(self, order, WIDE, narrow)
        return tuple(
            Tick(self.at(day, 0), _words(day) if day in narrow or day in wide else "", day not in narrow)
            for day in self.days
        )


def after(day: datetime.date) -> datetime.date:
    """Return the next day; the calendar's last day is its own."""
    return day + datetime.timedelta(days=1) if day < datetime.date.max else day


def axis(scale: Scale, height: float, top: float) -> str:
    """Draw the dates above ``top`` and a line from each down to ``height``."""
    drawn = []
    for tick in scale.ticks():
        x = percent(tick.at)
        if tick.words:
            grid = "d-pic__grid d-pic__wide" if tick.wide else "d-pic__grid"
            drawn.append(element("line", x1=x, x2=x, y1=top, y2=height, class_=grid))
            width = 100 * _width(tick.words) / (WIDE if tick.wide else NARROW)
            anchor = "start" if tick.at < width / 2 else "end" if tick.at > 100 - width / 2 else "middle"
            css = "d-pic__axis d-pic__wide" if tick.wide else "d-pic__axis"
            drawn.append(element("text", words(tick.words), x=x, y=top - 7, text_anchor=anchor, class_=css))
    return "".join(drawn)


def _fitting(
    scale: Scale, order: Sequence[datetime.date], pixels: int, taken: dict[datetime.date, tuple[float, float]]
) -> dict[datetime.date, tuple[float, float]]:
    """Return the days whose words fit a width beside each other and beside those that are there already."""
    there = {day: _extent(scale, day, pixels) for day in taken}
    chosen: dict[datetime.date, tuple[float, float]] = {}
    for day in order:
        if day in there:
            continue
        start, end = _extent(scale, day, pixels)
        if all(end + _GAP <= a or b + _GAP <= start for a, b in (*there.values(), *chosen.values())):
            chosen[day] = (start, end)
    return chosen


def _extent(scale: Scale, day: datetime.date, pixels: int) -> tuple[float, float]:
    width = _width(_words(day))
    start = min(max(scale.at(day, 0) * pixels / 100 - width / 2, 0), pixels - width)
    return start, start + width


def _width(text: str) -> float:
    return _LETTER * len(text)


def _rank(day: datetime.date) -> int:
    return (day.day != 1) + (day.day != 1 or day.month != 1)


def _words(day: datetime.date) -> str:
    if day.day != 1:
        return day_without_year(day)
    return month_in_short(day) if day.month != 1 else str(day.year)
