"""``dossier check``: what it says, in which form, and with which exit code."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.doors.cli import main

Run = Callable[..., subprocess.CompletedProcess[str]]

EVENT = "sources/events/landing.yml"


def _break(tiny: Path) -> None:
    event = tiny / EVENT
    event.write_text(event.read_text("utf-8").replace("climbed out of it", "climbed “into” it, 100%"), "utf-8")


def test_all_is_well(dossier: Run) -> None:
    said = dossier("check")
    assert (said.returncode, said.stderr) == (0, "")
    assert said.stdout == ("No problems. 1 source, 1 event, 2 actors, 1 place; 3 quotes declared = 3 checked.\n")


def test_problems_are_told_to_a_person(tiny: Path, dossier: Run) -> None:
    _break(tiny)
    said = dossier("check")
    assert (said.returncode, said.stderr) == (1, "")
    first, *_, last = said.stdout.splitlines()
    assert first.startswith(f"{EVENT}:13:")
    assert last == "1 problem."


def test_what_only_may_be_wrong_stops_nothing_and_is_told_in_each_form(tiny: Path) -> None:
    (tiny / "sources/actors/nobody.yml").write_text("name: Nemo\nkind: person\n", "utf-8")
    told = {
        shape: CliRunner().invoke(main, ["check", "-f", str(tiny / "mkdocs.yml"), "--format", shape])
        for shape in ("text", "github", "json")
    }
    assert [said.exit_code for said in told.values()] == [0, 0, 0]
    assert told["text"].output.startswith("sources/actors/nobody.yml:1:1: note: ")
    assert "\nNo problems, 1 note. 1 source" in told["text"].output
    assert "::notice file=sources/actors/nobody.yml,line=1,col=1,title=actor-not-mentioned::" in told["github"].output
    assert [one["strength"] for one in json.loads(told["json"].output)] == ["note"]


def test_problems_are_told_to_github(tiny: Path, dossier: Run) -> None:
    _break(tiny)
    said = dossier("check", "--format", "github")
    assert said.returncode == 1
    assert said.stdout.startswith(f"::error file={EVENT},line=13,col=")
    assert said.stdout.count("\n") == 1, "one problem is one command, on one line"
    assert "100%25" in said.stdout


def test_problems_are_told_to_a_program(tiny: Path, dossier: Run) -> None:
    _break(tiny)
    said = dossier("check", "--format", "json")
    assert said.returncode == 1
    (problem,) = json.loads(said.stdout)
    assert set(problem) == {"file", "line", "column", "rule", "sentence", "hint", "strength", "others"}
    assert (problem["file"], problem["line"], problem["rule"]) == (EVENT, 13, "quote-not-found")


@pytest.mark.parametrize(("shape", "nothing"), [("json", "[]"), ("github", "No problems. 1 source")])
def test_no_problem_in_the_other_forms(shape: str, nothing: str, tiny: Path) -> None:
    said = CliRunner().invoke(main, ["check", "-f", str(tiny / "mkdocs.yml"), "--format", shape])
    assert said.exit_code == 0
    assert said.output.startswith(nothing)


@pytest.mark.parametrize(
    "words",
    [
        ["check", "--format", "xml"],
        ["check", "--no-such-option"],
        ["no-such-command"],
        ["check", "-f", "no-such-file.yml"],
        ["build", "-d", "mkdocs.yml"],
        ["export"],
        ["serve", "-a", "nonsense"],
        ["serve", "-a", "127.0.0.1:port"],
        ["serve", "-a", "127.0.0.1:99999999"],
    ],
    ids=" ".join,
)
def test_wrong_usage_is_2(words: list[str], tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tiny)
    said = CliRunner().invoke(main, words)
    assert said.exit_code == 2
    assert "Usage:" in said.output


def test_a_folder_that_is_no_project_is_wrong_usage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    said = CliRunner().invoke(main, ["check"])
    assert said.exit_code == 2
    assert "mkdocs.yml" in said.output


def test_who_starts_without_claims_is_told_what_to_do(tiny: Path) -> None:
    (tiny / EVENT).write_text("title: A balloon lands\ndate: 2031-05\n", "utf-8")
    said = CliRunner().invoke(main, ["check", "-f", str(tiny / "mkdocs.yml")])
    assert said.exit_code == 0
    assert "Write a first claim" in said.output


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8"])
@pytest.mark.parametrize("shape", ["text", "github", "json"])
def test_any_terminal_can_show_it(encoding: str, shape: str, tiny: Path, dossier: Run) -> None:
    _break(tiny)
    said = dossier("check", "--format", shape, PYTHONIOENCODING=encoding, LC_ALL="C", PYTHONUTF8="0")
    assert said.returncode == 1
    assert "landing.yml" in said.stdout
    assert "Traceback" not in said.stderr
    if shape == "json":
        assert "“into”" in json.loads(said.stdout)[0]["sentence"]


def test_a_reader_who_leaves_early_is_no_fault(tiny: Path, environment: Mapping[str, str]) -> None:
    (tiny / EVENT).write_text("".join(f"wrong{n}: {n}\n" for n in range(5000)), "utf-8")
    command = [sys.executable, "-m", "generator", "check"]
    with subprocess.Popen(
        command, cwd=tiny, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""


_WITHOUT = """
import sys
from generator.doors import cli

