"""Types into the search, for tests."""

from __future__ import annotations

from urllib.parse import urlsplit

from playwright.sync_api import Page


def type_in(page: Page, words: str) -> list[str]:
    """Type words into the search; return where its results lead, in their order."""
    if not page.locator("dialog[open]").count():
        page.get_by_role("link", name="Search").click()
    page.get_by_role("searchbox").fill(words)
    page.wait_for_function("words => new URL(location.href).searchParams.get('q') === words", arg=words)
    hrefs = [link.get_attribute("href") or "" for link in page.locator(".d-search__list a").all()]
    return [f"{url.path.split('/below/')[1]}#{url.fragment}" for url in map(urlsplit, hrefs)]


def said(page: Page) -> str:
    return page.get_by_role("status").inner_text()
