"""The entities, as FollowTheMoney judges them, and what it makes of the chains."""

from __future__ import annotations

import io
import json
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

import networkx
import pytest

from data.conftest import made_of
from dossier_maker import derive_dossier
from generator.data.entities import ENTITIES
from generator.data.entities.entity import LANGUAGES, dates, entity, web
from generator.links.derived import Derived
from hostile_dossier import HOSTILE

ftm = pytest.importorskip("followthemoney", reason="followthemoney is not installed: run `make test`")
from followthemoney.exc import InvalidData  # noqa: E402
from followthemoney.export.graph import NXGraphExporter  # noqa: E402
from followthemoney.types import registry  # noqa: E402


def _entities(files: dict[str, bytes]) -> dict[str, dict[str, Any]]:
    read = [json.loads(line) for line in files[ENTITIES].decode().split("\n") if line]
    found = {one["id"]: one for one in read}
    assert len(found) == len(read)
    return found


def _judge(one: dict[str, Any]) -> None:
    """Let the model check an entity, see that it knows all of it, and that cleaning it as Aleph does loses nothing."""
    ftm.model.get(one["schema"]).validate(one)
    kept, cleaned = ftm.model.get_proxy(one), ftm.model.get_proxy(one, cleaned=False)
    assert kept.to_dict()["properties"].keys() == one["properties"].keys()
    assert all(map(cleaned.get, kept.schema.required)), one["id"]
    for name, values in one["properties"].items():
        assert kept.get(name) == values
        assert len(cleaned.get(name)) == len({*map(registry.text.clean, values)}), (one["id"], name, values)


def _referred(one: dict[str, Any]) -> Iterator[tuple[Any, str]]:
    for name, values in one["properties"].items():
        prop = ftm.model.get(one["schema"]).properties[name]
        if prop.type == registry.entity:
            yield from ((prop.range, value) for value in values)


def test_followthemoney_finds_every_entity_good(offered: dict[str, bytes]) -> None:
    for one in _entities(offered).values():
        _judge(one)


def test_every_reference_leads_to_an_entity_of_the_kind_that_may_stand_there(offered: dict[str, bytes]) -> None:
    found, referred = _entities(offered), 0
    for one in found.values():
        for range_, value in _referred(one):
            assert ftm.model.get(found[value]["schema"]).is_a(range_), (one["id"], value)
            referred += 1
    assert referred > len(found)


@pytest.mark.parametrize(
    "broken",
    [
        {"properties": {"name": ["x" * 400]}},
        {"properties": {"name": ["A"], "sourceUrl": ["no address"]}},
        {"properties": {"name": []}},
    ],
)
def test_followthemoney_refuses_what_is_broken(broken: dict[str, Any]) -> None:
    with pytest.raises(InvalidData):
        _judge({"id": "a.actor", "schema": "Person", **broken})


def test_there_are_as_many_of_each_as_the_dossier_has(offered: dict[str, bytes]) -> None:
    data, found = json.loads(offered["data/dossier.json"]), _entities(offered)
    ends = Counter(one.rpartition(".")[2] for one in found)
    assert {end: ends[end] for end in ("actor", "place", "event", "source", "question", "claim")} == {
        kind.removesuffix("s"): len(data[kind])
        for kind in ("actors", "places", "events", "sources", "questions", "claims")
    }
    assert ends["answer"] == sum(
        bool(claim["question"] and claim["answer"]) + len(claim["also_answers"]) for claim in data["claims"]
    )
    assert ends["published"] == len(data["sources"])
    assert ends["role"] == sum(len(event["actors"]) for event in data["events"])
    schemas = {one["id"]: one["schema"] for one in found.values()}
    assert {actor["id"] for actor in data["actors"] if schemas[f"{actor['id']}.actor"] == "Person"} == {
        actor["id"] for actor in data["actors"] if actor["kind"] == "person" and actor["named"]
    }


def _several(speaking: str | list[str]) -> list[str]:
    return [speaking] if isinstance(speaking, str) else speaking


def test_the_graph_that_followthemoney_exports_has_the_chains(offered: dict[str, bytes]) -> None:
    data, written = json.loads(offered["data/dossier.json"]), io.StringIO()
    exporter = NXGraphExporter(written)
    for one in _entities(offered).values():
        exporter.write(ftm.model.get_proxy(one))
    exporter.finalize()
    graph = networkx.read_gexf(io.BytesIO(written.getvalue().encode()))
    outlets = {source["id"]: source["outlet"] for source in data["sources"]}
    links: dict[str, set[tuple[str, str, str]]] = {}
    for start, end, said in graph.edges(data=True):
        if said.get("role") == "has it from":
            links.setdefault(said["recordId"], set()).add((start, end, said["status"]))
    longest = 0
    for claim in data["claims"]:
        chain = [[outlets[claim["source"]]], *map(_several, claim["attribution"])]
        expected = {
            (f"{one}.actor", f"{other}.actor", f"{position} of {len(chain) - 1}")
            for position in range(1, len(chain))
            for one in chain[position - 1]
            for other in chain[position]
        }
        found = {
            (start.removeprefix("entity:"), end.removeprefix("entity:"), status)
            for start, end, status in links.get(claim["id"], ())
        }
        assert found == expected
        longest = max(longest, len(chain))
    assert longest > 2


