"""A comment above an item leaves everything else as it was."""

from __future__ import annotations

import pytest

from generator.edit import NotEditable, YamlFile, comments_above, with_comment, without_comments

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


def test_comments_above_are_those_up_to_an_empty_line_or_a_value() -> None:
    file = YamlFile(
        TEXT.replace("  - {id: d}", "  # far\r\n\r\n  # one # two\r\n#three\r\n  - {id: d}  # behind"), "x.yml"
    )
    assert comments_above(file, ("claims", 1)) == ("one # two", "three")
    assert comments_above(file, ("claims", 0)) == ()
    assert comments_above(file, ("places", 1)) == ()


def test_only_the_comments_that_are_meant_go() -> None:
    commented = TEXT.replace(
        "  - {id: d}", "  # far\r\n\r\n  # gone\r\n  # mine\r\n  # gone too\r\n  - {id: d}  # gone"
    )
    made = without_comments(YamlFile("\ufeff" + commented, "x.yml"), ("claims", 1), lambda words: "gone" in words)
    assert made.text == "\ufeff" + commented.replace("  # gone\r\n  # mine\r\n  # gone too\r\n", "  # mine\r\n")


def test_what_a_comment_above_was_added_with_is_taken_out_again() -> None:
    file = YamlFile(TEXT, "x.yml")
    made = with_comment(file, ("claims", 0), ["one", "two"])
    assert comments_above(made, ("claims", 0)) == ("one", "two")
    assert without_comments(made, ("claims", 0), lambda _: True) == file
