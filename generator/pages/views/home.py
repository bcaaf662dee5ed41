"""The front page: what this is about, the picture, and where to start."""

from __future__ import annotations

from generator.links.derived import Derived, speaking_of
from generator.links.order import sources_by_date
from generator.model.question import Question
from generator.pages.frame.context import PageContext, Thing
from generator.pages.frame.page import Page
from generator.pages.frame.repository import Repository
from generator.pages.frame.templates import fill, markup
from generator.pages.parts.questions import Asked, asked, ranked
from generator.pages.parts.strips import strips
from generator.pages.parts.timeline_bars import bars
from generator.pictures.timeline import draw

MOST_QUESTIONS = 3
MOST_SOURCES = 12
MOST_PLACES = 1
"""How many places the strips on the front page show: those with the most accounts of who held them."""
MOST_EVENTS = 16
"""How many events the timeline of the front page shows, where it stands in for the strips."""


def home_page(derived: Derived, repository: Repository) -> Page:
    """Render the front page."""
    context = PageContext(derived, repository, "")
    settings, dossier = derived.dossier.settings, derived.dossier
    html = fill(
        "home.html",
        settings=settings,
        about=context.prose(settings.about),
        strips=strips(context, MOST_PLACES),
        picture=markup(draw(bars(context), f"Timeline: {settings.title}", most=MOST_EVENTS)),
        questions=_questions(context),
        start=_start(context),
        reading=context.to("reading/"),
        counts=[
            (len(dossier.sources), "sources", context.to("sources/")),
            (len(dossier.events), "events", context.to("events/")),
            (len(dossier.actors), "actors", context.to("actors/")),
            (len(dossier.places), "places", context.to("places/")),
            (len(derived.stated), "claims", context.to("questions/")),
        ],
        sources=[
            (context.source(one), context.actor(entry.record.outlet), context.dated(entry.record.published))
            for one, entry in sources_by_date(dossier.sources)[:MOST_SOURCES]
        ],
        more_sources=len(dossier.sources) if len(dossier.sources) > MOST_SOURCES else 0,
        question_count=sum(len(event.record.questions) for event in dossier.events.values()),
    )
    return Page("", settings.title, settings.description, html, "sources/dossier.yml")


def _questions(context: PageContext) -> list[Asked]:
    """Return the questions on which accounts differ most, of each event one as long as there are others.

    Where none differs, the first of any kind.
    """
    every = ranked(context.derived)
    differing = [one for one in every if context.derived.comparisons[one[1].id].relation == "different"] or every
    firsts: dict[str, Question] = {}
    for event, question in differing:
        firsts.setdefault(event, question)
    more = [(event, question) for event, question in differing if firsts[event] is not question]
    return [asked(context, event, question) for event, question in [*firsts.items(), *more][:MOST_QUESTIONS]]


def _start(context: PageContext) -> tuple[Thing, int] | None:
    """Return the event of which most sources speak, with their number: of several, the one with most questions."""
    derived = context.derived
    events = derived.dossier.events
    told = {one: len(speaking_of(derived, one)) for one in events}
    most = max(events, key=lambda one: (told[one], len(events[one].record.questions)), default=None)
    return (context.event(most), told[most]) if most is not None and told[most] else None
