"""The page of places on a map, and the list behind it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Final

from generator.links.addresses import MAP
from generator.links.derived import Derived
from generator.model.dossier import Ref
from generator.pages.frame.context import PageContext, Thing
from generator.pages.frame.page import Page
from generator.pages.frame.repository import Repository
from generator.pages.frame.templates import fill, markup
from generator.pages.parts.locator import coordinates_of, degrees, placed_at, spot
from generator.pictures.geography import ORIGIN
from generator.pictures.map import draw

MOST_LISTED: Final = 300


@dataclass(frozen=True, slots=True)
class Position:
    """A row of the list behind the map."""

    number: int
    thing: Thing
    degrees: str
    origin: str
    claims: int


def map_page(derived: Derived, repository: Repository) -> Page:
    """Render the map of all places with coordinates, and the list behind it."""
    context = PageContext(derived, repository, MAP)
    told = _claims(derived)
    order = sorted(told, key=lambda one: (-told[one], context.place(one).name, one))
    spots = [spot(context, one, told[one], at) for at, one in enumerate(order, 1)]
    rows = [_row(context, one, told[one], at) for at, one in enumerate(order[:MOST_LISTED], 1)]
    drawn = draw(spots, "Map of the places of this dossier", 400, 340)
    lead = "The places of this dossier, larger the more claims are made about what happened there."
    html = fill(
        "map.html",
        title="Map",
        lead=lead,
        drawn=drawn,
        picture=markup(drawn.svg),
        rows=rows,
        more=len(order) - len(rows),
        without=sum(entry.record.coordinates is None for entry in derived.dossier.places.values()),
        origin=ORIGIN,
        places=context.up("place"),
    )
    return Page(MAP, "Map", lead, html)


def _claims(derived: Derived) -> Counter[str]:
    """Count, for each place with coordinates, the claims about it and about what happened there.

    What is said of a place without coordinates counts for the one that it lies in.
    """
    told: dict[str, set[str]] = {
        one: set() for one, entry in derived.dossier.places.items() if entry.record.coordinates is not None
    }
    for one in derived.dossier.places:
        at = placed_at(derived, one)
        if at is not None:
            things = [Ref("place", one), *(Ref("event", event) for event in derived.happened.get(one, ()))]
            told[at].update(stated.claim.id for thing in things for stated in derived.by_thing.get(thing, ()))
    return Counter({one: len(claims) for one, claims in told.items()})


def _row(context: PageContext, one: str, claims: int, number: int) -> Position:
    where = coordinates_of(context.derived, one)
    return Position(number, context.place(one), degrees(where), where.origin, claims)
