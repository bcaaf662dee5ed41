"""The verifier reads the built site again: whatever was tampered with is refused, with a sentence."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from generator import pipeline
from generator.doors import verify
from generator.doors.verify_links import joined
from generator.pages.frame.repository import Repository

EVENT = "events/landing/index.html"
SOURCE = "sources/gazette-2031/index.html"
QUOTE = "Two people climbed out of it"
Tamper = Callable[[Path], None]


@pytest.fixture(scope="module")
def made(built: Path) -> pipeline.Made:
    root = built.parent
    return pipeline.make(pipeline.read_and_check(root), root, Repository())


@pytest.fixture
def site(built: Path, tmp_path: Path) -> Path:
    return shutil.copytree(built, tmp_path / "site")


def _replaced(page: str, old: str, new: str, times: int = -1) -> Tamper:
    def tamper(site: Path) -> None:
        html = (site / page).read_text("utf-8")
        assert old in html, f"{old} is not in {page}, so nothing would be tampered with"
        (site / page).write_text(html.replace(old, new, times), "utf-8")

    return tamper


def _added(page: str, html: str) -> Tamper:
    return _replaced(page, "</body>", f"{html}</body>")


def _gone(path: str) -> Tamper:
    return lambda site: (site / path).unlink()


def _style(css: str) -> Tamper:
    return lambda site: (site / "assets" / "more.css").write_text(css, "utf-8") and None


def _without_card(site: Path) -> None:
    tree = LexborHTMLParser((site / EVENT).read_text("utf-8"))
    tree.css_first('[data-claim="two-people"]').decompose()
    (site / EVENT).write_text(tree.html or "", "utf-8")


NOT_SHOWN = 'The quote of claim "two-people" is not shown as the article has it.'
NOT_MARKED = 'The passage of claim "two-people" is not marked in its article as the article has it.'

TAMPERED: dict[str, tuple[Tamper, str]] = {
    "a letter of a quote": (_replaced(EVENT, ">Two people climbed", ">Two peeple climbed"), NOT_SHOWN),
    "a space in a quote": (_replaced(EVENT, ">Two people climbed", ">Two  people climbed"), NOT_SHOWN),
    "a look-alike in a quote": (_replaced(EVENT, ">Two people climbed", ">Twо people climbed"), NOT_SHOWN),
    "a quote shown twice, once wrongly": (
        _added(EVENT, '<q data-claim="two-people"><span data-part>Ten people</span></q>'),
        NOT_SHOWN,
    ),
    "a card without its anchor": (_replaced(EVENT, 'id="claim&#45;two&#45;people"', 'id="claim-others"'), NOT_SHOWN),
    "a card that is gone": (_without_card, NOT_SHOWN),
    "a card of no claim": (_added(EVENT, '<q data-claim="nobody"><span data-part>x</span></q>'), ""),
    "a letter of a quote at its own address": (
        _replaced("claims/two-people/index.html", ">Two people climbed", ">Ten people climbed"),
        NOT_SHOWN,
    ),
    "a quote that is gone from its own address": (
        _replaced("claims/two-people/index.html", "data-claim=", "data-clam="),
        NOT_SHOWN,
    ),
    "a letter of a passage": (_replaced(SOURCE, QUOTE, "Two people climbed out of at"), "does not show"),
    "a letter between passages": (_replaced(SOURCE, "said the baker", "says the baker"), "does not show"),
    "an article that lacks a piece": (_replaced(SOURCE, "data-span=", "data-spam=", 1), "does not show the whole"),
    "a span that is no span": (_replaced(SOURCE, 'data-span="', 'data-span="x', 1), "does not show"),
    "a passage that is not marked": (_replaced(SOURCE, 'data-claims="two&#45;people"', 'data-claims=""'), NOT_MARKED),
    "a page that is gone": (_gone(EVENT), "/events/landing/ was not built."),
    "a title": (_replaced(EVENT, "<span data-title>A balloon", "<span data-title>The balloon"), "show its title"),
    "a page without its title": (_replaced(EVENT, "data-title", "data-titel"), "show its title"),
    "a window's title": (_replaced(EVENT, "<title>A balloon", "<title>The balloon"), "has the title"),
    "a tooltip that is markup": (
        _replaced(EVENT, "</article>", '<i title="&lt;img src=x onerror=alert(1)&gt;"></i></article>'),
        "would be taken for markup",
    ),
    "a broken link": (_added(EVENT, '<a href="../nowhere/">x</a>'), 'links to "../nowhere/", which is not there'),
    "a link out of the site": (_added(EVENT, '<a href="../../../x">x</a>'), "which is not there"),
    "a link that starts at the host": (_added(EVENT, '<a href="/events/">x</a>'), "all that its host has"),
    "a link that runs a script": (_added(EVENT, '<a href="javascript:alert(1)">x</a>'), 'by "javascript:"'),
    "a link that runs a script, hidden": (_added(EVENT, '<a href=" java\tscript:alert(1)">x</a>'), 'by "javascript:"'),
    "a link that is no address": (_added(EVENT, '<a href="http://[x">x</a>'), "which is no address"),
    "a broken anchor": (_added(EVENT, '<a href="#claim-x">x</a>'), "has no such anchor"),
    "a broken anchor elsewhere": (_added(EVENT, '<a href="../../places/green/#x">x</a>'), "has no such anchor"),
    "a broken anchor elsewhere, spelt": (_added(EVENT, '<a href="../../places/green/#%78">x</a>'), "no such anchor"),
    "a broken anchor elsewhere, spaced": (_added(EVENT, '<a href=" ../../places/green/#x ">x</a>'), "no such anchor"),
    "an anchor given twice": (_added(EVENT, '<i id="claim-two-people"></i>'), "more than once"),
    "a picture that is missing": (_added(EVENT, '<img src="x.png">'), 'links to "x.png", which is not there'),
    "a script from elsewhere": (_added(EVENT, '<script src="https://h.example/x.js"></script>'), "another host"),
    "a script with a relation": (
        _added(EVENT, '<script rel="me" src="https://h.example/x.js"></script>'),
        "another host",
    ),
    "a picture from elsewhere": (_added(SOURCE, '<img src="//h.example/x.png">'), "another host"),
    "a picture by backslashes": (_added(SOURCE, r'<img src="\\h.example\x.png">'), "another host"),
    "a picture for wide screens": (_added(SOURCE, '<img srcset="https://h.example/x.png 2x">'), "another host"),
    "a style from elsewhere": (_added(EVENT, '<link rel="stylesheet" href="http://h.example/x.css">'), "another host"),
    "a style that says licence too": (
        _added(EVENT, '<link rel="license stylesheet" href="http://h.example/x.css">'),
        "another host",
    ),
    "a link without a relation": (_added(EVENT, '<link href="http://h.example/x.css">'), "another host"),
    "a host asked beforehand": (_added(EVENT, '<link rel="preconnect" href="https://h.example">'), "another host"),
    "a frame": (_added(EVENT, '<iframe src="https://h.example"></iframe>'), "another host"),
    "an object": (_added(EVENT, '<object data="https://h.example/x"></object>'), "another host"),
    "a button's picture": (_added(EVENT, '<input type="image" src="https://h.example/x.png">'), "another host"),
    "a film's first picture": (_added(EVENT, '<video poster="https://h.example/x.png"></video>'), "another host"),
    "a page's background": (_replaced(EVENT, "<body ", '<body background="https://h.example/x.png" '), "another host"),
    "a drawing's part": (_added(EVENT, '<svg><use href="https://h.example/x.svg#a"/></svg>'), "another host"),
    "the page for what is missing": (_added("404.html", '<img src="https://h.example/x.png">'), "another host"),
    "a way on to elsewhere": (
        _added(EVENT, '<meta http-equiv="Refresh" content="0; url=https://h.example">'),
        "another host",
    ),
    "a way on to nowhere": (
        _replaced("claims/two-people/index.html", "#claim-two", "&#35;claim&#45;nobody", 1),
        "has no such anchor",
    ),
    "a style's font": (_style("@font-face{src:url( 'https://h.example/x.woff2' )}"), "/assets/more.css loads"),
    "a style's style": (_style('@import "//h.example/x.css";'), "/assets/more.css loads"),
    "a style's style by function": (_style("@IMPORT URL(https://h.example/x.css) screen;"), "/assets/more.css loads"),
    "a style in a page": (_added(EVENT, "<style>a{background:url(//h.example/x)}</style>"), "another host"),
    "a style of one thing": (_added(EVENT, '<i style="background:url(//h.example/x)"></i>'), "another host"),
}


def test_the_built_site_passes(site: Path, made: pipeline.Made) -> None:
    assert verify.verify(site, made) == verify.Verified(3, ())


@pytest.mark.parametrize("what", TAMPERED)
def test_what_was_tampered_with_is_refused(what: str, site: Path, made: pipeline.Made) -> None:
    tamper, sentence = TAMPERED[what]
    tamper(site)
    found = verify.verify(site, made)
    assert any(sentence in fault for fault in found.faults) or (not sentence and found.claims == 3)
    if sentence in (NOT_SHOWN, NOT_MARKED):
        assert found.claims == 2


@pytest.mark.parametrize(
    "html",
    [
        '<a href="https://example.org/">x</a>',
        '<a href="mailto:a@b.example">x</a>',
        '<a href="../../places/green/">x</a>',
        '<a href="../../places/green/#title">x</a>',
        '<a href="../../places/green/#%74itle">x</a>',
        '<a href="">x</a>',
        '<a href="#">x</a>',
        '<link rel="canonical" href="https://example.org/events/landing/">',
        '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">',
        "<style>a{background:url(data:image/gif;base64,R0lGODlhAQABAAAAACw=)}</style>",
        "<style>a{background:url(x.png)}</style>",
    ],
)
def test_what_is_right_is_not_refused(html: str, site: Path, made: pipeline.Made) -> None:
    _added(EVENT, html)(site)
    assert verify.verify(site, made).faults == ()


def test_a_page_that_is_not_utf_8_is_not_read(site: Path, made: pipeline.Made) -> None:
    (site / EVENT).write_bytes((site / EVENT).read_bytes().replace(b"</body>", b"\xff</body>"))
    with pytest.raises(UnicodeDecodeError):
        verify.verify(site, made)


STEPS = st.lists(st.sampled_from(["..", ".", "c"]), min_size=1, max_size=4).map("/".join)


@given(st.sampled_from(["", "a/", "a/b/", "a/b.css"]), STEPS, st.sampled_from(["", "/"]))
def test_a_link_leads_where_a_browser_goes_but_never_out_of_the_site(here: str, steps: str, end: str) -> None:
    # Seen from so deep a folder, a way out of the site leads elsewhere instead of nowhere.
    site = "http://h.example/1/2/3/4/"
    there = urljoin(f"{site}{here}", f"{steps}{end}")
    assert joined(here, f"{steps}{end}") == (there.removeprefix(site) if there.startswith(site) else None)
