"""Every kind of page, light and dark, as axe-core reads it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

OpenPage = Callable[..., Page]
LISTS = ["", "events/", "actors/", "sources/", "places/", "questions/", "questions/matrix/", "timeline/", "holding/",
         "map/", "origins/", "words/", "unknown/", "reading/", "method/", "correcting/", "data/",
         "reference/", "rules/", "architecture/"]  # fmt: skip


@pytest.fixture(scope="session")
def things(site: Path) -> list[str]:
    """Of each kind the page that holds most."""
    return [
        max(sorted((site / kind).glob("*/index.html")), key=lambda page: page.stat().st_size)
        .parent.relative_to(site)
        .as_posix()
        + "/"
        for kind in ("events", "actors", "sources", "places")
    ]


@pytest.mark.parametrize("at", range(len(LISTS) + 4))
def test_axe_finds_nothing(open_page: OpenPage, axe: Callable[[Page], list[str]], things: list[str], at: int) -> None:
    page = open_page([*LISTS, *things][at])
    page.evaluate("document.querySelectorAll('details').forEach((one) => one.open = true)")
    light = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert axe(page) == []
    page.emulate_media(color_scheme="dark")
    page.wait_for_selector("body[data-md-color-scheme=slate]")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != light
    assert axe(page) == []


def test_axe_finds_nothing_on_a_phone_with_the_menu_and_the_search_open(
    open_page: OpenPage, axe: Callable[[Page], list[str]]
) -> None:
    page = open_page("questions/", width=375)
    page.locator("label[for=__drawer]").first.press("Enter")
    assert axe(page) == []
    page.reload()
    page.locator("label[for=__search]").nth(1).press("Enter")
    page.get_by_role("textbox", name="Search").press_sequentially("ferry")
    page.wait_for_selector(".md-search-result__item")
    assert axe(page) == []
