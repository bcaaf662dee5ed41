"""The list of each kind of thing, split where it grows past what a reader would scroll."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from generator.ground.isolation import isolated_words
from generator.ground.wording import gettext as _
from generator.ground.wording import marked_forms, ngettext
from generator.links.comparison import Overall
from generator.links.derived import Derived
from generator.links.order import date_of, sources_by_date
from generator.model.ids import ActorId, EventId, PlaceId, SourceId
from generator.model.question import Question
from generator.pages.frame.context import PageContext
from generator.pages.frame.finished import contents
from generator.pages.frame.page import Page
from generator.pages.frame.repository import Repository
from generator.pages.frame.shown import DateFact, Pager, Thing
from generator.pages.frame.templates import View, fill
from generator.pages.parts.accounts import ORDER, SIGNS
from generator.pages.parts.actor_kinds import KIND_NAMES, KIND_PLURALS
from generator.pages.parts.taken_from import copy_of_another

ROWS_A_PAGE: Final = 300
"""A list is split into pages of this many rows: longer ones are slow on a phone, and nobody reads them."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a list.

    Attributes:
        heading: What it stands under.
        thing: What it names.
        when: Its date, on lists that have dates.
        sub: A second line, in parts.
        figures: How much there is of it, in parts.
        relations: How the accounts of its questions relate: relation, sign, words.
    """

    heading: str
    thing: Thing
    when: DateFact | None
    sub: tuple[str, ...]
    figures: tuple[str, ...]
    relations: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Entries under one heading; the heading may be empty."""

    heading: str
    anchor: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Branch:
    """A place in the tree of places."""

    place: Thing
    kind: str
    events: int
    inner: tuple[Branch, ...]


@dataclass(frozen=True, slots=True)
class RegisterView(View):
    """One page of a list."""

    template = "register.html"
    title: str
    lead: str
    groups: tuple[Group, ...]
    pager: Pager


@dataclass(frozen=True, slots=True)
class PlacesView(View):
    """The tree of places."""

    template = "places.html"
    title: str
    lead: str
    tree: tuple[Branch, ...]


def list_pages(derived: Derived, repository: Repository) -> Iterator[Page]:
    """Render the lists of events, actors, sources and places."""
    lead = _("What is said to have happened, by date.")
    yield from _registers(derived, repository, "events/", _("Events"), lead, _events)
    lead = _("Everyone and everything that acts or speaks.")
    yield from _registers(derived, repository, "actors/", _("Actors"), lead, _actors)
    lead = _("The archived articles, by date of publication, with every quoted passage marked.")
    yield from _registers(derived, repository, "sources/", _("Sources"), lead, _sources)
    yield _tree_of_places(derived, repository)


