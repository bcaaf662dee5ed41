"""What a file says is shown in messages and never obeyed: one line each, in whichever form they are told."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from hypothesis import given
from hypothesis import strategies as st

from dossier_maker import write_dossier
from generator.doors.report import FORMATS, on_one_line
from generator.ground.position import Position
from generator.ground.problem import Problem
from generator.pipeline import read_and_check

FORGED = "x\n::error file=README.md::forged\r\n  ::warning::forged ##[error]forged"
WORDS = st.text() | st.lists(st.sampled_from(["\n", "\r", "\x0b", "\x0c", "\x1c", "\x85", "\u2028", " ", "::", "##[",
                                              "error::", "%0A", ":", "#", "["])).map("".join)  # fmt: skip


def _obeyed(line: str) -> bool:
    """Whether GitHub's runner would take a line for an order: the one form after trimming, the other anywhere."""
    return line.lstrip().startswith("::") or "##[" in line


@given(WORDS)
def test_a_sentence_is_one_line_in_every_form(words: str) -> None:
    problem = Problem(Position("sources/events/x.yml", 3, 5), "bad-value", f'It cannot be "{words}".', "A hint.")
    first, hint, empty, count = FORMATS["text"]([problem]).splitlines()
    assert first.startswith('sources/events/x.yml:3:5: It cannot be "')
    assert first.endswith('". [bad-value]')
    assert (hint, empty, count) == ("    A hint.", "", "1 problem.")
    assert not _obeyed(first)
    [command] = FORMATS["github"]([problem]).splitlines()
    assert command.startswith("::error file=sources/events/x.yml,line=3,col=5,title=bad-value::It cannot be ")
    made = FORMATS["json"]([problem])
    assert json.loads(made)[0]["sentence"] == problem.sentence
    assert not any(map(_obeyed, made.splitlines()))


@given(WORDS, WORDS)
def test_a_hint_gives_no_order(words: str, more: str) -> None:
    problem = Problem(Position("sources/events/x.yml"), "bad-value", "It cannot be.", f"{words}\n{more}")
    first, *hint, empty, count = FORMATS["text"]([problem]).splitlines()
    assert all(line.startswith("    ") for line in hint)
    assert len(hint) == problem.hint.count("\n") + 1
    assert not any(map(_obeyed, (first, *hint, empty, count)))
    assert len(FORMATS["github"]([problem]).splitlines()) == 1


def test_what_is_not_dangerous_stays_as_it_is() -> None:
    assert on_one_line("Палмира: “a”\u00a0b :: ## [x] 100%") == "Палмира: “a”\u00a0b :: ## [x] 100%"


def test_an_answer_forges_no_line(tmp_path: Path) -> None:
    question = {
        "id": "q",
        "ask": "How many?",
        "answers_are": "number",
        "claims": [{"id": "c", "source": "one", "quote": "Two people came down here.", "answer": FORGED}],
    }
    event = {"title": "An event", "questions": [question], "claims": [{"id": FORGED}]}
    checked = read_and_check(
        write_dossier(tmp_path, {"events/e.yml": event}, {"one": "Two people came down here. And more words."})
    )
    assert checked.problems
    for shape, tell in FORMATS.items():
        for line in tell(checked.problems).splitlines():
            if shape == "github":
                assert line.startswith("::error file=sources/events/e.yml,line="), line
            else:
                assert not _obeyed(line), line


@pytest.mark.parametrize("shape", ["text", "github"])
def test_a_command_prints_one_line_for_each(tiny: Path, quick: Callable[..., Result], shape: str) -> None:
    event = tiny / "sources/events/landing.yml"
    event.write_text(event.read_text("utf-8") + 'note: "[[a\\n::error::forged\\n]]"\n', "utf-8")
    said = quick("check", "--format", shape)
    assert said.exit_code == 1
    assert not re.search(r"(?m)^\s*::error::forged", said.output)


def test_a_fault_of_the_built_site_is_one_line(
    tiny: Path, quick: Callable[..., Result], monkeypatch: pytest.MonkeyPatch
) -> None:
    from generator.doors import verify

    monkeypatch.setattr(verify.Verifier, "whole", lambda *_: verify.Verified(0, (f"/x/ has {FORGED}",)))
    said = quick("build")
    assert said.exit_code == 1
    assert "/x/ has x<U+000A>::error" in said.output
    assert not any(map(_obeyed, said.output.splitlines()))
