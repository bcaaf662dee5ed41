"""The database: as SQLite checks it, as Datasette serves it, and put together again."""

from __future__ import annotations

import asyncio
import json
import re
import sqlite3
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from data.conftest import made_of
from data.tables_read import from_sqlite, together
from dossier_maker import derive_dossier, write_dossier
from generator.data.database.views import ANSWERED
from generator.data.relational import TABLES
from generator.links.derived import Derived
from generator.pages.frame.repository import Repository
from generator.pipeline import Made, make, read_and_check
from hostile_dossier import HOSTILE

PATH = "data/dossier.sqlite"
ANONYMOUS = "unnamed_origins_by_outlet"
Database = sqlite3.Connection


@pytest.fixture
def database(offered: dict[str, bytes]) -> Iterator[Database]:
    """The database of the dossier of one of each."""
    with closing(_opened(offered[PATH])) as opened:
        yield opened


def _opened(content: bytes) -> Database:
    database = sqlite3.connect(":memory:")
    database.row_factory = sqlite3.Row
    database.deserialize(content)
    return database


def _said(database: Database) -> tuple[list[str], list[tuple[Any, ...]]]:
    whole = [row[0] for row in database.execute("PRAGMA integrity_check")]
    return whole, [tuple(row) for row in database.execute("PRAGMA foreign_key_check")]


def _rows(database: Database, view: str) -> list[dict[str, Any]]:
    return [dict(row) for row in database.execute(f"SELECT * FROM {view}")]


def test_sqlite_finds_the_database_whole_and_every_reference_good(database: Database) -> None:
    assert _said(database) == (["ok"], [])
    referring = sum(bool(column.of) for table in TABLES for column in table.columns)
    found = [
        (table.name, row["id"])
        for table in TABLES
        for row in database.execute(f'PRAGMA foreign_key_list("{table.name}")')
    ]
    of_groups = 4
    assert len({*found}) == referring + of_groups


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE answers SET claim = 'nobody-said' WHERE rowid = 1",
        'UPDATE answers SET "group" = 99 WHERE rowid = 1',
        "UPDATE relations SET second = 99 WHERE rowid = 1",
        "DELETE FROM actors WHERE id = (SELECT outlet FROM sources LIMIT 1)",
    ],
)
def test_sqlite_finds_a_reference_that_leads_nowhere(database: Database, change: str) -> None:
    database.execute(change)
    assert _said(database)[1]


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE actors SET named = 2",
        "UPDATE claims SET spans = '[[0,'",
        "UPDATE claims SET level = 'nearly'",
        "UPDATE questions SET relation = 'true'",
        "UPDATE group_voices SET standing = 'guest' WHERE rowid = 1",
    ],
)
def test_sqlite_takes_nothing_that_a_column_does_not_hold(database: Database, change: str) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        database.execute(change)


def test_each_cell_holds_what_its_column_is_declared_to_hold(database: Database) -> None:
    for table in TABLES:
        for row in database.execute(f'PRAGMA table_info("{table.name}")').fetchall():
            held = database.execute(f'SELECT DISTINCT typeof("{row["name"]}") FROM "{table.name}"')
            assert {one[0].upper() for one in held} <= {row["type"], "NULL"}, (table.name, row["name"])
            assert row["type"] in {"TEXT", "INTEGER", "REAL"}


def test_the_database_put_together_again_is_the_dossier(offered: dict[str, bytes], database: Database) -> None:
    assert together(from_sqlite(database)) == json.loads(offered["data/dossier.json"])


def test_the_texts_are_those_that_the_site_has(one_of_each: Made, database: Database) -> None:
    texts = {row["source"]: row["text"] for row in _rows(database, "texts")}
    assert texts == {source: article.text for source, article in one_of_each.derived.dossier.articles.items()}


def test_hostile_texts_go_through_the_database_and_come_back(hostile: Derived) -> None:
    files = made_of(hostile)
    with closing(_opened(files[PATH])) as database:
        assert _said(database) == (["ok"], [])
        assert together(from_sqlite(database)) == json.loads(files["data/dossier.json"])
        texts = {row["source"]: row["text"] for row in _rows(database, "texts")}
        assert texts == {source: article.text for source, article in hostile.dossier.articles.items()}


