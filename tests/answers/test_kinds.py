"""Every kind of answer is known wherever kinds are, and the small dossier has one of each."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import get_args

import pytest

from generator.answers import KINDS
from generator.answers.kind import ComparedKind
from generator.model.question import AnswerKind
from generator.pipeline import Checked, read_and_check


@pytest.fixture(scope="module")
def small(project: Path) -> Checked:
    return read_and_check(project / "tests" / "dossiers" / "one-of-each")


def test_what_a_question_may_ask_for_is_what_answers_there_are() -> None:
    assert tuple(KINDS) == get_args(AnswerKind)


@pytest.mark.parametrize("name", get_args(AnswerKind))
def test_the_small_dossier_has_one_of_each(small: Checked, name: str) -> None:
    asked = [q for event in small.dossier.events.values() for q in event.record.questions if q.answers_are == name]
    assert asked, f"give tests/dossiers/one-of-each a question whose answers are {name}"
    kind = KINDS[asked[0].answers_are]
    for claim in asked[0].claims:
        assert claim.answer is not None
        assert kind.answer(small.dossier, asked[0], claim.answer).words
        if isinstance(kind, ComparedKind):
            assert kind.compare(small.dossier, asked[0], claim.answer, claim.answer) == "same"


@pytest.mark.parametrize("name", get_args(AnswerKind))
def test_a_kind_has_a_file_of_its_own(project: Path, name: str) -> None:
    """…which nothing but the list of kinds needs, save for numbers: durations share how they are written, and whoever
    proposes a claim writes them."""
    users = [
        path.relative_to(project).as_posix()
        for path in (project / "generator").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ImportFrom) and node.module == f"generator.answers.{name}"
    ]
    shared = {"number": ["generator/answers/duration.py", "generator/draft/figures.py"]}
    assert sorted(set(users)) == sorted(["generator/answers/__init__.py", *shared.get(name, [])])
