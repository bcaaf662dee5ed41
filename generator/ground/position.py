"""Where something was written: a file, a line and a column; and where a part of a long text was."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

K = TypeVar("K")
V = TypeVar("V")


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """One place in one file a person wrote.

    Attributes:
        file: Path relative to the project's folder, with forward slashes on every machine.
        line: Line number, counted from 1.
        column: Column in characters (code points), counted from 1.
    """

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


class Places(Mapping[K, Position]):
    """Where the values of one file stand. They are many, and hardly one is asked for: so each is made when it is."""

    __slots__ = ("_file", "_spots")

    def __init__(self, file: str, spots: Mapping[K, tuple[int, int]]) -> None:
        """Take the file's name, and by value its line and column."""
        self._file, self._spots = file, spots

    def __getitem__(self, key: K) -> Position:
        """Return where a value stands."""
        return Position(self._file, *self._spots[key])

    def also(self, names: Mapping[K, K]) -> Places[K]:
        """Return the same places, some of them under other names as well: by each new name, the one that it has."""
        return Places(self._file, {**self._spots, **{new: self._spots[old] for new, old in names.items()}})

    def in_order(self, names: Mapping[K, K]) -> Places[K]:
        """Return the same places, first these by their new names and in their order, then whichever are left."""
        first = {new: self._spots[old] for new, old in names.items() if old in self._spots}
        return Places(self._file, {**first, **{key: spot for key, spot in self._spots.items() if key not in first}})

    def __contains__(self, key: object) -> bool:
        """Tell whether a value's place is known."""
        return key in self._spots

    def __iter__(self) -> Iterator[K]:
        """Go through all of them, in order."""
        return iter(self._spots)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._spots)


class Later(Mapping[K, V]):
    """A mapping that is made only when somebody asks for what it holds."""

    __slots__ = ("_made", "_make")

    def __init__(self, make: Callable[[], Mapping[K, V]]) -> None:
        """Take the function that makes it, to be called once at most."""
        self._make = make
        self._made: Mapping[K, V] | None = None

    def _all(self) -> Mapping[K, V]:
        if self._made is None:
            self._made = self._make()
        return self._made

    def __getitem__(self, key: K) -> V:
        """Return a value by its key."""
        return self._all()[key]

    def __contains__(self, key: object) -> bool:
        """Tell whether there is such a key."""
        return key in self._all()

    def __iter__(self) -> Iterator[K]:
        """Go through the keys, in order."""
        return iter(self._all())

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._all())


@dataclass(frozen=True, slots=True)
class Written:
    """How a text lies in its file, line by line; YAML joins lines and takes indents away.

    Attributes:
        first: Where its value begins.
        lines: For each line of the file that holds a part of it: where that part begins in the text, how long it is,
            and where it stands. In order; a part that an escape spells otherwise is left out.
    """

    first: Position
    lines: tuple[tuple[int, int, Position], ...] = ()

    def at(self, offset: int) -> Position:
        """Return where the character at ``offset`` of the text stands, or the beginning where that is not known."""
        for start, length, position in reversed(self.lines):
            if start <= offset:
                within = offset <= start + length
                return replace(position, column=position.column + offset - start) if within else self.first
        return self.first
