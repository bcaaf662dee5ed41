"""References: what stands in brackets, and what is wrong with it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.ground.prose.references import references


@pytest.mark.parametrize(
    ("text", "kind", "ids", "of", "words"),
    [
        ("[@one]", "claim", ("one",), "", ""),
        ("[@one; @two;@three]", "claim", ("one", "two", "three"), "", ""),
        ("[@one;\n  @two]", "claim", ("one", "two"), "", ""),
        ("[@ one ]", "claim", ("one",), "", ""),
        ("[[palmyra]]", "thing", ("palmyra",), "", ""),
        ("[[palmyra|the ancient\ncity]]", "thing", ("palmyra",), "", "the ancient city"),
        ("[[place:palmyra]]", "thing", ("palmyra",), "place", ""),
        ("[[ source:rasa-2016-12-11 | Rasa ]]", "thing", ("rasa-2016-12-11",), "source", "Rasa"),
    ],
)
def test_well_formed(text: str, kind: str, ids: tuple[str, ...], of: str, words: str) -> None:
    (found,) = references(f"It fell {text}.")
    assert (found.kind, found.ids, found.of, found.words, found.fault) == (kind, ids, of, words, "")
    assert (found.start, found.end) == (8, 8 + len(text))


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("[@one", 'no closing "]"'),
        ("[@one\n\nand then]", 'no closing "]"'),
        ("[[one]", 'no closing "]]"'),
        ("[@]", "by their ids"),
        ("[@One]", "by their ids"),
        ("[@one, @two]", "by their ids"),
        ("[@one @two]", "by their ids"),
        ("[@one; two]", "an @ before each claim"),
        ("[@one;]", "an @ before each claim"),
        ("[[]]", "by its id"),
        ("[[Palmyra]]", "by its id"),
        ("[[the city|palmyra]]", "by its id"),
        ("[[palmyra|]]", 'no words after the "|"'),
        ("[[city:palmyra]]", "names no kind"),
        ("[[:palmyra]]", "names no kind"),
    ],
)
def test_malformed(text: str, fault: str) -> None:
    (found,) = references(text)
    assert fault in found.fault
    assert found.ids == ()


@pytest.mark.parametrize(
    "text", [r"\[@one]", r"\[[one]]", "[one]", "[one](page.md)", "[ @one]", "a@b.example [x]", "[ [one] ]"]
)
def test_plain_text(text: str) -> None:
    assert references(text) == ()


def test_an_escaped_backslash_does_not_escape_the_bracket() -> None:
    (found,) = references(r"\\[@one]")
    assert found.ids == ("one",)
    assert found.start == 2


def test_what_follows_a_malformed_one_is_still_found() -> None:
    found = references("It fell [@one\n\nIt rose [@two] in [[palmyra]].")
    assert [reference.ids for reference in found] == [(), ("two",), ("palmyra",)]


@given(st.text(st.sampled_from("ab-:|;@[]\\ \n")))
def test_spans_lie_in_order_and_each_is_either_whole_or_at_fault(text: str) -> None:
    at = 0
    for found in references(text):
        assert at <= found.start < found.end <= len(text)
        assert text.startswith("[@" if found.kind == "claim" else "[[", found.start)
        assert bool(found.fault) != bool(found.ids)
        at = found.end


def test_brackets_without_an_end_are_soon_given_up() -> None:
    text = "[@" * 100_000
    assert len(references(text)) == 100_000
