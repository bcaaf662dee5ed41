"""The axis of days: in order, within the picture, its words apart from each other on a phone and on a wide screen."""

from __future__ import annotations

import datetime
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.ground.dates.edtf import parse
from generator.pictures.scale import NARROW, WIDE, Scale
from generator.pictures.stretch import stretch

DAYS = st.lists(st.dates(), min_size=1, max_size=40)


def _boxes(scale: Scale, pixels: int) -> list[tuple[float, float]]:
    boxes = []
    for tick in scale.ticks():
        if tick.words and (pixels == WIDE or not tick.wide):
            width = 6.0 * len(tick.words)  # what letters of 12.5 pixels take up at most, on average
            start = min(max(tick.at * pixels / 100 - width / 2, 0), pixels - width)
            boxes.append((start, start + width))
    return sorted(boxes)


@given(DAYS)
def test_later_days_lie_further_right_and_all_within_the_picture(days: list[datetime.date]) -> None:
    scale = Scale(days)
    at = [scale.at(day, -1) for day in sorted(set(days))]
    assert at == sorted(at)
    assert all(0 <= one <= 100.0001 for one in at)
    assert len(at) == len({round(one, 9) for one in at})


@given(DAYS)
@pytest.mark.parametrize("pixels", [NARROW, WIDE])
def test_words_along_the_axis_do_not_overlap(pixels: int, days: list[datetime.date]) -> None:
    boxes = _boxes(Scale(days), pixels)
    assert all(end <= start for (_, end), (start, _) in itertools.pairwise(boxes))
    assert not boxes or (boxes[0][0] >= 0 and boxes[-1][1] <= pixels)


def test_long_stretches_without_change_are_drawn_together() -> None:
    scale = Scale([datetime.date(2001, 1, 1), datetime.date(2001, 12, 30), datetime.date(2001, 12, 31)])
    year, day = scale.at(datetime.date(2001, 12, 30), 0), 100 - scale.at(datetime.date(2001, 12, 30), 0)
    assert year > day > year / 20


@pytest.mark.parametrize(
    ("edtf", "begin", "sure", "until", "end"),
    [
        ("2016-12-11", "2016-12-11", "2016-12-11", "2016-12-12", "2016-12-12"),
        ("2016-12", "2016-12-01", "2016-12-01", "2017-01-01", "2017-01-01"),
        ("2016-12~", "2016-12-01", "2016-12-01", "2016-12-01", "2017-01-01"),
        ("2015-05/2016-03", "2015-05-01", "2015-06-01", "2016-03-01", "2016-04-01"),
        ("2015-05-20/2016-03", "2015-05-20", "2015-05-20", "2016-03-01", "2016-04-01"),
        ("2015-05/2016-03-27", "2015-05-01", "2015-06-01", "2016-03-28", "2016-03-28"),
        ("2015-06?/2016-03?", "2015-06-01", "2015-06-01", "2015-06-01", "2016-04-01"),
        ("2017-02-07/2017", "2017-02-07", "2017-02-07", "2017-02-07", "2018-01-01"),
        ("2016-12/..", "2016-12-01", "2017-01-01", None, None),
        ("../2016-12", None, None, "2016-12-01", "2017-01-01"),
    ],
)
def test_what_is_certain_of_a_date(
    edtf: str, begin: str | None, sure: str | None, until: str | None, end: str | None
) -> None:
    found = stretch(parse(edtf))
    assert [day and day.isoformat() for day in (found.begin, found.sure, found.until, found.end)] == [
        begin,
        sure,
        until,
        end,
    ]
