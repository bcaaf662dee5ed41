"""No word that is found is more than a word; and both halves of the search know one word alike."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Page

from generator.ground.text.terms import run, runs
from tests.browser.search.typed import type_in

TESTS = Path(__file__).parents[2]
HOSTILE: list[str] = json.loads((TESTS / "ground/hostile.json").read_text("utf-8"))
TERMS: dict[str, Any] = json.loads((TESTS / "search/terms.json").read_text("utf-8"))


def test_no_word_of_a_hostile_text_is_more_than_a_word(page: Page) -> None:
    shown = """[...document.querySelectorAll(".d-search__link")].map(
        (one) => [one.querySelector(".d-search__title").textContent, one.href])"""
    attributes = """[...document.querySelectorAll(".d-search *")].flatMap((one) => one.getAttributeNames())"""
    for number, words in enumerate(HOSTILE):
        type_in(page, f"hostileword{number}")
        results = page.evaluate(shown)
        title, href = next(one for one in results if one[1].endswith(f"#h{number}"))
        assert title == f"Title {number} {words}"
        assert urlsplit(href).path == "/below/hostile/"
        assert page.locator(".d-search__link :not(span, mark)").count() == 0
        assert not [name for name in page.evaluate(attributes) if name.startswith("on")]


def test_a_hostile_query_is_shown_as_words(page: Page) -> None:
    for words in HOSTILE:
        one_line = words.replace("\n", " ").replace("\r", " ")
        page.goto("")
        type_in(page, f"zzzzzz {one_line}"[:200])
        assert page.locator(".d-search__status *").count() == 0
        query = parse_qs(urlsplit(page.url).query)["q"][0]
        page.goto(f"sources/english/?{urlsplit(page.url).query.replace('q=', 'h=')}#p1")
        assert query
        assert page.locator("article *").count() == 6


def test_both_halves_fold_words_alike(page: Page) -> None:
    script = """async (texts) => {
        const { runs } = await import("/below/assets/dossier/search/terms.js");
        return texts.map((text) => runs(text).map(({ terms, whole }) => [
            [...terms.map((term, at) => [term, at]), ...(whole ? [[whole, 0]] : [])], terms.length]));
    }"""
    found = page.evaluate(script, [case["text"] for case in TERMS.values()])
    assert dict(zip(TERMS, found, strict=True)) == {name: case["terms"] for name, case in TERMS.items()}


def test_both_halves_fold_any_text_alike(page: Page) -> None:
    blocks = [(0x20, 0x530), (0x531, 0x860), (0x900, 0xE80), (0x1E00, 0x2000), (0x2010, 0x2190), (0x3040, 0x3100),
              (0xAC00, 0xAC80), (0xFB00, 0xFB20), (0xFF10, 0xFF60)]  # fmt: skip
    texts = [f"a{chr(code)}b {chr(code)}" for start, end in blocks for code in range(start, end)]
    script = """async (texts) => {
        const { runs } = await import("/below/assets/dossier/search/terms.js");
        return texts.map((text) => runs(text).map(({ terms, whole }) => [...terms, whole]));
    }"""
    theirs = page.evaluate(script, texts)
    ours = [[_as_there(run(one)) for one in runs(text)] for text in texts]
    differ = {
        f"{text!r} U+{ord(text[1]):04X}": pair
        for text, *pair in zip(texts, ours, theirs, strict=True)
        if pair[0] != pair[1]
    }
    assert differ == {}


def _as_there(one: Any) -> list[str]:
    terms = [term for term, _ in one.terms]
    return [*terms[: one.length], terms[-1] if len(terms) > one.length else ""]
