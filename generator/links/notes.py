"""What a page was made from, noted while it is made, so that a later build knows whether it would come out the same.

Views are handed a dossier whose mappings note each entry that is asked for. Nothing has to be declared, so nothing can
be forgotten: what a view does not ask for, it cannot show. What is noted are *names*: of one entry of a mapping, of all
of it, of its keys alone, or of a question that is answered from many entries. What stands behind a name is for
`generator.links.prints` to say.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Any, Final, TypeVar, overload

from generator.links.shelf import Room, Shelf

K = TypeVar("K")
V = TypeVar("V")

ALL: Final = "*"
KEYS: Final = "#"
"""What stands in the place of a key, where all of a mapping was asked for, or only which keys it has."""


TOGETHER: Final[Mapping[str, str]] = {
    **dict.fromkeys(("stated", "answers", "chains", "paragraphs", "found.passages"), "claim"),
    **dict.fromkeys(("layouts", "coverage", "speech", "by_source", "words_of", "shared_by", "found.bodies"), "text"),
}
"""Mappings of which a page that asks one for a key asks most others as well: their entries have one name together."""


class Notes:
    """Names, each with a number, and what was asked for since somebody began to listen.

    Attributes:
        names: By their numbers.
        taken: The numbers of what was asked for.
    """

    def __init__(self) -> None:
        """Nothing was asked for yet."""
        self.names: list[str] = []
        self._numbers: dict[str, int] = {}
        self.taken: set[int] = set()

    def number(self, name: str) -> int:
        """Return the number of a name."""
        number = self._numbers.get(name)
        if number is None:
            number = self._numbers[name] = len(self.names)
            self.names.append(name)
        return number

    def of(self, make: Callable[[], V]) -> tuple[V, AbstractSet[int]]:
        """Return what ``make`` makes, and what it asked for; whoever listens around it hears that as well."""
        around, self.taken = self.taken, set()
        try:
            made = make()
            taken = self.taken
        finally:
            self.taken = around
        around |= taken
        return made, taken


def name_of(table: str, key: object) -> str:
    """Return the name of an entry of a mapping."""
    return f"{table}\t{key!r}"


class _Numbers(dict[Any, int]):
    """The numbers of a mapping's entries; one that it does not have gets a number as well, since it might come."""

    def __init__(self, table: str, notes: Notes) -> None:
        super().__init__()
        self._table, self._notes = table, notes

    def __missing__(self, key: object) -> int:
        number = self[key] = self._notes.number(name_of(self._table, key))
        return number


class NotedMapping(Mapping[K, V]):
    """A mapping that notes what is asked of it."""

    __slots__ = ("_all", "_keys", "_notes", "_numbers", "_plain")

    def __init__(self, table: str, plain: Mapping[K, V], notes: Notes) -> None:
        """Give each entry its number now, so that processes forked later agree on it."""
        self._plain, self._notes, self._numbers = plain, notes, _Numbers(TOGETHER.get(table, table), notes)
        self._all, self._keys = notes.number(f"{table}\t{ALL}"), notes.number(f"{table}\t{KEYS}")
        for key in plain:
            self._numbers[key]

    def __getitem__(self, key: K) -> V:
        self._notes.taken.add(self._numbers[key])
        return self._plain[key]

    def get(self, key: K, default: Any = None) -> Any:
        """Return an entry, or ``default``."""
        self._notes.taken.add(self._numbers[key])
        return self._plain.get(key, default)

    def __contains__(self, key: object) -> bool:
        self._notes.taken.add(self._numbers[key])
        return key in self._plain

    def __iter__(self) -> Iterator[K]:
        self._notes.taken.add(self._keys)
        return iter(self._plain)

    def __len__(self) -> int:
        self._notes.taken.add(self._keys)
        return len(self._plain)

    def keys(self) -> Any:
        """Return its keys."""
        self._notes.taken.add(self._keys)
        return self._plain.keys()

    def values(self) -> Any:
        """Return its values."""
        self._notes.taken.add(self._all)
        return self._plain.values()

    def items(self) -> Any:
        """Return its entries."""
        self._notes.taken.add(self._all)
        return self._plain.items()


class _Looked(Collection[V]):
    """What notes as a whole that it was gone through or counted."""

    __slots__ = ("_all", "_notes", "_plain")

    def __init__(self, table: str, plain: Collection[V], notes: Notes) -> None:
        self._plain, self._notes, self._all = plain, notes, notes.number(f"{table}\t{ALL}")

    def __iter__(self) -> Iterator[V]:
        self._notes.taken.add(self._all)
        return iter(self._plain)

    def __len__(self) -> int:
        self._notes.taken.add(self._all)
        return len(self._plain)


class NotedSequence(_Looked[V], Sequence[V]):
    """A sequence that notes whether it was looked at."""

    __slots__ = ()
    _plain: Sequence[V]

    @overload
    def __getitem__(self, at: int) -> V: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[V]: ...
    def __getitem__(self, at: int | slice) -> V | Sequence[V]:
        self._notes.taken.add(self._all)
        return self._plain[at]


class NotedSet(_Looked[V], AbstractSet[V]):
    """A set that notes which of its members were asked for."""

    __slots__ = ("_numbers",)

    def __init__(self, table: str, plain: AbstractSet[V], notes: Notes) -> None:
        super().__init__(table, plain, notes)
        self._numbers = _Numbers(table, notes)
        for member in sorted(map(repr, plain)):
            notes.number(f"{table}\t{member}")

    def __contains__(self, member: object) -> bool:
        self._notes.taken.add(self._numbers[member])
        return member in self._plain


class NotedRoom(Room[Any, Any]):
    """Whoever finds what another page had made asks for all that it was made from."""

    def __init__(self, notes: Notes) -> None:
        super().__init__()
        self._notes, self._from = notes, dict[Any, AbstractSet[int]]()

    def find(self, key: Any) -> Any:  # type: ignore[override]
        """Return what was made of a key; None where nothing was."""
        found = self.get(key)
        if found is not None:
            self._notes.taken |= self._from[key]
        return found

    def put(self, key: Any, make: Callable[[], V]) -> V:
        """Return what is made of a key, and keep it."""
        self[key], self._from[key] = made, _ = self._notes.of(make)
        return made


class NotedShelf(Shelf):
    """A shelf whose rooms note."""

    def __init__(self, notes: Notes) -> None:
        """Nothing was made yet."""
        super().__init__()
        self._notes = notes

    def own(self) -> Room[Any, Any]:
        """Return a room of one's own."""
        return NotedRoom(self._notes)
