"""Durations: what is understood, what is refused and why, in words, compared, and drawn."""

from __future__ import annotations

import datetime
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.answers import KINDS
from generator.answers.duration import DurationError, compare, in_words, parse_duration
from generator.answers.kind import Account
from generator.answers.number import LONGEST
from generator.answers.time_units import UNITS
from generator.model.question import Question

CASES = Path(__file__).with_name("durations")


def cases(name: str) -> list[tuple[str, ...]]:
    lines = (CASES / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [tuple(line.split(" | ")) for line in lines if not line.startswith("#")]


units = st.sampled_from(sorted(UNITS))
durations = st.one_of(
    st.sampled_from([case[0] for case in cases("understood")]),
    st.builds("{}{} {}".format, st.sampled_from(["", "~", ">", ">=", "<", "<=", "some "]), st.integers(0, 400), units),
)


def bound(value: Decimal | None, left_out: bool) -> str:
    return "-" if value is None else f"{value}{', left out' if left_out else ''}"


@pytest.mark.parametrize(("text", "low", "high", "words"), cases("understood"))
def test_understood(text: str, low: str, high: str, words: str) -> None:
    duration = parse_duration(text)
    assert bound(duration.scaled.low, duration.scaled.low_open) == low
    assert bound(duration.scaled.high, duration.scaled.high_open) == high
    assert in_words(duration) == words


@pytest.mark.parametrize(("text", "why"), cases("refused"))
def test_refused(text: str, why: str) -> None:
    with pytest.raises(DurationError) as caught:
        parse_duration(text)
    assert why in str(caught.value)


def test_every_unit_is_among_the_golden_cases() -> None:
    named = {case[0].split()[-1] for case in cases("understood")}
    assert {UNITS[form].name for form in named} == {unit.name for unit in UNITS.values()}


@given(st.one_of(st.text(), st.text("0123456789-–~<>=, ahlfnyerdsoutm", max_size=LONGEST + 9)))
def test_every_text_is_a_duration_or_refused_in_one_printable_sentence(text: str) -> None:
    try:
        duration = parse_duration(text)
    except DurationError as error:
        told = str(error)
        assert told.isprintable()
    else:
        assert in_words(duration)


@pytest.mark.parametrize(("one", "other", "relation"), cases("compared"))
def test_compared(one: str, other: str, relation: str) -> None:
    assert compare(parse_duration(one), parse_duration(other)) == relation
    assert compare(parse_duration(other), parse_duration(one)) == relation


@given(durations, durations)
def test_comparing_knows_no_order(one: str, other: str) -> None:
    assert compare(parse_duration(one), parse_duration(other)) == compare(parse_duration(other), parse_duration(one))


@given(durations, durations, durations)
def test_what_is_the_same_relates_alike_to_everything_else(one: str, other: str, third: str) -> None:
    a, b, c = map(parse_duration, (one, other, third))
    assert compare(a, a) == "same"
    if compare(a, b) == "same":
        assert compare(a, c) == compare(b, c)


@given(st.dates(datetime.date(1901, 1, 1), datetime.date(2060, 1, 1)), st.integers(1, 400))
def test_a_calendar_never_contradicts_its_own_months(first: datetime.date, months: int) -> None:
    """From a day to the same day of a later month there are that many months, and that many days."""
    first = first.replace(day=min(first.day, 28))
    years, month = divmod(first.month - 1 + months, 12)
    days = (first.replace(year=first.year + years, month=month + 1) - first).days
    assert compare(parse_duration(f"{months} months"), parse_duration(f"{days} days")) == "compatible"


@pytest.mark.parametrize(
    ("answers", "unit"),
    [
        (["some 10 hours", "half a day"], "hours"),
        (["2 days", "30 hours"], "days"),
        (["10 months", "a year"], "months"),
        (["<2 years", "decades"], "years"),
        (["3 weeks", "2 months"], "weeks"),
    ],
)
def test_its_ruler_counts_the_longest_unit_of_which_every_account_has_one(answers: list[str], unit: str) -> None:
    claims = [{"id": f"c{at}", "source": "s", "quote": "q", "answer": given} for at, given in enumerate(answers)]
    question = Question.model_validate({"id": "q", "ask": "How long?", "answers_are": "duration", "claims": claims})
    accounts = [Account(at, given, given, "who", "#", "own") for at, given in enumerate(answers)]
    drawing = KINDS["duration"].draw(question, accounts)
    assert drawing is not None
    assert f" {unit}</text>" in drawing.svg
