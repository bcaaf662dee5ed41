"""Reads linked data as others do: pyld without a network, extruct in pages, pyshacl with our shapes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NoReturn

import pytest

from generator.data.jsonld import GRAPH

jsonld = pytest.importorskip("pyld", reason="pyld is not installed: run `make test`").jsonld

SITE = "https://dossier.example/lamp"
SHAPES = Path(__file__).parent / "shapes.ttl"
Node = dict[str, Any]


def refuse(address: str, options: object) -> NoReturn:
    """Fetch nothing."""
    del options
    raise AssertionError(f"{address} was asked for")


def options(base: str = f"{SITE}/{GRAPH}") -> Node:
    return {"documentLoader": refuse, "base": base}


def conforms(document: Node) -> tuple[bool, str]:
    """Return whether a graph is as the shapes say, and what is not."""
    pyshacl = pytest.importorskip("pyshacl", reason="pyshacl is not installed: run `make test`")
    from rdflib import Graph

    graph = Graph().parse(data=jsonld.to_rdf(document, {**options(), "format": "application/n-quads"}), format="nt")
    good, _, told = pyshacl.validate(graph, shacl_graph=Graph().parse(SHAPES), inference="none")
    return good, told


def nodes_of(pages: Any) -> Iterator[tuple[str, Node]]:
    """Yield what each page says to programs, with the page's address, as extruct finds it."""
    for page in pages:
        for node in found_by_extruct(page.html):
            yield page.address, node


def found_by_extruct(html: str) -> list[Node]:
    """Return the blocks of data in a page."""
    extruct = pytest.importorskip("extruct", reason="extruct is not installed: run `make test`")
    return list(extruct.extract(html, syntaxes=["json-ld"])["json-ld"])


def says_what(graph: dict[str, Node], said: Node) -> bool:
    """Tell whether a page says of its thing what the graph says of it, both expanded.

    Where one names another thing, the page may say its type and name as well, as the graph has them of that thing.
    """
    return referring(graph, said) == referring(graph, graph[said["@id"]])


def referring(graph: dict[str, Node], node: Node) -> Node:
    """Return a node that only refers to the things that it names, where the graph has them."""
    return {name: [_reference(graph, one) for one in listed(value)] for name, value in node.items()}


def _reference(graph: dict[str, Node], one: Any) -> Any:
    own = graph.get(one.get("@id", "")) if isinstance(one, dict) else None
    if own is None:
        return one
    for name, values in one.items():
        assert name == "@id" or all(value in own[name] for value in values)
    return {"@id": one["@id"]}


def words_of(node: object) -> Iterator[str]:
    """Yield all names of properties and types in a node."""
    if isinstance(node, dict):
        for name, value in node.items():
            yield name
            if name == "@type":
                yield from [value] if isinstance(value, str) else value
            yield from words_of(value)
    elif isinstance(node, list):
        for one in node:
            yield from words_of(one)


def listed(value: Any) -> list[Any]:
    return [] if value is None else value if isinstance(value, list) else [value]


def identifier(node: Node) -> str:
    return str(node["@id"]).rstrip("/").split("/")[-2]


def among(actors: Any) -> list[str]:
    return [one if isinstance(one, str) else identifier(one) for one in listed(actors)]


def chain(quote: Node) -> Iterator[Node]:
    link = quote.get("prov:wasDerivedFrom")
    while link:
        yield link
        link = link.get("prov:wasDerivedFrom")


def together(link: Node) -> str | list[str]:
    actors = among(link["prov:wasAttributedTo"])
    return actors[0] if len(actors) == 1 else actors


def inferred(link: Node) -> Node | None:
    told = link.get("prov:qualifiedAttribution")
    return told and {"actors": among(told["prov:agent"]), "words": told["d:words"], "reason": told["d:reason"]}


def read_hedge(node: Node) -> Node:
    return {**{name: node[f"d:{name}"] for name in ("words", "degree", "denied")}, "by": identifier(node["d:by"])}


def read_date(value: Any) -> str | None:
    return value and str(value["@value"])


def read_answer(node: Node) -> Node:
    return {
        "question": str(node["d:question"]["@id"]).partition("#question-")[2],
        "answer": node.get("d:notation", ""),
        "when": read_date(node.get("d:moment")),
        "hedges": [read_hedge(one) for one in listed(node.get("d:hedge"))],
    }
