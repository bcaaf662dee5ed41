"""The search as a reader has it: a small index of many languages, and no page but a bare one around it.

The server allows the page its own scripts, styles and files, and nothing else.
"""

from __future__ import annotations

import json
import shutil
import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from dossier_maker import PROJECT, derive_dossier
from generator.search.files import search_files
from generator.search.written_pages import WrittenPage

TESTS = Path(__file__).parents[2]
HOSTILE: list[str] = json.loads((TESTS / "ground/hostile.json").read_text("utf-8"))
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; "
    "base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
)
PAGE = """<!doctype html><html lang="en"><title>A page</title><link rel="icon" href="data:,">
<body><a href="/below/search/" data-d-search>Search</a>
<article><div class="d-para"><h3 id="p1">1</h3><p class="d-para__text"><span>They re</span><a>pulsed all</a>
<mark>attacks
over</mark> the past night.</p></div></article>
<script type="module" src="/below/assets/dossier/search/start.js"></script></body></html>"""

ENGLISH = (
    "Over the past night the army repulsed all attacks by militants, the so-called Syrian Observatory said.\n\n"
    "The Observatory gave no precise figure of “fighters” – 4,000 by one count.\n\n"
    "All attacks, all attacks, attacks: they repulsed, they repulsed, and repulsed some.\n"
)
ARTICLES: dict[str, Any] = {
    "english": ENGLISH,
    "arabic": ("سقطت المدينة القديمة ليلا، وقال المرصد إن الجيش انسحب من تدمر.\n", "language: ar\n"),
    "persian": ("شهر پالمیرا در دست گروه است و کتاب‌ها سوختند در شهر.\n", "language: fa\n"),
    "russian": ("Сирийская армия освободила Пальмиру, и город ещё горел.\n", "language: ru\n"),
    "dutch": ("De gevangenisdirecteur sprak over het vluchtelingenkamp bij de stad.\n", "language: nl\n"),
    "chinese": ("叙利亚军队 重新夺回了巴尔米拉古城，平民已经 撤离 该地区。\n", "language: zh\n"),
}
RECORDS: dict[str, Any] = {
    "dossier.yml": {"title": "A dossier", "acts": [{"id": "take", "label": "take", "forms": ["nabbed", "wrested"]}]},
    "actors/paper.yml": {"name": "Paper", "kind": "outlet"},
    "actors/army.yml": {"name": "Syrian Army", "kind": "army", "aliases": ["the army"]},
    "places/palmyra.yml": {
        "name": "Palmyra",
        "aliases": ["Tadmur"],
        "note": "With a theater, once wrested from another.",
    },
    "places/museum.yml": {"name": "Palmyra Museum", "part_of": "palmyra"},
    "events/attack.yml": {
        "title": "The attack on Palmyra",
        "date": "2016-12",
        "note": "Whether “repulsed all attacks” leaves room: were all attacks repulsed, or were all of them repulsed?",
        "places": ["palmyra"],
        "actors": [{"actor": "army", "role": "defender"}],
        "questions": [
            {
                "id": "dead",
                "ask": "How many militants were killed?",
                "answers_are": "number",
                "claims": [{"id": "count", "source": "english", "quote": "4,000 by one count", "answer": "4000"}],
            }
        ],
        "claims": [
            {
                "id": "fell",
                "source": "arabic",
                "quote": "سقطت المدينة القديمة ليلا",
                "translation": {"text": "the ancient town fell by night", "by": "the editor"},
            }
        ],
    },
}


def _articles() -> dict[str, Any]:
    made: dict[str, Any] = {}
    for name, given in ARTICLES.items():
        text, lines = (given, "") if isinstance(given, str) else given
        words = text.split()
        body = {"from": " ".join(words[:3]), "to": " ".join(words[-3:])}
        made[name] = (text, f"{lines}body: {json.dumps(body, ensure_ascii=False)}\n")
    return made


class _Strict(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: Any) -> None:
        pass

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()


@pytest.fixture(scope="module")
def serve(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[list[WrittenPage]], str]]:
    """A function that serves a bare site whose search finds some pages, and returns its address."""
    servers: list[ThreadingHTTPServer] = []

    def serve(pages: list[WrittenPage]) -> str:
        root = tmp_path_factory.mktemp("search")
        below = root / "below"
        files = {**search_files_of(pages), "index.html": PAGE.encode(), "search/index.html": b"<h1>Index</h1>"}
        for kind in ("sources/english", "events/attack", "places/palmyra", "hostile"):
            files[f"{kind}/index.html"] = PAGE.encode()
        for path, content in files.items():
            (below / path).parent.mkdir(parents=True, exist_ok=True)
            (below / path).write_bytes(content)
        shutil.copytree(PROJECT / "generator/theme/assets/dossier/search", below / "assets/dossier/search")
        servers.append(ThreadingHTTPServer(("127.0.0.1", 0), partial(_Strict, directory=str(root))))
        threading.Thread(target=servers[-1].serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{servers[-1].server_port}/below/"

    yield serve
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="module")
def at(serve: Callable[[list[WrittenPage]], str]) -> str:
    return serve(
        [
            WrittenPage("hostile/", f"h{n}", f"Title {n} {words}", f"hostileword{n} {words}", words)
            for n, words in enumerate(HOSTILE)
        ]
    )


def search_files_of(pages: list[WrittenPage]) -> dict[str, bytes]:
    return dict(search_files(derive_dossier(RECORDS, _articles()), pages))


@pytest.fixture
def asked() -> list[str]:
    """The addresses that the page asked for, without the server's own."""
    return []


@pytest.fixture
def page(browser: Browser, at: str, asked: list[str]) -> Iterator[Page]:
    context = browser.new_context(base_url=at, viewport={"width": 1000, "height": 800}, reduced_motion="reduce")
    context.set_default_timeout(10_000)
    page = context.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
    page.on("dialog", lambda dialog: (wrong.append(dialog.message), dialog.dismiss()))
    page.on("request", lambda request: asked.append(request.url.removeprefix(at)))
    page.goto("")
    yield page
    context.close()
    assert wrong == []
