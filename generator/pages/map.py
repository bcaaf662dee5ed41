"""The page of places on a map, and the small maps on pages of places and events."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from generator.links.web import Web
from generator.model.dossier import Ref
from generator.model.place import Coordinates
from generator.pages.desk import Desk, Thing
from generator.pages.forge import Forge
from generator.pages.page import Page
from generator.pages.render import fill, markup
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


def map_page(web: Web, forge: Forge) -> Page:
    """Render the map of all places with coordinates, and the list behind it."""
    desk = Desk(web, forge, ADDRESS)
    told = _claims(web)
    order = sorted(told, key=lambda one: (-told[one], desk.place(one).name, one))
    spots = [_spot(desk, one, told[one], at) for at, one in enumerate(order, 1)]
    rows = [_row(desk, one, told[one], at) for at, one in enumerate(order[:MOST_LISTED], 1)]
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
        without=sum(entry.record.coordinates is None for entry in web.dossier.places.values()),
        origin=ORIGIN,
        places=desk.up("place"),
    )
    return Page(ADDRESS, "Map", lead, html)


def locator(desk: Desk, places: Sequence[str]) -> Markup:
    """Return a small map that shows where places are; empty where nobody gives coordinates for any of them.

    A place without coordinates of its own is shown where the place is that it lies in.
    """
    shown = dict.fromkeys(at for one in places if (at := _placed_at(desk.web, one)) is not None)
    if not shown:
        return Markup()
    spots = [_spot(desk, one, 1, 0) for one in shown]
    names = ", ".join(desk.place(one).name for one in shown)
    picture = markup(draw(spots, f"Where it is: {names}", 260, 190, 7.0, "d-map d-map--small", 2.0).svg)
    instead = [
        (desk.place(one), desk.place(at)) for one in places if (at := _placed_at(desk.web, one)) not in (None, one)
    ]
    return markup(fill("locator.html", picture=picture, instead=instead, origin=ORIGIN, map=desk.to(ADDRESS)))


def _claims(web: Web) -> Counter[str]:
    """Count, for each place with coordinates, the claims about it and about what happened there.

    What is said of a place without coordinates counts for the one that it lies in.
    """
    told: dict[str, set[str]] = {
        one: set() for one, entry in web.dossier.places.items() if entry.record.coordinates is not None
    }
    for one in web.dossier.places:
        at = _placed_at(web, one)
        if at is not None:
            things = [Ref("place", one), *(Ref("event", event) for event in web.happened.get(one, ()))]
            told[at].update(stated.claim.id for thing in things for stated in web.by_thing.get(thing, ()))
    return Counter({one: len(claims) for one, claims in told.items()})


def _placed_at(web: Web, one: str) -> str | None:
    above: str | None = one
    while above is not None and web.dossier.places[above].record.coordinates is None:
        above = web.dossier.places[above].record.part_of
    return above


def _where(web: Web, one: str) -> Coordinates:
    where = web.dossier.places[one].record.coordinates
    assert where is not None  # only places with coordinates come here
    return where


def _spot(desk: Desk, one: str, claims: int, number: int) -> Spot:
    where, thing = _where(desk.web, one), desk.place(one)
    area = any(desk.web.dossier.places[inner].record.coordinates for inner in desk.web.within.get(one, ()))
    return Spot(thing.name, str(thing.href), where.lat, where.lon, claims, area, number)


def _row(desk: Desk, one: str, claims: int, number: int) -> Position:
    where = _where(desk.web, one)
    north, east = (
        f"{abs(where.lat):g}° {'S' if where.lat < 0 else 'N'}",
        f"{abs(where.lon):g}° {'W' if where.lon < 0 else 'E'}",
    )
    return Position(number, desk.place(one), f"{north}, {east}", where.origin, claims)
