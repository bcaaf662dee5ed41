"""Answers that are actors: compatible where one is a part of the other ("Russia" and "the Defense Ministry")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.answers.drawing import in_columns
from generator.answers.kind import Account, Answer, ComparedKind, Drawing, Relation, not_among
from generator.ground.position import Position
from generator.ground.problem import Problem
from generator.model.dossier import Dossier, Ref
from generator.model.ids import ActorId
from generator.model.question import Question


class Actors(ComparedKind):
    """Ids of actors of the dossier."""

    name = "actor"
    phrase = "an actor"
    plural = "actors"

    def notation(self, question: Question) -> str:
        """Ask for an id."""
        return "the id of an actor"

    def problems(self, dossier: Dossier, question: Question, written: str, position: Position) -> Iterator[Problem]:
        """Only actors that have a file."""
        otherwise = "The answer is the id of its file: the file's name without its ending."
        yield from not_among(written, dossier.actors, "an actor of this dossier", position, otherwise)

    def answer(self, dossier: Dossier, question: Question, written: str) -> Answer:
        """The actor's name, which leads to its page."""
        return Answer(dossier.actors[ActorId(written)].record.name, written, Ref("actor", written))

    def compare(self, dossier: Dossier, a: str, b: str) -> Relation:
        """By ``part_of``."""
        if a == b:
            return "same"
        return "compatible" if a in dossier.bodies(ActorId(b)) or b in dossier.bodies(ActorId(a)) else "different"

    def draw(self, question: Question, accounts: Sequence[Account]) -> Drawing | None:
        """In columns."""
        return in_columns(question, accounts)
