"""Room for what is made of a dossier for page after page, and is the same on each of them."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Room(dict[K, V]):
    """What one function made, by what it made it of."""

    find = dict.get
    """Return what was made of a key; None where nothing was."""

    def put(self, key: K, make: Callable[[], V]) -> V:
        """Return what is made of a key, and keep it."""
        made = self[key] = make()
        return made


class Shelf:
    """Rooms by their names."""

    def __init__(self) -> None:
        """Nothing was made yet."""
        self._rooms: dict[Hashable, Any] = {}

    def room(self, name: Hashable) -> Room[Any, Any]:
        """Return a room; whoever asks for it by the same name gets the same one."""
        room: Room[Any, Any] | None = self._rooms.get(name)
        if room is None:
            room = self._rooms[name] = self.own()
        return room

    def own(self) -> Room[Any, Any]:
        """Return a room of one's own."""
        return Room()
