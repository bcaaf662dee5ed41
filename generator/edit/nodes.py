"""Values with their places in a file's text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from generator.model.dossier import Path

Plain = str | list[Any] | dict[str, Any]
"""A value without its place: a text, or a list or keys with such values."""


class NotEditable(Exception):
    """Nothing was changed; the message says why, in one sentence."""


@dataclass(frozen=True, slots=True)
class Node:
    """A value where it stands; all places are offsets into the text.

    Attributes:
        kind: Whether it is a text, a list, or keys with values.
        start: Where it begins.
        end: Behind its last character; what follows on that line is a comment at most.
        style: Of a text, the sign that it begins with, ``"``, ``'``, ``|`` or ``>``; else empty.
        flow: Whether it is a list or keys in brackets.
        value: The text, where it is one.
        entries: What a list or keys hold.
    """

    kind: Literal["text", "list", "keys"]
    start: int
    end: int
    style: str = ""
    flow: bool = False
    value: str = ""
    entries: tuple[Entry, ...] = ()

    def plain(self) -> Plain:
        """Return the value without its places."""
        if self.kind == "list":
            return [entry.node.plain() for entry in self.entries]
        return {entry.key: entry.node.plain() for entry in self.entries} if self.kind == "keys" else self.value


@dataclass(frozen=True, slots=True)
class Entry:
    """An item of a list, or a key with its value.

    Attributes:
        key: The key; empty for an item.
        start: Where the key begins, or the dash before an item, or, in brackets, the item.
        head: Behind the colon or the dash; in brackets, where the item begins.
        node: The value.
    """

    key: str
    start: int
    head: int
    node: Node


def node_at(top: Node, path: Path) -> Node:
    """Return the value at a path.

    Raises:
        NotEditable: Where there is none.
    """
    node = top
    for part in path:
        entry = entry_of(node, part)
        if entry is None:
            raise NotEditable(f'There is no "{".".join(map(str, path))}" in this file.')
        node = entry.node
    return node


def entry_of(node: Node, part: str | int) -> Entry | None:
    """Return the entry of a list or of keys that has this number or this key."""
    if isinstance(part, int):
        return node.entries[part] if node.kind == "list" and 0 <= part < len(node.entries) else None
    return next((entry for entry in node.entries if entry.key == part), None) if node.kind == "keys" else None
