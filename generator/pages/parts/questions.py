"""Questions with their answers in one line each, those whose accounts differ most first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from generator.ground.wording import gettext as _
from generator.ground.wording import ngettext
from generator.links.claim_sheets import claim_on, question_on
from generator.links.claim_sizes import MOST_ANSWERED_BY, note_size, short_size
from generator.links.comparison import Group, Overall
from generator.links.derived import Derived
from generator.model.dossier import Stated
from generator.model.ids import EventId, SourceId
from generator.model.question import AnswerKind, Question
from generator.pages.frame.context import PageContext
from generator.pages.frame.shown import Thing
from generator.pages.parts.accounts import ORDER, SIGNS, VERDICTS, limits_of, most_different, unnamed
from generator.pages.parts.claims import hedged


@dataclass(frozen=True, slots=True)
class Answered:
    """One answer to a question, and who gives it.

    Attributes:
        words: The answer.
        href: The way to the first account that gives it.
        tooltip: That account in one line.
        by: Outlets and origins of its accounts, each once.
        more: How many more there are.
    """

    words: str
    href: str
    tooltip: str
    by: tuple[str, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with its answers, in the order of the file.

    Attributes:
        note: What limits how its accounts relate, as prose.
    """

    ask: str
    href: str
    event: Thing
    relation: Overall
    sign: str
    verdict: str
    kind: AnswerKind
    sources: tuple[SourceId, ...]
    figures: tuple[str, ...]
    answers: tuple[Answered, ...]
    note: Markup


def ranked(derived: Derived) -> list[tuple[EventId, Question]]:
    """Return all questions with their events, those whose accounts differ most first, else by date of the event."""
    every = [
        (event, question) for event in derived.order.all for question in derived.dossier.events[event].record.questions
    ]
    return sorted(every, key=lambda asked: most_different(derived.comparisons[asked[1].id]))


ANSWERING: Final = 30
"""Bytes of a source that answers."""


def answers_size(derived: Derived, question: Question) -> int:
    """Return about how many bytes the answers of a question take in a list, its note with them."""
    answers = (short_size(derived, question, group) for group in derived.comparisons[question.id].groups)
    return sum(answers) + note_size(question) + ANSWERING * len(derived.accounts[question.id])


def by_relation(every: Sequence[Asked]) -> Iterator[tuple[Overall, list[Asked]]]:
    """Yield questions under how their accounts relate; what no question has is left out."""
    for relation in ORDER:
        alike = [question for question in every if question.relation == relation]
        if alike:
            yield relation, alike


def asked(context: PageContext, event: EventId, question: Question) -> Asked:
    """Return a question with its answers in one line each."""
    compared = context.derived.comparisons[question.id]
    standing = compared.standing
    figures = [ngettext("%(n)s origin", "%(n)s origins", len(standing.origins))] if standing.origins else []
    figures += [unnamed(len(standing.unnamed))] if standing.unnamed else []
    return Asked(
        ask=question.ask,
        href=context.to(question_on(context.derived, event, question.id)),
        event=context.event(event),
        relation=compared.relation,
        sign=SIGNS.get(compared.relation, ""),
        verdict=_(VERDICTS[compared.relation][0]),
        kind=question.answers_are,
        sources=answering(context, question),
        figures=tuple(figures),
        answers=answers_of(context, question),
        note=limits_of(context, question),
    )


def answers_of(context: PageContext, question: Question, most: int | None = None) -> tuple[Answered, ...]:
    """Return the answers to a question, or the first of them, in one line each."""
    return tuple(
        _answered(context, question, group) for group in context.derived.comparisons[question.id].groups[:most]
    )


def answering(context: PageContext, question: Question) -> tuple[SourceId, ...]:
    """Return the sources that answer a question, by id."""
    return tuple(sorted({account.claim.source for account in context.derived.accounts[question.id].values()}))


def _answered(context: PageContext, question: Question, group: Group) -> Answered:
    accounts = [context.derived.accounts[question.id][claim] for claim in group.claims]
    first = accounts[0]
    by = list(dict.fromkeys(_whose(context, account) for account in accounts))
    return Answered(
        group.answer.words,
        context.to(claim_on(context.derived, first)),
        context.tooltip(first),
        tuple(by[:MOST_ANSWERED_BY]),
        max(0, len(by) - MOST_ANSWERED_BY),
    )


def _whose(context: PageContext, account: Stated) -> str:
    chain = context.derived.chains[account.claim.id]
    whose = " ← ".join(context.names(link) for link in chain.links)
    return f"{whose} {hedged([account.claim])}".strip()
