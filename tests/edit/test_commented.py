"""A comment above an item leaves everything else as it was."""

from __future__ import annotations

import pytest

from generator.edit import NotEditable, YamlFile, with_comment

TEXT = "title: x\r\nclaims:\r\n  - id: a\r\n    quote: b\r\n  - {id: d}\r\nplaces: [e, f]\r\n"


def test_above_an_item() -> None:
    made = with_comment(YamlFile(TEXT, "x.yml"), ("claims", 1), ["one", "two: # [\u2028x"])
    assert made.text == TEXT.replace("  - {id: d}", "  # one\r\n  # two: # [ x\r\n  - {id: d}")


def test_above_the_first_line() -> None:
    assert with_comment(YamlFile("\ufefftitle: x\n", "x.yml"), ("title",), ["one"]).text == "\ufeff# one\ntitle: x\n"


@pytest.mark.parametrize("path", [("places", 1), ("claims", 0, "id"), ("nothing",)])
def test_where_none_can_stand(path: tuple[str | int, ...]) -> None:
    with pytest.raises(NotEditable):
        with_comment(YamlFile(TEXT, "x.yml"), path, ["one"])
