"""Relative dates in other languages than English: what their words demand, and that every name is known."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from babel.core import Locale
from hypothesis import given
from hypothesis import strategies as st

from generator.ground.dates.edtf import MONTHS, WEEKDAYS, Date, parse
from generator.ground.dates.explained import explain
from generator.ground.dates.relative import conflicts, not_understood, weekday
from generator.ground.dates.spelling import spelled
from generator.ground.dates.vocabulary import LANGUAGES, vocabulary

CASES = Path(__file__).with_name("relative_dates")
ELSEWHERE = LANGUAGES[1:]
NAMED = ("wide", "abbreviated", "short")
"""Widths of names that say something; of the narrow one, a letter, nothing is understood."""


def cases(name: str) -> list[tuple[str, ...]]:
    lines = (CASES / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [tuple(line.split(" | ")) for line in lines if not line.startswith("#")]


def given_date(text: str) -> Date | None:
    return None if text == "-" else parse(text)


@pytest.mark.parametrize(("language", "words", "to", "published"), cases("fits_elsewhere"))
def test_fits(language: str, words: str, to: str, published: str) -> None:
    assert conflicts(words, parse(to), given_date(published), language=language) == ()


@pytest.mark.parametrize(("language", "words", "to", "published", "kinds", "why"), cases("cannot_be_elsewhere"))
def test_cannot_be(language: str, words: str, to: str, published: str, kinds: str, why: str) -> None:
    found = conflicts(words, parse(to), given_date(published), language=language)
    assert [conflict.kind for conflict in found] == kinds.split(", ")
    assert why in found[0].why


def test_at_least_nine_languages_are_known_and_each_has_cases() -> None:
    assert {"en", "fr", "de", "nl", "es", "ar", "ru", "fa", "uk"} <= set(LANGUAGES)
    for name in ("fits_elsewhere", "cannot_be_elsewhere"):
        assert set(ELSEWHERE) <= {case[0] for case in cases(name)}
    assert all(case[0] not in ("pl", "uk-Latn") for case in cases("cannot_be_elsewhere"))


def _names(language: str, kind: str) -> list[tuple[int, str, str]]:
    """Return every name that CLDR has for a weekday or month of a language, with its number and width."""
    return [
        (number, width, name)
        for widths in getattr(Locale(language), kind).values()
        for width in NAMED
        for number, name in widths.get(width, {}).items()
    ]


def _meanings(language: str, said: str) -> set[tuple[str, int]]:
    return {
        (kind, number)
        for kind in ("days", "months")
        for number, _, name in _names(language, kind)
        if spelled(name).rstrip(".").casefold() == spelled(said).rstrip(".").casefold()
    }


@given(st.dates(min_value=datetime.date(1900, 1, 1)), st.sampled_from(ELSEWHERE), st.data())
def test_every_name_of_a_weekday_is_that_weekday(day: datetime.date, language: str, data: st.DataObject) -> None:
    number, width, name = data.draw(st.sampled_from(_names(language, "days")))
    if len(_meanings(language, name)) > 1:
        return  # Spanish "mar" is martes and marzo.
    said = f"({name})" if width == "wide" else f"{name} {day.day}"
    found = conflicts(said, parse(day.isoformat()), None, language=language)
    if day.weekday() == number:
        assert found == ()
    else:
        assert [one.kind for one in found] == ["weekday"], said
        assert f"the words say {WEEKDAYS[number]}, and {day.day} " in found[0].why


@given(st.dates(min_value=datetime.date(1900, 1, 1)), st.sampled_from(ELSEWHERE), st.data())
def test_every_name_of_a_month_is_that_month(day: datetime.date, language: str, data: st.DataObject) -> None:
    number, _, name = data.draw(st.sampled_from(_names(language, "months")))
    if len(_meanings(language, name)) > 1:
        return
    found = conflicts(f"{day.day} {name} {day.year}", parse(day.isoformat()), None, language=language)
    if day.month == number:
        assert found == ()
    else:
        assert f"the words say {MONTHS[number - 1]}, and" in found[0].why


@given(st.dates(min_value=datetime.date(2, 1, 1)), st.sampled_from(ELSEWHERE), st.integers(0, 6))
def test_a_weekday_alone_is_one_of_the_week_before(publication: datetime.date, language: str, number: int) -> None:
    name = Locale(language).days["format"]["wide"][number]
    published = parse(publication.isoformat())
    days = [publication - datetime.timedelta(away) for away in range(-3, 20)]
    days = [day for day in days if not conflicts(name, parse(day.isoformat()), published, language=language)]
    assert days
    assert all(weekday(day) == WEEKDAYS[number] and 0 <= (publication - day).days <= 7 for day in days)


@given(st.text(), st.dates(), st.sampled_from([*LANGUAGES, "pl", "x-none", ""]))
def test_no_words_of_any_language_make_it_fail(words: str, day: datetime.date, language: str) -> None:
    conflicts(words, parse(day.isoformat()), parse("2016-12-13"), language=language)
    assert explain(words, parse(day.isoformat()), None, language)


@pytest.mark.parametrize("tag", ["fr-CA", "AR", "ar-SY", "fa-AF", "de-1996"])
def test_a_tag_of_more_parts_is_its_language(tag: str) -> None:
    known = vocabulary(tag)
    assert known is not None
    assert known.language == tag.split("-")[0].lower()


def test_a_page_explains_in_english_whatever_the_language() -> None:
    to, published = parse("2016-12-12"), parse("2016-12-13")
    told = "12 December 2016 is the Monday before 13 December 2016, the day of publication"
    assert explain("يوم الاثنين", to, published, "ar") == told
    # Of words that nobody here can read, only what the editor took them for is said.
    assert explain("w poniedziałek", to, published, "pl") == (
        "“w poniedziałek” is taken as 12 December 2016; published 13 December 2016"
    )


@pytest.mark.parametrize(("language", "words", "begin", "fits", "cannot"), cases("distances"))
def test_a_distance_is_checked_where_both_ends_are_known(
    language: str, words: str, begin: str, fits: str, cannot: str
) -> None:
    published = parse("2016-12-15")
    counted_from = given_date(begin)
    assert not not_understood(words, language, counted_from)
    assert conflicts(words, parse(fits), published, language=language, counted_from=counted_from) == ()
    (found,) = conflicts(words, parse(cannot), published, language=language, counted_from=counted_from)
    assert found.kind in ("calendar", "publication")


@pytest.mark.parametrize(
    ("language", "words", "why"),
    [
        ("en", "four days after the flood", "counted_from"),
        ("de", "ein Jahr später", "counted_from"),
        ("en", "since midnight", "no word of it"),
        ("ru", "двадцать два дня назад", "no word of it"),
        ("ar", "قبل أيام", "no word of it"),
        ("fr", "quatre-vingt-deux jours après le 11 décembre 1999", ""),
        ("pl", "w poniedziałek", '"pl"'),
    ],
)
def test_what_is_not_understood_is_not_refused_and_said(language: str, words: str, why: str) -> None:
    assert conflicts(words, parse("1999-12-11"), None, language=language) == ()
    assert why in not_understood(words, language)
    assert bool(why) == bool(not_understood(words, language))


def test_a_distance_is_told_from_where_it_counts() -> None:
    to, begin = parse("2016-12-17"), parse("2016-12-11")
    (found,) = conflicts("Four days later", to, None, counted_from=begin)
    assert found.why == "4 days after 11 December 2016 is between 2016-12-14 and 2016-12-16"
    assert explain("A year later", parse("2016~"), None, "en", parse("2015-05")) == (
        "“A year later” is taken as about 2016, counted from May 2015"
    )


def test_the_day_counted_from_is_not_the_day_that_is_meant() -> None:
    assert conflicts("four days after Monday, 12 December 2016", parse("2016-12-16"), None) == ()
    assert conflicts("On Monday, four days after the flood", parse("2016-12-13"), None)


@given(st.dates(), st.sampled_from(["ago", "after", "before"]), st.integers(0, 9999), st.dates())
def test_no_distance_makes_it_fail(day: datetime.date, word: str, number: int, begin: datetime.date) -> None:
    for unit in ("days", "years"):
        for date in (parse(day.isoformat()), parse(f"../{day.isoformat()}"), parse(f"{day.isoformat()}/..")):
            conflicts(f"{number} {unit} {word}", date, parse(begin.isoformat()))
            conflicts(f"{number} {unit} {word}", date, None, counted_from=parse(begin.isoformat()))
