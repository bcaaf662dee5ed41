"""Mistakes of people who begin: each file tells by its name which, in its first line where; beside it, the message.

The message is read whole, as `dossier check` prints it: one for each mistake, with its line and what to do.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.doors.cli import main
from generator.pipeline import Checked, read_and_check

HERE = Path(__file__).parent
MISTAKES = sorted(HERE.glob("*.yml"))


@pytest.fixture
def with_mistake(tmp_path: Path) -> Callable[[Path], Path]:
    def make(file: Path) -> Path:
        shutil.copytree(HERE / "dossier", tmp_path, dirs_exist_ok=True)
        text = file.read_bytes()
        (tmp_path / text.partition(b"\n")[0].removeprefix(b"# ").decode()).write_bytes(text)
        return tmp_path

    return make


def _checked(root: Path) -> Checked:
    return read_and_check(root)


def test_nothing_is_wrong_before() -> None:
    checked = _checked(HERE / "dossier")
    assert (checked.problems, checked.remarks, checked.dossier.declared) == ((), (), 5)

    assert {file.stem for file in MISTAKES} == {file.stem for file in HERE.glob("*.txt")}


@pytest.mark.parametrize("file", MISTAKES, ids=lambda file: file.stem)
def test_a_mistake_gives_one_message(file: Path, with_mistake: Callable[[Path], Path]) -> None:
    root = with_mistake(file)
    checked = _checked(root)
    (problem,) = (*checked.problems, *checked.remarks)
    assert problem.hint, "what to do about it"
    said = CliRunner().invoke(main, ["check", "-f", str(root / "mkdocs.yml")])
    assert said.exit_code == (problem.strength == "error")
    golden = file.with_suffix(".txt")
    if os.environ.get("DOSSIER_GOLDEN") == "write":
        golden.write_bytes(said.output.encode())
    assert said.output == golden.read_bytes().decode()
