"""A page waits with what was saved elsewhere while an editor types."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from editing_page import quote, save, shown
from server_started import PATIENCE

Open = Callable[..., Page]

STORM, QUAY, POST = "sources/events/storm.yml", "sources/events/quay.yml", "sources/post-2031-05-05/"


@pytest.mark.parametrize("width", [1280, 390])
def test_what_is_typed_is_not_lost_when_a_file_is_saved_elsewhere(
    opened: Open, project_of_the_storm: Path, width: int
) -> None:
    page = opened(POST, width=width)
    page.evaluate("window.first = true")
    quote(page, "nobody was hurt")
    panel = page.get_by_role("dialog")
    panel.get_by_role("combobox", name="Find a question, an event, an actor, a place").fill("How many were hurt?")
    panel.get_by_role("option", name="Ask “How many were hurt?”").click()
    panel.get_by_label("What is counted").fill("people")
    file = project_of_the_storm / STORM
    for title in ("A gale over Sella", "A tempest over Sella"):
        file.write_text(re.sub("(?m)^title: .*", f"title: {title}", file.read_text("utf-8")), "utf-8")
        page.locator(".dossier-bar", has_text="There are newer pages").wait_for(timeout=PATIENCE * 1000)
        page.wait_for_timeout(1500)
    bar, box = page.locator(".dossier-bar").bounding_box(), panel.bounding_box()
    assert bar is not None
    assert box is not None
    assert bar["y"] + bar["height"] <= box["y"] + 1 or bar["x"] < box["x"]
    expect(panel.get_by_label("What is counted")).to_have_value("people")
    assert page.evaluate("window.first")
    page.get_by_role("button", name="Cancel").click()
    page.wait_for_function("!window.first")
    page.get_by_text("A tempest over Sella").first.wait_for()


def test_what_was_typed_is_saved_into_newer_files(opened: Open, project_of_the_storm: Path) -> None:
    page = opened(POST)
    quote(page, "nobody was hurt")
    file = project_of_the_storm / QUAY
    file.write_text(file.read_text("utf-8") + "# Written elsewhere.\n", "utf-8")
    storm = project_of_the_storm / STORM
    storm.write_text(storm.read_text("utf-8").replace("A storm over Sella", "A gale over Sella"), "utf-8")
    page.locator(".dossier-bar", has_text="There are newer pages").wait_for(timeout=PATIENCE * 1000)
    save(page)
    shown(page, "post-nobody-hurt")
    assert "- id: post-nobody-hurt" in file.read_text("utf-8")
    assert file.read_text("utf-8").endswith("# Written elsewhere.\n")
