"""Every kind of page on paper: printed to PDF as a browser prints it, and read again sheet by sheet."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path
from typing import Any, NamedTuple

import pypdfium2
import pytest
from playwright.sync_api import Browser, Page

from kinds_of_page import KINDS

OpenPage = Callable[..., Page]
Print = Callable[..., "list[Sheet]"]

_NEAR = 2.0  # points: an outlined letter is drawn twice, at one place
_MARGIN = 40.0  # points; those of the sheet are 45 and more
_CHANCE = 6  # letters of one word may touch; a line over another makes dozens
_TO_PRESS = (
    "Copy the citation",
    "Open all",
    "Back to top",
    "Permalink of",
    "How do accounts stand",
)


class Letter(NamedTuple):
    """A letter on a sheet, in points from its left and its foot."""

    said: str
    left: float
    bottom: float
    right: float
    top: float


class Sheet(NamedTuple):
    """What stands on one sheet."""

    text: str
    letters: list[Letter]
    width: float
    height: float


@pytest.fixture
def printed(open_page: OpenPage, tmp_path: Path) -> Print:
    """A function that prints an address, by somebody whose screen is dark."""

    def print_one(address: str, paper: str = "A4") -> list[Sheet]:
        page = open_page(address, scheme="dark")
        page.pdf(path=tmp_path / "printed.pdf", format=paper, prefer_css_page_size=True)
        document = pypdfium2.PdfDocument(tmp_path / "printed.pdf")
        return [_sheet(page) for page in document]

    return print_one


def _sheet(page: pypdfium2.PdfPage) -> Sheet:
    text = page.get_textpage()
    letters = [Letter(text.get_text_range(one, 1), *text.get_charbox(one)) for one in range(text.count_chars())]
    drawn = [one for one in letters if one.said.strip() and one.right > one.left and one.top > one.bottom]
    return Sheet(text.get_text_range(), drawn, *page.get_size())


def bare(text: str) -> str:
    """Only letters and digits: lines are broken, hyphenated and joined on paper."""
    return "".join(one for one in unicodedata.normalize("NFKC", text) if one.isalnum())


def over_each_other(sheet: Sheet) -> Iterator[str]:
    """Yield each pair of letters of which one is printed over the other."""
    cells: dict[tuple[int, int], list[int]] = {}
    for number, one in enumerate(sheet.letters):
        here = list(product(_steps(one.left, one.right), _steps(one.bottom, one.top)))
        others = {other for cell in here for other in cells.get(cell, ())}
        if any(_is_outline(one, sheet.letters[other]) for other in others):
            continue
        for other in others:
            # A ligature is several letters at one place, one after the other in the text.
            if number - other > 3 and _covered(one, sheet.letters[other]) > 0.35:
                yield sheet.letters[other].said + one.said
        for cell in here:
            cells.setdefault(cell, []).append(number)


def _steps(start: float, end: float) -> range:
    return range(int(start // 10), int(end // 10) + 1)


def _is_outline(one: Letter, other: Letter) -> bool:
    at_one_place = abs(one.left - other.left) < _NEAR and abs(one.bottom - other.bottom) < _NEAR
    return one.said == other.said and at_one_place


def _covered(one: Letter, other: Letter) -> float:
    """How much of the smaller of two letters lies under the other."""
    width = min(one.right, other.right) - max(one.left, other.left)
    height = min(one.top, other.top) - max(one.bottom, other.bottom)
    smaller = min((it.right - it.left) * (it.top - it.bottom) for it in (one, other))
    return width * height / smaller if width > 0 and height > 0 else 0.0


@pytest.mark.parametrize(
    ("kind", "paper"), [*((kind, "A4") for kind in KINDS), ("event", "Letter"), ("source", "Letter")]
)
def test_nothing_overprints_or_leaves_the_sheet_or_is_there_to_press(
    printed: Print, addresses: dict[str, str], kind: str, paper: str
) -> None:
    sheets = printed(addresses[kind], paper)
    for number, sheet in enumerate(sheets, start=1):
        assert len(found := list(over_each_other(sheet))) < _CHANCE, (number, found)
        outside = [one for one in sheet.letters if one.left < _MARGIN or one.right > sheet.width - _MARGIN]
        assert not outside, f"sheet {number}"
        assert f"{number}/{len(sheets)}" in "".join(sheet.text.split())
    text = "".join(sheet.text for sheet in sheets)
    assert not [words for words in _TO_PRESS if words in text]


def test_a_line_over_another_is_noticed(browser: Browser, tmp_path: Path) -> None:
    page = browser.new_page()
    line = "<p style='position: absolute; top: {}px'>{} and these words stand where others stand already</p>"
    page.set_content(line.format(90, "Here") + line.format(96, "Otherwise"))
    page.pdf(path=tmp_path / "over.pdf")
    (sheet,) = (_sheet(one) for one in pypdfium2.PdfDocument(tmp_path / "over.pdf"))
    page.close()
    assert len(list(over_each_other(sheet))) >= _CHANCE


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_each_claim_is_whole_on_one_sheet_with_its_address(
    printed: Print, data: dict[str, Any], compared: dict[str, Any], paper: str
) -> None:
    sheets = printed(f"events/{compared['event']}/", paper)
    languages = {one["id"]: one["language"] for one in data["sources"]}
    claims = [
        one
        for one in data["claims"]
        if one["on"] == {"kind": "event", "id": compared["event"]} and languages[one["source"]] == "en"
    ]
    assert claims
    for claim in claims:
        # One that answers several questions stands under each of them.
        shown = [bare(sheet.text) for sheet in sheets if claim["permalink"] in "".join(sheet.text.split())]
        assert shown, claim["id"]
        assert all(bare(part) in on for on in shown for part in claim["quote"].split("[…]")), claim["id"]


def test_every_word_of_an_article_is_printed_with_what_the_page_carried_around_it(
    printed: Print, site: Path, claim: dict[str, Any]
) -> None:
    sheets = printed(f"sources/{claim['source']}/")
    text = bare("".join(sheet.text for sheet in sheets))
    article = (site / f"data/articles/{claim['source']}.txt").read_text("utf-8")
    for line in article.splitlines():
        assert all(bare(word) in text for word in line.split())


def test_the_foot_says_where_it_is_from(printed: Print, site: Path, data: dict[str, Any], address: str) -> None:
    *_, last = printed("timeline/")
    foot = bare(last.text)
    sha256 = hashlib.sha256((site / "data/dossier.json").read_bytes()).hexdigest()
    for words in (data["title"], f"{address}timeline/", "As of 2026-01-01", sha256):
        assert bare(words) in foot


def test_a_wide_table_lies_on_its_side_and_repeats_its_headings(printed: Print, data: dict[str, Any]) -> None:
    sheets = printed("questions/matrix/")
    assert all(sheet.width > sheet.height for sheet in sheets)
    outlets = {one["outlet"] for one in data["sources"]}
    names = [one["name"] for one in data["actors"] if one["id"] in outlets]
    for sheet in sheets:
        if any(bare(question["ask"]) in bare(sheet.text) for question in data["questions"]):
            assert all(bare(name) in bare(sheet.text) for name in names)


def test_addresses_of_other_sites_are_printed_once_and_ways_within_this_one_are_not(
    open_page: OpenPage, data: dict[str, Any]
) -> None:
    source = next(one for one in data["sources"] if one["url"])
    page = open_page(f"sources/{source['id']}/")
    page.emulate_media(media="print")
    after = "(one, what) => { one.setAttribute('href', what); return getComputedStyle(one, '::after').content }"
    words = page.locator(".d-note a, .d-facts dd > a:not(.d-url)").first
    assert words.evaluate(after, "https://other.example/") == '" <https://other.example/>"'
    assert words.evaluate(after, "../elsewhere/") == "none"
    assert page.locator(".d-url").evaluate(after, source["url"]) == "none"


def test_what_is_dark_on_a_screen_is_light_on_paper(open_page: OpenPage, addresses: dict[str, str]) -> None:
    page = open_page(addresses["event"], scheme="dark")
    page.emulate_media(media="print", color_scheme="dark")
    ground, ink = page.evaluate(
        "(({backgroundColor, color}) => [backgroundColor, color])(getComputedStyle(document.body))"
    )
    assert (ground, ink) == ("rgb(255, 255, 255)", "rgb(0, 0, 0)")


@pytest.mark.parametrize(("path", "picture"), [("timeline/", ".d-pic"), ("origins/", ".d-graph")])
def test_a_tall_picture_is_no_taller_than_a_sheet_has_room(open_page: OpenPage, path: str, picture: str) -> None:
    page = open_page(path)
    page.emulate_media(media="print")
    for height in (400, 1500, 4000):
        tall = page.locator(picture).first.evaluate(
            """(svg, height) => {
                svg.setAttribute("height", height);
                if (svg.hasAttribute("viewBox")) svg.setAttribute("viewBox", `0 0 690 ${height}`);
                return svg.getBoundingClientRect().height;
            }""",
            height,
        )
        assert tall <= 780, (height, tall)  # CSS pixels: 206 mm
