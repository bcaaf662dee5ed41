"""The picture of a question: marks where they belong, words escaped, nothing that grows past its bound."""

from __future__ import annotations

import datetime
import xml.etree.ElementTree as ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.pictures import axis, ruler
from generator.pictures.axis import Choice, Mark, draw_axis, draw_columns

SVG = "{http://www.w3.org/2000/svg}"
LARGEST = 60_000
HOSTILE = '</svg><script>alert(1)</script> & "quoted" {{ x }}'


def percent(element: ElementTree.Element, name: str) -> float:
    return float(element.get(name, "").removesuffix("%"))


def drawn(*marks: Mark) -> ElementTree.Element:
    ends = [edge for mark in marks for edge in (mark.low, mark.high) if edge is not None]
    return ElementTree.fromstring(draw_axis("T", "N", marks, ruler.of_numbers(ends, upward=True)))


def spans(root: ElementTree.Element) -> list[tuple[float, float, str]]:
    return [
        (percent(line, "x1"), percent(line, "x2"), line.get("class", ""))
        for line in root.iter(f"{SVG}line")
        if "d-svg__span" in line.get("class", "")
    ]


def ends(root: ElementTree.Element) -> list[tuple[float, bool]]:
    return [(percent(one, "cx"), "d-svg__end--out" in one.get("class", "")) for one in root.iter(f"{SVG}circle")]


def test_a_number_is_a_point_and_larger_ones_stand_to_the_right() -> None:
    (four, _), (five, _) = ends(drawn(Mark("4", "a", "#a", 4, 4), Mark("5", "b", "#b", 5, 5)))
    assert 0 < four < five < 100


def test_more_than_has_an_empty_end_and_runs_on_to_the_edge() -> None:
    root = drawn(Mark("more than 4", "a", "#a", 4, None, beyond=True), Mark("5", "b", "#b", 5, 5))
    (start, out), (five, given) = ends(root)
    assert (out, given) == (True, False)
    ((left, right, kind),) = spans(root)
    assert left == start < five < right == 100
    assert "d-svg__span--open" in kind
    assert "→" in [text.text for text in root.iter(f"{SVG}text")]


def test_at_most_runs_on_to_the_left() -> None:
    root = drawn(Mark("at most 4", "a", "#a", None, 4), Mark("5", "b", "#b", 5, 5))
    ((left, _, _),) = spans(root)
    assert left == 0
    assert "←" in [text.text for text in root.iter(f"{SVG}text")]


def test_about_has_a_band_around_its_point() -> None:
    root = drawn(Mark("about 10", "a", "#a", 10, 10, soft=(9, 11)), Mark("9 to 11", "b", "#b", 9, 11))
    band, stretch = spans(root)
    assert band[:2] == stretch[:2]
    assert "d-svg__span--soft" in band[2]
    assert ends(root)[0][0] == pytest.approx((band[0] + band[1]) / 2, abs=0.01)


def test_each_mark_leads_to_its_claim_and_says_whose_it_is() -> None:
    root = drawn(Mark("4", "Post ← Quill", "#claim-a", 4, 4), Mark("5", "Paper", "#claim-b", 5, 5))
    assert [(link.get("href"), link.get("aria-label")) for link in root.iter(f"{SVG}a")] == [
        ("#claim-a", "4: Post ← Quill"),
        ("#claim-b", "5: Paper"),
    ]
    assert root.find(f"{SVG}title") is not None
    assert root.findtext(f"{SVG}desc") == "N"


def test_a_choice_stands_in_its_column_and_shows_the_kind_of_its_voice() -> None:
    choices = [
        Choice(1, "Post", "#a", "own"),
        Choice(0, "Paper ← Quill", "#b", "named"),
        Choice(0, "W", "#c", "unnamed"),
    ]
    root = ElementTree.fromstring(draw_columns("T", "N", ["yes", "no"], choices))
    own = [box for box in root.iter(f"{SVG}svg") if box is not root]
    dots = {one.get("class"): percent(one, "cx") for one in root.iter(f"{SVG}circle")}
    assert [percent(box, "x") for box in own] == [75]
    assert dots == {"d-svg__named": 25, "d-svg__unnamed": 25}
    assert "Post: no" in [link.get("aria-label") for link in root.iter(f"{SVG}a")]


def test_words_are_only_words() -> None:
    picture = draw_axis(HOSTILE, HOSTILE, [Mark(HOSTILE, HOSTILE, "#a", 1, 2)], ruler.of_numbers([1, 2], upward=False))
    columns = draw_columns(HOSTILE, HOSTILE, [HOSTILE, "no"], [Choice(0, HOSTILE, "#a", "own")])
    for made in (picture, columns):
        root = ElementTree.fromstring(made)
        assert root.findtext(f"{SVG}title") == HOSTILE
        assert not list(root.iter(f"{SVG}script"))
        assert "{{" not in made
        assert "\n" not in made


def test_the_most_rows_there_may_be_stay_small() -> None:
    long = "Ministry of a very long name indeed ← Spokesman of that ministry, who is not named here either " * 2
    marks = [
        Mark(long, long, f"#claim-{'x' * 80}", at, None, beyond=True, soft=(at, at)) for at in range(axis.MOST_ROWS)
    ]
    assert len(draw_axis(long, long, marks, ruler.of_numbers([0, 99], upward=True)).encode()) < LARGEST
    choices = [Choice(at % 5, long, f"#claim-{'x' * 80}", "own") for at in range(axis.MOST_ROWS)]
    assert len(draw_columns(long, long, [long] * axis.MOST_COLUMNS, choices).encode()) < LARGEST


@given(st.lists(st.integers(0, 10**15).map(float), min_size=1, max_size=6), st.booleans())
def test_numbers_keep_their_order_and_lie_within(values: list[float], upward: bool) -> None:
    made = ruler.of_numbers(values, upward)
    places = [made.at(value) for value in sorted(values)]
    assert places == sorted(places)
    assert all(1 < place < 99 for place in places)
    assert len(made.ticks) <= 6
    assert all(made.first <= value <= made.last for value, _ in made.ticks)


@given(st.lists(st.dates(), min_size=1, max_size=6))
def test_days_keep_their_order_and_the_calendar_names_few(days: list[datetime.date]) -> None:
    made = ruler.of_days(days)
    places = [made.at(day.toordinal()) for day in sorted(days)]
    assert places == sorted(places)
    assert all(1 < place < 99 for place in places)
    assert len(made.ticks) <= 5
    assert all(made.first <= value <= made.last for value, _ in made.ticks)


def test_numbers_far_apart_are_drawn_by_powers_of_ten_and_say_so() -> None:
    made = ruler.of_numbers([2, 20_000], upward=False)
    assert made.by_tens
    assert made.at(200) - made.at(20) == pytest.approx(made.at(2000) - made.at(200))
    assert [label for _, label in made.ticks] == ["1", "100", "10,000"]


@pytest.mark.parametrize(
    ("first", "last", "labels"),
    [
        ("2016-12-10", "2016-12-12", ["9 Dec 2016", "10 Dec 2016", "11 Dec 2016", "12 Dec 2016", "13 Dec 2016"]),
        ("2016-03-01", "2016-05-31", ["Mar 2016", "Apr 2016", "May 2016", "Jun 2016"]),
        ("2011-01-01", "2017-12-31", ["2012", "2014", "2016", "2018"]),
    ],
)
def test_a_calendar_names_days_months_or_years(first: str, last: str, labels: list[str]) -> None:
    made = ruler.of_days([datetime.date.fromisoformat(first), datetime.date.fromisoformat(last)])
    assert [label for _, label in made.ticks] == labels
