"""A small map that shows where something happened."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.ground.wording import gettext as _
from generator.links.addresses import MAP
from generator.links.derived import Derived
from generator.links.places import placed_at
from generator.model.ids import PlaceId
from generator.model.place import Coordinates
from generator.pages.frame.context import PageContext
from generator.pages.frame.shown import Thing
from generator.pages.frame.templates import View, fill, markup
from generator.pictures.geography import ORIGIN
from generator.pictures.map import Spot, draw


@dataclass(frozen=True, slots=True)
class LocatorView(View):
    """The small map.

    Attributes:
        numbered: Places of which it writes only the number.
        beyond: Places that lie outside of it.
        instead: Places that are shown where a larger one is, and that one.
        origin: Where the borders come from.
        map: The way to the map of all places.
    """

    template = "locator.html"
    picture: Markup
    numbered: tuple[Spot, ...]
    beyond: tuple[Spot, ...]
    instead: tuple[tuple[Thing, Thing], ...]
    origin: str
    map: str


def locator(context: PageContext, places: Sequence[PlaceId]) -> Markup:
    """Return a small map that shows where places are; empty where nobody gives coordinates for any of them.

    A place without coordinates of its own is shown where the place is that it lies in.
    """
    shown = dict.fromkeys(at for place in places if (at := placed_at(context.derived, place)) is not None)
    if not shown:
        return Markup()
    spots = [spot(context, place, 1, at) for at, place in enumerate(shown, 1)]
    names = ", ".join(context.place(place).name for place in shown)
    title = _("Where it is: %(names)s", names=names)
    drawn = draw(spots, title, 260, 190, 7.0, "d-map d-map--small", 2.0)
    instead = tuple(
        (context.place(place), context.place(at))
        for place in places
        if (at := placed_at(context.derived, place)) not in (None, place)
    )
    return markup(fill(LocatorView(markup(drawn.svg), drawn.numbered, drawn.beyond, instead, ORIGIN, context.to(MAP))))


def coordinates_of(derived: Derived, place: PlaceId) -> Coordinates:
    """Return where a place is that has coordinates."""
    where = derived.dossier.places[place].record.coordinates
    assert where is not None  # only places with coordinates come here
    return where


def degrees(where: Coordinates) -> str:
    """Return coordinates as a reader writes them: 34.55° N, 38.27° E."""
    lat, lon = f"{abs(where.lat):g}", f"{abs(where.lon):g}"
    north = _("%(degrees)s° S", degrees=lat) if where.lat < 0 else _("%(degrees)s° N", degrees=lat)
    east = _("%(degrees)s° W", degrees=lon) if where.lon < 0 else _("%(degrees)s° E", degrees=lon)
    return f"{north}, {east}"


def spot(context: PageContext, place: PlaceId, claims: int, number: int) -> Spot:
    """Return a place as a map marks it."""
    where, thing = coordinates_of(context.derived, place), context.place(place)
    area = any(
        context.derived.dossier.places[inner].record.coordinates for inner in context.derived.within.get(place, ())
    )
    return Spot(thing.name, str(thing.href), where.lat, where.lon, claims, area, number)
