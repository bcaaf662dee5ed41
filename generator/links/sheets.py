"""Long lists on several pages: which items stand on which, by adding up what each takes. Nothing is rendered."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from generator.ground.escape import foreign
from generator.links.addresses import further

K = TypeVar("K", bound=Hashable)
S = TypeVar("S", bound=Hashable)

LARGEST: Final = 150_000
"""Bytes of a built page: larger ones are slow on a phone, and nobody reads them."""
ROOM: Final = 118_000
"""Bytes that the items of a list take on one page.

The rest is for the theme's frame, of about 20,000 bytes, for headings, and for what estimates are wrong by.
"""


_TAKEN: Final = {number: len(foreign(chr(number))) for number in range(128)}
_MORE: Final = tuple(
    (taken - 1, bytes(number for number in _TAKEN if _TAKEN[number] == taken))
    for taken in sorted({*_TAKEN.values()} - {1})
)
"""By how many bytes escaped characters of ASCII are longer than they are, and which these are."""


_SEPARATORS: Final = ("\u2028".encode(), "\u2029".encode())
_LONGER: Final = len(foreign("\u2028")) - len(_SEPARATORS[0])


@dataclass(frozen=True, slots=True)
class Sheets(Generic[K]):
    """A list on as many pages as it needs: the one place that says on which of them an item stands.

    Attributes:
        base: Address of the first page.
        items: All items, in order.
        starts: For each page, the index of its first item.
    """

    base: str
    items: tuple[K, ...]
    starts: tuple[int, ...]

    @property
    def addresses(self) -> tuple[str, ...]:
        """The addresses of its pages, at least one."""
        return tuple(further(self.base, number) for number in range(1, len(self.starts) + 1))

    def on(self, number: int) -> tuple[K, ...]:
        """Return the items on one page; the first page has the number 1."""
        return self.items[slice(*[*self.starts, len(self.items)][number - 1 : number + 1])]

    def addresses_by(self, key: Callable[[K], S]) -> dict[S, str]:
        """Return the page on which the first item of each key stands; keys in the order of the list."""
        found: dict[S, str] = {}
        for at, item in enumerate(self.items):
            if (of_item := key(item)) not in found:
                found[of_item] = further(self.base, bisect_right(self.starts, at))
        return found


def sheets(
    base: str, items: Iterable[K], weigh: Callable[[K], int], head: int = 0, each: int = 0, room: int = 0
) -> Sheets[K]:
    """Lay a list out on pages.

    Args:
        base: Address of the first page.
        items: All items, in order, no two of them equal.
        weigh: Says about how many bytes of HTML an item takes.
        head: How many bytes stand above the items on the first page: a picture, a summary.
        each: How many bytes stand on every page beside its items.
        room: How many bytes its items may take on a page; `ROOM` where nothing is said.
    """
    every = tuple(items)
    starts, taken = [0], head + each
    for at, item in enumerate(every):
        weight = weigh(item)
        is_begun = at > starts[-1] or (at == 0 and head > 0)
        if taken + weight > (room or ROOM) and is_begun:
            starts.append(at)
            taken = each
        taken += weight
    return Sheets(base, every, tuple(starts))


def size(*texts: str) -> int:
    """Return how many bytes foreign text takes on a page, escaped.

    Counted without escaping it, since lists ask this of each of their words.
    """
    raw = "".join(texts).encode()
    marks = sum(more * (len(raw) - len(raw.translate(None, marks))) for more, marks in _MORE)
    return len(raw) + marks + sum(_LONGER * raw.count(separator) for separator in _SEPARATORS)


def in_range(first: str, last: str) -> str:
    """Return what a page holds by what its first and its last item stand under: ``2014 – 2016``, or ``2014``."""
    return first if first == last or not last else f"{first} – {last}"


def shown_of(many: Sequence[int], here: int, most: int = 24) -> tuple[int, ...]:
    """Return to which pages of a list one of them leads: to all; of many to both ends, those near, and steps between.

    Args:
        many: The numbers of all pages.
        here: The number of the page.
        most: About how many are returned.
    """
    if len(many) <= most:
        return tuple(many)
    step = -(-len(many) // (most - 7))
    near = range(here - 2, here + 3)
    return tuple(number for at, number in enumerate(many) if at % step == 0 or number in near or number == many[-1])
