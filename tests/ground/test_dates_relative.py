"""Relative dates: which days their words can mean, and how that is told."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.ground.dates.edtf import WEEKDAYS, Date, parse
from generator.ground.dates.explained import explain
from generator.ground.dates.relative import conflicts, weekday

CASES = Path(__file__).with_name("relative_dates")


def cases(name: str) -> list[tuple[str, ...]]:
    lines = (CASES / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [tuple(line.split(" | ")) for line in lines if not line.startswith("#")]


def given_date(text: str) -> Date | None:
    return None if text in ("", "-") else parse(text)


@pytest.mark.parametrize(("words", "to", "published"), cases("fits"))
def test_fits(words: str, to: str, published: str) -> None:
    assert conflicts(words, parse(to), given_date(published)) == ()


@pytest.mark.parametrize(("words", "to", "published", "kind", "why", "hint"), cases("cannot_be"))
def test_cannot_be(words: str, to: str, published: str, kind: str, why: str, hint: str) -> None:
    found = conflicts(words, parse(to), given_date(published))
    assert [conflict.kind for conflict in found] == [kind]
    assert why in found[0].why
    assert (hint in found[0].hint) if hint != "-" else not found[0].hint


def test_a_reason_replaces_what_the_publication_demands_but_not_the_calendar() -> None:
    published = parse("2016-12-13")
    assert conflicts("On Monday", parse("2016-11-07"), published)
    assert not conflicts("On Monday", parse("2016-11-07"), published, reasoned=True)
    assert conflicts("On Monday", parse("2016-11-08"), published, reasoned=True)


@given(st.dates(), st.sampled_from(WEEKDAYS))
def test_a_weekday_alone_is_that_weekday_within_the_week_before(publication: datetime.date, name: str) -> None:
    published = parse(publication.isoformat())
    fitting = [
        day
        for ordinal in range(max(publication.toordinal() - 20, 1), publication.toordinal() + 1)
        if not conflicts(f"on {name}", parse((day := datetime.date.fromordinal(ordinal)).isoformat()), published)
    ]
    assert all(weekday(day) == name and (publication - day).days <= 7 for day in fitting)
    assert fitting or publication.toordinal() < 7


@given(st.text(), st.dates(), st.one_of(st.none(), st.dates()))
def test_no_words_make_it_fail(words: str, day: datetime.date, publication: datetime.date | None) -> None:
    published = parse(publication.isoformat()) if publication else None
    for told in (words, f"last {words} week", f"next Monday {words}", f"last month {words}", f"earlier {words}"):
        conflicts(told, parse(day.isoformat()), published)
        assert explain(told, parse(day.isoformat()), published)


@pytest.mark.parametrize(
    ("words", "to", "published", "told"),
    [
        ("On Monday", "2016-12-12", "2016-12-13",
         "12 December 2016 is the Monday before 13 December 2016, the day of publication"),
        ("On Tuesday", "2016-12-13", "2016-12-13", "13 December 2016 is a Tuesday, the day of publication"),
        ("next Monday", "2016-12-19", "2016-12-13",
         "19 December 2016 is the Monday after 13 December 2016, the day of publication"),
        ("last Thursday", "2016-12-01", "2016-12-13",
         "1 December 2016 is a Thursday, 12 days before 13 December 2016, the day of publication"),
        ("On Sunday", "2016-12-11", "2016-12-12/2016-12-13",
         "11 December 2016 is a Sunday; published 12 to 13 December 2016"),
        ("On Sunday", "2016-12-11", "", "11 December 2016 is a Sunday; the day of publication is not known"),
        ("In May", "2015-05", "2016-01", "“In May” is taken as May 2015; published January 2016"),
        ("February 7, 2017", "2017-02-07", "", "“February 7, 2017” is taken as 7 February 2017"),
    ],
)  # fmt: skip
def test_explained(words: str, to: str, published: str, told: str) -> None:
    assert explain(words, parse(to), given_date(published)) == told
