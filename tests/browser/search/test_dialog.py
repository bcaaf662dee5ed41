"""The search as a reader has it: results, filters, keys, the address, and what is read of the index for them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.search.typed import type_in


def test_nothing_of_the_index_is_asked_for_until_somebody_searches(page: Page, asked: list[str]) -> None:
    page.wait_for_load_state("networkidle")
    assert [one for one in asked if "search" in one] == ["assets/dossier/search/start.js"]
    page.get_by_role("link", name="Search").click()
    page.get_by_role("searchbox").wait_for()
    assert sorted(one for one in asked if one.startswith("search/")) == ["search/root.json", "search/words.json"]
    type_in(page, "night")
    read = [one for one in asked if one.startswith("search/")]
    assert any(one.startswith("search/terms/") for one in read)
    assert len(read) == len(set(read)), "a file was read twice"
    assert "search/filters.json" not in read


def test_the_words_that_were_found_are_marked_in_the_result_and_on_its_page(page: Page) -> None:
    type_in(page, "repulsed all attacks")
    first = page.locator(".d-search__list a").first
    assert first.locator("mark").all_inner_texts() == ["repulsed all attacks"]
    first.click()
    page.wait_for_url("**/sources/english/?h=repulsed+all+attacks#p1")
    page.wait_for_function("() => CSS.highlights.has('d-found')")
    lit = "[...CSS.highlights.get('d-found')].map((range) => range.toString().replace(/\\s+/g, ' '))"
    assert page.evaluate(lit) == ["repulsed all attacks"]
    page.go_back()
    expect(page.get_by_role("searchbox")).to_have_value("repulsed all attacks")
    expect(page.locator(".d-search__list a").first).to_be_visible()


def test_results_are_filtered_by_kind_source_actor_and_year(page: Page) -> None:
    everything = type_in(page, "the")
    assert len({one.split("#")[0] for one in everything}) > 2
    page.get_by_role("button", name="Claim").click()
    page.wait_for_function("() => new URL(location.href).searchParams.get('kind') === 'claim'")
    assert page.locator(".d-search__kind").all_inner_texts() == ["Claim"]
    page.get_by_role("button", name="All").click()
    page.locator(".d-search__filters summary").click()
    for label, option, kind in (
        ("Year", "2016", "Event"),
        ("Source", "english", "Passage"),
        ("Actor", "Syrian Army", "Passage"),
    ):
        choice = page.get_by_label(label, exact=True)
        choice.locator("option", has_text=option).wait_for(state="attached")
        value = choice.locator("option", has_text=option).get_attribute("value")
        choice.select_option(value)
        page.wait_for_function(
            "([name, value]) => new URL(location.href).searchParams.get(name) === value", arg=[label.lower(), value]
        )
        page.wait_for_timeout(50)
        kinds = page.locator(".d-search__kind").all_inner_texts()
        assert kind in kinds
        assert len(kinds) < len(everything)
        choice.select_option("")
    page.wait_for_function("() => !new URL(location.href).searchParams.has('actor')")


def test_an_address_with_a_search_shows_it_with_its_filters(page: Page) -> None:
    page.goto("?q=the&kind=passage&source=english")
    expect(page.locator(".d-search__list a").first).to_be_visible()
    expect(page.get_by_role("searchbox")).to_have_value("the")
    assert set(page.locator(".d-search__kind").all_inner_texts()) == {"Passage"}
    page.keyboard.press("Escape")
    page.wait_for_function("() => !location.search")


def test_it_is_led_by_keys_alone(page: Page) -> None:
    page.keyboard.press("/")
    field = page.get_by_role("searchbox")
    expect(field).to_be_focused()
    type_in(page, "night")
    page.keyboard.press("ArrowDown")
    expect(page.locator(".d-search__list a").first).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(field).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**/below/sources/english/**")


def test_who_types_on_is_shown_what_was_typed_last(page: Page) -> None:
    page.keyboard.press("/")
    field = page.get_by_role("searchbox")
    field.wait_for()
    for typed in ("o", "ov", "over", "palm", "repulsed all attacks"):
        field.fill(typed)
    page.wait_for_function("() => new URL(location.href).searchParams.get('q') === 'repulsed all attacks'")
    assert page.locator(".d-search__list a").first.get_attribute("href").endswith("#p1")


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "dark")])
def test_axe_finds_nothing_in_it(
    open_page: Callable[..., Page], axe: Callable[..., list[str]], width: int, scheme: str
) -> None:
    page = open_page("", width=width, scheme=scheme)
    page.get_by_role("link", name="Search").click()
    page.get_by_role("searchbox").fill("lamp")
    page.locator(".d-search__list a").first.wait_for()
    page.locator(".d-search__filters summary").click()
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_without_a_script_the_link_leads_to_the_alphabetical_index(
    open_page: Callable[..., Page], data: dict[str, Any]
) -> None:
    page = open_page("timeline/", javascript=False)
    page.get_by_role("link", name="Search").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Alphabetical index")
    names = page.locator("article .d-register__name").all_inner_texts()
    for place in data["places"]:
        assert place["name"] in names
    page.get_by_role("link", name=data["events"][0]["title"]).first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(data["events"][0]["title"])
