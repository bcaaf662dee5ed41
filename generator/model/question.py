"""A question: a point on which accounts are compared."""

from typing import Annotated, Literal

from pydantic import Field

from generator.model.claim import Claim, SharedAttribution, SharedSource, UsedAgain
from generator.model.former import Formerly
from generator.model.ids import ClaimId, Id, PlaceId, QuestionId
from generator.model.record import Record, When, means

AnswerKind = Literal["number", "date", "duration", "choice", "actor", "place", "text"]


class Choice(Record, title="a choice"):
    """One of the answers that a question with ``answers_are: choice`` allows."""

    id: Annotated[Id, means("Unique among the choices; claims write it as their ``answer``.", "rain")]
    label: Annotated[str, Field(min_length=1), means("What pages call it.", "heavy rain")]
    part_of: Annotated[
        Id | None,
        means("The choice that it is a vaguer word for, so that both can be true.", "weather"),
    ] = None


class Holding(Record, title="a holding"):
    """The place and the time that a question of who held a place is about."""

    place: Annotated[PlaceId, means("Which place it was.", "exampleton")]
    when: Annotated[When, means("The time that the question is about. A claim may say its own.", "2024-05/2024-07")]


class Reading(Record, title="a reading"):
    """How an editor reads free text: the judgement is the editor's, and pages say so."""

    relation: Annotated[
        Literal["same", "beside", "emphasis", "different"],
        means(
            "``beside``: each speaks of something else, and none rules out another; ``emphasis``: the same direction "
            "with other weight, credit or degree; ``different``: not both can be true.",
            "emphasis",
        ),
    ]
    reason: Annotated[
        str, Field(min_length=1), means("Why, from the words. Pages show it.", "One counts houses, the other people.")
    ]


class Question(Record, title="a question"):
    """A point on which accounts are compared."""

    id: Annotated[QuestionId, means("Unique in the whole dossier.", "how-many-left")]
    ask: Annotated[
        str,
        Field(min_length=1),
        means("The question in words, ending in a question mark.", "How many people had to leave their homes?"),
    ]
    answers_are: Annotated[AnswerKind, means("How its answers are written and compared.", "number")]
    unit: Annotated[str, means('What a number counts, such as "fighters".', "people")] = ""
    choices: Annotated[
        tuple[Choice, ...],
        means("The allowed answers of a choice.", "[{id: rain, label: heavy rain}, {id: dam, label: a broken dam}]"),
    ] = ()
    groups: Annotated[
        tuple[tuple[ClaimId, ...], ...],
        means(
            "For free text: the claims that say the same, a list per group. How claims of different groups relate "
            "says ``reading``; a claim in no group is compared with none.",
            "[[gazette-rain, herald-weather], [courier-dam]]",
        ),
    ] = ()
    reading: Annotated[
        Reading | None,
        means(
            "For free text: how the groups relate, as the editor reads them. Without it they are not compared.",
            "{relation: emphasis, reason: Both blame the weather; only one says that the dam had been neglected.}",
        ),
    ] = None
    holds: Annotated[
        Holding | None,
        means(
            "For actors: the place and time in whose hands it was; drawn as a strip over time.",
            "{place: exampleton, when: 2024-05/2024-07}",
        ),
    ] = None
    note: Annotated[
        str,
        means(
            "The editor's note on how the question is to be understood.",
            "Those who left and came back the same day are counted.",
        ),
    ] = ""
    source: SharedSource = None
    attribution: SharedAttribution = ()
    claims: Annotated[
        tuple[Claim, ...],
        means(
            "The claims that answer it. Others, which stand elsewhere, may be named under ``again``, or name it in "
            "their ``also_answers``; one claim at least answers it.",
            "\n- id: gazette-at-least-40"
            "\n  source: gazette-2024-05-03"
            "\n  quote: at least 40 people had to leave their homes"
            '\n  answer: ">=40"',
        ),
    ] = ()
    again: Annotated[
        tuple[UsedAgain, ...],
        means(
            "Claims that stand elsewhere and answer it as well, each by its id with its answer here. Such a claim is "
            "counted once, as with its own ``also_answers``.",
            "[{claim: gazette-thursday-night, answer: 2024-05-02}]",
        ),
    ] = ()
    formerly: Formerly = ()
