"""Who says nothing of an event: the same as by asking every source, whatever the dates."""

from __future__ import annotations

from itertools import product

import pytest

from generator.links.coverage import may_be_silent
from generator.links.silence import hearers
from generator.model.dossier import Entry
from generator.model.event import Event
from generator.model.ids import SourceId
from generator.model.source import Source

DATES = [
    "", "2016", "2016-03", "2016-03-10", "2016-03-11", "2016-03-12", "2016-03~", "2016-03-11~", "2016-21", "201X",
    "../2016-03", "2016-03/..", "2016-03-09/2016-03-12", "[2016-03-10..]", "2016-03-11T00:10+14:00",
    "2016-03-11T23:50-14:00", "2016-03-11T12:00", "2016-03-11T12:00:30Z", "0001-01-01", "9999-12-31",
]  # fmt: skip
FOUR_TIMES = range(4)
"""So that there are more than two blocks, and in some of them all is before the event."""


def _dated(date: str) -> dict[str, str]:
    return {"date": date, "basis": "inferred", "reason": "Made up."} if date else {"basis": "unknown"}


def _sources(dates: list[str]) -> dict[SourceId, Entry[SourceId, Source]]:
    known = {"title": "T", "outlet": "paper", "sha256": "0" * 64, "body": {"from": "All of it."}}
    every = [
        {**known, "published": _dated(date), "extract": extract}
        for date, extract, _ in product(dates, (False, True), FOUR_TIMES)
    ]
    ids = [SourceId(f"s{at:03}") for at in range(len(every))]
    return {id_: Entry(id_, Source.model_validate(one), "f", {}) for id_, one in zip(ids, every, strict=True)}


@pytest.mark.parametrize("date", DATES)
@pytest.mark.parametrize("dates", [DATES, DATES[::-1]], ids=["forwards", "backwards"])
def test_they_are_those_that_asking_every_source_finds(date: str, dates: list[str]) -> None:
    sources = _sources(dates)
    event = Event.model_validate({"title": "E", "date": _dated(date)} if date else {"title": "E"})
    for quoted in (list(sources)[::3], list(sources)[:40], []):
        silent = tuple(
            one for one, entry in sources.items() if one not in quoted and may_be_silent(entry.record, event)
        )
        for most in (1, 24, 1000):
            assert hearers(sources).silent(event, quoted, most) == (silent[:most], len(silent))
