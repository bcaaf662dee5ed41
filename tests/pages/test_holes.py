"""The page of what the dossier does not know."""

from __future__ import annotations

from typing import get_args
from urllib.parse import urljoin

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from dossier_maker import derive_dossier
from generator.ground.dates.edtf import parse
from generator.links import sheets
from generator.links.addresses import UNKNOWN
from generator.links.holes import HoleKind
from generator.pages.frame.repository import Repository
from generator.pages.parts import silences
from generator.pages.parts.open_points import SEVERAL, period_of
from generator.pages.views.holes import BRIEF, HEADINGS, OF_EVENTS, holes_pages

TEXT = "The ferry struck the rocks at nine. A sailor said the lamp was out that night."
REPOSITORY = Repository("https://example.org/repo")
EVENT = """title: The ferry strikes
date: "2031-03"
claims:
  - {id: post-rocks, source: post, quote: The ferry struck the rocks}
questions:
  - id: lamp
    ask: Did it burn?
    answers_are: text
    claims: [{id: post-lamp, source: post, quote: the lamp was out, answer: It was out, attribution: [sailor]}]
"""
FILES = {
    "events/strike.yml": EVENT,
    "events/other.yml": "title: Another\n",
    "actors/sailor.yml": "name: a sailor\nkind: person\nnamed: false\n",
    "places/rocks.yml": "name: the rocks\n",
}
ARTICLES = {"post": TEXT, "wire": "Nothing is said of it here at all."}


@pytest.fixture
def tree() -> LexborHTMLParser:
    return LexborHTMLParser(next(iter(holes_pages(derive_dossier(FILES, ARTICLES), REPOSITORY))).html)


def _links(rows: list[LexborNode]) -> list[tuple[str, ...]]:
    return [tuple(link.attributes["href"] or "" for link in row.css("a")) for row in rows]


def _points(tree: LexborHTMLParser, kind: str) -> list[tuple[str, ...]]:
    return _links(tree.css(f"[data-kind={kind}]"))


def _rows(tree: LexborHTMLParser, anchor: str) -> list[tuple[str, ...]]:
    return _links(tree.css(f"section:has(> #{anchor}) li"))


def test_every_kind_has_a_heading() -> None:
    assert set(HEADINGS) == set(get_args(HoleKind))
    assert set(OF_EVENTS) | set(BRIEF) < set(HEADINGS)


@pytest.mark.parametrize(
    ("kind", "page", "line"),
    [
        ("event-without-date", "../events/other/", "events/other.yml#L1"),
        ("event-without-day", "../events/strike/", "events/strike.yml#L2"),
        ("question-with-one-voice", "../events/strike/#question-lamp", "events/strike.yml#L6"),
        ("claim-on-unnamed-only", "../events/strike/#claim-post-lamp", "events/strike.yml#L9"),
    ],
)
def test_what_is_open_about_an_event_leads_to_its_page_and_to_the_line_to_mend(
    tree: LexborHTMLParser, kind: str, page: str, line: str
) -> None:
    assert _points(tree, kind) == [(page, f"https://example.org/repo/blob/main/sources/{line}")]


def test_what_is_open_about_something_else_stands_in_a_list_of_its_kind(tree: LexborHTMLParser) -> None:
    assert _rows(tree, "place-without-coordinates") == [("../places/rocks/",)]
    assert _rows(tree, "source-without-address") == [("../sources/post/",), ("../sources/wire/",)]


def test_events_stand_under_their_years_with_who_is_silent(tree: LexborHTMLParser) -> None:
    assert [node.text() for node in tree.css("#events ~ section h3")] == ["2031", "Without a date"]
    assert [" ".join(node.text().split()) for node in tree.css("details.d-open > summary")] == [
        "The ferry strikes March 2031 · 3 open",
        "Another not known · 1 open",
    ]
    [silent, nobody] = (" ".join(node.text().split()) for node in tree.css(".d-open__more"))
    assert silent == "The ferry strikes. Not quoted on it: Paper 4 March 2031"
    assert nobody.count("Paper") == 2


@pytest.mark.parametrize(
    ("date", "period"),
    [
        ("2031-03", "2031"),
        ("2031-03/..", "2031"),
        ("../2031-03", "2031"),
        ("2030-12/2031-01", SEVERAL),
        ("2031-12-31/2032-01-01", SEVERAL),
    ],
)
def test_an_event_stands_in_the_year_in_which_it_lies(date: str, period: str) -> None:
    assert period_of(parse(date)) == period


def test_the_overview_counts_every_hole_and_leads_to_it(tree: LexborHTMLParser) -> None:
    counted = {link.attributes["href"] or "": int(link.css_first("b").text()) for link in tree.css(".d-overview a")}
    assert counted == {
        "?kind=event-without-date#events": 1,
        "?kind=event-without-day#events": 1,
        "?kind=question-with-one-voice#events": 1,
        "?kind=claim-on-unnamed-only#events": 1,
        "#source-without-address": 2,
        "#place-without-coordinates": 1,
    }
    offered = {option.attributes["value"] for option in tree.css("select[name=kind] option")} - {""}
    assert offered == {point.attributes["data-kind"] for point in tree.css("[data-kind]")}


def test_silence_is_shown_by_event_and_source(tree: LexborHTMLParser) -> None:
    rows = [
        [" ".join(cell.text().split()) for cell in row.css("th, td")]
        for row in tree.css("[aria-labelledby=silent] tbody tr")
    ]
    assert rows == [["The ferry strikes", "2", "–not quoted"], ["Another", "–not quoted", "–not quoted"]]
    [link] = tree.css("[aria-labelledby=silent] td a")
    assert link.attributes["href"] == "../events/strike/#claim-post-lamp"


def test_coverage_is_shown_by_article(tree: LexborHTMLParser) -> None:
    rows = [[cell.text() for cell in row.css("td")] for row in tree.css("[aria-labelledby=coverage] tbody tr")]
    assert rows == [["2", "2", "100 %"], ["1", "0", "0 %"]]


def test_a_long_list_goes_on_on_further_pages_and_the_first_leads_to_all_of_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sheets, "ROOM", 1)
    pages = list(holes_pages(derive_dossier(FILES, ARTICLES), REPOSITORY))
    trees = [LexborHTMLParser(page.html) for page in pages]
    first = trees[0]
    assert sum(len(_rows(tree, "source-without-address")) for tree in trees) == 2
    [where] = [
        link for link in first.css(".d-overview a") if "#source-without-address" in (link.attributes["href"] or "")
    ]
    assert where.css_first("b").text() == "2"
    page = urljoin(f"/{UNKNOWN}", where.attributes["href"] or "").partition("#")[0].lstrip("/")
    there = [tree for tree, made in zip(trees, pages, strict=True) if made.address == page]
    assert _rows(there[0], "source-without-address") == [("../../sources/post/",)]
    assert {link.attributes["id"] for link in first.css(".d-jump a[id]")} >= {"silent", "coverage"}
    filters = [tree.css_first("#filter") for tree in trees]
    assert not any(filters)


def test_a_table_says_how_many_sources_have_no_column(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(silences, "MOST_SOURCES", 1)
    tree = LexborHTMLParser(next(iter(holes_pages(derive_dossier(FILES, ARTICLES), REPOSITORY))).html)
    assert [head.text() for head in tree.css("[aria-labelledby=silent] thead th")][-1] == "1 more"
    assert [row.css("td")[-1].text() for row in tree.css("[aria-labelledby=silent] tbody tr")] == ["0", "0"]
