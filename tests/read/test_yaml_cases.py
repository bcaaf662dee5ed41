"""Golden cases: each file's name says what is odd or wrong in it; beside it lies what is read or reported."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
import yaml

from generator.ground.problem import Problem, in_order
from generator.model.actor import Actor
from generator.model.event import Event
from generator.model.place import Place
from generator.model.record import Record
from generator.model.source import Source
from generator.read import nodes
from generator.read.files import decoded
from generator.read.nodes import read_tree
from generator.read.records import to_record
from generator.read.shared import with_shared

HERE = Path(__file__).parent
BAD = sorted((HERE / "bad").glob("*.yml"))
GOOD = sorted((HERE / "good").glob("*.yml"))
MODELS: dict[str, type[Record]] = {"actor": Actor, "place": Place, "source": Source}

# The parser in Python, which stands in where PyYAML was built without libyaml, words these three otherwise.
ONLY_IN_C = {"source-with-empty-start", "surrogate-escape", "unknown-directive"}


def report(file: Path) -> str:
    """Read a file as the record that the first word of its name tells, by default an event, and list its problems."""
    text = decoded(file.read_bytes(), file.name)
    problems: tuple[Problem, ...]
    if isinstance(text, Problem):
        problems = (text,)
    else:
        model = MODELS.get(file.name.split("-")[0], Event)
        tree = with_shared(read_tree(text, file.name))
        record, more = to_record(model, tree, file.name)
        assert record is None
        problems = in_order(tree.problems + more)
    return "".join(
        f"{one.position.line}:{one.position.column} [{one.rule}] {one.sentence}\n"
        + "".join(f"    {line}\n" for line in one.hint.splitlines())
        for one in problems
    )


def test_there_are_enough_cases() -> None:
    assert len(BAD) >= 45
    assert len(GOOD) >= 15
    assert {file.stem for file in BAD} == {file.stem for file in (HERE / "bad").glob("*.txt")}


@pytest.mark.parametrize("file", BAD, ids=lambda file: file.stem)
def test_what_is_wrong_is_told(file: Path) -> None:
    told = report(file)
    assert told
    if os.environ.get("DOSSIER_GOLDEN") == "write":
        file.with_suffix(".txt").write_bytes(told.encode())
    assert told == file.with_suffix(".txt").read_bytes().decode()


@pytest.mark.parametrize("file", [file for file in BAD if file.stem not in ONLY_IN_C], ids=lambda file: file.stem)
def test_what_is_wrong_is_told_alike_without_libyaml(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nodes, "_LOADER", yaml.SafeLoader)
    assert report(file) == file.with_suffix(".txt").read_bytes().decode()


@pytest.mark.parametrize("file", BAD, ids=lambda file: file.stem)
def test_messages_are_sentences_without_the_jargon_of_libraries(file: Path) -> None:
    before = ""
    for line in file.with_suffix(".txt").read_text(encoding="utf-8").splitlines():
        may_be_pasted, before = before.endswith((":", " this?")), line
        assert line.endswith((".", "?", ":")) or may_be_pasted, line
        assert not any(word in line for word in ("Input should", "Value error", "scanning", "token", "scalar")), line


@pytest.mark.parametrize("file", GOOD, ids=lambda file: file.stem)
def test_what_is_odd_but_right_is_read_as_written(file: Path) -> None:
    tree = read_tree(file.read_bytes().decode(), file.name)
    assert tree.problems == ()
    assert tree.top == json.loads(file.with_suffix(".json").read_text(encoding="utf-8"))