try:
    cli.main()
finally:
    print(*sorted({name.partition(".")[0] for name in sys.modules}))
"""


def test_it_imports_nothing_that_only_pages_need(tiny: Path, environment: Mapping[str, str]) -> None:
    command = [sys.executable, "-c", _WITHOUT, "check", "-f", str(tiny / "mkdocs.yml")]
    said = subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", check=True)
    imported = set(said.stdout.splitlines()[-1].split())
    assert {"pydantic", "yaml", "click"} <= imported
    assert imported.isdisjoint({"babel", "edtf", "jinja2", "markdown", "mkdocs", "pygraphviz", "selectolax"})


def test_ctrl_c_is_quiet(tiny: Path, environment: Mapping[str, str]) -> None:
    command = [sys.executable, "-c", _STOPPED_WITHIN, "check", "-f", str(tiny / "mkdocs.yml")]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"reading\n"
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=20)
    assert (process.returncode, out, err) == (130, b"", b"")


_STOPPED_WITHIN = """
import time
from generator import pipeline
from generator.doors import cli

def forever(*_, **__):
    print("reading", flush=True)
    time.sleep(60)

pipeline.read_and_check = forever
cli.main()
"""


def test_what_nobody_foresaw_is_a_sentence(tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(root: Path, **_: object) -> None:
        raise RuntimeError("the floor\nis wet")

    monkeypatch.setattr("generator.pipeline.read_and_check", fail)
    words = ["check", "-f", str(tiny / "mkdocs.yml")]
    said = CliRunner().invoke(main, words)
    assert said.exit_code == 1
    assert said.output.count("\n") == 1
    assert "RuntimeError: the floor is wet" in said.output
    assert "Traceback" in CliRunner().invoke(main, ["--traceback", *words]).output


_PIECES = st.sampled_from(
    ["title", ":", " ", "\n", "- ", "[", "]", "{", "}", '"', "'", "|", ">", "&a", "*a", "!!x", "#", "\t", "é", "\x00",
     "claims", "quote", "2031-05", "landing", "\u2028", "\r", "\ufeff", "null", "~", "<<", "?", "%", "@", "`", "---"]
)  # fmt: skip


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    written=st.lists(_PIECES, max_size=30).map(lambda pieces: "".join(pieces).encode()) | st.binary(max_size=60),
    path=st.sampled_from([EVENT, "sources/dossier.yml", "sources/articles/gazette-2031.yml",
                          "sources/articles/gazette-2031.txt", "sources/actors/baker.yml"]),
)  # fmt: skip
def test_nothing_that_a_file_may_hold_gives_a_traceback(written: bytes, path: str, tiny: Path) -> None:
    before = (tiny / path).read_bytes()
    (tiny / path).write_bytes(written)
    try:
        for shape in ("text", "github", "json"):
            said = CliRunner().invoke(main, ["check", "-f", str(tiny / "mkdocs.yml"), "--format", shape])
            assert said.exit_code in (0, 1)
            assert said.exception is None or isinstance(said.exception, SystemExit)
            assert "does not foresee" not in said.output
    finally:
        (tiny / path).write_bytes(before)
