"""An editor's groups of free text."""

from __future__ import annotations

import pytest

from dossier_maker import read_dossier
from generator.check.groups import check_groups


def _problems(groups: list[list[str]], answers_are: str = "text") -> list[tuple[str, str]]:
    claims = [{"id": one, "source": "s", "quote": "q", "answer": "a"} for one in ("one", "two", "three")]
    question = {"id": "why", "ask": "Why?", "answers_are": answers_are, "groups": groups, "claims": claims}
    dossier = read_dossier({"events/e.yml": {"title": "T", "questions": [question]}})
    return [(problem.rule, problem.sentence) for problem in check_groups(dossier)]


def test_groups_of_the_question_s_own_claims_are_well() -> None:
    assert _problems([["one", "two"], ["three"]]) == []


def test_no_groups_are_well_for_any_kind_of_answer() -> None:
    assert _problems([], "number") == []


@pytest.mark.parametrize(
    ("groups", "answers_are", "rule", "words"),
    [
        ([["one", "tow"]], "text", "unknown-id", '"tow" is not a claim of this question.'),
        ([["one"], ["two", "one"]], "text", "group-repeats", '"one" is in a group already.'),
        ([["one"]], "number", "groups-without-text", "compared by the build"),
    ],
)
def test_what_a_group_may_not_hold(groups: list[list[str]], answers_are: str, rule: str, words: str) -> None:
    [(found, sentence)] = _problems(groups, answers_are)
    assert found == rule
    assert words in sentence
