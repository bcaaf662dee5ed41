"""A small map that shows where something happened."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from generator.links.addresses import MAP
from generator.links.derived import Derived
from generator.model.place import Coordinates
from generator.pages.frame.context import PageContext
from generator.pages.frame.templates import fill, markup
from generator.pictures.geography import ORIGIN
from generator.pictures.map import Spot, draw


def locator(context: PageContext, places: Sequence[str]) -> Markup:
    """Return a small map that shows where places are; empty where nobody gives coordinates for any of them.

    A place without coordinates of its own is shown where the place is that it lies in.
    """
    shown = dict.fromkeys(at for one in places if (at := placed_at(context.derived, one)) is not None)
    if not shown:
        return Markup()
    spots = [spot(context, one, 1, 0) for one in shown]
    names = ", ".join(context.place(one).name for one in shown)
    picture = markup(draw(spots, f"Where it is: {names}", 260, 190, 7.0, "d-map d-map--small", 2.0).svg)
    instead = [
        (context.place(one), context.place(at))
        for one in places
        if (at := placed_at(context.derived, one)) not in (None, one)
    ]
    return markup(fill("locator.html", picture=picture, instead=instead, origin=ORIGIN, map=context.to(MAP)))


def placed_at(derived: Derived, one: str) -> str | None:
    """Return the place itself, or the nearest around it, that has coordinates; None where none has."""
    above: str | None = one
    while above is not None and derived.dossier.places[above].record.coordinates is None:
        above = derived.dossier.places[above].record.part_of
    return above


def coordinates_of(derived: Derived, one: str) -> Coordinates:
    """Return where a place is that has coordinates."""
    where = derived.dossier.places[one].record.coordinates
    assert where is not None  # only places with coordinates come here
    return where


def degrees(where: Coordinates) -> str:
    """Return coordinates as a reader writes them: 34.55° N, 38.27° E."""
    north = f"{abs(where.lat):g}° {'S' if where.lat < 0 else 'N'}"
    return f"{north}, {abs(where.lon):g}° {'W' if where.lon < 0 else 'E'}"


def spot(context: PageContext, one: str, claims: int, number: int) -> Spot:
    """Return a place as a map marks it."""
    where, thing = coordinates_of(context.derived, one), context.place(one)
    area = any(
        context.derived.dossier.places[inner].record.coordinates for inner in context.derived.within.get(one, ())
    )
    return Spot(thing.name, str(thing.href), where.lat, where.lon, claims, area, number)
