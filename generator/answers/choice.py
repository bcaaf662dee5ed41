"""Answers that are one of several choices, or several of them; a choice may be a part of another."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from generator.answers.chosen import compare, in_words, parse_chosen, problems
from generator.answers.drawing import in_columns
from generator.answers.kind import Account, Answer, ComparedKind, Drawing, Relation
from generator.ground.position import Position
from generator.ground.problem import Problem
from generator.ground.wording import gettext as _
from generator.ground.wording import marked
from generator.model.dossier import Dossier
from generator.model.question import Question


class Choices(ComparedKind):
    """Ids of choices that the question itself lists."""

    name = "choice"
    phrase = marked("one of several answers")
    plural = "choices"
    takes_several = True
    has_choices = True

    def notation(self, question: Question) -> str:
        """Name the choices."""
        return f"one of {_listed(question)}" if question.choices else "a choice"

    def problems(self, dossier: Dossier, question: Question, written: str, position: Position) -> Iterator[Problem]:
        """Only listed choices; that none are listed is told at the question."""
        if question.choices:
            known = [choice.id for choice in question.choices]
            otherwise = f"The choices are: {_listed(question)}."
            yield from problems(
                written, known, f'a choice of "{question.id}"', position, otherwise, lambda: _labels(question)
            )

    def answer(self, dossier: Dossier, question: Question, written: str) -> Answer:
        """The choices' labels."""
        labels = {choice.id: choice.label for choice in question.choices}
        return Answer(in_words(parse_chosen(written), labels.__getitem__), written)

    def compare(self, dossier: Dossier, question: Question, a: str, b: str) -> Relation:
        """By their ids and by ``part_of``."""
        wholes = {choice.id: choice.part_of for choice in question.choices}

        def around(choice: str) -> Collection[str]:
            found: list[str] = []
            above = wholes[choice]
            while above is not None and above not in found:
                found.append(above)
                above = wholes[above]
            return found

        return compare(parse_chosen(a), parse_chosen(b), around)

    def denies(self, written: str) -> bool:
        """Where "not" begins it."""
        return parse_chosen(written).denied

    def contrast(self, a: str, b: str) -> str:
        """The editor lists choices that exclude each other, but for those that are parts of others."""
        return _("of the answers that this question allows, “%(a)s” and “%(b)s” exclude each other", a=a, b=b)

    def draw(self, question: Question, accounts: Sequence[Account]) -> Drawing | None:
        """In columns."""
        return in_columns(question, accounts)


def _listed(question: Question) -> str:
    return ", ".join(choice.id for choice in question.choices)


def _labels(question: Question) -> dict[str, tuple[str]]:
    return {choice.id: (choice.label,) for choice in question.choices}
