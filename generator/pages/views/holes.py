"""The page of what the dossier does not know: every hole, with the way to the line in which it can be mended."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from generator.ground.isolation import isolated_words
from generator.ground.position import Position
from generator.ground.wording import gettext as _
from generator.ground.wording import marked
from generator.links.addresses import UNKNOWN, claim_on, page_of, question_anchor
from generator.links.derived import Derived
from generator.links.holes import Hole, HoleKind, holes
from generator.model.dossier import Ref
from generator.model.ids import ActorId, ClaimId, EventId, PlaceId, QuestionId, SourceId
from generator.pages.frame.context import PageContext
from generator.pages.frame.finished import contents
from generator.pages.frame.page import Page
from generator.pages.frame.repository import Repository
from generator.pages.frame.shown import MadeFrom
from generator.pages.frame.templates import View, fill
from generator.pages.parts.hole_kinds import BRIEF, HEADINGS, OF_EVENTS
from generator.pages.parts.open_points import OpenPoint, Period, periods
from generator.pages.parts.scripts import FILTER, FOLD
from generator.pages.parts.silences import Covered, Silences, coverage, silences

TITLE: Final = marked("What this dossier does not know")
MOST_ROWS: Final = 200
"""How many holes of one kind, and how many events, the page lists."""


@dataclass(frozen=True, slots=True)
class Missing:
    """One hole: what lacks something, what is known of it, and where it can be mended."""

    name: str
    href: str
    detail: str
    mend: MadeFrom
    line: int


@dataclass(frozen=True, slots=True)
class HolesOfKind:
    """Holes of one kind.

    Attributes:
        brief: Whether their names are enough.
    """

    anchor: str
    heading: str
    lead: str
    holes: tuple[Missing, ...]
    total: int
    brief: bool


@dataclass(frozen=True, slots=True)
class Counted:
    """How many holes of one kind there are, and the way to them on this page."""

    heading: str
    lead: str
    href: str
    total: int
    kind: HoleKind
    label: str


@dataclass(frozen=True, slots=True)
class HolesView(View):
    """What the dossier does not know.

    Attributes:
        counted: How many there are of each kind.
        periods: What is open about events.
        points: How much that is.
        groups: What is open about other things.
        scripts: The ways to the scripts that filter and unfold.
    """

    template = "holes.html"
    title: str
    lead: str
    counted: tuple[Counted, ...]
    periods: tuple[Period, ...]
    points: int
    groups: tuple[HolesOfKind, ...]
    scripts: tuple[str, ...]
    silences: Silences
    coverage: tuple[Covered, ...]


def holes_page(derived: Derived, repository: Repository) -> Page:
    """Render the page of what the dossier does not know."""
    context = PageContext(derived, repository, UNKNOWN)
    lead = _("What its articles leave open. Each hole leads to its page, and to the line in which it could be mended.")
    points = _points(context)
    groups = _groups(context)
    shown = sum(map(len, points.values()))
    view = HolesView(
        title=_(TITLE),
        lead=lead,
        counted=tuple(_counts(points, groups)),
        periods=periods(context, points, MOST_ROWS),
        points=shown,
        groups=groups,
        scripts=(context.to(FILTER), context.to(FOLD)),
        silences=silences(context, MOST_ROWS),
        coverage=tuple(coverage(context, MOST_ROWS)),
    )
    html = fill(view)
    return Page(UNKNOWN, _(TITLE), lead, html, "", contents(html))


def _groups(context: PageContext) -> tuple[HolesOfKind, ...]:
    """Return the holes that stand under no event, by kind."""
    found: dict[HoleKind, list[str]] = {kind: [] for kind in HEADINGS}
    for hole in holes(context.derived):
        if _event_of(context, hole) is None:
            found[hole.kind].append(hole.id)
    return tuple(
        HolesOfKind(
            kind,
            *(_(HEADINGS[kind][0]), _(HEADINGS[kind][1])),
            tuple(_missing(context, kind, lacking) for lacking in ids[:MOST_ROWS]),
            len(ids),
            kind in BRIEF,
        )
        for kind, ids in found.items()
        if ids
    )


def _points(context: PageContext) -> Mapping[EventId, Sequence[OpenPoint]]:
    """Return what is open about each event, in the order in which a reader asks: when, who agrees, who says so."""
    order = list(OF_EVENTS)
    points: dict[EventId, list[OpenPoint]] = {}
    for hole in sorted(holes(context.derived), key=lambda hole: order.index(hole.kind) if hole.kind in order else 0):
        event = _event_of(context, hole)
        if event is not None:
            points.setdefault(event, []).append(_point(context, hole))
    return points


def _event_of(context: PageContext, hole: Hole) -> EventId | None:
    """Return the event about which something is open."""
    match hole.kind:
        case "event-without-date" | "event-without-day":
            return EventId(hole.id)
        case "question-not-compared" | "question-with-one-voice" | "question-without-source":
            return next(iter(context.derived.accounts[QuestionId(hole.id)].values())).on.event
        case "claim-on-unnamed-only":
            return context.derived.stated[ClaimId(hole.id)].on.event
    return None


def _point(context: PageContext, hole: Hole) -> OpenPoint:
    lacks = _missing(context, hole.kind, hole.id)
    name, detail = (lacks.detail, "") if hole.kind.startswith("event") else (lacks.name, lacks.detail)
    return OpenPoint(hole.kind, _(OF_EVENTS[hole.kind]), name, lacks.href, detail, lacks.mend, lacks.line)


def _counts(points: Mapping[EventId, Sequence[OpenPoint]], groups: Sequence[HolesOfKind]) -> Iterator[Counted]:
    """Count the holes of each kind. Those of events are found by the filter, or without it where events are listed."""
    of_events = Counter(point.kind for several in points.values() for point in several)
    elsewhere = {group.anchor: group.total for group in groups}
    for kind, (heading, lead) in HEADINGS.items():
        if of_events[kind]:
            yield Counted(_(heading), _(lead), f"?kind={kind}#events", of_events[kind], kind, _(OF_EVENTS[kind]))
        if kind in elsewhere:
            yield Counted(_(heading), _(lead), f"#{kind}", elsewhere[kind], kind, "")


def _missing(context: PageContext, kind: HoleKind, lacking: str) -> Missing:
    name, address, detail, position = _DESCRIBED[kind.partition("-")[0]](context, lacking)
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
    address = f"{page_of(on)}#{question_anchor(question)}"
    answers = ", ".join(isolated_words(group.answer.words) for group in compared.groups)
    behind = (*compared.standing.origins, *compared.standing.unnamed)
    origin = ", ".join(map(context.names, behind))
    return event.record.questions[at].ask, address, f"{answers}: {origin}", event.at("questions", at)


def _claim(context: PageContext, claim: ClaimId) -> Described:
    stated = context.derived.stated[claim]
    chain = " ← ".join(map(context.names, context.derived.chains[claim].links))
    return f"“{isolated_words(context.quote_of(stated))}”", claim_on(stated), chain, stated.at()


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
