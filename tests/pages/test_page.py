"""A page as a Markdown file: front matter that MkDocs reads back, and one block of HTML."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mkdocs.utils.meta import get_data
from selectolax.lexbor import LexborHTMLParser

from generator.pages.frame.page import Page

HOSTILE: list[str] = json.loads((Path(__file__).parent.parent / "ground" / "hostile.json").read_text("utf-8"))
CHARACTERS = st.characters(exclude_categories=["Cc", "Cs", "Cn"])
TEXTS = st.text(CHARACTERS) | st.text("\t\n\r\u2028\u2029&<>\"'\\:#-") | st.lists(st.sampled_from(HOSTILE)).map("".join)


def _read_back(title: str) -> None:
    page = Page("a/", title, title[::-1], "<p>html</p>", boost=2.0)
    body, meta = get_data(page.markdown())
    assert meta == page.front_matter()
    assert body.strip() == "<p>html</p>"
    for key, text in (("title", title), ("description", title[::-1])):
        shown = LexborHTMLParser(f"<p>{meta[key]}</p>").css("p")
        assert [node.text(deep=True, separator="", strip=False) for node in shown] == [text]
        assert not set("<>\"'&") & set(str(meta[key]).replace("&#", ""))


@given(TEXTS.filter(bool))
def test_any_title_is_read_back(title: str) -> None:
    _read_back(title)


@pytest.mark.parametrize("title", HOSTILE)
def test_a_hostile_title_is_read_back(title: str) -> None:
    _read_back(title)


def test_what_is_not_lifted_says_nothing_of_search() -> None:
    assert get_data(Page("a/", "T", "D", "<p>").markdown())[1] == {"title": "T", "description": "D"}
    assert get_data(Page("a/", "T", "D", "<p>", boost=1.5).markdown())[1]["search"] == {"boost": 1.5}
