"""An article on its page: paragraphs, numbered, and furniture between them."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.links.layout import Furniture, Paragraph, lay_out
from generator.model.passage import Span

CASES = sorted((Path(__file__).parent / "paragraphs").glob("*.txt"))
TEXTS = st.text(st.sampled_from("ab. \t\u00a0\u3000\r\n\n\u2028"), max_size=60)


@st.composite
def texts_with_bodies(draw: st.DrawFn) -> tuple[str, tuple[Span, ...]]:
    text = draw(TEXTS)
    edges = sorted(draw(st.lists(st.integers(0, len(text)), max_size=6)))
    spans = zip(edges[::2], edges[1::2], strict=False)
    return text, tuple((start, end) for start, end in spans if start < end)


@pytest.mark.parametrize("case", CASES, ids=[case.stem for case in CASES])
def test_paragraphs_are_as_the_case_says(case: Path) -> None:
    """Above ``====``: the text, with its escapes; below: a paragraph a line, F: before furniture, body in ⟦ ⟧."""
    above, _, below = case.read_text("utf-8").partition("\n====\n")
    marked = above.encode().decode("unicode_escape").encode("latin-1").decode()
    text, body = _unmarked(marked)
    shown = [
        f"{'F' if isinstance(block, Furniture) else block.number}: {text[slice(*block.span)]!r}"
        for block in lay_out(text, body, "en").blocks
    ]
    assert shown == below.splitlines()


def _unmarked(marked: str) -> tuple[str, tuple[Span, ...]]:
    text, edges = "", []
    for character in marked:
        if character in "⟦⟧":
            edges.append(len(text))
        else:
            text += character
    return text, tuple(zip(edges[::2], edges[1::2], strict=True))


@given(texts_with_bodies())
def test_blocks_come_in_order_and_apart_and_leave_only_white_space(given: tuple[str, tuple[Span, ...]]) -> None:
    text, body = given
    spans = [block.span for block in lay_out(text, body, "en").blocks]
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(spans))
    edges = [0, *(edge for span in spans for edge in span), len(text)]
    left_out = [text[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True)]
    assert "".join(left_out).strip() == ""
    assert all(text[start:end].strip() == text[start:end] != "" for start, end in spans)


@given(texts_with_bodies())
def test_a_paragraph_lies_in_the_body_and_furniture_does_not(given: tuple[str, tuple[Span, ...]]) -> None:
    text, body = given
    for block in lay_out(text, body, "en").blocks:
        start, end = block.span
        if isinstance(block, Paragraph):
            assert any(a <= start and end <= b for a, b in body)
        else:
            assert not any(start < b and a < end for a, b in body)


@given(texts_with_bodies())
def test_paragraphs_are_numbered_from_one(given: tuple[str, tuple[Span, ...]]) -> None:
    paragraphs = lay_out(*given, "en").paragraphs
    assert [paragraph.number for paragraph in paragraphs] == list(range(1, len(paragraphs) + 1))


@given(texts_with_bodies())
def test_sentences_cover_their_paragraph(given: tuple[str, tuple[Span, ...]]) -> None:
    text, body = given
    for paragraph in lay_out(text, body, "en").paragraphs:
        start, end = paragraph.span
        edges = [start, *(edge for span in paragraph.sentences for edge in span), end]
        assert edges == sorted(edges)
        assert "".join(text[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True)).strip() == ""


@given(TEXTS.filter(lambda text: "\r" not in text))
def test_line_ends_of_another_system_make_the_same_paragraphs(text: str) -> None:
    windows = text.replace("\n", "\r\n")
    plain = lay_out(text, ((0, len(text)),), "en").paragraphs
    crlf = lay_out(windows, ((0, len(windows)),), "en").paragraphs
    assert [windows[slice(*p.span)].replace("\r\n", "\n") for p in crlf] == [text[slice(*p.span)] for p in plain]


def test_a_sentence_goes_on_over_crlf() -> None:
    text = "One sentence goes\r\non here. Another."
    [paragraph] = lay_out(text, ((0, len(text)),), "en").paragraphs
    assert [text[slice(*span)] for span in paragraph.sentences] == ["One sentence goes\r\non here.", "Another."]


@given(texts_with_bodies())
def test_a_place_of_the_body_is_found_in_its_paragraph(given: tuple[str, tuple[Span, ...]]) -> None:
    text, body = given
    layout = lay_out(text, body, "en")
    for paragraph in layout.paragraphs:
        assert all(layout.paragraph_at(at) is paragraph for at in range(*paragraph.span))
