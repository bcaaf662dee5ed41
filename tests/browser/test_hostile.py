"""Whatever an article or a YAML file says is shown as it was written; no word of it is obeyed."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page
from selectolax.lexbor import LexborHTMLParser

from dossier_maker import make_tiny, write_dossier
from generator.doors import build as building

RUN = "window.pwned=1"
TITLES = {
    "sources/dossier.yml": f'</title><script>{RUN}</script> the "dossier" & {{{{ 7*7 }}}}',
    "sources/events/landing.yml": f'<script>{RUN}</script> it\'s "{{{{ config }}}}" {{% raw %}} &lt;b&gt; *a* [b](c)',
    "sources/actors/baker.yml": f"'\"><img src=x onerror={RUN}> &amp;amp; <!-- {{#",
    "sources/places/green.yml": f"<svg onload={RUN}>&#60;/svg&#62; `green` meadow ${{{RUN}}} \\u003cb\\u003e",
    "sources/articles/gazette-2031.yml": f'<a href=javascript:{RUN}>A</a> "balloon" </h1><iframe srcdoc=x>',
}
"""The name of the dossier and of one thing of each kind. All differ in their first word that search can find."""

ADDRESSES = {
    "sources/events/landing.yml": "events/landing/",
    "sources/actors/baker.yml": "actors/baker/",
    "sources/places/green.yml": "places/green/",
    "sources/articles/gazette-2031.yml": "sources/gazette-2031/",
}

MADE_OF_WORDS = (
    "img[src=x], iframe, plaintext, [onerror], [onload], [onclick], [onmouseover], a[href^='javascript:'], "
    "a[href^='data:']:not([download]), a[href*='h.example']:not([download])"
)
"""What stands on a page only if some words were taken for markup."""

QUOTE = f'<script>{RUN}</script> {{{{ x }}}} &lt; "noon" <img src=x onerror={RUN}> *b* said the zeppelin.'
ARTICLE = f"""The Gazette

{QUOTE} <style>body{{display:none}}</style> </article></body>
<!-- <svg/onload={RUN}> ]]> &#x3c;i&#x3e; [x](javascript:{RUN}) <http://h.example/> | --- | # not a heading
Two people climbed out of it.

Nobody was hurt, and the balloon was carried off by three men.
"""


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dossier of which each word that a person can choose tries to be more than a word; its site, built."""
    tiny = make_tiny(tmp_path_factory.mktemp("hostile") / "tiny")
    config = (tiny / "mkdocs.yml").read_text("utf-8")
    features = "[content.tooltips]"
    config = config.replace("font: false", f"font: false, features: {features}")
    (tiny / "mkdocs.yml").write_text(config, "utf-8")
    title = {path: {"title": words} for path, words in TITLES.items()}
    records: dict[str, Any] = {
        "dossier.yml": title["sources/dossier.yml"]
        | {
            "description": f'"><script>{RUN}</script>',
            "about": f"<script>{RUN}</script> [x](javascript:{RUN}) [[baker]]",
        },
        "actors/baker.yml": {
            "name": TITLES["sources/actors/baker.yml"],
            "kind": "person",
            "note": f"<script>{RUN}</script>",
            "aliases": [f"<b onclick={RUN}>"],
            "description": f"<img src=x onerror={RUN}> [@hurt]",
            "background": {"text": f"<img src=x onerror={RUN}>", "origin": f"javascript:{RUN}"},
        },
        "places/green.yml": {
            "name": TITLES["sources/places/green.yml"],
            "kind": "district",
            "coordinates": {"lat": "51.5", "lon": "-0.1", "origin": f"<script>{RUN}</script>"},
        },
        "articles/gazette-2031.yml": title["sources/articles/gazette-2031.yml"]
        | {
            "outlet": "gazette",
            "byline": f"<script>{RUN}</script>",
            "url": f"javascript:{RUN}",
            "from": {"kind": "translation", "url": f"javascript:{RUN}", "reason": f"<script>{RUN}</script>"},
            "rights": "<plaintext>",
            "published": {"date": "2031-05", "basis": "inferred", "reason": f"<script>{RUN}</script>"},
            "body": {"from": "<script>", "to": "by three men."},
            "sha256": hashlib.sha256(ARTICLE.encode()).hexdigest(),
        },
        "events/landing.yml": title["sources/events/landing.yml"]
        | {
            "date": "2031-05",
            "places": ["green"],
            "actors": [{"actor": "baker", "role": f"<i onmouseover={RUN}>"}],
            "summary": f"<script>{RUN}</script> **came** [x](data:text/html,<script>{RUN}</script>) [@markup].",
            "questions": [
                {
                    "id": "people",
                    "ask": f"<img src=x onerror={RUN}> How many?",
                    "answers_are": "number",
                    "claims": [
                        {
                            "id": "people",
                            "source": "gazette-2031",
                            "quote": "Two people climbed out of it",
                            "answer": "2",
                            "attribution": ["baker"],
                        }
                    ],
                }
            ],
            "claims": [
                {
                    "id": "markup",
                    "source": "gazette-2031",
                    "quote": QUOTE,
                    "attribution": [{"actors": "baker", "words": QUOTE, "reason": f"<script>{RUN}</script>"}],
                },
                {
                    "id": "hurt",
                    "source": "gazette-2031",
                    "quote": "Nobody was hurt, and the balloon was carried off by three men.",
                },
            ],
        },
    }
    write_dossier(tiny, {"articles/gazette-2031.txt": ARTICLE, **records})
    return building.build(tiny / "mkdocs.yml")


