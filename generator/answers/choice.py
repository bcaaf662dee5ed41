"""Answers that are one of several choices: the same or different.

An editor who means a choice to be a vaguer form of another asks for a text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.answers.drawing import in_columns
from generator.answers.kind import Account, Answer, ComparedKind, Drawing, Relation, not_among
from generator.ground.position import Position
from generator.ground.problem import Problem
from generator.model.dossier import Dossier
from generator.model.question import Question


class Choices(ComparedKind):
    """Ids of choices that the question itself lists."""

    name = "choice"
    phrase = "one of several answers"
    plural = "choices"
    has_choices = True

    def notation(self, question: Question) -> str:
        """Name the choices."""
        return f"one of {_listed(question)}" if question.choices else "a choice"

    def problems(self, dossier: Dossier, question: Question, written: str, position: Position) -> Iterator[Problem]:
        """Only listed choices; that none are listed is told at the question."""
        if question.choices:
            known = [choice.id for choice in question.choices]
            otherwise = f"The choices are: {_listed(question)}."
            yield from not_among(written, known, f'a choice of "{question.id}"', position, otherwise)

    def answer(self, dossier: Dossier, question: Question, written: str) -> Answer:
        """The choice's label."""
        return Answer(next(choice.label for choice in question.choices if choice.id == written), written)

    def compare(self, dossier: Dossier, a: str, b: str) -> Relation:
        """By their ids."""
        return "same" if a == b else "different"

    def draw(self, question: Question, accounts: Sequence[Account]) -> Drawing | None:
        """In columns."""
        return in_columns(question, accounts)


def _listed(question: Question) -> str:
    return ", ".join(choice.id for choice in question.choices)
