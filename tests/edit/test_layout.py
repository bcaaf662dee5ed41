"""The one layout: what it looks like, and that whatever is laid out is read as before, keeps its comments, and stays."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings

from edit_strategies import files
from generator.edit import NotEditable, laid_out
from generator.edit.nodes import lay_of
from generator.model.event import Event
from generator.model.record import Record
from generator.model.source import Source
from generator.read.nodes import read_tree

HERE = Path(__file__).parent
CASES = sorted((HERE / "layout").glob("*.before.yml"))
MODELS: dict[str, type[Record]] = {"source": Source}


def model_of(file: Path) -> type[Record]:
    return MODELS.get(file.name.split("-")[0], Event)


def test_there_are_cases() -> None:
    assert len(CASES) >= 8


@pytest.mark.parametrize("file", CASES, ids=lambda file: file.name.removesuffix(".before.yml"))
def test_a_file_gets_the_one_layout(file: Path) -> None:
    after = file.with_name(file.name.replace(".before.", ".after."))
    made = laid_out(file.read_bytes().decode(), file.name, model_of(file))
    assert made == after.read_bytes().decode()
    assert laid_out(made, file.name, model_of(file)) == made


@settings(max_examples=400, deadline=None)
@given(files())
def test_any_file_is_read_as_before_keeps_its_comments_and_then_stays(text: str) -> None:
    for model in (None, Event):
        try:
            made = laid_out(text, "some.yml", model)
        except NotEditable as refused:
            assert "? " in text, (refused, text)  # noqa: PT017
            return
        assert read_tree(made, "some.yml").top == read_tree(text, "some.yml").top
        assert comments_of(made) == comments_of(text)
        assert laid_out(made, "some.yml", model) == made
        assert made.endswith("\n")
        assert not made.endswith("\n\n")


def comments_of(text: str) -> list[str]:
    """Return the words of all comments, sorted; comments that stood on one line may be parts of one now."""
    text = text.removeprefix("\ufeff")
    lay = lay_of(text, "some.yml")
    return sorted(part for start, end in lay.comments(0, len(text)) for part in text[start:end].split())
