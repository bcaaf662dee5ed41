"""Prints of what pages are made from: two builds in which a name has one print make the same of it.

A value is hashed as `pickle` writes it without its memory, so that what matters is what values hold and not which of
them are one object; nothing is ever read back that way. What comes straight from a file stands for itself by the hash
of that file.
"""

from __future__ import annotations

import hashlib
import io
import json
import pickle
from collections.abc import Callable, Collection, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, Final, cast

from generator.links.derived import Derived
from generator.links.noted import ask, tables_of
from generator.links.notes import ALL, KEYS, TOGETHER
from generator.model.dossier import Article, Entry, Stated
from generator.model.record import Record

_BYTES: Final = 12
"""Of a hash: by accident, two among a thousand million come out alike once in a million million such dossiers."""
_ABSENT: Final = ""
"""The print of what is not there, which no hash is."""


class Prints:
    """The prints of names, as `generator.links.notes` gives them, in one state of a dossier."""

    def __init__(self, derived: Derived) -> None:
        """Take what to print."""
        self._derived = derived
        self._tables = tables_of(derived)
        self._together: dict[str, list[Mapping[Any, Any]]] = {}
        for table, name in TOGETHER.items():
            self._together.setdefault(name, []).append(cast(Mapping[Any, Any], self._tables[table]))
        self._keys: dict[int, dict[str, Any]] = {}
        self._known: dict[str, str] = {}

    def of(self, name: str) -> str:
        """Return the print of a name; empty where there is nothing of it."""
        known = self._known.get(name)
        if known is None:
            known = self._known[name] = self._of(name)
        return known

    def _of(self, name: str) -> str:
        table, _, key = name.partition("\t")
        if table.startswith("?"):
            return self._answered(table[1:], json.loads(key))
        if table in self._together:
            return self._together_at(table, key)
        held = self._tables.get(table)
        if held is None:
            return _ABSENT
        if key == KEYS:
            return _print_of(tuple(held))
        if key == ALL:
            return _print_of(tuple(held.items()) if isinstance(held, Mapping) else _in_order(held))
        at = self._index(held).get(key, _ABSENT)
        if at is _ABSENT:
            return _ABSENT
        return _print_of(held[at] if isinstance(held, Mapping) else True)

    def _together_at(self, name: str, key: str) -> str:
        """Return one print of all entries that have one name, at a key."""
        tables = self._together[name]
        at = next((at for held in tables if (at := self._index(held).get(key, _ABSENT)) is not _ABSENT), _ABSENT)
        return _ABSENT if at is _ABSENT else _print_of([held.get(at) for held in tables])

    def _index(self, held: Collection[Any]) -> dict[str, Any]:
        """Return the keys of a mapping by how they are written in names."""
        keys = self._keys.get(id(held))
        if keys is None:
            keys = self._keys[id(held)] = {repr(one): one for one in held}
        return keys

    def _answered(self, question: str, given: list[Any]) -> str:
        try:
            answer = ask(self._derived, question, given)
        except KeyError:  # about something that is there no longer
            return _ABSENT
        return _print_of(_in_order(answer) if isinstance(answer, frozenset) else answer)


def _in_order(held: Collection[Any]) -> tuple[Any, ...]:
    return held if isinstance(held, tuple) else tuple(sorted(held))


def _print_of(value: object) -> str:
    written = io.BytesIO()
    pickler = _Pickler(written, 5)
    pickler.fast = True
    pickler.dump(value)
    return hashlib.blake2b(written.getbuffer(), digest_size=_BYTES).hexdigest()


class _Pickler(pickle.Pickler):
    """Writes what comes from a file by the hash of that file, and sets in order."""

    def reducer_override(self, value: Any) -> Any:
        if isinstance(value, Entry):
            return _told, (value.file, value.id, value.digest)
        if isinstance(value, Stated):
            # Of a further answer, the claim or what it answers may stand in another file.
            parts = (value.question, value.claim) if value.question and value.further else ()
            asked = "".join(part.model_dump_json() for part in parts)
            return _told, (value.entry.file, value.entry.digest, value.path, value.on, asked, value.further)
        if isinstance(value, Article):
            return _told, (value.file, value.sha256, value.excerpt)
        if isinstance(value, Record):
            return _told, (value.model_dump_json(),)
        # By its fields alone: what it worked out meanwhile, and holds beside them, says nothing that they do not.
        return (_told, _fields_of(cast(Any, type(value)))(value)) if is_dataclass(value) else NotImplemented


@cache
def _fields_of(kind: Any) -> Callable[[Any], tuple[object, ...]]:
    names = [field.name for field in fields(kind)]
    return lambda value: (kind.__name__, *(getattr(value, name) for name in names))


def _told(*values: object) -> None:
    """Stand for what is made when a pickle is read, which none of these ever is."""
