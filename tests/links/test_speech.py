"""What stands in quotation marks is told from an outlet's own words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.links.layout import lay_out
from generator.links.speech import in_speech, speech

CASES = sorted((Path(__file__).parent / "speech").glob("*.txt"))
texts = st.text(alphabet="ab \n.,'’“”„\"«»", max_size=60)


def _spoken(text: str) -> tuple[tuple[int, int], ...]:
    layout = lay_out(text, [(0, len(text))], "en")
    return speech(text, [paragraph.span for paragraph in layout.paragraphs])


@pytest.mark.parametrize("case", CASES, ids=[case.stem for case in CASES])
def test_speech_is_found_where_the_case_marks_it(case: Path) -> None:
    marked = case.read_text("utf-8")
    shown = text = re.sub("[⟦⟧]", "", marked)
    for start, end in reversed(_spoken(text)):
        shown = f"{shown[:start]}⟦{shown[start:end]}⟧{shown[end:]}"
    assert shown == marked


@given(texts)
def test_spans_are_in_order_apart_and_begin_with_a_mark(text: str) -> None:
    spans = _spoken(text)
    edges = [edge for span in spans for edge in span]
    assert edges == sorted(edges)
    assert all(end - start > 1 for start, end in spans)
    assert all(text[start] in '“„"«' for start, _ in spans)


@given(texts)
def test_text_without_double_marks_quotes_nothing(text: str) -> None:
    assert _spoken(re.sub('[“”„"«»]', "", text)) == ()


@given(st.lists(st.tuples(st.integers(0, 20), st.integers(1, 5)), max_size=5), st.integers(0, 60), st.integers(1, 5))
def test_a_stretch_is_in_speech_only_where_one_span_holds_all_of_it(
    gaps: list[tuple[int, int]], start: int, length: int
) -> None:
    at, spans = 0, []
    for gap, size in gaps:
        spans.append((at + gap + 1, at + gap + 1 + size))
        at = spans[-1][1]
    one = (start, start + length)
    assert in_speech(spans, one) == any(a <= one[0] and one[1] <= b for a, b in spans)
