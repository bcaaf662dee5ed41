"""How much a page asks of who reads it: bytes, shifts, and styles that lack nothing."""

from __future__ import annotations

import gzip
import re
import time
from collections.abc import Callable
from importlib import resources
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, Response, Route, expect

from kinds_of_page import KINDS

OpenPage = Callable[..., Page]

MOST = 150_000
"""Bytes of a first view, compressed, fonts included."""

LEFT_OUT = r"""
([theirs, ours]) => {
  // Selectors of a style sheet, each with the media that it is for.
  const selectors = (css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    const walk = (rules, where) => [...rules].flatMap((rule) => rule.selectorText
      ? rule.selectorText.split(/,(?![^()\[\]]*[)\]])/).map((one) => `${where}|${one.trim()}`)
      : rule.cssRules ? walk(rule.cssRules, where + (rule.conditionText ?? "")) : []);
    return new Set(walk(sheet.cssRules, ""));
  };
  const kept = selectors(ours);
  return [...selectors(theirs)].filter((one) => !kept.has(one)).map((one) => one.slice(one.indexOf("|") + 1));
}
"""
MET = r"""
(selectors) => {
  // What an element is like at times counts as being so always.
  const states = ["before", "after", "hover", "focus", "focus-within", "focus-visible", "active", "checked", "target",
    "indeterminate", "disabled", "invalid", "valid", "placeholder", "marker", "-webkit-[\\w-]+", "-moz-[\\w-]+"];
  const state = new RegExp(`::?(?:${states.join("|")})(?![\\w-])`, "g");
  const always = (one) => one.replace(state, "").replace(/(^|[\s>+~(])(?=$|[\s>+~)])/g, "$1*");
  return selectors.filter((one) => document.querySelector(always(one)));
}
"""
SHIFTS = """
window.shifted = 0;
new PerformanceObserver((list) => {
  for (const one of list.getEntries()) if (!one.hadRecentInput) window.shifted += one.value;
}).observe({ type: "layout-shift", buffered: true });
"""


@pytest.fixture(scope="session")
def theirs() -> str:
    """Material's styles."""
    folder = resources.files("material") / "templates/assets/stylesheets"
    names = sorted(one.name for one in folder.iterdir() if re.fullmatch(r"(main|palette)\.\w+\.min\.css", one.name))
    assert len(names) == 2
    return "".join((folder / name).read_text(encoding="utf-8") for name in names)


@pytest.fixture(scope="session")
def ours(site: Path) -> str:
    return (site / "assets/dossier/site.css").read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", KINDS)
def test_no_rule_of_materials_that_would_have_met_a_page_was_left_out(
    open_page: OpenPage, addresses: dict[str, str], theirs: str, ours: str, kind: str
) -> None:
    page = open_page(addresses[kind])
    page.wait_for_load_state("networkidle")
    left_out = page.evaluate(LEFT_OUT, [theirs, ours])
    assert len(left_out) > 100
    assert page.evaluate(MET, left_out) == []


def test_no_icon_that_a_kept_rule_draws_was_left_out(theirs: str, ours: str) -> None:
    drawn = set(re.findall(r"var\((--md-[\w-]*icon[\w-]*)", ours)) & set(
        re.findall(r"(--md-[\w-]*icon[\w-]*):", theirs)
    )
    assert drawn
    assert drawn <= set(re.findall(r"(--md-[\w-]*icon[\w-]*):", ours))


def first_view(page: Page, path: str) -> dict[str, int]:
    """Open a page as one who was never there; return what that moves, compressed."""
    moved: dict[str, int] = {}
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))
    page.goto(path)
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(300)
    for answer in answers:
        body = answer.body()
        moved[answer.url] = len(body if answer.url.endswith((".woff2", ".png")) else gzip.compress(body, 6))
    return moved


@pytest.mark.parametrize("kind", ["front page", "event", "source", "questions"])
def test_a_first_view_is_light(open_page: OpenPage, addresses: dict[str, str], kind: str) -> None:
    page = open_page("data/dossier.json", width=390)
    moved = first_view(page, addresses[kind] or "./")
    assert any(one.endswith("dossier-sans.woff2") for one in moved), "the fonts are part of it"
    assert not [one for one in moved if "-ext.woff2" in one], "letters that nobody needs are not fetched"
    assert sum(moved.values()) <= MOST, moved
    assert len(moved) <= 12, moved


def test_letters_outside_western_europe_come_from_the_fonts_too(open_page: OpenPage) -> None:
    page = open_page("reading/")
    loaded = page.evaluate(
        "async () => (await document.fonts.load('16px \"Dossier Serif\"', 'ḥāʿ')).map((one) => one.status)"
    )
    assert loaded == ["loaded"]


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("kind", ["front page", "event", "source", "questions", "what is not known"])
def test_nothing_moves_while_a_page_loads(
    open_page: OpenPage, addresses: dict[str, str], kind: str, width: int
) -> None:
    page = open_page("data/dossier.json", width=width)
    page.context.add_init_script(SHIFTS)

    def late(route: Route) -> None:
        time.sleep(0.3)  # the page is drawn before its scripts are there
        route.continue_()

    page.context.route("**/assets/dossier/*.js", late)
    page.goto(addresses[kind] or "./")
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(300)
    assert page.evaluate("window.shifted") < 0.01


