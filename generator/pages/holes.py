"""The page of what the dossier does not know: every hole, with the way to the line in which it can be mended."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from generator.ground.position import Position
from generator.links.coverage import Coverage
from generator.links.holes import HoleKind, holes
from generator.links.web import Web
from generator.model.dossier import Ref, Stated
from generator.pages.address import claim_on, page_of, question_anchor
from generator.pages.desk import Desk, MadeFrom, Report, Thing
from generator.pages.forge import Forge
from generator.pages.page import Page, Section
from generator.pages.render import fill

ADDRESS: Final = "unknown/"
TITLE: Final = "What this dossier does not know"
MOST_ROWS: Final = 200
"""How many holes of one kind, and how many events, the page lists."""
MOST_SOURCES: Final = 12
"""How many sources have a column in the table of who is silent: those with the most claims."""

HEADINGS: Final[Mapping[HoleKind, tuple[str, str]]] = {
    "event-without-date": ("Events without a date", "No article tells, as far as this dossier has read them, when."),
    "event-without-day": ("Events without a day", "When they happened, or began and ended, is not known to the day."),
    "question-with-one-voice": ("Questions with one voice", "Only one origin answers; nobody confirms or denies it."),
    "claim-on-unnamed-only": (
        "Claims that rest on unnamed origins only",
        "Nobody whom a source names stands behind them, or behind another claim that answers the same.",
    ),
    "source-without-stated-date": (
        "Sources whose date is not stated",
        "The archived text does not print when it was published; where that was inferred, the source’s page says how.",
    ),
    "source-without-address": ("Sources without an address", "Where the article was published is not known."),
    "actor-named-once": ("Actors named once", "The articles name them in one single place."),
    "actor-not-named": (
        "Actors named in no article’s body",
        "What is known of them stands outside the articles themselves: in a caption, a byline, a credit.",
    ),
    "place-without-coordinates": ("Places without coordinates", "They are on no map of this dossier."),
}


@dataclass(frozen=True, slots=True)
class Missing:
    """One hole: what lacks something, what is known of it, and where it can be mended."""

    name: str
    href: str
    detail: str
    mend: MadeFrom
    line: int


@dataclass(frozen=True, slots=True)
class Group:
    """Holes of one kind."""

    anchor: str
    heading: str
    lead: str
    rows: tuple[Missing, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Silence:
    """Which sources speak of an event: for each column, how many claims and the way to the first; 0 where it is silent.

    ``rest`` counts the claims of sources that have no column.
    """

    event: Thing
    cells: tuple[tuple[int, str], ...]
    rest: int


@dataclass(frozen=True, slots=True)
class Silences:
    """Who speaks of what.

    Attributes:
        sources: The columns.
        rows: The events.
        more_sources: How many sources have no column.
        more_events: How many events have no row.
    """

    sources: tuple[Report, ...]
    rows: tuple[Silence, ...]
    more_sources: int
    more_events: int


def holes_page(web: Web, forge: Forge) -> Page:
    """Render the page of what the dossier does not know."""
    desk = Desk(web, forge, ADDRESS)
    groups = _groups(desk)
    lead = "What its articles leave open. Each hole leads to its page, and to the line in which it could be mended."
    coverage = [(desk.report(one), found, _share(found)) for one, found in list(web.coverage.items())[:MOST_ROWS]]
    silences = _silences(desk)
    html = fill("holes.html", title=TITLE, lead=lead, groups=groups, coverage=coverage, silences=silences)
    sections = [
        *(Section(group.anchor, group.heading) for group in groups),
        *([Section("silent", "Who is silent on what")] if silences.rows else []),
        Section("coverage", "What no claim quotes"),
    ]
    return Page(ADDRESS, TITLE, lead, html, "", tuple(sections))


def _share(coverage: Coverage) -> str:
    return f"{100 * coverage.quoted // coverage.sentences} %" if coverage.sentences else "–"


def _groups(desk: Desk) -> tuple[Group, ...]:
    found: dict[HoleKind, list[str]] = {kind: [] for kind in HEADINGS}
    for hole in holes(desk.web):
        found[hole.kind].append(hole.id)
    return tuple(
        Group(kind, *HEADINGS[kind], tuple(_missing(desk, kind, one) for one in ids[:MOST_ROWS]), len(ids))
        for kind, ids in found.items()
        if ids
    )


def _missing(desk: Desk, kind: HoleKind, one: str) -> Missing:
    name, address, detail, position = _DESCRIBED[kind.partition("-")[0]](desk, one)
    return Missing(name, desk.to(address), detail, desk.made_from(position.file, position.line), position.line)


Described = tuple[str, str, str, Position]
"""Name, address, what is known, and where it can be mended."""


def _event(desk: Desk, one: str) -> Described:
    event = desk.web.dossier.events[one]
    words = desk.dated(event.record.date).words
    return event.record.title, page_of(Ref("event", one)), words, event.at("date")


def _source(desk: Desk, one: str) -> Described:
    source = desk.web.dossier.sources[one]
    report = desk.report(one)
    return source.record.title, page_of(Ref("source", one)), f"{report.outlet}, {report.date}", source.at("published")


def _question(desk: Desk, one: str) -> Described:
    event, index = _asked(desk, one)
    entry = desk.web.dossier.events[event]
    address = f"{page_of(Ref('event', event))}#{question_anchor(one)}"
    answers = ", ".join(group.answer.words for group in desk.web.comparisons[one].groups)
    origin = ", ".join(desk.actor(actor).name for actor in _behind(desk, one))
    return entry.record.questions[index].ask, address, f"{answers}: {origin}", entry.at("questions", index)


def _asked(desk: Desk, question: str) -> tuple[str, int]:
    """Return the event that asks a question, and its number there: as one of its claims tells."""
    claim = desk.web.comparisons[question].groups[0].claims[0]
    stated = desk.web.stated[claim]
    return stated.on.id, int(stated.path[1])


def _behind(desk: Desk, question: str) -> Sequence[str]:
    standing = desk.web.comparisons[question].standing
    return (*standing.origins, *standing.unnamed)


def _claim(desk: Desk, one: str) -> Described:
    stated = desk.web.stated[one]
    chain = " ← ".join(desk.actor(actor).name for actor in desk.web.chains[one].actors)
    return f"“{desk.quote_of(stated)}”", claim_on(stated), chain, stated.at()


def _actor(desk: Desk, one: str) -> Described:
    actor = desk.web.dossier.actors[one]
    places = desk.web.mentions.get(Ref("actor", one), ())
    where = ", ".join(desk.report(mention.source).outlet for mention in places)
    return actor.record.name, page_of(Ref("actor", one)), where, actor.at("name")


def _place(desk: Desk, one: str) -> Described:
    place = desk.web.dossier.places[one]
    return place.record.name, page_of(Ref("place", one)), place.record.kind, place.at("name")


_DESCRIBED: Final[Mapping[str, Callable[[Desk, str], Described]]] = {
    "event": _event,
    "source": _source,
    "question": _question,
    "claim": _claim,
    "actor": _actor,
    "place": _place,
}


def _silences(desk: Desk) -> Silences:
    """Count claims by event, in order of time, and by source."""
    web = desk.web
    ranked = sorted(web.dossier.sources, key=lambda one: (-len(web.by_source.get(one, ())), one))
    columns = sorted(ranked[:MOST_SOURCES])
    rows = []
    for event in web.order.all[:MOST_ROWS]:
        claims: dict[str, list[Stated]] = {}
        for stated in web.by_thing.get(Ref("event", event), ()):
            claims.setdefault(stated.claim.source, []).append(stated)
        cells = tuple(_cell(desk, claims.pop(source, ())) for source in columns)
        rows.append(Silence(desk.event(event), cells, sum(len(several) for several in claims.values())))
    return Silences(
        sources=tuple(desk.report(source) for source in columns),
        rows=tuple(rows),
        more_sources=len(ranked) - len(columns),
        more_events=len(web.order.all) - len(rows),
    )


def _cell(desk: Desk, claims: Sequence[Stated]) -> tuple[int, str]:
    return len(claims), desk.to(claim_on(claims[0])) if claims else ""
