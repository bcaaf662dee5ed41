"""Drafts are accepted one by one, and what is unsure of them is told and asked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from editing_page import shown

Open = Callable[..., Page]

POST = "sources/post-2031-05-05/"


def test_a_draft_is_accepted(opened: Open, project_of_the_storm: Path) -> None:
    file = project_of_the_storm / "sources/events/repair.yml"
    before = file.read_text("utf-8")
    page = opened(POST)
    assert page.locator('[data-claims~="post-beyond-repair"]').count() == 0
    page.get_by_role("button", name="Drafts: 1. Look at the first").click()
    panel = page.get_by_role("dialog", name="A draft")
    expect(panel.locator(".d-quoting__quote")).to_have_text("“two more” may be beyond repair")
    panel.get_by_role("button", name="Accept").click()
    assert shown(page, "post-beyond-repair").split() == ["“two", "more”", "may", "be", "beyond", "repair"]
    assert file.read_text("utf-8") == before.replace("    draft: true\n", "")
    assert page.get_by_role("button", name="Look at the first").count() == 0


DOUBTED = """\
title: Boats are repaired
date: 2031-05
claims:
  # Speaker unsure: "They" is taken for who spoke before.
  # So no attribution is written: as it stands, the outlet itself would speak.
  # Mine: ask the Post.
  - id: post-beyond-repair
    source: post-2031-05-05
    quote: “two more” may be beyond repair
    draft: true
"""


@pytest.mark.parametrize(
    ("choice", "attribution"), [("The outlet itself", ""), ("the mayor of Sella", "    attribution: [mayor]\n")]
)
def test_who_speaks_in_a_draft_is_asked_where_it_is_unsure(
    opened: Open, project_of_the_storm: Path, choice: str, attribution: str
) -> None:
    file = project_of_the_storm / "sources/events/repair.yml"
    file.write_text(DOUBTED, "utf-8")
    page = opened(POST)
    page.get_by_role("button", name="Drafts: 1. Look at the first").click()
    panel = page.get_by_role("dialog", name="A draft")
    expect(panel.get_by_role("note")).to_contain_text('"They" is taken for who spoke before')
    expect(panel.get_by_role("status")).to_contain_text("Say who says it")
    accept = panel.get_by_role("button", name="Accept")
    expect(accept).to_be_disabled()
    page.keyboard.press("Control+Enter")
    expect(accept).to_be_disabled()
    assert file.read_text("utf-8") == DOUBTED
    if attribution:
        panel.get_by_role("combobox", name="Add who said it, by name").fill("quill")
        panel.get_by_role("option", name=choice).click()
    else:
        panel.get_by_role("button", name=choice).click()
    expect(accept).to_be_enabled()
    accept.click()
    shown(page, "post-beyond-repair")
    assert file.read_text("utf-8") == (
        "title: Boats are repaired\ndate: 2031-05\nclaims:\n  # Mine: ask the Post.\n  - id: post-beyond-repair\n"
        f"    source: post-2031-05-05\n    quote: “two more” may be beyond repair\n{attribution}"
    )


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_is_unsure_can_be_read_by_everybody(
    opened: Open, axe: Callable[..., list[str]], project_of_the_storm: Path, scheme: str
) -> None:
    (project_of_the_storm / "sources/events/repair.yml").write_text(DOUBTED, "utf-8")
    page = opened(POST, width=390, scheme=scheme)
    page.get_by_role("button", name="Drafts: 1. Look at the first").click()
    expect(page.get_by_role("dialog").get_by_role("status")).to_contain_text("Say who says it")
    assert page.locator(".d-quoting__body").evaluate("one => one.scrollWidth <= one.clientWidth")
    assert [fault for fault in axe(page) if "d-quoting" in fault] == []


def test_a_draft_that_alone_answers_its_question_is_dropped(opened: Open, project_of_the_storm: Path) -> None:
    file = project_of_the_storm / "sources/events/repair.yml"
    asked = "questions:\n  - id: beyond\n    ask: How many are beyond repair?\n    answers_are: number\n"
    claim = "id: post-beyond-repair, source: post-2031-05-05, quote: may be beyond repair"
    draft = f"      - {{{claim}, answer: 2, draft: true}}\n"
    file.write_text(f"title: Boats are repaired\ndate: 2031-05\n{asked}    claims:\n{draft}", "utf-8")
    page = opened(POST)
    page.get_by_role("button", name="Drafts: 1. Look at the first").click()
    page.get_by_role("dialog", name="A draft").get_by_role("button", name="Drop").click()
    page.get_by_text("Dropped: post-beyond-repair").wait_for()
    page.get_by_text('Nothing answers "How many are beyond repair?" then: quote other words for it').wait_for()
    assert file.read_text("utf-8") == f"title: Boats are repaired\ndate: 2031-05\n{asked}"
    expect(page.get_by_role("button", name="Look at the first")).to_have_count(0)  # the page is the newer one
    page.get_by_role("button", name="Undo").click()
    page.get_by_role("button", name="Drafts: 1. Look at the first").wait_for()


LAMP = """\
title: The lamp goes out
draft: true
claims:
  - {id: post-lamp, draft: true, source: post-2031-05-05, quote: The lamp was reportedly out, attribution: [keeper]}
  - {id: post-again, source: post-2031-05-05, quote: Fishermen counted again, draft: true}
"""
KEEPER = "name: Lamp keeper\nkind: person\ndraft: true\n"


def test_drafts_follow_one_another_in_the_order_of_the_article(opened: Open, project_of_the_storm: Path) -> None:
    lamp, keeper = (project_of_the_storm / f"sources/{name}.yml" for name in ("events/lamp", "actors/keeper"))
    keeper.write_text(KEEPER, "utf-8")
    lamp.write_text(LAMP, "utf-8")
    page = opened(POST)
    page.get_by_role("button", name="Drafts: 3. Look at the first").click()
    panel = page.get_by_role("dialog", name="A draft, 1 of 3")
    expect(panel.locator(".d-quoting__quote")).to_have_text("Fishermen counted again")
    panel.get_by_role("button", name="Skip").click()
    panel = page.get_by_role("dialog", name="A draft, 2 of 3")
    expect(panel.locator(".d-quoting__quote")).to_have_text("“two more” may be beyond repair")
    panel.get_by_role("button", name="Cancel").click()
    page.reload()
    page.get_by_role("button", name="Drafts: 3. Go on at number 2").click()
    panel.get_by_role("button", name="Accept").click()

    panel = page.get_by_role("dialog", name="A draft, 2 of 2")
    expect(panel.locator(".d-quoting__quote")).to_have_text("The lamp was reportedly out")
    expect(panel).to_contain_text("Saved: post-beyond-repair in sources/events/repair.yml")
    assert "draft: true" not in (project_of_the_storm / "sources/events/repair.yml").read_text("utf-8")
    panel.get_by_role("button", name="Drop").click()

    panel = page.get_by_role("dialog", name="A draft, 1 of 1")
    expect(panel.locator(".d-quoting__quote")).to_have_text("Fishermen counted again")
    expect(panel).to_contain_text("Dropped: post-lamp in sources/actors/keeper.yml, sources/events/lamp.yml")
    expect(panel.get_by_role("button", name="Skip")).to_have_count(0)
    assert not keeper.exists()
    panel.get_by_role("button", name="Undo").click()
    page.get_by_role("button", name="Drafts: 2.").wait_for()
    assert keeper.read_text("utf-8") == KEEPER
    assert lamp.read_text("utf-8") == LAMP
