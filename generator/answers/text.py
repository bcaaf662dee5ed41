"""Answers in free text: only their editor can say which of them say the same."""

from __future__ import annotations

from collections.abc import Iterator

from generator.answers.kind import Answer, Kind
from generator.ground.position import Position
from generator.ground.problem import Problem
from generator.ground.wording import marked
from generator.model.dossier import Dossier
from generator.model.question import Question


class Texts(Kind):
    """A few words of the editor's."""

    name = "text"
    phrase = marked("free text")
    plural = "free text"

    def notation(self, question: Question) -> str:
        """Ask for words."""
        return "a few words"

    def problems(self, dossier: Dossier, question: Question, written: str, position: Position) -> Iterator[Problem]:
        """None: any words will do."""
        yield from ()

    def answer(self, dossier: Dossier, question: Question, written: str) -> Answer:
        """The words themselves."""
        return Answer(written, written)
