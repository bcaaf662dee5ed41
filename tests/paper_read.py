"""A dossier printed as a book for tests, and read again by pypdf and, where letters run from the right, by PDFium."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from dossier_maker import PROJECT
from generator.ground.wording import speaking
from generator.links.derived import Derived
from generator.pages.frame.repository import Repository
from generator.pages.site import plan
from generator.paper.book import Book
from generator.paper.press import printed

pypdf = pytest.importorskip("pypdf", reason="pypdf is not installed: run `make test`")
pytest.importorskip("weasyprint", reason="WeasyPrint is not installed: run `make test`")

FONTS = PROJECT / "generator/theme/assets/fonts"
AS_OF = "As of 2026-01-01. data/dossier.json: SHA-256 " + "5e" * 32 + "."


def book_of(derived: Derived) -> Book:
    """A dossier as a book, of a fixed day."""
    repository = Repository(site="https://dossier.example/")
    return Book(derived, plan(derived, {}, repository), repository, "2026-01-01", AS_OF)


def pdf_of(derived: Derived) -> bytes:
    """The same, printed."""
    with speaking(derived.dossier.settings.language):
        return printed(book_of(derived), FONTS)


class Read:
    """A PDF, read again.

    Attributes:
        pdf: As pypdf reads it.
        pages: What stands on each page, white space folded, as pypdf reads it; the page's label is its key.
        by_pdfium: The same, as PDFium does.
        content: Its bytes.
        labels: What its pages are called: i, ii, 1, 2.
        outline: Level, title and the label of the page, of each entry.
    """

    def __init__(self, content: bytes, file: Path) -> None:
        """Write it, since PDFium reads files."""
        file.write_bytes(content)
        self.content = content
        self.pdf = pypdf.PdfReader(file)
        self.labels = self.pdf.page_labels  # worked out anew each time that somebody asks
        self.pages: Mapping[str, str] = {
            label: folded(_as_letters(page.extract_text()))
            for label, page in zip(self.labels, self.pdf.pages, strict=True)
        }
        self.outline = tuple(self._below(self.pdf.outline, 1))
        by_pdfium = (page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(file))
        self.by_pdfium = [folded(text) for text in by_pdfium]

    def says(self, words: str) -> bool:
        """Whether some page has these words, one behind the other."""
        if any(folded(words) in page for page in self.pages.values()):
            return True
        # Where figures stand among Arabic letters, pypdf reads the line in pieces.
        return from_right(words) and any(folded(words) in page for page in self.by_pdfium)

    def _below(self, entries: list[Any], level: int) -> Iterator[tuple[int, str, str]]:
        for entry in entries:
            if isinstance(entry, list):
                yield from self._below(entry, level + 1)
            else:
                yield level, folded(entry.title), self.labels[self.pdf.get_destination_page_number(entry)]


def _as_letters(text: str) -> str:
    """What pypdf reads: of a book in letters of many scripts, it takes the two bytes of a letter for two letters.

    The one letter that lam and alef have together becomes these, as it does in what people search with.
    """
    return re.sub("[\ufef5-\ufefc]", lambda found: unicodedata.normalize("NFKC", found[0]), text.replace("\0", ""))


def from_right(words: str) -> bool:
    return re.search("[\u0590-\u08ff]", words) is not None


def folded(text: str) -> str:
    """White space as one space each; none behind a hyphen, dash or slash, where a line may end."""
    return re.sub(r"(?<=[-–—/]) ", "", " ".join(text.split()))


def words_of_claims(derived: Derived) -> Iterator[str]:
    """Each stretch of words that a claim quotes."""
    for claim, passage in derived.found.passages.items():
        text = derived.dossier.articles[derived.stated[claim].claim.source].text
        yield from (text[slice(*span)] for span in passage.spans)


def remarks(caplog: pytest.LogCaptureFixture) -> list[str]:
    """What the printer had to remark, but for letters that no font of this machine has."""
    said = (record.getMessage()[:200] for record in caplog.records if record.name.startswith("weasyprint"))
    return [message for message in said if not message.startswith(".notdef")]
