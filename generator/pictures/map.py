"""A map: places over borders and coast, larger the more is said of them, with labels that do not collide."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.ground.wording import gettext as _
from generator.ground.wording import ngettext
from generator.pictures.geography import land, window
from generator.pictures.outlines import Point, Window
from generator.pictures.svg import element, number, shortened, words

LARGEST = 56_000
"""Bytes; a coast that needs more is drawn more coarsely."""
MOST_SPOTS = 150
"""More would cover the map; the list behind it names the others."""
ROOMY = 9.0
"""The radius of a spot that has room for its number."""
_LETTER, _LINE = 7.4, 15.0
_Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on the map.

    Attributes:
        name: Its name.
        href: The way to its page.
        lat: Degrees north.
        lon: Degrees east.
        claims: How much is said of it, which decides its size.
        area: Whether it holds other places of the map, so that its point stands for an area.
        number: Its number in the list behind the map.
    """

    name: str
    href: str
    lat: float
    lon: float
    claims: int
    area: bool = False
    number: int = 0


@dataclass(frozen=True, slots=True)
class Label:
    """A placed label: its words, the line that they stand on, and the box that it covers."""

    text: str
    y: float
    box: _Box


@dataclass(frozen=True, slots=True)
class Drawn:
    """A map, and what it could not write.

    Attributes:
        svg: The picture; empty where there are no places.
        numbered: Places that have only their number in it, beside their spot or within it.
        beyond: Places that lie outside, or are too many.
    """

    svg: str
    numbered: tuple[Spot, ...] = ()
    beyond: tuple[Spot, ...] = ()


def draw(
    spots: Sequence[Spot],
    title: str,
    width: int = 400,
    height: int = 320,
    least: float = 5.0,
    css: str = "d-map",
    swell: float = 8.0,
) -> Drawn:
    """Draw a map around places.

    Where a few places lie so far off that all others would crowd together, the map leaves them out and the list behind
    it names them.

    Args:
        spots: The places.
        title: What the picture is called.
        width: Of the picture; letters are sized for a phone that shows 400.
        height: Of the picture.
        least: How many degrees from south to north it shows at least.
        css: Class of the picture.
        swell: How much larger the spot is of which most is said.
    """
    chosen = sorted(spots, key=lambda spot: (-spot.claims, spot.name))[:MOST_SPOTS]
    if not chosen:
        return Drawn("")
    near = _without_far_ones(chosen)
    view = window([(spot.lon, spot.lat) for spot in near], width, height, least)
    inside = [spot for spot in chosen if view.holds(spot.lon, spot.lat)]
    most = max((spot.claims for spot in inside), default=1) or 1
    radii = [3.5 + swell * math.sqrt(spot.claims / most) for spot in inside]
    points = [view.place(spot.lon, spot.lat) for spot in inside]
    labels = placed(inside, points, radii, view)
    grain = 0.5
    while True:
        ground, names = _ground(view, grain, [label.box for label in labels], points)
        if len(ground) < LARGEST - 400 * len(inside) or grain > 8:
            break
        grain *= 2
    drawn = "".join(_spot(*marked) for marked in reversed(list(zip(inside, points, radii, labels, strict=True))))
    note = _("Places by their coordinates, larger the more is said of what happened there. A list stands behind it.")
    head = element("title", words(title)) + element("desc", words(note))
    told = list(zip(inside, labels, strict=True))
    svg = element(
        "svg",
        head + element("rect", width=width, height=height, class_="d-map__sea") + ground + names + drawn,
        viewBox=f"0 0 {width} {height}",
        class_=css,
        role="group",
        aria_label=words(title),
        xmlns="http://www.w3.org/2000/svg",
    )
    return Drawn(
        svg,
        tuple(spot for spot, label in told if label.text in ("", str(spot.number))),
        tuple(spot for spot in spots if spot not in inside),
    )


def placed(spots: Sequence[Spot], points: Sequence[Point], radii: Sequence[float], view: Window) -> list[Label]:
    """Place a label for each spot where it covers no other label, no spot and no edge: its name, else its number.

    The first spots choose first. To the right, left, above, below, then the corners; where nothing is free even for the
    number, the label is empty, and the number stands within the spot.
    """
    dots = [(x - r, y - r, x + r, y + r) for (x, y), r in zip(points, radii, strict=True)]
    taken: list[_Box] = []
    labels = []
    for at, spot in enumerate(spots):
        others = [*taken, *dots[:at], *dots[at + 1 :]]
        texts = (shortened(spot.name, 26), str(spot.number) if spot.number else "")
        found = next(
            (
                label
                for text in texts
                if text
                for label in _around(text, points[at], radii[at])
                if _free(label, others, view)
            ),
            None,
        )
        labels.append(found or Label("", 0, (0, 0, 0, 0)))
        if found:
            taken.append(found.box)
    return labels


