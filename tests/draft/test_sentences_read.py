"""Who speaks in a sentence, its numbers and its dates. The sentences are made up, and of no dossier."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import told_by_whom
from generator.draft.counts import number_for
from generator.draft.figures import figures
from generator.draft.moments import moments
from generator.draft.noise import claims_nothing
from generator.draft.reporting import reported
from generator.ground.dates.edtf import Date, parse
from generator.model.question import Question

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


@pytest.mark.parametrize(("sentence", "numbers"), [*cases("figures"), *cases("figures_held_out")])
def test_numbers(sentence: str, numbers: str) -> None:
    told = [
        f"{one.duration} (duration)" if one.duration else f"{one.written} {one.unit}{' (more)' if one.more else ''}"
        for one in figures(sentence)
    ]
    assert " | ".join(told) == numbers


@pytest.mark.parametrize(("case", "answer"), cases("numbers_for_questions"))
def test_the_number_that_answers_a_question(case: str, answer: str) -> None:
    ask, unit, sentence = re.split(r" \| |: ", case, maxsplit=2)
    question = Question.model_validate({"id": "q", "ask": ask, "answers_are": "number", "unit": unit})
    assert number_for(question, figures(sentence)) == answer


LINES = [
    line
    for name in ("no_claims", "no_claims_held_out")
    for line in (HERE / f"{name}.txt").read_text("utf-8").splitlines()[1:]
]


@pytest.mark.parametrize("line", LINES)
def test_what_claims_nothing(line: str) -> None:
    sign, sentence = line[0], line[2:]
    assert claims_nothing(sentence, alone=True) == (sign == "-")


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
