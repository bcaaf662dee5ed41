"""A question with its accounts, or the part of it that stands on one of the pages of its event."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from generator.ground.wording import gettext as _
from generator.ground.wording import ngettext
from generator.links.addresses import page_of, question_anchor
from generator.links.claim_sheets import BRIEF, ClaimRow, accounts_in_order, question_on
from generator.links.claim_sizes import SHORT, in_short
from generator.links.comparison import Overall
from generator.model.dossier import Ref
from generator.model.ids import ClaimId, EventId, QuestionId
from generator.model.question import Question
from generator.pages.frame.context import PageContext
from generator.pages.parts.accounts import SIGNS, VERDICTS, GroupShown, Verdict, groups, verdict
from generator.pages.parts.answer_picture import Picture, picture
from generator.pages.parts.glance import Glance, glances
from generator.pages.parts.questions import Answered, answers_of


@dataclass(frozen=True, slots=True)
class Compared:
    """A question with its accounts.

    Attributes:
        former: The anchors that it had before.
        answers: Its answers in one line each, with who gives them.
        more_answers: How many more there are, where it takes more than a page.
        glances: For each of them, its first quotes.
        accounts: How many accounts there are, or which of them stand here.
        groups: They, by the answer that they give.
        whole: Whether all of them stand here.
        alone: Whether it has one account only.
    """

    ask: str
    anchor: str
    former: tuple[str, ...]
    verdict: Verdict
    answers: tuple[Answered, ...]
    more_answers: int
    glances: tuple[tuple[Glance, ...], ...]
    accounts: str
    picture: Picture | None
    groups: tuple[GroupShown, ...]
    note: Markup
    whole: bool
    alone: bool


@dataclass(frozen=True, slots=True)
class GoingOn:
    """Accounts of a question that began on a page before this one.

    Attributes:
        href: The way back to where the question is asked.
        accounts: Which of its accounts stand here.
        groups: They, by the answer that they give.
    """

    ask: str
    anchor: str
    href: str
    accounts: str
    groups: tuple[GroupShown, ...]


@dataclass(frozen=True, slots=True)
class Brief:
    """A question in an overview of all questions of an event.

    Attributes:
        anchor: Its own anchor, where the question itself stands on another page, so that ways to it from outside hold.
        former: The anchors that it had before, likewise.
        answers: Its answers in one line each.
        more_answers: How many more there are.
    """

    ask: str
    anchor: str
    former: tuple[str, ...]
    href: str
    relation: Overall
    sign: str
    verdict: str
    answers: tuple[Answered, ...]
    more_answers: int


def compared_on(
    context: PageContext, event: EventId, rows: Sequence[ClaimRow]
) -> tuple[tuple[GoingOn, ...], tuple[Compared, ...]]:
    """Return what stands of an event's questions on one page: the rest of one begun before, and those that begin."""
    going_on: list[GoingOn] = []
    begun: list[Compared] = []
    asked = context.derived.dossier.events[event].record.questions
    for at, several in groupby((row for row in rows if row.what == "question"), key=lambda row: row.at):
        numbers = [row.account for row in several]
        first, last = numbers[0], numbers[-1]
        if first is None or last is None:
            begun.append(_whole(context, event, asked[at]))
        elif first == 0:
            begun.append(_beginning(context, event, asked[at], last + 1))
        else:
            going_on.append(_going_on(context, event, asked[at], first, last + 1))
    return tuple(going_on), tuple(begun)


def briefly(context: PageContext, event: EventId, rows: Sequence[ClaimRow]) -> Iterator[Brief]:
    """Yield the questions of an overview that stand on one page."""
    for row in rows:
        if row.what == "overview":
            yield _brief(context, event, context.derived.dossier.events[event].record.questions[row.at])


def _whole(context: PageContext, event: EventId, question: Question) -> Compared:
    return Compared(
        ask=question.ask,
        anchor=question_anchor(question.id),
        former=_former(question),
        verdict=verdict(context, question),
        answers=answers_of(context, question),
        more_answers=0,
        glances=glances(context, event, question),
        accounts=ngettext("%(n)s account", "%(n)s accounts", len(context.derived.accounts[question.id])),
        picture=picture(context, question),
        groups=groups(context, event, question),
        note=context.prose(question.note),
        whole=True,
        alone=len(context.derived.accounts[question.id]) == 1,
    )


def _beginning(context: PageContext, event: EventId, question: Question, end: int) -> Compared:
    """Return a question that takes more than a page: without the first quotes, since all follow."""
    most, every = in_short(context.derived, question, SHORT), context.derived.comparisons[question.id].groups
    return Compared(
        ask=question.ask,
        anchor=question_anchor(question.id),
        former=_former(question),
        verdict=verdict(context, question),
        answers=answers_of(context, question, most),
        more_answers=len(every) - most,
        glances=((),) * most,
        accounts=_some(context, question, 0, end),
        picture=picture(context, question),
        groups=groups(context, event, question, _claims(context, question, 0, end)),
        note=context.prose(question.note),
        whole=False,
        alone=False,
    )


def _going_on(context: PageContext, event: EventId, question: Question, begin: int, end: int) -> GoingOn:
    return GoingOn(
        ask=question.ask,
        # No id holds an underscore, so that this is no other question's.
        anchor=f"{question_anchor(question.id)}_{begin + 1}",
        href=context.to(question_on(context.derived, event, question.id)),
        accounts=_some(context, question, begin, end),
        groups=groups(context, event, question, _claims(context, question, begin, end)),
    )


def _former(question: Question) -> tuple[str, ...]:
    return tuple(question_anchor(QuestionId(id_)) for id_ in question.formerly)


def _claims(context: PageContext, question: Question, begin: int, end: int) -> frozenset[ClaimId]:
    return frozenset(claim for _group, claim in accounts_in_order(context.derived, question.id)[begin:end])


def _some(context: PageContext, question: Question, begin: int, end: int) -> str:
    every = len(context.derived.accounts[question.id])
    if begin + 1 == end:
        return _("Account %(first)s of %(n)s", first=end, n=every)
    return _("Accounts %(first)s to %(last)s of %(n)s", first=begin + 1, last=end, n=every)


def _brief(context: PageContext, event: EventId, question: Question) -> Brief:
    derived, there = context.derived, question_on(context.derived, event, question.id)
    relation, most = derived.comparisons[question.id].relation, in_short(derived, question, BRIEF)
    elsewhere = context.here == page_of(Ref("event", event)) != there.partition("#")[0]
    return Brief(
        ask=question.ask,
        anchor=question_anchor(question.id) if elsewhere else "",
        former=_former(question) if elsewhere else (),
        href=context.to(there),
        relation=relation,
        sign=SIGNS.get(relation, ""),
        verdict=_(VERDICTS[relation][0]),
        answers=answers_of(context, question, most),
        more_answers=len(derived.comparisons[question.id].groups) - most,
    )