@pytest.mark.parametrize(("search", "of"), [("quotes_search", "claims"), ("articles_search", "texts")])
def test_full_text_finds_hostile_texts(hostile: Derived, search: str, of: str) -> None:
    look = f"SELECT {of}.* FROM {search} JOIN {of} ON {of}.rowid = {search}.rowid WHERE {search} MATCH ?"
    with closing(_opened(made_of(hostile)[PATH])) as database:
        for at, words in enumerate(HOSTILE):
            phrase = '"{}"'.format(f"before {words} behind".replace('"', '""'))
            found = [row["source"] for row in database.execute(look, [phrase])]
            assert f"s{at}" in found
            assert len(found) < len(HOSTILE) / 2


def test_what_is_withheld_of_an_article_is_not_in_the_database(tmp_path: Path) -> None:
    claim = {"id": "c", "source": "s", "quote": "are shown words"}
    text = "Secret begins it. These are shown words. Secret ends it."
    body = 'publish: passages\nbody: {from: "Secret begins it.", to: "Secret ends it."}\n'
    write_dossier(tmp_path, {"events/e.yml": {"title": "E", "claims": [claim]}}, {"s": (text, body)})
    written = made_of(make(read_and_check(tmp_path), tmp_path, Repository()).derived)[PATH]
    assert b"are shown words" in written
    assert b"ecret" not in written


def test_the_header_says_nothing_of_who_wrote_it(offered: dict[str, bytes]) -> None:
    header = offered[PATH][:100]
    assert header[:16] == b"SQLite format 3\0"
    assert (header[24:28], header[92:100]) == (bytes(4), bytes(8))
    assert header[16:18] == (4096).to_bytes(2, "big")


def test_who_says_what_has_each_account_with_its_chain(offered: dict[str, bytes], database: Database) -> None:
    data = json.loads(offered["data/dossier.json"])
    names = {actor["id"]: actor["name"] for actor in data["actors"]}
    outlets = {source["id"]: names[source["outlet"]] for source in data["sources"]}
    claims = {claim["id"]: claim for claim in data["claims"]}

    def called(speaking: str | list[str]) -> str:
        return names[speaking] if isinstance(speaking, str) else " and ".join(names[one] for one in speaking)

    expected = []
    for question in data["questions"]:
        for one in question["claims"]:
            claim = claims[one]
            said = [claim] if claim["question"] == question["id"] else []
            said += [more for more in claim["also_answers"] if more["question"] == question["id"]]
            expected += [
                (
                    question["id"],
                    one,
                    " ← ".join([outlets[claim["source"]], *map(called, claim["attribution"])]),
                    called(claim["origin"]),
                    claim["quote"],
                    answer["answer"],
                    question["relation"],
                    "; ".join(
                        f"{hedge['words']} ({hedge['degree']}{', denied' if hedge['denied'] else ''}: "
                        f"{names[hedge['by']]})"
                        for hedge in answer["hedges"]
                    )
                    or None,
                )
                for answer in said
            ]
    columns = ("question_id", "claim_id", "chain", "origin", "quote", "answer", "relation", "hedges")
    found = [tuple(row[column] for column in columns) for row in _rows(database, "who_says_what")]
    assert sorted(found, key=str) == sorted(expected, key=str)
    assert any(chain.count("←") > 1 for _, _, chain, *_ in found)
    assert any(hedges for *_, hedges in found)


def test_who_speaks_together_comes_in_the_order_of_the_article() -> None:
    actors = [f"a{at}" for at in range(12)]
    claim: dict[str, Any] = {
        "id": "c",
        "source": "s",
        "quote": "All of it is true",
        "answer": "1",
        "attribution": [actors[:8][::-1], actors[8:]],
    }
    question = {"id": "q", "ask": "How many?", "answers_are": "number", "claims": [claim]}
    derived = derive_dossier(
        {
            "events/e.yml": {"title": "E", "questions": [question]},
            **{f"actors/{actor}.yml": {"name": actor.upper(), "kind": "person"} for actor in actors},
        },
        {"s": "All of it is true."},
    )
    with closing(_opened(made_of(derived)[PATH])) as database:
        [row] = _rows(database, "who_says_what")
    first, last = (" and ".join(who.upper() for who in several) for several in claim["attribution"])
    assert (row["chain"], row["origin"]) == (f"Paper ← {first} ← {last}", last)


