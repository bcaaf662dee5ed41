"""Borders and coasts of the world, as lines for a small map: cut to a window, and no finer than it can show."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Sequence
from functools import lru_cache
from importlib.resources import files
from itertools import pairwise
from typing import Final, NamedTuple

from generator.pictures.outlines import Box, Point, Ring, Stretch, Window, box, cut

ORIGIN = "Natural Earth, 1:50m, public domain"
"""Where the borders and coasts come from; `data/convert.mjs` says how they came here."""


_RUN: Final = 48
"""So many points of an outline are looked at as one, as far as they lie on one side of an edge of the map."""
_KEPT: Final = 4096
"""How many windows are kept as they were drawn, some kilobytes each: many events happen at one place."""


def window(points: Sequence[Point], width: float, height: float, least: float) -> Window:
    """Return a window around points, with room at its edges.

    Args:
        points: Degrees east and north.
        width: Of the picture.
        height: Of the picture.
        least: How many degrees from south to north it shows at least.
    """
    west, east = min(x for x, _ in points), max(x for x, _ in points)
    south, north = min(y for _, y in points), max(y for _, y in points)
    middle = (south + north) / 2
    # A degree of longitude is shorter than one of latitude, by this much in the middle of the map.
    squeeze = max(math.cos(math.radians(middle)), 0.2)
    tall = max((north - south) * 1.35, (east - west) * 1.35 * squeeze * height / width, least)
    tall = min(tall, 180.0, 360 * squeeze * height / width)
    broad = tall * width / height / squeeze
    centre = (west + east) / 2
    south = min(max(middle - tall / 2, -90), 90 - tall)
    west = min(max(centre - broad / 2, -180), 180 - broad)
    return Window(west, south, west + broad, south + tall, width, height)


class Shape(NamedTuple):
    """What a window shows of a country: its name, its outline as an SVG path, its middle, and its width."""

    name: str
    path: str
    middle: Point
    broad: float


@lru_cache(maxsize=_KEPT)
def land(view: Window, grain: float) -> tuple[Shape, ...]:
    """Return the countries that a window shows.

    Args:
        view: The window.
        grain: Points nearer to each other than this, in units of the picture, are drawn as one.
    """
    found = []
    left, low, right, high = view.west, view.south, view.east, view.north
    for name, rings, (west, south, east, north) in _countries():
        if east < left or west > right or north < low or south > high:
            continue
        paths, largest, area = list[str](), list[Point](), 0.0
        for ring in rings:
            if ring.east < left or ring.west > right or ring.north < low or ring.south > high:
                continue
            points = _thinned(cut(ring, view), grain)
            turned = _area(points)
            if len(points) < 3 or abs(turned) < 2 * grain * grain:
                continue
            paths.append(_path(points))
            if not largest or abs(turned) > abs(area):
                largest, area = points, turned
        if paths:
            across = [x for x, _ in largest]
            found.append(Shape(name, "".join(paths), _middle(largest, area or 1), max(across) - min(across)))
    return tuple(found)


@lru_cache(maxsize=1)
def _countries() -> tuple[tuple[str, tuple[Ring, ...], Box], ...]:
    """Return each country by its name: its outlines, and the box that all of them lie in."""
    data = json.loads(files(__package__).joinpath("data/countries.json").read_text("utf-8"))
    arcs = [_line(text, data["steps"]) for text in data["arcs"]]
    return tuple(
        _country(name, tuple(_ring([arcs[at] if at >= 0 else arcs[~at][::-1] for at in ring]) for ring in rings))
        for name, rings in data["countries"]
    )


def _country(name: str, rings: tuple[Ring, ...]) -> tuple[str, tuple[Ring, ...], Box]:
    corners = [corner for ring in rings for corner in ((ring.west, ring.south), (ring.east, ring.north))]
    return name, rings, box(corners)


_FIRST_LETTER, _BITS = ord("?"), 5
_GOES_ON = 1 << _BITS
"""The lines of the data are written as Google's "encoded polylines" are
(https://developers.google.com/maps/documentation/utilities/polylinealgorithm): a number is cut into groups of five
bits, the lowest first; a sixth bit says that another group follows; each group is a letter, of which "?" is the first,
so that all can be printed; the sign stands in the lowest bit. ``data/convert.mjs`` wrote them."""


def _line(text: str, steps: int) -> list[Point]:
    """Return the points of an encoded line, which are written each by how far it lies from the one before."""
    numbers, value, shift = [], 0, 0
    for letter in text:
        group = ord(letter) - _FIRST_LETTER
        value |= (group & (_GOES_ON - 1)) << shift
        shift += _BITS
        if group < _GOES_ON:
            numbers.append(~(value >> 1) if value & 1 else value >> 1)
            value = shift = 0
    points, x, y = [], 0, 0
    for dx, dy in zip(numbers[::2], numbers[1::2], strict=True):
        x, y = x + dx, y + dy
        points.append((x / steps, y / steps))
    return points


def _ring(arcs: Sequence[list[Point]]) -> Ring:
    points = tuple(point for at, arc in enumerate(arcs) for point in arc[1 if at else 0 :])
    stretches = tuple(Stretch(several, *box(several)) for several in _runs(points))
    return Ring(stretches, *box(points))


def _runs(points: tuple[Point, ...]) -> Iterable[tuple[Point, ...]]:
    return (points[at : at + _RUN] for at in range(0, len(points), _RUN))


def _thinned(points: list[Point], grain: float) -> list[Point]:
    kept: list[Point] = []
    before_x = before_y = math.inf
    for point in points:
        x, y = point
        if abs(x - before_x) + abs(y - before_y) >= grain:
            kept.append(point)
            before_x, before_y = point
    return kept


def _path(points: Sequence[Point]) -> str:
    """Write an outline in tenths, each point by how far it lies from the one before."""
    tenths = [(round(x * 10), round(y * 10)) for x, y in points]
    steps = [f"{_tenth(to_x - x)} {_tenth(to_y - y)}" for (x, y), (to_x, to_y) in pairwise(tenths)]
    return f"M{_tenth(tenths[0][0])} {_tenth(tenths[0][1])}l{' '.join(steps)}z"


@lru_cache(maxsize=4096)
def _tenth(value: int) -> str:
    return f"{value / 10:.1f}".removesuffix(".0") if value else "0"


def _area(points: Sequence[Point]) -> float:
    return sum([a * y - x * b for (a, b), (x, y) in _edges(points)]) / 2


def _middle(points: Sequence[Point], area: float) -> Point:
    edges = [(a + x, b + y, a * y - x * b) for (a, b), (x, y) in _edges(points)]
    return sum([x * c for x, _, c in edges]) / 6 / area, sum([y * c for _, y, c in edges]) / 6 / area


def _edges(points: Sequence[Point]) -> Iterable[tuple[Point, Point]]:
    """Return each point with the one before it: the first with the last."""
    return zip([*points[-1:], *points], points)  # noqa: B905 - there is one more that something stands before
