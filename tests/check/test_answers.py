"""Answers that their question cannot take are told with their place."""

from __future__ import annotations

from typing import Any

import pytest

from generator.answers import KINDS
from generator.check.answers import check_answers
from generator.ground.position import Position
from generator.ground.problem import Problem, in_order
from generator.model.actor import Actor
from generator.model.dossier import Dossier, Entry
from generator.model.event import Event
from generator.model.place import Place
from generator.model.settings import Settings

CHOICES = [{"id": "fallen", "label": "Fallen"}, {"id": "held", "label": "Held"}]
HERE = Position("fall.yml", 9, 9)


def claim(answer: str | None) -> dict[str, Any]:
    told = {"id": "it-fell", "source": "rasa", "quote": "it fell"}
    return told if answer is None else {**told, "answer": answer}


def problems(record: dict[str, Any]) -> tuple[Problem, ...]:
    positions = {
        (): Position("fall.yml"),
        ("questions", 0): Position("fall.yml", 3, 5),
        ("questions", 0, "unit"): Position("fall.yml", 5, 5),
        ("questions", 0, "choices"): Position("fall.yml", 6, 5),
        ("questions", 0, "choices", 2, "id"): Position("fall.yml", 7, 5),
        ("questions", 0, "claims", 0): Position("fall.yml", 8, 7),
        ("questions", 0, "claims", 0, "answer"): HERE,
        ("claims", 0, "answer"): HERE,
    }
    event = Entry("fall", Event.model_validate({"title": "The fall", **record}), "fall.yml", positions)
    daesh = Entry("daesh", Actor.model_validate({"name": "Daesh", "kind": "armed-group"}), "daesh.yml", {})
    palmyra = Entry("palmyra", Place.model_validate({"name": "Palmyra"}), "palmyra.yml", {})
    settings = Settings(title="Palmyra")
    dossier = Dossier(settings, {}, {}, {"daesh": daesh}, {"palmyra": palmyra}, {"fall": event}, 1)
    return in_order(check_answers(dossier))


def asked(kind: str, answer: str | None, **more: Any) -> tuple[Problem, ...]:
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
    assert asked(kind, answer) == ()


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
    (found,) = asked(kind, answer)
    assert (found.position, found.rule) == (HERE, rule)
    assert sentence in found.sentence
    assert found.sentence[-1] in ".?"
    assert hint in found.hint


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_a_question_wants_an_answer(kind: str) -> None:
    (found,) = asked(kind, None)
    assert (found.position, found.rule) == (Position("fall.yml", 8, 7), "answer-missing")
    assert '"it-fell"' in found.sentence
    assert '"What fell?"' in found.sentence


def test_outside_questions_there_is_nothing_to_answer() -> None:
    assert problems({"claims": [claim(None)]}) == ()
    (found,) = problems({"claims": [claim("4000")]})
    assert (found.position, found.rule) == (HERE, "answer-without-question")
    assert '"4000"' in found.sentence


def test_only_numbers_have_a_unit() -> None:
    assert asked("number", "4000", unit="fighters") == ()
    (found,) = asked("place", "palmyra", unit="fighters")
    assert (found.position, found.rule) == (Position("fall.yml", 5, 5), "unit-without-number")


def test_only_choices_have_choices() -> None:
    (found,) = asked("text", "the city", choices=CHOICES)
    assert (found.position, found.rule) == (Position("fall.yml", 6, 5), "choices-without-choice")


def test_choices_must_be_listed_and_that_is_told_once() -> None:
    (found,) = asked("choice", "fallen", choices=[])
    assert (found.position, found.rule) == (Position("fall.yml", 3, 5), "choices-missing")


def test_a_choice_is_listed_once() -> None:
    (found,) = asked("choice", "fallen", choices=[*CHOICES, {"id": "fallen", "label": "Lost"}])
    assert (found.position, found.rule) == (Position("fall.yml", 7, 5), "choice-repeats")
    assert '"fallen"' in found.sentence
