"""The page of an event: what is said to have happened, and the accounts of it side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.links.web import Web
from generator.model.dossier import Ref
from generator.model.question import Question
from generator.pages.accounts import GroupShown, Verdict, groups, verdict
from generator.pages.address import page_of, question_anchor
from generator.pages.backlinks import backlinks
from generator.pages.cards import card
from generator.pages.desk import Desk, Report, Thing
from generator.pages.forge import Forge
from generator.pages.map import locator
from generator.pages.page import Page, Section
from generator.pages.pictured import Picture, picture
from generator.pages.render import fill

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


def event_page(web: Web, forge: Forge, one: str) -> Page:
    """Render the page of one event."""
    entry = web.dossier.events[one]
    record, address = entry.record, page_of(Ref("event", one))
    desk = Desk(web, forge, address)
    speaking = speaking_of(web, one)
    summary = desk.prose(record.summary)
    compared = [_compared(desk, question, speaking) for question in record.questions]
    others = [card(desk, stated) for stated in web.by_thing.get(Ref("event", one), ()) if stated.question is None]
    silent = [source for source in web.dossier.sources if source not in speaking]
    links = backlinks(desk, Ref("event", one))
    html = fill(
        "event.html",
        record=record,
        up=desk.up("event"),
        date=desk.dated(record.date),
        date_cites=desk.cites(record.date.claims if record.date and record.date.date else ()),
        places=[desk.place(place) for place in record.places],
        locator=locator(desk, record.places),
        roles=[(desk.actor(participant.actor), participant.role) for participant in record.actors],
        part_of=desk.event(record.part_of) if record.part_of else None,
        parts=_dated(desk, web.order.parts.get(one, ())),
        before=_dated(desk, [web.order.before[one]] if one in web.order.before else ()),
        after=_dated(desk, [web.order.after[one]] if one in web.order.after else ()),
        summary=summary,
        compared=compared,
        others=others,
        speaking=[desk.report(source) for source in speaking],
        silent=[desk.report(source) for source in silent[:MOST_SILENT]],
        silent_more=max(0, len(silent) - MOST_SILENT),
        note=desk.prose(record.note),
        backlinks=links,
        made=desk.made_from(entry.file),
    )
    sections = [
        *(Section(one.anchor, one.question.ask) for one in compared),
        *([Section("claims", "What else is said")] if others else []),
        *([Section("within", "Within this event")] if one in web.order.parts else []),
        Section("silent", "Who speaks of it, who is silent"),
        *([Section("backlinks", "Referred to")] if links else []),
    ]
    return Page(address, record.title, _description(desk, one), html, entry.file, tuple(sections))


def speaking_of(web: Web, event: str) -> tuple[str, ...]:
    """Return the sources that some claim on the event quotes, by id."""
    return tuple(sorted({stated.claim.source for stated in web.by_thing.get(Ref("event", event), ())}))


def _compared(desk: Desk, question: Question, speaking: Sequence[str]) -> Compared:
    heard = {claim.source for claim in question.claims}
    return Compared(
        question=question,
        anchor=question_anchor(question.id),
        verdict=verdict(desk, question),
        picture=picture(desk, question),
        groups=groups(desk, question),
        silent=tuple(desk.report(source) for source in speaking if source not in heard),
        note=desk.prose(question.note),
    )


def _dated(desk: Desk, events: Sequence[str]) -> list[tuple[Thing, str]]:
    events_by_id = desk.web.dossier.events
    return [(desk.event(one), desk.dated(events_by_id[one].record.date).words) for one in events]


def _description(desk: Desk, one: str) -> str:
    record = desk.web.dossier.events[one].record
    sources = len(speaking_of(desk.web, one))
    accounts = f"as {sources} source{'s' if sources != 1 else ''} in this dossier tell{'s' if sources == 1 else ''} it"
    return f"{record.title} ({desk.dated(record.date).words}), {accounts}."
