"""The page of a place: where it is, what lies in it, what happened there, where articles name it."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from generator.ground.wording import ngettext
from generator.links.addresses import page_of
from generator.links.derived import Derived
from generator.model.dossier import Ref
from generator.model.ids import PlaceId
from generator.model.place import Place
from generator.pages.frame.context import PageContext
from generator.pages.frame.finished import contents
from generator.pages.frame.page import Page
from generator.pages.frame.repository import Repository
from generator.pages.frame.shown import DatedEvent, Thing
from generator.pages.frame.templates import View, fill
from generator.pages.parts.claims import ClaimShown, claim_shown
from generator.pages.parts.foot import Foot, foot
from generator.pages.parts.locator import degrees, locator
from generator.pages.parts.naming import Naming, named, naming
from generator.pages.parts.scripts import FOLD
from generator.pages.parts.sentences import SentenceList


@dataclass(frozen=True, slots=True)
class Lies:
    """Where a place lies.

    Attributes:
        around: The places that it lies in, the largest first.
        within: The places that lie in it.
        degrees: Its coordinates in words; empty where nobody gives any.
        locator: A small map.
    """

    around: tuple[Thing, ...]
    within: tuple[Thing, ...]
    degrees: str
    locator: Markup


@dataclass(frozen=True, slots=True)
class PlaceView(View):
    """The page of a place.

    Attributes:
        happened: What is said to have happened there.
        about: Claims about it.
    """

    template = "place.html"
    record: Place
    kind: str
    up: str
    lies: Lies
    description: Markup
    note: Markup
    happened: tuple[DatedEvent, ...]
    about: tuple[ClaimShown, ...]
    names: Naming
    sentences: SentenceList
    foot: Foot
    script: str


def place_page(derived: Derived, repository: Repository, place: PlaceId) -> Page:
    """Render the page of one place."""
    entry, ref = derived.dossier.places[place], Ref("place", place)
    record, address = entry.record, page_of(ref)
    context = PageContext(derived, repository, address)
    sentences = named(context, ref)
    happened = tuple(context.dated_event(event) for event in derived.happened.get(place, ()))
    view = PlaceView(
        record=record,
        kind=record.kind[:1].upper() + record.kind[1:] or "Place",
        up=context.up("place"),
        lies=Lies(
            around=_around(context, place),
            within=tuple(context.place(inner) for inner in derived.within.get(place, ())),
            degrees=degrees(record.coordinates) if record.coordinates else "",
            locator=locator(context, [place]),
        ),
        description=context.prose(record.description),
        note=context.prose(record.note),
        happened=happened,
        about=tuple(claim_shown(context, stated) for stated in derived.by_thing.get(ref, ())),
        names=naming(context, ref, sentences),
        sentences=sentences,
        foot=foot(context, ref, entry.file),
        script=context.to(FOLD),
    )
    html = fill(view)
    description = ngettext(
        "%(place)s: %(n)s event of this dossier.",
        "%(place)s: %(n)s events of this dossier.",
        len(happened),
        place=record.name,
    )
    return Page(address, record.name, description, html, entry.file, contents(html), boost=1.5)


def _around(context: PageContext, place: PlaceId) -> tuple[Thing, ...]:
    """Return the places that a place lies in, the largest first."""
    around: list[Thing] = []
    above = context.derived.dossier.places[place].record.part_of
    while above is not None:
        around.append(context.place(above))
        above = context.derived.dossier.places[above].record.part_of
    return tuple(around[::-1])
