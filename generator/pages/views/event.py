"""The page of an event: what is said to have happened, and the accounts of it side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.ground.position import Position
from generator.ground.wording import gettext as _
from generator.ground.wording import ngettext
from generator.links.claim_sheets import MOST_SILENT, MOST_SPEAKING, claims_of
from generator.links.derived import Derived
from generator.model.dossier import Ref
from generator.model.ids import EventId, SourceId
from generator.pages.frame.context import PageContext
from generator.pages.frame.finished import contents
from generator.pages.frame.page import Page
from generator.pages.frame.repository import Repository
from generator.pages.frame.several import Several, numbered
from generator.pages.frame.shown import CitedDate, DatedEvent, Mend, Pager, Report, Thing
from generator.pages.frame.templates import View, fill
from generator.pages.parts.claims import ClaimShown, claim_shown
from generator.pages.parts.compared import Brief, Compared, GoingOn, briefly, compared_on
from generator.pages.parts.described import for_programs
from generator.pages.parts.excepted import note_of
from generator.pages.parts.foot import Foot, foot
from generator.pages.parts.locator import locator
from generator.pages.parts.mends import Listed, Mends, listed, mends
from generator.pages.parts.of_record import Here, pages_of_record
from generator.pages.parts.questions import answering
from generator.pages.parts.scripts import FOLD


@dataclass(frozen=True, slots=True)
class Around:
    """The events around one: the larger one, with where that is corrected, its parts, and those before and after it."""

    part_of: Thing | None
    mend: Mend
    parts: tuple[DatedEvent, ...]
    before: DatedEvent | None
    after: DatedEvent | None


@dataclass(frozen=True, slots=True)
class Heard:
    """Which sources speak of an event, and which are silent.

    Attributes:
        extracts: Whether some that speak are archived in extract only: what an extract leaves out is not known.
        more_speaking: How many of those that speak are not named.
        more_silent: How many silent ones are not named.
    """

    speaking: tuple[Report, ...]
    more_speaking: int
    extracts: bool
    silent: tuple[Report, ...]
    more_silent: int


@dataclass(frozen=True, slots=True)
class EventView(View):
    """The page of an event.

    Attributes:
        roles: Actors, each with its role.
        overview: All its questions, where they do not stand on one page.
        going_on: The rest of a question that began on the page before.
        compared: Its questions.
        others: Claims that answer none of them.
        silences: Whether some source that speaks of the event says nothing on one of its questions.
        script: The way to the script that opens the accounts that an address names.
    """

    template = "event.html"
    title: str
    mends: Mends
    up: str
    date: CitedDate
    places: tuple[Listed, ...]
    locator: Markup
    roles: tuple[Listed, ...]
    around: Around
    summary: Markup
    note: Markup
    overview: tuple[Brief, ...]
    going_on: tuple[GoingOn, ...]
    compared: tuple[Compared, ...]
    others: tuple[ClaimShown, ...]
    heard: Heard
    silences: bool
    script: str
    foot: Foot
    pager: Pager


def event_pages(derived: Derived, repository: Repository, event: EventId) -> Several:
    """Render the page of one event.

    Where they are many, its questions and claims go on on further pages, then the events within it, and who refers to
    it.
    """
    return pages_of_record(
        derived,
        repository,
        Ref("event", event),
        derived.order.parts.get(event, ()),
        lambda row: _("What else is said") if row.what == "claim" else _("Questions"),
        lambda context, here, pager: _page(context, event, here, pager),
    )


def _page(context: PageContext, event: EventId, here: Here, pager: Pager) -> Page:
    derived, ref, first = context.derived, Ref("event", event), pager.number == 1
    entry, speaking = derived.dossier.events[event], derived.speaking[event]
    record, others = entry.record, claims_of(derived, ref)
    going_on, compared = compared_on(context, event, here.claims)
    questions = [record.questions[at] for at in dict.fromkeys(row.at for row in here.claims if row.what == "question")]
    view = EventView(
        title=numbered(record.title, pager.number),
        mends=mends(context, entry, "title", "date"),
        up=context.up("event"),
        date=context.cited_date(record.date),
        places=listed(context, entry, "places", [(context.place(place), "") for place in record.places]),
        locator=locator(context, record.places) if first else Markup(),
        roles=listed(context, entry, "actors", [(context.actor(who.actor), who.role) for who in record.actors]),
        around=_around(context, event, here.events),
        summary=context.prose(record.summary) if first else Markup(),
        note=note_of(context, record.note, record.exceptions) if first else Markup(),
        overview=tuple(briefly(context, event, here.claims)),
        going_on=going_on,
        compared=compared,
        others=tuple(claim_shown(context, others[row.at]) for row in here.claims if row.what == "claim"),
        heard=_heard(context, event, speaking),
        silences=any(set(answering(context, question)) < set(speaking) for question in questions),
        script=context.to(FOLD),
        foot=foot(context, ref, Position(entry.file), here.references),
        pager=pager,
    )
    html = fill(view) + (for_programs(context, ref) if first else "")
    return Page(context.here, view.title, _description(context, event), html, entry.file, contents(html))


def _around(context: PageContext, event: EventId, within: Sequence[EventId]) -> Around:
    entry, order = context.derived.dossier.events[event], context.derived.order
    part_of = entry.record.part_of
    return Around(
        part_of=context.event(part_of) if part_of else None,
        mend=context.mend(entry.at("part_of")),
        parts=tuple(context.dated_event(part) for part in within),
        before=context.dated_event(order.before[event]) if event in order.before else None,
        after=context.dated_event(order.after[event]) if event in order.after else None,
    )


def _heard(context: PageContext, event: EventId, speaking: Sequence[SourceId]) -> Heard:
    silent, number = context.derived.not_quoted(event, MOST_SILENT)
    return Heard(
        speaking=tuple(context.report(source) for source in speaking[:MOST_SPEAKING]),
        more_speaking=max(0, len(speaking) - MOST_SPEAKING),
        extracts=any(context.derived.dossier.sources[source].record.extract for source in speaking),
        silent=tuple(context.report(source) for source in silent),
        more_silent=number - len(silent),
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
