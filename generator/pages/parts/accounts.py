"""The accounts of a question as pages show them: how they relate, in groups, and who stands behind each group."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from generator.answers.kind import Relation
from generator.links.comparison import Comparison, Overall, Pair
from generator.links.origins import Standing
from generator.model.ids import ActorId, EventId
from generator.model.question import Question
from generator.pages.frame.context import PageContext
from generator.pages.frame.shown import Thing
from generator.pages.parts.claims import ClaimShown, claim_shown

SIGNS: Final[dict[Overall, str]] = {
    "different": "≠",
    "in-turn": "→",
    "emphasis": "±",
    "beside": "∥",
    "compatible": "≈",
    "same": "=",
}
MOST_REASONS: Final = 3
"""How many sentences on why accounts differ stand under a question; the others stand beside the answers."""
VERDICTS: Final[dict[Overall, tuple[str, str]]] = {
    "different": ("Accounts differ", ""),
    "in-turn": ("Accounts of different moments", "all can be true, one after the other"),
    "emphasis": ("Accounts differ in emphasis", "the same direction, with other weight, credit or degree"),
    "beside": ("Accounts of different things", "all can be true: each speaks of something else"),
    "compatible": ("Accounts fit together", "all can be true: some are less precise, or hold others"),
    "same": ("Accounts agree", ""),
    "single": ("One voice", "no second named origin answers"),
    "uncompared": ("Not compared", "the answers are free text, and how they relate is left to you"),
}
"""How a question's accounts relate, in words, and what is to be added; no word on who is right."""

ORDER: Final[tuple[Overall, ...]] = (
    "different",
    "in-turn",
    "emphasis",
    "beside",
    "compatible",
    "same",
    "uncompared",
    "single",
)
"""In which lists show questions: what differs first, what only one voice answers last."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """How a question's accounts relate: a sign, a word, and in figures what they are.

    Attributes:
        why: Why they differ, or speak of different moments, in sentences that follow from answers and moments.
        more_why: How many more such sentences there are.
        reading: The editor's reason, where the relation is the editor's reading.
    """

    relation: Overall
    sign: str
    words: str
    more: str
    figures: tuple[str, ...]
    why: tuple[str, ...]
    more_why: int
    reading: str


@dataclass(frozen=True, slots=True)
class Voiced:
    """Someone who stands behind an answer.

    Attributes:
        own: Whether it is an outlet in its own voice.
        party: Whether it is, or belongs to, a participant of the event.
    """

    actor: Thing
    own: bool
    party: bool


@dataclass(frozen=True, slots=True)
class Backing:
    """How many outlets print an answer, and who stands behind it: independent origins, and unnamed ones apart."""

    outlets: str
    named: str
    origins: tuple[Voiced, ...]
    unnamed: tuple[Voiced, ...]


@dataclass(frozen=True, slots=True)
class Versus:
    """How another group's answer relates to this one, and why, where that follows from a comparison."""

    relation: Relation
    sign: str
    answer: str
    why: str


@dataclass(frozen=True, slots=True)
class GroupShown:
    """Accounts that give the same answer.

    Attributes:
        answer: In words, as the first of them gives it.
        answer_thing: The actor or place that it names, if any.
        versus: How the other groups relate to it; only where they do not all relate alike.
    """

    answer: str
    answer_thing: Thing | None
    accounts: tuple[ClaimShown, ...]
    backing: Backing
    versus: tuple[Versus, ...]


def verdict(context: PageContext, question: Question) -> Verdict:
    """Say how the accounts of a question relate."""
    compared = context.derived.comparisons[question.id]
    words, more = VERDICTS[compared.relation]
    figures = [
        count(len(compared.groups), "answer"),
        count(len({claim.source for claim in question.claims}), "source"),
        *_origins_counted(compared.standing),
    ]
    why = list(dict.fromkeys(_sentence(compared.why[pair]) for pair in _deciding(compared)))
    return Verdict(
        compared.relation,
        SIGNS.get(compared.relation, ""),
        words,
        more,
        tuple(figures),
        tuple(why[:MOST_REASONS]),
        max(0, len(why) - MOST_REASONS),
        compared.reading.reason if compared.reading else "",
    )


def _deciding(compared: Comparison) -> Iterator[Pair]:
    """Yield the pairs of groups that make the relation what it is, as far as there is a sentence that says why."""
    return (pair for pair in compared.why if compared.between[pair] == compared.relation)


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}."


def limits_of(context: PageContext, question: Question) -> Markup:
    """Return what limits how a question's accounts relate: its note, and the reason of its editor's reading."""
    reading = Markup("<p>The editor’s reading: {}</p>").format(question.reading.reason) if question.reading else ""
    return context.prose(question.note) + reading


def groups(context: PageContext, event: EventId, question: Question) -> tuple[GroupShown, ...]:
    """Lay out the accounts of an event's question by the answer that they give."""
    compared, derived = context.derived.comparisons[question.id], context.derived
    alike = len(set(compared.between.values())) < 2
    return tuple(
        GroupShown(
            group.answer.words,
            context.thing(group.answer.ref) if group.answer.ref else None,
            tuple(claim_shown(context, derived.stated[claim]) for claim in group.claims),
            backing(context, group.standing, event),
            () if alike else tuple(_versus(compared, at)),
        )
        for at, group in enumerate(compared.groups)
    )


def backing(context: PageContext, standing: Standing, event: EventId) -> Backing:
    """Return who stands behind some claims on an event."""
    named = count(len(standing.origins), "origin") if standing.origins else "no named origin"
    own, parties = set(standing.own), set(standing.parties)

    def voiced(actor: ActorId) -> Voiced:
        # A body that stands for several of its parts is itself no speaker, but as much a party as they are.
        speaks = actor not in own
        return Voiced(
            context.actor(actor), not speaks, actor in parties or (speaks and context.derived.is_party(actor, event))
        )

    return Backing(
        count(len(standing.outlets), "outlet"),
        named,
        tuple(voiced(origin) for origin in standing.origins),
        tuple(voiced(origin) for origin in standing.unnamed),
    )


def most_different(compared: Comparison) -> tuple[int, int, int]:
    """Return a key that puts what differs most first: by relation, then groups, then outlets."""
    return ORDER.index(compared.relation), -len(compared.groups), -len(compared.standing.outlets)


def count(number: int, noun: str) -> str:
    """Return "1 source", "2 sources"."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _origins_counted(standing: Standing) -> Iterator[str]:
    if standing.origins or not standing.unnamed:
        yield count(len(standing.origins), "origin")
    if standing.unnamed:
        yield f"{len(standing.unnamed)} unnamed"


def _versus(compared: Comparison, group: int) -> Iterator[Versus]:
    for pair, relation in compared.between.items():
        if group in pair:
            other = pair[0] if pair[1] == group else pair[1]
            yield Versus(relation, SIGNS[relation], compared.groups[other].answer.words, compared.why.get(pair, ""))
