"""The graph of attributions, as networkx reads it, counted and put beside the dossier."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from collections import Counter
from itertools import pairwise
from typing import Any

import networkx
import pytest

from data.conftest import made_of
from dossier_maker import derive_dossier
from generator.data.graphml import GRAPH
from generator.links.derived import Derived
from generator.read.characters import REFUSED
from hostile_dossier import HOSTILE

SPOKEN = ("attribution", "own voice")


def _read(content: bytes) -> Any:
    return networkx.parse_graphml(content.decode(), edge_key_type=str, force_multigraph=True)


def _several(speaking: str | list[str]) -> list[str]:
    return [speaking] if isinstance(speaking, str) else speaking


def _kind(graph: Any, *kinds: str) -> list[tuple[str, str, dict[str, Any]]]:
    return [(start, end, said) for start, end, said in graph.edges(data=True) if said["kind"] in kinds]


def test_networkx_reads_as_many_nodes_and_edges_as_the_dossier_has(offered: dict[str, bytes]) -> None:
    data, graph = json.loads(offered["data/dossier.json"]), _read(offered[GRAPH])
    assert graph.is_directed()
    assert graph.graph["title"] == data["title"]
    kinds = Counter(said["type"] for _, said in graph.nodes(data=True))
    assert kinds == {"actor": len(data["actors"]), "source": len(data["sources"])}
    outlets = {source["id"]: source["outlet"] for source in data["sources"]}
    spoken = 0
    for claim in data["claims"]:
        links = [[claim["source"]], *map(_several, claim["attribution"] or [outlets[claim["source"]]])]
        spoken += sum(len(before) * len(behind) for before, behind in pairwise(links))
    assert Counter(said["kind"] in SPOKEN for *_, said in graph.edges(data=True)) == {
        True: spoken,
        False: len(data["sources"])
        + sum(len(actor["part_of"]) for actor in data["actors"])
        + sum(bool(source["taken_from"] and source["taken_from"]["source"]) for source in data["sources"]),
    }


def test_each_chain_can_be_walked_from_its_source_to_its_origin(offered: dict[str, bytes]) -> None:
    data, graph = json.loads(offered["data/dossier.json"]), _read(offered[GRAPH])
    edges = _kind(graph, *SPOKEN)
    dates = {source["id"]: source["published"]["date"] for source in data["sources"]}
    relations = {question["id"]: question["relation"] for question in data["questions"]}
    walked = 0
    for claim in data["claims"]:
        own = sorted(
            ((said["position"], start, end, said) for start, end, said in edges if said["claim"] == claim["id"]),
            key=lambda edge: edge[:3],
        )
        assert own[0][1] == f"source:{claim['source']}"
        ends = {end.removeprefix("actor:") for *_, end, said in own if said["origin"]}
        assert ends == set(_several(claim["origin"]))
        chain = [set(_several(link)) for link in claim["attribution"]]
        for position, start, end, said in own:
            assert not chain or end.removeprefix("actor:") in chain[position]
            assert not position or start.removeprefix("actor:") in chain[position - 1]
            hedges = [f"{one['words']} ({one['degree']}" for one in claim["hedges"]]
            assert all(hedge in said["hedge"] for hedge in hedges)
            assert said["quote"] == claim["quote"]
            assert [said.get(name) for name in ("question", "answer", "when", "level", "voice")] == [
                claim[name] for name in ("question", "answer", "when", "level", "voice")
            ]
            assert said.get("relation") == relations.get(claim["question"])
            assert said.get("published") == dates[claim["source"]]
            walked += position > 0
    assert walked


def test_actors_and_sources_keep_what_is_said_of_them(offered: dict[str, bytes]) -> None:
    data, graph = json.loads(offered["data/dossier.json"]), _read(offered[GRAPH])
    for actor in data["actors"]:
        said = graph.nodes[f"actor:{actor['id']}"]
        assert [said["label"], said["kind"], said["named"]] == [actor["name"], actor["kind"], actor["named"]]
        parts = [end for start, end, _ in _kind(graph, "part of") if start == f"actor:{actor['id']}"]
        assert parts == [f"actor:{whole}" for whole in actor["part_of"]]
    assert {(start, end) for start, end, _ in _kind(graph, "published")} == {
        (f"actor:{source['outlet']}", f"source:{source['id']}") for source in data["sources"]
    }


def test_those_who_speak_together_each_pass_it_on_to_each() -> None:
    claim = {"id": "c", "source": "s", "quote": "All of it is true", "attribution": [["a", "b"], ["c", "d"]]}
    derived = derive_dossier(
        {
            "events/e.yml": {"title": "E", "claims": [claim]},
            **{f"actors/{actor}.yml": {"name": actor.upper(), "kind": "person"} for actor in "abcd"},
        },
        {"s": "All of it is true."},
    )
    edges = [(start, end) for start, end, _ in _kind(_read(made_of(derived)[GRAPH]), "attribution")]
    assert sorted(edges) == sorted(
        [("source:s", f"actor:{one}") for one in "ab"] + [(f"actor:{a}", f"actor:{b}") for a in "ab" for b in "cd"]
    )


def test_networkx_refuses_a_graph_that_is_broken(offered: dict[str, bytes]) -> None:
    with pytest.raises(ET.ParseError):
        _read(offered[GRAPH].replace(b"</graph>", b"", 1))
    with pytest.raises(networkx.NetworkXError, match="no key"):
        _read(offered[GRAPH].replace(b'<data key="', b'<data key="not-', 1))


def test_hostile_texts_go_through_the_graph_and_come_back(hostile: Derived) -> None:
    files = made_of(hostile)
    data, graph = json.loads(files["data/dossier.json"]), _read(files[GRAPH])
    assert len(data["actors"]) > len(HOSTILE)
    assert graph.graph["title"] == data["title"]
    for actor in data["actors"]:
        assert graph.nodes[f"actor:{actor['id']}"]["label"] == actor["name"]
    for source in data["sources"]:
        assert graph.nodes[f"source:{source['id']}"]["label"] == source["title"]
    quotes = {said["claim"]: said["quote"] for *_, said in _kind(graph, "attribution")}
    assert quotes == {claim["id"]: claim["quote"] for claim in data["claims"]}


def test_what_xml_cannot_hold_no_dossier_holds() -> None:
    # https://www.w3.org/TR/xml/#charsets
    held = [(0x9, 0xA), (0xD, 0xD), (0x20, 0xD7FF), (0xE000, 0xFFFD), (0x10000, 0x10FFFF)]
    missing = {*range(0x110000)}.difference(*(range(first, last + 1) for first, last in held))
    assert len(missing) == 29 + 2048 + 2
    assert all(REFUSED.fullmatch(chr(one)) for one in missing)
