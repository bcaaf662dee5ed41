"""All pages and files of a dossier: what there is, told at once; each made when it is asked for, by itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from generator.ground.wording import speaking
from generator.links.addresses import page_of, permalink_of
from generator.links.derived import Derived
from generator.links.present import empty_pages
from generator.model.dossier import Ref
from generator.pages.frame.finished import with_citation_numbers, with_contents
from generator.pages.frame.page import Copied, Page, Rendered
from generator.pages.frame.repository import Repository
from generator.pages.frame.several import Several
from generator.pages.frame.tooltips import with_safe_tooltips
from generator.pages.views.actor import actor_pages
from generator.pages.views.alphabet import alphabet_views
from generator.pages.views.event import event_pages
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
from generator.pages.views.source import source_page
from generator.pages.views.timeline import timeline_pages
from generator.pages.views.words import words_pages

Views = Mapping[str, Callable[[], Page]]
Contents = Mapping[str, Callable[[], bytes]]


LISTS: Final[Sequence[Callable[[Derived, Repository], Several]]] = (
    event_list,
    actor_list,
    source_list,
    place_list,
    questions_pages,
    matrix_pages,
    holes_pages,
    timeline_pages,
    holding_pages,
    map_pages,
    origins_pages,
    words_pages,
)
"""The lists, each on as many pages as it needs."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What a dossier becomes. Nothing of it is made before it is asked for, and nothing that was made is kept.

    Attributes:
        language: The language that its pages speak.
        empty: Addresses of pages for which the dossier has nothing: they are not among the pages.
    """

    language: str
    empty: frozenset[str]
    _views: Views
    _contents: Contents

    @property
    def addresses(self) -> tuple[str, ...]:
        """The addresses of all pages, sorted."""
        return tuple(self._views)

    @property
    def paths(self) -> tuple[str, ...]:
        """The paths of all files, sorted."""
        return tuple(self._contents)

    def offers(self, path: str) -> bool:
        """Whether there is a file of that path; pages are none."""
        return path in self._contents

    def page(self, address: str) -> Page:
        """Make a page.

        Raises:
            KeyError: Where the dossier has none of that address.
        """
        with speaking(self.language):
            made = self._views[address]()
            html = with_safe_tooltips(with_contents(with_citation_numbers(made.html), made.sections))
            return replace(made, html=html)

    def file(self, path: str) -> bytes:
        """Make a file.

        Raises:
            KeyError: Where the dossier has none of that path.
        """
        with speaking(self.language):
            return self._contents[path]()

    def pages(self) -> Iterator[Page]:
        """Make all pages, one after the other."""
        return map(self.page, self._views)

    def rendered(self) -> Rendered:
        """Make everything, and keep it: for small dossiers, and for whoever needs it all at once."""
        files = tuple(Copied(path, self.file(path)) for path in self._contents)
        return Rendered(tuple(self.pages()), files, self.empty)


def plan(
    derived: Derived, offered: Mapping[str, bytes], repository: Repository, computed: Contents | None = None
) -> Plan:
    """Say what pages and files a dossier becomes.

    Args:
        derived: All that is derived.
        offered: The dossier's own files, which the site offers as they are, by their paths in the site.
        repository: Where those files can be edited.
        computed: What makes other files that the site offers.
    """
    language, empty = derived.dossier.settings.language, empty_pages(derived)
    views = {address: view for address, view in _views(derived, repository) if address not in empty}
    contents = {**dict(_files(derived, offered, repository)), **(computed or {})}
    return Plan(language, empty, dict(sorted(views.items())), dict(sorted(contents.items())))


def render(derived: Derived, offered: Mapping[str, bytes], repository: Repository) -> Rendered:
    """Make all pages and files of a dossier at once; the arguments are those of `plan`."""
    return plan(derived, offered, repository).rendered()


def _views(derived: Derived, repository: Repository) -> Iterator[tuple[str, Callable[[], Page]]]:
    yield "", partial(home_page, derived, repository)
    for pages in LISTS:
        yield from pages(derived, repository).views()
    yield from alphabet_views(derived, repository)
    for event in derived.dossier.events:
        yield from event_pages(derived, repository, event).views()
    for actor in derived.dossier.actors:
        yield from actor_pages(derived, repository, actor).views()
    for place in derived.dossier.places:
        yield from place_pages(derived, repository, place).views()
    for source in derived.dossier.sources:
        yield page_of(Ref("source", source)), partial(source_page, derived, repository, source)


def _files(
    derived: Derived, offered: Mapping[str, bytes], repository: Repository
) -> Iterator[tuple[str, Callable[[], bytes]]]:
    for claim in derived.stated:
        yield f"{permalink_of(claim)}index.html", partial(permalink, derived, repository, claim)
    for path, content in offered.items():
        yield path, partial(bytes, content)
