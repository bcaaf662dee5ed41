"""The dossier as one graph of linked data (JSON-LD 1.1): things in schema.org, who has what from whom in PROV.

See https://www.w3.org/TR/json-ld11/ and https://www.w3.org/TR/prov-o/. Two things are no part of it, and docs/data.md
says so: where the words of a quote stand, and how often which words are used.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from generator.data.export import Export, Files
from generator.data.relational.table import as_json, each
from generator.data.tables import GroupRow, QuestionRow, SharedTextRow
from generator.data.who_tables import Speaking
from generator.described.quotes import quote
from generator.described.things import Describing
from generator.described.vocabulary import CONTEXT, OURS, TERMS, Node, in_language, number, without_empty
from generator.model.dossier import Ref
from generator.model.ids import ClaimId, EventId, QuestionId

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
    yield known.dossier()
    yield from (known.described(Ref("source", source)) for source in dossier.sources)
    yield from (known.described(Ref("actor", actor)) for actor in dossier.actors)
    yield from (known.described(Ref("place", place)) for place in dossier.places)
    yield from (known.described(Ref("event", event)) for event in dossier.events)
    yield from (_question(known, question) for question in data.questions)
    yield from (quote(known, ClaimId(claim.id)) for claim in data.claims)
    for shared in data.shared_text:
        yield _shared(known, shared)
    for term, meaning in TERMS.items():
        yield {"@id": f"{OURS}{term}", "means": in_language(meaning, "en")}


def _actors(known: Describing, speaking: Sequence[str]) -> list[Node]:
    return [{"@id": known.thing(Ref("actor", actor))} for actor in speaking]


def _as_one(known: Describing, speaking: Speaking) -> Node:
    actors = _actors(known, each(speaking))
    return actors[0] if len(actors) == 1 else {"@type": "d:Together", "d:together": actors}


def _question(known: Describing, row: QuestionRow) -> Node:
    name = known.question(EventId(row.event), QuestionId(row.id))
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


def _shared(known: Describing, row: SharedTextRow) -> Node:
    return {
        "@type": "d:SharedText",
        "d:sharedBy": [{"@id": known.thing(Ref("source", source))} for source in row.sources],
        "d:likeness": number(row.likeness),
    }
