"""The panels of the timeline: each row on the smallest scale that holds it."""

from __future__ import annotations

import datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.ground.dates.edtf import parse
from generator.pictures.panels import Bar, Panel, Row, calendar_of, panels
from generator.pictures.stretch import stretch


def _bar(date: str) -> Bar:
    return Bar(date, "events/e/", parse(date), date)


def _row(date: str) -> Row:
    return Row(_bar(date), stretch(parse(date)))


def _laid_out(*dates: str) -> dict[str, list[str]]:
    return {panel.title: [row.bar.name for row in panel.rows] for panel in panels([_bar(date) for date in dates], [])}


@pytest.mark.parametrize(
    ("date", "calendar"),
    [
        ("2016-12-11", (2016, 12)),
        ("2016-12-11T15:39", (2016, 12)),
        ("2016-12-08/2016-12-12", (2016, 12)),
        ("2016-12-31", (2016, 12)),
        ("2016-12", (2016,)),
        ("2016-03/2016-12", (2016,)),
        ("2016-21", (2016,)),
        ("2016", ()),
        ("2015-05/2016-03", ()),
        ("2016-12-31/2017-01-01", ()),
        ("../2016-12-11", (2016, 12)),
        ("2016-10/..", (2016,)),
        ("2011/..", ()),
        ("201X", ()),
    ],
)
def test_a_date_stands_in_the_smallest_of_years_a_year_and_a_month_that_holds_it(
    date: str, calendar: tuple[int, ...]
) -> None:
    assert calendar_of(_row(date)) == calendar


def test_years_stand_first_then_each_year_and_behind_it_its_months() -> None:
    assert _laid_out("2017-02", "2017-03", "2016-12-11", "2016-12-12", "2016-07", "2016-08", "2015/2017") == {
        "2015–2017": ["2015/2017"],
        "2016": ["2016-07", "2016-08"],
        "December 2016": ["2016-12-11", "2016-12-12"],
        "2017": ["2017-02", "2017-03"],
    }


def test_a_lone_row_stands_on_the_next_larger_scale() -> None:
    assert _laid_out("2016-12-11", "2016-07", "2015/2017") == {
        "2015–2017": ["2015/2017"],
        "2016": ["2016-07", "2016-12-11"],
    }
    assert _laid_out("2016-12-11", "2015/2017") == {"2015–2017": ["2015/2017", "2016-12-11"]}
    assert _laid_out("2016-12-11") == {"December 2016": ["2016-12-11"]}


def test_an_article_stands_with_the_events_of_its_days() -> None:
    [panel] = panels([_bar("2016-12-11"), _bar("2016-12-12")], [_bar("2016-12-01")])
    assert [(row.bar.name, row.article) for row in panel.rows] == [
        ("2016-12-11", False),
        ("2016-12-12", False),
        ("2016-12-01", True),
    ]


def test_a_row_that_begins_long_before_all_others_does_not_press_them_together() -> None:
    [panel] = panels([_bar("1990/.."), _bar("2015-05/2016-03"), _bar("2016/2017")], [])
    assert (panel.first, panel.at(panel.rows[0].span.begin, 0)) == (datetime.date(2015, 1, 1), 0)
    [alone] = panels([_bar("1990/1991"), _bar("2015-05/2016-03"), _bar("2016/2017")], [])
    assert alone.first == datetime.date(1990, 1, 1), "what is over by then would not be seen at all"


def test_days_are_as_wide_as_each_other() -> None:
    [panel] = panels([_bar("2016-12-05"), _bar("2016-12-14")], [])
    ticks = list(panel.ticks(335, 660))
    assert [tick.wide for tick in ticks] == [str(day) for day in range(5, 15)]
    assert {round(tick.end - tick.start, 6) for tick in ticks} == {10}


DATES = ["2031", "2031-03", "2031-03-04", "2031-03-04T10:00", "2031-21", "203X", "2031-03~", "2031?", "0001-01-01",
         "9999-12-31", "2030-12/2031-03", "../2031-03", "2031-03/..", "/2031-03", "2031-03/", "0001/9999"]  # fmt: skip


@given(st.lists(st.sampled_from(DATES), min_size=1, max_size=8), st.lists(st.sampled_from(DATES), max_size=4))
def test_every_row_stands_in_one_panel_and_names_do_not_overlap(events: list[str], printed: list[str]) -> None:
    made = panels([_bar(date) for date in events], [_bar(date) for date in printed])
    assert sorted(row.bar.name for panel in made for row in panel.rows) == sorted([*events, *printed])
    for panel in made:
        assert panel.first < panel.end
        for width, pick in ((335, "narrow"), (660, "wide")):
            _apart(panel, width, pick)


def _apart(panel: Panel, width: int, pick: str) -> None:
    named = [tick for tick in panel.ticks(335, 660) if getattr(tick, pick)]
    middles = [(tick.start + tick.end) / 200 * width for tick in named]
    letters = max((len(getattr(tick, pick)) for tick in named), default=0)
    gaps = [later - earlier for earlier, later in pairwise(middles)]
    # The last of a row of years may be cut short.
    assert all(gap >= letters * 5.5 for gap in gaps[:-1])
