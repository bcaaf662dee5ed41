"""However a text is written, it is read as it was; and where a writer errs, nothing is written."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from edit_strategies import WORDS
from generator.edit import NotEditable, YamlFile, laid_out, parts, scalars
from generator.edit.scalars import can_be_plain, on_one_line, on_several_lines
from generator.read.nodes import read_tree

TEXTS = WORDS | st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn", "Zl", "Zp"]), max_size=40)
LINES = st.lists(TEXTS, min_size=1, max_size=4).map("\n".join) | st.lists(WORDS, max_size=40).map(" ".join)


@given(TEXTS | LINES, st.sampled_from(["", "'", '"']), st.booleans())
def test_a_text_on_one_line_is_read_as_it_was(text: str, quotes: str, flow: bool) -> None:
    written = on_one_line(text, flow=flow, quotes=quotes)
    assert "\n" not in written
    whole = f"k: {{a: [{written}, {written}]}}\n" if flow else f"k:\n  - {written}\n"
    assert set(texts_in(whole)) - {"k", "a"} <= {text}
    assert text in texts_in(whole)


@given(st.from_regex(scalars._PLAIN, fullmatch=True))
def test_what_is_taken_for_plain_without_asking_is(text: str) -> None:
    for whole in (f"k: {text}\n", f"k: [{text}, {text}]\n", f"- {text}\n"):
        for loader in scalars._LOADERS:
            texts = [event.value for event in yaml.parse(whole, Loader=loader) if isinstance(event, yaml.ScalarEvent)]
            assert {*texts} - {"k"} <= {text}


@given(LINES, st.integers(0, 12))
def test_a_text_on_several_lines_is_read_as_it_was(text: str, indent: int) -> None:
    lines = on_several_lines(text, indent + 1)
    if lines:
        assert texts_in(f"{' ' * indent}k: " + "\n".join(lines) + "\n") == ["k", text]


@pytest.mark.parametrize("text", ["no", "Yes", "~", "null", "a: b", "a #b", "- a", "[a", "'a", "@a", "", " a", "a\nb"])
def test_what_needs_quotation_marks_has_them(text: str) -> None:
    assert not can_be_plain(text, flow=False)


@pytest.mark.parametrize("text", ["2016-12-08", "~5000", "<=1", "it's", 'say "x"', "a, b", "true", "010", "1e3"])
def test_what_needs_none_has_none(text: str) -> None:
    assert on_one_line(text) == text


def test_where_a_text_is_written_otherwise_nothing_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "on_one_line", lambda text, **_: text.removesuffix("!"))
    with pytest.raises(NotEditable, match="would be read otherwise"):
        laid_out("title: Fire!\n", "a.yml", None)
    with pytest.raises(NotEditable, match=r"a.yml:1: .*without touching"):
        YamlFile("title: Fire\nplaces: [a]\n", "a.yml").set(("title",), "Water!")


def texts_in(whole: str) -> list[str]:
    assert not read_tree(whole if whole.startswith("k") else f"x:\n{whole}", "a.yml").problems or "#" in whole
    return [event.value for event in yaml.parse(whole) if isinstance(event, yaml.ScalarEvent)]
