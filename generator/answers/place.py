"""Answers that are places: compatible where one lies in the other ("western Palmyra" and "Palmyra")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.answers.drawing import in_columns
from generator.answers.kind import Account, Answer, ComparedKind, Drawing, Relation, not_among
from generator.ground.position import Position
from generator.ground.problem import Problem
from generator.model.dossier import Dossier, Ref
from generator.model.ids import PlaceId
from generator.model.question import Question


class Places(ComparedKind):
    """Ids of places of the dossier."""

    name = "place"
    phrase = "a place"
    plural = "places"

    def notation(self, question: Question) -> str:
        """Ask for an id."""
        return "the id of a place"

    def problems(self, dossier: Dossier, question: Question, written: str, position: Position) -> Iterator[Problem]:
        """Only places that have a file."""
        otherwise = "The answer is the id of its file: the file's name without its ending."
        yield from not_among(written, dossier.places, "a place of this dossier", position, otherwise)

    def answer(self, dossier: Dossier, question: Question, written: str) -> Answer:
        """The place's name, which leads to its page."""
        return Answer(dossier.places[PlaceId(written)].record.name, written, Ref("place", written))

    def compare(self, dossier: Dossier, a: str, b: str) -> Relation:
        """By ``part_of``."""
        if a == b:
            return "same"
        return "compatible" if a in dossier.around(PlaceId(b)) or b in dossier.around(PlaceId(a)) else "different"

    def draw(self, question: Question, accounts: Sequence[Account]) -> Drawing | None:
        """In columns."""
        return in_columns(question, accounts)
