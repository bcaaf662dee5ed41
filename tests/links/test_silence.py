"""Who says nothing of an event: the same as by asking every source, whatever the dates."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.links.coverage import may_be_silent
from generator.links.silence import hearers
from generator.model.dossier import Entry
from generator.model.event import Event
from generator.model.ids import SourceId
from generator.model.source import Source

DATES = st.sampled_from(
    "- 2016 2016-03 2016-03-10 2016-03-11 2016-03-12 2016-03~ 2016-03-11~ 2016-21 201X ../2016-03 2016-03/.. "
    "2016-03-09/2016-03-12 [2016-03-10..] 2016-03-11T00:10+14:00 2016-03-11T23:50-14:00 2016-03-11T12:00 "
    "2016-03-11T12:00:30Z 0001-01-01 9999-12-31".split()
).map(lambda date: date.strip("-"))
SOURCES = st.lists(st.tuples(DATES, st.booleans(), st.booleans()), min_size=1, max_size=140)


def _dated(date: str) -> dict[str, str]:
    return {"date": date, "basis": "inferred", "reason": "Made up."} if date else {"basis": "unknown"}


def _source(at: int, date: str, extract: bool) -> Entry[SourceId, Source]:
    known = {"title": "T", "outlet": "paper", "sha256": "0" * 64, "body": {"from": "All of it."}}
    record = {**known, "published": _dated(date), "extract": extract}
    return Entry(SourceId(f"s{at:03}"), Source.model_validate(record), "f", {})


def _event(date: str) -> Event:
    return Event.model_validate({"title": "E", "date": _dated(date)} if date else {"title": "E"})


@given(SOURCES, DATES, st.integers(1, 30))
def test_they_are_those_that_asking_every_source_finds(
    given_sources: list[tuple[str, bool, bool]], date: str, most: int
) -> None:
    entries = [_source(at, published, extract) for at, (published, extract, _) in enumerate(given_sources)]
    sources = {entry.id: entry for entry in entries}
    quoted = [entry.id for entry, (_, _, speaks) in zip(entries, given_sources, strict=True) if speaks]
    event = _event(date)
    silent = [
        source for source, entry in sources.items() if source not in quoted and may_be_silent(entry.record, event)
    ]
    assert hearers(sources).silent(event, quoted, most) == (tuple(silent[:most]), len(silent))
