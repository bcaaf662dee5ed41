"""How a file is written already, so that what is new in it looks like its neighbours."""

from __future__ import annotations

from collections.abc import Iterator

from generator.edit.lay import Lay
from generator.edit.nodes import Node
from generator.edit.parts import Manner
from generator.edit.scalars import can_be_plain


def manner_of(lay: Lay, near: Node, key: str) -> Manner:
    """Return how a file is written, by the neighbours first and then by all of it.

    Args:
        lay: The file.
        near: The list or keys that get something new.
        key: The key of that list.
    """
    quotes: dict[str, str] = {}
    flow: dict[str, bool] = {}
    dashes: list[int] = []
    for node, under in ((near, key), (lay.top, "")):
        for name, holder, one in _each(node, under):
            if one.kind == "text":
                if one.style in ("", "'", '"') and can_be_plain(one.value, holder.flow):
                    quotes.setdefault(name, one.style)
            elif one.entries:
                flow.setdefault(name, one.flow)
        dashes += _dashes(lay, node)
    return Manner({name: mark for name, mark in quotes.items() if mark}, flow, dashes[0] if dashes else 2)


def _each(node: Node, key: str) -> Iterator[tuple[str, Node, Node]]:
    """Yield every value within one, with its key, or that of its list and ``[]``, and what holds it."""
    for entry in node.entries:
        inner = entry.key or f"{key}[]"
        yield (inner.removesuffix("[]") if entry.node.kind == "text" else inner), node, entry.node
        yield from _each(entry.node, inner)


def _dashes(lay: Lay, node: Node) -> Iterator[int]:
    """Yield how far dashes stand to the right of the keys of their lists."""
    for entry in node.entries:
        inner = entry.node
        if entry.key and inner.kind == "list" and not inner.flow and inner.entries:
            yield lay.column(inner.entries[0].start) - lay.column(entry.start)
        yield from _dashes(lay, inner)
