"""All quotes as W3C Web Annotations of the site's copies of the articles.

See https://www.w3.org/TR/annotation-model/. Each part of a quote is a target, selected twice: by its words, with those
around them, and by its place, in characters (code points), as the model counts.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Final

from generator.data.export import Export, Files
from generator.data.relational.table import as_json
from generator.data.tables import ClaimRow, Data
from generator.described.things import Describing
from generator.described.vocabulary import Node
from generator.links.addresses import copy_of, permalink_of
from generator.model.ids import ActorId, ClaimId, SourceId
from generator.model.passage import Span

ANNOTATIONS: Final = "data/annotations.jsonld"
CONTEXT: Final = "http://www.w3.org/ns/anno.jsonld"
"""The model asks for it by its address; readers know it by heart, and none of ours fetches it."""
AROUND: Final = 32
"""How many characters before and behind the words say which of several they are; more, where those do not."""


def annotation_files(export: Export) -> Files:
    """Return what makes the annotations."""
    return {ANNOTATIONS: lambda: _collection(export)}


def _collection(export: Export) -> bytes:
    known = Describing(export.derived, export.site, ANNOTATIONS)
    asked = {question.id: question.ask for question in export.data.questions}
    made = (_annotation(known, export.data, claim, asked) for claim in export.data.claims)
    # An annotation a line: who compares two files sees which changed.
    lines = ",\n".join(map(as_json, made))
    here = known.iri(ANNOTATIONS) if export.site else ANNOTATIONS.rpartition("/")[2]
    collection = {
        "@context": CONTEXT,
        "id": here,
        "type": "AnnotationCollection",
        "label": export.data.title,
        "total": len(export.data.claims),
        "first": {"id": f"{here}#page-1", "type": "AnnotationPage", "partOf": here, "startIndex": 0, "items": []},
    }
    head, _, foot = json.dumps(collection, ensure_ascii=False).rpartition("[]")
    return f"{head}[\n{lines}\n]{foot}\n".encode()


def _annotation(known: Describing, data: Data, row: ClaimRow, asked: Mapping[str, str]) -> Node:
    article = known.derived.dossier.articles[SourceId(row.source)]
    source = known.iri(copy_of(article.file))
    permalink = known.iri(permalink_of(ClaimId(row.id)))
    targets = [{"source": source, "selector": selectors(article.text, span)} for span in row.spans]
    body: Node = {"id": permalink, "type": "Text", "format": "text/html", "language": data.language}
    return {
        "id": f"{permalink}#annotation",
        "type": "Annotation",
        "motivation": "describing",
        "body": [{**body, "creator": list(_speaking(known, row))}, _told(known, data, row, asked)],
        "target": targets[0] if len(targets) == 1 else targets,
    }


def _speaking(known: Describing, row: ClaimRow) -> Iterator[Node]:
    """Yield who stands in the chain of a quote, from its outlet to its origin."""
    for actor in known.derived.chains[ClaimId(row.id)].actors:
        named = known.called("actor", actor)
        kind = "Person" if named["@type"] == "Person" else "Organization"
        yield {"id": named["@id"], "type": kind, "name": named["name"]}


def _told(known: Describing, data: Data, row: ClaimRow, asked: Mapping[str, str]) -> Node:
    """Return the note that a reader of annotations sees: questions and answers, the chain, and the hedges."""
    actors = known.derived.dossier.actors
    chain = [
        " + ".join(actors[one].record.name for one in link) for link in known.derived.chains[ClaimId(row.id)].links
    ]
    answered = [(row.question, row.answer), *((one.question, one.answer) for one in row.also_answers)]
    lines = [f"{asked[question]} {answer or ''}".rstrip() for question, answer in answered if question]
    hedges = [f"{actors[ActorId(hedge.by)].record.name}: “{hedge.words}” ({hedge.sureness})" for hedge in row.hedges]
    value = "\n".join([*lines, " ← ".join(chain), *hedges])
    return {"type": "TextualBody", "value": value, "format": "text/plain", "language": data.language}


def selectors(text: str, span: Span) -> list[Node]:
    """Return what selects a stretch of a text, by its words and by its place: either is enough.

    Args:
        text: The whole text.
        span: Where the stretch begins and ends, in code points.
    """
    start, end = span
    around = AROUND
    while _occurs_again(text, text[max(0, start - around) : end + around]):
        around *= 2
    quote = {
        "exact": text[start:end],
        "prefix": text[max(0, start - around) : start],
        "suffix": text[end : end + around],
    }
    return [
        {"type": "TextQuoteSelector", **quote},
        {"type": "TextPositionSelector", "start": start, "end": end},
    ]


def _occurs_again(text: str, words: str) -> bool:
    first = text.find(words)
    return text.find(words, first + 1) != -1
