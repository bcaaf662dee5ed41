"""The tables, as a program of the field reads them, and put together again."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from data.conftest import FORMULAS, made_of
from data.tables_read import from_csv, together
from generator.data.relational import TABLES
from generator.links.derived import Derived

frictionless = pytest.importorskip("frictionless", reason="frictionless is not installed: run `make test`")
FOLDER = "data/csv/"


def _tables(files: dict[str, bytes]) -> dict[str, bytes]:
    return {path.removeprefix(FOLDER): content for path, content in files.items() if path.startswith(FOLDER)}


def _written(files: dict[str, bytes], folder: Path) -> str:
    for name, content in files.items():
        (folder / name).write_bytes(content)
    return str(folder / "datapackage.json")


def _said(package: str) -> list[list[object]]:
    told: list[list[object]] = frictionless.validate(package).flatten(["name", "rowNumber", "fieldName", "message"])
    return told


def test_frictionless_finds_every_table_and_every_reference_good(offered: dict[str, bytes], tmp_path: Path) -> None:
    package = _written(_tables(offered), tmp_path)
    assert _said(package) == []
    assert len(frictionless.validate(package).tasks) == len(TABLES)


def test_frictionless_finds_a_reference_that_leads_nowhere(offered: dict[str, bytes], tmp_path: Path) -> None:
    tables = _tables(offered)
    claim = json.loads(offered["data/dossier.json"])["questions"][0]["claims"][0]
    tables["answers.csv"] = tables["answers.csv"].replace(f",{claim},".encode(), b",nobody-said,", 1)
    [told] = _said(_written(tables, tmp_path))
    assert "nobody-said" in str(told)


def test_the_tables_put_together_again_are_the_dossier(offered: dict[str, bytes]) -> None:
    assert together(from_csv(_tables(offered))) == json.loads(offered["data/dossier.json"])


def test_hostile_texts_go_through_the_tables_and_come_back(hostile: Derived, tmp_path: Path) -> None:
    files = made_of(hostile)
    assert _said(_written(_tables(files), tmp_path)) == []
    assert together(from_csv(_tables(files))) == json.loads(files["data/dossier.json"])


def test_no_cell_of_text_is_a_formula(hostile: Derived) -> None:
    found = 0
    for name, content in _tables(made_of(hostile)).items():
        for row in csv.reader(content.decode().splitlines(keepends=True)) if name.endswith(".csv") else ():
            found += sum(cell.startswith("'") for cell in row)
            assert not [cell for cell in row if cell.startswith(tuple("=+-@\uff1d\uff0b\uff0d\uff20\t\r\n"))]
    assert found > len(FORMULAS)
