"""What reading one YAML file gives, and what is open while it is read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.ground.position import Places, Written
from generator.ground.problem import Problem
from generator.model.dossier import Path


@dataclass(frozen=True, slots=True)
class Tree:
    """One YAML file, read.

    Attributes:
        top: The file's mapping; every scalar is the text written. None where it could not be read.
        positions: Where each value begins, by its path.
        keys: Where each key begins, by the path of its value.
        refused: Paths of values that are not in ``top``, since a problem tells already what is wrong with them.
        problems: In the order of lines.
        written: How each long prose lies in the file, by its path.
    """

    top: Mapping[str, Any] | None
    positions: Places[Path]
    keys: Places[Path]
    refused: frozenset[Path]
    problems: tuple[Problem, ...]
    written: Mapping[Path, Written] = field(default_factory=dict)


@dataclass(slots=True)
class Open:
    """A mapping or list whose end has not been reached.

    Attributes:
        node: What it holds so far.
        path: Its own path.
        kept: False inside the second of two equal keys, which the tree leaves out.
        key: The key whose value comes next; None where a key comes next.
        seen: The lines of the keys so far.
        dropped: Whether that key's value is left out, since the key is refused.
        repeats: Whether it goes on as another item of the list would: that its keys stand twice is then told already.
    """

    node: dict[str, Any] | list[Any]
    path: Path
    kept: bool
    key: str | None = None
    seen: dict[str, int] = field(default_factory=dict)
    dropped: bool = False
    repeats: bool = False

    def wants_key(self) -> bool:
        """Tell whether a key comes next."""
        return self.key is None and type(self.node) is dict

    def begins_anew(self, key: str) -> bool:
        """Tell whether a key that stands twice looks like the first of another item, whose dash is missing."""
        return bool(self.path) and isinstance(self.path[-1], int) and key == next(iter(self.seen))


def paths_in(node: Any, path: Path) -> Iterator[Path]:
    """Yield the path of a value that has this one, and of all within it, in the order of the file."""
    yield path
    if isinstance(node, dict):
        for key, value in node.items():
            yield from paths_in(value, (*path, key))
    elif isinstance(node, list):
        for at, value in enumerate(node):
            yield from paths_in(value, (*path, at))
