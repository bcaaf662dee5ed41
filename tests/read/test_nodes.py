"""Trees: any text gives one or says why not, what was dumped reads back equal, and positions are an editor's."""

from __future__ import annotations

import time
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.ground.position import Position
from generator.model.dossier import Path
from generator.read import nodes
from generator.read.characters import UNSEEN
from generator.read.files import decoded
from generator.read.nodes import MOST_PROBLEMS, read_tree
from generator.read.spaces import odd_space

FILE = "sources/events/x.yml"
MIB = 1 << 20

words = st.text(
    st.characters(exclude_categories=["Cs"]).filter(lambda character: not UNSEEN.match(character)), max_size=12
)
keys = words.filter(lambda word: bool(word) and odd_space(word) is None)
written = st.text(st.sampled_from(list("ab :-#'\"[]{},&*!|>%@`\\\n\r\t?<~\ufeff\u2028\x85\0é😀.")), max_size=60)
nested = st.recursive(
    words,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=3),
    max_leaves=12,
)


def paths(node: Any, path: Path = ()) -> set[Path]:
    """Return the paths of all values in a tree."""
    found: set[Path] = {path}
    pairs = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for key, value in pairs:
        found |= paths(value, (*path, key))
    return found


def check(text: str) -> None:
    tree = read_tree(text, FILE)
    assert (tree.top is not None) or tree.problems
    lines = nodes.LINE_END.split(text.removeprefix("\ufeff"))
    for place in (*tree.positions.values(), *tree.keys.values(), *(one.position for one in tree.problems)):
        assert 1 <= place.line <= len(lines)
        assert 1 <= place.column <= len(lines[place.line - 1]) + 1
    if tree.top is not None:
        assert paths(tree.top) <= set(tree.positions)


@given(written)
def test_any_text_gives_a_tree_or_a_problem(text: str) -> None:
    check(text)


@given(st.lists(st.sampled_from(["a: ", "- ", "\n", "  ", "b", "[", "]", "{", "}", ", ", "'", '"', "# c", "<<"])))
def test_anything_that_looks_like_yaml_gives_a_tree_or_a_problem(parts: list[str]) -> None:
    check("".join(parts))


@given(text=written)
def test_any_text_gives_a_tree_or_a_problem_without_libyaml(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(nodes, "_LOADER", yaml.SafeLoader)
        check(text)


@given(st.binary(max_size=80))
def test_any_bytes_give_a_tree_or_a_problem(data: bytes) -> None:
    text = decoded(data, FILE)
    if isinstance(text, str):
        check(text)
    else:
        assert text.rule == "not-utf-8"


@given(st.dictionaries(keys.filter(lambda word: word != "<<"), nested, min_size=1, max_size=4))
def test_what_was_dumped_is_read_back_equal(data: dict[str, Any]) -> None:
    for style in ('"', None):
        text = yaml.safe_dump(data, allow_unicode=True, default_style=style, sort_keys=False)
        tree = read_tree(text, FILE)
        assert tree.problems == ()
        assert tree.top == data


@given(words.map(lambda word: word.replace("\n", "").replace("\r", "").replace("\t", "")))
def test_columns_count_characters(word: str) -> None:
    quoted = "'" + word.replace("'", "''") + "'"
    tree = read_tree(f"# {word}\n{{x: {quoted}, y: z}}\n", FILE)
    assert tree.positions["x",] == Position(FILE, 2, 5)
    assert tree.keys["y",] == Position(FILE, 2, 5 + len(quoted) + 2)
    assert tree.positions["y",] == Position(FILE, 2, 5 + len(quoted) + 5)


def test_each_value_and_key_has_its_position() -> None:
    text = "\ufefftitle: 😀 x\r\nclaims:\r  - id: a\n    quote: >\n      words\n  - {id: b,  quote: 'c'}\n"
    tree = read_tree(text, FILE)
    assert {path: (at.line, at.column) for path, at in tree.positions.items()} == {
        (): (1, 1),
        ("title",): (1, 8),
        ("claims",): (3, 3),
        ("claims", 0): (3, 5),
        ("claims", 0, "id"): (3, 9),
        ("claims", 0, "quote"): (4, 12),
        ("claims", 1): (6, 5),
        ("claims", 1, "id"): (6, 10),
        ("claims", 1, "quote"): (6, 21),
    }
    assert tree.keys["claims", 1, "quote"] == Position(FILE, 6, 14)


def test_the_first_of_two_equal_keys_stands() -> None:
    tree = read_tree("a: {b: 1}\na: {b: 2, c: 3}\nd: 4\n", FILE)
    assert tree.top == {"a": {"b": "1"}, "d": "4"}
    assert tree.positions["a", "b"].line == 1
    assert [one.rule for one in tree.problems] == ["duplicate-key"]


def test_an_item_left_out_does_not_hide_what_is_wrong_with_the_next() -> None:
    tree = read_tree("places:\n  -\n  - x\n", FILE)
    assert tree.top == {"places": ["x"]}
    assert tree.positions["places", 0] == Position(FILE, 3, 5)
    assert not tree.refused


@pytest.mark.parametrize(
    "unit",
    [
        "[",
        "{",
        "- ",
        "? ",
        "a: [",
        "&a ",
        "!a ",
        '"',
        "'",
        "a: ",
        "a:\n",
        "- a\n",
        "[a, ",
        "---\n",
        "\t",
        "|\n",
        "#",
        "*a\n",
    ],
)
def test_a_mebibyte_of_anything_is_told_within_seconds(unit: str) -> None:
    began = time.perf_counter()
    tree = read_tree(unit * (MIB // len(unit)), FILE)
    assert tree.top is None
    assert 0 < len(tree.problems) <= MOST_PROBLEMS
    assert time.perf_counter() - began < 10


def test_a_hundred_thousand_brackets_are_refused_as_too_deep() -> None:
    tree = read_tree("note: " + "[" * 100_000 + "]" * 100_000, FILE)
    assert [one.rule for one in tree.problems] == ["too-deep"]
