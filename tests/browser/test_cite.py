"""Each claim and each source is cited, and linked to, with one tap; and somebody who cannot see is told that it is."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

OpenPage = Callable[..., Page]

_NO_CLIPBOARD = "Object.defineProperty(navigator, 'clipboard', {value: undefined})"
_COPIED = "document.addEventListener('copy', () => { window.copied = getSelection().toString() || selected() });"
_SELECTED = "const selected = () => { const one = document.activeElement; return one.value };"


@pytest.fixture
def card(open_page: OpenPage, claim: dict[str, Any]) -> Locator:
    """The card of a claim, with a clipboard that can be read."""
    page = open_page(claim["address"])
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    return page.locator(f".d-account:has(> #claim-{claim['id']})")


def clipboard(page: Page) -> str:
    return str(page.evaluate("navigator.clipboard.readText()"))


def test_a_tap_copies_the_citation_of_a_claim_and_says_so(
    card: Locator, claim: dict[str, Any], data: dict[str, Any], address: str
) -> None:
    page, before = card.page, card.page.url
    card.get_by_role("link", name="cite").click()
    expect(page.get_by_role("status").filter(has_text="Citation copied")).to_be_in_viewport()
    source = next(one for one in data["sources"] if one["id"] == claim["source"])
    made = clipboard(page)
    for part in (source["title"], "date ", "paragraph ", f"{address}{claim['permalink']}", source["sha256"]):
        assert part in made
    assert page.url == before
    expect(page.get_by_role("status").filter(has_text="Citation copied")).to_have_count(0, timeout=8000)


def test_the_keyboard_copies_the_permalink(card: Locator, claim: dict[str, Any], address: str) -> None:
    link = card.get_by_role("link", name="Permalink")
    link.focus()
    link.press("Enter")
    expect(card.page.get_by_role("status").filter(has_text="Link copied")).to_be_visible()
    assert clipboard(card.page) == f"{address}{claim['permalink']}"


def test_a_press_that_asks_for_a_new_page_opens_the_citation(card: Locator) -> None:
    with card.page.context.expect_page() as opened:
        card.get_by_role("link", name="cite").click(modifiers=["Control"])
    expect(opened.value.locator(".d-citation")).to_be_visible()


def test_a_source_is_cited_at_its_head_and_at_its_foot(
    open_page: OpenPage, claim: dict[str, Any], address: str
) -> None:
    page = open_page(f"sources/{claim['source']}/")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    shown = page.locator(".d-citation > p").first
    expect(shown).to_contain_text(f"{address}sources/{claim['source']}/ ")
    page.locator(".d-facts").get_by_role("link", name="cite").click()
    expect(page.get_by_role("status").filter(has_text="Citation copied")).to_be_visible()
    assert clipboard(page) == shown.text_content()
    page.evaluate("navigator.clipboard.writeText('')")
    page.get_by_role("button", name="Copy the citation").click()
    page.wait_for_function("async text => await navigator.clipboard.readText() === text", arg=shown.text_content())
    page.get_by_role("button", name="Copy the link").click()
    expect(page.get_by_role("status").filter(has_text="Link copied")).to_be_visible()
    assert clipboard(page) == f"{address}sources/{claim['source']}/"


@pytest.mark.parametrize("form", ["CSL-JSON", "BibLaTeX", "RIS"])
def test_a_reference_is_saved_as_a_file_by_itself(open_page: OpenPage, claim: dict[str, Any], form: str) -> None:
    for where, name in ((f"sources/{claim['source']}/", claim["source"]), (f"{claim['permalink']}#cite", claim["id"])):
        page = open_page(where)
        before = page.url
        with page.expect_download() as saved:
            page.get_by_role("link", name=form, exact=True).click()
        ending = {"CSL-JSON": "json", "BibLaTeX": "bib", "RIS": "ris"}[form]
        assert saved.value.suggested_filename == f"{name}.{ending}"
        assert name in saved.value.path().read_text("utf-8")
        assert page.url == before


def test_the_permalink_shows_the_citation_where_it_is_asked_for(
    open_page: OpenPage, claim: dict[str, Any], address: str
) -> None:
    page = open_page(f"{claim['permalink']}#cite")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    expect(page.locator(".d-citation > p").first).to_contain_text(f"{address}{claim['permalink']} ")
    page.get_by_role("button", name="Copy the citation").click()
    expect(page.get_by_role("status").filter(has_text="Citation copied")).to_be_visible()
    assert page.url.endswith("#cite")


def test_a_browser_without_a_clipboard_copies_the_older_way(open_page: OpenPage, claim: dict[str, Any]) -> None:
    page = open_page()
    page.add_init_script(_NO_CLIPBOARD)
    page.add_init_script(_SELECTED + _COPIED)
    page.goto(claim["address"])
    link = page.locator(f".d-account:has(> #claim-{claim['id']})").get_by_role("link", name="cite")
    link.focus()
    link.press("Enter")
    expect(page.get_by_role("status").filter(has_text="Citation copied")).to_be_visible()
    assert "SHA-256" in page.evaluate("window.copied")
    expect(link).to_be_focused()


def test_where_nothing_can_be_copied_the_citation_is_shown(open_page: OpenPage, claim: dict[str, Any]) -> None:
    page = open_page()
    page.add_init_script(_NO_CLIPBOARD)
    page.add_init_script("document.execCommand = () => false")
    page.goto(claim["address"])
    page.locator(f".d-account:has(> #claim-{claim['id']})").get_by_role("link", name="cite").click()
    page.wait_for_url(re.compile(f"{claim['permalink']}#cite$"))
    page.get_by_role("button", name="Copy the citation").click()
    expect(page.get_by_role("status")).to_contain_text("Select the words")


def test_without_javascript_the_citation_is_there_to_be_selected(open_page: OpenPage, claim: dict[str, Any]) -> None:
    page = open_page(claim["address"], javascript=False)
    page.locator(f".d-account:has(> #claim-{claim['id']})").get_by_role("link", name="cite").click()
    page.wait_for_url(re.compile(f"{claim['permalink']}#cite$"))
    shown = page.locator(".d-citation > p")
    expect(shown.first).to_contain_text(claim["permalink"])
    expect(shown.nth(1)).to_be_hidden()
    page.locator("dd a").last.click()
    page.wait_for_url(re.compile(rf"/events/.*#claim-{claim['id']}$"))


def test_an_address_of_before_leads_on_with_what_it_named_there(open_page: OpenPage, address: str) -> None:
    page = open_page("places/the-shore/#title")
    page.wait_for_url(f"{address}places/coast/#title")


def test_a_mistake_in_a_claim_is_told_in_the_form_at_one_click(open_page: OpenPage, claim: dict[str, Any]) -> None:
    page = open_page(claim["address"])
    page.route("https://github.com/**", lambda route: route.fulfill(body="The form"))
    page.locator(f".d-account:has(> #claim-{claim['id']})").get_by_role("link", name="report a mistake").click()
    page.wait_for_url(re.compile(rf"^https://github\.com/.*template=correction\.yml&page=claims%2F{claim['id']}%2F$"))


def test_without_javascript_the_form_is_a_link_at_the_permalink(open_page: OpenPage, claim: dict[str, Any]) -> None:
    page = open_page(claim["address"], javascript=False)
    page.locator(f".d-account:has(> #claim-{claim['id']})").get_by_role("link", name="report a mistake").click()
    page.wait_for_url(re.compile(f"{claim['permalink']}#report$"))
    expect(page.locator("#report").get_by_role("link", name="report a mistake")).to_be_visible()
