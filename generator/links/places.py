"""Which place a claim is about: the one that its answer names, else where its event took place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.answers.chosen import parse_chosen
from generator.links.derived import Derived
from generator.model.dossier import Stated
from generator.model.ids import ClaimId, PlaceId


def claims_about(derived: Derived) -> Mapping[PlaceId, frozenset[ClaimId]]:
    """Return the claims about each place that has coordinates.

    What is said of a place without coordinates counts for the nearest one around it that has some.
    """
    found: dict[PlaceId, set[ClaimId]] = {
        place: set() for place, entry in derived.dossier.places.items() if entry.record.coordinates is not None
    }
    for claim, stated in derived.stated.items():
        for place in _named(derived, stated):
            at = placed_at(derived, place)
            if at is not None:
                found[at].add(claim)
    return {place: frozenset(claims) for place, claims in found.items()}


def placed_at(derived: Derived, place: PlaceId) -> PlaceId | None:
    """Return the place itself, or the nearest around it, that has coordinates; None where none has."""
    every = (place, *derived.dossier.around(place))
    return next((one for one in every if derived.dossier.places[one].record.coordinates is not None), None)


def _named(derived: Derived, stated: Stated) -> Iterable[PlaceId]:
    if stated.question is not None and stated.question.answers_are == "place":
        return map(PlaceId, parse_chosen(stated.claim.answer or "").ids)
    if stated.on.event is not None:
        return derived.dossier.events[stated.on.event].record.places
    return [PlaceId(stated.on.id)] if stated.on.kind == "place" else ()
