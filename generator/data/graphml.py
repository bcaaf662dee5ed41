"""``data/attribution.graphml``: who has what from whom, as a graph.

See http://graphml.graphdrawing.org/specification.html. Nodes are actors and sources; the edges of a claim lead from its
source through those who passed it on to whoever said it first.
What XML cannot hold, no dossier holds: the reader refuses it.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from generator.data.export import Export, Files
from generator.data.relational.table import each
from generator.data.tables import ClaimRow, Data, HedgeRow, QuestionRow, SourceRow

if TYPE_CHECKING:
    import networkx

GRAPH: Final = "data/attribution.graphml"

Said = Mapping[str, str | int | bool | None]
"""What is said of a node or an edge, by the name of the attribute."""
Edge = tuple[str, str, str, Said]
"""From which node to which, its id, and what is said of it."""


def graph_files(export: Export) -> Files:
    """Return what makes the graph."""
    return {GRAPH: lambda: _written(_graph(export.data))}


def _graph(data: Data) -> networkx.MultiDiGraph:
    import networkx

    graph: networkx.MultiDiGraph = networkx.MultiDiGraph(**_kept({"title": data.title, "version": data.version}))
    for node, said in _nodes(data):
        graph.add_node(node, **_kept(said))
    for start, end, key, said in _edges(data):
        graph.add_edge(start, end, key, **_kept(said))
    return graph


def _written(graph: networkx.MultiDiGraph) -> bytes:
    import networkx

    written = io.BytesIO()
    # By name, since the other writer that it may choose, where lxml is installed, lays the file out in another way.
    networkx.write_graphml_xml(graph, written)
    # Whoever reads XML takes a bare carriage return for a line feed.
    return written.getvalue().replace(b"\r", b"&#13;") + b"\n"


def _kept(said: Said) -> dict[str, str | int | bool]:
    return {name: value for name, value in said.items() if value is not None and value != ""}


def _actor(actor: str) -> str:
    return f"actor:{actor}"


def _source(source: str) -> str:
    return f"source:{source}"


def _nodes(data: Data) -> Iterator[tuple[str, Said]]:
    for actor in data.actors:
        aliases = "; ".join(actor.aliases)
        yield (
            _actor(actor.id),
            {"label": actor.name, "type": "actor", "kind": actor.kind, "named": actor.named, "aliases": aliases},
        )
    for source in data.sources:
        yield (
            _source(source.id),
            {
                "label": source.title,
                "type": "source",
                "published": source.published.date,
                "published_basis": source.published.basis,
                "language": source.language,
                "url": source.url,
            },
        )


def _edges(data: Data) -> Iterator[Edge]:
    for actor in data.actors:
        for whole in actor.part_of:
            yield _actor(actor.id), _actor(whole), f"part-of:{actor.id}:{whole}", {"kind": "part of"}
    sources = {source.id: source for source in data.sources}
    for source in data.sources:
        yield from _of_source(source)
    questions = {question.id: question for question in data.questions}
    for claim in data.claims:
        source = sources[claim.source]
        yield from _of_claim(claim, source, _said(claim, source, questions))


def _of_source(source: SourceRow) -> Iterator[Edge]:
    said = {"published": source.published.date}
    yield _actor(source.outlet), _source(source.id), f"published:{source.id}", {"kind": "published", **said}
    if source.taken_from and source.taken_from.source:
        taken = {"kind": "taken from", "taken_as": source.taken_from.kind, "quote": source.taken_from.quote}
        yield _source(source.id), _source(source.taken_from.source), f"taken-from:{source.id}", taken


def _of_claim(claim: ClaimRow, source: SourceRow, said: Said) -> Iterator[Edge]:
    links = claim.attribution or [source.outlet]
    kind = "attribution" if claim.attribution else "own voice"
    chain: Sequence[Sequence[str]] = [[_source(claim.source)], *([_actor(one) for one in each(link)] for link in links)]
    for position, (before, behind) in enumerate(pairwise(chain)):
        of_link: Said = {"kind": kind, "position": position, "links": len(links), "origin": position == len(links) - 1}
        every = ((start, end) for start in before for end in behind)
        for among, (start, end) in enumerate(every):
            yield start, end, f"claim:{claim.id}:{position}:{among}", {**of_link, **said}


def _said(claim: ClaimRow, source: SourceRow, questions: Mapping[str, QuestionRow]) -> Said:
    question = questions[claim.question] if claim.question else None
    return {
        "claim": claim.id,
        "quote": claim.quote,
        "level": claim.level,
        "voice": claim.voice,
        "hedge": "; ".join(map(_hedge, claim.hedges)),
        "question": claim.question,
        "ask": question.ask if question else None,
        "answer": claim.answer,
        "relation": question.relation if question else None,
        "also_answers": "; ".join(f"{further.question}: {further.answer}" for further in claim.also_answers),
        "when": claim.when,
        "published": source.published.date,
        "published_basis": source.published.basis,
        "address": claim.address,
    }


def _hedge(hedge: HedgeRow) -> str:
    return f"{hedge.words} ({hedge.sureness}: {hedge.by})"
