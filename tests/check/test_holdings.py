"""A question of who held a place says a place and a time that exist, and is answered with actors."""

from __future__ import annotations

from typing import Any

import pytest

from dossier_maker import key_at, read_dossier
from generator.check.holdings import check_holdings
from generator.ground.problem import Problem

PLACE = "questions.0.holds.place"


def problems(kind: str, holds: dict[str, str] | None, when: str = "") -> list[tuple[Problem, str]]:
    claim: dict[str, Any] = {"id": "c", "source": "s", "quote": "it was held", "answer": "army", "when": when}
    question: dict[str, Any] = {"id": "q", "ask": "Who held it?", "answers_are": kind, "claims": [claim]}
    if holds:
        question["holds"] = holds
    event = {"title": "E", "questions": [question]}
    dossier = read_dossier({"events/e.yml": event, "places/sella.yml": {"name": "Sella"}})
    return [(problem, key_at(dossier.events["e"], problem.position)) for problem in check_holdings(dossier)]


@pytest.mark.parametrize("when", ["2031", "2031-03/..", "2031-03?/2031-05~", "2031-21"])
def test_a_place_and_a_time_are_taken(when: str) -> None:
    assert problems("actor", {"place": "sella", "when": when}, when) == []


@pytest.mark.parametrize("kind", ["text", "date", "place", "number"])
def test_only_actors_hold_a_place(kind: str) -> None:
    ((problem, _),) = problems(kind, {"place": "sella", "when": "2031"})
    assert problem.rule == "holds-without-actors"
    assert kind in problem.sentence


def test_an_unknown_place_is_told_where_it_stands_with_the_nearest() -> None:
    ((problem, at),) = problems("actor", {"place": "sela", "when": "2031"})
    assert (problem.rule, at, problem.missing) == ("unknown-id", PLACE, "sela")
    assert "sella" in problem.hint


def test_an_account_may_say_of_which_moment_it_speaks_but_a_claim_under_no_question_may_not() -> None:
    assert problems("actor", None, "2031") == []
    alone = {"id": "c", "source": "s", "quote": "it was held", "when": "2031"}
    dossier = read_dossier({"events/e.yml": {"title": "E", "claims": [alone]}})
    (problem,) = check_holdings(dossier)
    assert (problem.rule, key_at(dossier.events["e"], problem.position)) == ("when-without-question", "claims.0.when")
