"""All pages and files of a dossier: what there is, told at once; each made when it is asked for, by itself."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property, partial
from typing import Final

from generator.ground.wording import ENGLISH, speaking
from generator.links.addresses import (
    CORRECTIONS,
    FEED,
    HOLDING,
    MAP,
    MATRIX,
    ORIGINS,
    QUESTIONS,
    SEARCH,
    TIMELINE,
    UNKNOWN,
    WORDS,
    first_of,
    page_of,
    permalink_of,
)
from generator.links.derived import Derived
from generator.links.shelf import Room
from generator.model.dossier import Ref
from generator.pages.frame.finished import with_citation_numbers, with_contents
from generator.pages.frame.page import Copied, Page, Rendered
from generator.pages.frame.repository import Repository
from generator.pages.frame.several import Several
from generator.pages.frame.tooltips import with_safe_tooltips
from generator.pages.parts.data_forms import list_of_forms, table_of_forms
from generator.pages.views.actor import actor_pages
from generator.pages.views.alphabet import alphabet_views
from generator.pages.views.corrections import corrections_pages, feed
from generator.pages.views.event import event_pages
from generator.pages.views.former import former_pages
from generator.pages.views.holding import holding_pages
from generator.pages.views.holes import holes_pages
from generator.pages.views.home import home_page
from generator.pages.views.lists import actor_list, event_list, source_list
from generator.pages.views.map import map_pages
from generator.pages.views.matrix import matrix_pages
from generator.pages.views.origins import origins_pages
from generator.pages.views.permalinks import permalink
from generator.pages.views.place import place_pages
from generator.pages.views.places import place_list
from generator.pages.views.questions import questions_pages
from generator.pages.views.source import source_pages
from generator.pages.views.timeline import timeline_pages
from generator.pages.views.words import words_pages

Views = Iterable[tuple[str, Callable[[], Page]]]
"""Addresses of pages, each with what makes the page."""
Contents = Mapping[str, Callable[[], bytes]]
Forms = Mapping[str, Sequence[str]]
"""The paths of the files of each form that programs can read the dossier in."""

LISTS: Final[Mapping[str, Callable[[Derived, Repository], Several]]] = {
    "events/": event_list,
    "actors/": actor_list,
    "sources/": source_list,
    "places/": place_list,
    QUESTIONS: questions_pages,
    MATRIX: matrix_pages,
    UNKNOWN: holes_pages,
    TIMELINE: timeline_pages,
    HOLDING: holding_pages,
    MAP: map_pages,
    ORIGINS: origins_pages,
    WORDS: words_pages,
    CORRECTIONS: corrections_pages,
}
"""The lists by the address of their first page, each on as many pages as it needs."""


class Plan:
    """What a dossier becomes. Nothing of it is made before it is asked for, and no page that was made is kept.

    Attributes:
        language: The language that its pages speak.
        empty: Addresses of pages for which the dossier has nothing: they are not among the pages.
        computed: Paths of files that are made from the whole dossier, and from nothing else.
        forms: Which of these are forms that programs can read the dossier in.
    """

    def __init__(
        self,
        language: str,
        empty: frozenset[str],
        firsts: Mapping[str, Callable[[], Views]],
        contents: Contents,
        laid_out: Room[str, Mapping[str, Callable[[], Page]]],
        computed: Collection[str] = (),
        forms: Forms | None = None,
    ) -> None:
        """Take what makes everything.

        Args:
            language: The language that its pages speak.
            empty: Addresses of pages for which the dossier has nothing.
            firsts: Addresses of first pages, each with what lays out that page and those that go on from it.
            contents: What makes each file, by its path.
            laid_out: Room for what each first page was laid out in.
            computed: Paths of files that are made from the whole dossier, and from nothing else.
            forms: Which of these are forms that programs can read the dossier in.
        """
        self.language, self.empty = language, empty
        self.computed, self.forms = frozenset(computed), forms or {}
        self._firsts, self._contents = firsts, contents
        self._laid_out = laid_out

    @cached_property
    def addresses(self) -> tuple[str, ...]:
        """The addresses of all pages, sorted."""
        return tuple(sorted(address for first in self._firsts for address in self._from(first)))

    @property
    def firsts(self) -> Collection[str]:
        """The addresses of all pages but those that go on from another."""
        return self._firsts.keys()

    @property
    def paths(self) -> tuple[str, ...]:
        """The paths of all files, sorted."""
        return tuple(self._contents)

    def offers(self, path: str) -> bool:
        """Whether there is a file of that path; pages are none."""
        return path in self._contents

    def shows(self, address: str) -> bool:
        """Whether there is a page of that address; only what it goes on from is laid out to know that."""
        first = first_of(address)
        return first in self._firsts and address in self._from(first)

    def page(self, address: str) -> Page:
        """Make a page.

        Raises:
            KeyError: Where the dossier has none of that address.
        """
        made = self._from(first_of(address))[address]
        with speaking(self.language):
            whole = made()
            html = with_safe_tooltips(with_contents(with_citation_numbers(whole.html), whole.sections))
            return replace(whole, html=html)

    def _from(self, first: str) -> Mapping[str, Callable[[], Page]]:
        found = self._laid_out.find(first)
        if found is None:
            with speaking(self.language):
                found = self._laid_out.put(first, lambda: dict(self._firsts[first]()))
        return found

    def file(self, path: str) -> bytes:
        """Make a file.

        Raises:
            KeyError: Where the dossier has none of that path.
        """
        with speaking(self.language):
            return self._contents[path]()

    def table_of_forms(self, here: str) -> str:
        """Return a table of the forms that programs can read the dossier in, in English, for the page at ``here``."""
        with speaking(ENGLISH):
            return table_of_forms(here, self.forms, lambda path: len(self.file(path)))

    def list_of_forms(self, here: str) -> str:
        """Return the same as a list in Markdown, in English, for a page whose file lies in the folder ``here``."""
        with speaking(ENGLISH):
            return list_of_forms(here, self.forms, lambda path: len(self.file(path)))

    def pages(self) -> Iterator[Page]:
        """Make all pages, one after the other."""
        return map(self.page, self.addresses)

    def rendered(self) -> Rendered:
        """Make everything, and keep it: for small dossiers, and for whoever needs it all at once."""
        files = tuple(Copied(path, self.file(path)) for path in self._contents)
        return Rendered(tuple(self.pages()), files, self.empty)


def plan(
    derived: Derived,
    offered: Contents,
    repository: Repository,
    computed: Contents | None = None,
    forms: Forms | None = None,
) -> Plan:
    """Say what pages and files a dossier becomes.

    Args:
        derived: All that is derived.
        offered: What reads the dossier's own files, which the site offers as they are, by their paths in the site.
        repository: Where those files can be edited.
        computed: What makes other files that the site offers.
        forms: Which of these are forms of the data.
    """
    computed = computed or {}
    language, empty = derived.dossier.settings.language, derived.empty
    firsts = {first: views for first, views in _firsts(derived, repository) if first not in empty}
    former = {f"{address}index.html": make for address, make in former_pages(derived, repository)}
    contents = {**_permalinks(derived, repository), **former, **offered, **computed}
    if CORRECTIONS not in empty:
        contents[FEED] = partial(feed, derived, repository)
    return Plan(language, empty, firsts, dict(sorted(contents.items())), derived.shelf.own(), computed, forms)


def render(derived: Derived, offered: Contents, repository: Repository) -> Rendered:
    """Make all pages and files of a dossier at once; the arguments are those of `plan`."""
    return plan(derived, offered, repository).rendered()


def _firsts(derived: Derived, repository: Repository) -> Iterator[tuple[str, Callable[[], Views]]]:
    yield "", lambda: [("", partial(home_page, derived, repository))]
    for first, pages in LISTS.items():
        yield first, partial(_list, pages, derived, repository)
    yield SEARCH, partial(alphabet_views, derived, repository)
    for event in derived.dossier.events:
        yield page_of(Ref("event", event)), partial(_of_one, event_pages, derived, repository, event)
    for actor in derived.dossier.actors:
        yield page_of(Ref("actor", actor)), partial(_of_one, actor_pages, derived, repository, actor)
    for place in derived.dossier.places:
        yield page_of(Ref("place", place)), partial(_of_one, place_pages, derived, repository, place)
    for source in derived.dossier.sources:
        yield page_of(Ref("source", source)), partial(_of_one, source_pages, derived, repository, source)


def _list(pages: Callable[[Derived, Repository], Several], derived: Derived, repository: Repository) -> Views:
    return pages(derived, repository).views()


def _of_one(pages: Callable[..., Several], derived: Derived, repository: Repository, one: str) -> Views:
    return pages(derived, repository, one).views()


def _permalinks(derived: Derived, repository: Repository) -> Contents:
    return {
        f"{permalink_of(claim)}index.html": partial(permalink, derived, repository, claim) for claim in derived.stated
    }
