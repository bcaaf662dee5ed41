"""What a file says is shown in messages and never obeyed: one line each, in whichever form they are told."""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from hypothesis import given
from hypothesis import strategies as st

from dossier_maker import write_dossier
from generator.doors.offending import lines_of, nothing
from generator.doors.report import FORMATS, MOST_SHOWN, on_one_line, summary
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
    first, hint, empty, count = FORMATS["text"]([problem], (), nothing).splitlines()
    assert first.startswith('sources/events/x.yml:3:5: It cannot be "')
    assert first.endswith('". [bad-value]')
    assert (hint, empty, count) == ("    A hint.", "", "1 problem.")
    assert not _obeyed(first)
    [command] = FORMATS["github"]([problem], (), nothing).splitlines()
    assert command.startswith("::error file=sources/events/x.yml,line=3,col=5,title=bad-value::It cannot be ")
    made = FORMATS["json"]([problem], (), nothing)
    assert json.loads(made)[0]["sentence"] == problem.sentence
    assert not any(map(_obeyed, made.splitlines()))


@given(WORDS, WORDS)
def test_a_hint_gives_no_order(words: str, more: str) -> None:
    problem = Problem(Position("sources/events/x.yml"), "bad-value", "It cannot be.", f"{words}\n{more}")
    first, *hint, empty, count = FORMATS["text"]([problem], (), nothing).splitlines()
    assert all(line.startswith("    ") for line in hint)
    assert len(hint) == problem.hint.count("\n") + 1
    assert not any(map(_obeyed, (first, *hint, empty, count)))
    assert len(FORMATS["github"]([problem], (), nothing).splitlines()) == 1


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
        for line in tell(checked.problems, (), nothing).splitlines():
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


def _problem(n: int, file: str = "sources/events/x.yml", **more: object) -> Problem:
    return Problem(Position(file, n, 1), "bad-value", f"It cannot be {n}.", **more)  # type: ignore[arg-type]


