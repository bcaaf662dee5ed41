"""The front page: what this is about, the picture, and where to start."""

from __future__ import annotations

from generator.links.web import Web
from generator.pages.desk import Desk
from generator.pages.forge import Forge
from generator.pages.page import Page
from generator.pages.questions import Asked, asked
from generator.pages.render import fill, markup
from generator.pages.timeline import bars
from generator.pictures.timeline import draw

MOST_QUESTIONS = 3
MOST_SOURCES = 12


def home_page(web: Web, forge: Forge) -> Page:
    """Render the front page."""
    desk = Desk(web, forge, "")
    settings, dossier = web.dossier.settings, web.dossier
    html = fill(
        "home.html",
        settings=settings,
        about=desk.prose(settings.about),
        picture=markup(draw(bars(desk), f"Timeline: {settings.title}")),
        questions=_questions(desk),
        counts=[
            (len(dossier.sources), "sources", desk.to("sources/")),
            (len(dossier.events), "events", desk.to("events/")),
            (len(dossier.actors), "actors", desk.to("actors/")),
            (len(dossier.places), "places", desk.to("places/")),
            (len(web.stated), "claims", desk.to("questions/")),
        ],
        sources=[
            (desk.source(one), desk.actor(entry.record.outlet), desk.dated(entry.record.published))
            for one, entry in list(dossier.sources.items())[:MOST_SOURCES]
        ],
        more_sources=len(dossier.sources) if len(dossier.sources) > MOST_SOURCES else 0,
        question_count=sum(len(event.record.questions) for event in dossier.events.values()),
    )
    return Page("", settings.title, settings.description, html, "sources/dossier.yml")


def _questions(desk: Desk) -> list[Asked]:
    """Return the questions with the most different answers, then those with the most sources."""
    web = desk.web
    every = [(event, question) for event in web.order.all for question in web.dossier.events[event].record.questions]
    every.sort(
        key=lambda one: (
            -len({claim.answer for claim in one[1].claims}),
            -len({claim.source for claim in one[1].claims}),
            one[1].id,
        )
    )
    return [asked(desk, event, question) for event, question in every[:MOST_QUESTIONS]]
