"""The page of a place: where it is, what lies in it, what happened there, where articles name it."""

from __future__ import annotations

from generator.links.addresses import page_of
from generator.links.derived import Derived
from generator.model.dossier import Ref
from generator.pages.frame.context import PageContext, Thing
from generator.pages.frame.page import Page, Section
from generator.pages.frame.repository import Repository
from generator.pages.frame.templates import fill
from generator.pages.parts.backlinks import backlinks
from generator.pages.parts.claims import card
from generator.pages.parts.locator import degrees, locator
from generator.pages.parts.naming import named, naming


def place_page(derived: Derived, repository: Repository, one: str) -> Page:
    """Render the page of one place."""
    entry, ref = derived.dossier.places[one], Ref("place", one)
    record, address = entry.record, page_of(ref)
    context = PageContext(derived, repository, address)
    described = context.prose(record.description)
    sentences, more = named(context, ref)
    names = naming(context, ref, sentences)
    happened = _happened(context, one)
    about = [card(context, stated) for stated in derived.by_thing.get(ref, ())]
    links = backlinks(context, ref)
    html = fill(
        "place.html",
        record=record,
        kind=record.kind[:1].upper() + record.kind[1:] or "Place",
        up=context.up("place"),
        degrees=degrees(record.coordinates) if record.coordinates else "",
        locator=locator(context, [one]),
        description=described,
        around=_around(context, one),
        within=[context.place(inner) for inner in derived.within.get(one, ())],
        happened=happened,
        about=about,
        names=names,
        sentences=sentences,
        more=more,
        backlinks=links,
        note=context.prose(record.note),
        made=context.made_from(entry.file),
    )
    shown = [
        ("happened", "What is said to have happened here", happened),
        ("about", "Claims about it", about),
        ("names", "What each source calls it", names.rows),
        ("sentences", "Where articles name it", sentences),
        ("backlinks", "Referred to", links),
    ]
    sections = tuple(Section(key, title) for key, title, there in shown if there)
    description = f"{record.name}: {len(happened)} event{'s' if len(happened) != 1 else ''} of this dossier."
    return Page(address, record.name, description, html, entry.file, sections, boost=1.5)


def _around(context: PageContext, one: str) -> list[Thing]:
    """Return the places that a place lies in, the largest first."""
    around: list[Thing] = []
    above = context.derived.dossier.places[one].record.part_of
    while above is not None:
        around.append(context.place(above))
        above = context.derived.dossier.places[above].record.part_of
    return around[::-1]


def _happened(context: PageContext, one: str) -> list[tuple[Thing, str]]:
    events = context.derived.dossier.events
    return [
        (context.event(event), context.dated(events[event].record.date).words)
        for event in context.derived.happened.get(one, ())
    ]
