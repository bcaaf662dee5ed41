"""A question: a point on which accounts are compared."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from generator.model.claim import Claim
from generator.model.record import Id, Record, When

AnswerKind = Literal["number", "date", "duration", "choice", "actor", "place", "text"]


class Choice(Record):
    """One of the answers that a question with ``answers_are: choice`` allows."""

    id: Id
    label: Annotated[str, Field(min_length=1)]


class Holding(Record):
    """Where and when the actors that answer a question are said to have been in hold.

    Attributes:
        place: Id of the place.
        when: The time that the question is about, in EDTF. A claim may say its own.
    """

    place: Id
    when: When


class Question(Record):
    """A point on which accounts are compared.

    Attributes:
        id: Unique in the whole dossier.
        ask: The question in words, ending in a question mark.
        answers_are: How its answers are written and compared.
        unit: What a number counts, such as "fighters".
        choices: The allowed answers of a choice.
        groups: For free text: ids of claims that say the same, a list per group. Claims of different groups differ;
            a claim in no group is compared with none.
        holds: For actors: the place and time in whose hands it was; drawn as a strip over time.
        note: The editor's note on how the question is to be understood.
        claims: The claims that answer it.
    """

    id: Id
    ask: Annotated[str, Field(min_length=1)]
    answers_are: AnswerKind
    unit: str = ""
    choices: tuple[Choice, ...] = ()
    groups: tuple[tuple[Id, ...], ...] = ()
    holds: Holding | None = None
    note: str = ""
    claims: Annotated[tuple[Claim, ...], Field(min_length=1)]
