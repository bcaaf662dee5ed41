"""The page of what the dossier does not know: every hole, with the way to the line in which it can be mended."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from generator.ground.isolation import isolated_words
from generator.ground.position import Position
from generator.links.addresses import UNKNOWN, claim_on, page_of, question_anchor
from generator.links.coverage import may_be_silent
from generator.links.derived import Derived
from generator.links.holes import HoleKind, holes
from generator.model.dossier import Ref, Stated
from generator.model.ids import ActorId, ClaimId, EventId, PlaceId, QuestionId, SourceId
from generator.pages.frame.context import PageContext
from generator.pages.frame.finished import contents
from generator.pages.frame.page import Page
from generator.pages.frame.repository import Repository
from generator.pages.frame.shown import MadeFrom, Report, Thing
from generator.pages.frame.templates import View, fill

TITLE: Final = "What this dossier does not know"
MOST_ROWS: Final = 200
"""How many holes of one kind, and how many events, the page lists."""
MOST_SOURCES: Final = 12
"""How many sources have a column in the table of who is silent: those with the most claims."""

HEADINGS: Final[Mapping[HoleKind, tuple[str, str]]] = {
    "event-without-date": ("Events without a date", "No article tells, as far as this dossier has read them, when."),
    "event-without-day": ("Events without a day", "When they happened, or began and ended, is not known to the day."),
    "question-with-one-voice": ("Questions with one voice", "Only one origin answers; nobody confirms or denies it."),
    "question-not-compared": (
        "Questions whose accounts nobody has compared",
        "Their answers are free text, and the dossier does not say how it reads them.",
    ),
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
class HolesOfKind:
    """Holes of one kind."""

    anchor: str
    heading: str
    lead: str
    holes: tuple[Missing, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Silence:
    """Which sources speak of an event.

    Attributes:
        claims: For each source that has a column, how many claims, the way to the first, and whether it says anything
            that there are none.
        rest: How many claims of sources that have none.
    """

    event: Thing
    claims: tuple[tuple[int, str, bool], ...]
    rest: int


@dataclass(frozen=True, slots=True)
class Silences:
    """Who speaks of what.

    Attributes:
        sources: The columns.
        events: The rows.
        more_sources: How many sources have no column.
        more_events: How many events have no row.
    """

    sources: tuple[Report, ...]
    events: tuple[Silence, ...]
    more_sources: int
    more_events: int


@dataclass(frozen=True, slots=True)
class Covered:
    """How much of an article claims quote."""

    source: Report
    sentences: int
    quoted: int
    share: str


@dataclass(frozen=True, slots=True)
class HolesView(View):
    """What the dossier does not know."""

    template = "holes.html"
    title: str
    lead: str
    groups: tuple[HolesOfKind, ...]
    silences: Silences
    coverage: tuple[Covered, ...]


def holes_page(derived: Derived, repository: Repository) -> Page:
    """Render the page of what the dossier does not know."""
    context = PageContext(derived, repository, UNKNOWN)
    lead = "What its articles leave open. Each hole leads to its page, and to the line in which it could be mended."
    html = fill(HolesView(TITLE, lead, _groups(context), _silences(context), tuple(_coverage(context))))
    return Page(UNKNOWN, TITLE, lead, html, "", contents(html))


def _coverage(context: PageContext) -> Iterator[Covered]:
    for source, found in list(context.derived.coverage.items())[:MOST_ROWS]:
        share = f"{100 * found.quoted // found.sentences} %" if found.sentences else "–"
        yield Covered(context.report(source), found.sentences, found.quoted, share)


def _groups(context: PageContext) -> tuple[HolesOfKind, ...]:
    found: dict[HoleKind, list[str]] = {kind: [] for kind in HEADINGS}
    for hole in holes(context.derived):
        found[hole.kind].append(hole.id)
    return tuple(
        HolesOfKind(
            kind, *HEADINGS[kind], tuple(_missing(context, kind, lacking) for lacking in ids[:MOST_ROWS]), len(ids)
        )
        for kind, ids in found.items()
        if ids
    )


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
    stated = context.derived.stated[compared.groups[0].claims[0]]
    assert stated.question is not None  # it answers this one
    address = f"{page_of(stated.on)}#{question_anchor(question)}"
    answers = ", ".join(isolated_words(group.answer.words) for group in compared.groups)
    behind = (*compared.standing.origins, *compared.standing.unnamed)
    origin = ", ".join(context.actor(actor).name for actor in behind)
    return stated.question.ask, address, f"{answers}: {origin}", stated.entry.at(*stated.path[:2])


def _claim(context: PageContext, claim: ClaimId) -> Described:
    stated = context.derived.stated[claim]
    chain = " ← ".join(context.actor(actor).name for actor in context.derived.chains[claim].actors)
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


def _silences(context: PageContext) -> Silences:
    """Count claims by event, in order of time, and by source."""
    derived = context.derived
    ranked = sorted(derived.dossier.sources, key=lambda source: (-len(derived.by_source.get(source, ())), source))
    columns = sorted(ranked[:MOST_SOURCES])
    rows = []
    for event in derived.order.all[:MOST_ROWS]:
        claims: dict[SourceId, list[Stated]] = {}
        for stated in derived.by_thing.get(Ref("event", event), ()):
            claims.setdefault(stated.claim.source, []).append(stated)
        record = derived.dossier.events[event].record
        by_column = tuple(
            _counted(
                context,
                claims.pop(source, ()),
                may_be_silent(derived.dossier.sources[source].record, record),
            )
            for source in columns
        )
        rows.append(Silence(context.event(event), by_column, sum(len(several) for several in claims.values())))
    return Silences(
        sources=tuple(context.report(source) for source in columns),
        events=tuple(rows),
        more_sources=len(ranked) - len(columns),
        more_events=len(derived.order.all) - len(rows),
    )


def _counted(context: PageContext, claims: Sequence[Stated], may_be_silent: bool) -> tuple[int, str, bool]:
    return len(claims), context.to(claim_on(claims[0])) if claims else "", may_be_silent
