"""The shape of the data: each name that a program may look for, with the type of what it finds there."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

Shape = dict[str, str]
"""The type of each name. A list's items are named by ``[]``; each of the words that a text may be is a name as well."""


def shape_of(files: Mapping[str, bytes]) -> Shape:
    """Return the shape of what a site offers: of its JSON, its tables as CSV, and its database with views."""
    schema = json.loads(files["data/dossier.schema.json"])
    return dict(
        sorted(
            {
                **{f"file {path}": "there" for path in files if not path.startswith("data/schema/")},
                **dict(_in_json(schema, schema["$defs"], "json")),
                **dict(_in_csv(json.loads(files["data/csv/datapackage.json"]))),
                **dict(_in_database(files["data/dossier.sqlite"])),
            }.items()
        )
    )


def _in_json(schema: Mapping[str, Any], defined: Mapping[str, Any], path: str) -> Iterator[tuple[str, str]]:
    """Yield all names below a path; a list's and a record's own come with those of what they hold."""
    yield path, _type(schema, defined)
    for one in schema.get("anyOf", [schema]):
        it = _resolved(one, defined)
        for word in [*it.get("enum", ()), *([it["const"]] if "const" in it else ())]:
            yield f'{path} "{word}"', "word"
        for name, of in it.get("properties", {}).items():
            yield from _in_json(of, defined, f"{path}.{name}")
        if "items" in it:
            yield from _in_json(it["items"], defined, f"{path}[]")


def _resolved(schema: Mapping[str, Any], defined: Mapping[str, Any]) -> Mapping[str, Any]:
    return defined[schema["$ref"].rpartition("/")[2]] if "$ref" in schema else schema


def _type(schema: Mapping[str, Any], defined: Mapping[str, Any]) -> str:
    if "anyOf" in schema:
        return " or ".join(dict.fromkeys(_type(one, defined) for one in schema["anyOf"]))
    it = _resolved(schema, defined)
    if "prefixItems" in it:
        return f"[{', '.join(_type(one, defined) for one in it['prefixItems'])}]"
    return str(it["type"])


def _in_csv(package: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for resource in package["resources"]:
        for field in resource["schema"]["fields"]:
            yield f"csv {resource['path']} {field['name']}", field["type"]


def _in_database(content: bytes) -> Iterator[tuple[str, str]]:
    database = sqlite3.connect(":memory:")
    database.deserialize(content)
    found = database.execute("SELECT type, name FROM sqlite_schema WHERE type IN ('table', 'view')").fetchall()
    for kind, name in found:
        for _, column, type_, not_null, _, _ in database.execute(f'PRAGMA table_info("{name}")'):
            # SQLite's own tables behind an index of words are nobody's to read.
            if "_search_" not in name:
                # Of a view, SQLite knows the type of some columns, by how it was written.
                held = "column" if kind == "view" else f"{type_}{' NOT NULL' if not_null else ''}"
                yield f"{kind} {name}.{column}", held


@dataclass(frozen=True)
class Difference:
    """How one shape differs from another.

    Attributes:
        gone: Names that are no longer there, or hold another type: what breaks a program that reads them.
        added: Names that were not there.
    """

    gone: tuple[str, ...]
    added: tuple[str, ...]


def difference(before: Shape, after: Shape) -> Difference:
    """Return how a shape differs from the one before it."""
    gone = (name for name, type_ in before.items() if after.get(name) != type_)
    return Difference(tuple(gone), tuple(after.keys() - before.keys()))


def numbers(version: str) -> tuple[int, int]:
    """Return both numbers of a version."""
    first, second = version.split(".")
    return int(first), int(second)


def refusal(before: str, after: str, shapes: Mapping[str, Shape]) -> str:
    """Return why a version cannot follow another with these shapes, and what to do; empty where it can.

    Args:
        before: The earlier version.
        after: The later one, or the same, where its shape is to be another.
        shapes: Of both, by version; today's is ``shapes["today"]`` where both are the same.
    """
    found = difference(shapes[before], shapes["today" if before == after else after])
    (first, second), later = numbers(before), numbers(after)
    if found.gone and later[0] <= first:
        return (
            f"{_some(found.gone)} of version {before} of the data would be gone or of another type in {after}, and a "
            f"program that reads it would break. Leave it as it was, or raise VERSION in generator/data/tables.py to "
            f"{first + 1}.0 and say in docs/changelog.md what its readers are to do."
        )
    if found.added and later <= (first, second):
        return (
            f"{_some(found.added)} was not in version {before} of the data. Raise VERSION in generator/data/tables.py "
            f"to {first}.{second + 1} and name that version in docs/changelog.md."
        )
    return ""


def _some(names: tuple[str, ...]) -> str:
    return ", ".join(sorted(names)[:5]) + (f" and {len(names) - 5} more" if len(names) > 5 else "")
