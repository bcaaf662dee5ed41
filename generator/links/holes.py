"""Holes: what the dossier does not know. It shows them; it does not fill them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from generator.ground import dates
from generator.links.order import date_of
from generator.links.web import Web
from generator.model.dossier import Ref

HoleKind = Literal[
    "event-without-date",
    "event-without-day",
    "source-without-stated-date",
    "source-without-address",
    "question-with-one-voice",
    "claim-on-unnamed-only",
    "actor-named-once",
    "actor-not-named",
    "place-without-coordinates",
]


@dataclass(frozen=True, slots=True)
class Hole:
    """Something that the dossier does not know.

    Attributes:
        kind: What is missing.
        id: Of the event, source, question, claim, actor or place that lacks it, as the kind's first word says.
    """

    kind: HoleKind
    id: str


def holes(web: Web) -> tuple[Hole, ...]:
    """List the holes of a dossier by kind, those of one kind in the order of the dossier."""
    return tuple(Hole(kind, one) for kind, found in _KINDS.items() for one in found(web))


def _undated(web: Web) -> Iterator[str]:
    return (one for one in web.order.all if date_of(web.dossier.events[one]) is None)


def _without_a_day(web: Web) -> Iterator[str]:
    return (one for one in web.order.all if (date := date_of(web.dossier.events[one])) and not _to_the_day(date))


def _to_the_day(date: dates.Date) -> bool:
    """Whether a date says on which days something began and ended, or happened, and is sure of them."""
    if date.precision != "interval":
        return date.precision in ("day", "time") and not date.approximate and not date.uncertain
    ends = date.text.split("/")
    return len(ends) == 2 and all(end not in ("", "..") and _to_the_day(dates.parse(end)) for end in ends)


def _without_stated_date(web: Web) -> Iterator[str]:
    return (one for one, entry in web.dossier.sources.items() if entry.record.published.basis != "stated")


def _without_address(web: Web) -> Iterator[str]:
    return (one for one, entry in web.dossier.sources.items() if not entry.record.url)


def _one_voice(web: Web) -> Iterator[str]:
    return (one for one, comparison in web.comparisons.items() if comparison.relation == "single")


def _unnamed_only(web: Web) -> Iterator[str]:
    """Claims that no named origin stands behind: neither their own, nor that of another with the same answer."""
    carried = {
        claim
        for comparison in web.comparisons.values()
        for group in comparison.groups
        if group.standing.origins
        for claim in group.claims
    }
    return (claim for claim, chain in web.chains.items() if chain.voice == "unnamed" and claim not in carried)


def _named(web: Web, times: int) -> Iterator[str]:
    """Actors that the bodies of articles name so often; not voices without a name, nor the articles' own outlets."""
    return (
        one
        for one, entry in web.dossier.actors.items()
        if entry.record.named and one not in web.by_outlet and len(web.mentions.get(Ref("actor", one), ())) == times
    )


def _without_coordinates(web: Web) -> Iterator[str]:
    return (one for one, entry in web.dossier.places.items() if entry.record.coordinates is None)


_KINDS: Final[Mapping[HoleKind, Callable[[Web], Iterator[str]]]] = {
    "event-without-date": _undated,
    "event-without-day": _without_a_day,
    "source-without-stated-date": _without_stated_date,
    "source-without-address": _without_address,
    "question-with-one-voice": _one_voice,
    "claim-on-unnamed-only": _unnamed_only,
    "actor-named-once": lambda web: _named(web, 1),
    "actor-not-named": lambda web: _named(web, 0),
    "place-without-coordinates": _without_coordinates,
}
