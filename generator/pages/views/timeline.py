"""The page of time: the picture, and behind it the plain list."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from generator.ground.wording import gettext as _
from generator.links.addresses import TIMELINE
from generator.links.derived import Derived
from generator.links.order import sources_by_date
from generator.model.ids import EventId
from generator.pages.frame.context import PageContext
from generator.pages.frame.page import Page
from generator.pages.frame.repository import Repository
from generator.pages.frame.shown import DateFact, Report, Thing
from generator.pages.frame.templates import View, fill, markup
from generator.pages.parts.timeline_bars import articles, bars, rival_dates
from generator.pictures.timeline import Mark, draw, few_enough

MOST_LISTED = 500
"""How many events the list names; the list of events, which has pages, names them all."""


@dataclass(frozen=True, slots=True)
class Listed:
    """An event, its date, and what accounts say of that where they differ."""

    event: Thing
    date: DateFact
    rivals: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class TimelineView(View):
    """The page of time.

    Attributes:
        left_out: How many events the picture does not show.
        more: How many events the list does not name.
        all_events: The way to the list that names them.
        printed: The articles, and when they were published.
    """

    template = "timeline.html"
    title: str
    lead: str
    picture: Markup
    left_out: int
    events: tuple[Listed, ...]
    more: int
    all_events: str
    printed: tuple[tuple[Report, DateFact], ...]


def timeline_page(derived: Derived, repository: Repository) -> Page:
    """Render the timeline of all events that somebody dates, and the list of all of them."""
    context = PageContext(derived, repository, TIMELINE)
    every, listed = bars(context), derived.order.all[:MOST_LISTED]
    lead = _("Everything that is said to have happened, in the order of its dates, with the precision that they have.")
    view = TimelineView(
        title=_("Timeline"),
        lead=lead,
        picture=markup(draw(every, _("Timeline of this dossier"), articles(context))),
        left_out=len(every) - len(few_enough(every)),
        events=tuple(_listed(context, event) for event in listed),
        more=len(derived.order.all) - len(listed),
        all_events=context.up("event"),
        printed=tuple(
            (context.report(source), context.dated(entry.record.published))
            for source, entry in sources_by_date(derived.dossier.sources)
        ),
    )
    return Page(TIMELINE, view.title, view.lead, fill(view))


def _listed(context: PageContext, event: EventId) -> Listed:
    date = context.derived.dossier.events[event].record.date
    return Listed(context.event(event), context.dated(date), rival_dates(context, event))
