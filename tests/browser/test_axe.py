"""Every kind of page, light and dark, as axe-core reads it. In the dark nothing but colours is another."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page

from kinds_of_page import KINDS

OpenPage = Callable[..., Page]
Axe = Callable[..., list[str]]
OF_COLOUR = ("color-contrast", "link-in-text-block")
"""The rules of axe that look at colours."""


@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing(open_page: OpenPage, axe: Axe, addresses: dict[str, str], kind: str) -> None:
    page = open_page(addresses[kind])
    page.evaluate("document.querySelectorAll('details').forEach((one) => one.open = true)")
    light = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert axe(page) == []
    page.emulate_media(color_scheme="dark")
    page.wait_for_selector("body[data-md-color-scheme=slate]")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != light
    assert axe(page, rules=OF_COLOUR) == [], "in dark colours"


def test_axe_finds_nothing_on_a_phone_with_the_menu_and_the_search_open(open_page: OpenPage, axe: Axe) -> None:
    page = open_page("questions/", width=375)
    page.locator("label[for=__drawer]").first.press("Enter")
    assert axe(page) == []
    page.reload()
    page.get_by_role("link", name="Search").press("Enter")
    page.get_by_role("searchbox", name="Search").press_sequentially("ferry")
    page.wait_for_selector(".d-search__list a")
    assert axe(page) == []


@pytest.mark.parametrize("width", [1280, 375])
def test_axe_finds_nothing_at_a_claims_own_address(
    open_page: OpenPage, axe: Axe, claim: dict[str, Any], width: int
) -> None:
    page = open_page(f"{claim['permalink']}#cite", width=width)
    light = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.emulate_media(color_scheme="dark")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != light
    assert axe(page, rules=OF_COLOUR) == [], "in dark colours"
