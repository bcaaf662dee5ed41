"""What is wider than a phone: it scrolls within its place, and a shadow tells that it goes on."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

OpenPage = Callable[..., Page]

WIDE = """() => [...document.querySelectorAll(".md-content *")]
  .filter((one) => one.scrollWidth > one.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(one).overflowX))
  .map((one) => [one.className || one.tagName, getComputedStyle(one).backgroundAttachment])"""
"""Returns what scrolls sideways, each with how its backgrounds move."""


@pytest.mark.parametrize("path", ["origins/", "holding/", "questions/matrix/", "data/"])
def test_what_goes_on_has_a_shadow_at_its_edge(open_page: OpenPage, path: str) -> None:
    page = open_page(path, width=390)
    wide = page.evaluate(WIDE)
    assert wide
    # Two that move with the content and cover, at its ends, the two shadows that do not.
    assert not [one for one in wide if not one[1].startswith("local, local, scroll, scroll")]
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
