"""Numbers: what is understood, what is refused and why, in words, and compared."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.answers.number import LONGEST, VAGUE, NumberError, compare, in_words, parse_number

CASES = Path(__file__).with_name("numbers")


def cases(name: str) -> list[tuple[str, ...]]:
    lines = (CASES / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [tuple(line.split(" | ")) for line in lines if not line.startswith("#")]


# Small ones meet often, large ones test the digits.
plain = st.one_of(st.integers(0, 60), st.integers(0, 10**15 - 1)).map(str)
ranges = st.tuples(st.integers(0, 60), st.integers(0, 60)).map(lambda pair: f"{min(pair)}-{max(pair)}")
numbers = st.one_of(
    plain,
    plain.map(lambda digits: f"{int(digits):,}"),
    st.tuples(st.sampled_from([">", ">=", "<", "<=", "~", "about "]), plain).map("".join),
    ranges,
    ranges.map(lambda span: f"~{span}"),
    st.sampled_from(sorted(VAGUE)),
)


def bound(value: Decimal | None, left_out: bool) -> str:
    return "-" if value is None else f"{value}{', left out' if left_out else ''}"


@pytest.mark.parametrize(("text", "low", "high", "words"), cases("understood"))
def test_understood(text: str, low: str, high: str, words: str) -> None:
    quantity = parse_number(text)
    assert bound(quantity.low, quantity.low_open) == low
    assert bound(quantity.high, quantity.high_open) == high
    assert in_words(quantity, "fighters") == words
    assert quantity.vague == (text in VAGUE)
    assert quantity.about == ("about" in words)


@pytest.mark.parametrize(("text", "why"), cases("refused"))
def test_refused(text: str, why: str) -> None:
    with pytest.raises(NumberError) as caught:
        parse_number(text)
    assert why in str(caught.value)


def test_an_empty_number_is_refused() -> None:
    with pytest.raises(NumberError, match="empty"):
        parse_number("")


def test_an_endless_number_is_refused_before_it_is_looked_at() -> None:
    with pytest.raises(NumberError, match=r"1000000 characters"):
        parse_number("9" * 1_000_000)


def test_every_vague_word_is_among_the_golden_cases() -> None:
    assert set(VAGUE) <= {case[0] for case in cases("understood")}


@pytest.mark.parametrize(("text", "words"), [(">4000", "more than 4,000"), ("a large number", "a large number")])
def test_without_a_unit(text: str, words: str) -> None:
    assert in_words(parse_number(text)) == words


@given(st.one_of(st.text(), st.text("0123456789-–~<>=≤≥,. about", max_size=LONGEST + 2)))
def test_every_text_is_a_number_or_refused_in_one_printable_sentence(text: str) -> None:
    try:
        quantity = parse_number(text)
    except NumberError as error:
        told = str(error)
        assert told.isprintable()
    else:
        assert in_words(quantity)
        assert quantity.low is None or quantity.high is None or quantity.low <= quantity.high


@pytest.mark.parametrize(("one", "other", "relation"), cases("compared"))
def test_compared(one: str, other: str, relation: str) -> None:
    assert compare(parse_number(one), parse_number(other)) == relation
    assert compare(parse_number(other), parse_number(one)) == relation


@given(numbers)
def test_a_number_is_the_same_as_itself(text: str) -> None:
    assert compare(parse_number(text), parse_number(text)) == "same"


@given(numbers, numbers)
def test_comparing_knows_no_order(one: str, other: str) -> None:
    assert compare(parse_number(one), parse_number(other)) == compare(parse_number(other), parse_number(one))


@given(st.lists(numbers, min_size=3, max_size=3))
def test_same_carries_over(texts: list[str]) -> None:
    one, two, three = map(parse_number, texts)
    if compare(one, two) == compare(two, three) == "same":
        assert compare(one, three) == "same"


@given(st.integers(0, 10**15 - 1))
def test_thousands_may_be_set_apart(number: int) -> None:
    assert compare(parse_number(str(number)), parse_number(f"{number:,}")) == "same"


@given(st.integers(0, 10**6), st.integers(0, 10**6))
def test_more_than_a_number_fits_every_larger_one_only(least: int, number: int) -> None:
    relation = compare(parse_number(f">{least}"), parse_number(str(number)))
    assert relation == ("compatible" if number > least else "different")
