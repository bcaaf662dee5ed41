"""A dossier as one commit after another changes it: what each of them changes, from the files that it touches."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from generator.links.change import Change
from generator.model.actor import Actor
from generator.model.dossier import Entry
from generator.model.event import Event
from generator.model.place import Place
from generator.model.record import Record
from generator.model.settings import Settings
from generator.model.source import Source
from generator.read.folder import LIMIT, SETTINGS
from generator.read.record_file import RecordRead, read_record
from generator.read.record_files import holds_several
from generator.read.several import read_several
from generator.trace.compare import compare
from generator.trace.facts import Fact, Facts, Key, facts_of

_MODELS: Final[Mapping[str, type[Record]]] = {"actors": Actor, "articles": Source, "events": Event, "places": Place}


@dataclass(frozen=True, slots=True)
class Step:
    """What became of some files.

    Attributes:
        changes: What that changed.
        unread: Files that the program, as it is now, could not read: they count as they stood before.
    """

    changes: tuple[Change, ...]
    unread: tuple[str, ...]


class Past:
    """A dossier at some moment of its history."""

    def __init__(self) -> None:
        """Nothing was written yet."""
        self._facts: Facts = {}
        self._of_file: dict[str, Facts] = {}

    def take(self, files: Iterable[tuple[str, bytes | None]]) -> Step:
        """Change files, and say what that changes.

        Args:
            files: Their paths within the dossier's folder, each with what it holds now; None where it is gone. Files
                that are no YAML of a dossier are passed over.
        """
        before: Facts = {}
        after: Facts = {}
        unread: list[str] = []
        for path, data in files:
            if not is_record(path):
                continue
            stood = self._of_file.get(path, {})
            stands = facts_of(held) if (held := _entries(path, data)) is not None else stood
            if held is None:
                unread.append(path)
            before |= stood
            after |= stands
            self._of_file[path] = stands
        for key in before:
            self._facts.pop(key, None)
        changes = compare(before, after, self._find)
        self._facts |= after
        return Step(changes, tuple(sorted(unread)))

    def _find(self, key: Key) -> Fact | None:
        return self._facts.get(key)


def is_record(path: str) -> bool:
    """Whether a path within the dossier's folder is that of one of its YAML files."""
    folder, _, name = path.rpartition("/")
    return path == SETTINGS or (folder in _MODELS and name.endswith(".yml") and not name.startswith("."))


def _entries(path: str, data: bytes | None) -> tuple[Entry[str, Any], ...] | None:
    """Return the records of a file; None where one of them cannot be read."""
    if data is not None and len(data) > LIMIT:
        return None
    found = tuple(_read(path, data)) if data is not None else ()
    if any(one.entry is None and (one.problems or one.unread) for one in found):
        return None
    return tuple(one.entry for one in found if one.entry is not None)


def _read(path: str, data: bytes) -> Iterator[RecordRead[Any]]:
    digest = hashlib.sha256(data).hexdigest()
    folder, _, name = path.rpartition("/")
    if path == SETTINGS:
        yield read_record(Settings, SETTINGS, path, data, digest)
    elif holds_several(path):
        yield from read_several(_MODELS[folder], path, data, digest)
    else:
        yield read_record(_MODELS[folder], name.removesuffix(".yml"), path, data, digest)
