"""Lists, split where they grow long."""

from __future__ import annotations

from urllib.parse import urljoin

import pytest
from selectolax.lexbor import LexborHTMLParser

from dossier_maker import derive_dossier
from generator.links import sheets
from generator.links.derived import Derived
from generator.pages.frame.page import Page
from generator.pages.frame.repository import Repository
from generator.pages.views import lists
from generator.pages.views.lists import actor_list, event_list, source_list
from generator.pages.views.places import place_list


def _names(page: Page) -> list[str]:
    return [node.text(deep=True, separator="") for node in LexborHTMLParser(page.html).css(".d-register__name")]


def _pages(derived: Derived) -> dict[str, Page]:
    several = (event_list, actor_list, source_list, place_list)
    return {page.address: page for list_ in several for page in list_(derived, Repository())}


def test_a_long_list_is_split_and_no_row_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    files = {f"events/e{at}.yml": f"title: Event {at}\ndate: 203{at}\n" for at in range(7)}
    monkeypatch.setattr(sheets, "ROOM", 3 * (lists.EVENT + len("Event 0") + len("e0")))
    pages = _pages(derive_dossier(files, {"a": "Nothing but these words."}))
    several = [pages[address] for address in ("events/", "events/page_2/", "events/page_3/")]
    assert [_names(page) for page in several] == [
        ["Event 0", "Event 1", "Event 2"],
        ["Event 3", "Event 4", "Event 5"],
        ["Event 6"],
    ]
    assert [page.title for page in several] == ["Events", "Events, page 2", "Events, page 3"]
    assert "events/page_4/" not in pages
    whole, beside = LexborHTMLParser(several[1].html).css(".d-pager")
    assert [" ".join(node.text().split()) for node in whole.css("li")] == ["1 2030 – 2032", "2 2033 – 2035", "3 2036"]
    for pager, ways in ((whole, ["/events/", "/events/page_3/"]), (beside, ["/events/", "/events/page_3/"])):
        assert [urljoin("/events/page_2/", node.attributes["href"] or "") for node in pager.css("a")] == ways


def test_a_list_that_just_fits_is_one_page() -> None:
    files = {f"events/e{at}.yml": f"title: Event {at}\n" for at in range(3)}
    pages = _pages(derive_dossier(files, {"a": "Nothing but these words."}))
    assert [address for address in pages if address.startswith("events/")] == ["events/"]
    assert "d-pager" not in pages["events/"].html


def test_no_id_can_take_the_address_of_a_further_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheets, "ROOM", 1)
    files = {"events/page-2.yml": "title: A\n", "events/page.yml": "title: B\n"}
    addresses = set(_pages(derive_dossier(files, {"a": "Nothing but these words."})))
    assert {"events/", "events/page_2/"} <= addresses
    assert "events/page-2/" not in addresses


def test_an_empty_list_says_so() -> None:
    page = _pages(derive_dossier({}, {"a": "Nothing but these words."}))["events/"]
    assert _names(page) == []
    assert "There are none in this dossier." in LexborHTMLParser(page.html).css_first(".d-empty").text()


def test_sources_come_by_date_of_publication_and_those_without_one_last() -> None:
    dates = {"winter": "2014-24", "december": "2015-12", "spring": "2015-21", "evening": "2015-12-01T20:00"}
    articles = {
        one: ("Words stand here today.", f"title: {one}\npublished: {date}\nbody: {{from: Words}}\n")
        for one, date in dates.items()
    }
    unknown = "title: unknown\npublished: {basis: unknown}\nbody: {from: Words}\n"
    derived = derive_dossier({}, {**articles, "a-unknown": ("Words stand here today.", unknown)})
    assert _names(_pages(derived)["sources/"]) == ["winter", "spring", "december", "evening", "unknown"]


def test_actors_stand_under_their_kind_and_voices_without_a_name_last() -> None:
    files = {
        "actors/b.yml": "name: beta\nkind: person\n",
        "actors/a.yml": "name: Alpha\nkind: person\n",
        "actors/u.yml": "name: A man\nkind: person\nnamed: false\n",
        "actors/g.yml": "name: Gamma\nkind: armed-group\n",
    }
    page = _pages(derive_dossier(files, {"a": "Nothing but these words."}))["actors/"]
    assert _names(page) == ["Alpha", "beta", "Gamma", "Paper", "A man"]
    assert [section.title for section in page.sections] == [
        "Persons",
        "Armed groups",
        "Media outlets",
        "Not named by any source",
    ]


def test_places_lie_in_one_another() -> None:
    files = {
        "places/a.yml": "name: Inner\npart_of: b\n",
        "places/b.yml": "name: Middle\npart_of: c\n",
        "places/c.yml": "name: Outer\n",
    }
    tree = LexborHTMLParser(_pages(derive_dossier(files, {"a": "Nothing but these words."}))["places/"].html)
    assert [node.text() for node in tree.css(".d-tree > li > ul > li > ul > li > a")] == ["Inner"]
    assert [node.text() for node in tree.css(".d-tree > li > a")] == ["Outer"]


def test_a_page_of_places_begins_with_those_around_its_first_which_have_their_own_place_before(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sheets, "ROOM", 1)
    files = {
        "places/a.yml": "name: Inner\npart_of: b\n",
        "places/b.yml": "name: Outer\n",
        "places/c.yml": "name: Zone\n",
    }
    pages = _pages(derive_dossier(files, {"a": "Nothing but these words."}))
    trees = [LexborHTMLParser(pages[address].html) for address in ("places/", "places/page_2/", "places/page_3/")]
    own = [[node.text() for node in tree.css(".d-tree li:not(.d-tree__again) > a")] for tree in trees]
    assert own == [["Outer"], ["Inner"], ["Zone"]]
    assert [node.text() for node in trees[1].css(".d-tree > .d-tree__again > a")] == ["Outer"]
    assert [node.text() for node in trees[1].css(".d-tree > li > ul > li > a")] == ["Inner"]
    assert not trees[2].css(".d-tree__again")
