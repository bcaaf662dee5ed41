"""The page of questions: every point on which accounts are compared, those that differ most first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.answers import KINDS
from generator.ground.wording import gettext as _
from generator.ground.wording import ngettext
from generator.links.addresses import MATRIX, QUESTIONS
from generator.links.comparison import Overall
from generator.links.derived import Derived
from generator.links.sheets import Sheets, sheets, size
from generator.model.ids import QuestionId
from generator.pages.frame.context import PageContext
from generator.pages.frame.finished import contents
from generator.pages.frame.page import Page
from generator.pages.frame.repository import Repository
from generator.pages.frame.several import Several, numbered, several
from generator.pages.frame.shown import Pager, Report, Thing
from generator.pages.frame.templates import View, fill
from generator.pages.parts.accounts import SIGNS, VERDICTS
from generator.pages.parts.questions import Asked, answers_size, asked, by_relation, ranked
from generator.pages.parts.scripts import FILTER, FOLD

QUESTION, SOURCE, MOST_SOURCES = 640, 130, 150
"""Bytes of a question beside its words and its answers, of a source in the filter, and how many a page has at most."""


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
class Counted:
    """How many questions of the whole list have accounts that relate alike, and the way to the first of them."""

    relation: Overall
    sign: str
    words: str
    total: int
    href: str


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
        counted: How many questions there are on all pages, by how their accounts relate.
        scripts: The ways to the scripts that filter and unfold.
    """

    template = "questions.html"
    title: str
    lead: str
    matrix: str
    counted: tuple[Counted, ...]
    filter: Filter
    groups: tuple[Alike, ...]
    pager: Pager
    scripts: tuple[str, ...]


def questions_pages(derived: Derived, repository: Repository) -> Several:
    """Render the list of questions, on several pages where there are many."""
    every = {question.id: (event, question) for event, question in ranked(derived)}

    in_filter = SOURCE * min(MOST_SOURCES, len(derived.dossier.sources))

    def weigh(asked: QuestionId) -> int:
        event, question = every[asked]
        title = derived.dossier.events[event].record.title
        return QUESTION + size(question.ask, title, title) + answers_size(derived, question)

    def page(context: PageContext, listed: Sheets[QuestionId], number: int) -> Page:
        return _page(context, listed, number, [asked(context, *every[question]) for question in listed.on(number)])

    return several(derived, repository, sheets(QUESTIONS, every, weigh, each=in_filter), page)


def _page(context: PageContext, listed: Sheets[QuestionId], number: int, questions: Sequence[Asked]) -> Page:
    title = numbered(_("Questions"), number)
    view = QuestionsView(
        title=title,
        lead=_("Every point on which this dossier lays accounts side by side, those that differ most first."),
        matrix=context.way_to(MATRIX),
        counted=tuple(_counted(context, listed)),
        filter=_filter(context, questions),
        groups=tuple(
            Alike(relation, SIGNS.get(relation, ""), _words(relation), tuple(inside))
            for relation, inside in by_relation(questions)
        ),
        pager=context.pager(listed, number, lambda question: _words(context.derived.comparisons[question].relation)),
        scripts=tuple(context.to(script) for script in (FILTER, FOLD)),
    )
    html = fill(view)
    description = ngettext(
        "%(n)s question on which accounts are laid side by side, each answer in its words.",
        "%(n)s questions on which accounts are laid side by side, each answer in its words.",
        len(listed.items),
    )
    return Page(context.here, view.title, description, html, "", contents(html))


def _words(relation: Overall) -> str:
    return _(VERDICTS[relation][0])


def _counted(context: PageContext, listed: Sheets[QuestionId]) -> Iterator[Counted]:
    compared = context.derived.comparisons
    totals = Counter(compared[question].relation for question in listed.items)
    for relation, address in listed.addresses_by(lambda question: compared[question].relation).items():
        href = context.to(f"{address}#{relation}")
        yield Counted(relation, SIGNS.get(relation, ""), _words(relation), totals[relation], href)


def _filter(context: PageContext, questions: Sequence[Asked]) -> Filter:
    answering = {source for question in questions for source in question.sources}
    answered_by = {question.kind for question in questions}
    return Filter(
        events=tuple({question.event.ref: question.event for question in questions}.values()),
        sources=tuple(context.report(source) for source in context.derived.dossier.sources if source in answering),
        kinds=tuple((name, _(kind.phrase)) for name, kind in KINDS.items() if name in answered_by),
        shown=len(questions),
    )
