"""Ids for what is new."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_maker import read_dossier
from generator.draft.ids import NotKnown, free, id_of, known
from generator.model.ids import check_id

CASES = [line.split("→") for line in (Path(__file__).parent / "ids.txt").read_text("utf-8").splitlines()[1:]]


@pytest.mark.parametrize(("words", "made"), CASES)
def test_an_id_is_made_from_words(words: str, made: str) -> None:
    assert id_of(words) == made.strip()


@given(st.text(), st.integers(2, 80))
def test_what_is_made_may_be_an_id(words: str, longest: int) -> None:
    made = id_of(words, longest)
    assert not made or check_id(made) == made


def test_an_id_that_is_taken_gets_a_number() -> None:
    taken = frozenset({"flood", "flood-2"})
    assert (free("storm", taken), free("flood", taken)) == ("storm", "flood-3")


FILES = {
    "actors/mayor.yml": "name: Jo Brand\nkind: person\naliases: [the mayor, The Head]\n",
    "actors/head.yml": "name: The head\nkind: person\naliases: [Boss]\n",
    "actors/boss.yml": "name: Boss\nkind: person\n",
}


@pytest.mark.parametrize("words", ["mayor", "Jo Brand", "jo brand", "the mayor", "The Head"])
def test_a_thing_is_known_by_its_id_its_name_and_its_aliases(words: str) -> None:
    assert known(read_dossier(FILES), "actor", words) == "mayor"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Boss", '"Boss" may be "boss" or "head": name the actor by its id.'),
        ("THE HEAD", '"THE HEAD" may be "head" or "mayor": name the actor by its id.'),
        ("Jo Brandt", '"Jo Brandt" is not an actor of this dossier. Did you mean "Jo Brand"?'),
        ("Nobody", '"Nobody" is not an actor of this dossier.'),
    ],
)
def test_what_is_not_known_is_told(words: str, told: str) -> None:
    with pytest.raises(NotKnown) as why:
        known(read_dossier(FILES), "actor", words)
    assert str(why.value) == told
