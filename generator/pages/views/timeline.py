"""The page of time: the picture, and behind it the plain list."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from markupsafe import Markup

from generator.ground.wording import gettext as _
from generator.links.addresses import TIMELINE
from generator.links.derived import Derived
from generator.links.order import sources_by_date
from generator.links.sheets import Sheets, sheets, size
from generator.model.dossier import Ref
from generator.model.ids import EventId, SourceId
from generator.pages.frame.context import PageContext
from generator.pages.frame.page import Page
from generator.pages.frame.repository import Repository
from generator.pages.frame.several import Several, numbered, several
from generator.pages.frame.shown import DateFact, Pager, Report, Thing
from generator.pages.frame.templates import View, fill, markup
from generator.pages.parts.timeline_bars import articles, bars, rival_dates, rivals_told
from generator.pages.parts.under import year_of_event, year_of_source
from generator.pictures.timeline import Mark, draw, few_enough

ROW, RIVAL = 270, 160
"""Bytes of a row of the list beside the words in it, and of a date that an account gives."""
PICTURE, BAR, LARGEST_PICTURE = 6_000, 1_000, 60_000
"""Bytes of the picture: without bars, for each of them, and at most."""


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
        picture: Empty on all but the first page.
        left_out: How many events the picture does not show.
        printed: The articles, and when they were published.
    """

    template = "timeline.html"
    title: str
    lead: str
    picture: Markup
    left_out: int
    events: tuple[Listed, ...]
    printed: tuple[tuple[Report, DateFact], ...]
    pager: Pager


def timeline_pages(derived: Derived, repository: Repository) -> Several:
    """Render the timeline of all events that somebody dates, and the list of all of them, then of the articles."""
    events, sources = derived.order.all, [source for source, _ in sources_by_date(derived.dossier.sources)]
    items = [*(Ref("event", event) for event in events), *(Ref("source", source) for source in sources)]
    picture = min(LARGEST_PICTURE, PICTURE + BAR * (len(events) + len(sources)))
    return several(derived, repository, sheets(TIMELINE, items, partial(_weigh, derived), picture), _page)


def _weigh(derived: Derived, item: Ref) -> int:
    if item.kind == "source":
        record = derived.dossier.sources[SourceId(item.id)].record
        return ROW + size(record.title, item.id, derived.dossier.actors[record.outlet].record.name)
    event = EventId(item.id)
    title = derived.dossier.events[event].record.title
    return ROW + size(title, item.id) + sum(RIVAL + size(told) for told in rivals_told(derived, event))


def _page(context: PageContext, listed: Sheets[Ref], number: int) -> Page:
    here = listed.on(number)
    picture, left_out = _picture(context) if number == 1 else (Markup(), 0)
    lead = _("Everything that is said to have happened, in the order of its dates, with the precision that they have.")
    view = TimelineView(
        title=numbered(_("Timeline"), number),
        lead=lead,
        picture=picture,
        left_out=left_out,
        events=tuple(_listed(context, EventId(item.id)) for item in here if item.kind == "event"),
        printed=tuple(_printed(context, SourceId(item.id)) for item in here if item.kind == "source"),
        pager=context.pager(listed, number, partial(_under, context.derived)),
    )
    return Page(context.here, view.title, view.lead, fill(view))


def _picture(context: PageContext) -> tuple[Markup, int]:
    every = bars(context)
    picture = markup(draw(every, _("Timeline of this dossier"), articles(context)))
    return picture, len(every) - len(few_enough(every))


def _under(derived: Derived, item: Ref) -> str:
    if item.kind == "event":
        return year_of_event(derived, EventId(item.id))
    return _("articles: %(year)s", year=year_of_source(derived, SourceId(item.id)))


def _printed(context: PageContext, source: SourceId) -> tuple[Report, DateFact]:
    return context.report(source), context.dated(context.derived.dossier.sources[source].record.published)


def _listed(context: PageContext, event: EventId) -> Listed:
    date = context.derived.dossier.events[event].record.date
    return Listed(context.event(event), context.dated(date), rival_dates(context, event))
