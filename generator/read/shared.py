"""What several claims share is written once, above them; here each of them gets it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from generator.model.dossier import Path
from generator.read.tree import Tree, paths_in

_SHARED = ("source", "attribution")


def with_shared(tree: Tree) -> Tree:
    """Return a tree in which each claim says its source and its attribution itself.

    A claim takes them from its question, or from the record; whoever names a source says anew who speaks. What a claim
    has taken stands, by its position, where it was written.
    """
    top = tree.top
    if top is None or not any(_gives(tree, path, holder) for path, holder in _holders(top)):
        return tree
    of_record = _below({}, tree, (), top)
    taken: dict[Path, Path] = {}
    for path, holder in _holders(top):
        given = _below(of_record, tree, path, holder) if path else of_record
        for at, claim in enumerate(_list(holder, "claims")):
            if isinstance(claim, dict):
                here = (*path, "claims", at)
                kept = _below(given, tree, here, claim)
                taken.update({(*here, key): kept[key] for key in kept if kept[key] != (*here, key)})
    refused = {new for new, old in taken.items() if old in tree.refused}
    for new, old in taken.items():
        if old not in tree.refused:
            _at(top, new[:-1])[new[-1]] = _at(top, old)
    names = {path: _written_at(path, taken) for path in paths_in(top, ())}
    keys = {path: old for path, old in names.items() if old != path and old in tree.keys}
    return replace(
        tree, positions=tree.positions.in_order(names), keys=tree.keys.also(keys), refused=tree.refused | refused
    )


def _holders(top: Mapping[str, Any]) -> Iterator[tuple[Path, Mapping[str, Any]]]:
    """Yield whatever may hold claims: the record, then its questions."""
    yield (), top
    for at, question in enumerate(_list(top, "questions")):
        if isinstance(question, dict):
            yield ("questions", at), question


def _below(given: Mapping[str, Path], tree: Tree, path: Path, holder: Mapping[str, Any]) -> Mapping[str, Path]:
    """Return where source and attribution stand of what lies below, or of a claim itself."""
    own = {key: (*path, key) for key in _SHARED if key in holder or (*path, key) in tree.refused}
    return own if "source" in own else {**given, **own}


def _gives(tree: Tree, path: Path, holder: Mapping[str, Any]) -> bool:
    return any(key in holder or (*path, key) in tree.refused for key in _SHARED)


def _list(holder: Mapping[str, Any], key: str) -> list[Any]:
    held = holder.get(key)
    return held if isinstance(held, list) else []


def _at(node: Any, path: Path) -> Any:
    for part in path:
        node = node[part]
    return node


def _written_at(path: Path, taken: Mapping[Path, Path]) -> Path:
    """Return the path in the file of what has a path in the record."""
    for length in range(len(path), 0, -1):
        old = taken.get(path[:length])
        if old is not None:
            return (*old, *path[length:])
    return path
