"""Every answer is written in the notation of its question, so that it can be compared."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from generator.check.dates import date_problem
from generator.ground.dates.edtf import DateError
from generator.ground.dates.edtf import parse as parse_date
from generator.ground.names import did_you_mean
from generator.ground.numbers import NumberError, parse_number
from generator.ground.position import Position
from generator.ground.problem import Problem
from generator.model.dossier import Dossier, Entry, Stated
from generator.model.event import Event
from generator.model.question import Question


def check_answers(dossier: Dossier) -> Iterator[Problem]:
    """Yield a problem for each answer that its question cannot take, and each question that cannot take any."""
    for event in dossier.events.values():
        for i, question in enumerate(event.record.questions):
            yield from _unit(event, i, question)
            yield from _choices(event, i, question)
    for stated in dossier.claims():
        yield from _claim(dossier, stated)


def _unit(event: Entry[Event], index: int, question: Question) -> Iterator[Problem]:
    if question.unit and question.answers_are != "number":
        yield Problem(
            event.at("questions", index, "unit"),
            "unit-without-number",
            f'"{question.id}" has the unit "{question.unit}", but its answers are {_kind(question)}.',
            "Only numbers have a unit; take it out, or write answers_are: number.",
        )


def _choices(event: Entry[Event], index: int, question: Question) -> Iterator[Problem]:
    if question.answers_are != "choice":
        if question.choices:
            yield Problem(
                event.at("questions", index, "choices"),
                "choices-without-choice",
                f'"{question.id}" lists choices, but its answers are {_kind(question)}.',
                "Take the choices out, or write answers_are: choice.",
            )
        return
    if not question.choices:
        yield Problem(
            event.at("questions", index),
            "choices-missing",
            f'The answers to "{question.id}" are choices, but it lists none.',
            "Write choices: with an id and a label for each answer that can be given.",
        )
    seen: set[str] = set()
    for c, choice in enumerate(question.choices):
        if choice.id in seen:
            yield Problem(
                event.at("questions", index, "choices", c, "id"),
                "choice-repeats",
                f'"{question.id}" lists the choice "{choice.id}" twice.',
                "Give each choice an id of its own.",
            )
        seen.add(choice.id)


def _claim(dossier: Dossier, stated: Stated) -> Iterator[Problem]:
    claim, question = stated.claim, stated.question
    if question is None:
        if claim.answer is not None:
            yield Problem(
                stated.at("answer"),
                "answer-without-question",
                f'"{claim.id}" has the answer "{claim.answer}", but stands in no question.',
                "Take the answer out, or move the claim under the question that it answers.",
            )
        return
    if claim.answer is None:
        yield Problem(
            stated.at(),
            "answer-missing",
            f'"{claim.id}" does not say what it answers to "{question.ask}".',
            f"Add answer: with {_notation(question)}.",
        )
    elif " ".join(claim.answer.split()) != claim.answer or not claim.answer:
        yield Problem(
            stated.at("answer"),
            "answer-spaces",
            f'The answer "{claim.answer}" of "{claim.id}" is empty.'
            if not claim.answer.strip()
            else f'The answer "{claim.answer}" of "{claim.id}" has white space other than single spaces between words.',
            f"Write {_notation(question)}, without white space around it.",
        )
    else:
        yield from _notated(dossier, question, claim.answer, stated.at("answer"))


def _notated(dossier: Dossier, question: Question, answer: str, position: Position) -> Iterator[Problem]:
    kind = question.answers_are
    if kind == "number":
        yield from _number(answer, position)
    elif kind == "date":
        yield from _date(answer, position)
    elif kind == "choice" and question.choices:
        choices = [choice.id for choice in question.choices]
        yield from _one_of(answer, choices, f'a choice of "{question.id}"', ", ".join(choices), position)
    elif kind == "actor":
        yield from _one_of(answer, dossier.actors, "an actor of this dossier", "", position)
    elif kind == "place":
        yield from _one_of(answer, dossier.places, "a place of this dossier", "", position)


def _number(answer: str, position: Position) -> Iterator[Problem]:
    try:
        parse_number(answer)
    except NumberError as error:
        told = str(error)
        yield Problem(position, "number-not-valid", told if told.endswith("?") else f"{told}.")


def _date(answer: str, position: Position) -> Iterator[Problem]:
    try:
        parse_date(answer)
    except DateError as error:
        yield date_problem(error, position)


def _one_of(answer: str, known: Collection[str], what: str, listed: str, position: Position) -> Iterator[Problem]:
    if answer in known:
        return
    near = did_you_mean(answer, known)
    if near:
        hint = f'Did you mean "{near}"?'
    elif listed:
        hint = f"The choices are: {listed}."
    else:
        hint = "The answer is the id of its file: the file's name without its ending."
    yield Problem(position, "unknown-answer", f'The answer "{answer}" is not {what}.', hint, answer)


def _kind(question: Question) -> str:
    return {"text": "free text"}.get(question.answers_are, f"{question.answers_are}s")


def _notation(question: Question) -> str:
    if question.answers_are == "choice":
        return "one of " + ", ".join(choice.id for choice in question.choices) if question.choices else "a choice"
    return {
        "number": "a number such as 4000, >4000, ~5000, 300-400 or dozens",
        "date": "a date such as 2016-12-11, 2016-12 or 2015-21",
        "actor": "the id of an actor",
        "place": "the id of a place",
        "text": "a few words",
    }[question.answers_are]
