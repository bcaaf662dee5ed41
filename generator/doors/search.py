"""The index of the search, for a site whose pages are known: what is written by hand is so only then."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from html import unescape
from pathlib import Path

from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File
from mkdocs.structure.nav import Navigation

from generator.ground.wording import speaking
from generator.links.addresses import first_of, page_of
from generator.links.derived import Derived
from generator.model.dossier import Dossier, Ref
from generator.search.files import search_files
from generator.search.written_pages import WrittenPage, sections


def search_of(
    derived: Derived, titles: Mapping[str, str], by_hand: Mapping[str, tuple[str, str]]
) -> Iterator[tuple[str, bytes]]:
    """Yield the files of the index with their paths in the site.

    Args:
        derived: All that is derived.
        titles: Titles of generated pages, by address. Those of records are left out: they are found by their records.
        by_hand: Title and HTML of each hand-written page, by its address.
    """
    with speaking(derived.dossier.settings.language):
        yield from search_files(derived, _of_no_record(derived.dossier, titles, by_hand))


def titles_of(nav: Navigation, address: Callable[[File], str | None]) -> dict[str, str]:
    """Return the titles of generated pages of the navigation, by address; ``address`` knows that of such a page."""
    listed = (page for page in nav.pages if address(page.file) is not None)
    return {page.url: unescape(str(page.title)) for page in listed if page.title}


def write_search(site: Path, files: Iterable[tuple[str, bytes]]) -> None:
    """Write the files of the index into a built site.

    Raises:
        PluginError: Where a file cannot be written.
    """
    made: set[Path] = set()
    try:
        for path, content in files:
            file = site / path
            if file.parent not in made:
                file.parent.mkdir(parents=True, exist_ok=True)
                made.add(file.parent)
            file.write_bytes(content)
    except OSError as error:
        raise PluginError(f"{error.filename}: {error.strerror}.") from error


def _of_no_record(
    dossier: Dossier, titles: Mapping[str, str], by_hand: Mapping[str, tuple[str, str]]
) -> Iterator[WrittenPage]:
    of_records = {
        *(page_of(Ref("event", one)) for one in dossier.events),
        *(page_of(Ref("actor", one)) for one in dossier.actors),
        *(page_of(Ref("place", one)) for one in dossier.places),
        *(page_of(Ref("source", one)) for one in dossier.sources),
    }
    for address, title in sorted(titles.items()):
        # The pages that follow the first of a list have its title; who searches wants the first.
        if address not in of_records and first_of(address) == address:
            yield WrittenPage(address, "", title, "")
    for address, (title, html) in sorted(by_hand.items()):
        yield from sections(address, title, html)
