"""Trees become records, and no tree whatever makes the model raise."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from pydantic.fields import FieldInfo

from generator.ground.position import Position
from generator.model.actor import Actor, Name
from generator.model.claim import Claim, Resolved
from generator.model.dated import Dated
from generator.model.event import Event, Participant
from generator.model.place import Coordinates, Place
from generator.model.question import Choice, Question
from generator.model.record import NO_DATE, Record
from generator.model.settings import Act, Settings
from generator.model.source import Source, Stretch
from generator.read.fields import EXACT
from generator.read.nodes import read_tree
from generator.read.reasons import field_names
from generator.read.records import declared_quotes, positions_of, to_record

MODELS: list[type[Record]] = [Event, Actor, Place, Source, Settings]
PARTS: list[type[Record]] = [Act, Claim, Resolved, Dated, Participant, Coordinates, Choice, Question, Stretch]
FILE = "sources/events/x.yml"

keys = st.sampled_from(sorted({name for model in (*MODELS, *PARTS) for name in field_names(model)} | {"x", "<<", ""}))
values = st.recursive(
    st.sampled_from(["", "a", "a-b", "true", "1", "2016", "person", "number", "x" * 300, "nan", "-1e999", "0" * 64]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=6),
    max_leaves=30,
)


@given(st.sampled_from(MODELS), st.dictionaries(keys, values, min_size=1))
def test_any_tree_gives_a_record_or_sentences(model: type[Record], data: dict[str, Any]) -> None:
    tree = read_tree(yaml.safe_dump(data, default_style='"'), FILE)
    record, problems = to_record(model, tree, FILE)
    stopped = [one for one in problems if one.rule != "date-not-valid"]
    assert record is None or not (stopped or tree.problems)
    assert record is not None or problems or tree.problems
    for one in problems:
        assert one.sentence[:1] in '"ABCDEFGHIJKLMNOPQRSTUVWXYZ'
        assert one.sentence.endswith(".")
        assert "Input should" not in one.sentence
        assert "\n" not in one.sentence


def every_model(base: type[Record] = Record) -> set[type[Record]]:
    return {found for model in base.__subclasses__() for found in ({model} | every_model(model))}


def _free_text(info: FieldInfo) -> bool:
    """Whether a key holds whatever words its editor likes: text that neither an id, a pattern nor a list bounds."""
    bounded = any("check_id" in repr(extra) or "pattern" in repr(extra) for extra in info.metadata)
    words = (str, str | None, tuple[str, ...], tuple[Name, ...])
    return info.annotation in words and not bounded and "Id" not in repr(info.annotation)


def test_only_keys_with_nothing_to_lose_may_be_followed_by_a_comment() -> None:
    # Of one name there may be several, in several models.
    fields = [(info.alias or name, info) for model in every_model() for name, info in model.model_fields.items()]
    free = {key for key, info in fields if _free_text(info)}
    assert {"forms", "but_not", "role", "url", "aliases", "title", "answer"} <= free
    tags = {"lang", "language"}
    assert free & EXACT <= tags | {"part_of"}
    assert not EXACT - {key for key, _ in fields}


@pytest.mark.parametrize(
    "line",
    [
        "role: attacker # so Sputnik",
        "kind: person # so Sputnik",
        "kind: state-body # so Sputnik",
        "date: 2016-12-11 # EDTF",
        "to: 2016-12-11~ # EDTF",
        "lat: 34.5 # degrees",
        "named: no # unnamed",
        "language: en # as printed",
        "sha256: abc # cut",
        "front: [a-b, # first",
    ],
)
def test_a_comment_that_is_meant_as_one_may_stand(line: str) -> None:
    assert read_tree(line + ("\n c]" if "[" in line else "") + "\n", FILE).problems == ()


@pytest.mark.parametrize(
    ("line", "at"),
    [
        ("role: head of team #2", 7),
        ("kind: district #4", 7),
        ("url: https://a.example/b #c", 6),
        ("forms: [fled #1\n  ]", 9),
        ("but_not: [fled #1\n  ]", 11),
        ("to: the article's end #1", 5),
        ("from: EXAMPLETON #1", 7),
        ("a-key-of-tomorrow: some words #1", 20),
    ],
)
def test_words_that_yaml_would_cut_are_refused(line: str, at: int) -> None:
    (problem,) = read_tree(line + "\n", FILE).problems
    assert (problem.rule, problem.position) == ("cut-short", Position(FILE, 1, at))


def test_the_only_stretch_of_a_body_has_the_positions_of_a_first() -> None:
    text = f"title: x\noutlet: rasa\npublished: 2016\nsha256: {'0' * 64}\nbody: {{from: a, to: b}}\n"
    tree = read_tree(text, FILE)
    record, problems = to_record(Source, tree, FILE)
    assert not problems
    assert record is not None
    assert record.body[0].end == "b"
    assert positions_of(tree)["body", 0, "to"] == Position(FILE, 5, 21)
    assert positions_of(tree)["body", "to"] == Position(FILE, 5, 21)


def test_wrong_dates_alone_leave_a_record_whose_rest_can_be_checked() -> None:
    text = (
        "title: x\ndate: 2016-02-30\nquestions:\n- id: q\n  ask: Who?\n  answers_are: actor\n"
        "  holds: {place: sella, when: yesterday}\n"
        '  claims: [{id: a, source: s, quote: Monday, when: 2016-13, resolves: [{words: Monday, to: ""}]}]\n'
    )
    record, problems = to_record(Event, read_tree(text, FILE), FILE)
    assert [(one.rule, one.position.line, one.position.column) for one in problems] == [
        ("date-not-valid", 2, 7),
        ("date-not-valid", 7, 31),
        ("date-not-valid", 8, 52),
        ("date-not-valid", 8, 92),
    ]
    assert problems[0].sentence == '"2016-02-30" is not in the calendar: February 2016 has 29 days.'
    assert problems[3].sentence.startswith("The date is empty")
    assert record is not None
    assert record.date is not None
    assert record.date.date is NO_DATE


def test_what_a_wrong_date_hid_is_told_with_it() -> None:
    """The basis is looked at only once there is a date."""
    text = "title: x\ndate: {date: 2016-02-30, basis: inferred}\n"
    record, problems = to_record(Event, read_tree(text, FILE), FILE)
    assert record is None
    assert [one.rule for one in problems] == ["bad-value", "date-not-valid"]


def test_only_quotes_of_claims_are_counted() -> None:
    text = (
        "title: x\ndate: {date: 2016, quote: not a claim}\n"
        "claims: [{id: a, quote: one}, {id: b}, {id: c, quote: two, note: {quote: inner}}]\n"
        "questions: [{id: q, quote: no, claims: [{quote: three}]}]\n"
    )
    assert declared_quotes(read_tree(text, FILE).top) == 3


def test_a_thousand_wrong_keys_are_not_a_thousand_problems() -> None:
    tree = read_tree("".join(f"wrong{number}: x\n" for number in range(1000)), FILE)
    _, problems = to_record(Event, tree, FILE)
    assert 1 < len(problems) <= 100
    assert problems[-1].position.line > 50
