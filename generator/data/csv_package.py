"""The tables as CSV files (RFC 4180, UTF-8), and the Data Package that describes them.

See https://datapackage.org/standard/data-package/ and https://datapackage.org/standard/table-schema/ (version 2).
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping
from functools import partial
from typing import Any, Final

from generator.data.export import Export, Files
from generator.data.relational import TABLES
from generator.data.relational.table import Cell, Column, Holds, Table

FOLDER: Final = "data/csv/"
PACKAGE: Final = f"{FOLDER}datapackage.json"

_FORMULA: Final = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20", "\t", "\r", "\n", "'")
"""With what a cell begins that a spreadsheet may take for a formula, which some do with the wide signs of East Asian
scripts as well; and with the apostrophe that says that it is none (OWASP, CSV Injection)."""
_TYPE: Final[Mapping[Holds, str]] = {
    "text": "string",
    "date": "string",
    "integer": "integer",
    "number": "number",
    "boolean": "boolean",
    "json": "array",
}
_PROFILE: Final = "https://datapackage.org/profiles/2.0/datapackage.json"
_APOSTROPHE: Final = (
    "A text that a spreadsheet could take for a formula, and one that begins with an apostrophe, has an apostrophe put "
    "before it: take the first apostrophe of a text away to have it as the dossier has it."
)


def csv_files(export: Export) -> Files:
    """Return what makes the tables, and their description."""
    tables = {_path(table): partial(_table, export, table) for table in TABLES}
    return {PACKAGE: partial(_package, export), **tables}


def _path(table: Table) -> str:
    return f"{FOLDER}{table.name}.csv"


def _table(export: Export, table: Table) -> bytes:
    written = io.StringIO(newline="")
    writer = csv.writer(written)
    writer.writerow([column.name for column in table.columns])
    writer.writerows([_cell(cell) for cell in row] for row in table.rows(export.data))
    return written.getvalue().encode()


def _cell(cell: Cell) -> str | int | float | None:
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, str) and cell.startswith(_FORMULA):
        return f"'{cell}"
    return cell


def _package(export: Export) -> bytes:
    data = export.data
    described = {
        "$schema": _PROFILE,
        "name": "dossier",
        "title": data.title,
        "description": " ".join(filter(None, [data.description, _APOSTROPHE])),
        "version": data.version,
        **({"homepage": export.site} if export.site else {}),
        "resources": [_resource(table) for table in TABLES],
    }
    return (json.dumps(described, ensure_ascii=False, indent=1) + "\n").encode()


def _resource(table: Table) -> dict[str, Any]:
    return {
        "name": table.name,
        "type": "table",
        "path": f"{table.name}.csv",
        "scheme": "file",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "description": table.about,
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True},
        "schema": {
            "fields": [_field(column) for column in table.columns],
            "missingValues": [""],
            "primaryKey": list(table.key),
            "foreignKeys": [_reference(column) for column in table.columns if column.of],
        },
    }


def _field(column: Column) -> dict[str, Any]:
    field: dict[str, Any] = {"name": column.name, "type": _TYPE[column.holds]}
    if column.about:
        field["description"] = column.about
    # An empty text is no missing value to us, but CSV cannot tell the two apart.
    constraints: dict[str, Any] = {}
    if column.always and column.holds != "text":
        constraints["required"] = True
    if column.one_of:
        constraints["enum"] = list(column.one_of)
    return {**field, "constraints": constraints} if constraints else field


def _reference(column: Column) -> dict[str, Any]:
    return {"fields": [column.name], "reference": {"resource": column.of, "fields": ["id"]}}
