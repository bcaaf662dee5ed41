"""Suggestions: near enough to be a slip, never a guess among equals that depends on the order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.ground.names import called, did_you_mean

KNOWN = ["title", "date", "places", "actors", "attribution", "syrian-army", "islamic-state", "al-mayadeen"]


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("titel", "title"),
        ("Title", "title"),
        ("atribution", "attribution"),
        ("place", "places"),
        ("syrian_army", "syrian-army"),
        ("Syrian Army", "syrian-army"),
        ("army", "syrian-army"),
        ("attrib", ""),
        ("attribut", "attribution"),
        ("islamic-sate", "islamic-state"),
        ("xyz", ""),
        ("x", ""),
        ("", ""),
        ("z" * 10_000, ""),
    ],
)
def test_a_slip_is_recognised(word: str, meant: str) -> None:
    assert did_you_mean(word, KNOWN) == meant


def test_of_two_equally_near_the_first_in_the_alphabet_is_named() -> None:
    assert did_you_mean("cat", ["hat", "bat"]) == did_you_mean("cat", ["bat", "hat"]) == "bat"


@given(st.text(max_size=20), st.lists(st.text(max_size=20)))
def test_only_known_names_are_suggested_whatever_their_order(word: str, known: list[str]) -> None:
    meant = did_you_mean(word, known)
    assert meant == did_you_mean(word, reversed(known))
    assert not meant or meant in known


NAMES = {"mayor": ["The mayor of X", "the Mayor"], "tadmur": ["Palmyra", "تدمر"], "a": ["Twin"], "b": ["Twin"]}


@pytest.mark.parametrize(
    ("word", "meant"),
    [("the mayor", "mayor"), ("mayor", "mayor"), ("the-mayor-of-x", "mayor"), ("PALMYRA", "tadmur"), ("تدمر", "tadmur"),
     ("twin", ""), ("", ""), ("–", ""), ("palmyr", "")],
)  # fmt: skip
def test_a_name_in_place_of_an_id_is_known_unless_two_bear_it(word: str, meant: str) -> None:
    assert called(word, NAMES) == meant
