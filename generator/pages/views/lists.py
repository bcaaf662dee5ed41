"""The list of each kind of thing, split where it grows past what a reader would scroll."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from generator.links.derived import Derived, speaking_of
from generator.links.order import date_of, sources_by_date
from generator.model.dossier import Ref
from generator.model.question import Question
from generator.pages.frame.context import DateFact, PageContext, Thing
from generator.pages.frame.page import Page, Section
from generator.pages.frame.repository import Repository
from generator.pages.frame.templates import fill
from generator.pages.parts.accounts import ORDER, SIGNS, count
from generator.pages.parts.actor_kinds import KIND_NAMES, KIND_PLURALS

ROWS_A_PAGE: Final = 300
"""A list is split into pages of this many rows: longer ones are slow on a phone, and nobody reads them."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a list.

    Attributes:
        heading: What it stands under.
        thing: What it names.
        when: Its date, on lists that have dates.
        sub: A second line, in parts.
        meta: Figures, in parts.
        relations: How the accounts of its questions relate: relation, sign, words.
    """

    heading: str
    thing: Thing
    when: DateFact | None
    sub: tuple[str, ...]
    meta: tuple[str, ...]
    relations: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under one heading; the heading may be empty."""

    heading: str
    anchor: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Branch:
    """A place in the tree of places."""

    thing: Thing
    kind: str
    events: int
    inner: tuple[Branch, ...]


def list_pages(derived: Derived, repository: Repository) -> Iterator[Page]:
    """Render the lists of events, actors, sources and places."""
    yield from _registers(derived, repository, "events/", "Events", "What is said to have happened, by date.", _events)
    yield from _registers(
        derived, repository, "actors/", "Actors", "Everyone and everything that acts or speaks.", _actors
    )
    lead = "The archived articles, by date of publication, with every quoted passage marked."
    yield from _registers(derived, repository, "sources/", "Sources", lead, _sources)
    yield _tree_of_places(derived, repository)


def _registers(
    derived: Derived,
    repository: Repository,
    address: str,
    title: str,
    lead: str,
    rows: Callable[[PageContext, slice], tuple[list[Row], int]],
) -> Iterator[Page]:
    _, total = rows(PageContext(derived, repository, address), slice(0, 0))
    sheets = max(1, -(-total // ROWS_A_PAGE))
    # An underscore, since no id holds one: "page-2" may be the id of an event.
    addresses = [address, *(f"{address}page_{number}/" for number in range(2, sheets + 1))]
    for number, here in enumerate(addresses, 1):
        context = PageContext(derived, repository, here)
        groups = _grouped(rows(context, slice((number - 1) * ROWS_A_PAGE, number * ROWS_A_PAGE))[0])
        html = fill(
            "register.html",
            title=title if number == 1 else f"{title}, page {number}",
            lead=lead,
            groups=groups,
            number=number,
            pages=[(n, context.to(there)) for n, there in enumerate(addresses, 1)],
        )
        name = title if number == 1 else f"{title}, page {number}"
        yield Page(here, name, lead, html, "", tuple(Section(g.anchor, g.heading) for g in groups if g.heading))


def _grouped(rows: Sequence[Row]) -> list[Group]:
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(row.heading, []).append(row)
    return [Group(heading, f"group-{at}", tuple(inside)) for at, (heading, inside) in enumerate(groups.items(), 1)]


def _events(context: PageContext, sheet: slice) -> tuple[list[Row], int]:
    every = context.derived.order.all
    return [_event(context, one) for one in every[sheet]], len(every)


def _event(context: PageContext, one: str) -> Row:
    entry = context.derived.dossier.events[one]
    date, record = date_of(entry), entry.record
    start = date and (date.earliest or date.latest)
    places = ", ".join(context.place(place).name for place in record.places)
    larger = [f"part of {context.event(record.part_of).name}"] if record.part_of else []
    return Row(
        heading=str(start.year) if start else "Date not known",
        thing=context.event(one),
        when=context.dated(record.date),
        sub=tuple(words for words in (places, *larger) if words),
        meta=(count(len(speaking_of(context.derived, one)), "source"),),
        relations=_relations(context, record.questions),
    )


def _relations(context: PageContext, questions: Sequence[Question]) -> tuple[tuple[str, str, str], ...]:
    """Count an event's questions by how their accounts relate: relation, sign, words."""
    found = Counter(context.derived.comparisons[question.id].relation for question in questions)
    words = {"different": "differ", "compatible": "fit together", "same": "agree"}
    one = {"different": "differs", "compatible": "fits together", "same": "agrees"}
    return tuple(
        (relation, SIGNS[relation], f"{found[relation]} {(one if found[relation] == 1 else words)[relation]}")
        for relation in ORDER
        if relation in words and found[relation]
    )


def _actors(context: PageContext, sheet: slice) -> tuple[list[Row], int]:
    actors = context.derived.dossier.actors
    kinds = list(KIND_NAMES)
    every = sorted(
        actors,
        key=lambda one: (
            not actors[one].record.named,
            kinds.index(actors[one].record.kind),
            _by_name(actors[one].record.name),
            one,
        ),
    )
    return [_actor(context, one) for one in every[sheet]], len(every)


def _actor(context: PageContext, one: str) -> Row:
    record = context.derived.dossier.actors[one].record
    events, claims = len(context.derived.roles.get(one, ())), len(context.derived.by_origin.get(one, ()))
    aliases = ", ".join(alias.name for alias in record.aliases[:4])
    counts = [count(events, "event")] if events else []
    counts += [f"origin of {count(claims, 'claim')}"] if claims else []
    return Row(
        heading=KIND_PLURALS[record.kind] if record.named else "Voices that no source names",
        thing=context.actor(one),
        when=None,
        sub=(aliases,) if aliases else (),
        meta=tuple(counts),
    )


def _sources(context: PageContext, sheet: slice) -> tuple[list[Row], int]:
    every = sources_by_date(context.derived.dossier.sources)
    return [_source(context, one) for one, _ in every[sheet]], len(every)


def _source(context: PageContext, one: str) -> Row:
    record, coverage = context.derived.dossier.sources[one].record, context.derived.coverage[one]
    sub = [context.actor(record.outlet).name, *([record.byline] if record.byline else [])]
    sub += [] if one in context.derived.printed else ["headline supplied by the dossier"]
    quoted = f"{coverage.quoted} of {count(coverage.sentences, 'sentence')} quoted"
    claims = count(len(context.derived.by_source.get(one, ())), "claim")
    return Row("", context.source(one), context.dated(record.published), tuple(sub), (claims, quoted))


def _tree_of_places(derived: Derived, repository: Repository) -> Page:
    address = "places/"
    context = PageContext(derived, repository, address)
    roots = [one for one, entry in derived.dossier.places.items() if entry.record.part_of is None]
    lead = "Every place that this dossier knows, within the larger one that it lies in."
    html = fill("places.html", title="Places", lead=lead, tree=_branches(context, roots))
    return Page(address, "Places", lead, html)


def _branches(context: PageContext, places: Sequence[str]) -> tuple[Branch, ...]:
    records = context.derived.dossier.places
    return tuple(
        Branch(
            context.thing(Ref("place", one)),
            records[one].record.kind,
            len(context.derived.happened.get(one, ())),
            _branches(context, context.derived.within.get(one, ())),
        )
        for one in sorted(places, key=lambda one: (_by_name(records[one].record.name), one))
    )


def _by_name(name: str) -> tuple[str, str]:
    """Order names by their letters whatever the machine's locale."""
    return name.casefold(), name
