"""Claims, the chains that they came through, and the questions that they answer, as entities."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from generator.data.entities.entity import Entity, dated, dates, entity, link, told, web
from generator.data.entities.things import actor_id, event_id, place_id, source_id, translated
from generator.data.export import Export
from generator.data.relational.table import each
from generator.data.tables import ClaimRow, Data, HedgeRow, OnRow, QuestionRow, SourceRow

_OF = {"event": event_id, "actor": actor_id, "place": place_id, "source": source_id}


def question_id(question: str) -> str:
    """Return the id of a question's entity."""
    return f"{question}.question"


def claim_id(claim: str) -> str:
    """Return the id of a claim's entity."""
    return f"{claim}.claim"


def questions(data: Data) -> Iterator[Entity]:
    """Yield the questions, each with how its accounts relate."""
    for question in data.questions:
        groups = question.groups
        yield entity(
            question_id(question.id),
            "Note",
            description=[question.ask],
            entity=[event_id(question.event)],
            keywords=["question"],
            notes=[
                told("Answers are", " ".join(filter(None, [question.answers_are, question.unit]))),
                told("How its accounts relate", question.relation),
                told("The editor's reading", question.reading),
                *(told(f"Answered by {', '.join(group.claims)}", group.answer) for group in groups),
                *(
                    told(
                        f"{groups[between.groups[0]].answer} and {groups[between.groups[1]].answer}",
                        "; ".join(filter(None, [between.relation, between.why])),
                    )
                    for between in question.between
                ),
            ],
        )


def claims(export: Export) -> Iterator[Entity]:
    """Yield what each source says, through whom it has it, and which questions that answers."""
    data = export.data
    sources = {source.id: source for source in data.sources}
    asked = {question.id: question for question in data.questions}
    called = {actor.id: actor.name for actor in data.actors}
    for claim in data.claims:
        source = sources[claim.source]
        yield _claim(export, claim, source, called)
        yield from _chain(claim, source)
        if claim.question and claim.answer:
            yield _answer(claim, 0, asked[claim.question], claim.answer, claim.when, claim.hedges, called)
        for nth, further in enumerate(claim.also_answers, 1):
            yield _answer(claim, nth, asked[further.question], further.answer, further.when, further.hedges, called)


def _links(claim: ClaimRow, source: SourceRow) -> Sequence[Sequence[str]]:
    return [[source.outlet], *map(each, claim.attribution)]


def _claim(export: Export, claim: ClaimRow, source: SourceRow, called: Mapping[str, str]) -> Entity:
    through = " ← ".join(" and ".join(called[one] for one in link) for link in _links(claim, source))
    return entity(
        claim_id(claim.id),
        "Note",
        description=[claim.quote],
        entity=[_on(claim.on), *map(actor_id, each(claim.origin))],
        proof=[source_id(claim.source)],
        publisher=[called[source.outlet]],
        sourceUrl=[web(export.published(claim.permalink))],
        keywords=["claim", f"voice: {claim.voice}", f"quote: {claim.level}"],
        notes=[
            told("Through", through),
            translated("Translated", claim.translation),
            *(told("Hedge", _hedge(hedge, called)) for hedge in claim.hedges),
            *(
                told(
                    "Not named there",
                    f'"{one.words}" means {", ".join(called[who] for who in one.actors)}: {one.reason}',
                )
                for one in claim.inferred
            ),
            dated("Speaks of", claim.when),
            dated("Published", source.published.date, source.published.basis),
        ],
    )


def _on(on: OnRow) -> str:
    return _OF[on.kind](on.id)


def _hedge(hedge: HedgeRow, called: Mapping[str, str]) -> str:
    return f"{hedge.words} ({hedge.sureness}: {called[hedge.by]})"


def _chain(claim: ClaimRow, source: SourceRow) -> Iterator[Entity]:
    chain = _links(claim, source)
    date = dates(source.published.date)[0]
    for position, (before, behind) in enumerate(pairwise(chain)):
        every = ((one, other) for one in before for other in behind)
        for among, (one, other) in enumerate(every):
            yield link(
                f"{claim.id}.{position}.{among}.chain",
                actor_id(one),
                "has it from",
                actor_id(other),
                recordId=[claim.id],
                status=[f"{position + 1} of {len(chain) - 1}"],
                description=[claim.quote],
                proof=[source_id(source.id)],
                date=[date],
                summary=[dated("Published", source.published.date, source.published.basis)],
            )


def _answer(
    claim: ClaimRow,
    nth: int,
    question: QuestionRow,
    answer: str,
    when: str | None,
    hedges: Sequence[HedgeRow],
    called: Mapping[str, str],
) -> Entity:
    return link(
        f"{claim.id}.{nth}.answer",
        claim_id(claim.id),
        "answers",
        question_id(question.id),
        recordId=[claim.id],
        summary=[answer],
        status=[question.relation],
        description=[dated("Speaks of", when), *(told("Hedge", _hedge(hedge, called)) for hedge in hedges)],
        proof=[source_id(claim.source)],
    )
