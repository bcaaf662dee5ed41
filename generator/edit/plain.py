"""The same changes on plain values: what a file must hold once it was edited, worked out without its text."""

from __future__ import annotations

import copy
from typing import Any

from generator.edit.nodes import NotEditable, Plain
from generator.model.dossier import Path


def with_value(top: Plain, path: Path, value: Plain) -> Plain:
    """Return ``top`` with a value in place of another, or under a key that was not there."""
    made = copy.deepcopy(top)
    _at(made, path[:-1])[path[-1]] = copy.deepcopy(value)
    return made


def with_item(top: Plain, path: Path, at: int, value: Plain) -> Plain:
    """Return ``top`` with one more item in a list, which comes into being where it is missing."""
    made = copy.deepcopy(top)
    holder = _at(made, path[:-1])
    if isinstance(holder, dict):
        holder.setdefault(path[-1], [])
    _at(made, path).insert(at, copy.deepcopy(value))
    return made


def without(top: Plain, path: Path) -> Plain:
    """Return ``top`` without a value; a list or keys that would hold nothing then go as well."""
    made = copy.deepcopy(top)
    path = emptied(made, path)
    del _at(made, path[:-1])[path[-1]]
    return made


def emptied(top: Plain, path: Path) -> Path:
    """Return what has to go so that a value goes: itself, or what holds nothing else.

    Raises:
        NotEditable: Where nothing would be left.
    """
    while path and len(_at(top, path[:-1])) == 1:
        path = path[:-1]
    if not path:
        raise NotEditable("Nothing would be left in the file: delete the file instead.")
    return path


def value_at(top: Plain, path: Path) -> Plain:
    """Return the value at a path."""
    found: Plain = copy.deepcopy(_at(top, path))
    return found


def _at(top: Any, path: Path) -> Any:
    for part in path:
        try:
            top = top[part]
        except (KeyError, IndexError, TypeError):
            raise NotEditable(f'There is no "{".".join(map(str, path))}" in this file.') from None
    return top
