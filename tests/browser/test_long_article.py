"""A very long article, read on several pages: what leads into it leads to its words, and each page can be read."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from dossier_maker import make_project
from generator.links.sheets import LARGEST
from long_article import write_long_articles

LIT = "[...document.querySelectorAll('.d-passage--lit a')].map(one => one.textContent).join('')"
HUGE_QUOTE = {"events/whole/page_2/index.html", "actors/paper/page_2/index.html", "claims/whole/index.html"}


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        pass


@pytest.fixture(scope="module")
def long_site(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = make_project(write_long_articles(tmp_path_factory.mktemp("long"), claims=80))
    folder = tmp_path_factory.mktemp("server") / "below"
    build = [sys.executable, "-m", "generator", "build", "-f", str(root / "mkdocs.yml"), "--site-dir", str(folder)]
    subprocess.run(build, cwd=project, env=os.environ | {"DOSSIER_SITE_URL": ""}, check=True, capture_output=True)
    return folder


@pytest.fixture
def reader(browser: Browser, long_site: Path) -> Iterator[Callable[..., Page]]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(long_site.parent)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    base = f"http://127.0.0.1:{server.server_port}/below/"
    contexts, troubles = [], []

    def open_one(path: str, width: int = 1280) -> Page:
        context = browser.new_context(
            base_url=base, viewport={"width": width, "height": 812}, reduced_motion="reduce", service_workers="block"
        )
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: troubles.append(str(error)))
        page.goto(path)
        return page

    yield open_one
    for context in contexts:
        context.close()
    server.shutdown()
    thread.join()
    server.server_close()
    assert not troubles


def test_no_built_page_is_too_large(long_site: Path) -> None:
    sizes = {path.relative_to(long_site).as_posix(): path.stat().st_size for path in long_site.rglob("*.html")}
    assert {path for path, taken in sizes.items() if taken > LARGEST} == HUGE_QUOTE


def test_a_claim_leads_to_its_words_on_a_further_page(long_site: Path, reader: Callable[..., Page]) -> None:
    data = json.loads((long_site / "data/dossier.json").read_text(encoding="utf-8"))
    text = (long_site / "data/articles/long.txt").read_text(encoding="utf-8")
    [claim] = [one for one in data["claims"] if one["id"] == "c61"]
    page = reader("claims/c61/")
    page.wait_for_url("**/events/**")
    page.locator("li:has(> #claim-c61) .d-tools a").first.click()
    page.wait_for_selector(".d-passage--lit")
    assert "/sources/long/page_" in page.url
    assert page.url.endswith("#passage-c61")
    assert page.evaluate(LIT) == "".join(text[start:end] for start, end in claim["spans"])
    page.locator(".d-passage--lit a").first.click()
    page.wait_for_url("**/events/**")
    assert page.url.endswith("#claim-c61")


@pytest.mark.parametrize("start", [200_000, 400_000])
def test_a_phrase_leads_to_the_page_that_has_it(long_site: Path, reader: Callable[..., Page], start: int) -> None:
    text = (long_site / "data/articles/long.txt").read_text(encoding="utf-8")
    phrase = " ".join(text[text.index("Report", start) :].split()[:5])
    page = reader("")
    page.get_by_role("link", name="Search").click()
    page.get_by_role("searchbox").fill(f'"{phrase}"')
    found = page.locator(".d-search__list a[href*='/sources/long/page_']").first
    found.click()
    page.wait_for_url("**/sources/long/page_*/**")
    assert phrase in page.locator(".d-article").inner_text()
    assert page.evaluate("document.getElementById(location.hash.slice(1)) !== null")


@pytest.mark.parametrize("path", ["sources/long/", "sources/long/page_5/", "sources/whole/page_3/"])
def test_each_page_can_be_read_on_a_phone_too(
    reader: Callable[..., Page], axe: Callable[..., list[str]], path: str
) -> None:
    for width in (1280, 375):
        page = reader(path, width)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert axe(page) == []
