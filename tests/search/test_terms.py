"""What counts as the same word: the cases of terms.json, which the browser's half is held to as well."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.ground.text.terms import LONGEST, key_of, run, runs

CASES = json.loads((Path(__file__).parent / "terms.json").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES)
def test_a_text_has_these_terms(case: str) -> None:
    found = [[list(map(list, run(one).terms)), run(one).length] for one in runs(CASES[case]["text"])]
    assert found == CASES[case]["terms"]


@pytest.mark.parametrize(
    ("written", "searched"),
    [
        ("Café", "cafe"),
        ("المدينة", "مدينة"),
        ("مَدينة", "المدينه"),
        ("پالمیرا", "پالميرا"),
        ("کتاب", "كتاب"),
        ("Пальмира", "ПАЛЬМИРА"),
        ("Ёлка", "елка"),
        ("Syria’s", "syria's"),
        ("ΟΔΟΣ", "οδός"),
        ("١٨٠", "180"),
    ],
)
def test_two_ways_to_write_it_are_one(written: str, searched: str) -> None:
    assert key_of(written) == key_of(searched) != ""


def test_words_that_differ_stay_apart() -> None:
    assert len({key_of(word) for word in ("Syria", "Syrian", "Tadmur", "الله", "له", "が", "か")}) == 7


@given(st.text())
def test_terms_are_short_and_hold_letters_and_digits_alone(text: str) -> None:
    for one in runs(text):
        terms, length = run(one)
        for term, at in terms:
            assert 0 < len(term) <= LONGEST
            assert 0 <= at < length
            assert not set(term) & set(" =~@^\n\"'")


@given(st.text())
def test_to_fold_twice_changes_nothing(text: str) -> None:
    once = key_of(text)
    # The article is taken off once: what is left of a word may look like one again.
    if not any(term.startswith(("ال", "لل", "وال", "بال", "كال", "فال", "ولل", "فلل")) for term in once.split()):
        assert key_of(once) == once
