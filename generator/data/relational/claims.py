"""Tables of claims, of who said them by whom, and of what they answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from generator.data.relational.table import SPANS, Column, Row, Table, as_json, each, maybe, values_of
from generator.data.tables import ClaimRow, Data, HedgeRow, OnRow

_CLAIM: Final = Column("claim", of="claims")
_AMONG: Final = Column("among", "The actor's place among those who speak together, from 0.", "integer")
_FURTHER: Final = Column(
    "further", "0 for the answer to the question that it stands under, else which of its further answers.", "integer"
)


def _claims(data: Data) -> Iterator[Row]:
    for row in data.claims:
        said = row.translation
        yield (
            *(row.id, row.on.kind, row.on.id, row.source, row.quote, row.level, as_json(row.spans), row.furniture),
            *(row.voice, row.question, row.answer, row.when),
            *((said.text, said.by, said.language) if said else (None, None, None)),
            *(row.address, row.permalink, row.file, row.line),
        )


CLAIMS: Final = Table(
    "claims",
    "What one source says on one point, in its own words.",
    (
        Column("id"),
        Column("on_kind", "What kind of record holds it.", one_of=values_of(OnRow, "kind")),
        Column("on_id", "The id of that record."),
        Column("source", of="sources"),
        Column("quote"),
        Column("level", "How closely the quote was found in the archived text.", one_of=values_of(ClaimRow, "level")),
        Column("spans", f"Where it stands. {SPANS}", "json"),
        Column("furniture", "Whether it stands outside the article's body.", "boolean"),
        Column("voice", "own: the outlet's; named; or unnamed.", one_of=values_of(ClaimRow, "voice")),
        maybe("question", "The question that it stands under.", of="questions"),
        maybe("answer", "To it, in the notation of the question's answers."),
        maybe("when", "EDTF: the moment that it speaks of, where its editor says one.", "date"),
        maybe("translation"),
        maybe("translation_by"),
        maybe("translation_language", "BCP 47."),
        Column("address", "Where the site shows it, from the site's root."),
        Column("permalink", "Its own lasting address, from the site's root."),
        Column("file", "The YAML file that holds it."),
        Column("line", "In that file, from 1.", "integer"),
    ),
    ("id",),
    _claims,
)


def _attribution(data: Data) -> Iterator[Row]:
    for claim in data.claims:
        inferred = {tuple(one.actors): (one.words, one.reason) for one in claim.inferred}
        for link, speaking in enumerate(claim.attribution):
            read = inferred.get(tuple(each(speaking)), (None, None))
            yield from ((claim.id, link, among, actor, *read) for among, actor in enumerate(each(speaking)))


ATTRIBUTION: Final = Table(
    "attribution",
    "A link of the chain from the outlet back to whoever said it first. A claim without one is the outlet's own.",
    (
        _CLAIM,
        Column("link", "Its place in the chain, from 0, nearest the outlet.", "integer"),
        _AMONG,
        Column("actor", of="actors"),
        maybe("inferred_words", "The article's words for the speaker, where it does not name who that is."),
        maybe("inferred_reason", "Why the editor reads them so."),
    ),
    ("claim", "link", "among"),
    _attribution,
)

ORIGINS: Final = Table(
    "origins",
    "Who said it first: the end of the chain, or the outlet where it speaks for itself.",
    (_CLAIM, _AMONG, Column("actor", of="actors")),
    ("claim", "among"),
    lambda data: ((row.id, among, actor) for row in data.claims for among, actor in enumerate(each(row.origin))),
)


def _answers(data: Data) -> Iterator[Row]:
    claims = {claim.id: claim for claim in data.claims}
    for question in data.questions:
        group_of = {claim: at for at, group in enumerate(question.groups) for claim in group.claims}
        for nth, one in enumerate(question.claims):
            claim = claims[one]
            for further, answer, when, address in _of(claim, question.id):
                yield (question.id, one, further, nth, group_of.get(one), answer, when, address)


def _of(claim: ClaimRow, question: str) -> Iterator[tuple[int, str | None, str | None, str]]:
    if claim.question == question:
        yield 0, claim.answer, claim.when, claim.address
    for further, one in enumerate(claim.also_answers, 1):
        if one.question == question:
            yield further, one.answer, one.when, one.address


ANSWERS: Final = Table(
    "answers",
    "What a claim answers to a question.",
    (
        Column("question", of="questions"),
        _CLAIM,
        _FURTHER,
        Column("nth", "Its place among the accounts of the question, from 0.", "integer"),
        maybe("group", "Of the groups of the question; empty for free text that nobody has read.", "integer"),
        maybe("answer", "In the notation of the question's answers."),
        maybe("when", "EDTF: the moment that the account speaks of, where its editor says one.", "date"),
        Column("address", "Where the site shows it there, from the site's root."),
    ),
    ("question", "claim"),
    _answers,
)


def _hedges(data: Data) -> Iterator[Row]:
    for claim in data.claims:
        yield from _each_hedge(claim.id, 0, claim.hedges)
        for further, one in enumerate(claim.also_answers, 1):
            yield from _each_hedge(claim.id, further, one.hedges)


def _each_hedge(claim: str, further: int, hedges: Sequence[HedgeRow]) -> Iterator[Row]:
    for nth, hedge in enumerate(hedges):
        yield (claim, further, nth, hedge.words, hedge.degree, hedge.denied, hedge.by)


HEDGES: Final = Table(
    "hedges",
    "How sure somebody in a chain is of what a claim says.",
    (
        _CLAIM,
        _FURTHER,
        Column("nth", "Its place among them, from 0.", "integer"),
        Column("words", "The words that show it."),
        Column("degree", "On the scale of FactBank.", one_of=values_of(HedgeRow, "degree")),
        Column("denied", "Whether it is the opposite that is so sure.", "boolean"),
        Column("by", "Who is so sure.", of="actors"),
    ),
    ("claim", "further", "nth"),
    _hedges,
)
