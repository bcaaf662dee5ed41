"""The site as one folder, opened from the disk: from the front page to a quote, and the search, without a server."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page
from selectolax.lexbor import LexborHTMLParser

from dossier_maker import ONE_OF_EACH, make_project

SITE = "https://dossier.example/lamp/"
_COPIED = """
Object.defineProperty(navigator, "clipboard", { value: undefined });
document.addEventListener("copy", () => { window.copied = document.activeElement.value; });
"""
"""No browser lets a test read the clipboard of a page from the disk, so what is copied the older way is looked at."""


@pytest.fixture(scope="module")
def folder(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    # A name that an address has to spell out.
    return _exported(project, tmp_path_factory, tmp_path_factory.mktemp("taken along #1") / "search/a dossier")


@pytest.fixture(scope="module")
def with_address(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same, where it is known at which address the site is published."""
    return _exported(project, tmp_path_factory, tmp_path_factory.mktemp("taken along #2") / "out", SITE)


def _exported(project: Path, tmp_path_factory: pytest.TempPathFactory, there: Path, site: str = "") -> Path:
    copy = make_project(tmp_path_factory.mktemp("project"), ONE_OF_EACH)
    command = [
        sys.executable,
        "-m",
        "generator",
        "export",
        "-f",
        str(copy / "mkdocs.yml"),
        "--to",
        "folder",
        str(there),
    ]
    told = os.environ | {
        "SOURCE_DATE_EPOCH": "1767225600",
        "DOSSIER_REPO_URL": "https://github.com/example/dossier",
        "DOSSIER_SITE_URL": site,
    }
    said = subprocess.run(command, cwd=project, env=told, capture_output=True, encoding="utf-8", check=False)
    assert said.returncode == 0, said.stderr
    return there


@pytest.fixture
def open_file(browser: Browser, folder: Path) -> Iterator[Callable[..., Page]]:
    """A function that opens a page of the folder; at the end nothing may have failed, nor been asked of a host."""
    troubles: list[str] = []
    contexts = []

    def open_one(
        path: str = "index.html", *, after: str = "", javascript: bool = True, folder: Path = folder, script: str = ""
    ) -> Page:
        context = browser.new_context(java_script_enabled=javascript, viewport={"width": 1280, "height": 900})
        contexts.append(context)
        context.set_default_timeout(10_000)
        page = context.new_page()
        page.add_init_script(script)
        page.on("pageerror", lambda error: troubles.append(f"a script failed: {error}"))
        page.on("console", lambda said: troubles.append(said.text) if said.type in ("error", "warning") else None)
        page.on("requestfailed", lambda request: troubles.append(f"cannot be read: {request.url}"))
        page.on("request", lambda request: _local(request.url, troubles))
        page.goto((folder / path).as_uri() + after)
        return page

    yield open_one
    for context in contexts:
        context.close()
    assert not troubles, "\n".join(troubles)


def _local(url: str, troubles: list[str]) -> None:
    if urlsplit(url).scheme not in ("file", "data", "blob"):
        troubles.append(f"asked a host: {url}")


def _here(page: Page, folder: Path) -> str:
    return unquote(urlsplit(page.url).path).removeprefix(f"{folder.as_posix()}/")


def _words(folder: Path, claim: dict[str, Any]) -> str:
    """The words of a claim as its article has them; an editor may have typed other spaces."""
    ((start, end),) = claim["spans"]
    return (folder / f"data/articles/{claim['source']}.txt").read_bytes().decode()[start:end]


def test_one_clicks_from_the_front_page_to_a_quote_in_its_article(
    open_file: Callable[..., Page], folder: Path, claim: dict[str, Any]
) -> None:
    page = open_file()
    page.locator(".md-tabs a", has_text="Events").first.click()
    assert _here(page, folder) == "events/index.html"
    page.locator(f"article a[href$='{claim['on']['id']}/index.html']").first.click()
    assert _here(page, folder) == f"events/{claim['on']['id']}/index.html"
    page.locator(f"article a[href$='#claim-{claim['id']}']").first.click()
    quote = page.locator(f"[data-claim='{claim['id']}']").first
    assert quote.locator("[data-part]").all_text_contents() == [_words(folder, claim)]
    page.locator(f"article a[href$='#passage-{claim['id']}']").first.click()
    assert _here(page, folder) == f"sources/{claim['source']}/index.html"
    marked = page.locator(f"[data-claims~='{claim['id']}']")
    assert "".join(marked.all_text_contents()) == _words(folder, claim)
    assert page.evaluate("document.fonts.check('1rem \"Dossier Sans\"')")


