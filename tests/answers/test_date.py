"""Dates compared: which say the same, which fit, and which differ."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.answers.date import compare
from generator.ground.dates.edtf import parse

CASES = Path(__file__).with_name("dates")


def cases(name: str) -> list[tuple[str, ...]]:
    lines = (CASES / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [tuple(line.split(" | ")) for line in lines if not line.startswith("#")]


# Near each other, so that dates often meet.
near = st.dates(datetime.date(2015, 11, 1), datetime.date(2016, 4, 1)).map(datetime.date.isoformat)
meeting = st.one_of(
    st.tuples(near, st.sampled_from([4, 7, 10]), st.sampled_from(["", "", "~", "?"])).map(
        lambda p: p[0][: p[1]] + p[2]
    ),
    st.tuples(near, near).map(lambda pair: "/".join(sorted(pair))),
    st.tuples(near, st.sampled_from(["../{}", "{}/..", "{}T15:39", "{}T23:30Z"])).map(lambda p: p[1].format(p[0])),
    st.sampled_from(["2015-23", "2015-24", "2016-21", "201X", "2016-02-XX"]),
)


@pytest.mark.parametrize(("one", "other", "relation"), cases("compared"))
def test_compared(one: str, other: str, relation: str) -> None:
    assert compare(parse(one), parse(other)) == relation
    assert compare(parse(other), parse(one)) == relation


@given(meeting)
def test_a_date_is_the_same_as_itself(text: str) -> None:
    assert compare(parse(text), parse(text)) == "same"


@given(meeting, meeting)
def test_comparing_knows_no_order(one: str, other: str) -> None:
    assert compare(parse(one), parse(other)) == compare(parse(other), parse(one))


@given(st.lists(meeting, min_size=3, max_size=3))
def test_same_carries_over(texts: list[str]) -> None:
    one, two, three = map(parse, texts)
    if compare(one, two) == compare(two, three) == "same":
        assert compare(one, three) == "same"


@given(near, st.sampled_from([4, 7]))
def test_a_day_is_compatible_with_its_month_and_year(day: str, length: int) -> None:
    assert compare(parse(day), parse(day[:length])) == "compatible"
