"""Links within a page that lead nowhere on it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import unescape
from urllib.parse import unquote

from generator.pages.frame.page import Page

_LINK = re.compile(r'<a [^>]*?href="(#[^"]+)"')
_ID = re.compile(r'\bid="([^"]*)"')
_OF_THE_THEME = "__"
"""Begins the anchors around the page itself."""


def missing_anchors(pages: Iterable[Page]) -> frozenset[str]:
    """Return the addresses, from the "#" on, of links within a page to what is not on it."""
    return frozenset(address for page in pages for address in _missing(page.html))


def _missing(html: str) -> Iterable[str]:
    linked = {unescape(address) for address in _LINK.findall(html)}
    there = {unescape(one) for one in _ID.findall(html)} if linked else set()
    return {one for one in linked if unquote(one[1:]) not in there and not one.startswith(f"#{_OF_THE_THEME}")}
