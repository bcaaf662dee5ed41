"""The page of places on a map, and the list behind it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from generator.ground.wording import gettext as _
from generator.ground.wording import ngettext
from generator.links.addresses import MAP
from generator.links.derived import Derived
from generator.links.places import claims_about
from generator.links.sheets import Sheets, sheets, size
from generator.model.ids import PlaceId
from generator.pages.frame.context import PageContext
from generator.pages.frame.page import Page
from generator.pages.frame.repository import Repository
from generator.pages.frame.several import Several, numbered, several
from generator.pages.frame.shown import Pager, Thing
from generator.pages.frame.templates import View, fill, markup
from generator.pages.parts.locator import coordinates_of, degrees, spot
from generator.pictures.geography import ORIGIN
from generator.pictures.map import MOST_SPOTS, Spot, draw

ROW: Final = 230
"""Bytes of a row of the list beside the words in it."""
PICTURE, NUMBERED = 60_000, 160
"""Bytes of the picture, and of a place below it that has only its number there."""


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
    """The map.

    Attributes:
        picture: Empty on all but the first page.
        numbered: Places of which it writes only the number.
        beyond: Places that lie outside of it, or are too many for it.
    """

    picture: Markup
    numbered: tuple[Spot, ...]
    beyond: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class MapView(View):
    """The map of all places.

    Attributes:
        origin: Where the borders come from.
        without: How many places have no coordinates.
        places: The way to the list of places.
    """

    template = "map.html"
    title: str
    lead: str
    map: MapShown
    origin: str
    positions: tuple[Position, ...]
    without: int
    places: str
    pager: Pager


def map_pages(derived: Derived, repository: Repository) -> Several:
    """Render the map of all places with coordinates, and the list behind it."""
    told = {place: len(claims) for place, claims in claims_about(derived).items()}
    records = derived.dossier.places
    order = sorted(told, key=lambda place: (-told[place], records[place].record.name, place))

    def weigh(place: PlaceId) -> int:
        return ROW + size(records[place].record.name, place, coordinates_of(derived, place).origin)

    def page(context: PageContext, listed: Sheets[PlaceId], number: int) -> Page:
        return _page(context, listed, number, told)

    drawn = order[:MOST_SPOTS]
    picture = PICTURE + NUMBERED * len(drawn) + 3 * size(*(records[place].record.name for place in drawn))
    return several(derived, repository, sheets(MAP, order, weigh, picture), page)


def _page(context: PageContext, listed: Sheets[PlaceId], number: int, told: Mapping[PlaceId, int]) -> Page:
    numbers = {place: at for at, place in enumerate(listed.items, 1)}
    view = MapView(
        title=numbered(_("Map"), number),
        lead=_("The places of this dossier, larger the more claims are about them, or about what happened there."),
        map=_map(context, numbers, told) if number == 1 else MapShown(Markup(), (), ()),
        origin=ORIGIN,
        positions=tuple(_position(context, place, told[place], numbers[place]) for place in listed.on(number)),
        without=sum(entry.record.coordinates is None for entry in context.derived.dossier.places.values()),
        places=context.up("place"),
        pager=context.pager(listed, number, lambda place: _claims(told[place])),
    )
    return Page(context.here, view.title, view.lead, fill(view))


def _claims(number: int) -> str:
    return ngettext("%(n)s claim", "%(n)s claims", number)


def _map(context: PageContext, numbers: Mapping[PlaceId, int], told: Mapping[PlaceId, int]) -> MapShown:
    spots = [spot(context, place, told[place], at) for place, at in numbers.items()]
    drawn = draw(spots, _("Map of the places of this dossier"), 400, 340)
    return MapShown(markup(drawn.svg), drawn.numbered, drawn.beyond)


def _position(context: PageContext, place: PlaceId, claims: int, number: int) -> Position:
    where = coordinates_of(context.derived, place)
    return Position(number, context.place(place), degrees(where), where.origin, claims)
