"""The dossier as one PDF, read again by pypdf and, where letters run from right to left, by PDFium."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from selectolax.lexbor import LexborHTMLParser

from dossier_maker import ONE_OF_EACH, PROJECT, derive_dossier
from generator.links.derived import Derived
from generator.model.dossier import Ref
from generator.pages.frame.repository import Repository
from generator.paper.book import in_ranges
from generator.paper.press import Refused, fetcher
from generator.pipeline import Made, make, read_and_check
from paper_read import AS_OF, FONTS, Read, book_of, folded, from_right, pdf_of, remarks, words_of_claims

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")

FOOT = 62.4  # points: the margin at the foot of a page
LINE = 12.0

CHAPTERS = ["Contents", "About this dossier", "Events", "Pictures", "Actors", "Places", "Sources", "Notes", "Index"]


@pytest.fixture(scope="module")
def one(one_of_each: Made, tmp_path_factory: pytest.TempPathFactory) -> Read:
    """The dossier of one of each."""
    return Read(pdf_of(one_of_each.derived), tmp_path_factory.mktemp("paper") / "one.pdf")


def holds(read: Read, derived: Derived) -> None:
    """All that is true of each book."""
    assert not [words for words in words_of_claims(derived) if not read.says(words)]
    assert [title for level, title, _page in read.outline if level == 1] == CHAPTERS
    # What the contents name stands, as a heading, on the page that they name.
    for level, title, page in read.outline:
        assert level > 2 or title in read.pages[page]
    contents = "".join(text for label, text in read.pages.items() if not label.isdigit())
    for level, title, page in read.outline:
        assert level > 2 or title == "Contents" or from_right(title) or f"{title} {page}" in contents, title
    assert not list(alone_at_the_foot(read))
    root = read.pdf.trailer["/Root"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en"
    roles = set(roles_of(root["/StructTreeRoot"]))
    assert {"/H1", "/H2", "/H3", "/P", "/L", "/LI", "/Link", "/Figure", "/BlockQuote", "/Table"} <= roles, roles
    figures = [one for one in elements_of(root["/StructTreeRoot"]) if one.get("/S") == "/Figure"]
    assert figures
    assert all(one.get("/Alt") for one in figures)
    heads = [one["/A"].get("/Scope") for one in elements_of(root["/StructTreeRoot"]) if one.get("/S") == "/TH"]
    assert set(heads) == {"/Column", "/Row"}
    assert read.pdf.metadata.title == derived.dossier.settings.title
    numbered = [text for label, text in read.pages.items() if label.isdigit()]
    assert all(folded(AS_OF) in text for text in numbered)


def alone_at_the_foot(read: Read) -> Iterator[str]:
    """Yield headings and labels below which their page has nothing more."""
    for entry in _entries(read.pdf.outline):
        if entry.top <= FOOT + LINE:
            yield entry.title
    for number, page in enumerate(pypdfium2.PdfDocument(read.content)):
        text = page.get_textpage()
        found = text.search("Editor’s note")
        while at := found.get_next():
            if text.get_charbox(at[0])[1] <= FOOT + LINE or not _below(text, at[0]):
                yield f"Editor’s note, sheet {number}"


def _below(text: pypdfium2.PdfTextPage, at: int) -> bool:
    """Whether words stand below those, within 20 points."""
    _left, bottom, *_rest = text.get_charbox(at)
    return any(bottom - 20 < text.get_charbox(one)[3] < bottom for one in range(at, min(at + 200, text.count_chars())))


def _entries(outline: list[Any]) -> Iterator[Any]:
    for one in outline:
        if isinstance(one, list):
            yield from _entries(one)
        else:
            yield one


def elements_of(element: Any) -> Iterator[Any]:
    """Yield all elements of the tree that programs read aloud."""
    element = element.get_object()
    if isinstance(element, list):
        for child in element:
            yield from elements_of(child)
    elif isinstance(element, dict):
        yield element
        if "/K" in element:
            yield from elements_of(element["/K"])


def roles_of(root: Any) -> Iterator[str]:
    """Yield what they are."""
    return (one["/S"] for one in elements_of(root) if "/S" in one)


def test_the_book_of_one_of_each(one: Read, one_of_each: Made) -> None:
    holds(one, one_of_each.derived)


@pytest.mark.whole
def test_the_book_of_the_shipped_dossier(tmp_path: Path) -> None:
    checked = read_and_check(PROJECT)
    derived = make(checked, PROJECT, Repository()).derived
    holds(Read(pdf_of(derived), tmp_path / "shipped.pdf"), derived)


def test_each_claim_has_a_note_that_names_the_pages_with_its_words(one: Read, one_of_each: Made) -> None:
    first = next(int(page) for _level, title, page in one.outline if title == "Notes")
    notes = " ".join(text for label, text in one.pages.items() if label.isdigit() and int(label) >= first)
    for claim, passage in one_of_each.derived.found.passages.items():
        note = re.search(
            rf"(?:Quoted on page (\d+))(?:; in the article on page (\d+))?\. https://dossier\.example/claims/{claim}/",
            notes,
        )
        assert note, claim
        words = one_of_each.derived.dossier.articles[one_of_each.derived.stated[claim].claim.source].text
        begin = folded(words[slice(*passage.spans[0])])[:20]
        if begin.isascii():
            assert begin in one.pages[note[1]]
            assert note[2] is None or begin[:8] in one.pages[note[2]]


def test_the_index_names_the_pages_that_speak_of_somebody(one: Read) -> None:
    index = one.pages[next(page for _level, title, page in one.outline if title == "Index")]
    found = re.search(r"The Harbour Post ([\d–, ]+)", index)
    assert found
    pages = {
        page
        for stretch in found[1].split(", ")
        for begin, _dash, end in [stretch.strip().partition("–")]
        for page in range(int(begin), int(end or begin) + 1)
    }
    assert len(pages) > 2
    assert all("The Harbour Post" in one.pages[str(page)] for page in pages)


def test_a_link_to_another_record_names_its_page(one: Read) -> None:
    places = {title: page for level, title, page in one.outline if level == 2}
    body = " ".join(text for label, text in one.pages.items() if label.isdigit())
    named = re.findall(r"(The Brisa runs aground on the Teeth|The last voyage of the Brisa) \(page (\d+)\)", body)
    assert {title for title, _page in named} == {
        "The Brisa runs aground on the Teeth",
        "The last voyage of the Brisa",
    }
    assert all(places[title] == page for title, page in named)


def test_the_numbers_of_one_cell_stay_apart(one: Read) -> None:
    relies = next(text for text in one.pages.values() if "What each article relies on" in text)
    assert re.search(r"\d \(\d+ %\)", relies)


def test_the_legend_stands_with_the_timeline(one: Read) -> None:
    page = next(page for level, title, page in one.outline if (level, title) == (2, "Timeline"))
    assert "on these days, as stated" in one.pages[page]


def test_the_index_names_every_actor_and_every_place(one: Read, one_of_each: Made) -> None:
    first = int(next(page for _level, title, page in one.outline if title == "Index"))
    index = " ".join(text for label, text in one.pages.items() if label.isdigit() and int(label) >= first)
    dossier = one_of_each.derived.dossier
    names = {folded(one_of_each.derived.called[Ref("actor", actor)].name) for actor in dossier.actors}
    names |= {folded(one_of_each.derived.called[Ref("place", place)].name) for place in dossier.places}
    # Where letters run from the right, pypdf reads the line in pieces: the number of the page comes before the name.
    lacking = [name for name in names if not from_right(name) and not re.search(rf"{re.escape(name)} \d", index)]
    assert not lacking
    assert all(one.says(name) for name in names)


def test_links_lead_within_the_book_or_to_the_web(one: Read) -> None:
    uris = [
        annotation["/A"]["/URI"]
        for page in one.pdf.pages
        for annotation in (ref.get_object() for ref in page.get("/Annots", []))
        if "/A" in annotation and "/URI" in annotation["/A"]
    ]
    assert all(uri.startswith(("https://", "http://")) for uri in uris), uris
    told = {
        str(annotation["/Contents"])
        for page in one.pdf.pages
        for annotation in (ref.get_object() for ref in page.get("/Annots", []))
        if "/Dest" in annotation
    }
    assert not [words for words in told if not re.fullmatch(r"page \d+", words)]
    named = one.pdf.named_destinations
    assert {"note-1", "quote-1", "passage-1", "chapter-events"} <= set(named)


def test_the_same_dossier_gives_the_same_bytes_without_a_remark(
    one_of_each: Made, one: Read, caplog: pytest.LogCaptureFixture
) -> None:
    assert pdf_of(one_of_each.derived) == one.content
    assert not remarks(caplog)


def test_an_arabic_book_runs_from_right_to_left(tmp_path: Path) -> None:
    shutil.copytree(ONE_OF_EACH, tmp_path / "arabic")
    settings = tmp_path / "arabic/sources/dossier.yml"
    settings.write_text(settings.read_text().replace("language: en", "language: ar"))
    derived = make(read_and_check(tmp_path / "arabic"), tmp_path / "arabic", Repository()).derived
    read = Read(pdf_of(derived), tmp_path / "arabic.pdf")
    assert read.pdf.trailer["/Root"]["/Lang"] == "ar"
    assert not [words for words in words_of_claims(derived) if not read.says(words)]
    assert not [page for page in read.by_pdfium if "A line reaches" in page or "A full circle" in page]
    contents = pypdfium2.PdfDocument(tmp_path / "arabic.pdf")[1].get_textpage()
    boxes = [contents.get_charbox(at) for at in range(contents.count_chars())]
    text = contents.get_text_range()
    # The number of a page stands at the left end of its line.
    number, title = text.index("1"), text.index("عن")
    assert boxes[number][0] < boxes[title][0]


def test_a_row_names_the_notes_of_all_its_claims() -> None:
    words = [f"Boat {number} came in." for number in range(1, 13)]
    said = {"source": "news", "attribution": ["harbour"]}
    claims = [{"id": f"boat-{at}", "quote": one, **said} for at, one in enumerate(words)]
    harbour = {"name": "Harbour", "kind": "person"}
    event = {"title": "A day", "date": "2031-05-01", "claims": claims}
    derived = derive_dossier({"events/day.yml": event, "actors/harbour.yml": harbour}, {"news": " ".join(words)})
    (row,) = LexborHTMLParser(book_of(derived).body()).css("tr:has(td.d-table__words)")
    assert [link.text() for link in row.css("a.note")] == [str(number) for number in range(1, 13)]
    assert "more" not in row.text()


def test_nothing_but_the_books_own_is_fetched() -> None:
    fetch = fetcher(FONTS)
    assert fetch("paper:fonts/dossier-sans.woff2").read()[:4] == b"wOF2"
    for url in (
        "https://evil.example/x.png",
        "http://127.0.0.1/",
        "file:///etc/passwd",
        "paper:fonts/../dossier/base.css",
        "data:text/html,x",
        "ftp://evil.example/",
    ):
        with pytest.raises(Refused):
            fetch(url)


def test_each_kind_of_mark_in_a_picture_has_a_style_on_paper(one_of_each: Made) -> None:
    styles = (PROJECT / "generator/paper/pictures.css").read_text("utf-8")
    pages = unescape("".join(page.html for page in one_of_each.rendered.pages))
    drawn = re.findall(r"<(?:rect|circle|line|path|polygon|text)\b[^>]*? class=\"([^\"]*)\"", pages)
    without = {name for classes in drawn for name in classes.split() if f".{name}" not in styles}
    left_out = {"d-svg__lane", "d-time__hit"}  # what the pointer meets
    plain = {
        "d-graph__box--named",
        "d-pic__wide",
        "d-pic__narrow",
        "d-svg__wide",
        "d-svg__narrow",
        "d-svg__clear",
        "d-time__name",
        "d-time__beyond",
    }
    assert not without - left_out - plain


def test_pages_in_a_row_are_named_by_the_first_and_the_last() -> None:
    assert list(in_ranges({5, 3, 4, 9, 1})) == [(1, 1), (3, 5), (9, 9)]
    assert list(in_ranges(())) == []
