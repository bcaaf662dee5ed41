"""Which records hold a term, and where: what is gathered while records come, and the files that it is written to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from generator.search.numbers import steps, written

SHARD: Final = 12_000
"""Characters of a file of terms: one is read for each word that is typed."""
OUTSIDE: Final = 1_500
"""Characters from which on the list of a term stands in files of its own."""
PART: Final = 16_000
"""Characters of one of those: an intersection reads only the parts that it can fall into."""

Term = tuple[str, str | list[int | str]]
"""A term, and its list; or how many records it has, the number of its first file, and the first record of each part."""


class Postings:
    """The lists of all terms. Records are added in the order of their numbers."""

    def __init__(self) -> None:
        self._lists: dict[str, _List] = {}

    def add(self, record: int, places: Mapping[str, Sequence[int]]) -> None:
        """Add a record, with the places of each of its terms, in order."""
        lists = self._lists
        for term, at in places.items():
            known = lists.get(term)
            if known is None:
                known = lists[term] = _List()
            known.add(record, at)

    def in_order(self) -> Iterator[tuple[str, Sequence[tuple[int, str]], int]]:
        """Yield each term with the parts of its list, as browsers put strings in order: by UTF-16 code units."""
        for term in sorted(self._lists, key=_utf16):
            found = self._lists[term]
            yield term, found.parts(), found.records


class _List:
    __slots__ = ("_done", "_first", "_last", "_length", "_pieces", "records")

    def __init__(self) -> None:
        self._done: list[tuple[int, str]] = []
        self._pieces: list[str] = []
        self._first = self._last = self._length = self.records = 0

    def add(self, record: int, at: Sequence[int]) -> None:
        if not self._pieces:
            self._first = self._last = record
        elif self._length > PART:
            self._done.append((self._first, "".join(self._pieces)))
            self._pieces.clear()
            self._first, self._last, self._length = record, record, 0
        elif len(self._pieces) > 60:
            self._pieces[:] = ["".join(self._pieces)]
        where = written(at[0]) if len(at) == 1 else steps(at)
        piece = f"{written(record - self._last)}{written(len(at))}{where}"
        self._last = record
        self._length += len(piece)
        self._pieces.append(piece)
        self.records += 1

    def parts(self) -> list[tuple[int, str]]:
        return [*self._done, (self._first, "".join(self._pieces))]


def _utf16(term: str) -> bytes:
    return term.encode("utf-16-be", "surrogatepass")


def shards(terms: Iterable[Term]) -> Iterator[list[Term]]:
    """Divide terms into files of about `SHARD` characters."""
    shard: list[Term] = []
    length = 0
    for term in terms:
        size = len(term[0]) + (len(term[1]) + 8 if isinstance(term[1], str) else 10 * len(term[1]))
        if shard and length + size > SHARD:
            yield shard
            shard, length = [], 0
        shard.append(term)
        length += size
    if shard:
        yield shard
