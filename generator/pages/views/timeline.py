"""The page of time: the picture, and behind it the plain list."""

from __future__ import annotations

from generator.links.addresses import TIMELINE
from generator.links.derived import Derived
from generator.links.order import sources_by_date
from generator.pages.frame.context import PageContext
from generator.pages.frame.page import Page
from generator.pages.frame.repository import Repository
from generator.pages.frame.templates import fill, markup
from generator.pages.parts.timeline_bars import articles, bars, rival_dates
from generator.pictures.timeline import draw, few_enough

MOST_LISTED = 500
"""How many events the list names; the list of events, which has pages, names them all."""


def timeline_page(derived: Derived, repository: Repository) -> Page:
    """Render the timeline of all events that somebody dates, and the list of all of them."""
    context = PageContext(derived, repository, TIMELINE)
    rows = [
        (context.event(one), context.dated(derived.dossier.events[one].record.date), rival_dates(context, one))
        for one in derived.order.all[:MOST_LISTED]
    ]
    lead = "Everything that is said to have happened, in the order of its dates, with the precision that they have."
    every = bars(context)
    picture = markup(draw(every, "Timeline of this dossier", articles(context)))
    html = fill(
        "timeline.html",
        title="Timeline",
        lead=lead,
        picture=picture,
        rows=rows,
        printed=[
            (context.report(one), context.dated(entry.record.published))
            for one, entry in sources_by_date(derived.dossier.sources)
        ],
        left_out=len(every) - len(few_enough(every)),
        events=context.up("event"),
        more=len(derived.order.all) - len(rows),
    )
    return Page(TIMELINE, "Timeline", lead, html)
