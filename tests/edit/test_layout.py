"""The one layout: what it looks like; whatever is laid out is read as before, keeps its comments, and then stays."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.nodes import ScalarNode, SequenceNode

from edit_strategies import files
from generator.edit import Kind, NotEditable, laid_out
from generator.edit.lay import lay_of
from generator.model.actor import Actor
from generator.model.event import Event
from generator.model.source import Source
from generator.read.nodes import read_tree

HERE = Path(__file__).parent
CASES = sorted((HERE / "layout").glob("*.before.yml"))
KINDS = {"source": Kind(Source), "actors": Kind(Actor, several=True)}


def kind_of(file: Path) -> Kind:
    return KINDS.get(file.name.split("-")[0], Kind(Event))


def test_there_are_cases() -> None:
    assert len(CASES) >= 8


@pytest.mark.parametrize("file", CASES, ids=lambda file: file.name.removesuffix(".before.yml"))
def test_a_file_gets_the_one_layout(file: Path) -> None:
    after = file.with_name(file.name.replace(".before.", ".after."))
    made = laid_out(file.read_bytes().decode(), file.name, kind_of(file))
    assert made == after.read_bytes().decode()
    assert laid_out(made, file.name, kind_of(file)) == made


@settings(max_examples=400, deadline=None)
@given(files())
@example(
    "id: 0\nsource:\n- >-\n word\n\n- quote: >-\n   word\n\n  source: 0\n"
)  # a key that is moved with its blank line
def test_any_file_is_read_as_before_keeps_its_comments_and_then_stays(text: str) -> None:
    for kind in (None, Kind(Event), Kind(Actor, several=True)):
        try:
            made = laid_out(text, "some.yml", kind)
        except NotEditable as refused:
            assert "? " in text, (refused, text)  # noqa: PT017
            return
        assert read_tree(made, "some.yml").top == read_tree(text, "some.yml").top
        assert comments_of(made) == comments_of(text)
        assert laid_out(made, "some.yml", kind) == made
        assert made.endswith("\n")
        assert not made.endswith("\n\n")


@settings(max_examples=150, deadline=None)
@given(files())
def test_another_reader_finds_the_same_in_it(text: str) -> None:
    """ruamel.yaml reads YAML 1.2 by itself; where it does not read the file as it was, it is no judge."""
    with suppress(NotEditable, YAMLError):
        before = judged(text)
        assert judged(laid_out(text, "some.yml", None)) == before


def judged(text: str) -> Any:
    """Return what ruamel.yaml reads, each value as the text that it is."""

    def plain(node: Any) -> Any:
        if isinstance(node, ScalarNode):
            return node.value
        if isinstance(node, SequenceNode):
            return [plain(item) for item in node.value]
        return {key.value: plain(value) for key, value in node.value}

    return plain(YAML(typ="safe", pure=True).compose(text.removeprefix("\ufeff")))


def comments_of(text: str) -> list[str]:
    """Return the words of all comments, sorted; comments that stood on one line may be parts of one now."""
    text = text.removeprefix("\ufeff")
    lay = lay_of(text, "some.yml")
    return sorted(part for start, end in lay.comments(0, len(text)) for part in text[start:end].split())
