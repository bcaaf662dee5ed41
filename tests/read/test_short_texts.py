"""Blank texts and unbalanced marks of direction are refused where they do harm, and nowhere else."""

from __future__ import annotations

import pytest

from generator.model.actor import Actor
from generator.model.event import Event
from generator.model.record import Record
from generator.read.characters import unbalanced
from generator.read.nodes import read_tree
from generator.read.records import to_record

FILE = "sources/x.yml"
CLAIM = "{id: c, source: s, quote: %s}"


def rules(model: type[Record], text: str) -> list[str]:
    tree = read_tree(text, FILE)
    return [one.rule for one in (*tree.problems, *to_record(model, tree, FILE)[1])]


@pytest.mark.parametrize(
    "text", ["", "a", "\u202a\u202bx\u202c\u202c", "\u2067\u202ex\u202c\u2069", "\u200f\u200e\u061c"]
)
def test_marks_in_pairs_are_balanced(text: str) -> None:
    assert unbalanced(text) is None


@pytest.mark.parametrize(
    ("text", "at"),
    [("a\u202e", 1), ("\u202c", 0), ("\u2066\u202a\u2069", 2), ("\u2067a\u2069b\u2068", 4), ("\u202a\u2069", 1)],
)
def test_the_first_mark_without_its_other_is_found(text: str, at: int) -> None:
    found = unbalanced(text)
    assert found
    assert found.start() == at


@pytest.mark.parametrize("key", ["note", "summary"])
def test_long_prose_and_quotes_may_hold_marks_of_direction(key: str) -> None:
    quote = CLAIM % '"many words \u202e here"'
    assert rules(Event, f'title: A\n{key}: "words \u202e here"\nclaims: [{quote}]\n') == []


def test_what_is_seen_is_not_blank_and_what_is_left_empty_neither() -> None:
    assert (
        rules(Actor, 'name: "."\nkind: person\naliases: ["\u2014", "\u0627\u200c", "\U0001f44d\ufe0f"]\nnote: ""\n')
        == []
    )


def test_a_blank_quote_is_left_to_the_rules_of_quotes() -> None:
    assert rules(Event, f"title: A\nclaims: [{CLAIM % repr(' ')}]\n") == []


def test_a_blank_reason_is_told_once_though_the_model_asks_for_one() -> None:
    speaker = "attribution: [{actors: a, words: he, reason: ' '}]"
    assert rules(Event, f"title: A\nclaims: [{{id: c, source: s, quote: q, {speaker}}}]\n") == ["blank-text"]
    assert rules(Event, "title: A\ndate: {date: 2016, basis: inferred, reason: ' '}\n") == ["blank-text"]
