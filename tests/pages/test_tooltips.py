"""A title stays words even where a theme puts it into a tooltip as HTML."""

from __future__ import annotations

from html import escape, unescape

from hypothesis import example, given
from hypothesis import strategies as st

from generator.ground.escape import foreign
from generator.pages.frame.tooltips import with_safe_tooltips

PIECES = ["&", "<", "&#38;", "&#60;", "&#060;", "&lt;", "&amp;", "&#x3c;", "&#46;", "&#;", "lt;", "#60;", "a", " ", "é"]


@given(st.lists(st.sampled_from(PIECES)).map("".join))
@example("a&#46; b&#44; c")
@example("&#38;lt&#59;")
def test_a_title_is_escaped_once_more_exactly_where_html_would_act_on_it(title: str) -> None:
    said = unescape(title)
    acts = "<" in said or unescape(said) != said
    shown = foreign(escape(said, quote=False)) if acts else title
    assert with_safe_tooltips(f'<a title="{title}">x</a>') == f'<a title="{shown}">x</a>'
