"""An event: something said to have happened."""

from typing import Annotated, Final

from pydantic import Field

from generator.model.claim import Claim, SharedAttribution, SharedSource
from generator.model.dated import Dated
from generator.model.exception import Exceptions
from generator.model.former import Formerly
from generator.model.ids import ActorId, EventId, PlaceId
from generator.model.question import Question
from generator.model.record import Record, means

SIDES: Final = frozenset(
    {"attacker", "defender", "ally of the attacker", "ally of the defender", "party", "accuser", "accused", "claimant",
     "respondent", "negotiator"}
)  # fmt: skip
"""Roles that make an actor a side of an event: it has something to win or lose by how the event is told."""
BESIDE: Final = frozenset(
    {"judge", "mediator", "observer", "witness", "speaker", "victim", "visitor", "host", "interviewer", "addressee"}
)
"""Roles that do not."""


class Participant(Record, title="an actor in a role"):
    """An actor in a role of an event."""

    actor: Annotated[ActorId, means("Who took part.", "mayor")]
    role: Annotated[
        str,
        Field(min_length=1),
        means(
            f"A short noun. Sides of an event are: {', '.join(sorted(SIDES))}. No sides are: "
            f"{', '.join(sorted(BESIDE))}. Any other word may stand here; then ``side`` says which it is.",
            "speaker",
        ),
    ]
    side: Annotated[
        bool | None,
        means("Whether a role of another name makes the actor a side of the event. Without it, it does not.", "true"),
    ] = None

    @property
    def is_side(self) -> bool:
        """Whether the actor is a side of the event: its words on it are then marked as those of a party."""
        return self.role in SIDES if self.side is None else self.side


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
    source: SharedSource = None
    attribution: SharedAttribution = ()
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
    draft: Annotated[
        bool,
        means(
            "``true`` for an event that a program proposes and nobody has accepted yet: neither the site nor its data "
            "show it; nor its claims, drafts or not. Nothing that is published may name it.",
            "true",
        ),
    ] = False
    exceptions: Exceptions = ()
    formerly: Formerly = ()
