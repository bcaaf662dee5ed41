"""The timeline: well-formed, the same on every machine, and safe whatever it shows."""

from __future__ import annotations

import dataclasses
import json
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from generator.ground.dates.edtf import parse
from generator.ground.dates.in_words import in_words
from generator.pictures.timeline import Bar, Mark, draw

HOSTILE: list[str] = json.loads((Path(__file__).parent.parent / "ground" / "hostile.json").read_text("utf-8"))
SVG = "{http://www.w3.org/2000/svg}"
DATES = ["2031", "2031-03", "2031-03-04", "2031-03-04T10:00", "2031-21", "203X", "2031-03~", "2031?", "2031-03-04%",
         "2030-12/2031-03", "../2031-03", "2031-03/..", "/2031-03", "2031-03/"]  # fmt: skip


def _bar(name: str, date: str, depth: int = 0) -> Bar:
    return Bar(name, "events/e/", parse(date), in_words(parse(date)), depth)


def _read(made: str) -> ElementTree.Element:
    root = ElementTree.fromstring(made)
    assert root.tag == f"{SVG}svg"
    return root


def test_no_events_make_no_picture() -> None:
    assert draw([], "Nothing") == ""


def _links(root: ElementTree.Element) -> list[ElementTree.Element]:
    return list(root.iter(f"{SVG}a"))


def _percent(element: ElementTree.Element, name: str) -> float | None:
    value = element.get(name, "")
    return float(value.removesuffix("%")) if value.endswith("%") else None


def _bars(row: ElementTree.Element) -> list[ElementTree.Element]:
    """What stands for the date: a point, or stretches of a bar."""
    return [mark for mark in row.iter() if "d-time__bar" in mark.get("class", "").split()]


@pytest.mark.parametrize("date", [*DATES, "0001", "9999", "9999-12-31", "0001-01-01/9999-12-31"])
def test_every_kind_of_date_can_be_drawn_alone(date: str) -> None:
    [row] = _links(_read(draw([_bar("An event", date)], "T")))
    assert _bars(row)


@given(st.lists(st.tuples(st.sampled_from(DATES), st.integers(0, 6)), min_size=1, max_size=12))
def test_bars_lie_on_the_picture_and_each_event_has_its_link(drawn: list[tuple[str, int]]) -> None:
    made = draw([_bar(f"E{at}", date, depth) for at, (date, depth) in enumerate(drawn)], "T")
    rows = _links(_read(made))
    assert [row.get("href") for row in rows] == ["events/e/"] * len(drawn)
    for row in rows:
        for mark in row.iter():
            left, width = _percent(mark, "x"), _percent(mark, "width")
            for at in (left, width, _percent(mark, "cx"), (left or 0) + (width or 0)):
                assert at is None or 0 <= at <= 100.02


def test_an_earlier_day_lies_further_left_and_a_longer_time_is_wider() -> None:
    dates = ("2031-03-01/2031-03-20", "2031-04-01/2031-12-01")
    first, second = (_bars(row)[0] for row in _links(_read(draw([_bar(date, date) for date in dates], "T"))))
    assert (_percent(first, "x") or 0) < (_percent(second, "x") or 0)
    assert (_percent(first, "width") or 0) < (_percent(second, "width") or 0)


@pytest.mark.parametrize(
    ("date", "unsure"),
    [
        ("2031-03-04", False),
        ("2031-03-04T10:00", False),
        ("2031-03-04/2031-03-20", False),
        ("2031-03", True),
        ("2031", True),
        ("2031-03-04~", True),
        ("2031-03-04?", True),
        ("2031-03/2031-05", True),
        ("2031-03/..", True),
        ("../2031-03", True),
    ],
)
def test_what_a_date_leaves_open_is_hatched(date: str, unsure: bool) -> None:
    rows = _links(_read(draw([_bar("E", date), _bar("F", "2030/2032")], "T")))
    [row] = [row for row in rows if (row[0].text or "").startswith("E:")]
    hatched = [mark for mark in row.iter() if "d-time__bar--hatched" in mark.get("class", "")]
    assert bool(hatched) is unsure


def test_between_its_uncertain_ends_a_stretch_is_filled() -> None:
    [row] = _links(_read(draw([_bar("E", "2031-03/2031-05")], "T")))
    assert ["hatched" in mark.get("class", "") for mark in _bars(row)] == [True, False, True]


def test_a_date_that_was_worked_out_has_another_shade_and_says_so() -> None:
    [row] = _links(_read(draw([dataclasses.replace(_bar("E", "2031-03-04"), sure=False)], "T")))
    assert all("d-time__bar--inferred" in mark.get("class", "") for mark in _bars(row))
    assert row[0].text == "E: 4 March 2031, worked out"


