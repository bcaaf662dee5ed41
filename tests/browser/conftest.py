"""A built site, a server as plain as GitHub Pages', and Chromium to read it with.

``open_page`` opens pages as one reader has them: a width, light or dark, with or without JavaScript. Every page
that it opened is checked at the end of the test: no request went to another host, and no script failed.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib import resources
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, sync_playwright

from dossier_maker import ONE_OF_EACH, make_project
from kinds_of_page import KINDS

Scheme = Literal["light", "dark"]
OpenPage = Callable[..., Page]

REPOSITORY = "https://github.com/example/dossier"
# A project's site on GitHub Pages lies in a folder; a link that starts with "/" breaks there, and so it does here.
FOLDER = "dossier"
QUIET = (
    "--no-sandbox",  # Chromium's own sandbox does not start as root
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker("browser")


@pytest.fixture(scope="session")
def site(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The dossier with one of each thing, built as the project's own is: with its pages, its theme, its mkdocs.yml.

    What lies in the project's ``sources/`` is for its owner to replace; no test may depend on it.
    """
    copy = make_project(tmp_path_factory.mktemp("project"), ONE_OF_EACH)
    folder = tmp_path_factory.mktemp("server") / FOLDER
    told = {"SOURCE_DATE_EPOCH": "1767225600", "DOSSIER_REPO_URL": REPOSITORY, "DOSSIER_SITE_URL": ""}
    build = subprocess.run(
        [sys.executable, "-m", "generator", "build", "-f", str(copy / "mkdocs.yml"), "--site-dir", str(folder)],
        cwd=project,
        env=os.environ | told,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert build.returncode == 0, f"the site does not build:\n{build.stdout}{build.stderr}"
    return folder


@pytest.fixture(scope="session")
def data(site: Path) -> dict[str, Any]:
    return json.loads((site / "data/dossier.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def compared(data: dict[str, Any]) -> dict[str, Any]:
    """The question on which accounts differ most."""
    differing = [one for one in data["questions"] if one["relation"] == "different"]
    return max(differing, key=lambda one: (len(one["groups"]), len(one["claims"])))


@pytest.fixture(scope="session")
def claim(data: dict[str, Any], compared: dict[str, Any]) -> dict[str, Any]:
    """A claim that answers it, with words enough for a phrase."""
    claims = [one for one in data["claims"] if one["question"] == compared["id"] and len(one["spans"]) == 1]
    return max(claims, key=lambda one: len(one["quote"].split()))


@pytest.fixture(scope="session")
def addresses(data: dict[str, Any], compared: dict[str, Any], claim: dict[str, Any]) -> dict[str, str]:
    """Kind of page → address, of the things that have most on their pages."""
    origins = [one["origin"] for one in data["claims"] if isinstance(one["origin"], str)]
    wheres = [place for event in data["events"] for place in event["places"]]
    things = {
        "event": f"events/{compared['event']}/",
        "actor": f"actors/{max(sorted(set(origins)), key=origins.count)}/",
        "source": f"sources/{claim['source']}/",
        "place": f"places/{max(sorted(set(wheres)), key=wheres.count)}/",
    }
    return {kind: address.format(**things) for kind, address in KINDS.items()}


class _Pages(SimpleHTTPRequestHandler):
    """Serves files, and ``404.html`` for what is missing, as GitHub Pages does."""

    def log_message(self, format: str, *args: Any) -> None:
        pass

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory, FOLDER, "404.html")
        if code != 404 or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


class _Server(ThreadingHTTPServer):
    """Says nothing where a browser leaves before its answer is there."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        pass


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """The site's address, ending in a slash."""
    server = _Server(("127.0.0.1", 0), partial(_Pages, directory=str(site.parent)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/{FOLDER}/"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(scope="session")
def chromium(project: Path) -> str:
    """The path of the machine's Chromium. Where there is none, the tests fail; they are never skipped."""
    found = subprocess.run(["bash", ".ci/chromium"], cwd=project, capture_output=True, encoding="utf-8", check=False)
    if found.returncode:
        pytest.fail(found.stderr.strip(), pytrace=False)
    return found.stdout.strip()


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(QUIET))
        yield browser
        browser.close()


@pytest.fixture
def open_page(browser: Browser, address: str, request: pytest.FixtureRequest, project: Path) -> Iterator[OpenPage]:
    """A function ``(path="", *, width=1280, scheme="light", javascript=True) -> Page``."""
    contexts: list[BrowserContext] = []
    troubles: list[str] = []

    def watch(route: Route) -> None:
        url = urlsplit(route.request.url)
        if url.netloc == urlsplit(address).netloc or url.scheme in ("data", "blob", "about"):
            route.continue_()
        else:
            troubles.append(f"asked another host: {route.request.url}")
            route.abort()

    def open_one(path: str = "", *, width: int = 1280, scheme: Scheme = "light", javascript: bool = True) -> Page:
        context = browser.new_context(
            base_url=address,
            viewport={"width": width, "height": 900 if width > 600 else 812},
            color_scheme=scheme,
            java_script_enabled=javascript,
            has_touch=width <= 600,
            reduced_motion="reduce",
            service_workers="block",
        )
        contexts.append(context)
        context.set_default_timeout(10_000)
        context.route("**/*", watch)
        page = context.new_page()
        page.on("pageerror", lambda error: troubles.append(f"a script failed: {error}"))
        page.on("response", lambda answer: _missing(answer.status, answer.url, troubles))
        page.goto(path)
        return page

    yield open_one
    if getattr(request.node, "failed", False):
        _keep_pictures(contexts, project / "test-results", request.node.name)
    for context in contexts:
        context.close()
    assert not troubles, "\n".join(troubles)


def _missing(status: int, url: str, troubles: list[str]) -> None:
    if status >= 400 and "no-such-page" not in url:
        troubles.append(f"answered {status}: {url}")


def _keep_pictures(contexts: list[BrowserContext], folder: Path, test: str) -> None:
    """Keep what a failed test saw; CI uploads it."""
    folder.mkdir(exist_ok=True)
    name = re.sub(r"[^\w.-]+", "-", test)
    pages = [page for context in contexts for page in context.pages]
    for number, page in enumerate(pages, start=1):
        page.screenshot(path=folder / f"{name}-{number}.png", full_page=True)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Iterator[None]:
    report = yield
    if report.when == "call":
        item.failed = report.failed
    return report


@pytest.fixture(scope="session")
def axe() -> Callable[..., list[str]]:
    """A function that returns what axe-core finds wrong on a page, one line per rule and element."""
    script = resources.files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")

    def run(page: Page, rules: Sequence[str] = ()) -> list[str]:
        if not page.evaluate("'axe' in window"):
            page.evaluate(script)
        only = {"runOnly": {"type": "rule", "values": list(rules)}} if rules else {}
        found = page.evaluate("options => axe.run(document, options)", {"resultTypes": ["violations"], **only})
        return [
            f"{violation['id']} ({violation['impact']}): {' '.join(map(str, node['target']))}"
            for violation in found["violations"]
            for node in violation["nodes"]
        ]

    return run
