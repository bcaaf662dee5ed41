"""Prints a book as a PDF: its parts are laid out one after the other, and bound as one document."""

from __future__ import annotations

import contextlib
import gc
import hashlib
import os
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from generator.ground.wording import gettext as _
from generator.paper.book import Book
from generator.paper.lettering import mended

_VARIANT: Final = "pdf/ua-1"
"""Tagged, for whoever has a page read aloud."""
_EPOCH: Final = "SOURCE_DATE_EPOCH"
_NO_DAY: Final = "1980-01-01"
_FONTS: Final = "paper:fonts/"
_DATA: Final = "data:image/svg+xml;base64,"


class NoPress(Exception):
    """WeasyPrint, or a library of the system that it needs, is not there; the message says how to get it."""


class Refused(ValueError):
    """Something that a page asks for and that is not part of the book."""


def printed(book: Book, fonts: Path) -> bytes:
    """Return a book as a PDF, tagged, in the order: title and contents, chapters, notes, index.

    What leads where is known once a part is laid out; so contents, notes and index name pages without laying anything
    out again.

    Args:
        book: The book.
        fonts: The folder of the theme's fonts.

    Raises:
        NoPress: Where nothing can be printed here.
    """
    html_of = _weasyprint()
    from weasyprint.text.fonts import FontConfiguration

    fonts_known = FontConfiguration()
    fetch = fetcher(fonts)

    def laid_out(html: str) -> Any:
        return html_of(string=html, url_fetcher=fetch, base_url=None).render(
            font_config=fonts_known, pdf_variant=_VARIANT
        )

    with _the_day(book.day), mended(), _nothing_thrown_away():
        body = laid_out(book.body())
        pages = list(body.pages)
        stands, led_to = _stands(pages), _led_to(pages)
        notes = laid_out(book.notes(len(pages) + 1, stands))
        pages += notes.pages
        index = laid_out(book.index(len(pages) + 1, stands, led_to))
        pages += index.pages
        stands = _stands(pages)
        front = laid_out(book.front(stands))
        identifier = hashlib.sha256(f"{book.derived.dossier.settings.title}\n{book.as_of}".encode()).digest()[:16]
        bound: bytes = front.copy([*front.pages, *pages]).write_pdf(
            pdf_variant=_VARIANT, pdf_identifier=identifier, finisher=_finisher(len(front.pages), stands)
        )
    return bound


@contextlib.contextmanager
def _nothing_thrown_away() -> Iterator[None]:
    """Have Python not look for what nobody needs any more: boxes of pages are needed to the end, and it looks long."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@contextlib.contextmanager
def _the_day(day: str) -> Iterator[None]:
    """Have the parts of fonts that are embedded say a day of ours, and not the clock's: fontTools asks for it so."""
    before = os.environ.get(_EPOCH)
    os.environ[_EPOCH] = str(int(datetime.fromisoformat(day or _NO_DAY).replace(tzinfo=UTC).timestamp()))
    try:
        yield
    finally:
        if before is None:
            del os.environ[_EPOCH]
        else:
            os.environ[_EPOCH] = before


def _finisher(in_front: int, stands: Mapping[str, int]) -> Callable[[Any, Any], None]:
    """Return what tells readers of the PDF what WeasyPrint does not.

    They call pages as they are numbered: i, ii, iii, 1, 2, 3. A link is read aloud as leading to a page, and not to an
    anchor, which is a word of ours; the head of a column or of a row as what it is.
    """

    def finish(_document: Any, pdf: Any) -> None:
        import pydyf

        labels = [0, pydyf.Dictionary({"S": "/r"}), in_front, pydyf.Dictionary({"S": "/D"})]
        pdf.catalog["PageLabels"] = pydyf.Dictionary({"Nums": pydyf.Array(labels)})

        def above(element: Any) -> Any:
            return pdf.objects[int(element["P"].split()[0])]

        for one in [one for one in pdf.objects if isinstance(one, pydyf.Dictionary)]:
            if one.get("Subtype") == "/Link" and "Dest" in one:
                page = stands.get(one["Dest"].string)
                one["Contents"] = pydyf.String(_("page %(page)s", page=page) if page else "")
            elif one.get("S") == "/TH":
                one["A"]["Scope"] = "/Column" if above(above(one))["S"] == "/THead" else "/Row"

    return finish


def _stands(pages: list[Any]) -> dict[str, int]:
    found: dict[str, int] = {}
    for number, page in enumerate(pages, 1):
        for anchor in page.anchors:
            found.setdefault(anchor, number)
    return found


def _led_to(pages: list[Any]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for number, page in enumerate(pages, 1):
        for kind, target, *_where in page.links:
            if kind == "internal":
                found.setdefault(target, []).append(number)
    return found


def fetcher(fonts: Path) -> Any:
    """Return what gets for the printer what the book is made with: fonts of the theme, pictures that it holds itself.

    Whatever else is asked for is refused: nothing of the network, and no file.
    """
    from weasyprint.urls import URLFetcher

    names = frozenset(one.name for one in fonts.iterdir())

    class OwnOnly(URLFetcher):  # type: ignore[misc]
        """Gets nothing but the book's own."""

        def fetch(self, url: str, headers: Any = None) -> Any:
            """Return a font or a picture of the book.

            Raises:
                Refused: Where it is another thing.
            """
            from weasyprint.urls import URLFetcherResponse

            name = url.removeprefix(_FONTS)
            if url.startswith(_FONTS) and name in names:
                return URLFetcherResponse(url, (fonts / name).read_bytes(), {"Content-Type": "font/woff2"})
            if url.startswith(_DATA):
                return super().fetch(url, headers)
            raise Refused(f"{url[:80]} is not part of the book.")

    return OwnOnly(allowed_protocols=["data"])


def _weasyprint() -> Any:
    try:
        from weasyprint import HTML
    except ImportError as error:
        raise NoPress(
            'For a PDF, WeasyPrint is needed: pip install "dossier-site[pdf]". Dossier does without it otherwise.'
        ) from error
    except OSError as error:
        raise NoPress(
            f"WeasyPrint does not find a library of the system ({' '.join(str(error).split())[:200]}). On Debian and"
            " Ubuntu: sudo apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0; on macOS: brew install"
            " pango; for Windows see https://doc.courtbouillon.org/weasyprint/stable/first_steps.html."
        ) from error
    return HTML
