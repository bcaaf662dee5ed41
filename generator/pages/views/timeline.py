"""The page of time: the picture, and behind it the plain list."""

from __future__ import annotations

from collections.abc import Iterator

from generator.ground.dates import edtf as dates
from generator.links.addresses import claim_on
from generator.links.derived import Derived
from generator.links.order import date_of
from generator.model.dossier import Entry
from generator.model.question import Question
from generator.model.source import Source
from generator.pages.frame.context import PageContext
from generator.pages.frame.page import Page
from generator.pages.frame.repository import Repository
from generator.pages.frame.templates import fill, markup
from generator.pictures.timeline import Bar, Mark, draw, few_enough

ADDRESS = "timeline/"
MOST_LISTED = 500
"""How many events the list names; the list of events, which has pages, names them all."""


def timeline_page(derived: Derived, repository: Repository) -> Page:
    """Render the timeline of all events that somebody dates, and the list of all of them."""
    context = PageContext(derived, repository, ADDRESS)
    rows = [
        (context.event(one), context.dated(derived.dossier.events[one].record.date), _rivals(context, one))
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
        printed=[(context.report(one), context.dated(entry.record.published)) for one, entry in _printed(derived)],
        left_out=len(every) - len(few_enough(every)),
        events=context.up("event"),
        more=len(derived.order.all) - len(rows),
    )
    return Page(ADDRESS, "Timeline", lead, html)


def bars(context: PageContext) -> list[Bar]:
    """Return a bar for each event that has a date, the parts of an event right behind it."""
    return list(_bars(context, "", 0))


def articles(context: PageContext) -> list[Bar]:
    """Return a bar for each article that has a date of publication, by date."""
    found = []
    for one, entry in _printed(context.derived):
        published = entry.record.published
        if published.date:
            words = context.dated(published).words
            name = f"{context.report(one).outlet}: {entry.record.title}"
            href, sure = str(context.source(one).href), published.basis == "stated"
            found.append(Bar(name, href, dates.parse(published.date), f"printed {words}", sure=sure))
    return found


def depth_of(derived: Derived, event: str) -> int:
    """Return in how many larger events an event lies."""
    above = derived.dossier.events[event].record.part_of
    return 0 if above is None else 1 + depth_of(derived, above)


def _printed(derived: Derived) -> list[tuple[str, Entry[Source]]]:
    return sorted(
        derived.dossier.sources.items(),
        key=lambda one: (
            dates.sort_key(dates.parse(one[1].record.published.date) if one[1].record.published.date else None),
            one[0],
        ),
    )


def _bars(context: PageContext, above: str, depth: int) -> Iterator[Bar]:
    events = context.derived.dossier.events
    for one in context.derived.order.parts.get(above, ()):
        date, record = date_of(events[one]), events[one].record
        if date is not None and record.date is not None:
            thing, rivals = context.event(one), _rivals(context, one)
            words, sure = context.dated(record.date).words, record.date.basis == "stated"
            yield Bar(thing.name, str(thing.href), date, words, depth, sure, rivals)
        yield from _bars(context, one, depth + 1)


def _rivals(context: PageContext, event: str) -> tuple[Mark, ...]:
    """Return what accounts say of an event's date where they do not say the same: one mark for each date given."""
    marks: list[Mark] = []
    for question in context.derived.dossier.events[event].record.questions:
        if question.answers_are == "date" and context.derived.comparisons[question.id].relation in (
            "different",
            "compatible",
        ):
            marks += _marks(context, question)
    return tuple(marks)


def _marks(context: PageContext, question: Question) -> Iterator[Mark]:
    for group in context.derived.comparisons[question.id].groups:
        outlets = ", ".join(context.actor(one).name for one in group.standing.outlets)
        told = f"{question.ask} {group.answer.words} ({outlets})"
        href = str(context.to(claim_on(context.derived.stated[group.claims[0]])))
        yield Mark(dates.parse(group.answer.written), told, href)
