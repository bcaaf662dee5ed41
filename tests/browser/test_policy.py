"""What a page may load and run: only the site's own; and what is written into a page runs not at all."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route
from selectolax.lexbor import LexborHTMLParser

from kinds_of_page import KINDS

OpenPage = Callable[..., Page]

REPORTS = """
window.refused = [];
addEventListener("securitypolicyviolation", (event) => {
  window.refused.push(`${event.effectiveDirective} ${event.blockedURI}`);
});
"""
FOREIGN = "https://foreign.example"
INJECTED = f"""
<script>window.ran = "script"</script>
<img src="no-such-page.png" alt="" onerror="window.ran = 'handler'">
<svg onload="window.ran = 'svg'"></svg>
<a id="goes" href="javascript:window.ran = 'address'">x</a>
<p id="styled" style="position: fixed">x</p>
<style>#styled {{ position: fixed }}</style>
<script src="{FOREIGN}/a.js"></script>
<script src="data:text/javascript,window.ran='data'"></script>
<link rel="stylesheet" href="{FOREIGN}/a.css">
<img src="{FOREIGN}/a.png" alt="">
<iframe src="{FOREIGN}/a.html" title="x"></iframe>
<object data="{FOREIGN}/a.svg"></object>
<video src="{FOREIGN}/a.mp4"></video>
<base href="{FOREIGN}/">
<form id="asks" action="{FOREIGN}/ask"><button>ask</button></form>
"""
DIRECTIVES = {
    "script-src-elem", "script-src-attr", "style-src-elem", "style-src-attr", "img-src", "frame-src", "object-src",
    "media-src", "base-uri", "form-action", "connect-src", "worker-src",
}  # fmt: skip


@pytest.fixture
def injected(browser: Browser, address: str) -> Iterator[tuple[Page, list[str]]]:
    """A reader's page into whose content all of that is put on its way; and what other hosts are asked for."""
    asked: list[str] = []

    def on_its_way(route: Route) -> None:
        if route.request.url.startswith(FOREIGN):
            asked.append(route.request.url)
            route.fulfill(status=200, body="window.ran = 'foreign'", content_type="text/javascript")
        elif route.request.resource_type == "document":
            answer = route.fetch()
            body, put_in = re.subn(r"(<article\b[^>]*>|<main>)", lambda tag: tag[0] + INJECTED, answer.text(), count=1)
            assert put_in == 1
            route.fulfill(response=answer, body=body)
        else:
            route.continue_()

    context = browser.new_context(base_url=address, service_workers="block")
    context.add_init_script(REPORTS)
    context.route("**/*", on_its_way)
    yield context.new_page(), asked
    context.close()


def claim_page(claim: dict[str, Any]) -> str:
    return f"{claim['permalink']}#cite"  # which stays there


@pytest.mark.parametrize("kind", [*KINDS, "claim"])
def test_each_kind_of_page_keeps_to_its_policy(
    open_page: OpenPage, addresses: dict[str, str], claim: dict[str, Any], kind: str
) -> None:
    page = open_page("reading/")
    page.context.add_init_script(REPORTS)
    page.goto(claim_page(claim) if kind == "claim" else addresses[kind] or "./")
    page.wait_for_load_state("networkidle")
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    page.emulate_media(color_scheme="dark")
    page.emulate_media(media="print")
    assert page.locator("meta[http-equiv=Content-Security-Policy]").count() == 1
    assert page.evaluate("window.refused") == []


@pytest.mark.parametrize("kind", ["front page", "event", "source", "questions", "hand-written with signs", "claim"])
def test_what_is_put_into_a_page_is_refused(
    injected: tuple[Page, list[str]], addresses: dict[str, str], claim: dict[str, Any], kind: str
) -> None:
    page, asked = injected
    page.goto(claim_page(claim) if kind == "claim" else addresses[kind])
    page.wait_for_load_state("networkidle")
    page.locator("#goes").evaluate("link => link.click()")
    page.locator("#asks").evaluate("form => form.requestSubmit()")
    page.evaluate("fetch('https://foreign.example/a.json').catch(() => 0)")
    page.evaluate("() => { try { new Worker('https://foreign.example/w.js'); } catch {} }")
    page.evaluate("() => { try { new Worker(URL.createObjectURL(new Blob(['']))); } catch {} }")
    page.wait_for_timeout(200)
    assert page.evaluate("window.ran") is None
    assert asked == []
    assert page.evaluate("getComputedStyle(document.getElementById('styled')).position") != "fixed"
    assert {one.split()[0] for one in page.evaluate("window.refused")} == DIRECTIVES


def test_a_module_and_a_worker_of_the_site_may_run(open_page: OpenPage) -> None:
    """The search is made of them."""
    page = open_page()
    script = "globalThis.probe = 'module'; if (!globalThis.document) postMessage('worker');"
    page.context.route(
        "**/assets/probe.js", lambda route: route.fulfill(status=200, content_type="text/javascript", body=script)
    )
    probe = page.evaluate("new URL('assets/probe.js', location).href")
    assert page.evaluate("async (probe) => { await import(probe); return globalThis.probe; }", probe) == "module"
    heard = """(probe) => new Promise((done) => {
      const worker = new Worker(probe);
      worker.onmessage = (event) => done(event.data);
      worker.onerror = () => done("refused");
      setTimeout(() => done("nothing"), 5000);
    })"""
    assert page.evaluate(heard, probe) == "worker"


def test_no_page_of_the_site_has_a_script_a_style_or_a_handler_written_into_it(site: Path) -> None:
    policies = set()
    pages = sorted(site.rglob("*.html"))
    for path in pages:
        html = LexborHTMLParser(path.read_text(encoding="utf-8"))
        name = path.relative_to(site).as_posix()
        said = [one.attributes["content"] for one in html.css("meta[http-equiv=Content-Security-Policy]")]
        assert len(said) == 1, name
        assert "unsafe" not in (said[0] or ""), name
        # Permalinks, and addresses of before, are pages without the theme.
        own = "theme" if html.css_first(".md-header") else "alone"
        policies.add((own, said[0]))
        written = [one for one in html.css("script:not([src])") if one.attributes.get("type") in (None, "module")]
        assert len(written) == (0 if own == "alone" else 1), name
        assert not html.css("style, [style], base"), name
        handlers = [key for one in html.css("*") for key in one.attributes if key.startswith("on")]
        assert not handlers, name
    assert len(policies) == 2, "no policy depends on what stands on a page"
