"""What a date that is written in another way may mean."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.ground.dates.edtf import parse
from generator.ground.dates.meant import meant


@pytest.mark.parametrize(
    ("written", "dates"),
    [
        ("13/03/2019", ("2019-03-13",)),
        ("3/13/2019", ("2019-03-13",)),
        ("03/04/2019", ("2019-04-03", "2019-03-04")),
        ("4-5-2019", ("2019-05-04", "2019-04-05")),
        ("4/4/2019", ("2019-04-04",)),
        ("12.3.2019", ("2019-03-12",)),
        ("12. 3. 2019", ("2019-03-12",)),
        ("2019/3/14", ("2019-03-14",)),
        ("2019-13-05", ("2019-05-13",)),
        ("7 May 2031", ("2031-05-07",)),
        ("May 7, 2031", ("2031-05-07",)),
        ("31/31/2019", ()),
        ("30.2.2019", ()),
        ("13/03-2019", ()),
        ("May 2031", ("2031-05",)),
        ("40 May 2031", ()),
        ("May 0000", ()),
        ("soon", ()),
    ],
)
def test_what_is_meant(written: str, dates: tuple[str, ...]) -> None:
    assert meant(written) == dates


@given(st.one_of(st.text("0123456789/.- ", max_size=12), st.text(max_size=20)))
def test_whatever_is_offered_is_a_date(written: str) -> None:
    for one in meant(written):
        parse(one)
