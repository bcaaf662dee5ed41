"""The promise of a version: what is added raises its second number, what breaks a reader its first.

``tests/data/shapes/`` has the shape of each version. ``DOSSIER_GOLDEN=write pytest tests/data/test_versions.py``
writes that of a new one; one that is committed is never written again.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
from itertools import pairwise
from pathlib import Path

import pytest

from data.shape import Shape, difference, numbers, refusal, shape_of
from generator.model.forms import VERSION

FOLDER = Path(__file__).parent / "shapes"
WRITING = os.environ.get("DOSSIER_GOLDEN") == "write"


def _shapes() -> dict[str, Shape]:
    """Return the shapes of all versions, the first one first."""
    files = sorted(FOLDER.glob("*.json"), key=lambda file: numbers(file.stem))
    return {file.stem: json.loads(file.read_text("utf-8")) for file in files}


def _git(project: Path, *words: str) -> str:
    done = subprocess.run(["git", "-C", str(project), *words], capture_output=True, check=False, encoding="utf-8")
    return done.stdout


def test_todays_shape_is_that_of_its_version(offered: dict[str, bytes], project: Path) -> None:
    today, file = shape_of(offered), FOLDER / f"{VERSION}.json"
    landed = _git(project, "ls-tree", "--name-only", "HEAD", str(file.relative_to(project))) != ""
    if WRITING and not landed:
        file.write_text(json.dumps(today, ensure_ascii=False, indent=1) + "\n", "utf-8")
    shapes = _shapes()
    assert VERSION in shapes, (
        f"Version {VERSION} of the data has no file: `DOSSIER_GOLDEN=write pytest {Path(__file__).name}` writes it."
    )
    assert not (said := refusal(VERSION, VERSION, {**shapes, "today": today})), said
    assert list(shapes)[-1] == VERSION


def test_each_version_says_by_its_number_what_it_does_to_readers() -> None:
    shapes = _shapes()
    said = [refusal(before, after, shapes) for before, after in pairwise(shapes)]
    assert not any(said), "\n".join(filter(None, said))


def test_a_version_that_is_committed_is_as_it_was_committed(project: Path) -> None:
    if _git(project, "rev-parse", "--is-shallow-repository").strip() != "false":
        pytest.skip("git knows no history here, or only a part of it")
    for file in FOLDER.glob("*.json"):
        path = file.relative_to(project).as_posix()
        first = _git(project, "log", "--format=%H", "--diff-filter=A", "--", path).split()
        landed = json.loads(_git(project, "show", f"{first[-1]}:{path}")) if first else _shapes()[file.stem]
        said = refusal(file.stem, file.stem, {file.stem: landed, "today": _shapes()[file.stem]})
        assert not said, f"{path} was changed after it was committed. {said}"


def test_the_changelog_names_each_version_and_what_it_takes_away(project: Path) -> None:
    shapes = _shapes()
    entries = re.split(r"^(?=- |## )", (project / "docs/changelog.md").read_text("utf-8"), flags=re.MULTILINE)
    for before, after in [("", next(iter(shapes))), *pairwise(shapes)]:
        told = [
            " ".join(entry.split()) for entry in entries if f"version {after} of the data" in " ".join(entry.split())
        ]
        assert told, (
            f"docs/changelog.md does not say “version {after} of the data”: name it, and what its readers are to do."
        )
        gone = difference(shapes[before], shapes[after]).gone if before else ()
        untold = [name for name in gone if f"`{re.split('[. ]', name)[-1]}`" not in told[0]]
        assert not untold, f"docs/changelog.md does not say what readers of {', '.join(untold)} are to do."


OLD = {"json.claims[].quote": "string", "csv claims.csv line": "integer"}
RENAMED = {"json.claims[].words": "string", "csv claims.csv line": "integer"}


@pytest.mark.parametrize(
    ("after", "version", "wanted"),
    [
        (OLD, "1.0", ""),
        (OLD, "1.1", ""),
        (OLD | {"view new.column": ""}, "1.1", ""),
        (OLD | {"view new.column": ""}, "2.0", ""),
        (OLD | {"view new.column": ""}, "1.0", "to 1.1 and name"),
        (OLD | {"csv claims.csv line": "string"}, "1.0", "to 2.0 and say"),
        (OLD | {"csv claims.csv line": "string"}, "1.7", "to 2.0 and say"),
        (OLD | {"csv claims.csv line": "string"}, "2.0", ""),
        (
            {"json.claims[].words": "string", "csv claims.csv line": "integer"},
            "1.1",
            "json.claims[].quote of version 1.0",
        ),
        ({"json.claims[].words": "string", "csv claims.csv line": "integer"}, "2.0", ""),
    ],
)
def test_what_a_version_may_do(after: Shape, version: str, wanted: str) -> None:
    shapes = {"1.0": OLD, "today": after} if version == "1.0" else {"1.0": OLD, version: after}
    said = refusal("1.0", version, shapes)
    assert (wanted in said) if wanted else (said == "")


def test_the_shape_has_what_programs_look_for(offered: dict[str, bytes]) -> None:
    shape = shape_of(offered)
    assert shape["json.claims[].spans[]"] == "[integer, integer]"
    assert shape["json.claims[].attribution[]"] == "string or array"
    assert shape['json.claims[].voice "unnamed"'] == "word"
    assert shape["json.sources[].capture"] == "object or null"
    assert shape["json.sources[].capture.sha256"] == "string"
    assert shape["csv claims.csv line"] == "integer"
    assert shape["table claims.line"] == "INTEGER NOT NULL"
    assert shape["view who_says_what.chain"] == "column"
    assert "file data/csv/claims.csv" in shape
