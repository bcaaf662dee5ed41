"""A search of many records, in which long lists stand in parts, reads little and finds the one that is meant."""

from __future__ import annotations

import itertools
import random
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page

from generator.search.written_pages import WrittenPage
from tests.browser.search.typed import said, type_in

COMMON = [
    "the",
    "of",
    "and",
    "to",
    "in",
    "a",
    "that",
    "was",
    "for",
    "on",
    "is",
    "by",
    "with",
    "he",
    "as",
    "it",
    "at",
    "from",
    "his",
    "be",
    "were",
    "are",
    "which",
    "this",
    "or",
    "had",
]
MANY = 8_000
MEANT = 6_543
PHRASE = "was it the zinc or the lead"
MOST = 300_000
"""Bytes that a first result may move."""


def _pages() -> Iterator[WrittenPage]:
    chance = random.Random(1)
    weights = list(itertools.accumulate(1 / (n + 2) for n in range(len(COMMON))))
    for number in range(MANY):
        words = chance.choices(COMMON, cum_weights=weights, k=40)
        words[20:20] = [f"zinc{number % 900}", "lead" if number % 5 else "zinc", "or"]
        text = " ".join(words) + (f" so {PHRASE} then." if number == MEANT else ".")
        yield WrittenPage("hostile/", f"n{number}", f"Number {number}", text)


@pytest.fixture(scope="module")
def large(serve: Callable[[list[WrittenPage]], str]) -> str:
    return serve(list(_pages()))


@pytest.fixture
def moved() -> list[int]:
    return []


@pytest.fixture
def reader(browser: Browser, large: str, moved: list[int]) -> Iterator[Page]:
    context = browser.new_context(base_url=large)
    context.set_default_timeout(20_000)
    page = context.new_page()
    network = context.new_cdp_session(page)
    page.goto("")
    network.send("Network.enable")
    network.on("Network.loadingFinished", lambda one: moved.append(one["encodedDataLength"]))
    yield page
    context.close()


@pytest.mark.parametrize(
    "typed",
    [PHRASE, f'"{PHRASE}"', "the zinc or the lead", "it the zinc or", f"number {MEANT}", "zinc or the lead then"],
)
def test_a_phrase_of_common_words_leads_to_the_one_record_that_has_it(
    reader: Page, moved: list[int], typed: str
) -> None:
    assert type_in(reader, typed)[0] == f"hostile/#n{MEANT}"
    reader.wait_for_load_state("networkidle")
    assert 0 < sum(moved) < MOST


def test_an_exact_phrase_that_is_nowhere_is_not_found_among_many(reader: Page) -> None:
    assert type_in(reader, '"lead the or zinc the it was zinc"') == []
    assert "Nothing found" in said(reader)


@pytest.mark.parametrize("typed", ["the", "zinc", "a that was"])
def test_a_common_word_says_that_there_are_more_than_are_shown(reader: Page, moved: list[int], typed: str) -> None:
    assert len(type_in(reader, typed)) == 10
    assert "more than" in said(reader)
    reader.wait_for_load_state("networkidle")
    assert 0 < sum(moved) < MOST


def test_more_is_shown_at_a_press(reader: Page) -> None:
    type_in(reader, "zinc")
    reader.get_by_role("button", name="Show more").click()
    reader.wait_for_function("() => document.querySelectorAll('.d-search__list a').length === 30")
    assert reader.evaluate(
        "document.activeElement.closest('li') === document.querySelectorAll('.d-search__list li')[10]"
    )


def test_a_word_longer_than_any_term_finds_nothing_and_breaks_nothing(reader: Page) -> None:
    assert type_in(reader, "x" * 3_000) == []
