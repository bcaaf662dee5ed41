"""The body of an article is found by its first and last words."""

from __future__ import annotations

from typing import Any

import pytest

from generator.check.bodies import bodies
from generator.ground.position import Position
from generator.model.dossier import Article, Entry
from generator.model.source import Source

TEXT = (
    "Listen Live\nShare thisThe army entered the city.\nIt left.\nSubscribe now\n"
    "“The rebels” came back.\nThey left.\nOmar SanadikiSyrian soldiers\n"
)


def _bodies(body: Any) -> tuple[list[str], list[tuple[str, int]]]:
    record = Source.model_validate({"title": "t", "outlet": "o", "published": "2016", "sha256": "0" * 64, "body": body})
    positions = {("body",): Position("s.yml", 1)}
    if isinstance(body, dict):
        positions |= {("body", "from"): Position("s.yml", 2), ("body", "to"): Position("s.yml", 3)}
    else:
        for n in range(len(body)):
            positions[("body", n, "from")] = Position("s.yml", 10 * n + 12)
            positions[("body", n, "to")] = Position("s.yml", 10 * n + 13)
    spans, problems = bodies(Entry("s", record, "s.yml", positions), Article("s.txt", TEXT, "0" * 64))
    return [TEXT[start:end] for start, end in spans], [(p.rule, p.position.line) for p in problems]


def test_from_first_words_to_last() -> None:
    assert _bodies({"from": "The army entered", "to": "It left."}) == (["The army entered the city.\nIt left."], [])


def test_the_last_words_are_the_first_such_ones_after_the_first_words() -> None:
    assert _bodies({"from": "The army entered", "to": "left."})[0] == ["The army entered the city.\nIt left."]


def test_one_line_may_be_named_by_its_first_words_alone() -> None:
    assert _bodies({"from": "The army entered the city."}) == (["The army entered the city."], [])


def test_first_and_last_words_may_share_some() -> None:
    assert _bodies({"from": "The army entered the city.", "to": "the city."})[0] == ["The army entered the city."]


def test_typography_is_folded_and_the_quotation_mark_belongs_to_the_body() -> None:
    assert _bodies({"from": '"The rebels" came', "to": "They  left."})[0] == ["“The rebels” came back.\nThey left."]


def test_stretches_in_order() -> None:
    body = [{"from": "The army entered", "to": "It left."}, {"from": "“The rebels”", "to": "They left."}]
    assert _bodies(body) == (
        ["The army entered the city.\nIt left.", "“The rebels” came back.\nThey left."],
        [],
    )


def test_a_body_may_begin_where_two_texts_were_run_together() -> None:
    assert _bodies({"from": "Syrian soldiers"})[0] == ["Syrian soldiers"]


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        ({"from": "No such words"}, ("body-not-found", 2)),
        ({"from": "The army entered", "to": "No such words"}, ("body-not-found", 3)),
        ({"from": "left."}, ("body-ambiguous", 2)),
        ({"from": "Subscribe now", "to": "It left."}, ("body-out-of-order", 3)),
        ({"from": "rmy entered", "to": "It left."}, ("body-cuts-a-word", 2)),
        ({"from": "The army entered", "to": "Subscrib"}, ("body-cuts-a-word", 3)),
        ([{"from": "Subscribe now"}, {"from": "The army entered"}], ("body-out-of-order", 22)),
        ([{"from": "The army", "to": "It left."}, {"from": "It left.", "to": "now"}], ("body-out-of-order", 22)),
    ],
)
def test_what_is_refused(body: Any, problem: tuple[str, int]) -> None:
    assert _bodies(body)[1] == [problem]


def test_the_same_words_again_after_the_stretch_before_are_no_second_place() -> None:
    body = [{"from": "The army entered", "to": "It left."}, {"from": "left."}]
    assert _bodies(body) == (["The army entered the city.\nIt left.", "left."], [])
