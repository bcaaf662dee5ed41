"""All pages and files of a dossier."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from generator.links.derived import Derived
from generator.links.present import empty_pages
from generator.pages.frame.finished import with_citation_numbers, with_contents
from generator.pages.frame.page import Copied, Page, Rendered
from generator.pages.frame.repository import Repository
from generator.pages.parts.questions import ranked
from generator.pages.views.actor import actor_page
from generator.pages.views.alphabet import alphabet_views
from generator.pages.views.event import event_page
from generator.pages.views.holding import holding_page
from generator.pages.views.holes import holes_page
from generator.pages.views.home import home_page
from generator.pages.views.lists import list_pages
from generator.pages.views.map import map_page
from generator.pages.views.matrix import matrix_page
from generator.pages.views.origins import origins_page
from generator.pages.views.permalinks import permalinks
from generator.pages.views.place import place_page
from generator.pages.views.questions import questions_pages
from generator.pages.views.source import source_page
from generator.pages.views.timeline import timeline_page
from generator.pages.views.words import words_page


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
    yield from list_pages(derived, repository)
    yield from (make() for _, make in alphabet_views(derived, repository))
    yield from questions_pages(derived, repository)
    yield matrix_page(derived, repository, ranked(derived))
    yield words_page(derived, repository)
    yield holes_page(derived, repository)
    yield timeline_page(derived, repository)
    yield holding_page(derived, repository)
    yield map_page(derived, repository)
    yield origins_page(derived, repository)
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