def _registers(
    derived: Derived,
    repository: Repository,
    address: str,
    title: str,
    lead: str,
    entries: Callable[[PageContext, slice], tuple[list[Entry], int]],
) -> Iterator[Page]:
    total = entries(PageContext(derived, repository, address), slice(0, 0))[1]
    sheets = max(1, -(-total // ROWS_A_PAGE))
    # An underscore, since no id holds one: "page-2" may be the id of an event.
    addresses = [address, *(f"{address}page_{number}/" for number in range(2, sheets + 1))]
    for number, here in enumerate(addresses, 1):
        context = PageContext(derived, repository, here)
        groups = _grouped(entries(context, slice((number - 1) * ROWS_A_PAGE, number * ROWS_A_PAGE))[0])
        name = title if number == 1 else _("%(title)s, page %(number)s", title=title, number=number)
        html = fill(RegisterView(name, lead, groups, context.pager(number, addresses)))
        yield Page(here, name, lead, html, "", contents(html))


def _grouped(entries: Sequence[Entry]) -> tuple[Group, ...]:
    groups: dict[str, list[Entry]] = {}
    for entry in entries:
        groups.setdefault(entry.heading, []).append(entry)
    return tuple(Group(heading, f"group-{at}", tuple(inside)) for at, (heading, inside) in enumerate(groups.items(), 1))


def _events(context: PageContext, sheet: slice) -> tuple[list[Entry], int]:
    every = context.derived.order.all
    return [_event(context, event) for event in every[sheet]], len(every)


def _event(context: PageContext, event: EventId) -> Entry:
    entry = context.derived.dossier.events[event]
    date, record = date_of(entry), entry.record
    start = date and (date.earliest or date.latest)
    places = ", ".join(context.place(place).name for place in record.places)
    larger = [_("part of %(larger)s", larger=context.event(record.part_of).name)] if record.part_of else []
    return Entry(
        heading=str(start.year) if start else _("Date not known"),
        thing=context.event(event),
        when=context.dated(record.date),
        sub=tuple(words for words in (places, *larger) if words),
        figures=(ngettext("%(n)s source", "%(n)s sources", len(context.derived.speaking[event])),),
        relations=_relations(context, record.questions),
    )


_COUNTED: Final[dict[Overall, tuple[str, str]]] = {
    "different": marked_forms("%(n)s differs", "%(n)s differ"),
    "in-turn": marked_forms("%(n)s of different moments", "%(n)s of different moments"),
    "emphasis": marked_forms("%(n)s differs in emphasis", "%(n)s differ in emphasis"),
    "beside": marked_forms("%(n)s of different things", "%(n)s of different things"),
    "compatible": marked_forms("%(n)s fits together", "%(n)s fit together"),
    "same": marked_forms("%(n)s agrees", "%(n)s agree"),
}
"""A question, or several, by how their accounts relate."""


def _relations(context: PageContext, questions: Sequence[Question]) -> tuple[tuple[str, str, str], ...]:
    """Count an event's questions by how their accounts relate: relation, sign, words."""
    found = Counter(context.derived.comparisons[question.id].relation for question in questions)
    return tuple(
        (relation, SIGNS[relation], ngettext(*_COUNTED[relation], found[relation]))
        for relation in ORDER
        if relation in _COUNTED and found[relation]
    )


def _actors(context: PageContext, sheet: slice) -> tuple[list[Entry], int]:
    actors = context.derived.dossier.actors
    kinds = list(KIND_NAMES)
    every = sorted(
        actors,
        key=lambda actor: (
            not actors[actor].record.named,
            kinds.index(actors[actor].record.kind),
            _by_name(actors[actor].record.name),
            actor,
        ),
    )
    return [_actor(context, actor) for actor in every[sheet]], len(every)


def _actor(context: PageContext, actor: ActorId) -> Entry:
    record = context.derived.dossier.actors[actor].record
    events, claims = len(context.derived.roles.get(actor, ())), len(context.derived.by_origin.get(actor, ()))
    aliases = ", ".join(isolated_words(alias.name) for alias in record.aliases[:4])
    counts = [ngettext("%(n)s event", "%(n)s events", events)] if events else []
    counts += [ngettext("origin of %(n)s claim", "origin of %(n)s claims", claims)] if claims else []
    return Entry(
        heading=_(KIND_PLURALS[record.kind]) if record.named else _("Not named by any source"),
        thing=context.actor(actor),
        when=None,
        sub=(aliases,) if aliases else (),
        figures=tuple(counts),
    )


def _sources(context: PageContext, sheet: slice) -> tuple[list[Entry], int]:
    every = sources_by_date(context.derived.dossier.sources)
    return [_source(context, source) for source, _ in every[sheet]], len(every)


def _source(context: PageContext, source: SourceId) -> Entry:
    record, coverage = context.derived.dossier.sources[source].record, context.derived.coverage[source]
    sub = [context.actor(record.outlet).name, *([record.byline] if record.byline else [])]
    sub += [] if source in context.derived.printed else [_("headline supplied by the dossier")]
    copy = copy_of_another(context, source)
    if copy:
        original = copy.original.outlet if copy.original else copy.url
        sub.append(_("%(kind)s of %(original)s", kind=copy.kind, original=original))
    quoted = ngettext(
        "%(quoted)s of %(n)s sentence quoted",
        "%(quoted)s of %(n)s sentences quoted",
        coverage.sentences,
        quoted=coverage.quoted,
    )
    claims = ngettext("%(n)s claim", "%(n)s claims", len(context.derived.by_source.get(source, ())))
    return Entry("", context.source(source), context.dated(record.published), tuple(sub), (claims, quoted))


def _tree_of_places(derived: Derived, repository: Repository) -> Page:
    address = "places/"
    context = PageContext(derived, repository, address)
    roots = [place for place, entry in derived.dossier.places.items() if entry.record.part_of is None]
    lead = _("Every place that this dossier knows, within the larger one that it lies in.")
    return Page(address, _("Places"), lead, fill(PlacesView(_("Places"), lead, _branches(context, roots))))


def _branches(context: PageContext, places: Sequence[PlaceId]) -> tuple[Branch, ...]:
    records = context.derived.dossier.places
    return tuple(
        Branch(
            context.place(place),
            records[place].record.kind,
            len(context.derived.happened.get(place, ())),
            _branches(context, context.derived.within.get(place, ())),
        )
        for place in sorted(places, key=lambda place: (_by_name(records[place].record.name), place))
    )


def _by_name(name: str) -> tuple[str, str]:
    """Order names by their letters whatever the machine's locale."""
    return name.casefold(), name
