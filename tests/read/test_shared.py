"""What stands once for several claims: who takes it, and where each part of it is said to stand."""

from __future__ import annotations

from typing import Any

import pytest

from generator.ground.position import Position
from generator.model.event import Event
from generator.read.readings import Readings
from generator.read.record_file import read_record

FILE = "sources/events/flood.yml"
TEXT = """\
title: The flood
source: gazette
attribution: [mayor]
questions:
  - id: one
    ask: One?
    answers_are: text
    claims:
      - {id: a, quote: from the record, answer: x}
      - {id: b, quote: in its own voice, attribution: [], answer: x}
      - {id: c, quote: of another source, source: herald, answer: x}
      - {id: d, quote: by somebody else, attribution: [[council, river-watch]], answer: x}
  - id: two
    ask: Two?
    answers_are: text
    source: courier
    claims:
      - {id: e, quote: from the question, answer: x}
  - id: three
    ask: Three?
    answers_are: text
    attribution: [council]
    claims:
      - {id: f, quote: from both, answer: x}
claims:
  - {id: g, quote: from the record again}
"""
TAKEN: dict[str, tuple[str, tuple[str, ...]]] = {
    "a": ("gazette", ("mayor",)),
    "b": ("gazette", ()),
    "c": ("herald", ()),
    "d": ("gazette", ("council", "river-watch")),
    "e": ("courier", ()),
    "f": ("gazette", ("council",)),
    "g": ("gazette", ("mayor",)),
}


def read(text: str) -> Any:
    found = read_record(Event, "flood", FILE, text.encode(), "")
    assert found.problems == ()
    assert found.entry is not None
    return found


def claims_of(event: Event) -> dict[str, Any]:
    return {c.id: c for c in (*(c for question in event.questions for c in question.claims), *event.claims)}


@pytest.mark.parametrize("claim", TAKEN)
def test_a_claim_takes_what_it_does_not_say(claim: str) -> None:
    found = claims_of(read(TEXT).entry.record)[claim]
    assert (found.source, found.speakers) == TAKEN[claim]


def test_what_is_shared_reads_as_what_is_written_out() -> None:
    written = read(TEXT.replace("id: a,", "id: a, source: gazette, attribution: [mayor],")).entry.record
    assert claims_of(written) == claims_of(read(TEXT).entry.record)


def test_each_part_stands_where_it_was_written() -> None:
    entry = read(TEXT).entry
    first = ("questions", 0, "claims", 0)
    assert entry.at(*first) == Position(FILE, 9, 9)
    assert entry.at(*first, "source") == Position(FILE, 2, 9)
    assert entry.at(*first, "attribution", 0) == Position(FILE, 3, 15)
    assert entry.at("questions", 0, "claims", 2, "source") == Position(FILE, 11, 51)
    assert entry.at("questions", 2, "claims", 0, "attribution", 0) == Position(FILE, 22, 19)
    assert entry.at("questions", 1, "claims", 0, "source") == Position(FILE, 16, 13)


def test_quotes_are_counted_as_before() -> None:
    assert read(TEXT).declared == 7


def test_what_is_kept_between_runs_is_the_same() -> None:
    known = Readings(written_down=True)
    first = known.record(Event, "flood", FILE, TEXT.encode())
    again = Readings(known.lines(), written_down=True).record(Event, "flood", FILE, TEXT.encode())
    assert first.entry is not None
    assert again.entry is not None
    assert again.entry.record == first.entry.record
    assert {path: again.entry.at(*path) for path in first.entry.positions} == dict(first.entry.positions)
