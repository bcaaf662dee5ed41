"""Who says nothing of an event, though it might have: found without asking every source about every event."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from generator.ground.dates.spans import beside_days
from generator.links.coverage import may_be_silent
from generator.model.dossier import Entry
from generator.model.event import Event
from generator.model.ids import SourceId
from generator.model.source import Source

_BLOCK: Final = 64
"""So many sources at once are passed over, where all of them were printed before an event."""
_ZONES: Final = 3 * 24 * 3600
"""Seconds by which a time of day and its zone can move two dates against each other, and more."""
_BEFORE_ALL: Final = -1e18
"""A second before all that a date may mean."""


@dataclass(frozen=True, slots=True)
class Hearers:
    """When each source was printed, so that those that could tell of an event are found without a walk over all.

    Attributes:
        sources: All of them, sorted by id.
        ids: Their ids, in order.
        last: The last second in which each may have been printed; an extract, which is never silent, before all time.
        latest: The greatest of each block of them.
        in_order: The same, each with the number of its source, in the order of time.
    """

    sources: Mapping[SourceId, Entry[SourceId, Source]]
    ids: tuple[SourceId, ...]
    last: tuple[float, ...]
    latest: tuple[float, ...]
    in_order: tuple[tuple[float, int], ...]

    def silent(self, event: Event, quoted: Collection[SourceId], most: int) -> tuple[Sequence[SourceId], int]:
        """Return sources that are not ``quoted`` on an event, where that says anything.

        Args:
            event: What they say nothing of.
            quoted: The sources that say something of it.
            most: How many are named.

        Returns:
            The first of them by id, and how many there are.
        """
        sure, unsure = _bounds(event)

        def may(at: int) -> bool:
            last = self.last[at]
            return last >= sure or (last >= unsure and may_be_silent(self.sources[self.ids[at]].record, event))

        speaking = set(quoted)
        between = islice(self.in_order, *(bisect_left(self.in_order, (end, -1)) for end in (unsure, sure)))
        number = len(self.in_order) - bisect_left(self.in_order, (sure, -1)) + sum(may(at) for _, at in between)
        number -= sum(may(bisect_left(self.ids, source)) for source in speaking)
        named = (self.ids[at] for at in self._from(unsure) if self.ids[at] not in speaking and may(at))
        return tuple(islice(named, most)), number

    def _from(self, second: float) -> Iterator[int]:
        """Yield the sources that may have been printed from a second on, block by block."""
        for number, latest in enumerate(self.latest):
            if latest >= second:
                start = number * _BLOCK
                yield from (at for at, last in enumerate(self.last[start : start + _BLOCK], start) if last >= second)


def _last(source: Source) -> float:
    if source.extract:
        return -math.inf
    return beside_days(source.published.date)[1] if source.published.date else math.inf


def _bounds(event: Event) -> tuple[float, float]:
    """Return from which second on a source surely was not printed before an event, and from which on it may be so.

    The two are one where the event is not dated to the minute: no zone is to be reckoned with then.
    """
    happened = event.date.date if event.date else None
    begins = max(beside_days(happened)[0] if happened else -math.inf, _BEFORE_ALL)
    return (begins + _ZONES, begins - _ZONES) if happened and happened.time else (begins, begins)


def hearers(sources: Mapping[SourceId, Entry[SourceId, Source]]) -> Hearers:
    """Note when each source was printed; the mapping is sorted by id."""
    last = tuple(_last(entry.record) for entry in sources.values())
    return Hearers(
        sources,
        tuple(sources),
        last,
        tuple(max(last[start : start + _BLOCK]) for start in range(0, len(last), _BLOCK)),
        tuple(sorted((second, at) for at, second in enumerate(last))),
    )
