"""All pages and files of a dossier."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.links.web import Web
from generator.pages.actor import actor_page
from generator.pages.address import copy_of
from generator.pages.data import DATA_ADDRESS, SCHEMA_ADDRESS, data, schema
from generator.pages.event import event_page
from generator.pages.forge import Forge
from generator.pages.graph import origins_page
from generator.pages.holding import holding_page
from generator.pages.holes import holes_page
from generator.pages.home import home_page
from generator.pages.lists import list_pages
from generator.pages.map import map_page
from generator.pages.matrix import matrix_page
from generator.pages.page import Copied, Page, Rendered
from generator.pages.permalinks import permalinks
from generator.pages.place import place_page
from generator.pages.questions import questions_pages, ranked
from generator.pages.source import source_page
from generator.pages.timeline import timeline_page
from generator.pages.words import words_page


def render(web: Web, originals: Mapping[str, bytes], forge: Forge) -> Rendered:
    """Render a dossier.

    Args:
        web: All that is derived.
        originals: The dossier's own files, which the site offers as they are: path → bytes.
        forge: Where those files can be edited.
    """
    pages = sorted(_pages(web, forge), key=lambda page: page.address)
    files = sorted(_files(web, originals, forge), key=lambda file: file.path)
    return Rendered(tuple(pages), tuple(files))


def _pages(web: Web, forge: Forge) -> Iterator[Page]:
    yield home_page(web, forge)
    yield from list_pages(web, forge)
    yield from questions_pages(web, forge)
    yield matrix_page(web, forge, ranked(web))
    yield words_page(web, forge)
    yield holes_page(web, forge)
    yield timeline_page(web, forge)
    yield holding_page(web, forge)
    yield map_page(web, forge)
    yield origins_page(web, forge)
    for event in web.dossier.events:
        yield event_page(web, forge, event)
    for actor in web.dossier.actors:
        yield actor_page(web, forge, actor)
    for place in web.dossier.places:
        yield place_page(web, forge, place)
    for source in web.dossier.sources:
        yield source_page(web, forge, source)


def _files(web: Web, originals: Mapping[str, bytes], forge: Forge) -> Iterator[Copied]:
    yield from permalinks(web, forge)
    yield Copied(DATA_ADDRESS, data(web).encode())
    yield Copied(SCHEMA_ADDRESS, schema().encode())
    yield from (Copied(copy_of(file), content) for file, content in originals.items())
