"""Claims say the same wherever they are put, whatever they take from above."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.edit import Kind, NotEditable, YamlFile
from generator.edit.claims import claim_at, insert_claim
from generator.model.event import Event
from generator.read.record_file import read_record

TEXT = """\
title: The flood
source: gazette
attribution: [mayor]
questions:
  - id: one
    ask: One?
    answers_are: text
    claims:
      - {id: a, quote: aaa, answer: x}
      # b is the outlet's.
      - {id: b, quote: bbb, attribution: [], answer: x}
  - id: two
    ask: Two?
    answers_are: text
    source: herald
    claims:
      - id: c
        quote: ccc
        answer: x
      - id: d
        quote: ddd
        attribution: [[council, watch]]
        answer: x
claims:
  - {id: e, quote: eee}
  - {id: f, source: courier, quote: fff}
"""
PLACES: dict[str, tuple[Any, ...]] = {
    "a": ("questions", 0, "claims", 0),
    "b": ("questions", 0, "claims", 1),
    "c": ("questions", 1, "claims", 0),
    "d": ("questions", 1, "claims", 1),
    "e": ("claims", 0),
    "f": ("claims", 1),
}
LISTS: list[tuple[Any, ...]] = [("questions", 0, "claims"), ("questions", 1, "claims"), ("claims",)]


def event(text: str = TEXT) -> YamlFile:
    return YamlFile(text, "sources/events/flood.yml", Kind(Event))


def says(file: YamlFile) -> dict[str, tuple[str, tuple[str, ...], str]]:
    """Return what each claim says, as the dossier reads it."""
    read = read_record(Event, "flood", file.file, file.data(), "")
    assert read.problems == ()
    assert read.entry is not None
    record = read.entry.record
    claims = [*(claim for question in record.questions for claim in question.claims), *record.claims]
    return {claim.id: (claim.source, claim.speakers, claim.quote) for claim in claims}


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(sorted(PLACES)), st.sampled_from(LISTS), st.integers(0, 1))
def test_wherever_a_claim_moves_every_claim_says_the_same(claim: str, to: tuple[Any, ...], at: int) -> None:
    after = insert_claim(event().remove(PLACES[claim]), to, at, claim_at(event(), PLACES[claim]))
    assert says(after) == says(event())
    assert "# b is the outlet's." in after.text


@pytest.mark.parametrize("to", LISTS)
@pytest.mark.parametrize("attribution", [[], ["mayor"], ["council"]])
@pytest.mark.parametrize("source", ["gazette", "herald", "courier"])
def test_a_new_claim_says_what_it_is_to_say(to: tuple[Any, ...], source: str, attribution: list[str]) -> None:
    claim = {"id": "g", "source": source, "quote": "ggg"} | ({"attribution": attribution} if attribution else {})
    after = insert_claim(event(), to, 0, claim)
    assert says(after) == says(event()) | {"g": (source, tuple(attribution), "ggg")}


def test_a_new_claim_leaves_out_what_it_takes() -> None:
    after = insert_claim(
        event(), ("claims",), 2, {"id": "g", "source": "gazette", "quote": "ggg", "attribution": ["mayor"]}
    )
    assert after.text == TEXT + "  - {id: g, quote: ggg}\n"


def test_what_is_no_claim_is_refused() -> None:
    with pytest.raises(NotEditable, match="is no claim"):
        claim_at(event(), ("questions", 0))
