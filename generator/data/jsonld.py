"""The dossier as one graph of linked data (JSON-LD 1.1): things in schema.org, who has what from whom in PROV.

See https://www.w3.org/TR/json-ld11/ and https://www.w3.org/TR/prov-o/. Two things are no part of it, and docs/data.md
says so: where the words of a quote stand, and how often which words are used.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from generator.data.export import Export, Files
from generator.data.relational.table import as_json, each
from generator.data.tables import ClaimRow, GroupRow, HedgeRow, QuestionRow, SharedTextRow
from generator.data.who_tables import InferredRow, Speaking
from generator.described.things import Describing, translated
from generator.described.vocabulary import CONTEXT, OURS, TERMS, Node, in_language, number, without_empty
from generator.described.whens import edtf
from generator.links.addresses import page_of, permalink_of, question_anchor
from generator.model.dossier import Ref
from generator.model.ids import ClaimId, QuestionId, SourceId

GRAPH: Final = "data/dossier.jsonld"
_MEANING: Final = "http://www.w3.org/2000/01/rdf-schema#comment"
_CONTEXT: Final = {**CONTEXT, "means": _MEANING}


def jsonld_files(export: Export) -> Files:
    """Return what makes the graph."""
    return {GRAPH: lambda: _graph(export)}


def _graph(export: Export) -> bytes:
    # A node a line: who compares two graphs sees which things changed.
    nodes = ",\n".join(map(as_json, _nodes(export)))
    context = as_json(_CONTEXT)
    return f'{{"@context":{context},"@graph":[\n{nodes}\n]}}\n'.encode()


def _nodes(export: Export) -> Iterator[Node]:
    data, dossier = export.data, export.derived.dossier
    known = Describing(export.derived, export.site, GRAPH)
    yield without_empty(
        {
            "@id": known.iri(f"{GRAPH}#dossier"),
            "@type": "Dataset",
            "name": data.title,
            "description": data.description,
            "inLanguage": data.language,
            "version": data.version,
            "url": known.iri(""),
        }
    )
    yield from (known.described(Ref("source", source)) for source in dossier.sources)
    yield from (known.described(Ref("actor", actor)) for actor in dossier.actors)
    yield from (known.described(Ref("place", place)) for place in dossier.places)
    yield from (known.described(Ref("event", event)) for event in dossier.events)
    asked = {question.id: _asked(known, question.event, question.id) for question in data.questions}
    for question in data.questions:
        yield _question(known, question, asked[question.id])
    for claim in data.claims:
        yield _quote(known, claim, asked)
    for shared in data.shared_text:
        yield _shared(known, shared)
    for term, meaning in TERMS.items():
        yield {"@id": f"{OURS}{term}", "means": in_language(meaning, "en")}


def _actors(known: Describing, speaking: Sequence[str]) -> list[Node]:
    return [{"@id": known.thing(Ref("actor", actor))} for actor in speaking]


def _as_one(known: Describing, speaking: Speaking) -> Node:
    actors = _actors(known, each(speaking))
    return actors[0] if len(actors) == 1 else {"@type": "d:Together", "d:together": actors}


def _asked(known: Describing, event: str, question: str) -> str:
    return known.iri(f"{page_of(Ref('event', event))}#{question_anchor(QuestionId(question))}")


def _question(known: Describing, row: QuestionRow, name: str) -> Node:
    answers = [_group(known, f"{name}_{at}", group) for at, group in enumerate(row.groups, 1)]
    return without_empty(
        {
            "@id": name,
            "@type": "Question",
            "identifier": row.id,
            "name": row.ask,
            "about": {"@id": known.thing(Ref("event", row.event))},
            "d:answersAre": row.answers_are,
            "d:unit": row.unit,
            "d:relation": row.relation,
            "d:reading": row.reading,
            "suggestedAnswer": answers,
            "d:between": [
                without_empty(
                    {
                        "@type": "d:Between",
                        "d:group": [{"@id": answers[at]["@id"]} for at in between.groups],
                        "d:relation": between.relation,
                        "d:reason": between.why,
                    }
                )
                for between in row.between
            ],
        }
    )


def _group(known: Describing, name: str, group: GroupRow) -> Node:
    return without_empty(
        {
            "@id": name,
            "@type": "Answer",
            "text": group.answer,
            "d:saidIn": [known.quote(claim) for claim in group.claims],
            "d:outlet": _actors(known, group.outlets),
            "d:origin": [_as_one(known, origin) for origin in group.origins],
            "d:unnamed": [_as_one(known, origin) for origin in group.unnamed],
            "d:party": _actors(known, group.parties),
        }
    )


def _quote(known: Describing, row: ClaimRow, asked: Mapping[str, str]) -> Node:
    source = {"@id": known.thing(Ref("source", row.source))}
    record = known.derived.dossier.sources[SourceId(row.source)].record
    links = list(_chain(known, row))
    return without_empty(
        {
            **known.quote(row.id),
            "@type": ["Quotation", "prov:Entity"],
            "identifier": row.id,
            "text": in_language(row.quote, record.language),
            "url": known.iri(permalink_of(ClaimId(row.id))),
            "isPartOf": source,
            "about": {"@id": known.thing(Ref(row.on.kind, row.on.id))},
            "spokenByCharacter": _actors(known, each(row.origin)),
            "d:voice": row.voice,
            "d:level": row.level,
            "d:furniture": row.furniture,
            "d:translated": translated(known.derived.stated[ClaimId(row.id)].claim.translation),
            "d:moment": edtf(row.when) if row.when else None,
            "d:hedge": _hedges(known, row.hedges),
            "d:answer": list(_answers(known, row, asked)),
            "prov:wasQuotedFrom": source,
            "prov:wasAttributedTo": {"@id": known.thing(Ref("actor", record.outlet))},
            "prov:wasDerivedFrom": _nested(links),
            "prov:hadPrimarySource": {"@id": links[-1]["@id"]} if links else None,
        }
    )


def _chain(known: Describing, row: ClaimRow) -> Iterator[Node]:
    """Yield what each in the chain said, from the one nearest the outlet to the origin."""
    for at, speaking in enumerate(row.attribution, 1):
        among = each(speaking)
        inferred = next((one for one in row.inferred if one.actors == among), None)
        yield without_empty(
            {
                "@id": known.iri(f"{permalink_of(ClaimId(row.id))}#statement-{at}"),
                "@type": ["d:Statement", "prov:Entity"],
                "prov:wasAttributedTo": _actors(known, among),
                "prov:qualifiedAttribution": _inferred(known, inferred) if inferred else None,
            }
        )


def _inferred(known: Describing, row: InferredRow) -> Node:
    return {
        "@type": "prov:Attribution",
        "prov:agent": _actors(known, row.actors),
        "d:words": row.words,
        "d:reason": row.reason,
    }


def _nested(links: Sequence[Node]) -> Node | None:
    """Return a chain whose every link is derived from the next, each within the one before."""
    if not links:
        return None
    return without_empty({**links[0], "prov:wasDerivedFrom": _nested(links[1:])})


def _answers(known: Describing, row: ClaimRow, asked: Mapping[str, str]) -> Iterator[Node]:
    if row.question is not None:
        yield without_empty({"@type": "d:Given", "d:question": {"@id": asked[row.question]}, "d:notation": row.answer})
    for further in row.also_answers:
        yield without_empty(
            {
                "@type": "d:Given",
                "d:question": {"@id": asked[further.question]},
                "d:notation": further.answer,
                "d:moment": edtf(further.when) if further.when else None,
                "d:hedge": _hedges(known, further.hedges),
            }
        )


def _hedges(known: Describing, hedges: Sequence[HedgeRow]) -> list[Node]:
    return [
        {
            "@type": "d:Hedge",
            "d:words": hedge.words,
            "d:degree": hedge.degree,
            "d:denied": hedge.denied,
            "d:by": {"@id": known.thing(Ref("actor", hedge.by))},
        }
        for hedge in hedges
    ]


def _shared(known: Describing, row: SharedTextRow) -> Node:
    return {
        "@type": "d:SharedText",
        "d:sharedBy": [{"@id": known.thing(Ref("source", source))} for source in row.sources],
        "d:likeness": number(row.likeness),
    }
