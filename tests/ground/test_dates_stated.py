"""Which dates words may state, and which they deny."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from babel.core import Locale
from babel.dates import format_date, format_skeleton
from hypothesis import given
from hypothesis import strategies as st

from generator.ground.dates.edtf import LONGEST, Date, DateError, parse
from generator.ground.dates.named import named_dates
from generator.ground.dates.spelling import as_written, spelled
from generator.ground.dates.stated import denied, is_relative
from generator.ground.dates.vocabulary import LANGUAGES

CASES = Path(__file__).with_name("stated_dates")
DAYS = st.dates(min_value=datetime.date(1925, 1, 1), max_value=datetime.date(2099, 12, 1))


def cases(name: str) -> list[tuple[str, ...]]:
    lines = (CASES / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [tuple(line.split(" | ")) for line in lines if not line.startswith("#")]


@pytest.mark.parametrize(("language", "words", "date"), cases("agrees"))
def test_agrees(language: str, words: str, date: str) -> None:
    assert denied(words, language, parse(date)) is None


@pytest.mark.parametrize(("language", "words", "date", "named", "dates"), cases("cannot_be"))
def test_cannot_be(language: str, words: str, date: str, named: str, dates: str) -> None:
    found = denied(words, language, parse(date))
    assert found is not None
    assert found.words in words
    assert (found.named, ", ".join(found.dates) or "-") == (named, dates)
    for one in found.dates:
        assert denied(words, language, parse(one)) is None, "what the hint says to write agrees"


def test_each_language_has_cases() -> None:
    assert set(LANGUAGES) <= {case[0] for case in cases("agrees")}
    assert set(LANGUAGES) <= {case[0] for case in cases("cannot_be")}


def _written_out(day: datetime.date, language: str) -> list[str]:
    """Return a day as CLDR writes it in words, in digits where the order is that of the language, and its month."""
    locale = Locale(language)
    forms = [format_date(day, form, locale=locale) for form in ("full", "long", "medium")]
    if language == "fa":  # CLDR writes the Gregorian year of Persian dates in some forms with an era before it
        forms = [f"{day.day} {locale.months['format']['wide'][day.month]} {day.year}"]
    return [*forms, *(format_skeleton(one, day, locale=locale) for one in ("MMMMd", "yMMMM", "yMd"))]


@given(DAYS, st.sampled_from(LANGUAGES), st.data())
def test_a_day_written_out_never_denies_itself(day: datetime.date, language: str, data: st.DataObject) -> None:
    words = data.draw(st.sampled_from(_written_out(day, language)))
    assert denied(words, language, parse(day.isoformat())) is None
    assert denied(f"({words}), 10:30", language, parse(f"{day.isoformat()}T10:30")) is None


@given(DAYS, DAYS, st.sampled_from(LANGUAGES))
def test_another_day_of_other_months_is_denied(day: datetime.date, other: datetime.date, language: str) -> None:
    if (day.year, day.month) == (other.year, other.month):
        return
    words = _written_out(day, language)[1 if language != "fa" else 0]
    found = denied(words, language, parse(other.isoformat()))
    assert found is not None, words
    assert day.isoformat() in found.dates


@given(DAYS, DAYS, st.sampled_from(LANGUAGES))
def test_two_days_beside_one_another_deny_no_day_between(
    day: datetime.date, other: datetime.date, language: str
) -> None:
    first, last = sorted((day, other))
    names = Locale(language).months["format"]["wide"]
    words = " - ".join(f"{one.day} {names[one.month]} {one.year}" for one in (first, last))
    between = first + (last - first) // 2
    for one in (first, between, last):
        assert denied(words, language, parse(one.isoformat())) is None


def _parsed(text: str) -> Date | None:
    try:
        return parse(text)
    except DateError:
        return None


PIECES = st.sampled_from(
    [
        "4",
        "31",
        "June",
        " ",
        ", ",
        "2024",
        "-",
        "/",
        ".",
        "May",
        "юня",
        "июня",
        "juin",
        "٤",
        "يونيو",
        "0",
        "9999",
        "de ",
    ]
)


@given(
    st.one_of(st.text(max_size=40), st.lists(PIECES, max_size=12).map("".join)),
    st.sampled_from(LANGUAGES),
    st.one_of(DAYS.map(str), st.text("0123456789-/.X~?%T:Z+[]", max_size=LONGEST), st.sampled_from(["0001", "9999~"])),
)
def test_nothing_raises_and_words_stand_where_they_are_said_to(words: str, language: str, text: str) -> None:
    date = _parsed(text)
    is_relative(words, language)
    for one in named_dates(words, language):
        written = as_written(words, *one.span)
        assert spelled(written).replace(" ", "") == spelled(words)[slice(*one.span)].replace(" ", "")
    if date is not None:
        denied(words, language, date)


@pytest.mark.parametrize(
    ("language", "words", "relative"),
    [
        ("en", "On Tuesday the bridge fell", True),
        ("en", "four days after 11 December 2016 it fell", True),
        ("en", "Last year, on 4 June 2024", True),
        ("en", "On Monday, a year after it opened on Tuesday 4 June 2024", True),
        ("en", "On Tuesday 4 June 2024 the bridge fell", False),
        ("en", "It fell in June 2024", False),
        ("de", "am Dienstag, dem 4. Juni 2024", False),
        ("en", "It fell four days after 4 June 2024", True),
        ("ru", "4 июня 2024 года мост упал", False),
        ("ru", "Мост упал через три дня после 4 июня 2024 года", True),
        ("ar", "بعد يومين من 4 يونيو 2024", True),
        ("pl", "4 czerwca 2024", True),
    ],
)
def test_words_that_may_give_a_date_in_another_way(language: str, words: str, relative: bool) -> None:
    assert is_relative(words, language) is relative
