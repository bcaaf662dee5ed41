"""The page of places on a map, and the list behind it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from generator.ground.wording import gettext as _
from generator.links.addresses import MAP
from generator.links.derived import Derived
from generator.links.places import claims_about
from generator.model.ids import PlaceId
from generator.pages.frame.context import PageContext
from generator.pages.frame.page import Page
from generator.pages.frame.repository import Repository
from generator.pages.frame.shown import Thing
from generator.pages.frame.templates import View, fill, markup
from generator.pages.parts.locator import coordinates_of, degrees, spot
from generator.pictures.geography import ORIGIN
from generator.pictures.map import Spot, draw

MOST_LISTED: Final = 300


@dataclass(frozen=True, slots=True)
class Position:
    """A row of the list behind the map."""

    number: int
    place: Thing
    degrees: str
    origin: str
    claims: int


@dataclass(frozen=True, slots=True)
class MapShown:
    """The map; places of which it writes only the number; places that lie outside of it, or are too many for it."""

    picture: Markup
    numbered: tuple[Spot, ...]
    beyond: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class MapView(View):
    """The map of all places.

    Attributes:
        origin: Where the borders come from.
        more: How many places with coordinates are not listed.
        without: How many places have no coordinates.
        places: The way to the list of places.
    """

    template = "map.html"
    title: str
    lead: str
    map: MapShown
    origin: str
    positions: tuple[Position, ...]
    more: int
    without: int
    places: str


def map_page(derived: Derived, repository: Repository) -> Page:
    """Render the map of all places with coordinates, and the list behind it."""
    context = PageContext(derived, repository, MAP)
    told = {place: len(claims) for place, claims in claims_about(derived).items()}
    order = sorted(told, key=lambda place: (-told[place], context.place(place).name, place))
    spots = [spot(context, place, told[place], at) for at, place in enumerate(order, 1)]
    drawn = draw(spots, _("Map of the places of this dossier"), 400, 340)
    view = MapView(
        title=_("Map"),
        lead=_("The places of this dossier, larger the more claims are about them, or about what happened there."),
        map=MapShown(markup(drawn.svg), drawn.numbered, drawn.beyond),
        origin=ORIGIN,
        positions=tuple(_position(context, place, told[place], at) for at, place in enumerate(order[:MOST_LISTED], 1)),
        more=max(0, len(order) - MOST_LISTED),
        without=sum(entry.record.coordinates is None for entry in derived.dossier.places.values()),
        places=context.up("place"),
    )
    return Page(MAP, view.title, view.lead, fill(view))


def _position(context: PageContext, place: PlaceId, claims: int, number: int) -> Position:
    where = coordinates_of(context.derived, place)
    return Position(number, context.place(place), degrees(where), where.origin, claims)