def test_a_permalink_leads_on_to_the_claim(open_file: Callable[..., Page], folder: Path, claim: dict[str, Any]) -> None:
    page = open_file(f"claims/{claim['id']}/index.html")
    page.wait_for_url(lambda url: "/claims/" not in url)
    assert page.url.endswith(f"index.html#claim-{claim['id']}")
    assert page.locator(f"[data-claim='{claim['id']}']").first.is_visible()


def test_the_search_finds_and_leads_on(open_file: Callable[..., Page], folder: Path, claim: dict[str, Any]) -> None:
    page = open_file(f"sources/{claim['source']}/index.html")
    page.locator("[data-d-search]").first.click()
    page.locator(".d-search__field").fill(" ".join(claim["quote"].split()[:5]))
    found = page.locator(".d-search__list a").first
    found.wait_for()
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "index.html" in url and "h=" in url)
    assert _here(page, folder).endswith("/index.html")
    assert page.locator("h1").first.is_visible()


def test_the_search_opens_by_an_address_and_filters(open_file: Callable[..., Page]) -> None:
    page = open_file(after="?q=the")
    page.locator(".d-search__list a").first.wait_for()
    page.locator(".d-search__filters summary").click()
    page.locator(".d-search__filters option").nth(3).wait_for(state="attached")


def test_without_scripts_the_search_leads_to_the_index(open_file: Callable[..., Page], folder: Path) -> None:
    page = open_file(javascript=False)
    page.locator("[data-d-search]").first.click()
    assert _here(page, folder) == "search/index.html"


def _copied(page: Page, press: Locator) -> str:
    page.evaluate("window.copied = ''")
    press.click()
    page.wait_for_function("window.copied")
    return str(page.evaluate("window.copied"))


@pytest.mark.parametrize("known", ["", SITE], ids=["no address is known", "the address is known"])
def test_what_is_copied_never_holds_the_path_of_a_disk(
    open_file: Callable[..., Page], folder: Path, with_address: Path, claim: dict[str, Any], known: str
) -> None:
    there = with_address if known else folder
    event = f"events/{claim['on']['id']}/index.html"
    page = open_file(event, after=f"#claim-{claim['id']}", folder=there, script=_COPIED)
    card = page.locator(f".d-account:has(> #claim-{claim['id']})")
    assert _copied(page, card.get_by_role("link", name="Permalink")) == f"{known}{claim['permalink']}"
    assert f", {known}{claim['permalink']} (" in _copied(page, card.get_by_role("link", name="cite"))
    for path in (f"sources/{claim['source']}/", claim["permalink"]):
        page = open_file(f"{path}index.html", folder=there, after="#cite", script=_COPIED)
        assert _copied(page, page.get_by_role("button", name="Copy the link")) == f"{known}{path}"
        assert f", {known}{path} (" in _copied(page, page.get_by_role("button", name="Copy the citation"))
        assert f", {known}{path} (" in page.locator(".d-citation > p").first.inner_text()
        assert "file:" not in page.locator("body").inner_text()
        assert "file:" not in (page.locator("body").text_content() or "")


@pytest.mark.parametrize("known", ["", SITE], ids=["no address is known", "the address is known"])
def test_a_mistake_that_is_told_of_does_not_tell_the_path_of_a_disk(
    open_file: Callable[..., Page], folder: Path, with_address: Path, claim: dict[str, Any], known: str
) -> None:
    page = open_file(f"sources/{claim['source']}/index.html", folder=with_address if known else folder)
    words = page.locator(f"[data-claims~='{claim['id']}']").first
    words.evaluate("(it) => getSelection().selectAllChildren(it)")
    page.locator(".d-quote-it").click()
    told = page.locator(".d-quote__ways a[href*='page=']").get_attribute("href")
    assert parse_qs(urlsplit(told or "").query)["page"] == [f"{known}sources/{claim['source']}/"]


def test_every_link_names_a_file_that_is_there(folder: Path) -> None:
    pages = sorted(folder.rglob("*.html"))
    assert pages
    for page in pages:
        tree = LexborHTMLParser(page.read_bytes())
        for attribute in ("href", "src", "action", "data-leads-on"):
            for node in tree.css(f"[{attribute}]"):
                parts = urlsplit(node.attributes[attribute] or "")
                if parts.scheme or parts.netloc or not parts.path:
                    continue
                assert (page.parent / unquote(parts.path)).is_file(), f"{page}: {node.attributes[attribute]}"
