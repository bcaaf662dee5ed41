"""The page of what the dossier does not know: every hole, with the way to the line in which it can be mended."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final, Literal

from generator.ground.wording import gettext as _
from generator.ground.wording import marked
from generator.links.addresses import UNKNOWN
from generator.links.derived import Derived
from generator.links.holes import Hole, HoleKind, HolesFound, found_holes
from generator.links.sheets import Sheets, sheets
from generator.model.ids import EventId, SourceId
from generator.pages.frame.context import PageContext
from generator.pages.frame.finished import contents
from generator.pages.frame.page import Page
from generator.pages.frame.repository import Repository
from generator.pages.frame.several import Several, numbered, several
from generator.pages.frame.shown import Pager
from generator.pages.frame.templates import View, fill
from generator.pages.parts.hole_kinds import BRIEF, HEADINGS, OF_EVENTS
from generator.pages.parts.hole_sizes import Typical, coverage_size, hole_size, open_event_size, silence_size, typical
from generator.pages.parts.lacking import Missing, lacking, point
from generator.pages.parts.open_points import Period, by_period, period_of_event, periods
from generator.pages.parts.scripts import FILTER, FOLD
from generator.pages.parts.silences import Covered, Silences, columns, covered, silences

TITLE: Final = marked("What this dossier does not know")
KINDS: Final[Sequence[HoleKind]] = (*OF_EVENTS, *(kind for kind in HEADINGS if kind not in OF_EVENTS))
"""In what order holes are shown; of those of one event it is that in which a reader asks."""
HEAD: Final = 6_000
"""Bytes of the overview, and of the filter."""

Section = HoleKind | Literal["events", "silent", "coverage"]
Item = tuple[Section, str]
"""What the list has a place for: an event about which something is open, another hole, a row of one of the tables."""


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
    brief: bool


@dataclass(frozen=True, slots=True)
class Counted:
    """How many holes of one kind there are on all pages, and the way to the first of them."""

    heading: str
    lead: str
    href: str
    total: int


@dataclass(frozen=True, slots=True)
class Jump:
    """A part of the list, the way to where it begins, and how much of it there is; 0 where that is not counted.

    Attributes:
        anchor: What others call it by: it leads there from the first page, where it begins on another.
    """

    title: str
    href: str
    total: int
    anchor: str


@dataclass(frozen=True, slots=True)
class HolesView(View):
    """What the dossier does not know.

    Attributes:
        counted: How many there are of each kind; on the first page only, as are ``jumps`` and ``elsewhere``.
        jumps: What is open about events, by period.
        elsewhere: The parts of the list that begin on another page.
        periods: What is open about events.
        points: How much that is on this page.
        kinds: Which kinds of holes there are among these.
        groups: What is open about other things.
        scripts: The ways to the scripts that filter and unfold.
    """

    template = "holes.html"
    title: str
    lead: str
    counted: tuple[Counted, ...]
    jumps: tuple[Jump, ...]
    elsewhere: tuple[Jump, ...]
    periods: tuple[Period, ...]
    points: int
    kinds: tuple[tuple[HoleKind, str], ...]
    groups: tuple[HolesOfKind, ...]
    silences: Silences
    coverage: tuple[Covered, ...]
    scripts: tuple[str, ...]
    pager: Pager


@dataclass(frozen=True, slots=True)
class _Found:
    """What all pages show together: the holes, the items of the list, and the columns of the table of silences."""

    holes: HolesFound
    items: Sequence[Item]
    columns: Sequence[SourceId]


def holes_pages(derived: Derived, repository: Repository) -> Several:
    """Render what the dossier does not know: the holes, then who is not quoted on what, then what no claim quotes."""
    holes, in_columns = found_holes(derived, KINDS), columns(derived)
    items: list[Item] = [("events", event) for event in by_period(derived, holes.of_events)]
    items += [(hole.kind, hole.id) for hole in holes.others]
    # Of one source alone the page of the event tells it all.
    items += [("silent", event) for event in derived.order.all] if len(derived.dossier.sources) > 1 else []
    items += [("coverage", source) for source in derived.coverage]
    found, sizes = _Found(holes, items, in_columns), typical(derived, repository)

    def weigh(item: Item) -> int:
        return _size(derived, found, item, sizes)

    def page(context: PageContext, listed: Sheets[Item], number: int) -> Page:
        return _page(context, listed, number, found)

    return several(derived, repository, sheets(UNKNOWN, items, weigh, HEAD), page)


def _size(derived: Derived, found: _Found, item: Item, sizes: Typical) -> int:
    section, id_ = item
    if section == "events":
        return open_event_size(derived, EventId(id_), found.holes.of_events[EventId(id_)], sizes)
    if section == "silent":
        return silence_size(derived, EventId(id_), found.columns)
    return (
        coverage_size(derived, SourceId(id_))
        if section == "coverage"
        else hole_size(derived, Hole(section, id_), sizes)
    )


def _page(context: PageContext, listed: Sheets[Item], number: int, found: _Found) -> Page:
    here: dict[Section, list[str]] = {}
    for section, id_ in listed.on(number):
        here.setdefault(section, []).append(id_)
    points = {
        event: [point(context, hole) for hole in found.holes.of_events[event]]
        for event in map(EventId, here.get("events", ()))
    }
    kinds = Counter(one.kind for points_of in points.values() for one in points_of)
    title = numbered(_(TITLE), number)
    lead = _("What its articles leave open. Each hole leads to its page, and to the line in which it could be mended.")
    view = HolesView(
        title=title,
        lead=lead,
        counted=tuple(_counted(context, listed, found.holes)) if number == 1 else (),
        jumps=tuple(_jumps(context, listed, found.holes)) if number == 1 else (),
        elsewhere=tuple(_elsewhere(context, listed)) if number == 1 else (),
        periods=periods(context, points),
        points=kinds.total(),
        kinds=tuple((kind, _(HEADINGS[kind][0])) for kind in HEADINGS if kinds[kind]),
        groups=tuple(_group(context, kind, here[kind]) for kind in KINDS if kind in here),
        silences=silences(context, [*map(EventId, here.get("silent", ()))], found.columns),
        coverage=tuple(covered(context, SourceId(source)) for source in here.get("coverage", ())),
        scripts=(context.to(FILTER), context.to(FOLD)),
        pager=context.pager(listed, number, partial(_under, context.derived)),
    )
    html = fill(view)
    return Page(context.here, title, lead, html, "", contents(html))


def _group(context: PageContext, kind: HoleKind, ids: Sequence[str]) -> HolesOfKind:
    heading, lead = HEADINGS[kind]
    found = tuple(lacking(context, Hole(kind, id_)) for id_ in ids)
    return HolesOfKind(kind, _(heading), _(lead), found, kind in BRIEF)


def _counted(context: PageContext, listed: Sheets[Item], holes: HolesFound) -> Iterator[Counted]:
    """Count the holes of each kind. Those of events are found by the filter, or without it where events are listed."""
    of_events = Counter(hole.kind for found in holes.of_events.values() for hole in found)
    others = Counter(hole.kind for hole in holes.others)
    starts = listed.addresses_by(lambda item: item[0])
    for kind, (heading, lead) in HEADINGS.items():
        if of_events[kind]:
            there = "" if starts["events"] == context.here else context.to(starts["events"])
            yield Counted(_(heading), _(lead), f"{there}?kind={kind}#events", of_events[kind])
        if kind in starts:
            yield Counted(_(heading), _(lead), context.to(f"{starts[kind]}#{kind}"), others[kind])


def _jumps(context: PageContext, listed: Sheets[Item], holes: HolesFound) -> Iterator[Jump]:
    """Lead to the periods in which something is open about events."""
    totals: Counter[tuple[str, str]] = Counter()
    for event, open_points in holes.of_events.items():
        totals[period_of_event(context.derived, event)] += len(open_points)

    def period(item: Item) -> tuple[str, str]:
        return period_of_event(context.derived, EventId(item[1])) if item[0] == "events" else ("", "")

    for (title, anchor), page in listed.addresses_by(period).items():
        if anchor:
            yield Jump(title, context.to(f"{page}#{anchor}"), totals[title, anchor], anchor)


def _elsewhere(context: PageContext, listed: Sheets[Item]) -> Iterator[Jump]:
    for section, page in listed.addresses_by(lambda item: item[0]).items():
        if page != context.here:
            yield Jump(_heading(section), context.to(f"{page}#{section}"), 0, section)


def _heading(section: Section) -> str:
    match section:
        case "events":
            return _("What is open about events")
        case "silent":
            return _("Who is not quoted on what")
        case "coverage":
            return _("What no claim quotes")
    return _(HEADINGS[section][0])


def _under(derived: Derived, item: Item) -> str:
    return period_of_event(derived, EventId(item[1]))[0] if item[0] == "events" else _heading(item[0])
