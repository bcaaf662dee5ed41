"""The table of questions and sources: what each source answers, and whether another says the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from generator.answers.kind import Relation
from generator.ground.dates.edtf import sort_key
from generator.ground.wording import all_of, marked
from generator.ground.wording import gettext as _
from generator.links.addresses import MATRIX
from generator.links.claim_sheets import claim_on, question_on
from generator.links.claim_sizes import answer_size, note_size
from generator.links.comparison import Comparison, Overall
from generator.links.derived import Derived
from generator.links.sheets import Sheets, sheets, size
from generator.model.dossier import Stated
from generator.model.ids import ActorId, ClaimId, EventId, QuestionId, SourceId
from generator.model.question import Question
from generator.pages.frame.context import PageContext
from generator.pages.frame.page import Page
from generator.pages.frame.repository import Repository
from generator.pages.frame.several import Several, numbered, several
from generator.pages.frame.shown import Pager, Report
from generator.pages.frame.templates import View, fill
from generator.pages.parts.accounts import ORDER, SIGNS, VERDICTS, limits_of
from generator.pages.parts.claims import hedged
from generator.pages.parts.questions import answering, ranked

MOST_SOURCES: Final = 12
"""How many sources have a column on one page: those that answer most of its questions. It says how many have none."""
ROW, NOT_QUOTED, ANSWER = 220, 60, 240
"""Bytes beside the words in them of a row, of an empty cell, and of an answer."""

SAYS: Final[dict[Relation, tuple[str, str]]] = {
    "same": (marked("as another outlet says"), ""),
    "compatible": (marked("fits with what others say"), marked("fits with some")),
    "emphasis": (marked("differs in emphasis from others"), marked("differs in emphasis from some")),
    "beside": (marked("of something else than others"), marked("of something else than some")),
    "in-turn": (marked("of another moment than others"), marked("of another moment than some")),
    "different": (marked("differs from every other outlet"), marked("differs from some")),
}
"""What stands beside an answer, in words: where it relates alike to all others, and where only to some."""


@dataclass(frozen=True, slots=True)
class Said:
    """One answer of a source.

    Attributes:
        hedge: The words with which the source hedges it.
        relations: How it relates to what other sources answer, each with its sign; none where no other does, or where
            nothing is compared.
        says: The same in words.
        whose: From whom the source has it; empty where it speaks in its own voice.
    """

    words: str
    hedge: str
    whose: str
    href: str
    tooltip: str
    relations: tuple[tuple[Relation, str], ...]
    says: str


@dataclass(frozen=True, slots=True)
class AnsweredBySource:
    """A question, and what each source that has a column answers; nothing where it is not quoted.

    Attributes:
        note: The editor's note on how it is to be understood, or the reason of the editor's reading.
    """

    ask: str
    note: Markup
    href: str
    by_source: tuple[tuple[Said, ...], ...]
    elsewhere: int


@dataclass(frozen=True, slots=True)
class Alike:
    """Questions whose accounts relate alike."""

    relation: Overall
    sign: str
    words: str
    questions: tuple[AnsweredBySource, ...]


@dataclass(frozen=True, slots=True)
class MatrixView(View):
    """A page of the table of questions and sources.

    Attributes:
        more_sources: How many sources answer a question of this page and have no column.
    """

    template = "matrix.html"
    title: str
    lead: str
    up: str
    columns: tuple[Report, ...]
    groups: tuple[Alike, ...]
    more_sources: int
    key: tuple[tuple[Relation, str, str], ...]
    pager: Pager


def matrix_pages(derived: Derived, repository: Repository) -> Several:
    """Render the table of questions and sources, some rows a page where there are many."""
    every = {question.id: (event, question) for event, question in ranked(derived)}

    row = ROW + NOT_QUOTED * min(MOST_SOURCES, len(derived.dossier.sources))

    def weigh(asked: QuestionId) -> int:
        question = every[asked][1]
        return row + size(question.ask) + _cells(derived, question)

    def page(context: PageContext, listed: Sheets[QuestionId], number: int) -> Page:
        return _page(context, listed, number, [every[question] for question in listed.on(number)])

    return several(derived, repository, sheets(MATRIX, every, weigh), page)


def _cells(derived: Derived, question: Question) -> int:
    """Return about how many bytes the cells of a row take, should those have columns whose answers take most."""
    by_source: Counter[SourceId] = Counter()
    for group in derived.comparisons[question.id].groups:
        firsts = {derived.stated[claim].claim.source: derived.stated[claim].claim for claim in reversed(group.claims)}
        for source, claim in firsts.items():
            by_source[source] += ANSWER + answer_size(derived, group, claim, [claim.id])
    return sum(taken for _, taken in by_source.most_common(MOST_SOURCES)) + note_size(question)


def _page(
    context: PageContext, listed: Sheets[QuestionId], number: int, shown: Sequence[tuple[EventId, Question]]
) -> Page:
    columns = _columns(context, shown)
    voices = {source for _, question in shown for source in answering(context, question)}
    compared = context.derived.comparisons
    view = MatrixView(
        title=numbered(_("Sources and questions"), number),
        lead=_(
            "What each source answers to each question. In an empty cell, nothing of the source is quoted on the point."
        ),
        up=context.to("questions/"),
        columns=tuple(context.report(source) for source in columns),
        groups=tuple(_groups(context, shown, columns)),
        more_sources=len(voices) - len(columns),
        key=tuple((relation, SIGNS[relation], _(whole)) for relation, (whole, _some) in SAYS.items()),
        pager=context.pager(listed, number, lambda question: _(VERDICTS[compared[question].relation][0])),
    )
    description = _("A table of sources and questions: who says what, who says the same, who is not quoted.")
    return Page(context.here, view.title, description, fill(view))


def _groups(
    context: PageContext, shown: Sequence[tuple[EventId, Question]], columns: Sequence[SourceId]
) -> Iterator[Alike]:
    """Yield questions under how their accounts relate; what no question has is left out."""
    compared = context.derived.comparisons
    for relation in ORDER:
        questions = tuple(
            _answered(context, event, question, columns)
            for event, question in shown
            if compared[question.id].relation == relation
        )
        if questions:
            yield Alike(relation, SIGNS.get(relation, ""), _(VERDICTS[relation][0]), questions)


def _columns(context: PageContext, shown: Sequence[tuple[EventId, Question]]) -> list[SourceId]:
    """Return the sources that answer most questions, by date as lists have them, else by id."""
    answers = Counter(source for _, question in shown for source in answering(context, question))
    dated = context.derived.dossier.sources
    most = sorted(answers, key=lambda source: (-answers[source], source))[:MOST_SOURCES]
    return sorted(most, key=lambda source: (sort_key(dated[source].record.published.date), source))


def _answered(
    context: PageContext, event: EventId, question: Question, columns: Sequence[SourceId]
) -> AnsweredBySource:
    compared = context.derived.comparisons[question.id]
    by_source: dict[SourceId, dict[int, ClaimId]] = {}
    for at, group in enumerate(compared.groups):
        for claim in group.claims:
            by_source.setdefault(context.derived.stated[claim].claim.source, {}).setdefault(at, claim)
    outlets = [set(group.standing.outlets) for group in compared.groups]
    answers = tuple(
        tuple(_said(context, question, at, claim, outlets, source) for at, claim in by_source.get(source, {}).items())
        for source in columns
    )
    href = context.to(question_on(context.derived, event, question.id))
    return AnsweredBySource(
        question.ask, limits_of(context, question), href, answers, len(by_source.keys() - set(columns))
    )


def _said(
    context: PageContext,
    question: Question,
    at: int,
    claim: ClaimId,
    outlets: Sequence[set[ActorId]],
    source: SourceId,
) -> Said:
    compared, accounts = context.derived.comparisons[question.id], context.derived.accounts[question.id]
    relations = relations_of(compared, at, context.derived.dossier.sources[source].record.outlet, outlets)
    stated = accounts[claim]
    own = [accounts[one] for one in compared.groups[at].claims]
    return Said(
        compared.groups[at].answer.words,
        hedged([one.claim for one in own if one.claim.source == source]),
        _whose(context, [one for one in own if one.claim.source == source]),
        context.to(claim_on(context.derived, stated)),
        context.tooltip(stated),
        tuple((relation, SIGNS[relation]) for relation in relations),
        says(relations),
    )


def _whose(context: PageContext, accounts: Sequence[Stated]) -> str:
    chains = [context.derived.chains[account.claim.id] for account in accounts]
    names = dict.fromkeys(context.names(chain.origin) for chain in chains if chain.voice != "own")
    return all_of(tuple(names)) if names else ""


def says(relations: Sequence[Relation]) -> str:
    """Say in words how an answer relates to those of other sources."""
    if len(relations) == 1:
        return _(SAYS[relations[0]][0])
    return ", ".join(_(SAYS[relation][1]) for relation in relations if SAYS[relation][1])


def relations_of(
    compared: Comparison, at: int, outlet: ActorId, outlets: Sequence[set[ActorId]]
) -> tuple[Relation, ...]:
    """Say how an answer in an outlet's article relates to what other outlets print; one that says the same is enough.

    Args:
        compared: The question's comparison.
        at: Index of the group that holds the answer.
        outlet: The outlet of the article; two articles of one outlet are one voice.
        outlets: Per group, the outlets that print it.
    """
    if outlets[at] - {outlet}:
        return ("same",)
    others = {
        relation
        for pair, relation in compared.between.items()
        if at in pair and outlets[pair[0] if pair[1] == at else pair[1]] - {outlet}
    }
    return tuple(sorted(others, key=list(SAYS).index))
