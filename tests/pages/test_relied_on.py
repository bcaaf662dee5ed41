"""Whose words the claims of each source are."""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser

from dossier_maker import derive_dossier
from generator.links.derived import Derived
from generator.pages.frame.context import PageContext
from generator.pages.frame.repository import Repository
from generator.pages.parts.relied_on import ReliedOn, relied_on, relying
from generator.pages.views.origins import origins_pages

TEXT = "The bridge fell. Ada said nobody was hurt. A source said twelve were hurt. Officials said the bridge was old."
FILES = {
    "actors/ada.yml": "name: Ada\nkind: person\n",
    "actors/source.yml": "name: A source\nkind: person\nnamed: false\n",
    "events/fall.yml": """\
title: The fall
claims:
  - {id: fell, source: b, quote: The bridge fell}
  - {id: nobody, source: b, quote: nobody was hurt, attribution: [ada]}
  - {id: twelve, source: b, quote: twelve were hurt, attribution: [ada, source]}
  - {id: fell-too, source: a, quote: The bridge fell}
""",
}


def _relied_on(derived: Derived) -> list[ReliedOn]:
    context = PageContext(derived, Repository(), "origins/")
    return [relied_on(context, source) for source in relying(derived)]


def test_claims_are_counted_by_whose_words_they_are_and_sources_stand_in_the_order_of_time() -> None:
    derived = derive_dossier(FILES, {"b": TEXT, "a": (TEXT, _body("published: 2031-03-05\n"))})
    context_rows = _relied_on(derived)
    assert [row.source.ref.id for row in context_rows] == ["b", "a"]
    first, second = context_rows
    assert (first.own, first.named, first.unnamed, first.total, first.share) == (1, 1, 1, 3, 33)
    assert [([thing.name for thing in origin], count) for origin, count in first.voices] == [(["A source"], 1)]
    assert (second.own, second.unnamed, second.share, second.voices) == (1, 0, 0, ())
    page = LexborHTMLParser(next(iter(origins_pages(derived, Repository()))).html)
    rows = page.css("[aria-labelledby=unnamed] tbody tr")
    assert [" ".join(cell.text().split()) for cell in rows[0].css("td")] == ["1 33 %", "1", "1", "3"]
    assert (page.css_first("[aria-labelledby=unnamed] a").attributes["href"] or "").endswith("sources/b/#relies-on")


def test_the_same_words_count_once_and_what_is_no_part_of_the_article_not_at_all() -> None:
    again = """\
  - {id: again, source: b, quote: Ada said nobody was hurt, attribution: [ada]}
  - {id: once-more, source: b, quote: bridge fell. Ada said}
  - {id: desk, source: b, quote: By our own desk, furniture: true}
"""
    files = {**FILES, "events/fall.yml": FILES["events/fall.yml"] + again}
    text = f"By our own desk\n\n{TEXT}"
    derived = derive_dossier(files, {"b": (text, _body("")), "a": TEXT})
    [row] = [row for row in _relied_on(derived) if row.source.ref.id == "b"]
    assert (row.own, row.named, row.unnamed) == (1, 1, 1)


def _body(lines: str) -> str:
    return f"{lines}body: {{from: The bridge fell, to: bridge was old.}}\n"
