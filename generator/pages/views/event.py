"""The page of an event: what is said to have happened, and the accounts of it side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from markupsafe import Markup

from generator.ground.wording import gettext as _
from generator.ground.wording import ngettext
from generator.links.addresses import page_of, question_anchor
from generator.links.derived import Derived
from generator.links.prose_references import ProseReference
from generator.links.sheets import Sheets, sheets, size
from generator.model.dossier import Ref
from generator.model.ids import EventId, SourceId
from generator.model.question import Question
from generator.pages.frame.context import PageContext
from generator.pages.frame.finished import contents
from generator.pages.frame.page import Page
from generator.pages.frame.repository import Repository
from generator.pages.frame.several import Several, numbered, several
from generator.pages.frame.shown import CitedDate, DatedEvent, Pager, Report, Thing
from generator.pages.frame.templates import View, fill
from generator.pages.parts.accounts import GroupShown, Verdict, groups, verdict
from generator.pages.parts.answer_picture import Picture, picture
from generator.pages.parts.claims import ClaimShown, claim_shown
from generator.pages.parts.foot import Foot, backlink_size, foot
from generator.pages.parts.glance import Glance, glances
from generator.pages.parts.locator import locator
from generator.pages.parts.questions import Answered, answered, answering
from generator.pages.parts.scripts import FOLD
from generator.pages.parts.under import year_of_event

MOST_SILENT: Final = 24
"""How many silent sources a page names; of the others it gives the number."""
MOST_SPEAKING: Final = 150
"""How many sources that speak of it: the claims on it, and the pages of the events within it, have them all."""
PART, QUESTION, CLAIM, REPORT = 210, 3_000, 2_600, 150
"""Bytes beside the words in it: of an event within this one, of a question, of a claim, of a source that speaks."""

Row = tuple[Literal["parts", "backlinks"], int]
"""What goes on on further pages: a row by its section, and its index there."""


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
        compared: Its questions.
        others: Claims that answer none of them.
        silences: Whether some source that speaks of the event says nothing on one of its questions.
        script: The way to the script that opens the accounts that an address names.
    """

    template = "event.html"
    title: str
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
    pager: Pager


def event_pages(derived: Derived, repository: Repository, event: EventId) -> Several:
    """Render the page of one event; the events within it, and who refers to it, go on on further pages."""
    ref = Ref("event", event)
    parts, backlinks = derived.order.parts.get(event, ()), derived.prose_references.get(ref, ())
    rows: list[Row] = [
        *(("parts", at) for at in range(len(parts))),
        *(("backlinks", at) for at in range(len(backlinks))),
    ]
    questions, claims = derived.dossier.events[event].record.questions, derived.by_thing.get(ref, ())
    head = QUESTION * len(questions) + sum(CLAIM + size(stated.claim.quote) for stated in claims)
    named = derived.speaking[event][:MOST_SPEAKING]
    head += sum(REPORT + size(derived.dossier.sources[source].record.title) for source in named)

    def weigh(row: Row) -> int:
        section, at = row
        if section == "backlinks":
            return backlink_size(backlinks[at])
        return PART + size(parts[at], derived.dossier.events[parts[at]].record.title)

    def under(row: Row) -> str:
        return year_of_event(derived, parts[row[1]]) if row[0] == "parts" else _("Referred to")

    def page(context: PageContext, listed: Sheets[Row], number: int) -> Page:
        here, pager = listed.on(number), context.pager(listed, number, under)
        within = [parts[at] for section, at in here if section == "parts"]
        references = [backlinks[at] for section, at in here if section == "backlinks"]
        return _page(context, event, within, references, pager)

    return several(derived, repository, sheets(page_of(ref), rows, weigh, head), page)


def _page(
    context: PageContext,
    event: EventId,
    within: Sequence[EventId],
    references: Sequence[ProseReference],
    pager: Pager,
) -> Page:
    derived, ref, first = context.derived, Ref("event", event), pager.number == 1
    entry, speaking = derived.dossier.events[event], derived.speaking[event]
    record, questions = entry.record, entry.record.questions if first else ()
    others = [stated for stated in derived.by_thing.get(ref, ()) if stated.question is None] if first else []
    view = EventView(
        title=numbered(record.title, pager.number),
        up=context.up("event"),
        date=context.cited_date(record.date),
        places=tuple(context.place(place) for place in record.places),
        locator=locator(context, record.places) if first else Markup(),
        roles=tuple((context.actor(participant.actor), participant.role) for participant in record.actors),
        around=_around(context, event, within),
        summary=context.prose(record.summary) if first else Markup(),
        note=context.prose(record.note) if first else Markup(),
        compared=tuple(_compared(context, event, question) for question in questions),
        others=tuple(claim_shown(context, stated) for stated in others),
        heard=_heard(context, event, speaking),
        silences=any(set(answering(context, question)) < set(speaking) for question in questions),
        script=context.to(FOLD),
        foot=foot(context, ref, entry.file, references),
        pager=pager,
    )
    html = fill(view)
    return Page(context.here, view.title, _description(context, event), html, entry.file, contents(html))


def _compared(context: PageContext, event: EventId, question: Question) -> Compared:
    return Compared(
        ask=question.ask,
        anchor=question_anchor(question.id),
        verdict=verdict(context, question),
        answers=answered(context, question),
        glances=glances(context, event, question),
        accounts=ngettext("%(n)s account", "%(n)s accounts", len(context.derived.accounts[question.id])),
        picture=picture(context, question),
        groups=groups(context, event, question),
        note=context.prose(question.note),
    )


def _around(context: PageContext, event: EventId, within: Sequence[EventId]) -> Around:
    part_of, order = context.derived.dossier.events[event].record.part_of, context.derived.order
    return Around(
        part_of=context.event(part_of) if part_of else None,
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
