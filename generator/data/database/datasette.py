"""What tells Datasette about the database: what tables and columns mean, and questions that are asked with a word.

See https://docs.datasette.io/en/stable/metadata.html.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Final

from generator.data.database.views import ANSWERED
from generator.data.relational import TABLES
from generator.data.relational.table import Table
from generator.data.tables import Data

_PHRASE: Final = """'"' || replace(:words, '"', '""') || '"'"""
"""So that whatever somebody looks for is words, and no language of queries."""
_QUERIES: Final[Mapping[str, tuple[str, str]]] = {
    "accounts_of_a_question": (
        "Who says what on a question: all accounts, or those of questions with these words.",
        "SELECT * FROM who_says_what WHERE question LIKE '%' || :words || '%'",
    ),
    "claims_of_somebody": (
        "What somebody said first: all, or those of this name.",
        "SELECT * FROM claims_by_origin WHERE origin LIKE '%' || :name || '%'",
    ),
    "unnamed_origins_of_an_outlet": (
        "Whom an outlet quotes without a name: all outlets, or those of this name.",
        "SELECT * FROM unnamed_origins_by_outlet WHERE outlet LIKE '%' || :name || '%'",
    ),
    "where_accounts_differ": (
        "Questions on which accounts differ: all, or those on events with these words.",
        "SELECT * FROM questions_on_which_accounts_differ WHERE event LIKE '%' || :words || '%'",
    ),
    "dates_of_an_event": (
        "Who holds what date: of all events, or of those with these words.",
        "SELECT * FROM who_holds_what_date WHERE event LIKE '%' || :words || '%'",
    ),
    "least_quoted_articles": (
        "Articles of which the least is quoted come first.",
        "SELECT * FROM coverage_by_source ORDER BY percent, source_id",
    ),
    "quotes_with_words": (
        "Quotes in which these words stand one after the other.",
        "SELECT outlets.name AS outlet, claims.quote, claims.translation, claims.address, claims.id AS claim_id\n"
        f"FROM (SELECT rowid AS found FROM quotes_search WHERE quotes_search MATCH {_PHRASE})\n"
        "JOIN claims ON claims.rowid = found\n"
        "JOIN sources ON sources.id = claims.source\n"
        "JOIN actors AS outlets ON outlets.id = sources.outlet\n"
        "ORDER BY claims.rowid",
    ),
    "articles_with_words": (
        "Articles in which these words stand one after the other.",
        "SELECT sources.title, sources.published, passage, sources.url, sources.id AS source_id\n"
        "FROM (SELECT rowid AS found, snippet(articles_search, 0, '[', ']', ' … ', 32) AS passage\n"
        f"  FROM articles_search WHERE articles_search MATCH {_PHRASE})\n"
        "JOIN texts ON texts.rowid = found\n"
        "JOIN sources ON sources.id = texts.source\n"
        "ORDER BY sources.id",
    ),
}
"""What each query answers, and its SQL, by its name."""


def metadata(data: Data) -> bytes:
    """Return what Datasette shows beside the tables, as its ``--metadata`` takes it."""
    views = {name: {"description": view.about} for name, view in ANSWERED.items()}
    told = {
        "title": data.title,
        "description": data.description,
        "databases": {
            "dossier": {
                "tables": {**{table.name: _table(table) for table in TABLES}, **views},
                "queries": {name: {"title": title, "sql": sql} for name, (title, sql) in _QUERIES.items()},
            }
        },
    }
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()


def _table(table: Table) -> dict[str, Any]:
    return {
        "description": table.about,
        "columns": {column.name: column.about for column in table.columns if column.about},
    }
