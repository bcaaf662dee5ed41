"""The page of an event: what is said to have happened, and the accounts of it side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from generator.ground.wording import ngettext
from generator.links.addresses import page_of, question_anchor
from generator.links.derived import Derived
from generator.model.dossier import Ref
from generator.model.event import Event
from generator.model.ids import EventId, SourceId
from generator.model.question import Question
from generator.pages.frame.context import PageContext
from generator.pages.frame.finished import contents
from generator.pages.frame.page import Page
from generator.pages.frame.repository import Repository
from generator.pages.frame.shown import CitedDate, DatedEvent, Report, Thing
from generator.pages.frame.templates import View, fill
from generator.pages.parts.accounts import GroupShown, Verdict, groups, verdict
from generator.pages.parts.answer_picture import Picture, picture
from generator.pages.parts.claims import ClaimShown, claim_shown
from generator.pages.parts.foot import Foot, foot
from generator.pages.parts.glance import Glance, glances
from generator.pages.parts.locator import locator
from generator.pages.parts.questions import Answered, answering, asked
from generator.pages.parts.scripts import FOLD

MOST_SILENT: Final = 24
"""How many silent sources a page names; of the others it gives the number."""


@dataclass(frozen=True, slots=True)
class Compared:
    """A question with its accounts.

    Attributes:
        answers: Its answers in one line each, with who gives them.
        glances: For each of them, its first quotes.
        accounts: How many accounts there are.
    """

    ask: str
    anchor: str
    verdict: Verdict
    answers: tuple[Answered, ...]
    glances: tuple[tuple[Glance, ...], ...]
    accounts: str
    picture: Picture | None
    groups: tuple[GroupShown, ...]
    note: Markup


@dataclass(frozen=True, slots=True)
class Around:
    """The events around one: the larger one, its parts, and those before and after it."""

    part_of: Thing | None
    parts: tuple[DatedEvent, ...]
    before: DatedEvent | None
    after: DatedEvent | None


@dataclass(frozen=True, slots=True)
class Heard:
    """Which sources speak of an event, and which are silent.

    Attributes:
        extracts: Whether some that speak are archived in extract only: what an extract leaves out is not known.
        more_silent: How many silent ones are not named.
    """

    speaking: tuple[Report, ...]
    extracts: bool
    silent: tuple[Report, ...]
    more_silent: int


@dataclass(frozen=True, slots=True)
class EventView(View):
    """The page of an event.

    Attributes:
        roles: Actors, each with its role.
        compared: Its questions.
        others: Claims that answer none of them.
        silences: Whether some source that speaks of the event says nothing on one of its questions.
        script: The way to the script that opens the accounts that an address names.
    """

    template = "event.html"
    record: Event
    up: str
    date: CitedDate
    places: tuple[Thing, ...]
    locator: Markup
    roles: tuple[tuple[Thing, str], ...]
    around: Around
    summary: Markup
    note: Markup
    compared: tuple[Compared, ...]
    others: tuple[ClaimShown, ...]
    heard: Heard
    silences: bool
    script: str
    foot: Foot


def event_page(derived: Derived, repository: Repository, event: EventId) -> Page:
    """Render the page of one event."""
    entry, ref = derived.dossier.events[event], Ref("event", event)
    record, address = entry.record, page_of(ref)
    context = PageContext(derived, repository, address)
    speaking = derived.speaking[event]
    others = (stated for stated in derived.by_thing.get(ref, ()) if stated.question is None)
    view = EventView(
        record=record,
        up=context.up("event"),
        date=context.cited_date(record.date),
        places=tuple(context.place(place) for place in record.places),
        locator=locator(context, record.places),
        roles=tuple((context.actor(participant.actor), participant.role) for participant in record.actors),
        around=_around(context, event),
        summary=context.prose(record.summary),
        note=context.prose(record.note),
        compared=tuple(_compared(context, event, question) for question in record.questions),
        others=tuple(claim_shown(context, stated) for stated in others),
        heard=_heard(context, event, speaking),
        silences=any(set(answering(context, question)) < set(speaking) for question in record.questions),
        script=context.to(FOLD),
        foot=foot(context, ref, entry.file),
    )
    html = fill(view)
    return Page(address, record.title, _description(context, event), html, entry.file, contents(html))


def _compared(context: PageContext, event: EventId, question: Question) -> Compared:
    return Compared(
        ask=question.ask,
        anchor=question_anchor(question.id),
        verdict=verdict(context, question),
        answers=asked(context, event, question).answers,
        glances=glances(context, event, question),
        accounts=ngettext("%(n)s account", "%(n)s accounts", len(context.derived.accounts[question.id])),
        picture=picture(context, question),
        groups=groups(context, event, question),
        note=context.prose(question.note),
    )


def _around(context: PageContext, event: EventId) -> Around:
    part_of, order = context.derived.dossier.events[event].record.part_of, context.derived.order
    return Around(
        part_of=context.event(part_of) if part_of else None,
        parts=tuple(context.dated_event(part) for part in order.parts.get(event, ())),
        before=context.dated_event(order.before[event]) if event in order.before else None,
        after=context.dated_event(order.after[event]) if event in order.after else None,
    )


def _heard(context: PageContext, event: EventId, speaking: Sequence[SourceId]) -> Heard:
    silent, all_silent = context.derived.first_silent(event, MOST_SILENT)
    return Heard(
        speaking=tuple(context.report(source) for source in speaking),
        extracts=any(context.derived.dossier.sources[source].record.extract for source in speaking),
        silent=tuple(context.report(source) for source in silent),
        more_silent=all_silent - len(silent),
    )


def _description(context: PageContext, event: EventId) -> str:
    record = context.derived.dossier.events[event].record
    sources = len(context.derived.speaking[event])
    return ngettext(
        "%(event)s (%(date)s), as %(n)s source in this dossier tells it.",
        "%(event)s (%(date)s), as %(n)s sources in this dossier tell it.",
        sources,
        event=record.title,
        date=context.dated(record.date).words,
    )
