"""What belongs together, directly or through others (union-find)."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Generic, TypeVar

T = TypeVar("T", bound=Hashable)


class Joined(Generic[T]):
    """Groups that grow by joining two of their members."""

    def __init__(self) -> None:
        """Nothing is joined yet: everything is a group of its own."""
        self._above: dict[T, T] = {}

    def join(self, one: T, other: T) -> None:
        """Make one group of two; who leads ``one`` leads it."""
        first, second = self.leader(one), self.leader(other)
        self._above.setdefault(first, first)
        self._above[second] = first

    def leader(self, one: T) -> T:
        """Return the member that stands for the group of ``one``."""
        above = self._above.get(one, one)
        while above != one:
            # Each is put nearer to its leader on the way, so that long chains are walked once.
            self._above[one] = one = self._above[above]
            above = self._above[one]
        return one

    def leaders(self) -> dict[T, T]:
        """Return all that were ever joined, each with its leader."""
        return {one: self.leader(one) for one in self._above}
