"""Which sources print the most texts that one source prints, counted for all sources at once.

A report of an agency, or a line that an outlet puts under each of its articles, may stand in thousands of articles; a
page for each of them that counts all the others would make the work grow with the square of the dossier. So the sources
of a text are one number with a bit for each of them, and counting is adding bits in columns: the planes hold the
ones, the twos, the fours of all counts side by side.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from generator.links.shared_text import Printed, SharedText
from generator.model.ids import SourceId

_MANY: Final = 64
"""The bits of a text that more sources print are kept; those of others are put together where they are asked for."""


@dataclass(frozen=True, slots=True)
class Sharers:
    """The sources of shared texts, as bits.

    Attributes:
        ids: All sources, sorted: the place of each is that of its bit.
        places: The place of each.
        many: The sources of each text that many print, by its first passage.
    """

    ids: Sequence[SourceId]
    places: Mapping[SourceId, int]
    many: Mapping[Printed, int]

    def most(self, source: SourceId, shared: Iterable[SharedText], most: int) -> tuple[list[SourceId], int]:
        """Return the sources that print the most of some texts, at most so many, and how many print any.

        Args:
            source: It is not counted.
            shared: The texts that it prints.
            most: How many are named: those of the most texts, then by id.
        """
        others = ~(1 << self.places[source])
        planes = [plane & others for plane in _planes(self._bits(text) for text in shared)]
        rest = 0
        for plane in planes:
            rest |= plane
        number, named = rest.bit_count(), list[SourceId]()
        while rest and len(named) < most:
            best = rest
            for plane in reversed(planes):
                best = best & plane or best
            rest &= ~best
            while best and len(named) < most:
                named.append(self.ids[(best & -best).bit_length() - 1])
                best &= best - 1
        return named, number

    def _bits(self, text: SharedText) -> int:
        many = self.many.get(text.passages[0])
        return many if many is not None else sum(1 << self.places[passage.source] for passage in text.passages)


def sharers(sources: Iterable[SourceId], shared: Iterable[SharedText]) -> Sharers:
    """Note who prints the texts that many print; the sources are sorted by id."""
    ids = tuple(sources)
    places = {source: at for at, source in enumerate(ids)}
    many = {text.passages[0]: _many(text, places) for text in shared if len(text.passages) > _MANY}
    return Sharers(ids, places, many)


def _many(text: SharedText, places: Mapping[SourceId, int]) -> int:
    bits = bytearray(len(places) // 8 + 1)
    for passage in text.passages:
        at = places[passage.source]
        bits[at // 8] |= 1 << at % 8
    return int.from_bytes(bits, "little")


def _planes(several: Iterable[int]) -> list[int]:
    """Count how many of several numbers have each bit; the first plane holds the ones of the counts, and so on."""
    planes: list[int] = []
    for carried in several:
        for at, plane in enumerate(planes):
            planes[at], carried = plane ^ carried, plane & carried
        if carried:
            planes.append(carried)
    return planes
