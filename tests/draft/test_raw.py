"""What is told of raw articles: each beside what is found in it. None of them was seen when the rules were made."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.draft.raw import Raw, raw
from generator.ground.text.haystack import Haystack

CASES = sorted((Path(__file__).parent / "raw").glob("*.txt"))


def told(found: Raw) -> str:
    rows = [
        f"title: {found.title}",
        *(f"body: {first} … {last}" if last else f"body: {first}" for first, last in found.body),
        f"byline: {found.byline}",
        f"dateline: {found.dateline}",
        f"language: {found.language}",
        *(f"{day.kind}: {day.date or ' or '.join(day.either) or '-'} {day.words}" for day in found.days),
    ]
    return "".join(f"{' '.join(row.split())}\n" for row in rows)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_raw_article(case: Path) -> None:
    expected = case.with_suffix(".found")
    found = told(raw(case.read_bytes().decode()))
    if os.environ.get("DOSSIER_GOLDEN") == "write":
        expected.write_text(found, "utf-8", newline="")
    assert found == expected.read_text("utf-8")


WORDS = st.sampled_from(
    [
        "the mayor",
        "said.",
        "A flood came on Friday night to us all.",
        "©",
        "\n",
        "\n\n",
        "\r\n",
        "3 May",
        "2031",
        "12:00 GMT",
        "“",
        "\ufeff",
        "é",
    ]
)


@given(st.lists(WORDS, max_size=40).map(" ".join) | st.text(max_size=300))
@example("the mayor the mayor the mayor \n said.")
def test_whatever_it_holds_the_bounds_lead_to_the_stretches(text: str) -> None:
    found, haystack, after = raw(text), Haystack(text), 0
    assert len(found.spans) == len(found.body)
    for (start, end), (first, last) in zip(found.spans, found.body, strict=True):
        assert after <= start < end <= len(text)
        assert [one for one, _ in haystack.occurrences(first) if one >= after] == [start]
        begun = next(behind for one, behind in haystack.occurrences(first) if one >= after)
        assert next((b for a, b in haystack.occurrences(last) if a >= begun), 0) == end if last else begun == end
        after = end


TIMES = (Path(__file__).parent / "times_of_publication.txt").read_text("utf-8").splitlines()[1:]


@pytest.mark.parametrize("case", TIMES)
def test_a_time_of_publication(case: str) -> None:
    line, date = case.split(" → ")
    days = raw(f"{line}\n\nA ferry ran aground off the old quay of the town late that night.\n").days
    assert [day.date or " or ".join(day.either) for day in days] == [date]
    assert "T" not in date or days[0].words == line
