"""The page of questions: every point on which accounts are compared, those that differ most first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from generator.links.addresses import claim_on, page_of, question_anchor
from generator.links.comparison import Overall
from generator.links.derived import Derived
from generator.model.dossier import Ref
from generator.model.question import AnswerKind, Question
from generator.pages.frame.context import PageContext, Thing
from generator.pages.frame.page import Page, Section
from generator.pages.frame.repository import Repository
from generator.pages.frame.templates import fill
from generator.pages.parts.accounts import ORDER, SIGNS, VERDICTS, count, most_different

ADDRESS: Final = "questions/"
SCRIPT: Final = "assets/dossier/filter.js"
QUESTIONS_A_PAGE: Final = 300
"""The list is split into pages of this many: a longer one is slow on a phone, and nobody reads it."""
MOST_ANSWERED_BY: Final = 4
"""How many outlets stand beside an answer; of the others a list gives the number."""

KINDS: Final[dict[AnswerKind, str]] = {
    "number": "a number",
    "date": "a date",
    "choice": "one of several answers",
    "actor": "an actor",
    "place": "a place",
    "text": "free text",
}


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
    """A question with its answers, in the order of the file."""

    ask: str
    href: str
    event: Thing
    relation: Overall
    sign: str
    verdict: str
    kind: AnswerKind
    sources: tuple[str, ...]
    figures: tuple[str, ...]
    answers: tuple[Answered, ...]


def questions_pages(derived: Derived, repository: Repository) -> Iterator[Page]:
    """Render the list of questions, on several pages where there are many."""
    every = ranked(derived)
    sheets = max(1, -(-len(every) // QUESTIONS_A_PAGE))
    addresses = [ADDRESS, *(f"{ADDRESS}page_{number}/" for number in range(2, sheets + 1))]
    for number, address in enumerate(addresses, 1):
        shown = every[(number - 1) * QUESTIONS_A_PAGE : number * QUESTIONS_A_PAGE]
        yield _sheet(PageContext(derived, repository, address), shown, len(every), number, addresses)


def _sheet(
    context: PageContext, shown: Sequence[tuple[str, Question]], total: int, number: int, addresses: Sequence[str]
) -> Page:
    rows = [asked(context, event, question) for event, question in shown]
    groups = [
        (relation, SIGNS.get(relation, ""), *VERDICTS[relation], inside) for relation, inside in by_relation(rows)
    ]
    answering = {source for one in rows for source in one.sources}
    title = "Questions" if number == 1 else f"Questions, page {number}"
    html = fill(
        "questions.html",
        title=title,
        lead="Every point on which this dossier lays accounts side by side, those that differ most first.",
        groups=groups,
        shown=len(rows),
        matrix=context.to(f"{ADDRESS}matrix/"),
        script=context.to(SCRIPT),
        events=list(dict.fromkeys((one.event.ref.id, one.event.name) for one in rows)),
        sources=[(one, context.report(one)) for one in context.derived.dossier.sources if one in answering],
        kinds=[(kind, words) for kind, words in KINDS.items() if any(one.kind == kind for one in rows)],
        number=number,
        pages=[(n, context.to(there)) for n, there in enumerate(addresses, 1)],
    )
    sections = tuple(Section(relation, words) for relation, _, words, _, _ in groups)
    description = f"{count(total, 'question')} on which accounts are laid side by side, each answer in its words."
    return Page(context.here, title, description, html, "", sections)


def ranked(derived: Derived) -> list[tuple[str, Question]]:
    """Return all questions with their events, those whose accounts differ most first, else by date of the event."""
    every = [
        (event, question) for event in derived.order.all for question in derived.dossier.events[event].record.questions
    ]
    return sorted(every, key=lambda one: most_different(derived.comparisons[one[1].id]))


def by_relation(every: Sequence[Asked]) -> Iterator[tuple[Overall, list[Asked]]]:
    """Yield questions under how their accounts relate; what no question has is left out."""
    for relation in ORDER:
        rows = [one for one in every if one.relation == relation]
        if rows:
            yield relation, rows


def asked(context: PageContext, event: str, question: Question) -> Asked:
    """Return a question with its answers in one line each."""
    compared = context.derived.comparisons[question.id]
    standing = compared.standing
    figures = [count(len(standing.origins), "origin")] if standing.origins else []
    figures += [f"{len(standing.unnamed)} unnamed"] if standing.unnamed else []
    return Asked(
        ask=question.ask,
        href=context.to(f"{page_of(Ref('event', event))}#{question_anchor(question.id)}"),
        event=context.event(event),
        relation=compared.relation,
        sign=SIGNS.get(compared.relation, ""),
        verdict=VERDICTS[compared.relation][0],
        kind=question.answers_are,
        sources=tuple(sorted({claim.source for claim in question.claims})),
        figures=tuple(figures),
        answers=tuple(_answered(context, group.answer.words, group.claims) for group in compared.groups),
    )


def _answered(context: PageContext, words: str, claims: Sequence[str]) -> Answered:
    first = context.derived.stated[claims[0]]
    by = list(dict.fromkeys(_whose(context, claim) for claim in claims))
    return Answered(
        words,
        context.to(claim_on(first)),
        context.tooltip(first),
        tuple(by[:MOST_ANSWERED_BY]),
        max(0, len(by) - MOST_ANSWERED_BY),
    )


def _whose(context: PageContext, claim: str) -> str:
    chain = context.derived.chains[claim]
    outlet = context.actor(chain.outlet).name
    return outlet if chain.voice == "own" else f"{outlet} ← {context.actor(chain.origin).name}"
