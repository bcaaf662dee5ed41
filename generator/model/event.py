"""An event: something said to have happened."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from generator.model.claim import Claim
from generator.model.dated import Dated
from generator.model.question import Question
from generator.model.record import Id, Record


class Participant(Record):
    """An actor in a role of an event; the role is a short noun: attacker, defender, speaker."""

    actor: Id
    role: Annotated[str, Field(min_length=1)]


class Event(Record):
    """Something said to have happened, at a time and places, with actors in roles.

    Attributes:
        title: The event in a few words.
        date: When, in EDTF, with its basis.
        places: Ids of places, the most important first.
        actors: Who took part, in which role.
        part_of: Id of the larger event.
        summary: Markdown; every sentence cites claims: ``… [@claim-id]``, ``… [@one; @two]``.
        questions: The points on which accounts are compared.
        claims: Claims that answer no compared question.
        note: The editor's note.
    """

    title: Annotated[str, Field(min_length=1)]
    date: Dated | None = None
    places: tuple[Id, ...] = ()
    actors: tuple[Participant, ...] = ()
    part_of: Id | None = None
    summary: str = ""
    questions: tuple[Question, ...] = ()
    claims: tuple[Claim, ...] = ()
    note: str = ""
