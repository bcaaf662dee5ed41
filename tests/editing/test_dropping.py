"""What goes with a draft that is dropped, and what is left to do then."""

from __future__ import annotations

from pathlib import Path

import pytest

from dossier_maker import write_dossier
from generator.doors.editing.dropping import dropped, left_to_do
from generator.edit import YamlFile
from generator.pipeline import read_and_check

CLAIM = "      - {id: a, source: one, quote: The ferry ran aground, answer: it did, draft: true}\n"
OTHER = "      - {id: b, source: one, quote: Nobody was hurt, answer: no}\n"
QUESTION = "  - id: q\n    ask: Why?\n    answers_are: text\n{more}    claims:\n{claims}"
KEPT = "  - {id: r, ask: When?, answers_are: date}\n"
PATH = ("questions", 0, "claims", 0)


def _file(more: str, claims: str) -> YamlFile:
    return YamlFile(f"title: x\nquestions:\n{QUESTION.format(more=more, claims=claims)}{KEPT}", "x.yml")


def test_a_question_that_was_proposed_with_a_draft_goes_with_it() -> None:
    assert dropped(_file("    draft: true\n", CLAIM), PATH).text == f"title: x\nquestions:\n{KEPT}"


@pytest.mark.parametrize(
    ("more", "claims", "left"),
    [
        ("", CLAIM, "  - id: q\n    ask: Why?\n    answers_are: text\n"),
        ('    draft: "no"\n', CLAIM, '  - id: q\n    ask: Why?\n    answers_are: text\n    draft: "no"\n'),
        ("    draft: true\n", CLAIM + OTHER, QUESTION.format(more="    draft: true\n", claims=OTHER)),
        (
            "    draft: true\n    again: [{claim: c, answer: x}]\n",
            CLAIM,
            "  - id: q\n    ask: Why?\n    answers_are: text\n    draft: true\n    again: [{claim: c, answer: x}]\n",
        ),
    ],
    ids=["which an editor asked", "which is no draft", "which another claim answers", "which names another claim"],
)
def test_a_question_stays(more: str, claims: str, left: str) -> None:
    assert dropped(_file(more, claims), PATH).text == f"title: x\nquestions:\n{left}{KEPT}"


@pytest.mark.parametrize(("claims", "left"), [(CLAIM, ""), ("", 'Nothing answers "Why?" then: ')])
def test_what_is_left_to_do_is_said(tmp_path: Path, claims: str, left: str) -> None:
    article = {"one": "The ferry ran aground on Friday night. Nobody was hurt."}
    event = f"title: x\nquestions:\n{QUESTION.format(more='', claims=CLAIM)}"
    before = next(read_and_check(write_dossier(tmp_path / "a", {"events/x.yml": event}, article)).whole.claims())
    after = event if claims else event.partition("    claims:")[0]
    dossier = read_and_check(write_dossier(tmp_path / "b", {"events/x.yml": after}, article)).whole
    said = left_to_do(dossier, before)
    assert said.startswith(left) if left else said == ""
    assert not left or said.endswith("take the question out of sources/events/x.yml.")
