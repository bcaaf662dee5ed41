"""Relative dates that are proposed: their words, and the days that they may mean, which `check` then accepts."""

from __future__ import annotations

import pytest

from generator.doors.editing.dates import dates_in
from generator.ground.dates.edtf import parse
from generator.ground.dates.relative import conflicts

MONDAY = "2031-05-05"


@pytest.mark.parametrize(
    ("quote", "language", "words", "days"),
    [
        ("It came on Sunday night.", "en", "on Sunday night", ("2031-05-04",)),
        ("It came on Monday.", "en", "on Monday", ("2031-05-05", "2031-04-28")),
        ("It came yesterday", "en", "yesterday", ("2031-05-04",)),
        ("They met last Friday in Sella", "en", "last Friday", ("2031-05-02", "2031-04-25")),
        ("It was three days ago that they met", "en", "three days ago", ("2031-05-02", "2031-05-01", "2031-05-03")),
        ("It happened last week", "en", "last week", ()),
        ("in May 2031", "en", "", ()),
        ("nothing of the kind", "en", "", ()),
        ("وصلت العاصفة مساء الأحد", "ar", "الأحد", ("2031-05-04",)),
        ("on Sunday", "xx", "", ()),
    ],
)
def test_a_date_is_proposed(quote: str, language: str, words: str, days: tuple[str, ...]) -> None:
    published = parse(MONDAY)
    found = dates_in(quote, language, published)
    assert [one.words for one in found] == ([words] if words else [])
    for one in found:
        assert one.words in quote
        assert one.days == days
        for day in one.days:
            assert conflicts(one.words, parse(day), published, language=language) == ()


def test_two_dates_are_two() -> None:
    found = dates_in("They left on Friday and came back yesterday", "en", parse(MONDAY))
    assert [one.words for one in found] == ["on Friday", "yesterday"]


def test_without_a_day_of_publication_no_day_is_proposed() -> None:
    for published in (None, parse("2031-05")):
        assert [one.days for one in dates_in("on Sunday", "en", published)] == [()]
