"""What few claims need is behind one button, what a claim has is shown there, and all of it is written."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from editing_page import quote, save, shown

Open = Callable[..., Page]

STORM, QUAY, POST, MARFA = (
    "sources/events/storm.yml",
    "sources/events/quay.yml",
    "sources/post-2031-05-05/",
    "sources/marfa-2031-05/",
)
_FOCUSED = """() => {
  const now = document.activeElement;
  return now.getAttribute("aria-label") ?? now.labels?.[0]?.textContent ?? now.textContent;
}"""


def _tab_to(page: Page, name: str) -> None:
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate(_FOCUSED).strip().startswith(name):
            return
    pytest.fail(f"the keyboard does not come to {name}")


def _subject(panel: Locator, words: str, name: str) -> None:
    panel.get_by_role("combobox", name="Find a question, an event, an actor, a place").fill(words)
    panel.get_by_role("option", name=name).click()


@pytest.mark.parametrize("width", [1280, 390])
def test_a_hedge_a_moment_and_a_note_by_keyboard(opened: Open, project_of_the_storm: Path, width: int) -> None:
    page = opened(POST, width=width)
    quote(page, "“two more”\nmay be beyond repair")
    panel = page.get_by_role("dialog")
    _subject(panel, "boats", "How many boats were lost?")
    expect(panel.get_by_label("Your note")).to_be_hidden()
    _tab_to(page, "Answer (boats)")
    page.keyboard.type("2")
    _tab_to(page, "The outlet itself")
    page.keyboard.press("Enter")
    _tab_to(page, "“may”")
    page.keyboard.press("Enter")
    expect(panel.get_by_label("The words that show it")).to_have_value("may")
    expect(panel.get_by_label("How sure", exact=True)).to_be_focused()
    expect(panel.get_by_label("How sure", exact=True)).to_have_value("possible")
    _tab_to(page, "The moment that it speaks of")
    page.keyboard.type("2031-05-04")
    _tab_to(page, "Your note")
    page.keyboard.type("Of which two, nobody says.")
    expect(panel.get_by_role("button", name="Save")).to_be_enabled()
    page.keyboard.press("Control+Enter")
    shown(page, "post-two-more-may-beyond")
    assert (
        "        answer: 2\n        when: 2031-05-04\n        hedges: [{words: may, degree: possible}]\n"
        "        note: Of which two, nobody says.\n"
    ) in (project_of_the_storm / STORM).read_text("utf-8")


def test_the_fold_opens_and_closes_by_keyboard(opened: Open) -> None:
    page = opened(POST)
    quote(page, "nobody was hurt")
    more = page.get_by_role("button", name="More")
    expect(more).to_have_attribute("aria-expanded", "false")
    _tab_to(page, "More")
    page.keyboard.press("Enter")
    expect(more).to_have_attribute("aria-expanded", "true")
    expect(page.get_by_label("Your note")).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.get_by_label("Your note")).to_be_hidden()


def test_a_hedge_whose_words_are_not_there_is_told_while_typing(opened: Open) -> None:
    page = opened(POST)
    quote(page, "nobody was hurt")
    panel = page.get_by_role("dialog")
    panel.get_by_role("button", name="More").click()
    panel.get_by_role("button", name="Add words that show how sure it is").click()
    panel.get_by_role("textbox", name="The words that show it").fill("perhaps")
    expect(panel.get_by_role("status")).to_contain_text('The words "perhaps" do not stand in the quote')
    expect(panel.get_by_role("button", name="Save")).to_be_disabled()


def test_a_translation_says_who_made_it(opened: Open, project_of_the_storm: Path) -> None:
    page = opened(MARFA, width=390)
    quote(page, "وقال رئيس البلدية إن الرصيف مغلق")
    panel = page.get_by_role("dialog")
    _subject(panel, "quay", "The quay is closed")
    panel.get_by_role("button", name="More").click()
    panel.get_by_label("The translated words").fill("The mayor said that the quay is closed")
    expect(panel.get_by_role("status")).to_contain_text("Say who translated it.")
    panel.get_by_label("Who translated it").fill("the editor")
    save(page)
    shown(page, "marfa-p1")
    assert "    translation: {text: The mayor said that the quay is closed, by: the editor}\n" in (
        project_of_the_storm / QUAY
    ).read_text("utf-8")


def test_a_new_question_of_choices(opened: Open, project_of_the_storm: Path) -> None:
    page = opened(POST)
    quote(page, "The lamp was reportedly out all night")
    panel = page.get_by_role("dialog")
    panel.get_by_role("button", name="The outlet itself").click()  # which the sentence leaves in doubt
    _subject(panel, "Why was the lamp out?", "Ask “Why was the lamp out?”")
    panel.get_by_label("Its answers are").select_option("choice")
    expect(panel.get_by_role("status")).to_contain_text("The new question needs choices")
    panel.get_by_role("textbox", name="Choice 1", exact=True).fill("the weather")
    panel.get_by_role("textbox", name="Choice 2", exact=True).fill("no oil")
    page.keyboard.press("Enter")
    page.keyboard.type("a gale")
    panel.get_by_label("Choice 3 is a narrower word for").select_option("the weather")
    panel.get_by_role("button", name="no oil").last.click()
    expect(panel.get_by_role("textbox", name="Answer")).to_have_value("no-oil")
    save(page)
    shown(page, "post-lamp-reportedly-out-all")
    assert (
        "    answers_are: choice\n    choices:\n      - {id: the-weather, label: the weather}\n"
        "      - {id: no-oil, label: no oil}\n      - {id: a-gale, label: a gale, part_of: the-weather}\n"
    ) in (project_of_the_storm / QUAY).read_text("utf-8")


WHOLE = """\
title: Boats are repaired
date: 2031-05
claims:
  - id: post-lamp
    source: post-2031-05-05
    quote: out all night
    attribution: [{actors: fishermen, words: "night", reason: It is theirs.}]   # a guess
    translation: {text: die ganze Nacht aus, by: the editor, language: de}
    hedges:
      - {words: "all", degree: not-committed, denied: "no"}   # the Post's word
    note: |
      Which night?
    also_answers: [{question: boats-lost, answer: 3, hedges: []}]
