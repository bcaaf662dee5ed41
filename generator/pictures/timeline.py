"""The timeline: a row per event, a bar from the first day that its date allows to the last."""

from __future__ import annotations

import datetime
import itertools
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.ground.dates import Date
from generator.pictures.svg import element, shortened, words

_WIDTH, _LEFT, _RIGHT, _TOP, _ROW, _FOOT = 960, 400, 16, 34, 26, 14
_MOST_ROWS = 120
"""A taller picture would be a blot; beyond it only events that are part of none are drawn, then only the first."""
_LABEL = 52
"""Characters of a label that fit the column at its size."""


@dataclass(frozen=True, slots=True)
class Bar:
    """An event as the timeline draws it.

    Attributes:
        name: The event's title.
        href: The way to its page, already safe.
        date: When.
        words: Its date in words.
        depth: In how many larger events it lies.
    """

    name: str
    href: str
    date: Date
    words: str
    depth: int


def draw(bars: Sequence[Bar], title: str) -> str:
    """Draw events in the order given; return an SVG element of at most about 60 KB.

    The scale is not even: the longer a stretch in which nothing begins or ends, the more it is drawn together (by its
    logarithm), so that days of a battle and years of a war fit one picture. The picture says so.
    """
    shown = _few_enough(bars)
    if not shown:
        return ""
    scale = _Scale(shown)
    height = _TOP + _ROW * len(shown) + _FOOT
    rows = "".join(_row(bar, _TOP + _ROW * at, scale) for at, bar in enumerate(shown))
    note = "Bars reach from the first to the last day that a date allows. Stretches in which nothing begins or ends are"
    head = element("title", words(title)) + element("desc", words(f"{note} drawn together. A list stands behind it."))
    return element(
        "svg",
        head + _years(scale, height) + rows,
        viewBox=f"0 0 {_WIDTH} {height}",
        width=_WIDTH,
        height=height,
        class_="d-svg",
        role="group",
        aria_label=words(title),
        xmlns="http://www.w3.org/2000/svg",
    )


def _few_enough(bars: Sequence[Bar]) -> Sequence[Bar]:
    if len(bars) <= _MOST_ROWS:
        return bars
    return [bar for bar in bars if bar.depth == 0][:_MOST_ROWS]


class _Scale:
    """Days → horizontal position."""

    def __init__(self, bars: Sequence[Bar]) -> None:
        ends = {edge for bar in bars for edge in (bar.date.earliest, bar.date.latest) if edge is not None}
        years = {datetime.date(year, 1, 1) for year in range(min(ends).year, max(ends).year + 2)}
        self._marks = _placed(sorted(ends | years))
        self.years = sorted(years)

    def at(self, day: datetime.date | None, otherwise: float) -> float:
        return self._marks[day] if day is not None else otherwise


def _placed(days: Sequence[datetime.date]) -> Mapping[datetime.date, float]:
    steps = [math.log2(2 + (later - earlier).days) for earlier, later in itertools.pairwise(days)]
    unit = (_WIDTH - _LEFT - _RIGHT) / (sum(steps) or 1)
    placed, x = {days[0]: float(_LEFT)}, float(_LEFT)
    for day, step in zip(days[1:], steps, strict=True):
        x += step * unit
        placed[day] = x
    return placed


def _years(scale: _Scale, height: int) -> str:
    marks, last = [], -100.0
    for year in scale.years:
        x = scale.at(year, 0)
        marks.append(element("line", x1=x, x2=x, y1=_TOP - 8, y2=height - 6, class_="d-svg__grid"))
        if x - last > 34:
            marks.append(element("text", str(year.year), x=x, y=_TOP - 14, class_="d-svg__axis"))
            last = x
    return "".join(marks)


def _row(bar: Bar, y: int, scale: _Scale) -> str:
    start = scale.at(bar.date.earliest, _LEFT)
    end = max(scale.at(bar.date.latest, _WIDTH - _RIGHT), start)
    sure = not (bar.date.approximate or bar.date.uncertain) and bar.date.earliest is not None and bar.date.latest
    mark = (
        element("circle", cx=start, cy=y + _ROW / 2, r=5, class_="d-svg__bar")
        if end - start < 10
        else element(
            "rect",
            x=start,
            y=y + _ROW / 2 - 4,
            width=end - start,
            height=8,
            rx=4,
            class_="d-svg__bar" if sure else "d-svg__bar--faded",
        )
    )
    indent = min(bar.depth, 4) * 14
    label = element("text", words(shortened(bar.name, _LABEL - 2 * bar.depth)), x=indent, y=y + _ROW / 2 + 4)
    told = element("title", words(f"{bar.name}: {bar.words}"))
    lane = element("rect", x=0, y=y, width=_WIDTH, height=_ROW, class_="d-svg__lane", fill="none", pointer_events="all")
    return element("a", told + lane + label + mark, href=bar.href)
