"""Tables of questions, of who answers them alike, and of how such groups relate."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, Literal, get_args

from generator.data.relational.table import Column, Row, Table, each, maybe, values_of
from generator.data.tables import BetweenRow, Data, QuestionRow

Standing = Literal["outlet", "origin", "unnamed", "party"]
"""As what somebody stands behind an answer: the lists of a group, each by one of whom it holds."""

QUESTIONS: Final = Table(
    "questions",
    "A point on which accounts are compared.",
    (
        Column("id"),
        Column("event", of="events"),
        Column("ask"),
        Column("answers_are", "The kind of its answers.", one_of=values_of(QuestionRow, "answers_are")),
        Column("unit"),
        maybe(
            "relation",
            "How its accounts relate; single where one voice answers; empty for free text not read.",
            one_of=values_of(QuestionRow, "relation"),
        ),
        maybe("reading", "Where the relation is the editor's reading: the reason."),
    ),
    ("id",),
    lambda data: (
        (row.id, row.event, row.ask, row.answers_are, row.unit, row.relation, row.reading) for row in data.questions
    ),
)

GROUPS: Final = Table(
    "groups",
    "Accounts that answer a question the same; the claims are in answers.",
    (
        Column("question", of="questions"),
        Column("nth", "Its place among the groups of the question, from 0.", "integer"),
        Column("answer", "In the notation of the question's answers, as the first account gives it."),
    ),
    ("question", "nth"),
    lambda data: ((row.id, nth, group.answer) for row in data.questions for nth, group in enumerate(row.groups)),
)


def _voices(data: Data) -> Iterator[Row]:
    for row in data.questions:
        for at, group in enumerate(row.groups):
            found: Sequence[tuple[Standing, Sequence[str | Sequence[str]]]] = (
                ("outlet", group.outlets),
                ("origin", group.origins),
                ("unnamed", group.unnamed),
                ("party", group.parties),
            )
            for standing, voices in found:
                for nth, voice in enumerate(voices):
                    yield from ((row.id, at, standing, nth, among, one) for among, one in enumerate(each(voice)))


GROUP_VOICES: Final = Table(
    "group_voices",
    "Who stands behind the same answer to a question. Origins count once, however many outlets print them.",
    (
        Column("question", of="questions"),
        Column("group", "Of the groups of the question.", "integer"),
        Column(
            "standing",
            "outlet: who prints it; origin: an independent named origin; unnamed: an origin that its source does not "
            "name, which corroborates nobody; party: one of them that is, or belongs to, a side of the event.",
            one_of=get_args(Standing),
        ),
        Column("nth", "Its place in the order, from 0; the same for those who speak together.", "integer"),
        Column("among", "Its place among those who speak together, from 0.", "integer"),
        Column("actor", of="actors"),
    ),
    ("question", "group", "standing", "nth", "among"),
    _voices,
)

RELATIONS: Final = Table(
    "relations",
    "How two groups of accounts relate.",
    (
        Column("question", of="questions"),
        Column("first", "Of the groups of the question.", "integer"),
        Column("second", "Of the groups of the question.", "integer"),
        Column("relation", one_of=values_of(BetweenRow, "relation")),
        Column("why", "Why not both can be true, or of which moments they speak; empty otherwise."),
    ),
    ("question", "first", "second"),
    lambda data: (
        (row.id, *between.groups, between.relation, between.why) for row in data.questions for between in row.between
    ),
)
