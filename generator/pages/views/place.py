"""The page of a place: where it is, what lies in it, what happened there, where articles name it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from generator.ground.wording import gettext as _
from generator.ground.wording import ngettext
from generator.links.claim_sheets import claims_of
from generator.links.derived import Derived
from generator.model.dossier import Ref
from generator.model.ids import PlaceId
from generator.model.place import Place
from generator.pages.frame.context import PageContext
from generator.pages.frame.finished import contents
from generator.pages.frame.page import Page
from generator.pages.frame.repository import Repository
from generator.pages.frame.several import Several, numbered
from generator.pages.frame.shown import DatedEvent, Pager, Thing
from generator.pages.frame.templates import View, fill
from generator.pages.parts.claims import ClaimShown, claim_shown
from generator.pages.parts.described import for_programs
from generator.pages.parts.excepted import note_of
from generator.pages.parts.foot import Foot, foot
from generator.pages.parts.locator import degrees, locator
from generator.pages.parts.mends import Mends, mends
from generator.pages.parts.naming import Naming, named, naming
from generator.pages.parts.of_record import Here, pages_of_record
from generator.pages.parts.scripts import FOLD
from generator.pages.parts.sentences import SentenceList

MOST_WITHIN: Final = 100
"""How many of the places that lie in one its page names."""


@dataclass(frozen=True, slots=True)
class Lies:
    """Where a place lies.

    Attributes:
        around: The places that it lies in, the largest first.
        within: The places that lie in it.
        more_within: How many more there are; the list of places has them all.
        degrees: Its coordinates in words; empty where nobody gives any.
        locator: A small map.
    """

    around: tuple[Thing, ...]
    within: tuple[Thing, ...]
    more_within: int
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
    title: str
    mends: Mends
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
    pager: Pager


def place_pages(derived: Derived, repository: Repository, place: PlaceId) -> Several:
    """Render the page of one place; what happened there goes on on further pages where it is much."""
    return pages_of_record(
        derived,
        repository,
        Ref("place", place),
        derived.happened.get(place, ()),
        lambda _row: _("Claims about it"),
        lambda context, here, pager: _page(context, place, here, pager),
    )


def _page(context: PageContext, place: PlaceId, here: Here, pager: Pager) -> Page:
    derived, ref, first = context.derived, Ref("place", place), pager.number == 1
    entry = derived.dossier.places[place]
    record, within = entry.record, derived.within.get(place, ())
    about = claims_of(derived, ref)
    sentences = named(context, ref) if first else SentenceList((), 0)
    view = PlaceView(
        title=numbered(record.name, pager.number),
        mends=mends(context, entry, "name"),
        record=record,
        kind=record.kind[:1].upper() + record.kind[1:] or "Place",
        up=context.up("place"),
        lies=Lies(
            around=_around(context, place),
            within=tuple(context.place(inner) for inner in within[:MOST_WITHIN]),
            more_within=max(0, len(within) - MOST_WITHIN),
            degrees=degrees(record.coordinates) if record.coordinates else "",
            locator=locator(context, [place]) if first else Markup(),
        ),
        description=context.prose(record.description) if first else Markup(),
        note=note_of(context, record.note, record.exceptions) if first else Markup(),
        happened=tuple(context.dated_event(event) for event in here.events),
        about=tuple(claim_shown(context, about[row.at]) for row in here.claims),
        names=naming(context, ref, sentences) if first else Naming((), (), 0),
        sentences=sentences,
        foot=foot(context, ref, entry.at(), here.references),
        script=context.to(FOLD),
        pager=pager,
    )
    html = fill(view) + (for_programs(context, ref) if first else "")
    description = ngettext(
        "%(place)s: %(n)s event of this dossier.",
        "%(place)s: %(n)s events of this dossier.",
        len(derived.happened.get(place, ())),
        place=record.name,
    )
    return Page(context.here, view.title, description, html, entry.file, contents(html), boost=1.5 if first else 1.0)


def _around(context: PageContext, place: PlaceId) -> tuple[Thing, ...]:
    """Return the places that a place lies in, the largest first."""
    around: list[Thing] = []
    above = context.derived.dossier.places[place].record.part_of
    while above is not None:
        around.append(context.place(above))
        above = context.derived.dossier.places[above].record.part_of
    return tuple(around[::-1])
