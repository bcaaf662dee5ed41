"""On a published site: words that are selected become the YAML of a claim, which the checks would take as it is."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml
from playwright.sync_api import Page, expect

from generator.ground.text.haystack import Haystack
from generator.ground.text.match import Match
from selecting import SELECT

OpenPage = Callable[..., Page]


def _claim(page: Page, words: str, nth: int = 1) -> dict[str, Any]:
    """Quote words, and return the claim that is offered."""
    page.evaluate(SELECT, [words, nth])
    button = page.get_by_role("button", name="Quote", exact=True)
    button.wait_for()
    place, last = (
        button.bounding_box(),
        page.evaluate("[...getSelection().getRangeAt(0).getClientRects()].at(-1).bottom"),
    )
    assert place is not None
    assert 0 <= place["y"] - last < 12, "it stands right below the words"
    button.click()
    page.get_by_role("dialog", name="These words as a claim").wait_for()
    offered = page.get_by_role("textbox", name="YAML").input_value()
    (claim,) = yaml.load(offered, yaml.BaseLoader)
    return dict(claim)


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize(
    ("source", "words", "quote"),
    [
        ("harbour-post-2031-03-04", "e fog – thick since no", "the fog – thick since noon"),
        ("harbour-post-2031-03-04", "said the lamp on the Teeth was out", "said the lamp on the Teeth was out"),
        ("harbour-post-2031-03-04", "In dry dock in 2029".replace("In", "in"), "in dry dock in 2029"),
        ("al-marfa-2031-03", "وقالت وكالة الساحل", "وقالت وكالة الساحل"),
    ],
)
def test_what_is_offered_is_found_in_the_article(
    site: Path, open_page: OpenPage, width: int, source: str, words: str, quote: str
) -> None:
    page = open_page(f"sources/{source}/", width=width)
    claim = _claim(page, words)
    assert claim["source"] == source
    assert claim["quote"] == quote
    assert re.fullmatch(r"[a-z0-9][a-z0-9-]+", claim["id"])
    text = (site / f"data/articles/{source}.txt").read_bytes().decode()
    found = Haystack(text).find(
        claim["quote"], prefix=claim.get("prefix", ""), suffix=claim.get("suffix", ""), seams="furniture" in claim
    )
    assert isinstance(found, Match)
    box = page.get_by_role("dialog").bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width


def test_what_stands_twice_is_told_apart(site: Path, open_page: OpenPage) -> None:
    text = (site / "data/articles/harbour-post-2031-03-04.txt").read_bytes().decode()
    page = open_page("sources/harbour-post-2031-03-04/")
    assert text.count("Brisa") > 2
    claim = _claim(page, "on the Teeth", nth=2)
    second = text.index("on the Teeth", text.index("on the Teeth") + 1)
    found = Haystack(text).find(claim["quote"], prefix=claim.get("prefix", ""), suffix=claim.get("suffix", ""))
    assert isinstance(found, Match)
    assert found.spans == ((second, second + len("on the Teeth")),)


def test_it_leads_to_the_file_and_to_the_form(open_page: OpenPage) -> None:
    page = open_page("sources/harbour-post-2031-03-04/")
    claim = _claim(page, "said the lamp on the Teeth was out")
    edits = page.get_by_role("link", name="Copy, and open sources/events/grounding.yml to edit")
    expect(edits).to_have_attribute("href", re.compile(r"/edit/main/sources/events/grounding\.yml$"))
    told = page.get_by_role("link", name="Propose it to the editors").get_attribute("href") or ""
    fields = parse_qs(urlsplit(told).query)
    assert fields["template"] == ["correction.yml"]
    assert fields["page"] == [page.url.partition("#")[0]]
    assert claim["quote"] in fields["wrong"][0]
    assert claim["id"] in fields["evidence"][0]
    page.get_by_role("button", name="Copy", exact=True).click()
    expect(page.get_by_role("status").filter(has_text="Copied")).to_be_visible()


def test_the_form_has_the_fields_that_are_filled_in(project: Path) -> None:
    form = yaml.safe_load((project / ".github/ISSUE_TEMPLATE/correction.yml").read_text("utf-8"))
    assert {"page", "wrong", "evidence"} <= {field.get("id") for field in form["body"]}


def test_with_the_keyboard_the_next_step_leads_to_it(open_page: OpenPage) -> None:
    page = open_page("sources/harbour-post-2031-03-04/")
    page.get_by_text(", her owners said.").dblclick()
    page.get_by_role("button", name="Quote", exact=True).wait_for()
    for _ in range(4):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent") == "Quote":
            break
    page.keyboard.press("Enter")
    page.get_by_role("dialog", name="These words as a claim").wait_for()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everybody_can_use_it(open_page: OpenPage, axe: Callable[..., list[str]], scheme: str) -> None:
    page = open_page("sources/harbour-post-2031-03-04/", scheme=scheme)
    _claim(page, "said the lamp on the Teeth was out")
    assert [fault for fault in axe(page) if "d-quote" in fault or "dialog" in fault] == []


def test_other_pages_do_not_load_it(site: Path) -> None:
    with_it = [path for path in site.rglob("*.html") if b"dossier/quote.js" in path.read_bytes()]
    assert with_it
    assert {path.relative_to(site).parts[0] for path in with_it} == {"sources"}