"""


def test_what_a_claim_has_is_shown_and_kept(opened: Open, project_of_the_storm: Path) -> None:
    file = project_of_the_storm / "sources/events/repair.yml"
    file.write_text(WHOLE, "utf-8")
    page = opened(POST)
    page.locator('[data-claims~="post-lamp"]').first.wait_for()
    quote(page, "out all night")
    page.get_by_text("Quoted here already: 1").click()
    page.get_by_role("button", name="Change post-lamp").click()
    panel = page.get_by_role("dialog", name="Change a claim")
    for label, value in {
        "The words that show it": "all",
        "Your note": "Which night?\n",
        "The translated words": "die ganze Nacht aus",
        "Its language": "de",
        "Answer to “How many boats were lost?”": "3",
        "Its words for fishermen of Sella": "night",
    }.items():
        expect(panel.get_by_label(label)).to_have_value(value)
    expect(panel.get_by_label("how sure it is is another matter there")).to_be_checked()
    panel.get_by_label("Its words for fishermen of Sella").fill("all night")
    save(page)
    shown(page, "post-lamp")
    written = file.read_text("utf-8").replace('words: "all night"', "words: all night")
    assert written == WHOLE.replace('words: "night"', "words: all night")


def test_a_remark_may_be_meant_so(opened: Open, project_of_the_storm: Path) -> None:
    page = opened(POST)
    quote(page, "out all night")
    panel = page.get_by_role("dialog")
    expect(panel.get_by_role("status")).to_contain_text('leaves out "reportedly"')
    panel.get_by_role("button", name="It is meant so").click()
    expect(panel.get_by_role("status")).to_contain_text("Say why it is meant so.")
    page.keyboard.type("The lamp is what matters.")
    panel.get_by_role("button", name="The outlet itself").click()  # which the sentence leaves in doubt
    save(page)
    shown(page, "post-out-all-night")
    assert "exceptions: [{rule: quote-leaves-out-doubt, reason: The lamp is what matters.}]" in (
        project_of_the_storm / QUAY
    ).read_text("utf-8")


def test_a_date_in_words_that_nothing_proposes(opened: Open, project_of_the_storm: Path) -> None:
    page = opened(POST)
    quote(page, "Fishermen counted again yesterday")
    panel = page.get_by_role("dialog")
    panel.get_by_role("button", name="The outlet itself").click()  # which the sentence leaves in doubt
    panel.get_by_role("button", name="Leave “yesterday” unresolved").click()
    panel.get_by_role("button", name="More").click()
    panel.get_by_label("Other words of the quote that give a date").fill("again yesterday")
    page.keyboard.press("Enter")
    expect(panel.get_by_label("What “again yesterday” means")).to_be_focused()
    page.keyboard.type("2031-05-04")
    panel.get_by_label("Why “again yesterday” means that").fill("The day before.")
    page.keyboard.press("Control+Enter")
    shown(page, "post-fishermen-counted-again-yesterday")
    assert "    resolves:\n      - {words: again yesterday, to: 2031-05-04, reason: The day before.}\n" in (
        project_of_the_storm / QUAY
    ).read_text("utf-8")


def test_words_over_the_edge_of_a_claim_are_selected_as_they_stand(opened: Open) -> None:
    page = opened(POST)
    quote(page, "night. Three boats were lost, said")
    expect(page.locator(".d-quoting__quote")).to_have_text("night. Three boats were lost, said")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_all_of_it_can_be_used_by_everybody(
    opened: Open, axe: Callable[..., list[str]], project_of_the_storm: Path, width: int, scheme: str
) -> None:
    (project_of_the_storm / "sources/events/repair.yml").write_text(WHOLE, "utf-8")
    page = opened(POST, width=width, scheme=scheme)
    page.locator('[data-claims~="post-lamp"]').first.wait_for()
    quote(page, "out all night")
    page.get_by_text("Quoted here already: 1").click()
    page.get_by_role("button", name="Change post-lamp").click()
    expect(page.get_by_role("button", name="Save")).to_be_enabled()
    assert page.locator(".d-quoting__body").evaluate("one => one.scrollWidth <= one.clientWidth")
    assert [fault for fault in axe(page) if "d-quoting" in fault] == []
