"""Outlines, and how they are cut to a window, stretch by stretch: most of a large country is never looked at."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import repeat

Point = tuple[float, float]
Box = tuple[float, float, float, float]
"""The least and the greatest of both axes: west, south, east, north."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Points of an outline that follow each other, in degrees east and north, and the box that they lie in."""

    points: tuple[Point, ...]
    west: float
    south: float
    east: float
    north: float


@dataclass(frozen=True, slots=True)
class Ring:
    """One outline of a country, cut into stretches, and the box that it lies in."""

    stretches: tuple[Stretch, ...]
    west: float
    south: float
    east: float
    north: float


@dataclass(frozen=True, slots=True)
class Window:
    """The part of the world that a map shows.

    Attributes:
        west: Degrees east of its left edge.
        south: Degrees north of its lower edge.
        east: Degrees east of its right edge.
        north: Degrees north of its upper edge.
        width: In the picture's units.
        height: In the picture's units.
    """

    west: float
    south: float
    east: float
    north: float
    width: float
    height: float

    def place(self, lon: float, lat: float) -> Point:
        """Return where a point of the earth lies in the picture."""
        return self.places(((lon, lat),))[0]

    def places(self, points: Iterable[Point]) -> list[Point]:
        """Return where points of the earth lie in the picture."""
        west, north, width, height = self.west, self.north, self.width, self.height
        broad, tall = self.east - west, north - self.south
        return [((lon - west) / broad * width, (north - lat) / tall * height) for lon, lat in points]

    def holds(self, lon: float, lat: float) -> bool:
        """Whether a point of the earth lies in the window."""
        return self.west <= lon <= self.east and self.south <= lat <= self.north


def box(points: Sequence[Point]) -> Box:
    """Return the box that points lie in."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), min(ys), max(xs), max(ys)


class _Piece:
    """Points of an outline that follow each other, as they lie in the picture.

    Most pieces of a large country are cut away before anybody asks for their points.

    Attributes:
        low: The left and the upper edge of the box that they lie in.
        high: The right and the lower edge.
    """

    __slots__ = ("_stretch", "_view", "high", "low")

    def __init__(self, stretch: Stretch, view: Window, low: Point, high: Point) -> None:
        self._stretch, self._view, self.low, self.high = stretch, view, low, high

    def points(self) -> list[Point]:
        return self._view.places(self._stretch.points)

    def end(self, at: int) -> Point:
        return self._view.place(*self._stretch.points[at])


class _Cut(_Piece):
    """Points that are left of an outline where it was cut."""

    __slots__ = ("_points",)

    def __init__(self, points: list[Point]) -> None:
        west, north, east, south = box(points)
        self.low, self.high, self._points = (west, north), (east, south), points

    def points(self) -> list[Point]:
        return self._points

    def end(self, at: int) -> Point:
        return self._points[at]


def cut(ring: Ring, view: Window) -> list[Point]:
    """Cut an outline to a little more than the window (after Sutherland and Hodgman), so that no edge shows in it."""
    out = 4.0
    # A map's scale turns no two points around, so that the corners of a box stay its corners.
    low = view.places((stretch.west, stretch.north) for stretch in ring.stretches)
    high = view.places((stretch.east, stretch.south) for stretch in ring.stretches)
    pieces: list[_Piece] = [_Piece(*piece) for piece in zip(ring.stretches, repeat(view), low, high)]
    for axis, limit, sign in ((0, -out, 1), (0, view.width + out, -1), (1, -out, 1), (1, view.height + out, -1)):
        pieces = _on_one_side(pieces, axis, limit, sign)
    return [point for piece in pieces for point in piece.points()]


def _on_one_side(pieces: Sequence[_Piece], axis: int, limit: float, sign: int) -> list[_Piece]:
    """Keep what lies on one side of an edge of the map; a piece that lies there whole is kept as it is."""
    if not pieces:
        return []
    kept: list[_Piece] = []
    found: list[Point] = []
    before = pieces[-1]
    was = sign * (before.end(-1)[axis] - limit) >= 0
    for piece in pieces:
        low, high = sign * (piece.low[axis] - limit) >= 0, sign * (piece.high[axis] - limit) >= 0
        if low != high:
            was = _along(piece.points(), before.end(-1), was, found, (axis, limit, sign))
        elif low != was:
            found.append(_crossing(before.end(-1), piece.end(0), axis, limit))
            was = low
        if low and high:
            kept += [_Cut(found), piece] if found else [piece]
            found = []
        before = piece
    return [*kept, _Cut(found)] if found else kept


def _along(points: Sequence[Point], before: Point, was: bool, cut: list[Point], edge: tuple[int, float, int]) -> bool:
    """Add to ``cut`` what lies on one side of an edge, point by point; return whether the last of them does."""
    axis, limit, sign = edge
    for point in points:
        inside = sign * (point[axis] - limit) >= 0
        if inside != was:
            cut.append(_crossing(before, point, axis, limit))
        if inside:
            cut.append(point)
        before, was = point, inside
    return was


def _crossing(before: Point, point: Point, axis: int, limit: float) -> Point:
    share = (limit - before[axis]) / (point[axis] - before[axis])
    return before[0] + share * (point[0] - before[0]), before[1] + share * (point[1] - before[1])
