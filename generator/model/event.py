"""An event: something said to have happened."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from generator.model.claim import Claim
from generator.model.dated import Dated
from generator.model.ids import ActorId, EventId, PlaceId
from generator.model.question import Question
from generator.model.record import Record, means


class Participant(Record, title="an actor in a role"):
    """An actor in a role of an event; the role is a short noun: attacker, defender, speaker."""

    actor: Annotated[ActorId, means("Who took part.", "mayor")]
    role: Annotated[str, Field(min_length=1), means("A short noun: attacker, defender, speaker.", "speaker")]


class Event(Record, title="an event"):
    """Something said to have happened, at a time and places, with actors in roles."""

    title: Annotated[str, Field(min_length=1), means("The event in a few words.", "The river floods Exampleton")]
    date: Annotated[
        Dated | None,
        means("When, with its basis.", "{date: 2024-05-02, basis: stated, claims: [gazette-thursday-night]}"),
    ] = None
    places: Annotated[
        tuple[PlaceId, ...], means("Where it happened, the most important place first.", "[exampleton]")
    ] = ()
    actors: Annotated[
        tuple[Participant, ...], means("Who took part, in which role.", "[{actor: mayor, role: speaker}]")
    ] = ()
    part_of: Annotated[EventId | None, means("The larger event that it belongs to.", "floods-of-2024")] = None
    summary: Annotated[
        str,
        means(
            "Markdown; every sentence cites claims: ``… [@claim-id]``, ``… [@one; @two]``.",
            "At least 40 people left their homes [@gazette-at-least-40].",
        ),
    ] = ""
    questions: Annotated[
        tuple[Question, ...],
        means(
            "The points on which accounts are compared.",
            "\n- id: how-many-left"
            "\n  ask: How many people had to leave their homes?"
            "\n  answers_are: number"
            "\n  claims:"
            "\n    - id: gazette-at-least-40"
            "\n      source: gazette-2024-05-03"
            "\n      quote: at least 40 people had to leave their homes"
            '\n      answer: ">=40"',
        ),
    ] = ()
    claims: Annotated[
        tuple[Claim, ...],
        means(
            "Claims that answer no compared question.",
            "\n- id: gazette-thursday-night"
            "\n  source: gazette-2024-05-03"
            "\n  quote: The river burst its banks on Thursday night",
        ),
    ] = ()
    note: Annotated[str, means("The editor's note.", "No article says when the water fell.")] = ""
