"""``data/dossier.sqlite``: the tables as a database, with full text and with views that answer the usual questions.

See https://www.sqlite.org/fileformat2.html and https://www.sqlite.org/fts5.html.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from typing import Final

from generator.data.database.datasette import metadata
from generator.data.database.schema import INDEXES, SEARCHES, TEXTS, created
from generator.data.database.views import VIEWS
from generator.data.export import Export, Files
from generator.data.relational import TABLES

DATABASE: Final = "data/dossier.sqlite"
METADATA: Final = "data/datasette.json"

_SETTINGS: Final = ("page_size=4096", "auto_vacuum=0", "encoding='UTF-8'", "secure_delete=1", "foreign_keys=0")
"""Whatever a SQLite may have been built to do otherwise, and what would show in the bytes."""
_ABOUT_WRITING: Final = (slice(24, 28), slice(92, 100))
"""In the header: how often the file was written, and by which version of SQLite; the same for all, so that the same
dossier has the same bytes."""


def sqlite_files(export: Export) -> Files:
    """Return what makes the database, and what tells Datasette about it."""
    return {DATABASE: lambda: _database(export), METADATA: lambda: metadata(export.data)}


def _database(export: Export) -> bytes:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as database:
        for setting in _SETTINGS:
            database.execute(f"PRAGMA {setting}")
        database.execute("BEGIN")
        _fill(database, export)
        for statement in (*INDEXES, *VIEWS):
            database.execute(statement)
        for search in SEARCHES:
            database.execute(search.created)
            database.execute(f"INSERT INTO {search.name} ({search.name}) VALUES ('rebuild')")
            database.execute(f"INSERT INTO {search.name} ({search.name}) VALUES ('optimize')")
        database.execute("COMMIT")
        database.execute("VACUUM")
        written = bytearray(database.serialize())
    for place in _ABOUT_WRITING:
        written[place] = bytes(place.stop - place.start)
    return bytes(written)


def _fill(database: sqlite3.Connection, export: Export) -> None:
    for table in TABLES:
        database.execute(created(table))
        values = ", ".join("?" * len(table.columns))
        database.executemany(f'INSERT INTO "{table.name}" VALUES ({values})', table.rows(export.data))
    database.execute(TEXTS)
    database.executemany("INSERT INTO texts VALUES (?, ?)", _texts(export))


def _texts(export: Export) -> Iterator[tuple[str, str]]:
    articles = export.derived.dossier.articles
    yield from ((source, articles[source].text) for source in export.derived.dossier.sources)
