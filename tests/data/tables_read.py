"""The dossier put together again from its tables, as somebody would who has nothing else."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from collections.abc import Callable, Mapping
from typing import Any

Rows = list[dict[str, Any]]


def from_csv(files: Mapping[str, bytes]) -> dict[str, Rows]:
    """Return the rows of each table, as the Data Package says that their cells are to be read."""
    package = json.loads(files["datapackage.json"])
    return {resource["name"]: _rows(resource, files) for resource in package["resources"]}


def _rows(resource: Mapping[str, Any], files: Mapping[str, bytes]) -> Rows:
    types = {field["name"]: field["type"] for field in resource["schema"]["fields"]}
    written = csv.DictReader(io.StringIO(files[resource["path"]].decode("utf-8"), newline=""))
    return [{name: _read(cell, types[name]) for name, cell in row.items()} for row in written]


def _read(cell: str, type_: str) -> Any:
    if type_ == "string":
        return cell.removeprefix("'")
    if cell == "":
        return None
    return {"integer": int, "number": float, "array": json.loads, "boolean": "true".__eq__}[type_](cell)


def from_sqlite(database: sqlite3.Connection) -> dict[str, Rows]:
    """Return the rows of each table of a database, as its columns say that their cells are to be read."""
    tables = [row[0] for row in database.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    return {table: _stored(database, table) for table in tables if "_search" not in table}


def _stored(database: sqlite3.Connection, table: str) -> Rows:
    columns = [row[1] for row in database.execute(f'PRAGMA table_info("{table}")')]
    [declared] = database.execute("SELECT sql FROM sqlite_schema WHERE name = ?", [table]).fetchone()
    read: dict[str, Callable[[Any], Any]] = {
        column: bool if f'CHECK ("{column}" IN (0, 1))' in declared else json.loads
        for column in columns
        if f'CHECK ("{column}" IN (0, 1))' in declared or f'CHECK (json_valid("{column}"))' in declared
    }
    return [
        {name: read[name](cell) if name in read else cell for name, cell in zip(columns, row, strict=True)}
        for row in database.execute(f'SELECT * FROM "{table}" ORDER BY rowid')
    ]


def together(tables: Mapping[str, Rows]) -> dict[str, Any]:
    """Return what ``data/dossier.json`` says."""
    of = _Of(tables)
    [dossier] = tables["dossier"]
    return {
        "$schema": "dossier.schema.json",
        **dossier,
        "sources": [of.source(row) for row in tables["sources"]],
        "actors": [of.actor(row) for row in tables["actors"]],
        "places": [of.place(row) for row in tables["places"]],
        "events": [of.event(row) for row in tables["events"]],
        "questions": [of.question(row) for row in tables["questions"]],
        "claims": [of.claim(row) for row in tables["claims"]],
        "acts": [{**row, "forms": of.listed("act_forms", "form", act=row["id"])} for row in tables["acts"]],
        "words": [
            {**_but(row, "nth"), **{key: row[key] or None for key in ("actor", "place", "act")}}
            for row in tables["words"]
        ],
        "shared_text": [
            {
                "sources": of.listed("shared_text_sources", "source", text=row["id"]),
                "spans": of.listed("shared_text_sources", "spans", text=row["id"]),
                "likeness": row["likeness"],
            }
            for row in tables["shared_text"]
        ],
        "holes": [_but(row, "nth") for row in tables["holes"]],
        "removed": tables["removed"],
    }


def _but(row: Mapping[str, Any], *names: str) -> dict[str, Any]:
    return {name: cell for name, cell in row.items() if name not in names}


def _one_or_several(actors: list[str]) -> str | list[str]:
    return actors[0] if len(actors) == 1 else actors


class _Of:
    def __init__(self, tables: Mapping[str, Rows]) -> None:
        self.tables = tables

    def rows(self, table: str, **where: object) -> Rows:
        return [row for row in self.tables[table] if all(row[name] == value for name, value in where.items())]

    def listed(self, table: str, column: str, **where: object) -> list[Any]:
        return [row[column] for row in self.rows(table, **where)]

    def trace(self, kind: str, id_: str) -> dict[str, Any]:
        excepted = self.rows("exceptions", kind=kind, id=id_)
        held = {} if kind == "question" else {"exceptions": [_but(row, "kind", "id", "nth") for row in excepted]}
        return {"formerly": self.listed("former_ids", "former", kind=kind, id=id_), **held}

    def voices(self, rows: Rows, of: str) -> list[str | list[str]]:
        found: dict[int, list[str]] = {}
        for row in rows:
            found.setdefault(row[of], []).append(row["actor"])
        return [_one_or_several(actors) for actors in found.values()]

    def source(self, row: Mapping[str, Any]) -> dict[str, Any]:
        kept = ("id", "file", "sha256", "publish", "title", "title_printed", "outlet", "byline", "dateline", "language")
        taken = {name: row[f"taken_{name}"] for name in ("kind", "source", "url", "quote", "reason")}
        captured = {name: row[f"capture_{name}"] for name in ("file", "sha256", "extracted_by", "date", "url")}
        return {
            **self.trace("source", row["id"]),
            **{name: row[name] for name in (*kept, "url", "rights", "body")},
            "archived": self.listed("source_archived", "url", source=row["id"]),
            "capture": {**captured, "date": captured["date"] or None} if captured["sha256"] else None,
            "translation": self.translation(row, "title_translation"),
            "published": {
                "date": row["published"] or None,
                **{name: row[f"published_{name}"] for name in ("basis", "reason", "quote")},
            },
            "taken_from": {**taken, "source": taken["source"] or None} if taken["kind"] else None,
            "coverage": {name: row[name] for name in ("sentences", "quoted", "unquoted")},
        }

    def translation(self, row: Mapping[str, Any], name: str) -> dict[str, Any] | None:
        said = {"text": row[name], "by": row[f"{name}_by"], "language": row[f"{name}_language"]}
        return said if said["text"] else None

    def actor(self, row: Mapping[str, Any]) -> dict[str, Any]:
        known = {
            "text": row["background"],
            "origin": row["background_origin"],
            "read": row["background_read"] or None,
        }
        return {
            **self.trace("actor", row["id"]),
            **{name: row[name] for name in ("id", "name", "kind", "named")},
            "aliases": self.listed("actor_aliases", "alias", actor=row["id"]),
            "part_of": self.listed("actor_parts", "part_of", actor=row["id"]),
            "background": known if known["text"] else None,
        }

    def place(self, row: Mapping[str, Any]) -> dict[str, Any]:
        where = {"lat": row["latitude"], "lon": row["longitude"], "origin": row["coordinates_origin"]}
        return {
            **self.trace("place", row["id"]),
            **{name: row[name] for name in ("id", "name", "kind")},
            "aliases": self.listed("place_aliases", "alias", place=row["id"]),
            "part_of": row["part_of"] or None,
            "coordinates": where if row["latitude"] is not None else None,
        }

    def event(self, row: Mapping[str, Any]) -> dict[str, Any]:
        return {
            **self.trace("event", row["id"]),
            **row,
            "date": row["date"] or None,
            "part_of": row["part_of"] or None,
            "date_claims": self.listed("event_date_claims", "claim", event=row["id"]),
            "places": self.listed("event_places", "place", event=row["id"]),
            "actors": [{"id": one["actor"], "role": one["role"]} for one in self.rows("event_actors", event=row["id"])],
        }

    def question(self, row: Mapping[str, Any]) -> dict[str, Any]:
        answers = sorted(self.rows("answers", question=row["id"]), key=lambda answer: answer["nth"])
        return {
            **self.trace("question", row["id"]),
            **row,
            "relation": row["relation"] or None,
            "reading": row["reading"] or None,
            "claims": [answer["claim"] for answer in answers],
            "groups": [self.group(group, answers) for group in self.rows("groups", question=row["id"])],
            "between": [
                {"groups": [one["first"], one["second"]], "relation": one["relation"], "why": one["why"]}
                for one in self.rows("relations", question=row["id"])
            ],
        }

    def group(self, row: Mapping[str, Any], answers: Rows) -> dict[str, Any]:
        voices = self.rows("group_voices", question=row["question"], group=row["nth"])
        of = {
            name: self.voices([voice for voice in voices if voice["standing"] == standing], "nth")
            for name, standing in (
                ("outlets", "outlet"),
                ("origins", "origin"),
                ("unnamed", "unnamed"),
                ("parties", "party"),
            )
        }
        claims = [answer["claim"] for answer in answers if answer["group"] == row["nth"]]
        return {"answer": row["answer"], "claims": claims, **of}

    def claim(self, row: Mapping[str, Any]) -> dict[str, Any]:
        links = self.rows("attribution", claim=row["id"])
        inferred: dict[int, dict[str, Any]] = {}
        for link in links:
            if link["inferred_words"]:
                read = {"actors": [], "words": link["inferred_words"], "reason": link["inferred_reason"]}
                inferred.setdefault(link["link"], read)["actors"].append(link["actor"])
        kept = ("id", "source", "quote", "level", "spans", "furniture", "voice", "address", "permalink", "file", "line")
        return {
            **self.trace("claim", row["id"]),
            **{name: row[name] for name in kept},
            **{name: row[name] or None for name in ("question", "answer", "when")},
            "on": {"kind": row["on_kind"], "id": row["on_id"]},
            "translation": self.translation(row, "translation"),
            "attribution": self.voices(links, "link"),
            "inferred": list(inferred.values()),
            "origin": _one_or_several(self.listed("origins", "actor", claim=row["id"])),
            "hedges": self.hedges(row["id"], 0),
            "also_answers": [
                {
                    **{name: one[name] for name in ("question", "answer", "address")},
                    "when": one["when"] or None,
                    "hedges": self.hedges(row["id"], one["further"]),
                }
                for one in sorted(self.rows("answers", claim=row["id"]), key=lambda one: one["further"])
                if one["further"]
            ],
        }

    def hedges(self, claim: str, further: int) -> Rows:
        return [_but(row, "claim", "further", "nth") for row in self.rows("hedges", claim=claim, further=further)]
