"""The list of each kind of thing, split where it grows past what a reader would scroll."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final, Generic, TypeVar

from generator.ground.isolation import isolated_words
from generator.ground.wording import gettext as _
from generator.ground.wording import marked, marked_forms, ngettext
from generator.links.comparison import Overall
from generator.links.derived import Derived
from generator.links.order import sources_by_date
from generator.links.sheets import Sheets, sheets, size
from generator.model.ids import ActorId, EventId, SourceId
from generator.model.question import Question
from generator.pages.frame.context import PageContext
from generator.pages.frame.finished import contents
from generator.pages.frame.page import Page
from generator.pages.frame.repository import Repository
from generator.pages.frame.several import Several, numbered, several
from generator.pages.frame.shown import DateFact, Pager, Thing
from generator.pages.frame.templates import View, fill
from generator.pages.parts.accounts import ORDER, SIGNS
from generator.pages.parts.actor_kinds import KIND_NAMES, KIND_PLURALS
from generator.pages.parts.taken_from import copy_of_another
from generator.pages.parts.under import by_name, letter, year_of_event, year_of_source

K = TypeVar("K", EventId, ActorId, SourceId)

EVENT, ACTOR, SOURCE = 260, 215, 320
"""Bytes of an entry beside the names in it, with its figures."""
RELATION: Final = 130
"""Bytes of how many of an event's questions relate alike."""
MOST_ALIASES: Final = 4
"""How many further names of an actor stand below its name; its page has them all."""


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
class RegisterView(View):
    """One page of a list."""

    template = "register.html"
    title: str
    lead: str
    groups: tuple[Group, ...]
    pager: Pager


def event_list(derived: Derived, repository: Repository) -> Several:
    """Render the list of events, by date."""

    def weigh(event: EventId) -> int:
        record = derived.dossier.events[event].record
        larger = derived.dossier.events[record.part_of].record.title if record.part_of else ""
        names = [derived.dossier.places[place].record.name for place in record.places]
        return (
            EVENT
            + size(record.title, larger, event, *names)
            + RELATION * len({derived.comparisons[question.id].relation for question in record.questions})
        )

    lead = marked("What is said to have happened, by date.")
    listed = sheets("events/", derived.order.all, weigh)
    return _register(derived, repository, listed, Listing(marked("Events"), lead, _event, year_of_event))


def actor_list(derived: Derived, repository: Repository) -> Several:
    """Render the list of actors, by kind and name."""
    actors, kinds = derived.dossier.actors, list(KIND_NAMES)

    def place(actor: ActorId) -> tuple[object, ...]:
        record = actors[actor].record
        return not record.named, kinds.index(record.kind), by_name(record.name), actor

    def weigh(actor: ActorId) -> int:
        record = actors[actor].record
        return ACTOR + size(record.name, actor, *(alias.name for alias in record.aliases[:MOST_ALIASES]))

    lead = marked("Everyone and everything that acts or speaks.")
    listed = sheets("actors/", sorted(actors, key=place), weigh)
    return _register(derived, repository, listed, Listing(marked("Actors"), lead, _actor, _kind_and_letter))


def source_list(derived: Derived, repository: Repository) -> Several:
    """Render the list of sources, by date."""
    dossier = derived.dossier

    def weigh(source: SourceId) -> int:
        record = dossier.sources[source].record
        return SOURCE + size(record.title, source, dossier.actors[record.outlet].record.name, record.byline)

    lead = marked("The archived articles, by date of publication, with every quoted passage marked.")
    every = (source for source, _ in sources_by_date(dossier.sources))
    listed = sheets("sources/", every, weigh)
    return _register(derived, repository, listed, Listing(marked("Sources"), lead, _source, year_of_source))


@dataclass(frozen=True, slots=True)
class Listing(Generic[K]):
    """A list.

    Attributes:
        title: What it is called, marked for translation; a list is told of before it is known who reads it.
        lead: What it lists, likewise.
        entry: How an entry of it is made.
        under: What a reader looks for an entry under.
    """

    title: str
    lead: str
    entry: Callable[[PageContext, K], Entry]
    under: Callable[[Derived, K], str]


def _register(derived: Derived, repository: Repository, listed: Sheets[K], listing: Listing[K]) -> Several:
    def page(context: PageContext, listed: Sheets[K], number: int) -> Page:
        name, lead = numbered(_(listing.title), number), _(listing.lead)
        groups = _grouped([listing.entry(context, item) for item in listed.on(number)])
        pager = context.pager(listed, number, partial(listing.under, derived))
        html = fill(RegisterView(name, lead, groups, pager))
        return Page(context.here, name, lead, html, "", contents(html))

    return several(derived, repository, listed, page)


def _grouped(entries: Sequence[Entry]) -> tuple[Group, ...]:
    groups: dict[str, list[Entry]] = {}
    for entry in entries:
        groups.setdefault(entry.heading, []).append(entry)
    return tuple(Group(heading, f"group-{at}", tuple(inside)) for at, (heading, inside) in enumerate(groups.items(), 1))


def _event(context: PageContext, event: EventId) -> Entry:
    record = context.derived.dossier.events[event].record
    places = ", ".join(context.place(place).name for place in record.places)
    larger = [_("part of %(larger)s", larger=context.event(record.part_of).name)] if record.part_of else []
    return Entry(
        heading=year_of_event(context.derived, event),
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


def _actor(context: PageContext, actor: ActorId) -> Entry:
    record = context.derived.dossier.actors[actor].record
    events, claims = len(context.derived.roles.get(actor, ())), len(context.derived.by_origin.get(actor, ()))
    aliases = ", ".join(isolated_words(alias.name) for alias in record.aliases[:MOST_ALIASES])
    counts = [ngettext("%(n)s event", "%(n)s events", events)] if events else []
    counts += [ngettext("origin of %(n)s claim", "origin of %(n)s claims", claims)] if claims else []
    return Entry(
        heading=_kind(context.derived, actor),
        thing=context.actor(actor),
        when=None,
        sub=(aliases,) if aliases else (),
        figures=tuple(counts),
    )


def _kind(derived: Derived, actor: ActorId) -> str:
    record = derived.dossier.actors[actor].record
    return _(KIND_PLURALS[record.kind]) if record.named else _("Not named by any source")


def _kind_and_letter(derived: Derived, actor: ActorId) -> str:
    return f"{_kind(derived, actor)}: {letter(derived.dossier.actors[actor].record.name)}"


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
