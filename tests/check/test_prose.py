"""References that lead nowhere, and sentences that rest on no claim, are told with their place."""

from __future__ import annotations

from typing import Any

import pytest

from dossier_maker import key_at, read_dossier
from generator.check.prose import check_prose
from generator.ground.problem import Problem, in_order

CLAIM = {"id": "it-fell", "source": "rasa", "quote": "it fell"}
QUESTION = {"id": "q", "ask": "What fell?", "answers_are": "text", "claims": [{**CLAIM, "id": "all-fell"}]}
SOURCE = {"title": "Fell", "outlet": "rasa-agency", "published": "2016", "sha256": "0" * 64, "body": {"from": "It"}}


def problems(
    event: dict[str, Any] | None = None,
    actor: dict[str, Any] | None = None,
    place: dict[str, Any] | None = None,
    source: dict[str, Any] | None = None,
    about: str = "",
) -> list[tuple[Problem, str]]:
    """Return what is wrong with the prose of a dossier, and where: kind of file and key."""
    dossier = read_dossier(
        {
            "dossier.yml": {"title": "Palmyra", "about": about},
            "articles/rasa.yml": SOURCE | (source or {}),
            "articles/rasa.txt": "It fell.",
            "actors/daesh.yml": {"name": "Daesh", "kind": "armed-group"} | (actor or {}),
            "actors/homs.yml": {"name": "Homs", "kind": "state-body"},
            "places/palmyra.yml": {"name": "Palmyra"} | (place or {}),
            "places/homs.yml": {"name": "Homs"},
            "events/fall.yml": {"title": "The fall", "questions": [QUESTION], "claims": [CLAIM]} | (event or {}),
        }
    )
    entries = {
        "event": dossier.events["fall"],
        "actor": dossier.actors["daesh"],
        "place": dossier.places["palmyra"],
        "source": dossier.sources["rasa"],
    }
    kinds = {entry.file: kind for kind, entry in entries.items()}
    told = []
    for one in in_order(check_prose(dossier)):
        kind = kinds.get(one.position.file)
        told.append((one, f"{kind}: {key_at(entries[kind], one.position)}" if kind else one.position.file))
    return told


def test_prose_in_order_is_left_alone() -> None:
    summary = "[[palmyra|The city]] fell to [[actor:daesh]] [@it-fell]. All of it fell. [@all-fell; @it-fell]"
    assert problems({"summary": summary, "note": "No claim is needed here."}, about="See [[event:fall]].") == []


IN_ANY_FIELD = [
    ({"event": {"summary": "{}"}}, "event: summary"),
    ({"event": {"note": "{}"}}, "event: note"),
    ({"event": {"claims": [{**CLAIM, "note": "{}"}]}}, "event: claims.0.note"),
    ({"event": {"questions": [{**QUESTION, "note": "{}"}]}}, "event: questions.0.note"),
    ({"actor": {"description": "{}"}}, "actor: description"),
    ({"actor": {"note": "{}"}}, "actor: note"),
    ({"place": {"description": "{}"}}, "place: description"),
    ({"place": {"note": "{}"}}, "place: note"),
    ({"source": {"note": "{}"}}, "source: note"),
    ({"about": "{}"}, "sources/dossier.yml"),
]


def filled(fields: Any, prose: str) -> Any:
    if isinstance(fields, dict):
        return {key: filled(value, prose) for key, value in fields.items()}
    if isinstance(fields, list):
        return [filled(value, prose) for value in fields]
    return prose if fields == "{}" else fields


@pytest.mark.parametrize(("fields", "where"), IN_ANY_FIELD)
def test_every_field_of_prose_is_read(fields: dict[str, Any], where: str) -> None:
    ((found, at),) = problems(**filled(fields, "It fell [@it-fell] to [[nobody-at-all]]."))
    assert (at, found.rule) == (where, "unknown-thing")


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
    ((found, at),) = problems({"note": f"So they say {prose}."})
    assert (at, found.rule) == ("event: note", rule)
    assert sentence in found.sentence
    assert hint in found.hint


@pytest.mark.parametrize("kind", ["event:fall", "actor:homs", "place:homs", "source:rasa"])
def test_a_kind_settles_what_is_meant(kind: str) -> None:
    assert problems({"note": f"See [[{kind}]]."}) == []


@pytest.mark.parametrize(
    ("fields", "where"),
    [
        (
            {"event": {"summary": "It fell [@it-fell]. Nobody says this of [[palmyra|it]]. It rose. [@all-fell]"}},
            "event: summary",
        ),
        ({"actor": {"description": "It fell [@it-fell]. Nobody says this of [[palmyra|it]]."}}, "actor: description"),
        (
            {"place": {"description": "It fell [@it-fell].\n\nNobody says this of [[palmyra|it]]."}},
            "place: description",
        ),
    ],
)
def test_a_sentence_that_rests_on_no_claim(fields: dict[str, Any], where: str) -> None:
    ((found, at),) = problems(**fields)
    assert (at, found.rule) == (where, "sentence-without-claim")
    assert found.sentence == 'No claim is cited for the sentence "Nobody says this of it."'


def test_a_malformed_citation_is_told_once() -> None:
    ((found, _),) = problems({"summary": "It fell [@it-fell, @all-fell]."})
    assert found.rule == "reference-not-valid"


def test_a_long_sentence_is_cut_in_the_message() -> None:
    ((found, _),) = problems({"summary": f"It {'really ' * 100}fell."})
    assert len(found.sentence) < 200
    assert "…" in found.sentence


def test_a_wrong_reference_is_told_at_its_own_line() -> None:
    dossier = read_dossier(
        {
            "dossier.yml": "title: Palmyra\nabout: >-\n  A city.\n\n  See [[nothing]].\n",
            "events/fall.yml": "title: The fall\nsummary: |\n  # Fall\n  [@one]\n  and [@two]\n",
        }
    )
    assert [(str(one.position), one.rule) for one in in_order(check_prose(dossier))] == [
        ("sources/dossier.yml:5:7", "unknown-thing"),
        ("sources/events/fall.yml:4:3", "unknown-claim"),
        ("sources/events/fall.yml:5:7", "unknown-claim"),
    ]
