"""Answers that their question cannot take are told with their place."""

from __future__ import annotations

from typing import Any

import pytest

from dossier_maker import key_at, read_dossier
from generator.answers import KINDS
from generator.check.answers import check_answers
from generator.ground.problem import Problem, in_order

CHOICES = [{"id": "fallen", "label": "Fallen"}, {"id": "held", "label": "Held"}]
HERE = "questions.0.claims.0.answer"


def claim(answer: str | None) -> dict[str, Any]:
    told = {"id": "it-fell", "source": "rasa", "quote": "it fell"}
    return told if answer is None else {**told, "answer": answer}


def problems(event: dict[str, Any]) -> list[tuple[Problem, str]]:
    """Return what is wrong with the answers in an event, and at which key."""
    dossier = read_dossier(
        {
            "events/fall.yml": {"title": "The fall", **event},
            "actors/daesh.yml": {"name": "Daesh", "kind": "armed-group"},
            "places/palmyra.yml": {"name": "Palmyra"},
        }
    )
    return [(one, key_at(dossier.events["fall"], one.position)) for one in in_order(check_answers(dossier))]


def asked(kind: str, answer: str | None, **more: Any) -> list[tuple[Problem, str]]:
    question = {"id": "q", "ask": "What fell?", "answers_are": kind, "claims": [claim(answer)]}
    if kind == "choice":
        question["choices"] = CHOICES
    return problems({"questions": [{**question, **more}]})


@pytest.mark.parametrize(
    ("kind", "answer"),
    [
        ("number", ">4,000"),
        ("number", "a large number"),
        ("date", "2015-21"),
        ("duration", "some 10 months"),
        ("choice", "fallen"),
        ("actor", "daesh"),
        ("place", "palmyra"),
        ("text", "the city"),
    ],
)
def test_a_fitting_answer(kind: str, answer: str) -> None:
    assert asked(kind, answer) == []


@pytest.mark.parametrize(
    ("kind", "answer", "rule", "sentence", "hint"),
    [
        ("number", "dozzens", "number-not-valid", '"dozzens" is not a number', ""),
        ("number", "93%", "number-not-valid", '"93%" has a percent sign', ""),
        ("date", "2016-13", "date-not-valid", '"2016-13" has no such month', ""),
        ("duration", "10", "duration-not-valid", '"10" does not end in a unit of time', ""),
        ("choice", "falen", "unknown-answer", '"falen" is not a choice of "q"', 'Did you mean "fallen"?'),
        ("choice", "Fallen", "unknown-answer", '"Fallen" is not a choice of "q"', 'Did you mean "fallen"?'),
        ("choice", "xyzzy", "unknown-answer", '"xyzzy" is not a choice', "The choices are: fallen, held."),
        ("actor", "daeesh", "unknown-answer", '"daeesh" is not an actor', 'Did you mean "daesh"?'),
        ("choice", "the held", "unknown-answer", "is not a choice", 'Did you mean "held"?'),
        ("actor", "palmyra", "unknown-answer", '"palmyra" is not an actor', "the id of its file"),
        ("place", "palmira", "unknown-answer", '"palmira" is not a place', 'Did you mean "palmyra"?'),
        ("text", "", "answer-spaces", "is empty", "a few words"),
        ("text", " ", "answer-spaces", "is empty", "a few words"),
        ("text", "the  city", "answer-spaces", '"the  city" of "it-fell" has white space', "without white space"),
        ("number", " 4000", "answer-spaces", '" 4000" of "it-fell" has white space', "without white space"),
        ("date", "2016-12\n", "answer-spaces", "has white space", "without white space"),
    ],
)
def test_an_answer_that_does_not_fit(kind: str, answer: str, rule: str, sentence: str, hint: str) -> None:
    ((found, at),) = asked(kind, answer)
    assert (at, found.rule) == (HERE, rule)
    assert sentence in found.sentence
    assert found.sentence[-1] in ".?"
    assert hint in found.hint


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_a_question_wants_an_answer(kind: str) -> None:
    ((found, at),) = asked(kind, None)
    assert (at, found.rule) == ("questions.0.claims.0", "answer-missing")
    assert '"it-fell"' in found.sentence
    assert '"What fell?"' in found.sentence


def test_outside_questions_there_is_nothing_to_answer() -> None:
    assert problems({"claims": [claim(None)]}) == []
    ((found, at),) = problems({"claims": [claim("4000")]})
    assert (at, found.rule) == ("claims.0.answer", "answer-without-question")
    assert '"4000"' in found.sentence


def test_only_numbers_have_a_unit() -> None:
    assert asked("number", "4000", unit="fighters") == []
    ((found, at),) = asked("place", "palmyra", unit="fighters")
    assert (at, found.rule) == ("questions.0.unit", "unit-without-number")


def test_only_choices_have_choices() -> None:
    ((found, at),) = asked("text", "the city", choices=CHOICES)
    assert (at, found.rule) == ("questions.0.choices", "choices-without-choice")


def test_choices_must_be_listed_and_that_is_told_once() -> None:
    ((found, at),) = asked("choice", "fallen", choices=[])
    assert (at, found.rule) == ("questions.0", "choices-missing")


def test_a_choice_is_listed_once() -> None:
    ((found, at),) = asked("choice", "fallen", choices=[*CHOICES, {"id": "fallen", "label": "Lost"}])
    assert (at, found.rule) == ("questions.0.choices.2.id", "choice-repeats")
    assert '"fallen"' in found.sentence
