"""What a claim answers elsewhere is held to the same rules, once for each question."""

from __future__ import annotations

from typing import Any

import pytest

from dossier_maker import key_at, read_dossier
from generator.check.answers import check_answers, check_further_answers
from generator.check.groups import check_groups
from generator.check.hedges import check_hedges
from generator.check.references import check_references

QUESTIONS: list[dict[str, Any]] = [
    {"id": "how-many", "ask": "How many?", "answers_are": "number"},
    {"id": "why", "ask": "Why?", "answers_are": "text", "groups": [["c"]]},
]


def told(*further: dict[str, Any], **claim: Any) -> list[tuple[str, str]]:
    stated = {"id": "c", "source": "s", "quote": "ten boats left", "also_answers": list(further), **claim}
    dossier = read_dossier({"events/e.yml": {"title": "E", "questions": QUESTIONS, "claims": [stated]}})
    checks = (check_answers, check_further_answers, check_hedges, check_references, check_groups)
    problems = [one for check in checks for one in check(dossier) if one.missing != "s"]
    return [(one.rule, key_at(dossier.events["e"], one.position)) for one in problems]


TEN = {"question": "how-many", "answer": "10"}
FULL = {"question": "why", "answer": "the quay was full"}


def test_questions_that_only_claims_elsewhere_answer_are_in_order_and_their_groups_too() -> None:
    assert told(TEN, FULL) == []


@pytest.mark.parametrize(
    ("further", "expected"),
    [
        ([TEN], [("question-without-claim", "questions.1"), ("unknown-id", "questions.1.groups.0.0")]),
        ([TEN, FULL, FULL], [("question-answered-twice", "claims.0.also_answers.2.question")]),
        ([{**TEN, "answer": "plenty"}, FULL], [("number-not-valid", "claims.0.also_answers.0.answer")]),
        ([TEN, FULL, {**TEN, "question": "hwo-many"}], [("unknown-id", "claims.0.also_answers.2.question")]),
        (
            [TEN, {**FULL, "hedges": [{"words": "perhaps", "degree": "possible"}]}],
            [("hedge-not-in-quote", "claims.0.also_answers.1.hedges.0.words")],
        ),
    ],
)
def test_what_is_wrong_is_told_where_it_stands(further: list[dict[str, Any]], expected: list[tuple[str, str]]) -> None:
    assert told(*further) == expected


def test_a_hedge_that_goes_along_is_told_once() -> None:
    hedge = {"words": "perhaps", "degree": "possible"}
    assert told(TEN, FULL, hedges=[hedge]) == [("hedge-not-in-quote", "claims.0.hedges.0.words")]
