"""Every answer is written in the notation of its question, so that it can be compared."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from generator.answers import KINDS
from generator.ground.curly import between_curly_marks, without_curly_marks
from generator.ground.names import did_you_mean
from generator.ground.position import Position
from generator.ground.problem import Problem
from generator.model.claim import Several, UsedAgain
from generator.model.dossier import Dossier, Entry, Path, Stated
from generator.model.event import Event
from generator.model.ids import EventId
from generator.model.question import Question

_NOWHERE = Position("")
"""Stands for the place of an answer, which is looked up only where something is wrong with it."""


def check_answers(dossier: Dossier) -> Iterator[Problem]:
    """Yield a problem for each answer that its question cannot take, and each question that cannot take any."""
    for event in dossier.events.values():
        for i, question in enumerate(event.record.questions):
            yield from _unit(event, i, question)
            yield from _choices(event, i, question)
    for stated in (*dossier.claims(), *(stated for stated in dossier.accounts() if stated.further)):
        yield from _claim(dossier, stated)


def check_further_answers(dossier: Dossier) -> Iterator[Problem]:
    """Yield a problem for each claim that answers one question twice."""
    answered: dict[str, set[str]] = {}
    for stated in dossier.claims():
        seen = answered.setdefault(stated.claim.id, set())
        seen |= {stated.question.id} if stated.question else set()
        for i, further in enumerate(stated.claim.also_answers):
            if further.question in seen:
                yield Problem(
                    stated.at("also_answers", i, "question"),
                    "question-answered-twice",
                    f'"{stated.claim.id}" answers the question "{further.question}" already.',
                    "A claim gives one answer to a question; take one of the two out, or make two claims.",
                )
            seen.add(further.question)
    for event, path, question, used in used_again(dossier):
        if question.id in answered.get(used.claim, ()):
            yield Problem(
                event.at(*path, "claim"),
                "question-answered-twice",
                f'"{used.claim}" answers the question "{question.id}" already.',
                "A claim gives one answer to a question; take one of the two out, or make two claims.",
            )
        answered.setdefault(used.claim, set()).add(question.id)


def used_again(dossier: Dossier) -> Iterator[tuple[Entry[EventId, Event], Path, Question, UsedAgain]]:
    """Yield each use of a claim under a question that names it, with where that is written."""
    for event in dossier.events.values():
        for q, question in enumerate(event.record.questions):
            for at, used in enumerate(question.again):
                yield event, ("questions", q, "again", at), question, used


def _unit(event: Entry[EventId, Event], index: int, question: Question) -> Iterator[Problem]:
    kind = KINDS[question.answers_are]
    if question.unit and not kind.has_unit:
        yield Problem(
            event.at("questions", index, "unit"),
            "unit-without-number",
            f'"{question.id}" has the unit "{question.unit}", but its answers are {kind.plural}.',
            "Only numbers have a unit; take it out, or write answers_are: number.",
        )


def _choices(event: Entry[EventId, Event], index: int, question: Question) -> Iterator[Problem]:
    if not KINDS[question.answers_are].has_choices:
        if question.choices:
            yield Problem(
                event.at("questions", index, "choices"),
                "choices-without-choice",
                f'"{question.id}" lists choices, but its answers are {KINDS[question.answers_are].plural}.',
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
    yield from _parts(event, index, question)


def _parts(event: Entry[EventId, Event], index: int, question: Question) -> Iterator[Problem]:
    wholes = {choice.id: choice.part_of for choice in question.choices}
    for c, choice in enumerate(question.choices):
        if choice.part_of is None:
            continue
        position = event.at("questions", index, "choices", c, "part_of")
        if choice.part_of not in wholes:
            near = did_you_mean(choice.part_of, wholes)
            hint = f'Did you mean "{near}"?' if near else f"The choices are: {', '.join(wholes)}."
            yield Problem(position, "unknown-id", f'"{choice.part_of}" is not a choice of "{question.id}".', hint)
        elif choice.id in _above(choice.part_of, wholes):
            yield Problem(
                position,
                "part-of-itself",
                f'"{choice.id}" is, by its part_of, a part of itself.',
                "Take one of them out.",
            )


def _above(choice: str, wholes: Mapping[str, str | None]) -> list[str]:
    found = [choice]
    while (above := wholes.get(found[-1])) is not None and above not in found:
        found.append(above)
    return found


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
            f"Add answer: with {KINDS[question.answers_are].notation(question)}.",
        )
    elif isinstance(claim.answer, Several) and not KINDS[question.answers_are].takes_several:
        yield Problem(
            stated.at("answer"),
            "wrong-type",
            f'The answer of "{claim.id}" must be text, but a list stands here.',
            'If "[" or "- " belongs to the text, put the text in quotes. Choices, actors, places can be several.',
        )
    elif " ".join(claim.answer.split()) != claim.answer or not claim.answer:
        yield Problem(
            stated.at("answer"),
            "answer-spaces",
            f'The answer "{claim.answer}" of "{claim.id}" is empty.'
            if not claim.answer.strip()
            else f'The answer "{claim.answer}" of "{claim.id}" has white space other than single spaces between words.',
            f"Write {KINDS[question.answers_are].notation(question)}, without white space around it.",
        )
    else:
        for problem in KINDS[question.answers_are].problems(dossier, question, claim.answer, _NOWHERE):
            bare = between_curly_marks(claim.answer)
            hint = without_curly_marks(bare) if bare else problem.hint
            yield replace(problem, position=stated.at("answer"), hint=hint)
