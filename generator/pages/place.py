"""The page of a place: where it is, what lies in it, what happened there, where articles name it."""

from __future__ import annotations

from generator.links.web import Web
from generator.model.dossier import Ref
from generator.model.place import Place
from generator.pages.address import page_of
from generator.pages.backlinks import backlinks
from generator.pages.cards import card
from generator.pages.desk import Desk, Thing
from generator.pages.forge import Forge
from generator.pages.map import locator
from generator.pages.naming import named, naming
from generator.pages.page import Page, Section
from generator.pages.render import fill


def place_page(web: Web, forge: Forge, one: str) -> Page:
    """Render the page of one place."""
    entry, ref = web.dossier.places[one], Ref("place", one)
    record, address = entry.record, page_of(ref)
    desk = Desk(web, forge, address)
    described = desk.prose(record.description)  # First, so that its citations count from 1.
    sentences, more = named(desk, ref)
    names = naming(desk, ref, sentences)
    happened = _happened(desk, one)
    about = [card(desk, stated) for stated in web.by_thing.get(ref, ())]
    links = backlinks(desk, ref)
    html = fill(
        "place.html",
        record=record,
        kind=record.kind[:1].upper() + record.kind[1:] or "Place",
        up=desk.up("place"),
        degrees=_degrees(record),
        locator=locator(desk, [one]),
        description=described,
        around=_around(desk, one),
        within=[desk.place(inner) for inner in web.within.get(one, ())],
        happened=happened,
        about=about,
        names=names,
        sentences=sentences,
        more=more,
        backlinks=links,
        note=desk.prose(record.note),
        made=desk.made_from(entry.file),
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


def _degrees(record: Place) -> str:
    """Return coordinates as a reader writes them: 34.55° N, 38.27° E."""
    where = record.coordinates
    if where is None:
        return ""
    north = f"{abs(where.lat):g}° {'S' if where.lat < 0 else 'N'}"
    return f"{north}, {abs(where.lon):g}° {'W' if where.lon < 0 else 'E'}"


def _around(desk: Desk, one: str) -> list[Thing]:
    """Return the places that a place lies in, the largest first."""
    around: list[Thing] = []
    above = desk.web.dossier.places[one].record.part_of
    while above is not None:
        around.append(desk.place(above))
        above = desk.web.dossier.places[above].record.part_of
    return around[::-1]


def _happened(desk: Desk, one: str) -> list[tuple[Thing, str]]:
    events = desk.web.dossier.events
    return [
        (desk.event(event), desk.dated(events[event].record.date).words) for event in desk.web.happened.get(one, ())
    ]
