"""The page of questions: every point on which accounts are compared, those that differ most first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from generator.links.comparison import Overall
from generator.links.web import Web
from generator.model.dossier import Ref
from generator.model.question import AnswerKind, Question
from generator.pages.accounts import ORDER, SIGNS, VERDICTS, count, most_different
from generator.pages.address import claim_on, page_of, question_anchor
from generator.pages.desk import Desk, Thing
from generator.pages.forge import Forge
from generator.pages.page import Page, Section
from generator.pages.render import fill

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


def questions_pages(web: Web, forge: Forge) -> Iterator[Page]:
    """Render the list of questions, on several pages where there are many."""
    every = ranked(web)
    sheets = max(1, -(-len(every) // QUESTIONS_A_PAGE))
    addresses = [ADDRESS, *(f"{ADDRESS}page_{number}/" for number in range(2, sheets + 1))]
    for number, address in enumerate(addresses, 1):
        shown = every[(number - 1) * QUESTIONS_A_PAGE : number * QUESTIONS_A_PAGE]
        yield _sheet(Desk(web, forge, address), shown, len(every), number, addresses)


def _sheet(
    desk: Desk, shown: Sequence[tuple[str, Question]], total: int, number: int, addresses: Sequence[str]
) -> Page:
    rows = [asked(desk, event, question) for event, question in shown]
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
        matrix=desk.to(f"{ADDRESS}matrix/"),
        script=desk.to(SCRIPT),
        events=list(dict.fromkeys((one.event.ref.id, one.event.name) for one in rows)),
        sources=[(one, desk.report(one)) for one in desk.web.dossier.sources if one in answering],
        kinds=[(kind, words) for kind, words in KINDS.items() if any(one.kind == kind for one in rows)],
        number=number,
        pages=[(n, desk.to(there)) for n, there in enumerate(addresses, 1)],
    )
    sections = tuple(Section(relation, words) for relation, _, words, _, _ in groups)
    description = f"{count(total, 'question')} on which accounts are laid side by side, each answer in its words."
    return Page(desk.here, title, description, html, "", sections)


def ranked(web: Web) -> list[tuple[str, Question]]:
    """Return all questions with their events, those whose accounts differ most first, else by date of the event."""
    every = [(event, question) for event in web.order.all for question in web.dossier.events[event].record.questions]
    return sorted(every, key=lambda one: most_different(web.comparisons[one[1].id]))


def by_relation(every: Sequence[Asked]) -> Iterator[tuple[Overall, list[Asked]]]:
    """Yield questions under how their accounts relate; what no question has is left out."""
    for relation in ORDER:
        rows = [one for one in every if one.relation == relation]
        if rows:
            yield relation, rows


def asked(desk: Desk, event: str, question: Question) -> Asked:
    """Return a question with its answers in one line each."""
    compared = desk.web.comparisons[question.id]
    standing = compared.standing
    figures = [count(len(standing.origins), "origin")] if standing.origins else []
    figures += [f"{len(standing.unnamed)} unnamed"] if standing.unnamed else []
    return Asked(
        ask=question.ask,
        href=desk.to(f"{page_of(Ref('event', event))}#{question_anchor(question.id)}"),
        event=desk.event(event),
        relation=compared.relation,
        sign=SIGNS.get(compared.relation, ""),
        verdict=VERDICTS[compared.relation][0],
        kind=question.answers_are,
        sources=tuple(sorted({claim.source for claim in question.claims})),
        figures=tuple(figures),
        answers=tuple(_answered(desk, group.answer.words, group.claims) for group in compared.groups),
    )


def _answered(desk: Desk, words: str, claims: Sequence[str]) -> Answered:
    first = desk.web.stated[claims[0]]
    by = list(dict.fromkeys(_whose(desk, claim) for claim in claims))
    return Answered(
        words,
        desk.to(claim_on(first)),
        desk.tooltip(first),
        tuple(by[:MOST_ANSWERED_BY]),
        max(0, len(by) - MOST_ANSWERED_BY),
    )


def _whose(desk: Desk, claim: str) -> str:
    chain = desk.web.chains[claim]
    outlet = desk.actor(chain.outlet).name
    return outlet if chain.voice == "own" else f"{outlet} ← {desk.actor(chain.origin).name}"
