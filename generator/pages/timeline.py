"""The page of time: the picture, and behind it the plain list."""

from __future__ import annotations

from collections.abc import Iterator

from generator.ground import dates
from generator.links.order import date_of
from generator.links.web import Web
from generator.model.dossier import Entry
from generator.model.question import Question
from generator.model.source import Source
from generator.pages.address import claim_on
from generator.pages.desk import Desk
from generator.pages.forge import Forge
from generator.pages.page import Page
from generator.pages.render import fill, markup
from generator.pictures.timeline import Bar, Mark, draw, few_enough

ADDRESS = "timeline/"
MOST_LISTED = 500
"""How many events the list names; the list of events, which has pages, names them all."""


def timeline_page(web: Web, forge: Forge) -> Page:
    """Render the timeline of all events that somebody dates, and the list of all of them."""
    desk = Desk(web, forge, ADDRESS)
    rows = [
        (desk.event(one), desk.dated(web.dossier.events[one].record.date), _rivals(desk, one))
        for one in web.order.all[:MOST_LISTED]
    ]
    lead = "Everything that is said to have happened, in the order of its dates, with the precision that they have."
    every = bars(desk)
    picture = markup(draw(every, "Timeline of this dossier", articles(desk)))
    html = fill(
        "timeline.html",
        title="Timeline",
        lead=lead,
        picture=picture,
        rows=rows,
        printed=[(desk.report(one), desk.dated(entry.record.published)) for one, entry in _printed(web)],
        left_out=len(every) - len(few_enough(every)),
        events=desk.up("event"),
        more=len(web.order.all) - len(rows),
    )
    return Page(ADDRESS, "Timeline", lead, html)


def bars(desk: Desk) -> list[Bar]:
    """Return a bar for each event that has a date, the parts of an event right behind it."""
    return list(_bars(desk, "", 0))


def articles(desk: Desk) -> list[Bar]:
    """Return a bar for each article that has a date of publication, by date."""
    found = []
    for one, entry in _printed(desk.web):
        published = entry.record.published
        if published.date:
            words = desk.dated(published).words
            name = f"{desk.report(one).outlet}: {entry.record.title}"
            href, sure = str(desk.source(one).href), published.basis == "stated"
            found.append(Bar(name, href, dates.parse(published.date), f"printed {words}", sure=sure))
    return found


def depth_of(web: Web, event: str) -> int:
    """Return in how many larger events an event lies."""
    above = web.dossier.events[event].record.part_of
    return 0 if above is None else 1 + depth_of(web, above)


def _printed(web: Web) -> list[tuple[str, Entry[Source]]]:
    return sorted(
        web.dossier.sources.items(),
        key=lambda one: (
            dates.sort_key(dates.parse(one[1].record.published.date) if one[1].record.published.date else None),
            one[0],
        ),
    )


def _bars(desk: Desk, above: str, depth: int) -> Iterator[Bar]:
    events = desk.web.dossier.events
    for one in desk.web.order.parts.get(above, ()):
        date, record = date_of(events[one]), events[one].record
        if date is not None and record.date is not None:
            thing, rivals = desk.event(one), _rivals(desk, one)
            words, sure = desk.dated(record.date).words, record.date.basis == "stated"
            yield Bar(thing.name, str(thing.href), date, words, depth, sure, rivals)
        yield from _bars(desk, one, depth + 1)


def _rivals(desk: Desk, event: str) -> tuple[Mark, ...]:
    """Return what accounts say of an event's date where they do not say the same: one mark for each date given."""
    marks: list[Mark] = []
    for question in desk.web.dossier.events[event].record.questions:
        if question.answers_are == "date" and desk.web.comparisons[question.id].relation in ("different", "compatible"):
            marks += _marks(desk, question)
    return tuple(marks)


def _marks(desk: Desk, question: Question) -> Iterator[Mark]:
    for group in desk.web.comparisons[question.id].groups:
        outlets = ", ".join(desk.actor(one).name for one in group.standing.outlets)
        told = f"{question.ask} {group.answer.words} ({outlets})"
        href = str(desk.to(claim_on(desk.web.stated[group.claims[0]])))
        yield Mark(dates.parse(group.answer.written), told, href)