AS_MATERIAL_DOES = """titles => titles.reduce((sum, title) => {
  const inner = document.createElement("div")
  inner.innerHTML += title
  return sum + inner.querySelectorAll("*").length
}, 0)"""


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        pass


@pytest.fixture(scope="module")
def at(hostile: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(hostile)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def page(browser: Browser, at: str) -> Iterator[Page]:
    """A page that goes nowhere but to the site, and on which no script of a dossier's words may have run."""
    context = browser.new_context(base_url=at, viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    context.set_default_timeout(10_000)
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    page = context.new_page()
    failures: list[str] = []
    page.on("pageerror", lambda error: failures.append(str(error)))
    page.on("dialog", lambda dialog: (failures.append(dialog.message), dialog.dismiss()))
    yield page
    assert page.evaluate("window.pwned") is None
    context.close()
    assert failures == []
    assert [url for url in asked if not url.startswith((at, "data:", "blob:"))] == []


SAVED = (
    "data:application/vnd.citationstyles.csl+json;",
    "data:application/x-bibtex;",
    "data:application/x-research-info-systems;",
)


def test_no_page_runs_a_word_of_it(hostile: Path, page: Page) -> None:
    addresses = sorted(path.relative_to(hostile).as_posix() for path in hostile.rglob("*.html"))
    assert "events/landing/index.html" in addresses
    for address in addresses:
        page.goto(address.removesuffix("index.html"), wait_until="load")
        if address.startswith("claims/"):
            page.wait_for_url("**/events/landing/**")
        assert page.evaluate("window.pwned") is None, address
        assert page.locator(MADE_OF_WORDS).count() == 0, address
        for saved in page.locator("a[href^='data:']").evaluate_all("all => all.map(one => one.getAttribute('href'))"):
            assert saved.startswith(SAVED), "what a browser would show, and not save"


@pytest.mark.parametrize("record", ADDRESSES)
def test_a_title_is_shown_as_it_was_written(record: str, page: Page) -> None:
    page.goto(ADDRESSES[record])
    title = TITLES[record]
    assert page.locator("h1 [data-title]").evaluate("e => e.textContent") == title
    shown = page.evaluate("document.title")
    # A window's title has its white space run together by the browser.
    assert shown == " ".join(f"{title} - {TITLES['sources/dossier.yml']}".split())
    assert (
        page.locator(".md-header__topic").first.evaluate("e => e.textContent.trim()") == TITLES["sources/dossier.yml"]
    )


def test_links_and_lists_show_the_titles(page: Page) -> None:
    for record, address in ADDRESSES.items():
        page.goto(f"{address.split('/')[0]}/")
        links = page.locator(f"article a[href$='{address.split('/')[1]}/']")
        assert TITLES[record] in [link.evaluate("e => e.textContent.trim()") for link in links.all()]


def test_the_contents_of_a_page_show_a_question_as_it_was_asked(page: Page) -> None:
    page.goto(ADDRESSES["sources/events/landing.yml"])
    contents = page.locator("[data-md-component=toc] a").all()
    assert f"<img src=x onerror={RUN}> How many?" in [one.evaluate("e => e.textContent.trim()") for one in contents]


def test_the_quote_and_the_article_are_shown_as_archived(page: Page) -> None:
    page.goto(ADDRESSES["sources/events/landing.yml"])
    assert page.locator("[data-claim=markup] [data-part]").evaluate_all("all => all.map(e => e.textContent)") == [QUOTE]
    page.goto(ADDRESSES["sources/articles/gazette-2031.yml"])
    pieces = page.locator("[data-span]").evaluate_all("all => all.map(e => e.textContent)")
    assert "".join("".join(pieces).split()) == "".join(ARTICLE.split())


def test_a_tooltip_shows_words_and_runs_none(page: Page) -> None:
    page.goto(ADDRESSES["sources/articles/gazette-2031.yml"])
    page.locator("[data-claims=markup]").first.hover()
    tip = page.locator(".d-tip")
    tip.wait_for()
    assert TITLES["sources/events/landing.yml"] in tip.evaluate("e => e.textContent")
    assert tip.locator("*").count() == 0


def test_no_tooltip_of_any_page_is_markup(hostile: Path, page: Page) -> None:
    """Material puts each title of an article into the page as HTML; so this does that with all of them."""
    pages = [path.read_text("utf-8") for path in hostile.rglob("*.html")]
    titles = {one.attributes["title"] for html in pages for one in LexborHTMLParser(html).css("article [title]")}
    assert any(title and "script" in title for title in titles)
    page.goto("")
    assert page.evaluate(AS_MATERIAL_DOES, sorted(title for title in titles if title)) == 0


@pytest.mark.parametrize(("words", "record"), [("zeppelin", "sources/articles/gazette-2031.yml"),
                                               ("srcdoc", "sources/articles/gazette-2031.yml"),
                                               ("config raw", "sources/events/landing.yml"),
                                               ("meadow", "sources/places/green.yml")])  # fmt: skip
def test_search_finds_hostile_words_and_shows_them_as_words(words: str, record: str, page: Page) -> None:
    page.goto("")
    page.keyboard.press("/")
    page.get_by_role("searchbox").press_sequentially(words)
    page.wait_for_function("words => new URL(location.href).searchParams.get('q') === words", arg=words)
    results = page.locator(".d-search__link")
    assert page.evaluate("window.pwned") is None
    assert results.locator(":not(span, mark)").count() == 0
    titles = results.locator(".d-search__title").evaluate_all("all => all.map(e => e.textContent)")
    assert TITLES[record] in titles
