"""The table of questions and sources: what each source answers, and whether another says the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from generator.answers.kind import Relation
from generator.ground.dates.edtf import sort_key
from generator.links.addresses import MATRIX, claim_on, page_of, question_anchor
from generator.links.comparison import Comparison, Overall
from generator.links.derived import Derived
from generator.model.dossier import Ref
from generator.model.ids import ActorId, ClaimId, EventId, SourceId
from generator.model.question import Question
from generator.pages.frame.context import PageContext
from generator.pages.frame.page import Page
from generator.pages.frame.repository import Repository
from generator.pages.frame.shown import Report
from generator.pages.frame.templates import View, fill
from generator.pages.parts.accounts import ORDER, SIGNS, VERDICTS, limits_of
from generator.pages.parts.claims import hedged

MOST_SOURCES: Final = 12
"""How many sources have a column: those that answer most questions. The table says how many have none."""
MOST_QUESTIONS: Final = 200
"""How many questions have a row, from those that differ most; the table says how many have none."""

SAYS: Final[dict[Relation, tuple[str, str]]] = {
    "same": ("as another outlet says", ""),
    "compatible": ("fits with what others say", "fits with some"),
    "emphasis": ("differs in emphasis from others", "differs in emphasis from some"),
    "beside": ("of something else than others", "of something else than some"),
    "in-turn": ("of another moment than others", "of another moment than some"),
    "different": ("differs from every other outlet", "differs from some"),
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
    """

    words: str
    hedge: str
    href: str
    tooltip: str
    relations: tuple[tuple[Relation, str], ...]
    says: str


@dataclass(frozen=True, slots=True)
class AnsweredBySource:
    """A question, and what each source that has a column answers; nothing where it is silent.

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
class LeftOut:
    """How many sources have no column, and how many questions no row."""

    sources: int
    questions: int


@dataclass(frozen=True, slots=True)
class MatrixView(View):
    """The table of questions and sources."""

    template = "matrix.html"
    title: str
    lead: str
    up: str
    columns: tuple[Report, ...]
    groups: tuple[Alike, ...]
    left_out: LeftOut
    key: tuple[tuple[Relation, str, str], ...]


def matrix_page(derived: Derived, repository: Repository, ranked: Sequence[tuple[EventId, Question]]) -> Page:
    """Render the table of questions and sources.

    Args:
        derived: All that is derived.
        repository: Where files can be edited.
        ranked: Questions with their events, those that differ most first.
    """
    context = PageContext(derived, repository, MATRIX)
    shown = ranked[:MOST_QUESTIONS]
    columns = _columns(derived, shown)
    answering = {claim.source for _, question in shown for claim in question.claims}
    view = MatrixView(
        title="Sources and questions",
        lead="What each source answers to each question. An empty cell is a source that says nothing on the point.",
        up=context.to("questions/"),
        columns=tuple(context.report(source) for source in columns),
        groups=tuple(_groups(context, shown, columns)),
        left_out=LeftOut(len(answering) - len(columns), len(ranked) - len(shown)),
        key=tuple((relation, SIGNS[relation], whole) for relation, (whole, _) in SAYS.items()),
    )
    description = "A table of sources and questions: who says what, who says the same, who is silent."
    return Page(MATRIX, view.title, description, fill(view))


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
            yield Alike(relation, SIGNS.get(relation, ""), VERDICTS[relation][0], questions)


def _columns(derived: Derived, shown: Sequence[tuple[EventId, Question]]) -> list[SourceId]:
    """Return the sources that answer most questions, by date as lists have them, else by id."""
    answers = Counter(source for _, question in shown for source in {claim.source for claim in question.claims})
    most = sorted(answers, key=lambda source: (-answers[source], source))[:MOST_SOURCES]
    return sorted(most, key=lambda source: (sort_key(derived.dossier.sources[source].record.published.date), source))


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
        tuple(_said(context, compared, at, claim, outlets, source) for at, claim in by_source.get(source, {}).items())
        for source in columns
    )
    href = context.to(f"{page_of(Ref('event', event))}#{question_anchor(question.id)}")
    return AnsweredBySource(
        question.ask, limits_of(context, question), href, answers, len(by_source.keys() - set(columns))
    )


def _said(
    context: PageContext,
    compared: Comparison,
    at: int,
    claim: ClaimId,
    outlets: Sequence[set[ActorId]],
    source: SourceId,
) -> Said:
    relations = relations_of(compared, at, context.derived.dossier.sources[source].record.outlet, outlets)
    stated = context.derived.stated[claim]
    own = [context.derived.stated[one] for one in compared.groups[at].claims]
    return Said(
        compared.groups[at].answer.words,
        hedged([one.claim for one in own if one.claim.source == source]),
        context.to(claim_on(stated)),
        context.tooltip(stated),
        tuple((relation, SIGNS[relation]) for relation in relations),
        says(relations),
    )


def says(relations: Sequence[Relation]) -> str:
    """Say in words how an answer relates to those of other sources."""
    if len(relations) == 1:
        return SAYS[relations[0]][0]
    return ", ".join(SAYS[relation][1] for relation in relations)


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
