"""The alphabetical index: every name and title with the way to its page. It serves where the search cannot."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from generator.ground.isolation import isolated_words
from generator.ground.text.terms import key_of
from generator.ground.wording import gettext as _
from generator.ground.wording import marked
from generator.links.addresses import SEARCH, further
from generator.links.derived import Derived
from generator.model.actor import Name
from generator.model.dossier import Kind, Ref
from generator.pages.frame.context import PageContext
from generator.pages.frame.page import Page
from generator.pages.frame.repository import Repository
from generator.pages.frame.several import numbered
from generator.pages.frame.shown import Thing
from generator.pages.frame.templates import View, fill

ROWS_A_PAGE: Final = 300

KIND_NAMES: Final[dict[Kind, str]] = {
    "event": marked("Event"),
    "actor": marked("Actor"),
    "place": marked("Place"),
    "source": marked("Source"),
}

_Row = tuple[str, str, Ref]
"""What a name is sorted by, the name, and what it names."""


@dataclass(frozen=True, slots=True)
class Named:
    """A name of the index.

    Attributes:
        name: As it is written.
        kind: What it names, in a word.
        thing: The thing, by the name that the dossier uses.
        other: Whether this is another name of it.
    """

    name: str
    kind: str
    thing: Thing
    other: bool


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page of the index: the way there, its first name and its last."""

    href: str
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class AlphabetView(View):
    """One page of the index.

    Attributes:
        sheets: On the first page all pages, where there are several.
        names: The names on this page.
        before: The way to the page before this one; empty where there is none.
        after: The way to the page after this one; likewise.
        start: The way to the first page; empty on it.
    """

    template = "alphabet.html"
    title: str
    lead: str
    sheets: tuple[Sheet, ...]
    names: tuple[Named, ...]
    before: str
    after: str
    start: str


def alphabet_views(derived: Derived, repository: Repository) -> Iterator[tuple[str, Callable[[], Page]]]:
    """Yield the address of each page of the alphabetical index, and what makes the page."""
    rows = _rows(derived)
    parts = [rows[at : at + ROWS_A_PAGE] for at in range(0, len(rows), ROWS_A_PAGE)] or [[]]
    addresses = [further(SEARCH, number) for number in range(1, len(parts) + 1)]
    for number, address in enumerate(addresses, 1):
        yield address, partial(_page, derived, repository, parts, addresses, number)


def _page(
    derived: Derived,
    repository: Repository,
    parts: Sequence[Sequence[_Row]],
    addresses: Sequence[str],
    number: int,
) -> Page:
    context = PageContext(derived, repository, addresses[number - 1])
    title, lead = _("Alphabetical index"), _("Every name and title of this dossier, with the way to its page.")
    several = parts if number == 1 and len(parts) > 1 else []
    view = AlphabetView(
        title=numbered(title, number),
        lead=lead,
        sheets=tuple(
            Sheet(context.to(address), isolated_words(part[0][1]), isolated_words(part[-1][1]))
            for address, part in zip(addresses, several, strict=False)
        ),
        names=tuple(_named(context, row) for row in parts[number - 1]),
        before=context.to(addresses[number - 2]) if number > 1 else "",
        after=context.to(addresses[number]) if number < len(addresses) else "",
        start=context.to(SEARCH) if number > 1 else "",
    )
    return Page(context.here, view.title, lead, fill(view))


def _named(context: PageContext, row: _Row) -> Named:
    thing = context.thing(row[2])
    name = isolated_words(row[1])
    return Named(name, _(KIND_NAMES[row[2].kind]), thing, other=name != thing.name)


def _rows(derived: Derived) -> list[_Row]:
    dossier = derived.dossier
    named: list[tuple[str, Ref]] = []
    for place in dossier.places.values():
        named += _each(Ref("place", place.id), place.record.name, place.record.aliases)
    for actor in dossier.actors.values():
        named += _each(Ref("actor", actor.id), actor.record.name, actor.record.aliases)
    named += [(event.record.title, Ref("event", event.id)) for event in dossier.events.values()]
    named += [(source.record.title, Ref("source", source.id)) for source in dossier.sources.values()]
    return sorted(
        ((key_of(name), name, ref) for name, ref in named), key=lambda row: (*row[:2], row[2].kind, row[2].id)
    )


def _each(ref: Ref, name: str, aliases: Sequence[Name]) -> list[tuple[str, Ref]]:
    return [(one, ref) for one in dict.fromkeys((name, *(alias.name for alias in aliases)))]