def _around(text: str, point: Point, radius: float) -> Iterator[Label]:
    (x, y), wide, off = point, _LETTER * len(text), radius + 3
    low, corner = y - _LINE / 2, off * 0.75
    starts = [
        (x + off, low),
        (x - off - wide, low),
        (x - wide / 2, y - off - _LINE),
        (x - wide / 2, y + off),
        (x + corner, y - corner - _LINE),
        (x + corner, y + corner),
        (x - corner - wide, y - corner - _LINE),
        (x - corner - wide, y + corner),
    ]
    return (Label(text, b + _LINE - 4, (a, b, a + wide, b + _LINE)) for a, b in starts)


def _free(label: Label, others: Sequence[_Box], view: Window) -> bool:
    a, b, c, d = label.box
    if a < 2 or b < 2 or c > view.width - 2 or d > view.height - 2:
        return False
    return not any(a < r and p < c and b < s and q < d for p, q, r, s in others)


def _without_far_ones(spots: Sequence[Spot]) -> Sequence[Spot]:
    """Leave out what lies far off: at most a quarter, each only where the rest then fits half the map or less."""
    kept = list(spots)
    for _step in range(len(spots) // 4):
        whole = _extent(kept)
        smaller = [
            (_extent([other for other in kept if other is not spot]), spot.claims, spot.name, spot) for spot in kept
        ]
        least, _claims, _name, far = min(smaller, key=lambda without: without[:3])
        if least > whole * 0.6 or whole < 4:
            break
        kept.remove(far)
    return kept


def _extent(spots: Sequence[Spot]) -> float:
    lats, lons = [spot.lat for spot in spots], [spot.lon for spot in spots]
    return max(max(lats) - min(lats), (max(lons) - min(lons)) * math.cos(math.radians((max(lats) + min(lats)) / 2)))


def _ground(view: Window, grain: float, boxes: Sequence[_Box], points: Sequence[Point]) -> tuple[str, str]:
    shapes, names, taken = [], [], [*boxes, *((x - 8, y - 8, x + 8, y + 8) for x, y in points)]
    for name, path, (x, y), broad in land(view, grain):
        shapes.append(path)
        wide = 6.6 * len(name)
        label = Label(name, y, (x - wide / 2, y - 11, x + wide / 2, y + 4))
        if wide < broad * 0.8 and _free(label, taken, view):
            taken.append(label.box)
            names.append(element("text", words(name), x=x, y=y, class_="d-map__country"))
    return element("path", d="".join(shapes), class_="d-map__land"), "".join(names)


def _spot(spot: Spot, point: Point, radius: float, label: Label) -> str:
    told = ngettext("%(name)s: %(n)s claim", "%(name)s: %(n)s claims", spot.claims, name=spot.name)
    css = "d-map__spot d-map__spot--area" if spot.area else "d-map__spot"
    radius = radius if label.text else max(radius, ROOMY)
    mark = element("circle", cx=point[0], cy=point[1], r=radius, class_=css)
    side = _side(label, point)
    named = ""
    if not label.text and spot.number:
        inner = "d-map__name d-map__inside" + (" d-map__inside--area" if spot.area else "")
        named = element("text", str(spot.number), x=point[0], y=point[1] + 4.5, text_anchor="middle", class_=inner)
    if label.text:
        x = {"start": label.box[0], "end": label.box[2], "middle": (label.box[0] + label.box[2]) / 2}[side]
        named = element("text", words(label.text), x=number(x), y=label.y, text_anchor=side, class_="d-map__name")
    inside = element("title", words(told)) + mark + named
    return element("a", inside, href=spot.href, aria_label=words(told))


def _side(label: Label, point: Point) -> str:
    """Say from which side a label is written, so that it stays at its spot where letters are drawn smaller."""
    if label.box[0] > point[0]:
        return "start"
    return "end" if label.box[2] < point[0] else "middle"
