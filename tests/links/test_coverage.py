"""How much of an article claims quote, counted in sentences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.links.coverage import coverage
from generator.links.layout import lay_out
from generator.model.passage import Passage, Span

TEXT = "Menu. One is here. Two is here.\n\nThree is here. Four is here. Share."
BODY = ((TEXT.index("One"), TEXT.index(" Share")),)
LAYOUT = lay_out(TEXT, BODY, "en")
EVERY = tuple(sentence for paragraph in LAYOUT.paragraphs for sentence in paragraph.sentences)


def _passages(*spans: Span) -> list[Passage]:
    return [Passage(f"c{at}", "s", "exact", (span,)) for at, span in enumerate(spans)]


def _at(words: str) -> Span:
    return TEXT.index(words), TEXT.index(words) + len(words)


def test_the_body_has_four_sentences() -> None:
    assert [TEXT[slice(*one)] for one in EVERY] == ["One is here.", "Two is here.", "Three is here.", "Four is here."]


@pytest.mark.parametrize(
    ("quotes", "unquoted"),
    [
        ((), ["One is here.", "Two is here.", "Three is here.", "Four is here."]),
        (("One is",), ["Two is here.", "Three is here.", "Four is here."]),
        (("here. Two",), ["Three is here.", "Four is here."]),
        (("One is here.", "ne is her", "One"), ["Two is here.", "Three is here.", "Four is here."]),
        (("One is here. Two is here.", "One"), ["Three is here.", "Four is here."]),
        (("Two is here.\n\nThree",), ["One is here.", "Four is here."]),
        (("Menu.", "Share."), ["One is here.", "Two is here.", "Three is here.", "Four is here."]),
    ],
    ids=[
        "nothing",
        "a-part-is-enough",
        "a-quote-over-two-sentences",
        "overlapping-quotes-count-once",
        "a-long-quote-before-a-short-one-in-it",
        "a-quote-over-two-paragraphs",
        "furniture-is-not-counted",
    ],
)
def test_what_no_claim_quotes(quotes: tuple[str, ...], unquoted: list[str]) -> None:
    found = coverage(LAYOUT, *_passages(*map(_at, quotes)))
    assert [TEXT[slice(*one)] for one in found.unquoted] == unquoted
    assert (found.sentences, found.quoted) == (4, 4 - len(unquoted))


def test_what_an_elision_leaves_out_is_not_quoted() -> None:
    elided = Passage("c", "s", "elided", (_at("One is here."), _at("Four is here.")))
    assert [TEXT[slice(*one)] for one in coverage(LAYOUT, elided).unquoted] == ["Two is here.", "Three is here."]


@given(st.lists(st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 20)), max_size=8))
def test_a_sentence_is_quoted_where_it_shares_a_character_with_a_quote(drawn: list[tuple[int, int]]) -> None:
    spans = [(start, start + length) for start, length in drawn]
    found = coverage(LAYOUT, *_passages(*spans))
    bare = [one for one in EVERY if not any(start < one[1] and one[0] < end for start, end in spans)]
    assert list(found.unquoted) == bare
    assert found.quoted + len(bare) == found.sentences == 4
