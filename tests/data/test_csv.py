"""The tables, as a program of the field reads them, and put together again."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from data.conftest import made_of
from data.tables_read import from_csv, together
from generator.data.relational import TABLES
from generator.links.derived import Derived
from hostile_dossier import FORMULAS

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


def _enums(files: dict[str, bytes]) -> dict[tuple[str, str], list[str]]:
    return {
        (resource["name"], field["name"]): field["constraints"]["enum"]
        for resource in json.loads(files[f"{FOLDER}datapackage.json"])["resources"]
        for field in resource["schema"]["fields"]
        if "enum" in field.get("constraints", {})
    }


def test_a_table_is_called_the_same_in_the_package_as_its_file_and_in_the_database(offered: dict[str, bytes]) -> None:
    described = json.loads(offered[f"{FOLDER}datapackage.json"])["resources"]
    assert [resource["name"] for resource in described] == [table.name for table in TABLES]
    assert all(resource["path"] == f"{resource['name']}.csv" for resource in described)
    referred = {key["reference"]["resource"] for one in described for key in one["schema"]["foreignKeys"]}
    assert referred <= {table.name for table in TABLES}


def test_a_column_that_holds_one_of_a_few_values_lists_them_as_the_json_schema_does(offered: dict[str, bytes]) -> None:
    closed = _enums(offered)
    rows = json.loads(offered["data/dossier.schema.json"])["$defs"]
    assert closed["actors", "kind"] == rows["ActorRow"]["properties"]["kind"]["enum"]
    assert closed["claims", "level"] == rows["ClaimRow"]["properties"]["level"]["enum"]
    assert closed["hedges", "degree"] == rows["HedgeRow"]["properties"]["degree"]["enum"]
    assert closed["events", "date_basis"] == closed["sources", "published_basis"] == ["stated", "inferred", "unknown"]
    assert closed["questions", "relation"] == [*closed["relations", "relation"], "single"]
    # Every closed set of the JSON is one in some table: none was forgotten.
    sets = {tuple(found) for found in _sets(rows)}
    assert sets <= {tuple(values) for values in closed.values()}


def _sets(held: object) -> Iterator[list[str]]:
    if isinstance(held, dict):
        if "enum" in held:
            yield held["enum"]
        held = list(held.values())
    for one in held if isinstance(held, list) else ():
        yield from _sets(one)


def test_frictionless_finds_a_value_that_is_none_of_them(offered: dict[str, bytes], tmp_path: Path) -> None:
    tables = _tables(offered)
    tables["claims.csv"] = tables["claims.csv"].replace(b",exact,", b",nearly,", 1)
    [told] = _said(_written(tables, tmp_path))
    assert "nearly" in str(told)
