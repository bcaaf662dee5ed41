"""What a reader of Arabic sees and finds in the book, where WeasyPrint by itself would have it otherwise."""

from __future__ import annotations

import base64
from pathlib import Path

import pypdfium2
import pytest

from generator.paper.lettering import mended
from paper_read import pypdf

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")

FAMILY = "DejaVu Sans"  # it has one sign for lam and alef, as most have


def _printed(body: str, file: Path) -> pypdfium2.PdfTextPage:
    from weasyprint import HTML

    style = f"<style>html {{ font: 12pt '{FAMILY}' }}</style>"
    with mended():
        HTML(string=f"<html lang=ar dir=rtl>{style}{body}").write_pdf(file)
    return pypdfium2.PdfDocument(file)[0].get_textpage()


def _finds(page: pypdfium2.PdfTextPage, words: str) -> bool:
    return page.search(words).get_next() is not None


@pytest.mark.parametrize("before", ["", "<p>أولًا", "<p>مجالًا رجوعًا"])
def test_words_with_lam_and_alef_are_found_whatever_word_came_first(before: str, tmp_path: Path) -> None:
    page = _printed(f"{before}<p>وسيلة إعلام واحدة<p>والمقالات الأحداث<p>الإمام الآن<p>حرفًا", tmp_path / "a.pdf")
    for words in ("إعلام", "والمقالات", "الأحداث", "الإمام", "الآن", "وسيلة إعلام واحدة", "حرفًا"):
        assert _finds(page, words), words


def test_a_mark_within_the_sign_leaves_the_word_to_be_found_without_it(tmp_path: Path) -> None:
    page = _printed("<p>قالها أولًا", tmp_path / "a.pdf")
    assert _finds(page, "أولا")


def test_letters_of_a_picture_join_and_stand_in_their_order(tmp_path: Path) -> None:
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="40"><text x="150" y="20">أكثر من 200</text></svg>'
    )
    image = f'<img alt="x" src="data:image/svg+xml;base64,{base64.b64encode(svg.encode()).decode()}">'
    page = _printed(f"<p>{image}", tmp_path / "a.pdf")
    assert _finds(page, "أكثر من")
    text = page.get_text_range()
    first, last = (page.get_charbox(text.index(letter))[0] for letter in "أن")
    assert last < first


def test_a_letter_of_which_a_mark_was_seen_first_is_itself(tmp_path: Path) -> None:
    file = tmp_path / "a.pdf"
    _printed("<p dir=ltr>q\u0303 seen before queen", file)
    assert "queen" in pypdf.PdfReader(file).pages[0].extract_text()


def test_what_was_mended_is_put_back() -> None:
    from weasyprint import svg
    from weasyprint.pdf import stream

    before = stream.Font, svg.text, dict(svg.TAGS)
    with mended():
        assert stream.Font is not before[0]
        assert svg.TAGS["text"] is svg.text is not before[1]
    assert (stream.Font, svg.text, svg.TAGS) == before
