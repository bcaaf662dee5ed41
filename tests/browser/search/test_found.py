"""What is typed leads first to what is meant, in any language."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.search.typed import said, type_in


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("repulsed all attacks", "sources/english/#p1"),
        ("over the past night", "sources/english/#p1"),
        ("OVER THE PAST NIG", "sources/english/#p1"),
        ("so-called Syrian Observatory", "sources/english/#p1"),
        ("so called syrian observ", "sources/english/#p1"),
        ("no precise figure", "sources/english/#p2"),
        ('"no precise figure"', "sources/english/#p2"),
        ("«no precise figure»", "sources/english/#p2"),
        ("figure of “fighters” –", "sources/english/#p2"),
        ("4000 by one count", "sources/english/#p2"),
        ("palmyra", "places/palmyra/#"),
        ("tadmur", "places/palmyra/#"),
        ("syrian army", "actors/army/#"),
        ("palm", "places/palmyra/#"),
        ("palmyra museum", "places/museum/#"),
        ("palmira", "places/palmyra/#"),
        ("theatre", "places/palmyra/#"),
        ("nabbed", "places/palmyra/#"),
        ("how many died", "events/attack/#question-dead"),
        ("attack on palmyra", "events/attack/#"),
        ("ancient town fell", "events/attack/#claim-fell"),
        ("مدينة", "sources/arabic/#p1"),
        ("المدينه القديمة", "sources/arabic/#p1"),
        ("مَدينة", "sources/arabic/#p1"),
        ("كتاب", "sources/persian/#p1"),
        ("کتاب‌ها", "sources/persian/#p1"),
        ("پالميرا", "sources/persian/#p1"),
        ("пальмиру", "sources/russian/#p1"),
        ("город еще", "sources/russian/#p1"),
        ("vluchteling", "sources/dutch/#p1"),
        ("巴尔米拉", "sources/chinese/#p1"),
        ("重新夺回", "sources/chinese/#p1"),
    ],
)
def test_what_is_typed_leads_first_to_what_is_meant(page: Page, typed: str, first: str) -> None:
    assert type_in(page, typed)[:1] == [first]


@pytest.mark.parametrize("typed", ['"attacks all repulsed"', '"repulsed attacks"', "米巴", "zzzzzz", '"zzzzzz night"'])
def test_what_no_record_holds_finds_nothing(page: Page, typed: str) -> None:
    assert type_in(page, typed) == []
    assert "Nothing found" in said(page)


def test_another_spelling_and_a_word_too_many_are_said(page: Page) -> None:
    type_in(page, "palmira")
    assert "“palmira”" in said(page)
    assert "“palmyra”" in said(page)
    assert type_in(page, "precise zzzzzz figure")[0] == "sources/english/#p2"
    assert "zzzzzz" in said(page)
