"""An article that is another's says nothing in its own voice that the original's outlet does not say."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_maker import derive_dossier, read_dossier
from generator.links.derived import Derived
from generator.links.taken_from import originals

WORDS = {
    "a": "Fog lay thick on the quay when the ferry struck.",
    "b": "A ferry hit rocks in bad weather late on Monday.",
    "c": "Nobody saw the ship until it was on the Teeth.",
    "d": "Monday ended with the Brisa stuck fast outside.",
}


def _lines(one: str, taken: str) -> str:
    address = f"url: https://{one}.example/\n"
    return f"outlet: {one}\n{address}body: {{from: '{WORDS[one][:20]}', to: '{WORDS[one][-20:]}'}}\n{taken}"


def _derived(taken: dict[str, str], more: str = "", **attributed: list[str]) -> Derived:
    claims = [
        {"id": f"by-{one}", "source": one, "quote": text, "answer": "it-did", "attribution": attributed.get(one, [])}
        for one, text in WORDS.items()
    ]
    choices: dict[str, Any] = {"answers_are": "choice", "choices": [{"id": "it-did", "label": "It did"}]}
    event = {"title": "E", "questions": [{"id": "did-it", "ask": "Did it?", **choices, "claims": claims}]}
    files = {f"actors/{one}.yml": {"name": one, "kind": "outlet"} for one in (*WORDS, "mayor")}
    articles = {
        one: (text, _lines(one, f"from: {{kind: translation, reason: R, {taken[one]}}}\n" if one in taken else ""))
        for one, text in WORDS.items()
    }
    return derive_dossier({**files, "events/e.yml": event}, articles)


def _origins(derived: Derived) -> list[str]:
    return ["+".join(origin) for origin in derived.comparisons["did-it"].groups[0].standing.origins]


@pytest.mark.parametrize(
    ("taken", "origins"),
    [
        ({}, ["a", "b", "c", "d"]),
        ({"b": "source: a"}, ["a", "c", "d"]),
        ({"a": "source: b"}, ["b", "c", "d"]),
        ({"b": "source: a", "c": "source: b"}, ["a", "d"]),
        ({"b": "source: a", "c": "source: a", "d": "source: a"}, ["a"]),
        ({"b": "url: https://elsewhere.example/"}, ["a", "b", "c", "d"]),
        ({"b": "url: https://elsewhere.example/", "c": "url: https://elsewhere.example/"}, ["a", "b", "d"]),
        ({"b": "url: https://a.example/"}, ["a", "c", "d"]),
    ],
)
def test_a_copy_is_no_origin_beside_its_original(taken: dict[str, str], origins: list[str]) -> None:
    derived = _derived(taken)
    assert _origins(derived) == origins
    assert derived.comparisons["did-it"].standing.outlets == ("a", "b", "c", "d")


def test_whoever_a_copy_quotes_is_an_origin_as_before() -> None:
    assert _origins(_derived({"b": "source: a"}, b=["mayor"])) == ["a", "mayor", "c", "d"]


def test_each_original_knows_its_copies() -> None:
    copies = _derived({"b": "source: a", "c": "source: b", "d": "url: https://a.example/"}).copies
    assert copies == {"a": ("b",), "b": ("c",)}


def test_an_address_that_leads_back_ends_somewhere() -> None:
    taken = {"a": "url: https://b.example/", "b": "url: https://a.example/"}
    assert set(originals(_derived(taken).dossier).values()) <= {"a", "b", "c", "d"}
    assert len(_origins(_derived(taken))) == 3


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=9))
def test_each_text_comes_from_one_that_was_not_taken(pairs: list[tuple[int, int]]) -> None:
    above = {f"s{max(pair)}": f"s{min(pair)}" for pair in pairs if pair[0] != pair[1]}
    articles = {
        f"s{at}": (
            "Nothing but these words",
            f"body: {{from: Nothing}}\nfrom: {{kind: adaptation, source: {above[f's{at}']}, reason: R}}\n"
            if f"s{at}" in above
            else "body: {from: Nothing}\n",
        )
        for at in range(10)
    }
    found = originals(read_dossier({}, articles))
    assert {source for source, first in found.items() if source == first} == set(articles) - set(above)
    assert all(found[first] == first for first in found.values())
