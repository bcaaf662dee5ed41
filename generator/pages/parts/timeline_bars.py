"""Events and articles as bars of the timeline."""

from __future__ import annotations

from collections.abc import Iterator

from generator.ground.dates import edtf as dates
from generator.ground.isolation import isolated_words
from generator.ground.wording import gettext as _
from generator.links.claim_sheets import claim_on
from generator.links.derived import Derived
from generator.links.order import date_of, sources_by_date
from generator.model.ids import EventId
from generator.model.question import Question
from generator.pages.frame.context import PageContext
from generator.pictures.timeline import Bar, Mark


def bars(context: PageContext) -> list[Bar]:
    """Return a bar for each event that has a date, the parts of an event right behind it."""
    return list(_bars(context, None, 0))


def articles(context: PageContext) -> list[Bar]:
    """Return a bar for each article that has a date of publication, by date."""
    found = []
    for source, entry in sources_by_date(context.derived.dossier.sources):
        published = entry.record.published
        if published.date is not None:
            words = context.dated(published).words
            name = f"{context.report(source).outlet}: {isolated_words(entry.record.title)}"
            href, sure = str(context.source(source).href), published.basis == "stated"
            found.append(Bar(name, href, published.date, _("printed %(date)s", date=words), sure=sure))
    return found


def depth_of(derived: Derived, event: EventId) -> int:
    """Return in how many larger events an event lies."""
    above = derived.dossier.events[event].record.part_of
    return 0 if above is None else 1 + depth_of(derived, above)


def _bars(context: PageContext, above: EventId | None, depth: int) -> Iterator[Bar]:
    events = context.derived.dossier.events
    for event in context.derived.order.parts.get(above, ()):
        date, record = date_of(events[event]), events[event].record
        if date is not None and record.date is not None:
            thing, rivals = context.event(event), rival_dates(context, event)
            words, sure = context.dated(record.date).words, record.date.basis == "stated"
            yield Bar(thing.name, str(thing.href), date, words, depth, sure, rivals)
        yield from _bars(context, event, depth + 1)


def rival_dates(context: PageContext, event: EventId) -> tuple[Mark, ...]:
    """Return what accounts say of an event's date where they do not say the same: one mark for each date given."""
    return tuple(mark for question in _rivalling(context.derived, event) for mark in _marks(context, question))


def rivals_told(derived: Derived, event: EventId) -> Iterator[str]:
    """Yield about the words of each of them, for whoever wants to know how long they are."""
    actors = derived.dossier.actors
    for question in _rivalling(derived, event):
        for group in derived.comparisons[question.id].groups:
            names = (actors[outlet].record.name for outlet in group.standing.outlets)
            yield " ".join((question.ask, group.answer.words, *names))


def _rivalling(derived: Derived, event: EventId) -> Iterator[Question]:
    """Yield the questions that ask for an event's date, and on which accounts do not say the same."""
    for question in derived.dossier.events[event].record.questions:
        if question.answers_are == "date" and derived.comparisons[question.id].relation in ("different", "compatible"):
            yield question


def _marks(context: PageContext, question: Question) -> Iterator[Mark]:
    for group in context.derived.comparisons[question.id].groups:
        outlets = ", ".join(context.actor(outlet).name for outlet in group.standing.outlets)
        told = f"{isolated_words(question.ask)} {isolated_words(group.answer.words)} ({outlets})"
        href = str(context.to(claim_on(context.derived, context.derived.accounts[question.id][group.claims[0]])))
        yield Mark(dates.parse(group.answer.written), told, href)
