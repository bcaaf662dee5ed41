"""The one function through which foreign text reaches a page: shown code point for code point, whatever it holds."""

from __future__ import annotations

import json
import re
import string
from pathlib import Path

import html5lib
import markdown
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markupsafe import Markup
from selectolax.lexbor import LexborHTMLParser

from generator.ground.escape import css_string, foreign
from generator.pages.frame.templates import fill, finish
from generator.pages.parts.data_forms import Form, FormsView, Offer

HOSTILE: list[str] = json.loads((Path(__file__).parent / "hostile.json").read_text("utf-8"))
EXTENSIONS = ["abbr", "admonition", "attr_list", "def_list", "fenced_code", "footnotes", "md_in_html", "meta", "smarty",
              "tables", "toc", "wikilinks", "pymdownx.emoji", "pymdownx.magiclink", "pymdownx.superfences",
              "pymdownx.tilde", "pymdownx.arithmatex", "pymdownx.keys", "pymdownx.snippets"]  # fmt: skip
# Reading refuses control characters, lone surrogates and noncharacters: HTML cannot carry them.
CHARACTERS = st.characters(exclude_categories=["Cc", "Cs", "Cn"])
TEXTS = (
    st.text(CHARACTERS)
    | st.text("\t\n\r\u2028\u2029&<>\"'`\\[]{}#:;")
    | st.lists(st.sampled_from(HOSTILE)).map("".join)
)


def _text(html: str, selector: str = "#x") -> str:
    return LexborHTMLParser(html).css_first(selector).text(deep=True, separator="", strip=False)


def _block(text: str) -> str:
    """As a generated page has it: an element and an attribute, in one block of HTML."""
    return f'<div><p id="x" title="{foreign(text)}">{foreign(text)}</p></div>'


@given(TEXTS)
def test_an_element_and_an_attribute_give_back_the_text(text: str) -> None:
    [node] = LexborHTMLParser(_block(text)).css("#x")
    assert node.text(deep=True, separator="", strip=False) == text
    assert (node.attributes["title"] or "") == text
    assert node.css("*") == [node]


@given(TEXTS)
def test_another_parser_of_html_gives_back_the_same(text: str) -> None:
    [node] = html5lib.parse(_block(text), namespaceHTMLElements=False).findall(".//p")
    assert (node.text or "", node.get("title"), len(node)) == (text, text, 0)


@given(TEXTS)
@example("\n\n# x\n\n")
def test_a_markdown_parser_passes_it_on(text: str) -> None:
    block = _block(text)
    assert markdown.markdown(block) == block
    assert markdown.markdown(block, extensions=["attr_list", "footnotes", "tables", "md_in_html", "abbr"]) == block


def test_there_are_hostile_texts_enough() -> None:
    assert len(set(HOSTILE)) == len(HOSTILE) >= 40


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_text_is_shown_as_it_is(text: str) -> None:
    block = _block(text)
    made = markdown.Markdown(extensions=EXTENSIONS).convert(block)
    [node] = LexborHTMLParser(made).css("#x")
    assert node.text(deep=True, separator="", strip=False) == text
    assert node.attributes["title"] == text
    assert sorted(node.attributes) == ["id", "title"]
    assert made == block


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_text_outside_a_block_is_still_only_text(text: str) -> None:
    made = markdown.markdown(f"Somebody wrote {foreign(text)} here.", extensions=["attr_list", "footnotes", "tables"])
    tree = LexborHTMLParser(made)
    assert [node.tag for node in tree.css("body *")] == ["p"]
    assert tree.css_first("p").text(deep=True, separator="", strip=False) == f"Somebody wrote {text} here."


@given(TEXTS)
@example("\u2028\u2029")
@example("".join(HOSTILE))
def test_what_is_escaped_holds_no_line_end_and_no_mark(text: str) -> None:
    made = str(foreign(text))
    assert len(made.splitlines()) <= 1
    assert not set(made) & set("<>\"'`*_[](){}|!~^$@\\\t\n\r\u2028\u2029")


def test_templates_escape_what_is_not_markup_of_our_own() -> None:
    assert finish("<b>") == "&#60;b&#62;"
    assert finish(Markup("<b>")) == "<b>"
    assert finish(3) == "3"
    form = Form("f", "f", "<i>", "\n\n<b>", (Offer("<u>", "a b", "<s>"),), "s")
    html = fill(FormsView((form,)))
    assert _text(html, "dt a") == "<i>"
    assert _text(html, "dd p") == "\n\n<b>"
    assert _text(html, "li a") == "<u>"


@pytest.mark.parametrize("text", ['a"b', "a\\b", "</style>", "a\nb", "a;}b{", "/* a", "Ünï–code", "\u2028", "}", "'"])
def test_a_string_of_css_ends_where_it_ends(text: str) -> None:
    made = css_string(text)
    assert made[0] == made[-1] == '"'
    assert not set(made[1:-1]) & set("\"\n\r\f</;{}*'\u2028")
    read = re.sub(r"\\([0-9a-f]+) ", lambda one: chr(int(one[1], 16)), made[1:-1])
    assert read == text


@given(TEXTS | st.text(string.printable))
def test_a_text_is_escaped_letter_by_letter(text: str) -> None:
    """However it is done: the quick way is the plain one."""
    marks = string.punctuation + "\t\n\r\u2028\u2029"
    assert foreign(text) == "".join(f"&#{ord(letter)};" if letter in marks else letter for letter in text)
