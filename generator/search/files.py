"""The files of the index: a root, terms with their records, the records' words, and what they are filtered by.

    search/root.json        what there is, and how it is divided; read when somebody types
    search/terms/N.json     a stretch of the dictionary, with the list of records of each term
    search/lists/N.json     a part of the list of a term that many records hold
    search/texts/N.json     the words of some records, to show and to mark
    search/filters.json     the sources, actors and years to filter by; read when somebody opens the filters
    search/words.json       what the search says, in the language of the dossier

Everything is a pure function of the dossier and its pages: the same bytes each time.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from typing import Any, Final

from generator.links.addresses import SEARCH
from generator.links.derived import Derived
from generator.search.interface import words
from generator.search.numbers import steps
from generator.search.places import FIRST_OF_TEXT, NAMED, places
from generator.search.postings import OUTSIDE, Postings, Term, shards
from generator.search.records import KINDS, Record, records
from generator.search.synonyms import synonyms
from generator.search.written_pages import WrittenPage

TEXTS: Final = 6_000
"""Characters of a file of records' words: ten results read ten of them at most."""


def search_files(derived: Derived, pages: Iterable[WrittenPage]) -> Iterator[tuple[str, bytes]]:
    """Yield the files of a dossier's index with their paths in the site; the root, which names the others, is last.

    Args:
        derived: All that is derived.
        pages: Pages that are made from no record, by address; see `generator.search.written_pages`.
    """
    postings, texts = Postings(), _Texts()
    firsts = dict.fromkeys(KINDS, 0)
    known: set[int] = set()
    count = 0
    digest = hashlib.sha256()

    def file(path: str, content: object) -> tuple[str, bytes]:
        written = _json(content)
        digest.update(written)
        return f"{SEARCH}{path}.json", written

    for number, record in enumerate(records(derived, pages)):
        postings.add(number, places(record))
        firsts[record.kind] += 1
        known.update(record.years)
        count = number + 1
        for full in texts.add(number, record):
            yield file(*full)
    for full in texts.rest():
        yield file(*full)
    beginnings, outside = [], _Outside()
    for number, shard in enumerate(shards(outside.of(postings))):
        beginnings.append(shard[0][0])
        yield file(f"terms/{number}", dict(shard))
        for full in outside.taken():
            yield file(*full)
    yield file("filters", _filters(derived, sorted(known)))
    yield file("words", words())
    root = {
        "records": count,
        "kinds": [[kind, firsts[kind]] for kind in KINDS],
        "named": list(NAMED),
        "text": FIRST_OF_TEXT,
        "terms": beginnings,
        "texts": steps(texts.firsts),
        "synonyms": synonyms(derived.dossier.settings),
        "version": digest.hexdigest()[:16],
    }
    yield f"{SEARCH}root.json", _json(root)


class _Outside:
    """The lists that stand in files of their own."""

    def __init__(self) -> None:
        self._waiting: list[tuple[str, str]] = []
        self._number = 0

    def of(self, postings: Postings) -> Iterator[Term]:
        for term, parts, many in postings.in_order():
            if len(parts) == 1 and len(parts[0][1]) <= OUTSIDE:
                first, listed = parts[0]
                yield term, steps([first]) + listed
                continue
            beginning = self._number
            for _, listed in parts:
                self._waiting.append((f"lists/{self._number}", listed))
                self._number += 1
            yield term, [many, beginning, *(first for first, _ in parts)]

    def taken(self) -> Iterator[tuple[str, str]]:
        yield from self._waiting
        self._waiting.clear()


class _Texts:
    """The words of records, in files of about `TEXTS` characters.

    A file is ``{"heads": […], "records": […]}``: a head is page, title, what stands beside it, language; a record is
    the number of its head, its anchor, its words and, where it has any, its other names.
    """

    def __init__(self) -> None:
        self.firsts: list[int] = []
        self._heads: dict[tuple[str, str, str, str], int] = {}
        self._rows: list[list[Any]] = []
        self._length = 0

    def add(self, number: int, record: Record) -> Iterator[tuple[str, object]]:
        head = (record.page, record.names[0], record.beside, record.language)
        size = len(record.text) + sum(map(len, record.names[1:])) + (0 if head in self._heads else sum(map(len, head)))
        if self._rows and self._length + size > TEXTS:
            yield from self.rest()
        if not self._rows:
            self.firsts.append(number)
        row = [self._heads.setdefault(head, len(self._heads)), record.anchor, record.text]
        self._rows.append([*row, list(record.names[1:])] if len(record.names) > 1 else row)
        self._length += size

    def rest(self) -> Iterator[tuple[str, object]]:
        if self._rows:
            yield f"texts/{len(self.firsts) - 1}", {"heads": list(self._heads), "records": self._rows}
        self._heads, self._rows, self._length = {}, [], 0


def _filters(derived: Derived, years: list[int]) -> object:
    dossier = derived.dossier
    sources = sorted(
        (dossier.actors[entry.record.outlet].record.name, _day(entry.record.published.date), source, entry.record.title)
        for source, entry in dossier.sources.items()
    )
    actors = sorted((entry.record.name.casefold(), actor, entry.record.name) for actor, entry in dossier.actors.items())
    return {
        "sources": [[source, f"{outlet}, {day}: {title}" if day else f"{outlet}: {title}"]
                    for outlet, day, source, title in sources],
        "actors": [[actor, name] for _, actor, name in actors],
        "years": years,
    }  # fmt: skip


def _day(date: Any) -> str:
    return date.text[:10] if date else ""


def _json(content: object) -> bytes:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
