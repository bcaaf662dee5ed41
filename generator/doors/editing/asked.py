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
        what: Who may speak; a place; a question; or what a claim may be on: questions, events, actors, places.
        words: Part of a name, an alias, an id.
        source: The article for which; "" where that does not matter.
    """

    what: Literal["actor", "place", "question", "subject"]
    words: _Line
    source: _IdOrNone = ""


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


class NewChoice(Asked):
    """An answer that a new question of choices allows."""

    id: Id
    label: Annotated[_Line, Field(min_length=1)]
    part_of: _IdOrNone = ""


class NewQuestion(Asked):
    """A question that nobody has asked yet."""

    id: Id
    ask: Annotated[_Line, Field(min_length=1)]
    answers_are: AnswerKind
    unit: _Line = ""
    choices: Annotated[tuple[NewChoice, ...], Field(max_length=50)] = ()


class Subject(Asked):
    """What a claim is on: a record, and the question in it that it answers, if any."""

    kind: Literal["event", "actor", "place"]
    id: Id
    question: _IdOrNone = ""


class DateIn(Asked):
    """A relative date in the quote, and what it resolves to.

    Attributes:
        words: As they stand there.
        to: The date.
        reason: Why; "" where nothing needs to be said.
        counted_from: The day from which it counts; None leaves what is written.
    """

    words: Annotated[_Line, Field(min_length=1)]
    to: Annotated[_Line, Field(min_length=1)]
    reason: _Line = ""
    counted_from: _Line | None = None


class Called(Asked):
    """Words of the quote for those who speak in a link, where it does not name them, and why they mean them."""

    actors: Link
    words: _Line = ""
    reason: _Line = ""


class HedgeIn(Asked):
    """How sure somebody of the chain is; ``by`` is "" for the outlet."""

    words: _Line
    degree: Literal["probable", "possible", "not-committed"]
    denied: bool = False
    by: _IdOrNone = ""


class TranslationIn(Asked):
    """The quote in another language; without ``text``, there is none."""

    text: _Words = ""
    by: _Line = ""
    language: _Line = "en"


class FurtherIn(Asked):
    """What the words answer to another question; None for ``hedges`` are those of the claim."""

    question: Id
    answer: _Line = ""
    when: _Line = ""
    hedges: Annotated[tuple[HedgeIn, ...], Field(max_length=20)] | None = None


class ExceptedIn(Asked):
    """A remark of the check that is meant to be so."""

    rule: _Line
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
        settled: Whether an editor said who speaks, where the program that proposed a draft was unsure.
        called: Words for those who speak. None leaves, here and below, what is written.
        when: The moment that the account speaks of; only where there is a question.
        translation: The quote in another language.
        hedges: How sure its words are.
        note: The editor's note.
        also_answers: What it answers to other questions.
        exceptions: Remarks that are meant to be so.
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
    settled: bool = False
    called: Annotated[tuple[Called, ...], Field(max_length=20)] | None = None
    when: _Line | None = None
    translation: TranslationIn | None = None
    hedges: Annotated[tuple[HedgeIn, ...], Field(max_length=20)] | None = None
    note: _Words | None = None
    also_answers: Annotated[tuple[FurtherIn, ...], Field(max_length=20)] | None = None
    exceptions: Annotated[tuple[ExceptedIn, ...], Field(max_length=20)] | None = None
    new_actors: Annotated[tuple[NewActor, ...], Field(max_length=20)] = ()
    new_event: NewEvent | None = None
    new_question: NewQuestion | None = None


class Nothing(Asked):
    """A request that says nothing more."""
