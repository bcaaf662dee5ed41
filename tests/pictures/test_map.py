"""Maps: labels that collide with nothing, land that stays in the window, and no blot."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.pictures import geography
from generator.pictures.geography import land, window
from generator.pictures.map import MOST_SPOTS, Spot, draw, placed
from generator.pictures.outlines import Point, Window, cut

SVG = "{http://www.w3.org/2000/svg}"
PLACES = st.lists(
    st.tuples(
        st.floats(-89, 89), st.floats(-179, 179), st.integers(0, 500), st.text("abcdef ", min_size=1, max_size=30)
    ),
    min_size=1,
    max_size=40,
)


def spots(places: list[tuple[float, float, int, str]]) -> list[Spot]:
    return [Spot(name, "p/", lat, lon, claims, number=at) for at, (lat, lon, claims, name) in enumerate(places, 1)]


def covers(a: tuple[float, ...], b: tuple[float, ...]) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


@given(PLACES)
def test_labels_cover_no_label_no_spot_and_no_edge(places: list[tuple[float, float, int, str]]) -> None:
    every = spots(places)
    view = window([(spot.lon, spot.lat) for spot in every], 400, 320, 5)
    points = [view.place(spot.lon, spot.lat) for spot in every]
    labels = placed(every, points, [6.0] * len(every), view)
    boxes = [label.box for label in labels if label.text]
    assert not any(covers(a, b) for a, b in combinations(boxes, 2))
    assert all(a >= 0 and b >= 0 and c <= 400 and d <= 320 for a, b, c, d in boxes)
    for label, own in zip(labels, points, strict=True):
        others = [(x - 6, y - 6, x + 6, y + 6) for x, y in points if (x, y) != own]
        assert not label.text or not any(covers(label.box, other) for other in others)


def test_the_first_place_gets_its_name_and_one_without_room_its_number() -> None:
    crowd = [Spot(f"A rather long name {n}", "p/", 34.5 + n / 90, 38.2, 9 - n, number=n + 1) for n in range(9)]
    drawn = draw(crowd, "Crowd")
    written = [text.text for text in ElementTree.fromstring(drawn.svg).iter(f"{SVG}text")]
    assert "A rather long name 0" in written
    assert drawn.numbered
    assert all(str(spot.number) in written for spot in drawn.numbered)


def test_a_place_far_off_does_not_crowd_the_others() -> None:
    near = [Spot(f"Near {n}", "p/", 34 + n, 38 + n, 5) for n in range(5)]
    far = Spot("Far", "p/", 60, 120, 1)
    drawn = draw([*near, far], "T")
    assert drawn.beyond == (far,)
    assert "Far" not in drawn.svg


@given(st.floats(-85, 85), st.floats(-175, 175))
@settings(max_examples=25)
def test_land_stays_near_the_window(lat: float, lon: float) -> None:
    view = window([(lon, lat)], 260, 190, 7)
    assert view.holds(lon, lat)
    for _, path, _, _ in land(view, 0.5):
        for outline in path.removeprefix("M").removesuffix("z").split("zM"):
            start, _, steps = outline.partition("l")
            x, y = (float(part) for part in start.split())
            numbers = [float(part) for part in steps.split()]
            for dx, dy in [(0.0, 0.0), *zip(numbers[::2], numbers[1::2], strict=True)]:
                x, y = x + dx, y + dy
                assert -5 <= x <= 265
                assert -5 <= y <= 195


def test_syria_lies_where_it_does() -> None:
    view = Window(30, 30, 46, 40, 400, 320)
    found = {name: (path, middle) for name, path, middle, _ in land(view, 0.5)}
    assert {"Syria", "Turkey", "Iraq", "Jordan", "Lebanon", "Cyprus"} <= set(found)
    x, y = found["Syria"][1]
    west, north = 30 + x / 400 * 16, 40 - y / 320 * 10
    assert west == pytest.approx(38.5, abs=0.7)
    assert north == pytest.approx(35, abs=0.7)


def test_a_map_of_the_world_and_of_two_thousand_places_stays_small() -> None:
    many = [Spot(f"Place {n}", f"../places/place-{n}/", n * 37 % 150 - 70, n * 101 % 350 - 175, n) for n in range(2000)]
    drawn = draw(many, "Many")
    assert len(drawn.svg.encode()) <= 60_000
    assert len(list(ElementTree.fromstring(drawn.svg).iter(f"{SVG}a"))) <= MOST_SPOTS


def test_the_same_places_make_the_same_map_and_what_they_are_called_stays_text() -> None:
    places = [Spot("<b>&\"'</b>", "p/", 34.5, 38.2, 3), Spot("Zwei", "q/", 35, 39, 1)]
    assert draw(places, "T") == draw(places, "T")
    root = ElementTree.fromstring(draw(places, "<i>").svg)
    assert root.findtext(f"{SVG}title") == "<i>"
    assert "<b>&\"'</b>" in [text.text for text in root.iter(f"{SVG}text")]


def test_every_spot_has_its_name_or_its_number_however_crowded_they_are() -> None:
    crowd = [Spot(f"A rather long name {n}", "p/", 34.5 + n / 900, 38.2, 1, number=n + 1) for n in range(12)]
    drawn = draw(crowd, "Crowd")
    links = {link.get("aria-label"): link for link in ElementTree.fromstring(drawn.svg).iter(f"{SVG}a")}
    for spot in crowd:
        written = [text.text for text in links[f"{spot.name}: 1 claim"].iter(f"{SVG}text")]
        assert written == ([str(spot.number)] if spot in drawn.numbered else [spot.name])


def _cut_point_by_point(points: list[Point], view: Window) -> list[Point]:
    """Cut an outline by one edge of the window after the other, as Sutherland and Hodgman wrote it down."""
    for axis, limit, sign in ((0, -4, 1), (0, view.width + 4, -1), (1, -4, 1), (1, view.height + 4, -1)):
        kept: list[Point] = []
        for at, point in enumerate(points):
            before = points[at - 1]
            inside, was = (sign * (one[axis] - limit) >= 0 for one in (point, before))
            if inside != was:
                share = (limit - before[axis]) / (point[axis] - before[axis])
                kept.append((before[0] + share * (point[0] - before[0]), before[1] + share * (point[1] - before[1])))
            kept += [point] if inside else []
        points = kept
    return points


@given(st.floats(-89, 89), st.floats(-179, 179), st.sampled_from([1.0, 7.0, 40.0, 180.0]))
@settings(max_examples=25, deadline=None)
def test_an_outline_cut_by_stretches_is_the_one_cut_point_by_point(lat: float, lon: float, tall: float) -> None:
    view = window([(lon, lat)], 260, 190, tall)
    for _, rings, _ in geography._countries():
        for ring in rings[:3]:
            points = view.places([point for stretch in ring.stretches for point in stretch.points])
            assert cut(ring, view) == _cut_point_by_point(points, view)
