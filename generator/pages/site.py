"""All pages and files of a dossier."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from generator.links.derived import Derived
from generator.links.present import empty_pages
from generator.pages.frame.finished import with_citation_numbers, with_contents
from generator.pages.frame.page import Copied, Page, Rendered
from generator.pages.frame.repository import Repository
from generator.pages.frame.several import Several
from generator.pages.views.actor import actor_page
from generator.pages.views.event import event_page
from generator.pages.views.holding import holding_pages
from generator.pages.views.holes import holes_pages
from generator.pages.views.home import home_page
from generator.pages.views.lists import actor_list, event_list, source_list
from generator.pages.views.map import map_pages
from generator.pages.views.matrix import matrix_pages
from generator.pages.views.origins import origins_pages
from generator.pages.views.permalinks import permalinks
from generator.pages.views.place import place_page
from generator.pages.views.places import place_list
from generator.pages.views.questions import questions_pages
from generator.pages.views.source import source_page
from generator.pages.views.timeline import timeline_pages
from generator.pages.views.words import words_page

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
)
"""The lists, each on as many pages as it needs."""


def render(derived: Derived, offered: Mapping[str, bytes], repository: Repository) -> Rendered:
    """Render a dossier.

    Args:
        derived: All that is derived.
        offered: Files that the site offers as they are, by their paths in the site: the dossier's own, and the data.
        repository: Where those files can be edited.
    """
    whole = (_whole(page) for page in _pages(derived, repository))
    empty = empty_pages(derived)
    pages = sorted((page for page in whole if page.address not in empty), key=lambda page: page.address)
    files = sorted(_files(derived, offered, repository), key=lambda file: file.path)
    return Rendered(tuple(pages), tuple(files), empty)


def _whole(page: Page) -> Page:
    return replace(page, html=with_contents(with_citation_numbers(page.html), page.sections))


def _pages(derived: Derived, repository: Repository) -> Iterator[Page]:
    yield home_page(derived, repository)
    for pages in LISTS:
        yield from pages(derived, repository)
    yield words_page(derived, repository)
    for event in derived.dossier.events:
        yield event_page(derived, repository, event)
    for actor in derived.dossier.actors:
        yield actor_page(derived, repository, actor)
    for place in derived.dossier.places:
        yield place_page(derived, repository, place)
    for source in derived.dossier.sources:
        yield source_page(derived, repository, source)


def _files(derived: Derived, offered: Mapping[str, bytes], repository: Repository) -> Iterator[Copied]:
    yield from permalinks(derived, repository)
    yield from (Copied(file, content) for file, content in offered.items())