def test_views_count_what_the_dossier_has(offered: dict[str, bytes], database: Database) -> None:
    data = json.loads(offered["data/dossier.json"])
    named = {actor["id"]: actor["named"] for actor in data["actors"]}
    origins = [
        (source["outlet"], origin)
        for claim in data["claims"]
        for source in data["sources"]
        if source["id"] == claim["source"]
        for origin in ([claim["origin"]] if isinstance(claim["origin"], str) else claim["origin"])
    ]
    unnamed = [pair for pair in origins if not named[pair[1]]]
    dated = {question["id"] for question in data["questions"] if question["answers_are"] == "date"}
    assert len(_rows(database, "claims_by_origin")) == len(origins)
    assert {(row["outlet_id"], row["origin_id"]): row["claims"] for row in _rows(database, ANONYMOUS)} == {
        pair: unnamed.count(pair) for pair in unnamed
    }
    assert [row["question_id"] for row in _rows(database, "questions_on_which_accounts_differ")] == [
        question["id"] for question in data["questions"] if question["relation"] == "different"
    ]
    assert len(_rows(database, "who_holds_what_date")) == sum(
        len(question["claims"]) for question in data["questions"] if question["id"] in dated
    ) + sum(len(event["date_claims"]) for event in data["events"])
    assert [(row["source_id"], row["sentences"], row["quoted"]) for row in _rows(database, "coverage_by_source")] == [
        (source["id"], source["coverage"]["sentences"], source["coverage"]["quoted"]) for source in data["sources"]
    ]


@pytest.fixture
def served(offered: dict[str, bytes], tmp_path: Path) -> Callable[..., tuple[int, Any]]:
    """Asks Datasette, with the metadata that lie beside the database."""
    app = pytest.importorskip("datasette.app", reason="datasette is not installed: run `make test`")
    (tmp_path / "dossier.sqlite").write_bytes(offered[PATH])
    datasette = app.Datasette(
        [str(tmp_path / "dossier.sqlite")], immutables=[], metadata=json.loads(offered["data/datasette.json"])
    )

    def ask(path: str, **words: str) -> tuple[int, Any]:
        asked = datasette.client.get(f"/dossier{path}.json", params={"_shape": "objects", **words})
        with ThreadPoolExecutor(1) as elsewhere:  # where a browser is driven, this thread runs a loop of its own
            got = elsewhere.submit(asyncio.run, asked).result()
        return got.status_code, got.json()

    return ask


def test_datasette_serves_every_table_and_every_view(
    database: Database, served: Callable[..., tuple[int, Any]]
) -> None:
    for name in [table.name for table in TABLES] + list(ANSWERED):
        status, said = served(f"/{name}", _size="max")
        assert status == 200
        assert sorted(said["rows"], key=str) == sorted(_rows(database, f'"{name}"'), key=str), name


def test_datasette_answers_every_query_that_comes_along(
    offered: dict[str, bytes], served: Callable[..., tuple[int, Any]]
) -> None:
    queries = json.loads(offered["data/datasette.json"])["databases"]["dossier"]["queries"]
    assert len(queries) == len({*queries} - {*ANSWERED})
    for name, query in queries.items():
        searches = "MATCH" in query["sql"]
        status, said = served(f"/{name}", words="the" if searches else "")
        assert (status, bool(said["rows"])) == (200, True), name
        for words in ('"', "' OR 1 --", "*", "AND", ""):
            assert served(f"/{name}", words=words, name=words)[0] == 200


def test_datasette_refuses_a_query_of_a_view_that_is_not_there(served: Callable[..., tuple[int, Any]]) -> None:
    assert served("", sql="SELECT * FROM nobody_said")[0] == 400


@pytest.mark.parametrize(("table", "column"), [("claims", "id"), ("texts", "source")])
def test_datasette_searches_quotes_and_articles_by_itself(
    offered: dict[str, bytes], served: Callable[..., tuple[int, Any]], table: str, column: str
) -> None:
    claim = json.loads(offered["data/dossier.json"])["claims"][0]
    words = " ".join(re.findall(r"\w+", claim["quote"])[:4])
    status, said = served(f"/{table}", _search=words, _size="max")
    assert status == 200
    assert claim["id" if table == "claims" else "source"] in [row[column] for row in said["rows"]]
    assert len(said["rows"]) < len(served(f"/{table}", _size="max")[1]["rows"])
