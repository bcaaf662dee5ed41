"""What pure functions gave, kept for one more run: whoever edits one file waits only for what follows from it."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

V = TypeVar("V")
H = TypeVar("H", bound=Hashable)


class Memo:
    """Keeps results of functions of frozen values, by the very objects that they were given.

    Told by identity and not by value, since to compare two records takes as long as much of what is made of them. An
    object that is asked about is kept as long as its result is, so that no other can come by its identity meanwhile.
    What a run did not ask for is forgotten with the next one: so a memo grows with the dossier and not with time.

    For one thread.
    """

    def __init__(self) -> None:
        """Nothing is known yet."""
        self._before: dict[object, Any] = {}
        self._now: dict[object, Any] = {}
        self._equals_before: dict[Hashable, Any] = {}
        self._equals: dict[Hashable, Any] = {}

    def next_run(self) -> None:
        """Begin a run: what neither it nor the one before it asks for is forgotten."""
        self._before, self._now = self._now, {}
        self._equals_before, self._equals = self._equals, {}

    def __call__(self, function: Callable[..., V], *given: object) -> V:
        """Return ``function(*given)``, which must follow from them alone and change none of them."""
        return self.kept(function, given, lambda: function(*given))

    def kept(self, what: object, by: tuple[object, ...], make: Callable[[], V]) -> V:
        """Return what ``make`` returns, for something that follows from more than what is handed over, or from less.

        Args:
            what: Says what is made, and is the same in each run: the function that makes it in the end.
            by: All from which it follows.
            make: Makes it.
        """
        key = (what, *map(id, by))
        kept = self._now.get(key) or self._before.get(key)
        if kept is None:
            kept = (make(), by)
        self._now[key] = kept
        result: V = kept[0]
        return result

    def same(self, value: H) -> H:
        """Return the object that equalled ``value`` before, so that what was made of it is found; or itself."""
        kept: H = self._equals.get(value, self._equals_before.get(value, value))
        self._equals[value] = kept
        return kept


class Forgetful(Memo):
    """Keeps nothing: for whoever runs once, and needs the memory for something else."""

    def kept(self, what: object, by: tuple[object, ...], make: Callable[[], V]) -> V:
        """Return what ``make`` returns."""
        return make()

    def same(self, value: H) -> H:
        """Return the value itself."""
        return value
