"""The page of a place: where it is, what lies in it, what happened there, where articles name it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from markupsafe import Markup

from generator.ground.wording import gettext as _
from generator.ground.wording import ngettext
from generator.links.addresses import page_of
from generator.links.claim_sheets import ClaimRow, claim_rows, claims_of
from generator.links.derived import Derived
from generator.links.prose_references import ProseReference
from generator.links.sheets import Sheets, sheets, size
from generator.model.dossier import Ref
from generator.model.ids import EventId, PlaceId
from generator.model.place import Place
from generator.pages.frame.context import PageContext
from generator.pages.frame.finished import contents
from generator.pages.frame.page import Page
from generator.pages.frame.repository import Repository
from generator.pages.frame.several import Several, numbered, several
from generator.pages.frame.shown import DatedEvent, Pager, Thing
from generator.pages.frame.templates import View, fill
from generator.pages.parts.claims import ClaimShown, claim_shown
from generator.pages.parts.foot import Foot, backlink_size, foot
from generator.pages.parts.locator import degrees, locator
from generator.pages.parts.naming import Naming, named, naming
from generator.pages.parts.scripts import FOLD
from generator.pages.parts.sentences import SentenceList
from generator.pages.parts.under import year_of_event

MOST_WITHIN: Final = 100
"""How many of the places that lie in one its page names."""
EVENT: Final = 210
"""Bytes of an event beside the words in it."""

Row = ClaimRow | tuple[Literal["happened", "backlinks"], int]
"""What goes on on further pages: claims about the place, then rows by their section, each with its index there."""


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
    ref = Ref("place", place)
    happened, backlinks = derived.happened.get(place, ()), derived.prose_references.get(ref, ())
    claims = claim_rows(derived, ref)
    rows: list[Row] = [*claims.rows, *(("happened", at) for at in range(len(happened)))]
    rows += [("backlinks", at) for at in range(len(backlinks))]

    def weigh(row: Row) -> int:
        if isinstance(row, ClaimRow):
            return claims.weigh(row)
        section, at = row
        if section == "backlinks":
            return backlink_size(backlinks[at])
        return EVENT + size(happened[at], derived.dossier.events[happened[at]].record.title)

    def under(row: Row) -> str:
        if isinstance(row, ClaimRow):
            return _("Claims about it")
        return year_of_event(derived, happened[row[1]]) if row[0] == "happened" else _("Referred to")

    def page(context: PageContext, listed: Sheets[Row], number: int) -> Page:
        rows = listed.on(number)
        here = Here(
            [row for row in rows if isinstance(row, ClaimRow)],
            [happened[row[1]] for row in rows if not isinstance(row, ClaimRow) and row[0] == "happened"],
            [backlinks[row[1]] for row in rows if not isinstance(row, ClaimRow) and row[0] == "backlinks"],
        )
        return _page(context, place, here, context.pager(listed, number, under))

    return several(derived, repository, sheets(page_of(ref), rows, weigh, claims.head, room=claims.room), page)


@dataclass(frozen=True, slots=True)
class Here:
    """What stands on one page of a place."""

    claims: Sequence[ClaimRow]
    happened: Sequence[EventId]
    references: Sequence[ProseReference]


def _page(context: PageContext, place: PlaceId, here: Here, pager: Pager) -> Page:
    derived, ref, first = context.derived, Ref("place", place), pager.number == 1
    entry = derived.dossier.places[place]
    record, within = entry.record, derived.within.get(place, ())
    about = claims_of(derived, ref)
    sentences = named(context, ref) if first else SentenceList((), 0)
    view = PlaceView(
        title=numbered(record.name, pager.number),
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
        note=context.prose(record.note) if first else Markup(),
        happened=tuple(context.dated_event(event) for event in here.happened),
        about=tuple(claim_shown(context, about[row.at]) for row in here.claims),
        names=naming(context, ref, sentences) if first else Naming((), (), 0),
        sentences=sentences,
        foot=foot(context, ref, entry.file, here.references),
        script=context.to(FOLD),
        pager=pager,
    )
    html = fill(view)
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
