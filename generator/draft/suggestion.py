"""What is proposed of one sentence of an article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.draft.figures import Figure
from generator.draft.moments import Moment
from generator.draft.proposed import NewQuestion
from generator.draft.speakers import Link
from generator.model.dossier import Ref
from generator.model.ids import EventId, QuestionId
from generator.model.passage import Span


@dataclass(frozen=True, slots=True)
class Beside:
    """An account that stands, and how the proposed answer relates to it.

    Attributes:
        claim: Its id.
        answer: Its answer, as written.
        relation: ``same``, ``compatible`` or ``different``.
    """

    claim: str
    answer: str
    relation: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A draft of a claim.

    Attributes:
        span: Where its sentence stands in the article.
        quote: The words, on one line.
        prefix: Words right before them, where they stand there twice.
        suffix: Words right after them, likewise.
        chain: Who speaks; nobody, where the outlet does.
        named: Actors and places that it names.
        new_names: Names in it of which the dossier has none.
        figures: Its numbers.
        moments: Its dates.
        event: To which event it most likely belongs.
        question: Which question it most likely answers.
        answer: What it answers, in the notation of the question.
        beside: How that relates to the accounts that stand.
        title: Where it belongs to no event, what a new one would be called, the same in all of the article.
        new_question: Then, what it would answer there.
    """

    span: Span
    quote: str
    prefix: str
    suffix: str
    chain: Sequence[Link]
    named: Sequence[Ref]
    new_names: Sequence[str]
    figures: Sequence[Figure]
    moments: Sequence[Moment]
    event: EventId | None
    question: QuestionId | None
    answer: str
    beside: Sequence[Beside]
    title: str = ""
    new_question: NewQuestion | None = None