@given(WORDS, WORDS)
def test_the_line_of_a_file_gives_no_order(before: str, after: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = write_dossier(Path(folder), {"events/x.yml": f"{before}{after}".encode("utf-8", "replace")})
        shown = lines_of(root)(_problem(1))
    assert not any(_obeyed(line) for line in shown)
    assert all(line.isprintable() or "\u00a0" in line for line in shown)


@pytest.mark.parametrize(
    ("line", "column", "expected"),
    [
        ("name: A", 7, ["    1 | name: A", "              ^"]),
        ("\tname: A", 1, ["    1 | →name: A", "        ^"]),
        ("名: A", 4, ["    1 | 名: A", "            ^"]),
        ("name: تدمر", 7, ["    1 | name: تدمر"]),
        (f"{'a' * 300}", 150, [f"    1 | …{'a' * 100}…", f"{' ' * 59}^"]),
    ],
    ids=["ascii", "tab", "wide", "from-the-right", "long"],
)
def test_a_sign_stands_below_the_place(line: str, column: int, expected: list[str], tmp_path: Path) -> None:
    root = write_dossier(tmp_path, {"events/x.yml": line})
    assert lines_of(root)(Problem(Position("sources/events/x.yml", 1, column), "bad-value", "It.")) == tuple(expected)


def test_nothing_outside_of_the_dossier_is_shown(tmp_path: Path) -> None:
    root = write_dossier(tmp_path / "project", {"events/x.yml": "a: b"})
    (tmp_path / "secret.yml").write_text("key: secret\n")
    (root / "sources/events/y.yml").symlink_to(tmp_path / "secret.yml")
    show = lines_of(root)
    assert show(_problem(1)) != ()
    for file in ("../secret.yml", "sources/events/y.yml", "sources/../../secret.yml", "sources/none.yml"):
        assert show(_problem(1, file)) == ()
    assert show(_problem(99)) == ()


def test_github_shows_the_first_of_each_file_before_what_follows_from_it() -> None:
    many = [_problem(n) for n in range(1, 31)] + [_problem(1, f"sources/events/y{n}.yml") for n in range(3)]
    lines = FORMATS["github"](many, (), nothing).splitlines()
    assert len(lines) == MOST_SHOWN
    assert [line.split("file=")[1].split(",")[0] for line in lines[:4]] == [
        "sources/events/x.yml", *(f"sources/events/y{n}.yml" for n in range(3))
    ]  # fmt: skip


def test_other_places_are_told_in_every_form() -> None:
    problem = _problem(1, others=(Position("sources/events/y.yml", 7, 3),))
    for shape, tell in FORMATS.items():
        told = tell([problem], (), nothing)
        assert ('"line": 7' if shape == "json" else "1 more time: sources/events/y.yml:7:3") in told
    assert "7" in summary([problem])


@given(WORDS, WORDS)
def test_a_summary_holds_no_markup_of_others(words: str, hint: str) -> None:
    made = summary([_problem(3), Problem(Position("sources/events/x.yml", 3, 5), "bad-value", words, hint)])
    head, file, *items = [line for line in made.splitlines() if line]
    assert head == "## 2 problems"
    assert file.startswith("### sources&#47;events")
    assert len(items) == 2
    assert all(item.startswith("- line 3: ") for item in items)
    assert set(re.findall("<[^>]*>", made)) <= {"<pre>", "</pre>"}


def test_a_summary_is_never_more_than_github_takes() -> None:
    made = summary([Problem(Position("sources/events/x.yml", 3), "bad-value", "a" * 1000)] * 2000)
    assert len(made.encode()) < 1 << 20
    assert made.endswith("There are more than fit here: `dossier check` tells them all.\n")


def test_the_summary_of_a_run_is_written(
    tiny: Path, tmp_path: Path, quick: Callable[..., Result], monkeypatch: pytest.MonkeyPatch
) -> None:
    event = tiny / "sources/events/landing.yml"
    event.write_text(event.read_text("utf-8").replace("source: gazette-2031", "source: gazette-2013"), "utf-8")
    file = tmp_path / "summary.md"
    file.write_text("before\n")
    monkeypatch.setattr("os.environ", {"GITHUB_STEP_SUMMARY": str(file)})
    said = quick("check", "--format", "github")
    assert said.exit_code == 1
    assert said.output.count("::error") == 1
    assert file.read_text().startswith("before\n## 1 problem\n")
    assert "2 more times" in said.output


def test_questions_that_wait_for_an_answer_are_told_together() -> None:
    """With a line each and one hint for all; whatever else there is stays where it was, and programs get each."""
    hint = "Put a claim under it, or name one that stands elsewhere under again."
    files = ("a.yml", "a.yml", "b.yml")
    waiting = [
        Problem(Position(file, line, 5), "question-without-claim", f'No claim answers "{line}?".', hint)
        for line, file in enumerate(files, 3)
    ]
    other = Problem(Position("a.yml", 9), "role-like-another", 'The role "hosst" is nobody\'s.', "Write host.")
    every = [*waiting[:2], other, waiting[2]]
    told = FORMATS["text"](every, (), lambda problem: ["    | the line", "    ^"])
    assert told.splitlines() == [
        'a.yml:3:5: warning: No claim answers "3?". [question-without-claim]',
        'a.yml:4:5: warning: No claim answers "4?". [question-without-claim]',
        'b.yml:5:5: warning: No claim answers "5?". [question-without-claim]',
        f"    {hint}",
        'a.yml:9:1: warning: The role "hosst" is nobody\'s. [role-like-another]',
        "    | the line",
        "    ^",
        "    Write host.",
        "",
        "0 problems, 4 warnings.",
    ]
    alone = FORMATS["text"](waiting[:1], (), lambda problem: ["    | the line"]).splitlines()
    assert alone[0] == 'a.yml:3:5: warning: No claim answers "3?". [question-without-claim]'
    assert alone[1:3] == ["    | the line", f"    {hint}"]
    assert [one["hint"] for one in json.loads(FORMATS["json"](waiting, (), nothing))] == [hint] * 3
    assert len(FORMATS["github"](waiting, (), nothing).splitlines()) == 3
