"""The tables and the database as DuckDB reads them, by itself and with what it guesses of them."""

from __future__ import annotations

import csv
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from data.conftest import made_of
from dossier_maker import derive_dossier
from generator.data.database.views import ANSWERED
from generator.data.relational import TABLES
from generator.links.derived import Derived

duckdb = pytest.importorskip("duckdb", reason="duckdb is not installed: run `make test`")
extensions = pytest.importorskip("duckdb_extensions", reason="duckdb-extensions is not installed: run `make test`")

Rows = list[tuple[Any, ...]]


@pytest.fixture
def attached(tmp_path: Path) -> Iterator[Callable[[dict[str, bytes]], Callable[[str], tuple[Rows, Rows, set[str]]]]]:
    """Attaches a database, and reads from it by its name what SQLite has, what DuckDB has, and of which kinds."""
    with duckdb.connect() as duck:
        extensions.import_extension("sqlite_scanner", con=duck)
        duck.execute("LOAD sqlite_scanner")

        def attach(files: dict[str, bytes]) -> Callable[[str], tuple[Rows, Rows, set[str]]]:
            path = tmp_path / "dossier.sqlite"
            path.write_bytes(files["data/dossier.sqlite"])
            duck.execute(f"ATTACH '{path.as_posix()}' AS dossier (TYPE sqlite)")

            def read(name: str) -> tuple[Rows, Rows, set[str]]:
                with closing(sqlite3.connect(path)) as database:
                    here = database.execute(f'SELECT * FROM "{name}"').fetchall()
                there = duck.execute(f'SELECT * FROM dossier."{name}"').fetchall()
                return here, there, {str(column[1]) for column in duck.description}

            return read

        yield attach


def test_duckdb_reads_every_table_and_every_view(
    offered: dict[str, bytes], attached: Callable[..., Callable[..., Any]]
) -> None:
    read = attached(offered)
    for name in [table.name for table in TABLES] + list(ANSWERED):
        here, there, kinds = read(name)
        assert there == here, name
        assert kinds <= {"VARCHAR", "BIGINT", "DOUBLE"}
    _, counted, kinds = read("unnamed_origins_by_outlet")
    assert counted
    assert "BIGINT" in kinds


def test_duckdb_reads_hostile_texts(hostile: Derived, attached: Callable[..., Callable[..., Any]]) -> None:
    read = attached(made_of(hostile))
    for name in [table.name for table in TABLES] + list(ANSWERED):
        here, there, _ = read(name)
        assert there == here, name


def test_duckdb_keeps_the_order_of_a_chain_and_of_hedges(attached: Callable[..., Callable[..., Any]]) -> None:
    actors = [f"a{at}" for at in range(12)]
    claims = [
        {
            "id": f"c{at}",
            "source": "s",
            "quote": "All of it is true",
            "answer": "1",
            "attribution": [actors[at:8][::-1], actors[8:]],
            "hedges": [{"words": "All", "degree": "probable"}, {"words": "is true", "degree": "possible", "by": "a8"}],
        }
        for at in range(8)
    ]
    question = {"id": "q", "ask": "How many?", "answers_are": "number", "claims": claims}
    people = {f"actors/{actor}.yml": {"name": actor.upper(), "kind": "person"} for actor in actors}
    derived = derive_dossier(
        {"events/e.yml": {"title": "E", "questions": [question]}, **people}, {"s": "All of it is true."}
    )
    here, there, _ = attached(made_of(derived))("who_says_what")
    assert len(there) == len(claims)
    assert there == here


@pytest.mark.parametrize("of", ["offered", "hostile"])
def test_duckdb_reads_every_cell_of_the_tables(of: str, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    made = request.getfixturevalue(of)
    files = made if isinstance(made, dict) else made_of(made)
    for table in TABLES:
        path = tmp_path / f"{table.name}.csv"
        path.write_bytes(files[f"data/csv/{table.name}.csv"])
        with path.open(encoding="utf-8", newline="") as opened:
            header, *rows = csv.reader(opened)
        read = duckdb.read_csv(path.as_posix(), all_varchar=True)
        assert read.columns == header
        assert [tuple(cell or "" for cell in row) for row in read.fetchall()] == list(map(tuple, rows))
