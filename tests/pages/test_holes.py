"""The page of what the dossier does not know."""

from __future__ import annotations

from typing import get_args

import pytest
from selectolax.lexbor import LexborHTMLParser

from dossier_maker import derive_dossier
from generator.links.holes import HoleKind
from generator.pages.frame.repository import Repository
from generator.pages.views import holes
from generator.pages.views.holes import HEADINGS, holes_page

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
    return LexborHTMLParser(holes_page(derive_dossier(FILES, ARTICLES), REPOSITORY).html)


def _rows(tree: LexborHTMLParser, anchor: str) -> list[tuple[str, ...]]:
    heading = tree.css_first(f"#{anchor}")
    assert heading is not None
    section = heading.parent
    assert section is not None
    return [tuple(link.attributes["href"] or "" for link in row.css("a")) for row in section.css("li")]


def test_every_kind_has_a_heading() -> None:
    assert set(HEADINGS) == set(get_args(HoleKind))


@pytest.mark.parametrize(
    ("kind", "page", "line"),
    [
        ("event-without-date", "../events/other/", "events/other.yml#L1"),
        ("event-without-day", "../events/strike/", "events/strike.yml#L2"),
        ("question-with-one-voice", "../events/strike/#question-lamp", "events/strike.yml#L6"),
        ("claim-on-unnamed-only", "../events/strike/#claim-post-lamp", "events/strike.yml#L9"),
        ("place-without-coordinates", "../places/rocks/", "places/rocks.yml#L1"),
    ],
)
def test_a_hole_leads_to_its_page_and_to_the_line_to_mend(
    tree: LexborHTMLParser, kind: str, page: str, line: str
) -> None:
    assert _rows(tree, kind) == [(page, f"https://example.org/repo/blob/main/sources/{line}")]


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


def test_long_lists_say_how_many_more_there_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(holes, "MOST_ROWS", 1)
    monkeypatch.setattr(holes, "MOST_SOURCES", 1)
    tree = LexborHTMLParser(holes_page(derive_dossier(FILES, ARTICLES), REPOSITORY).html)
    assert len(_rows(tree, "source-without-address")) == 1
    assert [node.text() for node in tree.css(".d-empty")] == ["1 more.", "1 more event."]
    assert [head.text() for head in tree.css("[aria-labelledby=silent] thead th")][-1] == "1 more"
    [row] = tree.css("[aria-labelledby=silent] tbody tr")
    assert row.css("td")[-1].text() == "0"
