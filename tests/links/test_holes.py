"""What the dossier does not know: each kind of hole is found, and closed by what closes it."""

from __future__ import annotations

import pytest

from dossier_maker import derive_dossier
from generator.links.holes import Hole, HoleKind, holes

TEXT = "The ferry struck the rocks at nine, Ada Quill told us. A sailor said the lamp was out that night."
BOARD = "Two hundred were aboard the ferry, and the lamp was out that night, said Ada Quill of the harbour."
FILES = {
    "actors/quill.yml": "name: Ada Quill\nkind: person\n",
    "actors/ada.yml": "name: Ada Somebody\nkind: person\n",
    "actors/sailor.yml": "name: a sailor\nkind: person\nnamed: false\n",
    "places/rocks.yml": "name: the rocks\n",
}
LAMP = "{id: post-lamp, source: post, quote: the lamp was out that night, answer: 'out', attribution: [sailor]}"
MORE = "{id: wire-lamp, source: wire, quote: the lamp was out that night, answer: 'out', attribution: [quill]}"
OWN = "{id: post-own, source: post, quote: the lamp was out that night, answer: 'out'}"
LIT = "{id: wire-lit, source: wire, quote: the lamp was out that night, answer: lit, attribution: [quill]}"


def _event(date: str = "", claims: str = LAMP) -> str:
    when = f"date: {date}\n" if date else ""
    return (
        f"title: The ferry strikes\n{when}questions:\n- id: lamp\n  ask: Did it burn?\n  answers_are: choice\n"
        f"  choices: [{{id: 'out', label: It was out}}, {{id: lit, label: It burned}}]\n  claims: [{claims}]\n"
    )


def _found(kind: HoleKind, files: dict[str, str], articles: dict[str, str] | None = None) -> list[str]:
    event = {"events/strike.yml": _event()}
    derived = derive_dossier(FILES | event | files, {"post": TEXT, "wire": BOARD} if articles is None else articles)
    return [hole.id for hole in holes(derived) if hole.kind == kind]


@pytest.mark.parametrize(
    ("date", "without_date", "without_day"),
    [
        ("", ["strike"], []),
        ("2031-03-03", [], []),
        ("2031-03-03T21:05", [], []),
        ("2031-03-03/2031-03-05", [], []),
        ("2031-03", [], ["strike"]),
        ("2031", [], ["strike"]),
        ("2031-03-03~", [], ["strike"]),
        ("2031-03-03?", [], ["strike"]),
        ("2031-03-XX", [], ["strike"]),
        ("2031-03/2031-03-05", [], ["strike"]),
        ("2031-03-03/..", [], ["strike"]),
        ("2031-03-03/", [], ["strike"]),
    ],
)
def test_when(date: str, without_date: list[str], without_day: list[str]) -> None:
    event = {"events/strike.yml": _event(f'"{date}"' if date else "")}
    assert _found("event-without-date", event) == without_date
    assert _found("event-without-day", event) == without_day


def test_sources_without_address_or_stated_date() -> None:
    body = f"body: {{from: {TEXT[:30]}, to: {TEXT[-20:]!r}}}\n"
    known = f"url: https://example.org/post\n{body}"
    inferred = f"published: {{date: 2031-03, basis: inferred, reason: So it seems.}}\n{body}"
    articles = {"post": (TEXT, known), "wire": (BOARD, inferred.replace(body, f"body: {{from: {BOARD[:30]}}}\n"))}
    event = {"events/strike.yml": "title: T\n"}
    assert _found("source-without-address", event, articles) == ["wire"]
    assert _found("source-without-stated-date", event, articles) == ["wire"]


def test_one_voice_is_a_hole_and_two_are_none() -> None:
    assert _found("question-with-one-voice", {}) == ["lamp"]
    unnamed = {"events/strike.yml": _event(claims=f"{LAMP}, {MORE}")}
    assert _found("question-with-one-voice", unnamed) == ["lamp"]
    both = {"events/strike.yml": _event(claims=f"{MORE}, {OWN}")}
    assert _found("question-with-one-voice", both) == []


def test_questions_that_outlets_answer_without_a_source() -> None:
    assert _found("question-without-source", {}) == []
    own = {"events/strike.yml": _event(claims=OWN)}
    assert _found("question-without-source", own) == ["lamp"]
    both = {"events/strike.yml": _event(claims=f"{OWN}, {LAMP}")}
    assert _found("question-without-source", both) == []


def test_unnamed_origins_alone() -> None:
    assert _found("claim-on-unnamed-only", {}) == ["post-lamp"]


def test_a_named_origin_that_answers_the_same_carries_it() -> None:
    both = {"events/strike.yml": _event(claims=f"{LAMP}, {MORE}")}
    assert _found("claim-on-unnamed-only", both) == []


def test_a_named_origin_that_answers_something_else_does_not() -> None:
    both = {"events/strike.yml": _event(claims=f"{LAMP}, {LIT}")}
    assert _found("claim-on-unnamed-only", both) == ["post-lamp"]


def test_actors_named_twice_and_never() -> None:
    assert _found("actor-named-once", {}) == []
    assert _found("actor-not-named", {}) == ["ada"]


def test_actors_named_once() -> None:
    assert _found("actor-named-once", {}, {"post": TEXT}) == ["quill"]


def test_places_without_coordinates() -> None:
    assert _found("place-without-coordinates", {}) == ["rocks"]
    known = {"places/rocks.yml": "name: the rocks\ncoordinates: {lat: 1.5, lon: 2, origin: a chart}\n"}
    assert _found("place-without-coordinates", known) == []


def test_each_hole_is_told_once() -> None:
    found = holes(derive_dossier(FILES | {"events/strike.yml": _event()}, {"post": TEXT, "wire": BOARD}))
    assert len(set(found)) == len(found)
    assert Hole("event-without-date", "strike") in found
