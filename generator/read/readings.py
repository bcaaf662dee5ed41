"""What files gave when they were read before: a file is read again only where its bytes are others.

Kept in memory as long as a process lives and, as lines of JSON, from one to the next. What came from the disk is
trusted to be what this very program wrote: whoever hands it over has made sure of that (`generator.doors.cache`). Of
records with problems nothing is written down: they are read again, and told again.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from pydantic import ValidationError

from generator.ground.position import Later, Places, Position, Written
from generator.ground.problem import Problem
from generator.model.dossier import Article, Entry, Path
from generator.model.record import Record
from generator.read.article import read_article
from generator.read.record_file import RecordRead, read_record
from generator.read.records import in_record
from generator.read.several import read_several
from generator.read.tree import Tree, paths_in

R = TypeVar("R", bound=Record)


class Readings:
    """What files gave, by their names and their bytes."""

    def __init__(self, lines: bytes = b"", *, written_down: bool = False) -> None:
        """Take what an earlier process wrote down.

        Args:
            lines: As `lines` returned them; what is none of ours is passed over.
            written_down: Whether `lines` will be asked for, which costs some time and memory for each file.
        """
        self._written_down = written_down
        self._lines: dict[str, tuple[str, bytes]] = dict(_taken_apart(lines))
        self._records: dict[str, tuple[str, RecordRead[Any]]] = {}
        self._several: dict[str, tuple[str, tuple[RecordRead[Any], ...]]] = {}
        self._articles: dict[str, Article] = {}
        self._asked: set[str] = set()
        self.news = False
        """Whether anything was read that was not known, or is known no more."""

    def record(self, model: type[R], id_: str, file: str, data: bytes) -> RecordRead[R]:
        """Return what a YAML file gives; arguments as for `generator.read.record_file.read_record`."""
        id_ = sys.intern(id_)  # what is kept by an id finds it again, though the file was edited
        self._asked.add(file)
        digest = hashlib.sha256(data).hexdigest()
        known = self._records.get(file)
        if known is not None and known[0] == digest:
            return known[1]
        kept = self._lines.get(file)
        found = _from_line(model, id_, file, *kept) if kept is not None and kept[0] == digest else None
        if found is None:
            found = self._read(model, id_, file, data, digest)
        self._records[file] = (digest, found)
        return found

    def several(self, model: type[R], file: str, data: bytes) -> tuple[RecordRead[R], ...]:
        """Return what a YAML file with several records gives; arguments as for `generator.read.several.read_several`.

        Of such a file nothing is written down: there are few of them.
        """
        self._asked.add(file)
        digest = hashlib.sha256(data).hexdigest()
        known = self._several.get(file)
        if known is None or known[0] != digest:
            known = self._several[file] = (digest, read_several(model, file, data, digest))
        return known[1]

    def article(self, file: str, data: bytes) -> Article | Problem:
        """Return an article's text; ``file`` is how messages name it, ``data`` what it holds."""
        self._asked.add(file)
        digest = hashlib.sha256(data).hexdigest()
        known = self._articles.get(file)
        if known is not None and known.sha256 == digest:
            return known
        found = read_article(data, file, digest)
        if isinstance(found, Article):
            self._articles[file] = found
        return found

    def done(self) -> None:
        """Forget what was not asked for since this was called before: those files are gone."""
        for kept in (self._lines, self._records, self._several, self._articles):
            for file in kept.keys() - self._asked:
                del kept[file]
                self.news = True
        self._asked.clear()

    def lines(self) -> bytes:
        """Return all that can be written down, the same bytes for the same files."""
        return b"".join(
            b"%s\t%s\t%s\n" % (f.encode(), d.encode(), line) for f, (d, line) in sorted(self._lines.items())
        )

    def _read(self, model: type[R], id_: str, file: str, data: bytes, digest: str) -> RecordRead[R]:
        self.news = True
        self._lines.pop(file, None)
        found = read_record(model, id_, file, data, digest)
        if self._written_down and found.tree is not None:
            self._lines[file] = (digest, _line(found.tree, found.declared))
        return RecordRead(found.entry, found.declared, found.unread, found.problems)


def _taken_apart(lines: bytes) -> Iterator[tuple[str, tuple[str, bytes]]]:
    for line in lines.splitlines():
        file, digest, rest = line.split(b"\t", 2)
        yield file.decode(), (digest.decode(), rest)


def _line(tree: Tree, declared: int) -> bytes:
    """Put a tree into one line: what it holds, and in the order of that, where each value stands."""
    paths = {path: at for at, path in enumerate(tree.positions)}
    places = " ".join(f"{place.line} {place.column}" for place in tree.positions.values())
    written = [
        [paths[path], [[begins, length, place.line, place.column] for begins, length, place in lies.lines]]
        for path, lies in tree.written.items()
    ]
    return json.dumps([tree.top, declared, places, written], ensure_ascii=False, separators=(",", ":")).encode()


def _from_line(model: type[R], id_: str, file: str, digest: str, line: bytes) -> RecordRead[R] | None:
    top, declared, *_ = json.loads(line)
    try:
        record = model.model_validate(top)
    except ValidationError:
        return None
    lies: Callable[[], tuple[Places[Path], Mapping[Path, Written]]] = _Lies(file, line)
    return RecordRead(Entry(id_, record, file, Later(lambda: lies()[0]), Later(lambda: lies()[1]), digest), declared)


class _Lies:
    """Where the values of a line stand; worked out only when somebody asks, which is when something is wrong."""

    __slots__ = ("_file", "_line")

    def __init__(self, file: str, line: bytes) -> None:
        self._file, self._line = file, line

    def __call__(self) -> tuple[Places[Path], Mapping[Path, Written]]:
        top, _, places, written = json.loads(self._line)
        numbers = iter(map(int, places.split()))
        paths = list(paths_in(top, ()))
        spots = dict(zip(paths, zip(numbers, numbers, strict=True), strict=True))
        return in_record(Places(self._file, spots)), {
            paths[at]: Written(Position(self._file, *spots[paths[at]]), tuple(self._parts(parts)))
            for at, parts in written
        }

    def _parts(self, parts: Sequence[Sequence[int]]) -> Iterator[tuple[int, int, Position]]:
        for begins, length, line, column in parts:
            yield begins, length, Position(self._file, line, column)
