"""The page of questions: every point on which accounts are compared, those that differ most first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from generator.answers import KINDS
from generator.links.addresses import QUESTIONS
from generator.links.derived import Derived
from generator.model.question import Question
from generator.pages.frame.context import PageContext
from generator.pages.frame.page import Page, Section
from generator.pages.frame.repository import Repository
from generator.pages.frame.templates import fill
from generator.pages.parts.accounts import SIGNS, VERDICTS, count
from generator.pages.parts.questions import asked, by_relation, ranked

SCRIPT: Final = "assets/dossier/filter.js"
QUESTIONS_A_PAGE: Final = 300
"""The list is split into pages of this many: a longer one is slow on a phone, and nobody reads it."""


def questions_pages(derived: Derived, repository: Repository) -> Iterator[Page]:
    """Render the list of questions, on several pages where there are many."""
    every = ranked(derived)
    sheets = max(1, -(-len(every) // QUESTIONS_A_PAGE))
    addresses = [QUESTIONS, *(f"{QUESTIONS}page_{number}/" for number in range(2, sheets + 1))]
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
        matrix=context.to(f"{QUESTIONS}matrix/"),
        script=context.to(SCRIPT),
        events=list(dict.fromkeys((one.event.ref.id, one.event.name) for one in rows)),
        sources=[(one, context.report(one)) for one in context.derived.dossier.sources if one in answering],
        kinds=[(name, kind.phrase) for name, kind in KINDS.items() if any(one.kind == name for one in rows)],
        number=number,
        pages=[(n, context.to(there)) for n, there in enumerate(addresses, 1)],
    )
    sections = tuple(Section(relation, words) for relation, _, words, _, _ in groups)
    description = f"{count(total, 'question')} on which accounts are laid side by side, each answer in its words."
    return Page(context.here, title, description, html, "", sections)
