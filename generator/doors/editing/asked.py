"""What a request may hold: ids, never paths, and nothing longer than it needs to be."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from generator.model.actor import ActorKind
from generator.model.ids import Id
from generator.model.question import AnswerKind

_Line = Annotated[str, Field(max_length=1_000)]
_Words = Annotated[str, Field(max_length=20_000)]
_Number = Annotated[int, Field(ge=0, le=100_000_000)]
_IdOrNone = Id | Literal[""]
Link = Annotated[tuple[Id, ...], Field(min_length=1, max_length=20)]
"""Who speaks in one link of a chain."""


class Asked(BaseModel):
    """A part of a request."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=False)


class Selected(Asked):
    """Words that were selected in an article.

    Attributes:
        source: The article.
        start: Where they begin, in code points of the article.
        end: Where they end.
        text: They themselves: what the page shows may be older than the file.
    """

    source: Id
    start: _Number
    end: _Number
    text: _Words


class Opened(Asked):
    """A claim that is to be changed."""

    claim: Id


class Article(Asked):
    """An article of which drafts are looked for."""

    source: Id


class Looked(Asked):
    """What is looked for by name.

    Attributes:
        what: Who may speak; a place; or what a claim may be on: questions, events, actors, places.
        words: Part of a name, an alias, an id.
    """

    what: Literal["actor", "place", "subject"]
    words: _Line


class NewActor(Asked):
    """An actor who has no record yet."""

    id: Id
    name: Annotated[_Line, Field(min_length=1)]
    kind: ActorKind
    named: bool = True


class NewEvent(Asked):
    """An event that has no record yet."""

    id: Id
    title: Annotated[_Line, Field(min_length=1)]
    date: Annotated[_Line, Field(min_length=1)]


class NewQuestion(Asked):
    """A question that nobody has asked yet."""

    id: Id
    ask: Annotated[_Line, Field(min_length=1)]
    answers_are: AnswerKind
    unit: _Line = ""


class Subject(Asked):
    """What a claim is on: a record, and the question in it that it answers, if any."""

    kind: Literal["event", "actor", "place"]
    id: Id
    question: _IdOrNone = ""


class DateIn(Asked):
    """A relative date in the quote, and what it resolves to."""

    words: Annotated[_Line, Field(min_length=1)]
    to: Annotated[_Line, Field(min_length=1)]
    reason: _Line = ""


class Draft(Asked):
    """A claim as the panel has it.

    Attributes:
        claim: The claim that is changed; "" where it is new.
        id: Its id.
        source: The article.
        quote: Its words, with those right before and after where they stand twice.
        furniture: Whether they stand outside of the article's body.
        subject: What it is on.
        answer: What it answers; only where there is a question.
        chain: Whom the outlet relies on, the one nearest to it first.
        resolves: Relative dates.
        new_actors: Who has to get a record for it.
        new_event: The event that ``subject`` names, where it is new.
        new_question: The question that ``subject`` names, where it is new.
    """

    claim: _IdOrNone = ""
    id: Annotated[str, Field(max_length=200)]
    source: Id
    quote: Annotated[_Words, Field(min_length=1)]
    prefix: _Line = ""
    suffix: _Line = ""
    furniture: bool = False
    subject: Subject
    answer: _Line = ""
    chain: Annotated[tuple[Link, ...], Field(max_length=20)] = ()
    resolves: Annotated[tuple[DateIn, ...], Field(max_length=20)] = ()
    new_actors: Annotated[tuple[NewActor, ...], Field(max_length=20)] = ()
    new_event: NewEvent | None = None
    new_question: NewQuestion | None = None


class Nothing(Asked):
    """A request that says nothing more."""
