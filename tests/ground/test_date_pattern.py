"""The pattern of dates for editors takes what the model takes, and refuses what it refuses but for one thing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.ground.dates.edtf import LONGEST, DateError, parse
from generator.ground.dates.pattern import EDTF

PATTERN = re.compile(EDTF)

_year = st.one_of(
    st.integers(0, 9999).map("{:04}".format),
    st.sampled_from(["201X", "20XX", "2XXX", "XXXX", "2X16", "0000", "000X", "1900", "2000", "2016", "216"]),
)
_two = st.one_of(st.integers(0, 33).map("{:02}".format), st.sampled_from(["XX", "X1", "1X", "1", "29", "30", "31"]))
_mark = st.sampled_from(["", "", "~", "?", "%", "~?"])
_clock = st.tuples(st.integers(0, 25), st.integers(0, 61)).map("T{0[0]:02}:{0[1]:02}".format)
_zone = st.sampled_from(
    ["", "", ":59", ":61", "Z", "+03:00", "-14:00", "+14:30", "+13:59", "+14", "-00:00", "+3", ":20Z"]
)
_point = st.one_of(
    st.tuples(_year, _mark).map("".join),
    st.tuples(_year, st.just("-"), _two, _mark).map("".join),
    st.tuples(_year, st.just("-"), _two, st.just("-"), _two, _mark).map("".join),
    st.tuples(_year, st.just("-"), _two, st.just("-"), _two, _clock, _zone).map("".join),
    st.dates().map(str),
)
_end = st.one_of(_point, st.sampled_from(["", ".."]))
_text = st.one_of(
    _point,
    st.tuples(_end, st.just("/"), _end).map("".join),
    st.tuples(st.just("["), _end, st.just(".."), _end, st.just("]")).map("".join),
    st.text("0123456789X-/.[]T:Z~?% +", max_size=24),
)


def _why_not(text: str) -> str:
    try:
        parse(text)
    except DateError as error:
        return str(error)
    return ""


@given(_text)
def test_it_takes_what_is_a_date_and_nothing_else_but_what_ends_before_it_begins(text: str) -> None:
    why = _why_not(text)
    if "ends before it begins" not in why:
        assert bool(PATTERN.search(text)) == (not why), why


@pytest.mark.parametrize(("name", "taken"), [("understood.txt", True), ("refused.txt", False)])
def test_the_golden_dates_are_taken_and_the_golden_mistakes_refused(name: str, taken: bool) -> None:
    lines = (Path(__file__).parent / "dates" / name).read_text("utf-8").splitlines()
    texts = [line.partition(" | ")[0].strip() for line in lines if line and not line.startswith("#")]
    unexpected = [text for text in texts if bool(PATTERN.search(text)) != taken]
    assert len(texts) > 20
    assert all("ends before it begins" in _why_not(text) for text in unexpected), unexpected


def test_nothing_longer_than_a_date_is_taken() -> None:
    longest = "2016-12-11T15:39:20+03:00"
    assert max(len(longest), len("[2016-12-XX~..2016-12-XX~]")) < LONGEST
