"""The front page: what this is about, the picture, and where to start."""

from __future__ import annotations

from generator.links.web import Web
from generator.model.question import Question
from generator.pages.desk import Desk, Thing
from generator.pages.event import speaking_of
from generator.pages.forge import Forge
from generator.pages.holding import strips
from generator.pages.lists import by_date
from generator.pages.page import Page
from generator.pages.questions import Asked, asked, ranked
from generator.pages.render import fill, markup
from generator.pages.timeline import bars
from generator.pictures.timeline import draw

MOST_QUESTIONS = 3
MOST_SOURCES = 12
MOST_PLACES = 1
"""How many places the strips on the front page show: those with the most accounts of who held them."""
MOST_EVENTS = 16
"""How many events the timeline of the front page shows, where it stands in for the strips."""


def home_page(web: Web, forge: Forge) -> Page:
    """Render the front page."""
    desk = Desk(web, forge, "")
    settings, dossier = web.dossier.settings, web.dossier
    html = fill(
        "home.html",
        settings=settings,
        about=desk.prose(settings.about),
        strips=strips(desk, MOST_PLACES),
        picture=markup(draw(bars(desk), f"Timeline: {settings.title}", most=MOST_EVENTS)),
        questions=_questions(desk),
        start=_start(desk),
        reading=desk.to("reading/"),
        counts=[
            (len(dossier.sources), "sources", desk.to("sources/")),
            (len(dossier.events), "events", desk.to("events/")),
            (len(dossier.actors), "actors", desk.to("actors/")),
            (len(dossier.places), "places", desk.to("places/")),
            (len(web.stated), "claims", desk.to("questions/")),
        ],
        sources=[
            (desk.source(one), desk.actor(entry.record.outlet), desk.dated(entry.record.published))
            for one, entry in by_date(dossier.sources)[:MOST_SOURCES]
        ],
        more_sources=len(dossier.sources) if len(dossier.sources) > MOST_SOURCES else 0,
        question_count=sum(len(event.record.questions) for event in dossier.events.values()),
    )
    return Page("", settings.title, settings.description, html, "sources/dossier.yml")


def _questions(desk: Desk) -> list[Asked]:
    """Return the questions on which accounts differ most, of each event one as long as there are others.

    Where none differs, the first of any kind.
    """
    every = ranked(desk.web)
    differing = [one for one in every if desk.web.comparisons[one[1].id].relation == "different"] or every
    firsts: dict[str, Question] = {}
    for event, question in differing:
        firsts.setdefault(event, question)
    more = [(event, question) for event, question in differing if firsts[event] is not question]
    return [asked(desk, event, question) for event, question in [*firsts.items(), *more][:MOST_QUESTIONS]]


def _start(desk: Desk) -> tuple[Thing, int] | None:
    """Return the event of which most sources speak, with their number: of several, the one with most questions."""
    web = desk.web
    events = web.dossier.events
    told = {one: len(speaking_of(web, one)) for one in events}
    most = max(events, key=lambda one: (told[one], len(events[one].record.questions)), default=None)
    return (desk.event(most), told[most]) if most is not None and told[most] else None
