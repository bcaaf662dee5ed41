"""Answers that are actors: compatible where one is a part of the other ("Russia" and "the Defense Ministry")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.answers.chosen import compare, in_words, parse_chosen, problems
from generator.answers.drawing import in_columns
from generator.answers.kind import Account, Answer, ComparedKind, Drawing, Relation
from generator.ground.position import Position
from generator.ground.problem import Problem
from generator.ground.wording import gettext as _
from generator.ground.wording import marked
from generator.model.dossier import Dossier, Ref
from generator.model.ids import ActorId
from generator.model.names import names_of
from generator.model.question import Question


class Actors(ComparedKind):
    """Ids of actors of the dossier."""

    name = "actor"
    phrase = marked("an actor")
    plural = "actors"
    takes_several = True

    def notation(self, question: Question) -> str:
        """Ask for ids."""
        return "the id of an actor, or several with commas between them, or not and an id"

    def problems(self, dossier: Dossier, question: Question, written: str, position: Position) -> Iterator[Problem]:
        """Only actors that have a file."""
        otherwise = "The answer is the id of its file: the file's name without its ending."
        yield from problems(
            written, dossier.actors, "an actor of this dossier", position, otherwise, lambda: names_of(dossier, "actor")
        )

    def answer(self, dossier: Dossier, question: Question, written: str) -> Answer:
        """Their names; the name of a single one leads to its page."""
        chosen = parse_chosen(written)
        words = in_words(chosen, lambda one: dossier.actors[ActorId(one)].record.name)
        return Answer(words, written, Ref("actor", written) if chosen.is_single else None)

    def compare(self, dossier: Dossier, question: Question, a: str, b: str) -> Relation:
        """By ``part_of``."""
        return compare(parse_chosen(a), parse_chosen(b), lambda one: dossier.bodies(ActorId(one)))

    def denies(self, written: str) -> bool:
        """Where "not" begins it."""
        return parse_chosen(written).denied

    def contrast(self, a: str, b: str) -> str:
        """They choose nothing in common."""
        return _("neither is, or is a part of, the other: %(a)s, and %(b)s", a=a, b=b)

    def draw(self, question: Question, accounts: Sequence[Account]) -> Drawing | None:
        """In columns."""
        return in_columns(question, accounts)
