"""The page of an event: what is said to have happened, and the accounts of it side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.links.addresses import page_of, question_anchor
from generator.links.derived import Derived, speaking_of
from generator.model.dossier import Ref
from generator.model.question import Question
from generator.pages.frame.context import PageContext, Report, Thing
from generator.pages.frame.page import Page, Section
from generator.pages.frame.repository import Repository
from generator.pages.frame.templates import fill
from generator.pages.parts.accounts import GroupShown, Verdict, groups, verdict
from generator.pages.parts.answer_picture import Picture, picture
from generator.pages.parts.backlinks import backlinks
from generator.pages.parts.claims import card
from generator.pages.parts.locator import locator

MOST_SILENT = 24
"""How many silent sources a page names; of the others it gives the number."""


@dataclass(frozen=True, slots=True)
class Compared:
    """A question with its accounts.

    Attributes:
        silent: Sources that speak of the event but not on this point.
    """

    question: Question
    anchor: str
    verdict: Verdict
    picture: Picture | None
    groups: tuple[GroupShown, ...]
    silent: tuple[Report, ...]
    note: str


def event_page(derived: Derived, repository: Repository, one: str) -> Page:
    """Render the page of one event."""
    entry = derived.dossier.events[one]
    record, address = entry.record, page_of(Ref("event", one))
    context = PageContext(derived, repository, address)
    speaking = speaking_of(derived, one)
    summary = context.prose(record.summary)
    compared = [_compared(context, question, speaking) for question in record.questions]
    others = [
        card(context, stated) for stated in derived.by_thing.get(Ref("event", one), ()) if stated.question is None
    ]
    silent = [source for source in derived.dossier.sources if source not in speaking]
    links = backlinks(context, Ref("event", one))
    html = fill(
        "event.html",
        record=record,
        up=context.up("event"),
        date=context.dated(record.date),
        date_cites=context.cites(record.date.claims if record.date and record.date.date else ()),
        places=[context.place(place) for place in record.places],
        locator=locator(context, record.places),
        roles=[(context.actor(participant.actor), participant.role) for participant in record.actors],
        part_of=context.event(record.part_of) if record.part_of else None,
        parts=_dated(context, derived.order.parts.get(one, ())),
        before=_dated(context, [derived.order.before[one]] if one in derived.order.before else ()),
        after=_dated(context, [derived.order.after[one]] if one in derived.order.after else ()),
        summary=summary,
        compared=compared,
        others=others,
        speaking=[context.report(source) for source in speaking],
        silent=[context.report(source) for source in silent[:MOST_SILENT]],
        silent_more=max(0, len(silent) - MOST_SILENT),
        note=context.prose(record.note),
        backlinks=links,
        made=context.made_from(entry.file),
    )
    sections = [
        *(Section(one.anchor, one.question.ask) for one in compared),
        *([Section("claims", "What else is said")] if others else []),
        *([Section("within", "Within this event")] if one in derived.order.parts else []),
        Section("silent", "Who speaks of it, who is silent"),
        *([Section("backlinks", "Referred to")] if links else []),
    ]
    return Page(address, record.title, _description(context, one), html, entry.file, tuple(sections))


def _compared(context: PageContext, question: Question, speaking: Sequence[str]) -> Compared:
    heard = {claim.source for claim in question.claims}
    return Compared(
        question=question,
        anchor=question_anchor(question.id),
        verdict=verdict(context, question),
        picture=picture(context, question),
        groups=groups(context, question),
        silent=tuple(context.report(source) for source in speaking if source not in heard),
        note=context.prose(question.note),
    )


def _dated(context: PageContext, events: Sequence[str]) -> list[tuple[Thing, str]]:
    events_by_id = context.derived.dossier.events
    return [(context.event(one), context.dated(events_by_id[one].record.date).words) for one in events]


def _description(context: PageContext, one: str) -> str:
    record = context.derived.dossier.events[one].record
    sources = len(speaking_of(context.derived, one))
    accounts = f"as {sources} source{'s' if sources != 1 else ''} in this dossier tell{'s' if sources == 1 else ''} it"
    return f"{record.title} ({context.dated(record.date).words}), {accounts}."
