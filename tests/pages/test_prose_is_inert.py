"""Prose on an exported page: no macro, template or extension of another builder finds a mark in it to act on."""

from __future__ import annotations

import re

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Environment
from selectolax.lexbor import LexborHTMLParser

from generator.pages.frame import prose
from generator.pages.frame.page import Page
from generator.pages.frame.prose import Prose, inert

PROSE = Prose(lambda claim: (f"../e/#claim-{claim}", "7", "“{{ 7*7 }}”"), lambda thing: (f"../{thing}/", "{% N %}", ""))
BEFORE_HTML = ["pymdownx.critic", "pymdownx.snippets", "pymdownx.arithmatex", "pymdownx.emoji", "pymdownx.keys", "abbr"]
"""Extensions of other builders; the first two change lines before the parser knows a block of HTML for one."""

ORDERS = [
    "{{ 7*7 }}",
    "{% include 'mkdocs.yml' %}",
    "{# gone #}",
    "{++x++} {--x--} {~~x~>y~~} {==x==} {>>x<<}",
    'A line:\n--8<-- "mkdocs.yml"\nand\n;--8<--\nmore',
    "$x^2$ and $$y$$ ==marked== ^up^ ~down~ ++ctrl+alt++",
    '[x](https://x.example/{{7*7}} "{{ 7*7 }}") `{{ 7*7 }}` **{% x %}**',
    "[@one] [[thing]] [[thing|{{ 7*7 }}]]",
]


@pytest.mark.parametrize("text", ORDERS)
def test_another_builder_finds_nothing_to_do(text: str) -> None:
    page = Page("x/", "X", "X", f"<div>\n{PROSE.html(text)}\n</div>")
    made = page.markdown()
    assert not re.search(r"\{[{%#]", made.partition("\n---\n")[2])
    assert Environment(keep_trailing_newline=True).from_string(made).render() == made  # noqa: S701 - no page is made
    assert markdown.markdown(page.html, extensions=BEFORE_HTML) == page.html


@given(st.text("{}%#+-=~><*_`$^:;|8 \nab&[]()\\\"'"))
def test_no_mark_is_left_and_no_word_is_lost(text: str) -> None:
    html = str(PROSE.html(text))
    words = re.sub(r"<[^>]*>", "", html)
    assert not set(re.sub(r"&(?:#\d+|#x[0-9a-fA-F]+|\w+);", "", words)) & set("{}[]|\\`*_+~=^$@%&#<>-")
    assert "{" not in html
    untouched = str(prose._CONVERTER.lead_as(PROSE).convert(text))
    assert _text(str(inert(untouched))) == _text(untouched)


def _text(html: str) -> str:
    return LexborHTMLParser(f"<div>{html}</div>").css_first("div").text(deep=True, separator="", strip=False)
