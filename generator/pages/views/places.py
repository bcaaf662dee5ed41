"""The list of places: the tree in which they lie in one another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from generator.ground.wording import gettext as _
from generator.links.derived import Derived
from generator.links.sheets import Sheets, sheets, size
from generator.model.ids import PlaceId
from generator.pages.frame.context import PageContext
from generator.pages.frame.page import Page
from generator.pages.frame.repository import Repository
from generator.pages.frame.several import Several, numbered, several
from generator.pages.frame.shown import Pager, Thing
from generator.pages.frame.templates import View, fill
from generator.pages.parts.under import by_name

BRANCH: Final = 130
"""Bytes of a place in the tree beside its name and kind."""


@dataclass(frozen=True, slots=True)
class Branch:
    """A place in the tree of places.

    Attributes:
        again: Whether it has its own place on a page before, and stands here for those in it only.
    """

    place: Thing
    kind: str
    events: int
    inner: tuple[Branch, ...]
    again: bool


@dataclass(frozen=True, slots=True)
class PlacesView(View):
    """One page of the tree of places."""

    template = "places.html"
    title: str
    lead: str
    tree: tuple[Branch, ...]
    pager: Pager


def place_list(derived: Derived, repository: Repository) -> Several:
    """Render the tree of places, each right behind the one that it lies in."""
    records = derived.dossier.places

    def weigh(place: PlaceId) -> int:
        return BRANCH + size(records[place].record.name, records[place].record.kind, place)

    return several(derived, repository, sheets("places/", _in_order(derived), weigh), _page)


def _in_order(derived: Derived) -> Iterator[PlaceId]:
    records = derived.dossier.places

    def sorted_(places: Sequence[PlaceId]) -> list[PlaceId]:
        return sorted(places, key=lambda place: (by_name(records[place].record.name), place), reverse=True)

    left = sorted_([place for place, entry in records.items() if entry.record.part_of is None])
    while left:
        place = left.pop()
        yield place
        left += sorted_(derived.within.get(place, ()))


def _page(context: PageContext, listed: Sheets[PlaceId], number: int) -> Page:
    places, lead = (
        context.derived.dossier.places,
        _("Every place that this dossier knows, within the larger one that it lies in."),
    )
    title = numbered(_("Places"), number)
    pager = context.pager(listed, number, lambda place: places[place].record.name)
    html = fill(PlacesView(title, lead, _tree(context, listed.on(number)), pager))
    return Page(context.here, title, lead, html)


def _tree(context: PageContext, here: Sequence[PlaceId]) -> tuple[Branch, ...]:
    """Return the tree of some places, and of those around them, which stand on a page before."""
    dossier, inside = context.derived.dossier, dict[PlaceId | None, list[PlaceId]]()
    around = tuple(dossier.around(here[0])) if here else ()
    for place in (*reversed(around), *here):
        inside.setdefault(dossier.places[place].record.part_of, []).append(place)

    def branches(above: PlaceId | None) -> tuple[Branch, ...]:
        return tuple(_branch(context, place, branches(place), place in around) for place in inside.get(above, ()))

    return branches(None)


def _branch(context: PageContext, place: PlaceId, inner: tuple[Branch, ...], again: bool) -> Branch:
    kind, events = context.derived.dossier.places[place].record.kind, len(context.derived.happened.get(place, ()))
    return Branch(context.place(place), kind, events, inner, again)
