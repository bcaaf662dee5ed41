"""A question's picture: which of its accounts are drawn."""

from __future__ import annotations

from dataclasses import dataclass, replace

from markupsafe import Markup

from generator.answers import KINDS
from generator.answers.kind import Account
from generator.ground.isolation import isolated_words
from generator.ground.wording import ngettext
from generator.links.claim_sheets import claim_on
from generator.model.ids import ClaimId
from generator.model.question import Question
from generator.pages.frame.context import PageContext
from generator.pages.frame.templates import markup
from generator.pages.parts.claims import hedged
from generator.pictures.axis import MOST_ROWS


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture and what its marks mean."""

    svg: Markup
    caption: str


def picture(context: PageContext, question: Question) -> Picture | None:
    """Draw the answers to a question; None where they are free text, or too alike for a picture to say more."""
    if len(context.derived.comparisons[question.id].groups) < 2:
        return None
    accounts = _each(context, question)
    if len(accounts) > MOST_ROWS:
        accounts = _by_answer(context, question)
    drawing = KINDS[question.answers_are].draw(question, accounts) if len(accounts) <= MOST_ROWS else None
    return Picture(markup(drawing.svg), drawing.caption) if drawing else None


def _each(context: PageContext, question: Question) -> list[Account]:
    groups = context.derived.comparisons[question.id].groups
    return [_account(context, question, at, claim) for at, group in enumerate(groups) for claim in group.claims]


def _by_answer(context: PageContext, question: Question) -> list[Account]:
    groups = context.derived.comparisons[question.id].groups
    firsts = [_account(context, question, at, group.claims[0]) for at, group in enumerate(groups)]
    return [
        replace(one, who=ngettext("%(n)s account", "%(n)s accounts", len(group.claims)))
        for one, group in zip(firsts, groups, strict=True)
    ]


def _account(context: PageContext, question: Question, group: int, claim: ClaimId) -> Account:
    derived = context.derived
    chain, stated = derived.chains[claim], derived.accounts[question.id][claim]
    names = [context.actor(chain.outlet).name, *([context.names(chain.origin)] if chain.voice != "own" else [])]
    published = derived.dossier.sources[stated.claim.source].record.published.date
    printed = (published.earliest or published.latest) if published else None
    names[0] += f" {printed.year}" if printed else ""
    given = context.answer(stated)
    assert given is not None  # it stands under the question
    who = f"{' ← '.join(names)} {hedged([stated.claim])}".strip()
    # An account of a long question may stand on another of its pages than the picture.
    href = str(context.to(claim_on(derived, stated)))
    return Account(group, given.written, isolated_words(given.words), who, href, chain.voice)
