"""Linked data: pyld reads it without a network and gives back what the rows say, and SHACL shapes hold."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest

from data.conftest import made_of
from data.linked_read import (
    SITE,
    Node,
    among,
    chain,
    conforms,
    identifier,
    inferred,
    jsonld,
    listed,
    options,
    read_answer,
    read_date,
    read_hedge,
    together,
    words_of,
)
from dossier_maker import derive_dossier
from generator.data.export import Export
from generator.data.jsonld import GRAPH, jsonld_files
from generator.described.vocabulary import OURS, SCHEMA, TERMS
from generator.pipeline import Made


@pytest.fixture(scope="module")
def document(offered: dict[str, bytes]) -> Node:
    """The graph as it stands in its file."""
    return dict(json.loads(offered[GRAPH]))


@pytest.fixture(scope="module")
def quotes(document: Node) -> list[Node]:
    """All quotes, each with all that hangs on it, as pyld frames them."""
    frame = {"@context": document["@context"], "@type": "Quotation", "isPartOf": {"@embed": "@never"}}
    return list(jsonld.frame(document, frame, {**options(), "embed": "@always"})["@graph"])


def test_each_thing_is_there_once_and_of_its_kind(document: Node, one_of_each: Made) -> None:
    data = one_of_each.export.data
    kinds: dict[str, list[str]] = {}
    for node in jsonld.expand(document, options()):
        kinds.setdefault(str(node.get("@type", [""])[0]).removeprefix(SCHEMA), []).append(node["@id"])
    assert len(kinds["NewsArticle"]) == len(data.sources)
    assert len(kinds["Event"]) == len(data.events)
    assert len(kinds["Place"]) == len(data.places)
    assert sum(len(kinds[kind]) for kind in kinds if kind.endswith(("Person", "Organization"))) == len(data.actors)
    assert len(kinds["Question"]) == len(data.questions)
    assert kinds["Quotation"] == [f"{SITE}/claims/{claim.id}/#quote" for claim in data.claims]
    named = [one for kind in kinds.values() for one in kind if not one.startswith("_:")]
    assert len(named) == len(set(named))


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph")
def test_pyld_and_rdflib_read_the_same_out_of_it() -> None:
    from rdflib import BNode, Graph

    where = {"lat": 33, "lon": 44.5, "origin": "An atlas."}
    derived = derive_dossier({"places/p.yml": {"name": "P", "kind": "town", "coordinates": where}}, {"s": "Some text."})
    document = made_of(derived)[GRAPH].decode()
    quads = jsonld.to_rdf(json.loads(document), {**options(), "format": "application/n-quads"})
    graphs = (
        Graph().parse(data=quads, format="nt"),
        Graph().parse(data=document, format="json-ld", publicID=options()["base"]),
    )
    by_pyld, by_rdflib = (
        sorted(" ".join("_" if isinstance(one, BNode) else one.n3() for one in triple) for triple in graph)
        for graph in graphs
    )
    assert by_pyld == by_rdflib
    assert any("latitude" in triple for triple in by_pyld)


def test_quotes_say_what_the_rows_say(quotes: list[Node], one_of_each: Made) -> None:
    rows = {claim.id: claim for claim in one_of_each.export.data.claims}
    assert {quote["identifier"] for quote in quotes} == set(rows)
    for quote in quotes:
        row = rows[quote["identifier"]]
        assert quote["text"]["@value"] == row.quote
        assert (quote["d:level"], quote["d:voice"], quote["d:furniture"]) == (row.level, row.voice, row.furniture)
        assert identifier(quote["isPartOf"]) == row.source
        assert [together(link) for link in chain(quote)] == row.attribution
        assert among(quote["spokenByCharacter"]) == among(row.origin)
        assert [read_hedge(one) for one in listed(quote.get("d:hedge"))] == [one.model_dump() for one in row.hedges]
        told = [one.model_dump(exclude={"address"}) for one in row.also_answers]
        own = listed(quote.get("d:answer"))
        if row.question:
            assert read_answer(own.pop(0)) == {
                "question": row.question,
                "answer": row.answer or "",
                "when": None,
                "hedges": [],
            }
        assert [read_answer(one) for one in own] == told
        assert read_date(quote.get("d:moment")) == row.when
        assert [inferred(link) for link in chain(quote) if inferred(link)] == [one.model_dump() for one in row.inferred]


def test_the_origin_is_the_last_of_the_chain(quotes: list[Node]) -> None:
    long = [quote for quote in quotes if len(list(chain(quote))) > 1]
    assert long
    for quote in long:
        assert quote["prov:hadPrimarySource"]["@id"] == list(chain(quote))[-1]["@id"]


def test_questions_say_how_their_accounts_relate(document: Node, one_of_each: Made) -> None:
    frame = {"@context": document["@context"], "@type": "Question"}
    framed = jsonld.frame(document, frame, {**options(), "embed": "@once"})["@graph"]
    found = {question["identifier"]: question for question in framed}
    compared = 0
    for row in one_of_each.export.data.questions:
        question = found[row.id]
        assert (question["name"], question.get("d:relation")) == (row.ask, row.relation)
        answers = {answer["@id"]: answer for answer in listed(question.get("suggestedAnswer"))}
        assert [answer["text"] for answer in answers.values()] == [group.answer for group in row.groups]
        order = list(answers)
        between = [
            (
                sorted(order.index(one["@id"]) for one in listed(pair["d:group"])),
                pair["d:relation"],
                pair.get("d:reason", ""),
            )
            for pair in listed(question.get("d:between"))
        ]
        assert between == [(sorted(pair.groups), pair.relation, pair.why) for pair in row.between]
        compared += len(between)
    assert compared


def test_the_shapes_hold(document: Node) -> None:
    assert conforms(document) == (True, "Validation Report\nConforms: True\n")


@pytest.mark.parametrize("missing", ["isPartOf", "spokenByCharacter", "text", "d:level", "prov:wasAttributedTo"])
def test_the_shapes_refuse_a_quote_that_lacks(missing: str, document: Node) -> None:
    broken = copy.deepcopy(document)
    quote = next(node for node in broken["@graph"] if "Quotation" in node.get("@type", ()))
    del quote[missing]
    good, told = conforms(broken)
    assert not good
    assert quote["@id"] in told


def test_the_shapes_refuse_a_verdict(document: Node) -> None:
    verdict = {"@id": f"{SITE}/v", "@type": "ClaimReview"}
    assert not conforms({**document, "@graph": [*document["@graph"], verdict]})[0]


@pytest.fixture(scope="module")
def together_and_alike() -> Node:
    """The graph of two articles that print the same, in which two speak as one."""
    text = " ".join(f"{at} is here the number of a sentence about lamp, fog, quay {at} and ferry." for at in range(9))
    claim = {"source": "s", "quote": "lamp, fog, quay 3 and ferry", "attribution": [["a", "b"]], "answer": "3"}
    ask = {"id": "q", "ask": "Which?", "answers_are": "text", "claims": [{"id": "c", **claim}]}
    files: dict[str, Any] = {
        "events/e.yml": {"title": "E", "questions": [ask]},
        "actors/a.yml": {"name": "A", "kind": "person"},
        "actors/b.yml": {"name": "B", "kind": "person"},
    }
    derived = derive_dossier(files, {"s": text, "t": f"{text} And more."})
    return dict(json.loads(jsonld_files(Export(derived, SITE))[GRAPH]()))


def test_who_speaks_as_one_and_what_is_printed_alike(together_and_alike: Node) -> None:
    assert conforms(together_and_alike)[0]
    frame = {"@context": together_and_alike["@context"], "@type": "Answer"}
    answer = jsonld.frame(together_and_alike, frame, options())
    assert among(answer["d:origin"]["d:together"]) == ["a", "b"]
    frame["@type"] = "d:SharedText"
    assert among(jsonld.frame(together_and_alike, frame, options())["d:sharedBy"]) == ["s", "t"]


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")  # rdflib tells itself
def test_another_program_reads_the_same_graph(document: Node) -> None:
    rdflib = pytest.importorskip("rdflib", reason="rdflib is not installed: run `make test`")
    quads = jsonld.to_rdf(document, {**options(), "format": "application/n-quads"})
    here = rdflib.Graph().parse(data=quads, format="nt")
    there = rdflib.Graph().parse(data=json.dumps(document), format="json-ld", base=f"{SITE}/{GRAPH}")
    # Two programs write one number in two ways.
    assert {triple[:2] for triple in here if isinstance(triple[0], rdflib.URIRef)} == {
        triple[:2] for triple in there if isinstance(triple[0], rdflib.URIRef)
    }
    assert len(here) == len(there)


def test_our_terms_are_those_that_are_told_of(document: Node, together_and_alike: Node) -> None:
    used = {name for one in (document, together_and_alike) for name in words_of(one) if name.startswith("d:")}
    assert used == {f"d:{term}" for term in TERMS}
    told = {node["@id"].removeprefix(OURS): node["means"]["@value"] for node in document["@graph"] if "means" in node}
    assert told == TERMS
