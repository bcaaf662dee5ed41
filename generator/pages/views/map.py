"""The page of places on a map, and the small maps on pages of places and events."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from generator.links.derived import Derived
from generator.model.dossier import Ref
from generator.model.place import Coordinates
from generator.pages.frame.context import PageContext, Thing
from generator.pages.frame.page import Page
from generator.pages.frame.repository import Repository
from generator.pages.frame.templates import fill, markup
from generator.pictures.geography import ORIGIN
from generator.pictures.map import Spot, draw

ADDRESS: Final = "map/"
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
    context = PageContext(derived, repository, ADDRESS)
    told = _claims(derived)
    order = sorted(told, key=lambda one: (-told[one], context.place(one).name, one))
    spots = [_spot(context, one, told[one], at) for at, one in enumerate(order, 1)]
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
    return Page(ADDRESS, "Map", lead, html)


def locator(context: PageContext, places: Sequence[str]) -> Markup:
    """Return a small map that shows where places are; empty where nobody gives coordinates for any of them.

    A place without coordinates of its own is shown where the place is that it lies in.
    """
    shown = dict.fromkeys(at for one in places if (at := _placed_at(context.derived, one)) is not None)
    if not shown:
        return Markup()
    spots = [_spot(context, one, 1, 0) for one in shown]
    names = ", ".join(context.place(one).name for one in shown)
    picture = markup(draw(spots, f"Where it is: {names}", 260, 190, 7.0, "d-map d-map--small", 2.0).svg)
    instead = [
        (context.place(one), context.place(at))
        for one in places
        if (at := _placed_at(context.derived, one)) not in (None, one)
    ]
    return markup(fill("locator.html", picture=picture, instead=instead, origin=ORIGIN, map=context.to(ADDRESS)))


def _claims(derived: Derived) -> Counter[str]:
    """Count, for each place with coordinates, the claims about it and about what happened there.

    What is said of a place without coordinates counts for the one that it lies in.
    """
    told: dict[str, set[str]] = {
        one: set() for one, entry in derived.dossier.places.items() if entry.record.coordinates is not None
    }
    for one in derived.dossier.places:
        at = _placed_at(derived, one)
        if at is not None:
            things = [Ref("place", one), *(Ref("event", event) for event in derived.happened.get(one, ()))]
            told[at].update(stated.claim.id for thing in things for stated in derived.by_thing.get(thing, ()))
    return Counter({one: len(claims) for one, claims in told.items()})


def _placed_at(derived: Derived, one: str) -> str | None:
    above: str | None = one
    while above is not None and derived.dossier.places[above].record.coordinates is None:
        above = derived.dossier.places[above].record.part_of
    return above


def _where(derived: Derived, one: str) -> Coordinates:
    where = derived.dossier.places[one].record.coordinates
    assert where is not None  # only places with coordinates come here
    return where


def _spot(context: PageContext, one: str, claims: int, number: int) -> Spot:
    where, thing = _where(context.derived, one), context.place(one)
    area = any(
        context.derived.dossier.places[inner].record.coordinates for inner in context.derived.within.get(one, ())
    )
    return Spot(thing.name, str(thing.href), where.lat, where.lon, claims, area, number)


def _row(context: PageContext, one: str, claims: int, number: int) -> Position:
    where = _where(context.derived, one)
    north, east = (
        f"{abs(where.lat):g}° {'S' if where.lat < 0 else 'N'}",
        f"{abs(where.lon):g}° {'W' if where.lon < 0 else 'E'}",
    )
    return Position(number, context.place(one), f"{north}, {east}", where.origin, claims)
