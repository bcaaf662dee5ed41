"""A dossier that has nothing for a page has no such page, and nothing leads to it."""

from __future__ import annotations

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from dossier_maker import ONE_OF_EACH, derive_dossier, make_project, write_dossier
from generator.doors import build as building
from generator.doors.export import export
from generator.doors.interface import without_links, without_pages
from generator.links.addresses import CORRECTIONS
from generator.links.derived import derive
from generator.links.present import empty_pages
from generator.pipeline import read_and_check

ALL = {"events/", "places/", "questions/", "questions/matrix/", "timeline/", "holding/", "map/", "origins/", "words/"}
TEXT = "The bridge fell at noon. A source said that it was old. It stood in Exampleton."
LONG = " In the morning the old iron bridge over the river had still carried all of the market carts."
ASKED = (
    "{{id: when, ask: When?, answers_are: text, "
    "claims: [{{id: noon, source: a, quote: The bridge fell at noon, answer: noon{0}}}]}}"
)
HELD = (
    "{id: whose, ask: Whose?, answers_are: actor, holds: {place: ton, when: 2031}, "
    "claims: [{id: stood, source: a, quote: It stood in Exampleton, answer: paper}]}"
)
WHERE = "name: Exampleton\ncoordinates: {lat: 1, lon: 2, origin: a map}\n"


def _empty(files: dict[str, str], *articles: str) -> set[str]:
    return set(empty_pages(derive_dossier(files, dict.fromkeys(articles or ("a",), TEXT + LONG))))


@pytest.mark.parametrize(
    ("files", "present"),
    [
        ({}, set()),
        ({"events/fall.yml": "title: The fall\n"}, {"events/"}),
        ({"events/fall.yml": "title: The fall\ndate: 2031\n"}, {"events/", "timeline/"}),
        ({"places/ton.yml": "name: Exampleton\n"}, {"places/"}),
        ({"places/ton.yml": WHERE}, {"places/", "map/"}),
        ({"events/fall.yml": f"title: F\nquestions:\n- {ASKED.format('')}\n"}, {"events/", "questions/"}),
        (
            {
                "actors/source.yml": "name: A source\nkind: person\nnamed: false\n",
                "events/fall.yml": f"title: F\nquestions:\n- {ASKED.format(', attribution: [source]')}\n",
            },
            {"events/", "questions/", "origins/"},
        ),
        (
            {"places/ton.yml": WHERE, "events/fall.yml": f"title: F\nquestions:\n- {HELD}\n"},
            {"places/", "map/", "events/", "questions/", "holding/"},
        ),
        ({"dossier.yml": "title: D\nacts: [{id: fall, label: fall, forms: [fell]}]\n"}, {"words/"}),
        ({"actors/ton.yml": "name: Exampleton\nkind: group\naliases: [bridge]\n"}, {"words/"}),
    ],
)
def test_what_a_dossier_has_decides_which_pages_it_has(files: dict[str, str], present: set[str]) -> None:
    assert ALL - _empty(files) == present


def test_a_table_of_sources_takes_two_of_them_and_text_in_common_is_about_words() -> None:
    asked = {"events/fall.yml": f"title: F\nquestions:\n- {ASKED.format('')}\n"}
    assert "questions/matrix/" in _empty(asked, "a")
    assert not {"questions/matrix/", "words/"} & _empty(asked, "a", "b")


def test_the_dossier_with_one_of_each_thing_has_every_page() -> None:
    checked = read_and_check(ONE_OF_EACH)
    assert checked.problems == ()
    # Corrections follow from a history, which nobody told here.
    assert empty_pages(derive(checked.dossier, checked.found)) == {CORRECTIONS}


def test_a_site_with_one_article_has_no_page_and_no_way_to_a_page_that_would_be_empty(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    event = "title: The fall\nclaims: [{id: fell, source: a, quote: The bridge fell}]\n"
    write_dossier(project, {"events/fall.yml": event}, {"a": TEXT})
    site = building.build(project / "mkdocs.yml")
    pages = {page.parent.relative_to(site).as_posix() + "/" for page in site.rglob("index.html")}
    empty = ALL - {"events/"}
    assert not pages & empty
    assert {"events/", "sources/", "actors/", "unknown/", "reading/"} <= pages
    for page in site.rglob("*.html"):
        ways = {link.attributes["href"] or "" for link in LexborHTMLParser(page.read_text("utf-8")).css("a[href]")}
        assert not [way for way in ways if way.replace("../", "").partition("#")[0] in empty], page
    front = LexborHTMLParser((site / "index.html").read_text("utf-8"))
    tabs = [tab.text(strip=True) for tab in front.css(".md-tabs__link")]
    assert tabs == ["Home", "Events", "Sources", "Actors", "About", "Contribute", "The program"]
    assert "Who held what" in (site / "reading/index.html").read_text("utf-8"), "what was a link is words"
    export(project / "mkdocs.yml", tmp_path / "out")
    assert "timeline/index.md" not in (tmp_path / "out/reading.md").read_text("utf-8")


def test_a_section_that_is_left_empty_goes_too() -> None:
    when = {"When": ["timeline/index.md", "when.md"]}
    nav = [{"Home": "index.md"}, {"Where": [{"Map": "map/index.md"}]}, when, "x.md"]
    assert without_pages(nav, {"map/", "timeline/"}) == [{"Home": "index.md"}, {"When": ["when.md"]}, "x.md"]
    assert without_pages(nav, set()) == nav
    assert without_pages(None, {"map/"}) is None


def test_only_links_to_pages_that_are_not_made_become_words() -> None:
    written = "See [the *map*](map/index.md), [it](map/index.md#list) and [words](words/index.md). `[a](b)`"
    assert without_links(written, {"map/"}) == "See the *map*, it and [words](words/index.md). `[a](b)`"
    assert without_links(written, set()) == written
