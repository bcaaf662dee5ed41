"""The page of questions: every point on which accounts are compared, those that differ most first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from generator.answers import KINDS
from generator.ground.wording import gettext as _
from generator.ground.wording import ngettext
from generator.links.addresses import MATRIX, QUESTIONS
from generator.links.comparison import Overall
from generator.links.derived import Derived
from generator.model.ids import EventId
from generator.model.question import Question
from generator.pages.frame.context import PageContext
from generator.pages.frame.finished import contents
from generator.pages.frame.page import Page
from generator.pages.frame.repository import Repository
from generator.pages.frame.shown import Pager, Report, Thing
from generator.pages.frame.templates import View, fill
from generator.pages.parts.accounts import SIGNS, VERDICTS
from generator.pages.parts.questions import Asked, asked, by_relation, ranked
from generator.pages.parts.scripts import FILTER, FOLD

QUESTIONS_A_PAGE: Final = 300
"""The list is split into pages of this many: a longer one is slow on a phone, and nobody reads it."""


@dataclass(frozen=True, slots=True)
class Filter:
    """The filter, which a script shows: what can be chosen, and how many questions the page has.

    Attributes:
        kinds: Kinds of answer, each with its words.
    """

    events: tuple[Thing, ...]
    sources: tuple[Report, ...]
    kinds: tuple[tuple[str, str], ...]
    shown: int


@dataclass(frozen=True, slots=True)
class Alike:
    """Questions whose accounts relate alike."""

    relation: Overall
    sign: str
    words: str
    questions: tuple[Asked, ...]


@dataclass(frozen=True, slots=True)
class QuestionsView(View):
    """One page of the list of questions.

    Attributes:
        matrix: The way to the table of sources and questions; empty where there is none.
        scripts: The ways to the scripts that filter and unfold.
    """

    template = "questions.html"
    title: str
    lead: str
    matrix: str
    filter: Filter
    groups: tuple[Alike, ...]
    pager: Pager
    scripts: tuple[str, ...]


def questions_pages(derived: Derived, repository: Repository) -> Iterator[Page]:
    """Render the list of questions, on several pages where there are many."""
    every = ranked(derived)
    sheets = max(1, -(-len(every) // QUESTIONS_A_PAGE))
    addresses = [QUESTIONS, *(f"{QUESTIONS}page_{number}/" for number in range(2, sheets + 1))]
    for number, address in enumerate(addresses, 1):
        shown = every[(number - 1) * QUESTIONS_A_PAGE : number * QUESTIONS_A_PAGE]
        yield _sheet(PageContext(derived, repository, address), shown, len(every), number, addresses)


def _sheet(
    context: PageContext, shown: Sequence[tuple[EventId, Question]], total: int, number: int, addresses: Sequence[str]
) -> Page:
    questions = [asked(context, event, question) for event, question in shown]
    title = _("Questions") if number == 1 else _("%(title)s, page %(number)s", title=_("Questions"), number=number)
    view = QuestionsView(
        title=title,
        lead=_("Every point on which this dossier lays accounts side by side, those that differ most first."),
        matrix=context.way_to(MATRIX),
        filter=_filter(context, questions),
        groups=tuple(
            Alike(relation, SIGNS.get(relation, ""), _(VERDICTS[relation][0]), tuple(inside))
            for relation, inside in by_relation(questions)
        ),
        pager=context.pager(number, addresses),
        scripts=tuple(context.to(script) for script in (FILTER, FOLD)),
    )
    html = fill(view)
    description = ngettext(
        "%(n)s question on which accounts are laid side by side, each answer in its words.",
        "%(n)s questions on which accounts are laid side by side, each answer in its words.",
        total,
    )
    return Page(context.here, view.title, description, html, "", contents(html))


def _filter(context: PageContext, questions: Sequence[Asked]) -> Filter:
    answering = {source for question in questions for source in question.sources}
    answered_by = {question.kind for question in questions}
    return Filter(
        events=tuple({question.event.ref: question.event for question in questions}.values()),
        sources=tuple(context.report(source) for source in context.derived.dossier.sources if source in answering),
        kinds=tuple((name, _(kind.phrase)) for name, kind in KINDS.items() if name in answered_by),
        shown=len(questions),
    )
