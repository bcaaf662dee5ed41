"""The page of time: the picture, and behind it the plain list."""

from __future__ import annotations

from generator.links.order import date_of
from generator.links.web import Web
from generator.pages.desk import Desk
from generator.pages.forge import Forge
from generator.pages.page import Page, Section
from generator.pages.render import fill, markup
from generator.pictures.timeline import Bar, draw

ADDRESS = "timeline/"


def timeline_page(web: Web, forge: Forge) -> Page:
    """Render the timeline of all events that somebody dates, and the list of all of them."""
    desk = Desk(web, forge, ADDRESS)
    rows = [
        (desk.event(one), desk.dated(web.dossier.events[one].record.date), depth_of(web, one)) for one in web.order.all
    ]
    lead = "Everything that is said to have happened, in the order of its dates, with the precision that they have."
    picture = markup(draw(bars(desk), "Timeline of this dossier"))
    html = fill("timeline.html", title="Timeline", lead=lead, picture=picture, rows=rows)
    sections = (Section("picture", "Picture"), Section("list", "The same as a list"))
    return Page(ADDRESS, "Timeline", lead, html, "", sections)


def bars(desk: Desk) -> list[Bar]:
    """Return a bar for each event that has a date."""
    web = desk.web
    return [
        Bar(
            desk.event(one).name,
            str(desk.event(one).href),
            date,
            desk.dated(web.dossier.events[one].record.date).words,
            depth_of(web, one),
        )
        for one in web.order.all
        if (date := date_of(web.dossier.events[one])) is not None
    ]


def depth_of(web: Web, event: str) -> int:
    """Return in how many larger events an event lies."""
    above = web.dossier.events[event].record.part_of
    return 0 if above is None else 1 + depth_of(web, above)