def test_an_article_is_of_one_day_and_hatched_where_that_is_not_known() -> None:
    events = [_bar(f"E{at}", "2031-03-04") for at in range(2)]
    for date, hatched in (("2031-03-04", False), ("2031-03-04/2031-03-09", True)):
        row = _links(_read(draw(events, "T", [_bar("A", date)])))[-1]
        marks = [mark for mark in row.iter() if "d-time__article" in mark.get("class", "").split()]
        assert ["hatched" in mark.get("class", "") for mark in marks] == [hatched]


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_title_is_only_words(name: str) -> None:
    made = draw([_bar(name, "2031")], name)
    root = _read(made)
    [row] = _links(root)
    assert {element.tag.removeprefix(SVG) for element in root.iter()} <= {
        "svg", "title", "desc", "defs", "pattern", "path", "a", "rect", "circle", "text", "line"
    }  # fmt: skip
    assert not [key for element in root.iter() for key in element.attrib if key.startswith("on")]
    assert row[0].text == f"{name}: 2031"
    assert (root.get("aria-label"), root[0].text) == (name, name)
    assert "\n" not in made
    shown = LexborHTMLParser(f"<div>{made}</div>").css("svg a > title")
    assert [node.text(deep=True, separator="", strip=False) for node in shown] == [f"{name}: 2031"]


def test_the_same_events_make_the_same_bytes() -> None:
    bars = [_bar(f"Event {at}", date, at % 3) for at, date in enumerate(DATES)]
    assert draw(bars, "T") == draw(list(bars), "T")


def test_positions_are_rounded_for_every_machine() -> None:
    root = _read(draw([_bar(f"E{at}", date) for at, date in enumerate(DATES)], "T"))
    for element in root.iter():
        for key in ("x", "x1", "x2", "y", "y1", "y2", "width", "cx", "cy"):
            assert len(element.get(key, "0").removesuffix("%").partition(".")[2]) <= 2


def test_many_events_fall_back_to_the_largest() -> None:
    many = [_bar(f"Event {at}", "2031-03", 0 if at % 10 == 0 else 1) for at in range(200)]
    titles = [(row[0].text or "").split(":")[0] for row in _links(_read(draw(many, "T")))]
    assert titles == [f"Event {at}" for at in range(0, 200, 10)]


def test_events_that_all_lie_in_another_are_not_lost_however_many() -> None:
    root = _read(draw([_bar(f"Event {at}", "2031", 1) for at in range(130)], "T"))
    assert "130" in [text.text for text in root.iter(f"{SVG}text")]


@pytest.mark.parametrize("dates", [("2010", "2099"), ("0001", "9999")], ids=["a-century", "all-of-the-calendar"])
def test_very_many_events_make_no_blot_and_their_number_stays(dates: tuple[str, str]) -> None:
    first, last = map(int, dates)
    years = [first + at * (last - first) // 999 for at in range(1000)]
    made = draw([_bar(f"Event {at} {'<&>' * 40}", f"{year:04}-03") for at, year in enumerate(years)], "T")
    told = [(text.text or "").replace(",", "") for text in _read(made).iter(f"{SVG}text")]
    assert sum(int(words) for words in told[1::2]) == 1000
    assert len(made.encode()) <= 60_000


def test_events_far_apart_make_no_blot() -> None:
    assert len(draw([_bar("E", "0001"), _bar("F", "2031")], "T").encode()) <= 60_000


def test_a_long_title_is_cut_on_the_picture_and_whole_in_its_tooltip() -> None:
    name = "A very long title " * 10
    [row] = _links(_read(draw([_bar(name, "2031")], "T")))
    labels = [label.text or "" for label in row.iter(f"{SVG}text")]
    assert labels
    assert all(label.endswith("…") and len(label) < len(name) for label in labels)
    assert row[0].text == f"{name}: 2031"


def test_rival_dates_have_a_mark_and_a_link_each() -> None:
    rivals = tuple(Mark(parse(date), f"Paper: {date}", f"#{date}") for date in ("2031-03-01", "2031-04"))
    rows = _links(_read(draw([dataclasses.replace(_bar("E", "2031"), rivals=rivals)], "T")))
    assert [row.get("href") for row in rows] == ["events/e/", "#2031-03-01", "#2031-04"]
    assert [row[0].text for row in rows[1:]] == ["Paper: 2031-03-01", "Paper: 2031-04"]


def test_articles_stand_below_the_events() -> None:
    made = draw([_bar("An event", "2031")], "T", [_bar("An article", "2031-03-04")])
    assert [row[0].text for row in _links(_read(made))] == ["An event: 2031", "Printed: An article: 4 March 2031"]
