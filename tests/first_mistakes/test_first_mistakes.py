"""Mistakes of people who begin: each file tells by its name which, in its first line where; beside it, the message.

The message is read whole, as `dossier check` prints it: one for each mistake, with its line and what to do.
"""

from __future__ import annotations

import os
import re
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


@pytest.mark.parametrize(
    ("mistake", "at"),
    [
        ("a-bracket-at-the-start-of-a-text", "instead"),
        ("a-colon-in-a-text", "instead"),
        ("a-colon-that-is-missing", "instead"),
        ("a-list-for-a-text", "instead"),
        ("a-list-without-brackets", "instead"),
        ("a-missing-hash", "below"),
        ("a-missing-outlet", "below"),
        ("a-quote-cut-before-reportedly", "instead"),
        ("a-quote-within-quotation-marks", "instead"),
        ("a-sign-that-needs-quotation-marks", "instead"),
        ("a-sign-with-a-space-behind-it", "instead"),
        ("required-field-missing", "below"),
        ("smart-quotes", "instead"),
    ],
)
def test_what_is_pasted_mends_it(mistake: str, at: str, with_mistake: Callable[[Path], Path]) -> None:
    root = with_mistake(HERE / f"{mistake}.yml")
    (problem,) = (*(checked := _checked(root)).problems, *checked.remarks)
    pasted = [line for line in problem.hint.split("\n") if re.match(r"[a-z0-9_]+: \S", line)]
    file = root / problem.position.file
    lines, number = file.read_text("utf-8").split("\n"), problem.position.line
    indent = re.match(r"[ -]*", lines[number - 1])
    assert indent is not None
    mended = []
    for one in pasted:
        below, line = (number, one) if at == "below" else (number - 1, f"{indent[0]}{one}")
        file.write_text("\n".join([*lines[:below], line, *lines[number:]]), "utf-8")
        again = _checked(root)
        mended.append(not (*again.problems, *again.remarks))
    assert any(mended)
