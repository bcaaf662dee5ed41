"""The tables of the database in SQL, and what makes looking into them quick."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from generator.data.relational import TABLES
from generator.data.relational.table import Column, Holds, Table

_TYPE: Final[Mapping[Holds, str]] = {
    "text": "TEXT",
    "date": "TEXT",
    "integer": "INTEGER",
    "number": "REAL",
    "boolean": "INTEGER",
    "json": "TEXT",
}
"""What SQLite itself knows, and no more: DuckDB takes any other type at its word, and would refuse dates for what EDTF
says of how sure they are, and truths for being numbers."""
_WORDS: Final = "unicode61 remove_diacritics 2"
"""Letters of all scripts, without regard to case and accents."""

_OF_GROUPS: Final[Mapping[str, Sequence[str]]] = {
    "answers": ("group",),
    "group_voices": ("group",),
    "relations": ("first", "second"),
}
"""Columns of tables that say which of the groups of the row's question is meant."""


@dataclass(frozen=True, slots=True)
class Search:
    """An index of the words of a table; what it finds are rows of that.

    Attributes:
        name: Its own.
        of: The table.
        columns: Of that table.
    """

    name: str
    of: str
    columns: str

    @property
    def created(self) -> str:
        """The statement that makes it; it keeps the words alone, the text stays in the table.

        Datasette and sqlite-utils know whose index it is by the table's name in double quotation marks.
        """
        made = f"""{self.columns}, content="{self.of}", tokenize='{_WORDS}'"""
        return f"CREATE VIRTUAL TABLE {self.name} USING fts5({made})"


TEXTS: Final = """CREATE TABLE texts ( -- The text of an article as the site has it: whole, or passages of it.
  source TEXT NOT NULL PRIMARY KEY REFERENCES sources (id),
  text TEXT NOT NULL
)"""
SEARCHES: Final = (
    Search("quotes_search", "claims", "quote, translation"),
    Search("articles_search", "texts", "text"),
)


def created(table: Table) -> str:
    """Return the statement that makes a table; what its columns mean stands in it as comments, which SQLite keeps."""
    key = ", ".join(f'"{name}"' for name in table.key)
    groups = (
        f',\n  FOREIGN KEY ("question", "{column}") REFERENCES "groups" ("question", "nth")'
        for column in _OF_GROUPS.get(table.name, ())
    )
    columns = "\n  ".join(map(_column, table.columns))
    return f'CREATE TABLE "{table.name}" ( -- {table.about}\n  {columns}\n  PRIMARY KEY ({key}){"".join(groups)}\n)'


def _column(column: Column) -> str:
    name = f'"{column.name}"'
    parts = [
        f"{name} {_TYPE[column.holds]}",
        "NOT NULL" if column.always else "",
        f'REFERENCES "{column.of}" (id)' if column.of else "",
        f"CHECK ({name} IN ({', '.join(map(_text, column.one_of))}))" if column.one_of else "",
        f"CHECK ({name} IN (0, 1))" if column.holds == "boolean" else "",
        f"CHECK (json_valid({name}))" if column.holds == "json" else "",
    ]
    about = f" -- {column.about}" if column.about else ""
    return " ".join(filter(None, parts)) + "," + about


def _text(value: str) -> str:
    return "'{}'".format(value.replace("'", "''"))


def _indexes() -> Iterator[str]:
    for table in TABLES:
        for column in table.columns:
            # What the key begins with has an index already.
            if column.of and column.name != table.key[0]:
                yield f'CREATE INDEX "{table.name}_{column.name}" ON "{table.name}" ("{column.name}")'


INDEXES: Final = tuple(_indexes())
"""One for each column that refers to a table."""
