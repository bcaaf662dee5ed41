"""An article in pieces: every character of it once, every quote where it stands."""

from __future__ import annotations

import dataclasses
import functools
import itertools

from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from dossier_maker import derive_dossier
from generator.links.derived import Derived, derive
from generator.model.claim import Claim
from generator.model.dossier import Entry
from generator.model.event import Event
from generator.model.passage import Found, Passage, Span
from generator.pages.frame.context import PageContext
from generator.pages.frame.repository import Repository
from generator.pages.parts.article import BlockShown, article
from generator.pages.views.source import source_pages

TEXT = "Menu & <b>\nOne is here. Two is here.\n\n  Three is here.\n[Photo]\nFour is here.\n\nFive is here.\nShare"
BODY = "body:\n  - {from: One is here, to: Three is here.}\n  - {from: Four is here, to: Five is here.}\n"


@functools.cache
def _unquoted() -> Derived:
    return derive_dossier({}, {"a": (TEXT, BODY)})


def _shown(derived: Derived) -> tuple[BlockShown, ...]:
    return article(PageContext(derived, Repository(), "sources/a/"), "a")


def _quoted(derived: Derived, *quotes: tuple[Span, ...]) -> Derived:
    """The same dossier with claims that quote these spans, whatever they are."""
    claims = tuple(Claim(id=f"c{at}", source="a", quote="x") for at in range(len(quotes)))
    event = Entry("e", Event(title="E", claims=claims), "sources/events/e.yml", {})
    dossier = dataclasses.replace(derived.dossier, events={"e": event})
    passages = {f"c{at}": Passage(f"c{at}", "a", "exact", spans) for at, spans in enumerate(quotes)}
    return derive(dossier, Found(passages, derived.found.bodies, derived.found.dates))


def _at(words: str) -> Span:
    return TEXT.index(words), TEXT.index(words) + len(words)


def test_overlapping_quotes_share_pieces() -> None:
    derived = _quoted(_unquoted(), (_at("One is here. Two"),), (_at("is here. Two is here."),))
    paragraph = next(block for block in _shown(derived) if block.number == 1)
    assert [(piece.text, piece.claims, piece.anchors) for piece in paragraph.pieces] == [
        ("One ", "c0", ("passage-c0",)),
        ("is here. Two", "c0 c1", ("passage-c1",)),
        (" is here.", "c1", ()),
    ]


def test_a_quote_over_a_blank_line_keeps_it() -> None:
    derived = _quoted(_unquoted(), (_at("Two is here.\n\n  Three"),))
    pieces = [(piece.text, piece.claims) for block in _shown(derived) for piece in block.pieces if piece.claims]
    assert pieces == [("Two is here.", "c0"), ("\n\n  ", "c0"), ("Three", "c0")]


def test_sentences_that_no_claim_quotes_are_marked_and_furniture_is_not() -> None:
    derived = _quoted(_unquoted(), (_at("Two is"),))
    bare = ["".join(piece.text for piece in block.pieces if piece.unquoted) for block in _shown(derived)]
    assert bare == ["", "One is here.", "Three is here.", "", "Four is here.", "Five is here.", ""]


def test_furniture_says_where_it_stands_and_how_long_it_is() -> None:
    shown = _shown(_unquoted())
    assert [(block.label, block.lines) for block in shown if not block.number] == [
        ("Page furniture before the article", 1),
        ("Page furniture within the article", 1),
        ("Page furniture after the article", 1),
    ]


QUOTES = st.lists(
    st.lists(st.integers(0, len(TEXT)), min_size=2, max_size=6, unique=True).map(
        lambda edges: tuple(zip(sorted(edges)[::2], sorted(edges)[1::2], strict=False))
    ),
    max_size=5,
)


@settings(max_examples=60)
@given(quotes=QUOTES)
def test_pieces_tile_each_block_and_each_quote(quotes: list[tuple[Span, ...]]) -> None:
    derived = _quoted(_unquoted(), *quotes)
    shown = _shown(derived)
    every = [piece for block in shown for piece in block.pieces]
    assert all(a.span[1] <= b.span[0] for a, b in itertools.pairwise(every))
    assert all(piece.text == TEXT[slice(*piece.span)] != "" for piece in every)
    assert "".join("".join(piece.text for piece in every).split()) == "".join(TEXT.split())
    for block, laid in zip(shown, derived.layouts["a"].blocks, strict=True):
        assert (block.pieces[0].span[0], block.pieces[-1].span[1] >= laid.span[1]) == (laid.span[0], True)
    for at, spans in enumerate(quotes):
        pieces = [piece.text for piece in every if f"c{at}" in piece.claims.split()]
        archived = "".join(TEXT[slice(*span)] for span in spans)
        assert "".join("".join(pieces).split()) == "".join(archived.split())
        if all(_visible(start, end) for start, end in spans):
            assert "".join(pieces) == archived


def _visible(start: int, end: int) -> bool:
    return TEXT[start:end].strip() == TEXT[start:end]


def test_the_page_shows_the_article_code_point_for_code_point() -> None:
    derived = _quoted(_unquoted(), (_at("One is here. Two"),), (_at("Three is here.\n[Photo]\nFour"),))
    tree = LexborHTMLParser(next(iter(source_pages(derived, Repository(), "a"))).html)
    spans = []
    for node in tree.css("[data-span]"):
        start, end = map(int, (node.attributes["data-span"] or "").split("-"))
        assert node.text(deep=True, separator="", strip=False) == TEXT[start:end]
        spans.append((start, end))
    assert spans == sorted(spans)
    assert {node.attributes["id"] for node in tree.css("mark[id]")} == {"passage-c0", "passage-c1"}
    paragraphs = tree.css(".d-para__n")
    assert [node.attributes["id"] for node in paragraphs] == ["p1", "p2", "p3", "p4"]


def test_two_quotes_that_begin_together_have_both_their_anchors() -> None:
    derived = _quoted(_unquoted(), (_at("One is"),), (_at("One is here."),))
    tree = LexborHTMLParser(next(iter(source_pages(derived, Repository(), "a"))).html)
    ids = [node.attributes["id"] for node in tree.css("[id^=passage-]")]
    assert sorted(ids) == ["passage-c0", "passage-c1"]
