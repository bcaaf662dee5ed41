"""The panel speaks the language of the dossier, and runs its way."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from selecting import SELECT
from server_started import Served

POST = "sources/post-2031-05-05/"
_FOREIGN = "[lang=en], code, pre, blockquote, bdi, b, option, input, textarea, .d-quoting__chips span, ol span"
_OWN_WORDS = """(foreign) => {
  const copy = document.querySelector(".d-quoting").cloneNode(true);
  for (const one of copy.querySelectorAll(foreign)) one.remove();
  return copy.textContent;
}"""


@pytest.fixture
def arabic(serve: Callable[..., Served], project_of_the_storm: Path) -> str:
    settings = project_of_the_storm / "sources/dossier.yml"
    settings.write_text(settings.read_text("utf-8") + "language: ar\n", "utf-8")
    return serve().address


def _open(browser: Browser, address: str, width: int, scheme: str) -> Page:
    context = browser.new_context(
        viewport={"width": width, "height": 812},
        color_scheme=scheme,  # type: ignore[arg-type]
        has_touch=width < 600,
        reduced_motion="reduce",
    )
    context.set_default_timeout(15_000)
    page = context.new_page()
    page.goto(address + POST)
    page.get_by_text("حدّد كلمات لاقتباسها").wait_for()
    page.evaluate(SELECT, ["Three boats were lost", 2])
    page.get_by_role("button", name="اقتبس", exact=True).click()
    page.get_by_role("dialog", name="قول جديد").wait_for()
    return page


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "dark")])
def test_the_panel_in_arabic(
    arabic: str, browser: Browser, axe: Callable[..., list[str]], width: int, scheme: str
) -> None:
    page = _open(browser, arabic, width, scheme)
    panel = page.get_by_role("dialog")
    expect(panel).to_have_attribute("lang", "ar")
    expect(panel).to_have_attribute("dir", "rtl")
    box = page.locator(".d-quoting").bounding_box()
    assert box is not None
    assert box["x"] == 0, "at the end of the line, which is on the left"
    assert box["width"] <= width
    panel.get_by_role("button", name="المزيد").click()
    expect(panel.get_by_role("group", name="من يقوله").locator("[lang=en]")).to_contain_text("may be who spoke before")
    own = page.evaluate(_OWN_WORDS, _FOREIGN)
    assert "ملاحظتك" in own
    foreign = {
        "A",
        "Event",
        "Post",
        "Sella",
        "The",
        "boats",
        "en",
        "over",
        "storm",
        "they",
    }  # names, and the tag of English
    assert set(re.findall(r"[A-Za-z]+", own)) <= foreign
    assert page.locator(".d-quoting__body").evaluate("one => one.scrollWidth <= one.clientWidth")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert [fault for fault in axe(page) if "d-quoting" in fault] == []
    page.context.close()


def test_a_problem_is_english_and_marked_as_such(arabic: str, browser: Browser) -> None:
    page = _open(browser, arabic, 1280, "light")
    panel = page.get_by_role("dialog")
    panel.get_by_role("combobox", name="ابحث عن سؤال أو حدث أو فاعل أو مكان").fill("boats")
    panel.get_by_role("option", name="How many boats were lost?").click()
    panel.get_by_role("textbox", name="الجواب").first.fill("three")
    problem = panel.locator(".d-quoting__status [lang=en]").first
    expect(problem).to_contain_text('"three" is a number in words; write 3')
    expect(problem).to_have_attribute("dir", "ltr")
    expect(panel.get_by_role("status")).to_contain_text("حدّد من يقوله")
    page.context.close()
