"""Folding is closed, idempotent, and knows the way back."""

from __future__ import annotations

import sys
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.ground.text.folding import FAMILIES, WHITE_SPACE, continues, fold

_ODD = (
    "".join(family.characters for family in FAMILIES)
    + "áéẹ́̇\u212b\u0958각\u1100\u1161\u11a8e\u0323\u0301́ab 19.…\u200b\u200d"
)
TEXTS = st.text(st.one_of(st.sampled_from(_ODD), st.characters(exclude_categories=["Cs"])), max_size=40)


@given(TEXTS)
def test_folding_twice_is_folding_once(text: str) -> None:
    once = fold(text).text
    assert fold(once).text == once


@given(TEXTS)
def test_the_folded_text_is_in_normal_form(text: str) -> None:
    assert unicodedata.is_normalized("NFC", fold(text).text)


@given(TEXTS)
def test_every_character_knows_where_it_came_from(text: str) -> None:
    folded = fold(text)
    origins = [folded.origin(at) for at in range(len(folded.text))]
    for at, (start, end) in enumerate(origins):
        assert 0 <= start < end <= len(text)
        assert folded.offset(start) <= at
        assert folded.text[at] in fold(text[start:end]).text
    for left, right in pairwise(origins):
        assert left == right or left[1] <= right[0]
    if origins:
        assert folded.span(0, len(folded.text)) == (origins[0][0], origins[-1][1])


@given(TEXTS)
def test_a_cluster_leads_back_to_all_of_it(text: str) -> None:
    folded = fold(text)
    for at in range(len(folded.text)):
        if not continues(folded.text[at]) and not continues(folded.text[at + 1 : at + 2]):
            start, end = folded.span(at, at + 1)
            assert fold(text[start:end]).text == folded.text[at]


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("a\r\n\t\u00a0b", "a b"),
        ("a \u00ad b", "a b"),
        ("\ufeffa\u00adb", "ab"),
        ("“a” „b‟ «c»", '"a" "b" "c"'),
        ("‘a’ ‚b‛ ‹c›", "'a' 'b' 'c'"),
        ("1‐2‑3‒4–5—6―7−8", "1-2-3-4-5-6-7-8"),
        ("e\u0301", "é"),
        ("e\u00ad\u0301", "é"),
        ("\u1112\u1161\u11ab", "한"),
        ("“\u0301", '"\u0301'),
        ("\u2001a", " a"),
    ],
)
def test_what_is_folded(text: str, folded: str) -> None:
    assert fold(text).text == folded


@pytest.mark.parametrize(
    "text",
    ["Aa", "ﬁ", "３", "a\u200bb", "a\u200db", "a\u2060b", "…", "...", "′", "″", "´", "`", "\u02bc", "а", "~", "--"],
)
def test_what_is_not_folded(text: str) -> None:
    assert fold(text).text == text


def test_the_way_back_from_a_composed_letter_is_its_whole_cluster() -> None:
    folded = fold("a  Cafe\u0301!")
    assert folded.text == "a Café!"
    assert folded.origin(5) == (6, 8)
    assert folded.span(2, 6) == (3, 8)
    assert folded.offset(8) == 6


def test_no_character_is_in_two_families() -> None:
    characters = "".join(family.characters for family in FAMILIES)
    assert len(characters) == len(set(characters))


def test_a_page_can_list_the_families() -> None:
    listed = {family.name: family.code_points() for family in FAMILIES}
    assert ("U+2019", "RIGHT SINGLE QUOTATION MARK") in listed["single quotation marks and apostrophes"]
    assert ("U+000A", "control character") in listed["white space and line ends"]


def test_only_the_families_and_canonical_equivalents_fold() -> None:
    """Of all characters there are, no other one changes; and of all marks, none is taken for a letter."""
    families = {one for family in FAMILIES for one in family.characters}
    every = [one for one in map(chr, range(sys.maxunicode + 1)) if unicodedata.category(one) != "Cs"]
    # Most are given to nobody, or are for private use. These compose with nothing, so they can be looked at together.
    nobodys = "".join(one for one in every if unicodedata.category(one) in ("Cn", "Co"))
    assert fold(nobodys).text == nobodys
    for one in every:
        code = ord(one)
        if one not in families and unicodedata.category(one) not in ("Cn", "Co"):
            assert fold(one).text == unicodedata.normalize("NFC", one), f"U+{code:04X}"
        marked = unicodedata.category(one)[0] == "M" or unicodedata.combining(one) > 0
        assert not marked or continues(one), f"U+{code:04X}"


def test_nothing_composes_but_what_continues_a_cluster() -> None:
    for code in range(sys.maxunicode + 1):
        parts = unicodedata.decomposition(chr(code)).split()
        if len(parts) == 2 and not parts[0].startswith("<"):
            assert continues(chr(int(parts[1], 16))), f"U+{code:04X}"


def test_white_space_is_unicodes() -> None:
    assert set(WHITE_SPACE) == {
        one for one in map(chr, range(sys.maxunicode + 1)) if one.isspace() and one not in "\x1c\x1d\x1e\x1f"
    }
