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
        ([TEN], [("unknown-id", "questions.1.groups.0.0")]),
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


def named(*again: dict[str, Any], **claim: Any) -> list[tuple[str, str]]:
    """Tell what is wrong where the first question names claims of another event."""
    stated = {"id": "c", "source": "s", "quote": "ten boats left", **claim}
    question = {"id": "how-many", "ask": "How many?", "answers_are": "number", "again": list(again)}
    files = {
        "events/e.yml": {"title": "E", "questions": [question]},
        "events/f.yml": {"title": "F", "claims": [stated]},
    }
    dossier = read_dossier(files)
    checks = (check_answers, check_further_answers, check_hedges, check_references)
    problems = [one for check in checks for one in check(dossier) if one.missing != "s"]
    return [(one.rule, key_at(dossier.events["e"], one.position)) for one in problems]


USED = {"claim": "c", "answer": "10"}
PERHAPS = {"words": "perhaps", "degree": "possible"}


@pytest.mark.parametrize(
    ("again", "expected"),
    [
        ([USED], []),
        ([], []),
        ([USED, USED], [("question-answered-twice", "questions.0.again.1.claim")]),
        ([{**USED, "answer": "plenty"}], [("number-not-valid", "questions.0.again.0.answer")]),
        ([USED, {**USED, "claim": "d"}], [("unknown-id", "questions.0.again.1.claim")]),
        ([{**USED, "hedges": [PERHAPS]}], [("hedge-not-in-quote", "questions.0.again.0.hedges.0.words")]),
    ],
)
def test_a_claim_that_a_question_names_is_held_to_the_same_rules(
    again: list[dict[str, Any]], expected: list[tuple[str, str]]
) -> None:
    assert named(*again) == expected


def test_who_names_the_other_makes_no_difference() -> None:
    claim = {"id": "c", "source": "s", "quote": "ten boats left"}
    by_claim = {"title": "E", "questions": QUESTIONS, "claims": [{**claim, "also_answers": [TEN, FULL]}]}
    used = [{**question, "again": [{"claim": "c", "answer": further["answer"]}]}
            for question, further in zip(QUESTIONS, (TEN, FULL), strict=True)]  # fmt: skip
    by_question = {"title": "E", "questions": used, "claims": [claim]}

    def accounts(event: dict[str, Any]) -> list[tuple[str, str, str | None, bool]]:
        dossier = read_dossier({"events/e.yml": event})
        return [
            (a.claim.id, a.question.id if a.question else "", a.claim.answer, a.further) for a in dossier.accounts()
        ]

    assert (
        accounts(by_claim)
        == accounts(by_question)
        == [("c", "how-many", "10", True), ("c", "why", FULL["answer"], True)]
    )
