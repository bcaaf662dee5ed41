"""Sentences: where they begin and end, and which claims each cites."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.ground.prose.cited_sentences import cited_sentences
from generator.ground.text.sentences import sentences

CASES = sorted(Path(__file__).with_name("sentences").glob("*.txt"))


def split(text: str, language: str = "en") -> list[str]:
    return [text[start:end] for start, end in sentences(text, language)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
@pytest.mark.parametrize("between", [" ", "\n", "  ", "\xa0", "\n\n", "\n \xa0\n"])
def test_each_line_is_a_sentence(case: Path, between: str) -> None:
    lines = case.read_text(encoding="utf-8").splitlines()
    assert split(between.join(lines)) == lines


def test_a_blank_line_ends_a_sentence_and_a_single_line_end_does_not() -> None:
    text = "Syrian army\nadvances\n \nARA News\r\n\r\nQAMISHLI"
    assert split(text) == [
        "Syrian army\nadvances",
        "ARA News",
        "QAMISHLI",
    ]


@pytest.mark.parametrize("language", ["", "en-GB", "xx", "zz-ZZ-x-private", "é", "-"])
def test_an_unknown_language_is_read_as_english(language: str) -> None:
    text = "Mr. Rahman left. He returned."
    assert split(text, language) == split(text, "en") == ["Mr. Rahman left.", "He returned."]


def test_a_known_language_has_its_own_abbreviations() -> None:
    assert split("Это г. Москва. Да.", "ru-RU") == ["Это г. Москва.", "Да."]


@given(st.text(st.characters(), max_size=200), st.sampled_from(["en", "ar", "ru", "zh", ""]))
def test_spans_lie_in_order_and_leave_out_white_space_only(text: str, language: str) -> None:
    at = 0
    for start, end in sentences(text, language):
        assert not text[at:start].strip()
        assert start < end
        assert text[start:end] == text[start:end].strip()
        at = end
    assert not text[at:].strip()


@given(st.text(st.sampled_from("Ab. \n\ud800😀é“”")))
def test_lone_surrogates_move_nothing(text: str) -> None:
    assert sentences(text) == sentences(text.replace("\ud800", "\ufffd"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It fell [@a]. It rose.", [("It fell.", ("a",)), ("It rose.", ())]),
        ("It fell. [@a] It rose. [@b]", [("It fell.", ("a",)), ("It rose.", ("b",))]),
        ("It fell.[@a] It rose.[@b; @c]", [("It fell.", ("a",)), ("It rose.", ("b", "c"))]),
        ("It fell. [@a]\nIt rose.\n[@b]", [("It fell.", ("a",)), ("It rose.", ("b",))]),
        ("It fell [@a], they say [@b; @a].", [("It fell, they say.", ("a", "b"))]),
        ("They say “it fell [@a]”. It rose [@b]!", [("They say “it fell”.", ("a",)), ("It rose!", ("b",))]),
        ("It fell. [@a] [@b] It rose.", [("It fell.", ("a", "b")), ("It rose.", ())]),
        ("[@a] It fell. It rose.", [("It fell.", ("a",)), ("It rose.", ())]),
        ("It fell.\n\n[@a] It rose.", [("It fell.", ()), ("It rose.", ("a",))]),
        ("It fell [@a]. “It rose,” they say.", [("It fell.", ("a",)), ("“It rose,” they say.", ())]),
        ("[[palmyra|The city]] fell to [[daesh]] [@a].", [("The city fell to daesh.", ("a",))]),
        ("# Heading\n\nIt fell [@a].", [("It fell.", ("a",))]),
        ("Two accounts [@a]:\n\n- it fell [@b]\n- it rose\n1. it stood", [
            ("Two accounts:", ("a",)), ("it fell", ("b",)), ("it rose", ()), ("it stood", ()),
        ]),
        ("Troops of the U.S. army left. [@a]", [("Troops of the U.S. army left.", ("a",))]),
        ("城陷。[@a]再起。", [("城陷。", ("a",)), ("再起。", ())]),
        ("It fell [@a", [("It fell [@a", ())]),
        ("", []),
        ("[@a]", []),
        ("---", []),
    ],
)  # fmt: skip
def test_a_citation_belongs_to_the_sentence_whose_full_stop_it_touches(
    text: str, expected: list[tuple[str, tuple[str, ...]]]
) -> None:
    assert [(sentence.words, sentence.claims) for sentence in cited_sentences(text)] == expected


@given(st.text(st.sampled_from("ab. \n[]@;|-#*1:")))
def test_no_prose_makes_it_fail(text: str) -> None:
    for sentence in cited_sentences(text):
        assert sentence.words == " ".join(sentence.words.split())
