"""Dates: what is understood, what is refused and why, in words, and in order."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from edtf import parse_edtf
from hypothesis import assume, given
from hypothesis import strategies as st

from generator.ground.dates.edtf import LONGEST, Date, DateError, parse, sort_key
from generator.ground.dates.in_words import in_words

CASES = Path(__file__).with_name("dates")


def cases(name: str) -> list[tuple[str, ...]]:
    lines = (CASES / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [tuple(line.split(" | ")) for line in lines if not line.startswith("#")]


days = st.dates().map(datetime.date.isoformat)
plain = st.one_of(
    days,
    days.map(lambda day: day[:7]),
    days.map(lambda day: day[:4]),
    days.map(lambda day: day[:8] + "XX"),
    st.tuples(st.integers(1, 9999), st.integers(21, 24)).map(lambda parts: f"{parts[0]:04}-{parts[1]}"),
    st.integers(1, 999).map(lambda decade: f"{decade:03}X"),
)
marked = st.tuples(plain, st.sampled_from(["", "", "~", "?", "%"])).map("".join)
moments = st.tuples(
    days, st.times(), st.sampled_from(["%H:%M", "%H:%M:%S"]), st.sampled_from(["", "Z", "+03:00", "-11:30", "+14:00"])
).map(lambda parts: f"{parts[0]}T{parts[1].strftime(parts[2])}{parts[3]}")
open_intervals = st.tuples(marked, st.sampled_from(["../{}", "/{}", "{}/..", "{}/"])).map(
    lambda parts: parts[1].format(parts[0])
)


@st.composite
def intervals(draw: st.DrawFn) -> str:
    begin, end = draw(marked), draw(marked)
    first, last = parse(begin).earliest, parse(end).latest
    assert first is not None
    assert last is not None
    assume(first <= last)
    return f"{begin}/{end}"


dates = st.one_of(marked, moments, open_intervals, intervals())


@pytest.mark.parametrize(("text", "earliest", "latest", "precision", "words"), cases("understood"))
def test_understood(text: str, earliest: str, latest: str, precision: str, words: str) -> None:
    date = parse(text)
    assert date.text == text
    assert [str(date.earliest or "-"), str(date.latest or "-"), date.precision] == [earliest, latest, precision]
    assert in_words(date) == words


@pytest.mark.parametrize(("text", "why"), cases("refused"))
def test_refused(text: str, why: str) -> None:
    with pytest.raises(DateError) as caught:
        parse(text)
    assert why in str(caught.value)


@pytest.mark.parametrize(("text", "approximate", "uncertain"), [
    ("2016", False, False), ("2016~", True, False), ("2016?", False, True), ("2016%", True, True),
    ("2015~/2016?", True, True), ("2015/2016", False, False), ("../2016?", False, True),
])  # fmt: skip
def test_marks(text: str, approximate: bool, uncertain: bool) -> None:
    date = parse(text)
    assert (date.approximate, date.uncertain) == (approximate, uncertain)


def test_time_and_zone_are_kept_as_written() -> None:
    date = parse("2016-12-11T15:39+03:00")
    assert (date.time, date.zone) == ("15:39", "+03:00")


def test_an_empty_date_is_refused() -> None:
    with pytest.raises(DateError, match="empty"):
        parse("")


def test_an_endless_date_is_refused_before_it_is_looked_at() -> None:
    with pytest.raises(DateError, match=r"1000000 characters"):
        parse("2016/" * 200_000)


@given(st.one_of(st.text(), st.text("0123456789-~?%/X.TZ:+ [],", max_size=LONGEST + 2)))
def test_every_text_is_a_date_or_refused_in_one_printable_sentence(text: str) -> None:
    try:
        date = parse(text)
    except DateError as error:
        told = str(error)
        assert told.isprintable()
    else:
        assert in_words(date)
        assert date.earliest is None or date.latest is None or date.earliest <= date.latest


@given(dates)
def test_what_the_calendar_knows_is_understood_and_told_without_notation(text: str) -> None:
    words = in_words(parse(text)).replace("UTC", "")
    assert not set(words) & set("~?%/XTZ")


@given(days, st.sampled_from([len("2031-03-04"), len("2031-03"), len("2031")]))
def test_edtf_agrees_on_plain_dates(day: str, length: int) -> None:
    date, theirs = parse(day[:length]), parse_edtf(day[:length])
    assert date.earliest is not None
    assert date.latest is not None
    assert date.earliest.timetuple()[:3] == tuple(theirs.lower_strict())[:3]
    assert date.latest.timetuple()[:3] == tuple(theirs.upper_strict())[:3]


_OPEN = ("{0:04}-21", "{0:04}-22", "{0:04}-23", "{0:04}-XX", "{0:04}-XX-XX", "{0:04}-02-XX", "{0:04}-12-XX")
_OF_MANY_YEARS = ("{0:03}X", "{1:02}XX", "{2}XXX")


@given(st.integers(10, 999), st.sampled_from([*_OPEN, *_OF_MANY_YEARS]))
def test_edtf_agrees_on_seasons_and_unspecified_digits(year: int, form: str) -> None:
    text = form.format(year, max(1, year // 10), max(1, year // 100))
    date, theirs = parse(text), parse_edtf(text)
    assert date.earliest is not None
    assert date.latest is not None
    assert date.earliest.timetuple()[:3] == tuple(theirs.lower_strict())[:3]
    assert date.latest.timetuple()[:3] == tuple(theirs.upper_strict())[:3]


@pytest.mark.parametrize(
    ("text", "begin", "end"),
    [
        ("2015-24", datetime.date(2015, 12, 1), datetime.date(2016, 2, 29)),
        ("9999-24", datetime.date(9999, 12, 1), datetime.date(9999, 12, 31)),
        ("000X", datetime.date(1, 1, 1), datetime.date(9, 12, 31)),
    ],
)
def test_where_edtf_ends_winter_with_the_year_or_begins_before_the_calendar_ours_does_not(
    text: str, begin: datetime.date, end: datetime.date
) -> None:
    assert (parse(text).earliest, parse(text).latest) == (begin, end)


def test_order() -> None:
    texts = ["../2014", "2015", "2015-01", "2015-01-01", "2015-01-01T09:00", "2015-01-01T10:00", "2015-21", "2016/.."]
    ordered: list[Date | None] = [*map(parse, texts), None]
    assert sorted([*ordered[3:], *ordered[:3]], key=sort_key) == ordered


@given(st.lists(dates))
def test_order_holds_for_all_dates(texts: list[str]) -> None:
    ordered = sorted(map(parse, texts), key=sort_key)
    starts = [date.earliest or date.latest for date in ordered]
    assert starts == sorted(start for start in starts if start)
