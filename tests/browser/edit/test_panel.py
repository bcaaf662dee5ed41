"""Words selected on a source's page become a claim, and what is written is shown."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from editing_page import quote, save, shown
from server_started import PATIENCE

Open = Callable[..., Page]

STORM, QUAY, POST, MARFA = (
    "sources/events/storm.yml",
    "sources/events/quay.yml",
    "sources/post-2031-05-05/",
    "sources/marfa-2031-05/",
)


def _added(before: str, after: str) -> str:
    """Return the lines that were added; every line that was there is there still, in its order."""
    rest = iter(after.split("\n"))
    added: list[str] = []
    for line in before.split("\n"):
        for other in rest:
            if other == line:
                break
            added.append(other)
        else:
            pytest.fail(f"a line is gone: {line}")
    return "\n".join([*added, *rest])


def test_selected_words_become_a_claim_and_nothing_else_changes(opened: Open, project_of_the_storm: Path) -> None:
    file = project_of_the_storm / QUAY
    before = file.read_text("utf-8")
    page = opened(POST)
    quote(page, "body was hu")  # whole words are taken
    panel = page.get_by_role("dialog")
    expect(panel.locator(".d-quoting__quote")).to_have_text("nobody was hurt")
    expect(panel).to_contain_text("found word for word")
    expect(panel).to_contain_text("The quay is closed")
    save(page)
    assert shown(page, "post-nobody-hurt") == "nobody was hurt"
    assert _added(before, file.read_text("utf-8")) == (
        "  - id: post-nobody-hurt\n    quote: nobody was hurt\n    attribution: []"
    )
    page.get_by_text("All 5 quotes are verified.").wait_for(timeout=PATIENCE * 1000)


def test_of_a_quote_that_stands_twice_the_selected_one_is_meant(opened: Open, project_of_the_storm: Path) -> None:
    file = project_of_the_storm / STORM
    before = file.read_text("utf-8")
    page = opened(POST)
    quote(page, "Three boats were lost", nth=2)
    panel = page.get_by_role("dialog")
    expect(panel.locator(".d-quoting__quote")).to_have_text("yesterday. Three boats were lost")
    panel.get_by_role("combobox", name="Find a question, an event, an actor, a place").fill("boats")
    panel.get_by_role("option", name="How many boats were lost?").click()
    answer = panel.get_by_role("textbox", name="Answer (boats)")
    answer.fill("three")
    expect(panel.get_by_role("status")).to_contain_text('"three" is a number in words; write 3')
    expect(panel.get_by_role("button", name="Save")).to_be_disabled()
    answer.fill(">3")
    expect(panel.locator(".d-quoting__compared")).to_contain_text("more than 3 boats")
    expect(panel.locator(".d-quoting__compared")).to_contain_text("differs")
    answer.fill("3")
    expect(panel.locator(".d-quoting__compared")).to_contain_text("says the same")
    # The verb of the sentence names somebody, but only by a pronoun: that is asked.
    expect(panel.get_by_role("group", name="Who says it")).to_contain_text(
        '"they" may be who spoke before, Fishermen (The Post)'
    )
    expect(panel.get_by_role("status")).to_contain_text("Say who says it")
    expect(panel.get_by_role("button", name="Save")).to_be_disabled()
    panel.get_by_role("button", name="The outlet itself").click()
    save(page)
    shown(page, "post-three-boats-lost")
    assert _added(before, file.read_text("utf-8")) == (
        "      - id: post-three-boats-lost\n        source: post-2031-05-05\n        quote: 'Three boats were lost'\n"
        "        prefix: yesterday.\n        answer: 3"
    )
    both = page.locator('[data-claims]:text-is("Three boats were lost")')
    expect(both).to_have_count(2)
    assert [one.get_attribute("data-claims") for one in both.all()] == ["post-mayor-three", "post-three-boats-lost"]


def test_an_arabic_article(opened: Open, project_of_the_storm: Path) -> None:
    words = "وقال رئيس البلدية إن الرصيف مغلق"
    page = opened(MARFA, width=390)
    quote(page, words)
    panel = page.get_by_role("dialog")
    quoted = panel.locator(".d-quoting__quote")
    expect(quoted).to_have_text(words)
    assert quoted.evaluate("one => getComputedStyle(one).direction") == "rtl"
    panel.get_by_role("combobox", name="Find a question, an event, an actor, a place").fill("quay")
    panel.get_by_role("option", name="The quay is closed").click()
    panel.get_by_role("combobox", name="Add who said it, by name").fill("quill")
    panel.get_by_role("option", name="the mayor of Sella").click()
    save(page)
    assert shown(page, "marfa-p1") == words
    assert f"- id: marfa-p1\n    source: marfa-2031-05\n    quote: {words}\n    attribution: [mayor]" in (
        project_of_the_storm / QUAY
    ).read_text("utf-8")


def test_the_keyboard_alone_suffices(opened: Open, project_of_the_storm: Path) -> None:
    page = opened(POST)
    keys = page.keyboard
    keys.press("q")
    page.get_by_text("Arrow keys walk by words").wait_for()
    for _ in range(20):
        if "quay" in page.evaluate("getSelection().toString()"):
            break
        keys.press("ArrowDown")
    keys.press("ArrowRight")
    keys.press("Shift+ArrowRight")
    keys.press("Shift+ArrowRight")
    chosen = page.evaluate("getSelection().toString()").strip()
    keys.press("Enter")
    panel = page.get_by_role("dialog", name="A new claim")
    panel.wait_for()
    expect(panel.locator(".d-quoting__quote")).to_contain_text(chosen)
    for _ in range(30):
        keys.press("Tab")
        if page.evaluate("document.activeElement.getAttribute('aria-label')") == "Add who said it, by name":
            break
    keys.type("fisher")
    panel.get_by_role("option", name="fishermen").wait_for()
    keys.press("Enter")
    expect(panel.get_by_role("list", name="From the outlet to whoever said it first")).to_contain_text(
        "fishermen of Sella"
    )
    expect(panel.get_by_role("button", name="Save")).to_be_enabled()
    keys.press("Control+Enter")
    page.get_by_text("Saved:").wait_for()
    assert f"quote: {chosen}\n    attribution: [fishermen]" in (project_of_the_storm / QUAY).read_text("utf-8")


def test_escape_leaves_everything_as_it_was(opened: Open, project_of_the_storm: Path) -> None:
    before = (project_of_the_storm / QUAY).read_bytes()
    page = opened(POST)
    quote(page, "nobody was hurt")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog", name="A new claim")).to_have_count(0)
    assert (project_of_the_storm / QUAY).read_bytes() == before


def test_what_was_saved_is_undone(opened: Open, project_of_the_storm: Path) -> None:
    before = (project_of_the_storm / QUAY).read_bytes()
    page = opened(POST)
    quote(page, "nobody was hurt")
    save(page)
    shown(page, "post-nobody-hurt")
    page.get_by_role("button", name="Undo").click()
    expect(page.locator('[data-claims~="post-nobody-hurt"]')).to_have_count(0)
    page.get_by_text("Taken back: post-nobody-hurt").wait_for()
    assert (project_of_the_storm / QUAY).read_bytes() == before


def test_a_claim_is_changed_and_moved(opened: Open, project_of_the_storm: Path) -> None:
    page = opened(POST)
    quote(page, "The storm came on Sunday night")
    page.get_by_text("Quoted here already: 1").click()
    page.get_by_role("button", name="Change post-storm-came").click()
    panel = page.get_by_role("dialog", name="Change a claim")
    expect(panel.get_by_label("What “on Sunday night” means")).to_have_value("2031-05-04")
    expect(panel).to_contain_text("4 May 2031 is the Sunday before 5 May 2031, the day of publication")
    panel.get_by_role("combobox", name="Find a question, an event, an actor, a place").fill("quay")
    panel.get_by_role("option", name="The quay is closed").click()
    panel.get_by_role("group", name="Proposed").get_by_role("button").count()
    save(page)
    shown(page, "post-storm-came")
    assert "post-storm-came\n    quote: The storm came" in (project_of_the_storm / QUAY).read_text("utf-8")
    assert "- id: post-storm-came" not in (project_of_the_storm / STORM).read_text("utf-8")


def test_a_new_question_and_a_new_actor_in_one_step(opened: Open, project_of_the_storm: Path) -> None:
    page = opened(POST)
    quote(page, "nobody was hurt")
    panel = page.get_by_role("dialog")
    panel.get_by_role("combobox", name="Find a question, an event, an actor, a place").fill("How many were hurt?")
    panel.get_by_role("option", name="Ask “How many were hurt?”").click()
    panel.get_by_label("What is counted").fill("people")
    panel.get_by_role("textbox", name="Answer").fill("0")
    panel.get_by_role("combobox", name="Add who said it, by name").fill("The town crier")
    panel.get_by_role("option", name="New actor “The town crier”").click()
    save(page)
    shown(page, "post-nobody-hurt")
    assert (project_of_the_storm / "sources/actors/the-town-crier.yml").read_text("utf-8") == (
        "name: The town crier\nkind: person\n"
    )
    assert (
        "  - id: how-many-were-hurt\n    ask: How many were hurt?\n    answers_are: number\n    unit: people\n"
    ) in (project_of_the_storm / QUAY).read_text("utf-8")


def test_a_new_actor_is_what_the_panel_is_told(opened: Open, project_of_the_storm: Path) -> None:
    page = opened(POST)
    quote(page, "nobody was hurt")
    panel = page.get_by_role("dialog")
    panel.get_by_role("combobox", name="Add who said it, by name").fill("The harbour office")
    panel.get_by_role("option", name="New actor “The harbour office”").click()
    expect(panel).not_to_contain_text("[object")
    panel.get_by_label("What it is", exact=True).select_option("state-body")
    panel.get_by_label("New actor").fill("Harbour office of Sella")
    panel.get_by_label("Its id, which is its file’s name").fill("harbour-office")
    save(page)
    shown(page, "post-nobody-hurt")
    assert (project_of_the_storm / "sources/actors/harbour-office.yml").read_text("utf-8") == (
        "name: Harbour office of Sella\nkind: state-body\n"
    )
    assert "quote: nobody was hurt\n    attribution: [harbour-office]" in (project_of_the_storm / QUAY).read_text(
        "utf-8"
    )


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_the_panel_can_be_used_by_everybody(
    opened: Open, axe: Callable[..., list[str]], width: int, scheme: str
) -> None:
    page = opened(POST, width=width, scheme=scheme)
    quote(page, "The storm came on Sunday night")
    expect(page.get_by_role("button", name="Save")).to_be_enabled()
    box = page.locator(".d-quoting").bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width
    assert page.locator(".d-quoting__body").evaluate("one => one.scrollWidth <= one.clientWidth")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert [fault for fault in axe(page) if "d-quoting" in fault] == []
