"""The front page: what this is about, the picture, and where to start."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.ground.wording import gettext as _
from generator.ground.wording import ngettext
from generator.links.addresses import MATRIX, QUESTIONS
from generator.links.derived import Derived
from generator.links.order import sources_by_date
from generator.model.ids import EventId
from generator.model.question import Question
from generator.model.settings import Settings
from generator.pages.frame.context import PageContext
from generator.pages.frame.page import Page
from generator.pages.frame.repository import Repository
from generator.pages.frame.shown import DateFact, Thing
from generator.pages.frame.templates import View, fill, markup
from generator.pages.parts.accounts import ORDER
from generator.pages.parts.described import dossier_for_programs
from generator.pages.parts.questions import Asked, asked, ranked
from generator.pages.parts.strips import Strips, strips
from generator.pages.parts.timeline_bars import bars
from generator.pictures.timeline import draw

MOST_QUESTIONS = 3
MOST_SOURCES = 12
MOST_PLACES = 1
"""How many places the strips on the front page show: those with the most accounts of who held them."""
MOST_EVENTS = 16
"""How many events the timeline of the front page shows, where it stands in for the strips."""


@dataclass(frozen=True, slots=True)
class AskedFirst:
    """The questions that the front page shows, how many there are, and whether these are where accounts differ most."""

    first: tuple[Asked, ...]
    total: int
    differ: bool


@dataclass(frozen=True, slots=True)
class Printed:
    """A source, its outlet, and when it was published."""

    source: Thing
    outlet: Thing
    date: DateFact


@dataclass(frozen=True, slots=True)
class PrintedFirst:
    """The sources that the front page shows, the earliest first, and how many there are."""

    first: tuple[Printed, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Start:
    """An event to start with, and how many sources speak of it."""

    event: Thing
    told_by: int


@dataclass(frozen=True, slots=True)
class HomeView(View):
    """The front page.

    Attributes:
        about: What the dossier is about, as its editor puts it.
        strips: Who held what; its picture is empty where no question asks it.
        timeline: The picture where there are no strips.
        reading: The way to the page on how to read a page.
        unnamed: How many claims rest on voices that nobody names.
        counts: How many there are, of what, and the way to them; of what there is none, nothing is said.
        matrix: The way to the table of who says what; empty where there is none.
    """

    template = "home.html"
    settings: Settings
    about: Markup
    strips: Strips
    timeline: Markup
    asked: AskedFirst
    start: Start | None
    reading: str
    unnamed: int
    sources: PrintedFirst
    counts: tuple[tuple[int, str, str], ...]
    matrix: str


def home_page(derived: Derived, repository: Repository) -> Page:
    """Render the front page."""
    context = PageContext(derived, repository, "")
    settings, dossier = derived.dossier.settings, derived.dossier
    total = sum(len(event.record.questions) for event in dossier.events.values())
    first = _questions(context)
    view = HomeView(
        settings=settings,
        about=context.prose(settings.about),
        strips=strips(context, MOST_PLACES),
        timeline=markup(draw(bars(context), _("Timeline: %(title)s", title=settings.title), most=MOST_EVENTS)),
        asked=AskedFirst(
            first, total, not settings.front and all(question.relation == "different" for question in first)
        ),
        start=_start(context),
        reading=context.to("reading/"),
        unnamed=sum(chain.voice == "unnamed" for chain in derived.chains.values()),
        sources=PrintedFirst(tuple(_printed(context)), len(dossier.sources)),
        counts=_counts(context),
        matrix=context.way_to(MATRIX),
    )
    return Page(
        "", settings.title, settings.description, fill(view) + dossier_for_programs(context), "sources/dossier.yml"
    )


def _counts(context: PageContext) -> tuple[tuple[int, str, str], ...]:
    dossier = context.derived.dossier
    told_on = context.way_to(QUESTIONS) or context.way_to("events/") or context.way_to("sources/")
    every = (
        (len(dossier.sources), ngettext("source", "sources", len(dossier.sources)), context.way_to("sources/")),
        (len(dossier.events), ngettext("event", "events", len(dossier.events)), context.way_to("events/")),
        (len(dossier.actors), ngettext("actor", "actors", len(dossier.actors)), context.way_to("actors/")),
        (len(dossier.places), ngettext("place", "places", len(dossier.places)), context.way_to("places/")),
        (len(context.derived.stated), _("claims"), told_on),
    )
    return tuple(count for count in every if count[0])


def _printed(context: PageContext) -> Iterator[Printed]:
    for source, entry in sources_by_date(context.derived.dossier.sources)[:MOST_SOURCES]:
        outlet, published = context.actor(entry.record.outlet), context.dated(entry.record.published)
        yield Printed(context.source(source), outlet, published)


def _questions(context: PageContext) -> tuple[Asked, ...]:
    """Return the questions that the editor chose; where none is chosen, those that `first_asked` finds."""
    every = ranked(context.derived)
    chosen = {question.id: (event, question) for event, question in every}
    front = context.derived.dossier.settings.front
    shown = [chosen[question] for question in front] if front else first_asked(context.derived, every)
    return tuple(asked(context, event, question) for event, question in shown)


def first_asked(derived: Derived, every: Sequence[tuple[EventId, Question]]) -> list[tuple[EventId, Question]]:
    """Return the questions on which accounts differ most; of several alike, those with most origins behind them.

    Of those that relate alike, each event has one as long as there are others.
    """
    shown: list[tuple[EventId, Question]] = []
    for relation in ORDER:
        alike = [pair for pair in every if derived.comparisons[pair[1].id].relation == relation]
        alike.sort(key=lambda pair: -len(derived.comparisons[pair[1].id].standing.origins))
        firsts = dict(reversed(alike))
        shown += [*((event, question) for event, question in alike if firsts[event] is question)]
        shown += [*((event, question) for event, question in alike if firsts[event] is not question)]
    return shown[:MOST_QUESTIONS]


def _start(context: PageContext) -> Start | None:
    """Return the event of which most sources speak, with their number: of several, the one with most questions."""
    derived = context.derived
    events = derived.dossier.events
    told = {event: len(derived.speaking[event]) for event in events}
    most = max(events, key=lambda event: (told[event], len(events[event].record.questions)), default=None)
    return Start(context.event(most), told[most]) if most is not None and told[most] else None
