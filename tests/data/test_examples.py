"""What the manual of the data shows, done to the letter: each example runs on a built site and says something."""

from __future__ import annotations

import ast
import os
import re
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from importlib.util import find_spec
from pathlib import Path

import pytest
from click.testing import CliRunner

from dossier_maker import ONE_OF_EACH, PROJECT, make_project
from generator.doors.cli import main

MANUAL = (PROJECT / "docs/data.md").read_text("utf-8")
BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
OTHERS = {"", "console", "latex"}
"""Blocks that are no example of reading the data."""
IN_THE_BOX = 72
"""How many characters a line of code has where a page is 1280 wide."""


def _examples(language: str) -> list[str]:
    return [found[2] for found in BLOCK.finditer(MANUAL) if found[1] == language]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project's folder with its built site: of the dossier of one of each."""
    folder = make_project(tmp_path_factory.mktemp("examples") / "project", ONE_OF_EACH)
    said = CliRunner().invoke(main, ["build", "-f", str(folder / "mkdocs.yml")])
    assert said.exit_code == 0, said.output
    shutil.rmtree(folder / "generator")
    return folder


def test_no_block_of_the_manual_is_passed_over() -> None:
    assert {found[1] for found in BLOCK.finditer(MANUAL)} == {"python", "sql"} | OTHERS
    assert len(BLOCK.findall(MANUAL)) == MANUAL.count("\n```") / 2


def test_no_line_of_an_example_is_longer_than_its_box() -> None:
    lines = [line for _language, block in BLOCK.findall(MANUAL) for line in block.splitlines()]
    assert not [line for line in lines if len(line) > IN_THE_BOX]


def _said(example: str, folder: Path) -> list[str]:
    """Run an example of Python and return the lines that it prints, or skip it, where its library is not there."""
    imported = {
        name.name for node in ast.walk(ast.parse(example)) if isinstance(node, ast.Import) for name in node.names
    }
    if missing := sorted(name for name in imported if find_spec(name) is None):
        pytest.skip(f"{', '.join(missing)} is not installed, and so the manual's example with it is not run")
    environment = {**os.environ, "PYTHONUTF8": "1"}
    done = subprocess.run(
        [sys.executable, "-c", example],
        cwd=folder,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def _in_duckdb(example: str) -> list[object]:
    import duckdb  # type: ignore[import-not-found,unused-ignore]
    import duckdb_extensions  # type: ignore[import-not-found,unused-ignore]

    with duckdb.connect() as duck:
        duckdb_extensions.import_extension("sqlite_scanner", con=duck)
        duck.execute("LOAD sqlite_scanner")
        return list(duck.execute(example).fetchall())


@pytest.mark.parametrize("example", _examples("python"), ids=lambda example: example.split()[1])
def test_an_example_in_python_runs_and_says_something(example: str, folder: Path) -> None:
    assert any(line.strip(" []{}") for line in _said(example, folder))


@pytest.mark.parametrize("example", _examples("sql"), ids=lambda example: example.split()[1])
def test_an_example_in_sql_finds_rows(example: str, folder: Path) -> None:
    statements = [one for one in example.split(";\n") if one.strip()]
    if "ATTACH" in example:
        for one in ("duckdb", "duckdb_extensions"):
            pytest.importorskip(one, reason=f"{one} is not installed, and so the manual's example is not run")
        assert _in_duckdb(example.replace("'data/", f"'{folder.as_posix()}/site/data/"))
        return
    with closing(sqlite3.connect(f"file:{folder}/site/data/dossier.sqlite?mode=ro", uri=True)) as database:
        for statement in statements:
            assert database.execute(statement).fetchall(), statement


def test_the_words_at_the_spans_are_the_quotes(folder: Path) -> None:
    """The example says how a quote is checked against the archive: where it stands whole, both are the same."""
    [example] = [found[2] for found in BLOCK.finditer(MANUAL) if 'claim["spans"]' in found[2]]
    told = [line.rsplit(" | ", 1) for line in _said(example, folder)]
    claims = sqlite3.connect(folder / "site/data/dossier.sqlite").execute(
        "SELECT quote, level, (SELECT text FROM texts WHERE texts.source = claims.source) FROM claims"
    )
    rows = claims.fetchall()
    assert len(told) == len(rows)
    for (quote, words), (wanted, level, text) in zip(told, rows, strict=True):
        cut = ast.literal_eval(words)
        assert quote == wanted
        assert all(each in text for each in cut)
        if level == "exact":
            assert "".join(cut).split() == quote.split()
