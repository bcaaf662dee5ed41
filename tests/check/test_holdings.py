"""A question of who held a place says a place and a time that exist, and is answered with actors."""

from __future__ import annotations

from typing import Any

import pytest

from generator.check.holdings import check_holdings
from generator.ground.position import Position
from generator.ground.problem import Problem
from generator.model.dossier import Dossier, Entry
from generator.model.event import Event
from generator.model.place import Place
from generator.model.settings import Settings

PLACE, WHEN, CLAIM = Position("e.yml", 5, 9), Position("e.yml", 6, 9), Position("e.yml", 9, 9)


def problems(kind: str, holds: dict[str, str] | None, when: str = "") -> list[Problem]:
    claim: dict[str, Any] = {"id": "c", "source": "s", "quote": "it was held", "answer": "army", "when": when}
    question: dict[str, Any] = {"id": "q", "ask": "Who held it?", "answers_are": kind, "claims": [claim]}
    if holds:
        question["holds"] = holds
    positions = {
        ("questions", 0, "holds"): Position("e.yml", 4, 9),
        ("questions", 0, "holds", "place"): PLACE,
        ("questions", 0, "holds", "when"): WHEN,
        ("questions", 0, "claims", 0, "when"): CLAIM,
    }
    event = Entry("e", Event.model_validate({"title": "E", "questions": [question]}), "e.yml", positions)
    sella = Entry("sella", Place.model_validate({"name": "Sella"}), "sella.yml", {})
    return list(check_holdings(Dossier(Settings(title="T"), {}, {}, {}, {"sella": sella}, {"e": event}, 1)))


@pytest.mark.parametrize("when", ["2031", "2031-03/..", "2031-03?/2031-05~", "2031-21"])
def test_a_place_and_a_time_are_taken(when: str) -> None:
    assert problems("actor", {"place": "sella", "when": when}, when) == []


@pytest.mark.parametrize("kind", ["text", "date", "place", "number"])
def test_only_actors_hold_a_place(kind: str) -> None:
    (problem,) = problems(kind, {"place": "sella", "when": "2031"})
    assert problem.rule == "holds-without-actors"
    assert kind in problem.sentence


def test_an_unknown_place_is_told_where_it_stands_with_the_nearest() -> None:
    (problem,) = problems("actor", {"place": "sela", "when": "2031"})
    assert (problem.rule, problem.position, problem.missing) == ("unknown-id", PLACE, "sela")
    assert "sella" in problem.hint


def test_a_claim_has_a_time_only_where_somebody_asks_for_it() -> None:
    (problem,) = problems("actor", None, "2031")
    assert (problem.rule, problem.position) == ("when-without-holds", CLAIM)