def test_the_letters_that_a_font_is_asked_for_are_those_it_was_made_with(project: Path) -> None:
    css = (project / "generator/theme/assets/dossier/base.css").read_text(encoding="utf-8")
    script = (project / ".ci/fonts.py").read_text(encoding="utf-8")
    listed = re.findall(r'^(LATIN|EXTENDED): Final = (\(.*?\n\)|"[^"]*")', script, re.MULTILINE | re.DOTALL)
    said = {name: "".join(re.findall(r'"([^"]*)"', text)).split() for name, text in listed}
    faces = re.findall(r'url\("\.\./fonts/([^"]+)\.woff2"\).*?unicode-range: ([^;]*);', css, re.DOTALL)
    made = dict(re.findall(r'\("(dossier-[\w-]+)", .*?, (LATIN|EXTENDED)\)', script))
    assert len(faces) == len(made) == 5
    for file, ranges in faces:
        assert (project / f"generator/theme/assets/fonts/{file}.woff2").is_file()
        assert [one.removeprefix("U+") for one in re.split(r",\s*", ranges)] == said[made[file]]


def _is(page: Page, scheme: str) -> None:
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", scheme)


def test_colours_follow_the_system_until_somebody_chooses_and_then_are_remembered(open_page: OpenPage) -> None:
    page = open_page(scheme="dark")
    _is(page, "slate")
    page.emulate_media(color_scheme="light")
    _is(page, "default")
    page.locator(".md-header label[for^=__palette]:visible").click()
    page.locator(".md-header label[for^=__palette]:visible").click()
    assert page.locator(".md-header label[for^=__palette]:visible").count() == 1
    _is(page, "slate")
    page.goto("events/")
    _is(page, "slate")
    page.locator(".md-header label[for^=__palette]:visible").click()
    _is(page, "default")
    page.emulate_media(color_scheme="dark")
    _is(page, "slate")


def test_colours_that_were_chosen_stand_before_the_first_picture(open_page: OpenPage) -> None:
    page = open_page()
    page.locator(".md-header label[for^=__palette]:visible").click()
    page.locator(".md-header label[for^=__palette]:visible").click()
    page.context.add_init_script(
        "addEventListener('DOMContentLoaded', () => { window.first = document.body.dataset.mdColorScheme; }, true);"
    )
    page.context.route("**/*.js", lambda route: route.abort())
    page.goto("events/")
    assert page.evaluate("window.first") == "slate"


def test_the_menu_of_a_phone_opens_and_closes_by_keyboard(open_page: OpenPage) -> None:
    page = open_page("events/", width=390)
    opens = page.locator(".md-header label[for=__drawer]")
    menu = page.locator(".md-sidebar--primary")
    for key in ("Enter", " "):
        opens.focus()
        page.keyboard.press(key)
        page.wait_for_timeout(400)
        assert menu.evaluate("one => one.getBoundingClientRect().right") > 100
        page.keyboard.press("Escape")
        page.wait_for_timeout(400)
        assert menu.evaluate("one => one.getBoundingClientRect().right") <= 0
        assert opens.evaluate("one => one === document.activeElement")


def test_the_contents_follow_and_the_header_bears_the_title(open_page: OpenPage, addresses: dict[str, str]) -> None:
    page = open_page(addresses["event"])
    active = page.locator("[data-md-component=toc] .md-nav__link--active")
    shown = page.locator(".md-header__title--active")
    assert (active.count(), shown.count()) == (0, 0)
    third = page.locator("[data-md-component=toc] a").nth(2)
    third.click()
    page.wait_for_selector(".md-header__title--active")
    page.wait_for_selector("[data-md-component=toc] .md-nav__link--active")
    assert active.get_attribute("href") == third.get_attribute("href")
    assert page.locator("[data-md-component=toc] .md-nav__link--passed").count() == 2
    page.evaluate("scrollTo(0, 0)")
    page.wait_for_selector(".md-header__title:not(.md-header__title--active)")
    assert active.count() == 0


def test_who_scrolls_up_is_offered_the_way_to_the_top(open_page: OpenPage, addresses: dict[str, str]) -> None:
    page = open_page(addresses["event"])
    top = page.locator(".md-top:not([hidden])")
    page.mouse.wheel(0, 3000)
    page.wait_for_selector(".md-header__title--active")
    page.wait_for_timeout(200)
    assert top.count() == 0
    page.mouse.wheel(0, -300)
    top.wait_for()
    top.click()
    page.wait_for_selector(".md-header__title:not(.md-header__title--active)")
    page.wait_for_timeout(200)
    assert page.evaluate("scrollY") == 0


@pytest.mark.parametrize("javascript", [True, False])
def test_long_contents_scroll_beside_the_page(open_page: OpenPage, addresses: dict[str, str], javascript: bool) -> None:
    page = open_page(addresses["source"], javascript=javascript)
    page.set_viewport_size({"width": 1280, "height": 260})
    beside = page.locator(".md-sidebar--secondary .md-sidebar__scrollwrap")
    high = beside.evaluate("one => one.clientHeight")
    assert 50 < high <= 260
    assert beside.evaluate("one => one.scrollHeight") > high


def test_words_beside_a_title_stay_on_the_screen_and_go_at_escape(
    open_page: OpenPage, addresses: dict[str, str]
) -> None:
    page = open_page(addresses["event"], width=390)
    one = page.locator("article [title]:visible").first
    said = one.get_attribute("title") or ""
    one.hover()
    tip = page.get_by_role("tooltip")
    tip.wait_for()
    assert "".join((tip.text_content() or "").split()) == "".join(said.split())
    box: Any = tip.bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 390
    page.keyboard.press("Escape")
    assert not tip.is_visible()
    assert page.locator("article [title]:visible").first.get_attribute("title") == said
