"""What is read from the finished page: the numbers of its citations, in reading order, and its table of contents."""

from __future__ import annotations

import re

import pytest
from selectolax.lexbor import LexborHTMLParser

from dossier_maker import derive_dossier
from generator.pages.frame.context import PageContext
from generator.pages.frame.finished import contents, with_citation_numbers, with_contents
from generator.pages.frame.page import Section
from generator.pages.frame.repository import Repository
from generator.pages.site import render

TEXT = "One of them came. Two of them came. Three of them came. Four of them came at last."
EVENT = """
title: E
date: {date: 2031, claims: [four]}
summary: Three came [@three]. One came [@one]; so did [@two; @three].
claims:
  - {id: one, source: a, quote: One of them came.}
  - {id: two, source: a, quote: Two of them came.}
  - {id: three, source: a, quote: Three of them came.}
  - {id: four, source: a, quote: Four of them came at last.}
note: The first of them [@one].
"""


def _marks(html: str) -> list[tuple[str, str]]:
    return re.findall(
        r'<a class="d-cite" href="[^"]*#claim-([^"]*)"[^>]*><span class="d-vh">claim </span>([^<]*)</a>', html
    )


def test_they_count_from_one_in_the_order_of_the_finished_page() -> None:
    derived = derive_dossier({"events/e.yml": EVENT}, {"a": TEXT})
    page = next(page for page in render(derived, {}, Repository()).pages if page.address == "events/e/")
    marks = [("four", "1"), ("three", "2"), ("one", "3"), ("two", "4"), ("three", "2"), ("one", "3")]
    assert _marks(page.html) == marks


def test_each_page_counts_by_itself() -> None:
    derived = derive_dossier(
        {"events/e.yml": EVENT, "actors/b.yml": "name: B\nkind: person\ndescription: Two came [@two].\n"}, {"a": TEXT}
    )
    pages = {page.address: page.html for page in render(derived, {}, Repository()).pages}
    assert _marks(pages["actors/b/"]) == [("two", "1")]


def test_words_that_look_like_a_mark_are_left_as_they_are() -> None:
    faked = '<a class="d-cite" href="#claim-one"><span class="d-vh">claim </span>·</a>'
    derived = derive_dossier({"events/e.yml": EVENT}, {"a": TEXT})
    shown = str(PageContext(derived, Repository(), "events/e/").prose(f"It said {faked} [@two]."))
    assert with_citation_numbers(shown).count("</span>1</a>") == 1
    assert "</span>·</a>" not in with_citation_numbers(shown)


def test_the_table_of_contents_has_the_words_of_the_headings() -> None:
    html = """<h1 id="title">T</h1>
<section><h2 id="a&#45;1">A &#60;b&#62; &#38;c</h2><h3 id="p1">1</h3></section>
<h2 id="b"><span class="d-sign" aria-hidden="true">=</span> B <span class="d-count">3</span></h2>
<h2>no anchor</h2><h3 id="x"><a href="y">X</a></h3>"""
    assert contents(html) == (Section("a-1", "A <b> &c"), Section("b", "B"))
    deep = (Section("a-1", "A <b> &c", (Section("p1", "1"),)), Section("b", "B", (Section("x", "X"),)))
    assert contents(html, deep=True) == deep


def test_no_text_of_the_dossier_becomes_a_heading() -> None:
    event = EVENT.replace("title: E", 'title: <h2 id="x">x</h2>').replace("note: The", 'note: <h2 id="y">y</h2> The')
    derived = derive_dossier({"events/e.yml": event}, {"a": TEXT})
    page = next(page for page in render(derived, {}, Repository()).pages if page.address == "events/e/")
    assert [section.anchor for section in page.sections] == ["claims", "silent"]


def test_contents_stand_below_the_title_and_what_the_page_is_about() -> None:
    sections = tuple(Section(f"s{at}", f"Section <{at}>") for at in range(4))
    made = with_contents('<h1 id="title">T</h1>\n<p class="d-lede">About.</p>\n<p>More.</p>', sections)
    head, _, rest = made.partition("<details")
    assert head.endswith('<p class="d-lede">About.</p>\n')
    assert rest.endswith("</details>\n<p>More.</p>")
    links = LexborHTMLParser(made).css(".d-contents a")
    assert [(link.attributes["href"], link.text()) for link in links] == [
        (f"#s{at}", f"Section <{at}>") for at in range(4)
    ]
    assert "\n\n" not in made


@pytest.mark.parametrize(
    ("html", "count"),
    [("<h1>T</h1><p>Short.</p>", 3), ('<h1>T</h1><ul class="d-overview"></ul>', 9), ("<p>No title.</p>", 9)],
)
def test_a_short_page_and_one_with_an_overview_have_no_contents(html: str, count: int) -> None:
    assert with_contents(html, [Section(f"s{at}", "S") for at in range(count)]) == html
