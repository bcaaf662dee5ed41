"""Editors' prose: Markdown without HTML, with references. Each case holds the prose; beside it lies what comes of it.

``DOSSIER_GOLDEN=write pytest tests/pages/test_prose.py`` writes what is expected anew.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from generator.ground.prose.references import references
from generator.pages.frame.prose import Prose

CASES = sorted((Path(__file__).parent / "prose").glob("*.md"))
TOOLTIP = 'He said &lt; "<i>" *so*'
NAME = "<b>N</b> &amp; *M* [x](y)"
PROSE = Prose(lambda claim: (f"../e/#claim-{claim}", "7", TOOLTIP), lambda thing: (f"../{thing}/", NAME, ""))
ALLOWED = {"p", "em", "strong", "code", "ul", "ol", "li", "blockquote", "br", "a", "span"}


@pytest.mark.parametrize("case", CASES, ids=[case.stem for case in CASES])
def test_prose_becomes_what_the_case_says(case: Path) -> None:
    made = f"{PROSE.html(case.read_text('utf-8'))}\n"
    expected = case.with_suffix(".html")
    if os.environ.get("DOSSIER_GOLDEN") == "write":
        expected.write_bytes(made.encode())
    assert made == expected.read_text("utf-8")


def _harmless(html: str) -> None:
    for node in LexborHTMLParser(html).css("body *"):
        assert node.tag in ALLOWED
        assert set(node.attributes) <= {"class", *{"a": ("href", "title"), "ol": ("start",)}.get(node.tag or "", ())}
        assert (node.attributes.get("start") or "1").isdecimal()
        href = node.attributes.get("href") or "#"
        assert re.match(r"https?:|mailto:|#|\.\./", href, re.IGNORECASE)


MARKS = st.sampled_from(
    ["[", "]", "(", ")", "[[", "]]", "[@", "|", "`", "*", "_", "\\", "<", ">", "!", "#", "&", ";", ":", '"', "'", "\n",
     "\n\n", " ", "a", "thing", "javascript:", "http://x", "<script>", "<img src=x onerror=y>", "&lt;", "- ", "    ",
     "{", "}", "data:", "</p>", "<!--", "-->"]
)  # fmt: skip


@given(st.lists(MARKS, max_size=30).map("".join))
def test_whatever_is_typed_nothing_runs(text: str) -> None:
    html = str(PROSE.html(text))
    _harmless(html)
    assert "\x02" not in html
    assert not re.search(r"\n\s*\n", html)


WORDS = MARKS.filter(lambda mark: mark not in ("&lt;", "a", "thing")) | st.sampled_from(
    ["Wa", "Xb ", "(", '"', "](", '("', "](http://x", "](#x ", "[Wa](", "1. ", "- [", "\\(", "[^", "***", "``"]
)
"""None of them is a reference's id, or an entity's name, by itself or with others."""


@given(st.lists(WORDS, max_size=30).map("".join))
@example('[x]("(data: more words')
@example("[x]('(data: more words) and (more) words")
@example("[Wa](http://x `Xb` Wa) [Wa](#x 'Xb`Wa`') `[Wa](http://x)`")
def test_every_letter_that_is_typed_is_shown_once_and_in_its_place(text: str) -> None:
    html = LexborHTMLParser(str(PROSE.html(text)))
    for link in html.css("a"):  # what a link leads to, and its tooltip, are typed behind its words
        link.insert_after(f"{link.attributes.get('href')}{link.attributes.get('title') or ''}")
    shown = html.body.text(deep=True, separator="", strip=False) if html.body else ""
    assert re.findall("[A-Za-z]", shown) == re.findall("[A-Za-z]", text)


@given(st.lists(WORDS, max_size=30).map("".join))
def test_only_what_leads_to_the_web_or_within_the_page_is_a_link(text: str) -> None:
    links = LexborHTMLParser(str(PROSE.html(text))).css("a")
    assert all(re.match("https?:|mailto:|#", link.attributes["href"] or "", re.IGNORECASE) for link in links)


@pytest.mark.parametrize("case", CASES, ids=[case.stem for case in CASES])
def test_no_case_is_harmful(case: Path) -> None:
    _harmless(str(PROSE.html(case.read_text("utf-8"))))


@given(st.lists(st.sampled_from(["[@one]", "[@one; @two]", "[[thing]]", "[[actor:thing|my words]]", " word ", ". "])))
def test_what_was_checked_is_what_is_linked(parts: list[str]) -> None:
    text = "Begin " + "".join(parts)
    links = LexborHTMLParser(str(PROSE.html(text))).css("a")
    assert len(links) == sum(len(reference.ids) for reference in references(text))


def test_names_and_tooltips_are_foreign() -> None:
    tree = LexborHTMLParser(str(PROSE.html("[[thing]] [@one]")))
    name, mark = tree.css("a")
    assert name.text() == NAME
    assert mark.attributes["title"] == TOOLTIP
    assert mark.text().endswith("7")


def test_one_line_of_prose_has_no_paragraph_around_it() -> None:
    made = str(PROSE.inline("*a* [@one]"))
    assert made.startswith("<em>a</em>")
    assert made.endswith("</span>")
