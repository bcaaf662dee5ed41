"""References that lead nowhere, and sentences that rest on no claim, are told with their place."""

from __future__ import annotations

from typing import Any

import pytest

from generator.check.prose import check_prose
from generator.ground.position import Position
from generator.ground.problem import Problem, in_order
from generator.model.actor import Actor
from generator.model.dossier import Dossier, Entry
from generator.model.event import Event
from generator.model.place import Place
from generator.model.settings import Settings
from generator.model.source import Source

CLAIM = {"id": "it-fell", "source": "rasa", "quote": "it fell"}
QUESTION = {"id": "q", "ask": "What fell?", "answers_are": "text", "claims": [{**CLAIM, "id": "all-fell"}]}
SOURCE = {"title": "Fell", "outlet": "rasa-agency", "published": "2016", "sha256": "0" * 64, "body": {"from": "It"}}
FIELDS = (("summary",), ("note",), ("description",), ("claims", 0, "note"), ("questions", 0, "note"))


def entry(id_: str, record: Any) -> Entry[Any]:
    file = f"{type(record).__name__.lower()}.yml"
    return Entry(id_, record, file, {path: Position(file, line) for line, path in enumerate(FIELDS, start=2)})


def problems(
    event: dict[str, Any] | None = None,
    actor: dict[str, Any] | None = None,
    place: dict[str, Any] | None = None,
    source: dict[str, Any] | None = None,
    about: str = "",
) -> tuple[Problem, ...]:
    the_event = Event.model_validate({"title": "The fall", "questions": [QUESTION], "claims": [CLAIM], **(event or {})})
    the_actor = Actor.model_validate({"name": "Daesh", "kind": "armed-group", **(actor or {})})
    the_place = Place.model_validate({"name": "Palmyra", **(place or {})})
    dossier = Dossier(
        settings=Settings(title="Palmyra", about=about),
        sources={"rasa": entry("rasa", Source.model_validate({**SOURCE, **(source or {})}))},
        articles={},
        actors={"daesh": entry("daesh", the_actor), "homs": entry("homs", Actor(name="Homs", kind="state-body"))},
        places={"palmyra": entry("palmyra", the_place), "homs": entry("homs", Place(name="Homs"))},
        events={"fall": entry("fall", the_event)},
        declared=2,
    )
    return in_order(check_prose(dossier))


def test_prose_in_order_is_left_alone() -> None:
    summary = "[[palmyra|The city]] fell to [[actor:daesh]] [@it-fell]. All of it fell. [@all-fell; @it-fell]"
    assert problems({"summary": summary, "note": "No claim is needed here."}, about="See [[event:fall]].") == ()


IN_ANY_FIELD = [
    ({"event": {"summary": "{}"}}, Position("event.yml", 2)),
    ({"event": {"note": "{}"}}, Position("event.yml", 3)),
    ({"event": {"claims": [{**CLAIM, "note": "{}"}]}}, Position("event.yml", 5)),
    ({"event": {"questions": [{**QUESTION, "note": "{}"}]}}, Position("event.yml", 6)),
    ({"actor": {"description": "{}"}}, Position("actor.yml", 4)),
    ({"actor": {"note": "{}"}}, Position("actor.yml", 3)),
    ({"place": {"description": "{}"}}, Position("place.yml", 4)),
    ({"place": {"note": "{}"}}, Position("place.yml", 3)),
    ({"source": {"note": "{}"}}, Position("source.yml", 3)),
    ({"about": "{}"}, Position("sources/dossier.yml")),
]


def filled(fields: Any, prose: str) -> Any:
    if isinstance(fields, dict):
        return {key: filled(value, prose) for key, value in fields.items()}
    if isinstance(fields, list):
        return [filled(value, prose) for value in fields]
    return prose if fields == "{}" else fields


@pytest.mark.parametrize(("fields", "position"), IN_ANY_FIELD)
def test_every_field_of_prose_is_read(fields: dict[str, Any], position: Position) -> None:
    (found,) = problems(**filled(fields, "It fell [@it-fell] to [[nobody-at-all]]."))
    assert (found.position, found.rule) == (position, "unknown-thing")


@pytest.mark.parametrize(
    ("prose", "rule", "sentence", "hint"),
    [
        ("[@it-fel]", "unknown-claim", "[@it-fel] cites a claim", "Did you mean [@it-fell]?"),
        ("[@palmyra]", "unknown-claim", "[@palmyra] cites a claim", '"palmyra" is a place: write [[palmyra]].'),
        ("[@xyzzy-quux]", "unknown-claim", "[@xyzzy-quux] cites a claim", "under id"),
        ("[@it-fell; @xyzzy-quux]", "unknown-claim", "[@xyzzy-quux] cites a claim", "under id"),
        ("[[palmira]]", "unknown-thing", "[[palmira]] leads to nothing", 'Did you mean "palmyra"?'),
        ("[[it-fell]]", "unknown-thing", "[[it-fell]] leads to nothing", '"it-fell" is a claim: write [@it-fell].'),
        ("[[actor:palmyra]]", "unknown-thing", "[[actor:palmyra]]", '"palmyra" is a place: write [[place:palmyra]].'),
        ("[[actor:fal]]", "unknown-thing", "[[actor:fal]]", "The id is the name of a file"),
        ("[[homs]]", "ambiguous-reference", "an actor and a place", "Write [[actor:homs]] or [[place:homs]]."),
        ("[@it-fell", "reference-not-valid", "no closing", "backslash"),
    ],
)
def test_a_reference_that_leads_nowhere(prose: str, rule: str, sentence: str, hint: str) -> None:
    (found,) = problems({"note": f"So they say {prose}."})
    assert (found.position, found.rule) == (Position("event.yml", 3), rule)
    assert sentence in found.sentence
    assert hint in found.hint


@pytest.mark.parametrize("kind", ["event:fall", "actor:homs", "place:homs", "source:rasa"])
def test_a_kind_settles_what_is_meant(kind: str) -> None:
    assert problems({"note": f"See [[{kind}]]."}) == ()


@pytest.mark.parametrize(
    ("fields", "position"),
    [
        ({"event": {"summary": "It fell [@it-fell]. Nobody says this of [[palmyra|it]]. It rose. [@all-fell]"}}, 2),
        ({"actor": {"description": "It fell [@it-fell]. Nobody says this of [[palmyra|it]]."}}, 4),
        ({"place": {"description": "It fell [@it-fell].\n\nNobody says this of [[palmyra|it]]."}}, 4),
    ],
)
def test_a_sentence_that_rests_on_no_claim(fields: dict[str, Any], position: int) -> None:
    (found,) = problems(**fields)
    assert (found.position.line, found.rule) == (position, "sentence-without-claim")
    assert found.sentence == 'No claim is cited for the sentence "Nobody says this of it."'


def test_a_malformed_citation_is_told_once() -> None:
    (found,) = problems({"summary": "It fell [@it-fell, @all-fell]."})
    assert found.rule == "reference-not-valid"


def test_a_long_sentence_is_cut_in_the_message() -> None:
    (found,) = problems({"summary": f"It {'really ' * 100}fell."})
    assert len(found.sentence) < 200
    assert "…" in found.sentence