def test_a_claim_keeps_what_the_model_has_no_property_for(offered: dict[str, bytes]) -> None:
    data, found = json.loads(offered["data/dossier.json"]), _entities(offered)
    names = {actor["id"]: actor["name"] for actor in data["actors"]}
    sources = {source["id"]: source for source in data["sources"]}
    hedged = 0
    for claim in data["claims"]:
        said = found[f"{claim['id']}.claim"]["properties"]
        assert said["description"] == [claim["quote"]]
        assert said["proof"] == [f"{claim['source']}.source"]
        assert said["sourceUrl"] == [f"https://dossier.example/lamp/{claim['permalink']}"]
        assert {f"{one}.actor" for one in _several(claim["origin"])} <= {*said["entity"]}
        notes = "\n".join(said["notes"])
        for hedge in claim["hedges"]:
            assert f"Hedge: {hedge['words']} ({hedge['degree']}" in notes
            assert f": {names[hedge['by']]})" in notes
            hedged += 1
        assert (claim["when"] or "") in notes
        assert f"quote: {claim['level']}" in said["keywords"]
        published = sources[claim["source"]]["published"]["date"]
        assert published is None or f"Published: {published} (EDTF)" in notes
    assert hedged
    for question in data["questions"]:
        notes = "\n".join(found[f"{question['id']}.question"]["properties"]["notes"])
        assert f"relate: {question['relation']}" in notes or not question["relation"]
        assert all(between["relation"] in notes and between["why"] in notes for between in question["between"])


def test_dates_that_are_not_sure_stand_in_the_notes_alone(offered: dict[str, bytes]) -> None:
    data, found = json.loads(offered["data/dossier.json"]), _entities(offered)
    unsure = 0
    for event in data["events"]:
        said = found[f"{event['id']}.event"]["properties"]
        plain = event["date"] and re.fullmatch(r"\d{4}(-\d\d){0,2}", event["date"])
        assert said.get("date") == ([event["date"]] if plain else None)
        assert not event["date"] or f"Date: {event['date']} (EDTF)" in "\n".join(said["notes"])
        unsure += bool(event["date"] and not plain)
    assert unsure


@pytest.mark.parametrize(
    ("edtf", "expected"),
    [
        (None, (None, None, None)),
        ("2016", ("2016", None, None)),
        ("2016-12", ("2016-12", None, None)),
        ("2016-12-03", ("2016-12-03", None, None)),
        ("2016-12~", (None, None, None)),
        ("2016?", (None, None, None)),
        ("201X", (None, None, None)),
        ("2016-21", (None, None, None)),
        ("2015-10/2015-12", (None, "2015-10", "2015-12")),
        ("2015-10~/2015-12", (None, None, "2015-12")),
        ("2015-10/..", (None, "2015-10", None)),
        ("../2015", (None, None, "2015")),
        ("2016-12-03T10:00:00Z", (None, None, None)),
    ],
)
def test_what_of_a_date_the_model_has_room_for(edtf: str | None, expected: tuple[str | None, ...]) -> None:
    assert dates(edtf) == expected
    assert all(registry.date.clean(one) == one for one in expected if one)


def test_languages_and_addresses_are_those_that_the_model_takes() -> None:
    assert {two: registry.language.clean(two) for two in LANGUAGES} == LANGUAGES
    assert all(map(registry.language.validate, LANGUAGES.values()))
    addresses = [
        "https://example.org/a b",
        "javascript:alert(1)",
        "https://",
        "http://a.example?q=1",
        "ftp://x.example",
    ]
    assert [bool(web(one)) for one in addresses] == [False, False, False, True, False]
    assert registry.url.validate("http://a.example?q=1")


def test_a_text_that_is_longer_than_the_model_takes_ends_in_dots() -> None:
    long = {name: ["x" * 70_000] for name in ("name", "notes", "author")}
    cut = entity("a.source", "Article", **long)
    _judge(cut)
    assert {name: (len(text), text[-1]) for name, [text] in cut["properties"].items()} == {
        "name": (384, "…"),
        "notes": (65_000, "…"),
        "author": (1024, "…"),
    }


def test_hostile_texts_go_through_the_entities_and_come_back(hostile: Derived) -> None:
    files = made_of(hostile)
    data, found = json.loads(files["data/dossier.json"]), _entities(files)
    for one in found.values():
        _judge(one)
    for actor in data["actors"]:
        said = found[f"{actor['id']}.actor"]["properties"]
        assert said["name"] == [actor["name"]] or f"Name: {actor['name']}" in said["notes"]
    for claim in data["claims"]:
        assert found[f"{claim['id']}.claim"]["properties"]["description"] == [claim["quote"]]
    for source in data["sources"]:
        assert found[f"{source['id']}.source"]["properties"].get("title", [""]) == [source["title"]]
    assert len(data["claims"]) == len(HOSTILE)
    assert len(files[ENTITIES].decode().splitlines()) == len(found)


def test_an_unnamed_body_is_linked_where_nobody_can_be_its_member() -> None:
    derived = derive_dossier(
        {
            "actors/crew.yml": {"name": "the crew", "kind": "group", "named": False},
            "actors/cook.yml": {"name": "Ada", "kind": "person", "part_of": ["crew"]},
        }
    )
    found = _entities(made_of(derived))
    assert found["cook.crew.part"]["schema"] == "UnknownLink"
    for one in found.values():
        _judge(one)
