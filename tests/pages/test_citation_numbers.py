"""Citations are numbered as a reader meets them, whatever the order in which a view lays out its page."""

from __future__ import annotations

import re

from dossier_maker import derive_dossier
from generator.pages.frame.citation_numbers import with_citation_numbers
from generator.pages.frame.context import PageContext
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
