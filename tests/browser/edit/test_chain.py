"""Who says it is put together link by link; nothing of it is lost unseen, and somebody new is told from the known."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from editing_page import quote, save, shown

Open = Callable[..., Page]

QUAY, POST = "sources/events/quay.yml", "sources/post-2031-05-05/"
SAID = """\
title: Boats are repaired
date: 2031-05
claims:
  - {id: post-week, source: post-2031-05-05, quote: until next week, attribution: [fishermen]}
  - {id: post-until, source: post-2031-05-05, quote: The quay is closed until, attribution: [mayor, marfa]}
"""


def _chain(panel: Locator) -> list[str]:
    names = panel.get_by_role("list", name="From the outlet to whoever said it first").locator("li > span")
    return names.all_text_contents()


def _panel(opened: Open, root: Path, width: int = 1280) -> Locator:
    (root / "sources/events/repair.yml").write_text(SAID, "utf-8")
    page = opened(POST, width=width)
    page.locator('[data-claims~="post-week"]').first.wait_for()
    quote(page, "nobody was hurt")
    panel = page.get_by_role("dialog")
    clear = panel.get_by_role("button", name="Take out")
    while clear.count():
        clear.first.click()
    assert _chain(panel) == ["The Post"]
    return panel


@pytest.mark.parametrize("width", [1280, 390])
def test_a_proposal_of_one_adds_and_a_whole_chain_can_be_taken_back(
    opened: Open, axe: Callable[..., list[str]], project_of_the_storm: Path, width: int
) -> None:
    panel = _panel(opened, project_of_the_storm, width)
    proposed = panel.get_by_role("group", name="Proposed")
    proposed.get_by_role("button", name="the mayor of Sella as in").click()
    one = proposed.get_by_role("button", name="fishermen of Sella")
    expect(one).to_contain_text("is added behind the mayor of Sella")
    one.click()
    assert _chain(panel) == ["The Post", "the mayor of Sella", "fishermen of Sella"]
    expect(panel.get_by_role("listitem").filter(has_text="passes it on")).to_contain_text("the mayor of Sella")
    expect(panel.get_by_role("listitem").filter(has_text="said it first")).to_contain_text("fishermen of Sella")

    panel.get_by_role("button", name="Move fishermen of Sella nearer to the outlet").click()
    assert _chain(panel) == ["The Post", "fishermen of Sella", "the mayor of Sella"]
    panel.get_by_role("button", name="Move fishermen of Sella farther from the outlet").click()
    assert _chain(panel) == ["The Post", "the mayor of Sella", "fishermen of Sella"]

    whole = proposed.get_by_role("button", name="the mayor of Sella → Al-Marfa")
    expect(whole).to_contain_text("the whole chain · instead of what is chosen")
    whole.click()
    assert _chain(panel) == ["The Post", "the mayor of Sella", "Al-Marfa"]
    expect(panel.get_by_role("note")).to_contain_text("Replaced: the mayor of Sella → fishermen of Sella")
    assert [fault for fault in axe(panel.page) if "d-quoting" in fault] == []
    assert panel.locator(".d-quoting__body").evaluate("one => one.scrollWidth <= one.clientWidth")
    panel.get_by_role("button", name="Put it back").click()
    assert _chain(panel) == ["The Post", "the mayor of Sella", "fishermen of Sella"]
    save(panel.page)
    shown(panel.page, "post-nobody-hurt")
    written = (project_of_the_storm / QUAY).read_text("utf-8")
    assert "quote: nobody was hurt\n    attribution: [mayor, fishermen]" in written


def test_somebody_new_may_be_without_a_name(opened: Open, project_of_the_storm: Path) -> None:
    page = opened(POST)
    quote(page, "nobody was hurt")
    panel = page.get_by_role("dialog")
    for words in ("مراسل", "صياد"):
        panel.get_by_role("combobox", name="Add who said it, by name").fill(words)
        panel.get_by_role("option", name=f"New actor “{words}”").click()
    panel.get_by_label("unnamed: the article does not say who it is").last.check()
    save(page)
    shown(page, "post-nobody-hurt")
    actors = project_of_the_storm / "sources/actors"
    assert (actors / "post-source-1.yml").read_text("utf-8") == "name: مراسل\nkind: person\n"
    assert (actors / "post-source-2.yml").read_text("utf-8") == "name: صياد\nkind: person\nnamed: false\n"


TOLD = "\nThe keeper of the lamp said that it had been out since noon.\n"


def test_what_somebody_without_a_name_is_is_asked(opened: Open, project_of_the_storm: Path) -> None:
    article = project_of_the_storm / "sources/articles/post-2031-05-05.txt"
    before = article.read_bytes()
    article.write_bytes(before.replace(b"\nPhoto:", TOLD.encode() + b"Photo:"))
    record = article.with_suffix(".yml")
    told = record.read_text("utf-8").replace("reportedly out all night.", "out since noon.")
    hashes = [hashlib.sha256(text).hexdigest() for text in (before, article.read_bytes())]
    record.write_text(told.replace(*hashes), "utf-8")
    page = opened(POST)
    page.get_by_text("out since noon").first.wait_for()
    quote(page, "out since noon")
    panel = page.get_by_role("dialog")
    panel.get_by_role("button", name="(new)").click()
    expect(panel.get_by_role("status")).to_contain_text("Say what The keeper of the lamp is.")
    expect(panel.get_by_label("unnamed: the article does not say who it is")).to_be_checked()
    panel.get_by_label("What it is", exact=True).select_option("person")
    save(page)
    shown(page, "post-out-since-noon")
    written = (project_of_the_storm / "sources/actors/the-keeper-of-the-lamp.yml").read_text("utf-8")
    assert written == "name: The keeper of the lamp\nkind: person\nnamed: false\n"


def test_a_saved_claim_has_the_proposals_of_a_new_one(opened: Open, project_of_the_storm: Path) -> None:
    page = opened(POST)
    quote(page, "Three boats were lost")
    page.get_by_text("Quoted here already: 1").click()
    page.get_by_role("button", name="Change post-mayor-three").click()
    panel = page.get_by_role("dialog", name="Change a claim")
    expect(panel.get_by_role("button", name="The outlet itself")).to_contain_text("instead of what is chosen")


CHOICE = """\
title: Boats are repaired
date: 2031-05
questions:
  - id: how-repaired
    ask: How were boats repaired?
    answers_are: choice
    choices: [{id: tar, label: with tar}, {id: nails, label: with nails}]
    claims: [{id: post-week, source: post-2031-05-05, quote: until next week, answer: tar}]
"""


def test_an_answer_that_another_question_cannot_read_is_cleared(opened: Open, project_of_the_storm: Path) -> None:
    (project_of_the_storm / "sources/events/repair.yml").write_text(CHOICE, "utf-8")
    page = opened(POST)
    page.locator('[data-claims~="post-week"]').first.wait_for()
    quote(page, "nobody was hurt")
    panel = page.get_by_role("dialog")
    field = panel.get_by_role("combobox", name="Find a question, an event, an actor, a place")
    answer = panel.get_by_role("textbox", name="Answer").first

    def move(words: str) -> None:
        field.fill(words)
        panel.get_by_role("option", name=words).first.click()

    move("How many boats were lost?")
    answer.fill("61")
    move("How were boats repaired?")
    expect(answer).to_have_value("")
    panel.get_by_role("button", name="with nails").click()
    expect(answer).to_have_value("nails")
    expect(panel.get_by_role("button", name="Save")).to_be_enabled()
    move("The quay is closed")
    move("How were boats repaired?")
    expect(answer).to_have_value("nails")
    move("How many boats were lost?")
    expect(answer).to_have_value("")
