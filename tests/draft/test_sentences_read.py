"""Who speaks in a sentence, its numbers and its dates. The sentences are made up, and of no dossier."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import told_by_whom
from generator.draft.figures import figures
from generator.draft.moments import moments
from generator.draft.reporting import reported
from generator.ground.dates.edtf import Date, parse

HERE = Path(__file__).parent


def cases(name: str) -> list[tuple[str, str]]:
    lines = (HERE / f"{name}.txt").read_text("utf-8").splitlines()[1:]
    return [(left.strip(), right.strip()) for left, right in (line.split("→") for line in lines)]


@pytest.mark.parametrize(("sentence", "who"), cases("reporting"))
def test_who_speaks(sentence: str, who: str) -> None:
    chain = [" / ".join(sentence[slice(*span)] for span in beside) for beside in reported(sentence).who]
    assert " | ".join(chain) == who


EVERY = [*told_by_whom.cases("who"), *told_by_whom.cases("who_held_out")]


@pytest.mark.parametrize(
    "case", [case for _, case in EVERY], ids=[f"{style}-{case.sentence[:30]}" for style, case in EVERY]
)
def test_whom_a_draft_would_have_speak(case: told_by_whom.Case) -> None:
    assert case.found == case.expected


@pytest.mark.parametrize(("sentence", "numbers"), cases("figures"))
def test_numbers(sentence: str, numbers: str) -> None:
    told = [f"{one.duration} (duration)" if one.duration else f"{one.written} {one.unit}" for one in figures(sentence)]
    assert " | ".join(told) == numbers


@pytest.mark.parametrize(("case", "days"), cases("moments"))
def test_dates(case: str, days: str) -> None:
    day, _, sentence = case.partition(": ")
    published = None if day == "-" else parse(day)
    told = [f"{one.to}{'?' if one.doubt else ''}" for one in moments(sentence, published)]
    assert " | ".join(told) == days


@given(
    st.text(), st.sampled_from([None, parse("2031-05-06"), parse("0001-01-01"), parse("9999-12-31"), parse("../2031")])
)
def test_whatever_a_sentence_holds_nothing_is_raised(sentence: str, published: Date | None) -> None:
    reported(sentence)
    figures(sentence)
    for moment in moments(f"{sentence} on Friday, next week, last year, tomorrow and last night", published):
        assert not moment.to or parse(moment.to)
