"""Records that are parts of themselves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from graphlib import CycleError, TopologicalSorter
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.check.references import check_nesting
from generator.ground.position import Position
from generator.ground.problem import Problem
from generator.model.actor import Actor
from generator.model.dossier import Dossier, Entry
from generator.model.settings import Settings

Above = Mapping[str, Sequence[str]]


def _problems(above: Above) -> list[Problem]:
    actors = {}
    for one, bodies in above.items():
        file = f"sources/actors/{one}.yml"
        record = Actor.model_validate({"name": one, "kind": "organisation", "part_of": bodies})
        actors[one] = Entry(one, record, file, MappingProxyType({("part_of",): Position(file, 3, 1)}))
    return list(check_nesting(Dossier(Settings(title="D"), {}, {}, actors, {}, {}, 0)))


def _loops(above: Above) -> list[list[str]]:
    return [problem.sentence.partition(": ")[2].rstrip(".").split(" → ") for problem in _problems(above)]


@pytest.mark.parametrize(
    ("above", "loops"),
    [
        ({"a": ["b"], "b": ["c"], "c": []}, []),
        ({"a": ["b", "c"], "b": ["d"], "c": ["d"], "d": []}, []),
        ({"a": ["a"]}, ["a → a"]),
        ({"a": ["b"], "b": ["c"], "c": ["b"]}, ["b → c → b"]),
        ({"a": ["b", "c"], "b": ["a"], "c": ["a"]}, ["a → b → a", "a → c → a"]),
        ({"a": ["b"], "b": ["b"], "c": ["b"]}, ["b → b"]),
        ({"a": ["elsewhere"]}, []),
    ],
)
def test_each_loop_is_named_once(above: Above, loops: list[str]) -> None:
    assert [" → ".join(loop) for loop in _loops(above)] == loops


def test_a_loop_is_told_where_its_first_part_of_stands() -> None:
    [problem] = _problems({"a": ["b"], "b": ["a"]})
    assert (problem.rule, str(problem.position)) == ("part-of-itself", "sources/actors/a.yml:3:1")
    assert problem.sentence == '"a" is a part of itself: a → b → a.'


def test_a_chain_may_be_long() -> None:
    every = [f"n{n}" for n in range(5000)]
    assert _loops({one: every[at + 1 : at + 2] for at, one in enumerate(every)}) == []
    assert _loops({one: [every[(at + 1) % 5000]] for at, one in enumerate(every)}) == [[*every, "n0"]]


@given(st.dictionaries(st.sampled_from("abcdef"), st.lists(st.sampled_from("abcdef"), unique=True, max_size=4)))
def test_whoever_mends_every_loop_has_none_left(above: Above) -> None:
    known = {one: [body for body in bodies if body in above] for one, bodies in above.items()}
    loops = _loops(above)
    try:
        TopologicalSorter(known).prepare()
    except CycleError:
        assert loops
    else:
        assert not loops
    closing = {(loop[-2], loop[-1]) for loop in loops}
    mended = {one: [body for body in bodies if (one, body) not in closing] for one, bodies in known.items()}
    assert _loops(mended) == []
