"""A hole as pages show it: what lacks something, what is known of it, and where it can be mended."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from generator.ground.isolation import isolated_words
from generator.ground.position import Position
from generator.ground.wording import gettext as _
from generator.ground.wording import in_marks
from generator.links.addresses import page_of
from generator.links.claim_sheets import claim_on, question_on
from generator.links.holes import Hole
from generator.model.dossier import Ref
from generator.model.ids import ActorId, ClaimId, EventId, PlaceId, QuestionId, SourceId
from generator.pages.frame.context import PageContext
from generator.pages.frame.shown import MadeFrom
from generator.pages.parts.hole_kinds import OF_EVENTS
from generator.pages.parts.open_points import OpenPoint


@dataclass(frozen=True, slots=True)
class Missing:
    """One hole: what lacks something, what is known of it, and where it can be mended."""

    name: str
    href: str
    detail: str
    mend: MadeFrom
    line: int


def point(context: PageContext, hole: Hole) -> OpenPoint:
    """Return a hole as it stands under its event."""
    lacks = lacking(context, hole)
    name, detail = (lacks.detail, "") if hole.kind.startswith("event") else (lacks.name, lacks.detail)
    return OpenPoint(hole.kind, _(OF_EVENTS[hole.kind]), name, lacks.href, detail, lacks.mend, lacks.line)


def lacking(context: PageContext, hole: Hole) -> Missing:
    """Return a hole as it stands in a list of its kind."""
    name, address, detail, position = _DESCRIBED[hole.kind.partition("-")[0]](context, hole.id)
    return Missing(name, context.to(address), detail, context.made_from(position.file, position.line), position.line)


Described = tuple[str, str, str, Position]
"""Name, address, what is known, and where it can be mended."""


def _event(context: PageContext, event: EventId) -> Described:
    entry = context.derived.dossier.events[event]
    words = context.dated(entry.record.date).words
    return entry.record.title, page_of(Ref("event", event)), words, entry.at("date")


def _source(context: PageContext, source: SourceId) -> Described:
    entry, report = context.derived.dossier.sources[source], context.report(source)
    return entry.record.title, page_of(Ref("source", source)), f"{report.outlet}, {report.date}", entry.at("published")


def _question(context: PageContext, question: QuestionId) -> Described:
    compared = context.derived.comparisons[question]
    on = next(iter(context.derived.accounts[question].values())).on
    event = context.derived.dossier.events[EventId(on.id)]
    at = next(at for at, asked in enumerate(event.record.questions) if asked.id == question)
    address = question_on(context.derived, event.id, question)
    answers = ", ".join(isolated_words(group.answer.words) for group in compared.groups)
    behind = (*compared.standing.origins, *compared.standing.unnamed)
    origin = ", ".join(map(context.names, behind))
    return event.record.questions[at].ask, address, f"{answers}: {origin}", event.at("questions", at)


def _claim(context: PageContext, claim: ClaimId) -> Described:
    stated = context.derived.stated[claim]
    chain = " ← ".join(map(context.names, context.derived.chains[claim].links))
    return in_marks(isolated_words(context.quote_of(stated))), claim_on(context.derived, stated), chain, stated.at()


def _actor(context: PageContext, actor: ActorId) -> Described:
    entry = context.derived.dossier.actors[actor]
    places = context.derived.mentions.get(Ref("actor", actor), ())
    where = ", ".join(context.report(mention.source).outlet for mention in places)
    return entry.record.name, page_of(Ref("actor", actor)), where, entry.at("name")


def _place(context: PageContext, place: PlaceId) -> Described:
    entry = context.derived.dossier.places[place]
    return entry.record.name, page_of(Ref("place", place)), entry.record.kind, entry.at("name")


_DESCRIBED: Final[Mapping[str, Callable[[PageContext, str], Described]]] = {
    "event": lambda context, lacking: _event(context, EventId(lacking)),
    "source": lambda context, lacking: _source(context, SourceId(lacking)),
    "question": lambda context, lacking: _question(context, QuestionId(lacking)),
    "claim": lambda context, lacking: _claim(context, ClaimId(lacking)),
    "actor": lambda context, lacking: _actor(context, ActorId(lacking)),
    "place": lambda context, lacking: _place(context, PlaceId(lacking)),
}
"""What lacks something, by the first word of its kind; that word says what its id is of."""
