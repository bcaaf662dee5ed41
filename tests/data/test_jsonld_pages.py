"""Each page says of its thing what the graph says, whatever words it holds."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from data.linked_read import SITE, conforms, found_by_extruct, jsonld, nodes_of, options, says_what
from dossier_maker import derive_dossier, make_tiny
from generator.data.export import Export
from generator.data.jsonld import GRAPH, jsonld_files
from generator.described.vocabulary import EDTF
from generator.doors.cli import main
from generator.links.addresses import permalink_of
from generator.links.derived import Derived
from generator.pages.frame.repository import Repository
from generator.pages.site import render
from generator.pages.views.permalinks import permalink
from generator.pipeline import Made


def test_a_date_is_edtf_always_and_plain_only_where_it_is_sure() -> None:
    dates = ["2016-12-11", "2016-12", "2016", "2016-12~", "2016?", "201X", "2015-21", "2015-10/2015-12"]
    dates += ["2015-10/2015-12~", "2015/..", "[2015..2016]", "2016-12-11T15:39Z"]
    files: dict[str, object] = {
        f"events/e{at}.yml": {"title": "E", "date": {"date": date, "basis": "inferred", "reason": "It says so."}}
        for at, date in enumerate(dates)
    }
    pages = render(derive_dossier(files), {}, Repository(site=SITE)).pages  # type: ignore[arg-type]
    nodes = {node["identifier"]: node for _, node in nodes_of(pages) if "identifier" in node}
    told = [nodes[f"e{at}"] for at in range(len(dates))]
    assert [node["d:dated"]["d:date"] for node in told] == [{"@value": date, "@type": EDTF} for date in dates]
    assert [(node.get("startDate", ""), node.get("endDate", "")) for node in told] == [
        ("2016-12-11", ""),
        ("2016-12", ""),
        ("2016", ""),
        *[("", "")] * 4,
        ("2015-10", "2015-12"),
        ("2015-10", ""),
        ("2015", ""),
        ("", ""),
        ("2016-12-11T15:39Z", ""),
    ]


def test_every_page_of_a_thing_says_what_the_graph_says(one_of_each: Made, offered: dict[str, bytes]) -> None:
    pages_say_what_the_graph_says(one_of_each.derived, offered[GRAPH], SITE)


def test_hostile_words_come_through_pages_and_graph(hostile: Derived) -> None:
    written = jsonld_files(Export(hostile, SITE))[GRAPH]()
    pages_say_what_the_graph_says(hostile, written, SITE)
    assert conforms(json.loads(written))[0]
    nodes = {node["@id"].removeprefix(f"{SITE}/"): node for node in json.loads(written)["@graph"]}
    for actor, entry in hostile.dossier.actors.items():
        if actor.startswith("a") and f"c{actor[1:]}" in hostile.stated:
            assert nodes[f"actors/{actor}/#actor"]["name"] == entry.record.name
    for claim, stated in hostile.stated.items():
        assert nodes[f"claims/{claim}/#quote"]["text"]["@value"] == stated.claim.quote.strip()


def test_a_dossier_that_leaves_it_out_has_none_in_its_pages() -> None:
    derived = derive_dossier({"dossier.yml": {"title": "D", "data": {"jsonld": False}}, "events/e.yml": {"title": "E"}})
    assert not [page for page in render(derived, {}, Repository()).pages if "ld+json" in page.html]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_it_stands_in_the_built_page(language: str, tmp_path: Path) -> None:
    project = make_tiny(tmp_path / "tiny")
    (project / "sources/dossier.yml").write_text(f"title: Tiny\nlanguage: {language}\n", encoding="utf-8")
    said = CliRunner().invoke(main, ["build", "-f", str(project / "mkdocs.yml"), "-d", str(tmp_path / "site")])
    assert said.exit_code == 0, said.output
    graph = jsonld.expand(json.loads((tmp_path / "site" / GRAPH).read_bytes()), options())
    of_graph = {node["@id"]: node for node in graph}
    found = set()
    for path in sorted((tmp_path / "site").rglob("index.html")):
        address = path.parent.relative_to(tmp_path / "site").as_posix()
        for node in found_by_extruct(path.read_text(encoding="utf-8")):
            said_there = jsonld.expand(node, options(f"{SITE}/{address}/"))
            assert [says_what(of_graph, one) for one in said_there] == [True]
            found.add(address.partition("/")[0])
    assert found == {"sources", "events", "actors", "places", "claims", "."}


def pages_say_what_the_graph_says(derived: Derived, graph: bytes, site: str) -> None:
    """Fail where a page says of its thing anything else than the graph, with the site's address and without."""
    of_graph = {node["@id"]: node for node in jsonld.expand(json.loads(graph), options())}
    things = derived.dossier
    for repository in (Repository(site=site), Repository()):
        found = 0
        for address, node in nodes_of(render(derived, {}, repository).pages):
            said = jsonld.expand(node, options(f"{site}/{address}"))
            assert [says_what(of_graph, one) for one in said] == [True]
            found += 1
        for claim in derived.stated:
            page = permalink(derived, repository, claim).decode()
            said = jsonld.expand(found_by_extruct(page), options(f"{site}/{permalink_of(claim)}"))
            assert [one["@id"] for one in said] == [f"{site}/{permalink_of(claim)}#quote"]
            assert says_what(of_graph, said[0])
        assert found == 1 + sum(map(len, (things.sources, things.events, things.actors, things.places)))
