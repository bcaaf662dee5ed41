"""A long prose is told at the line and column of the words that are wrong, however YAML wrote it."""

from __future__ import annotations

import pytest

from generator.ground.position import Position
from generator.read.nodes import read_tree

FILE = "sources/events/x.yml"
WRONG = "[@nobody]"


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("note: One [@nobody].\n", 1, 11),
        ("note: 'It''s [@nobody].'\n", 1, 13),
        ('note: "One [@nobody]."\n', 1, 12),
        ("note: one\n  two\n\n  three [@nobody].\n", 4, 9),
        ("note: 'one\n  two\n  three [@nobody].'\n", 3, 9),
        ('note: "one\n  two \\\n  three [@nobody]."\n', 3, 9),
        ("note: >-\n  one\n  two [@nobody].\n", 3, 7),
        ("title: A\nnote: |\n  one\n\n    two\n\n  three [@nobody].\nsummary: more [@nobody]\n", 7, 9),
        ("note: |2-  # a comment [@nobody]\n  one\n  two [@nobody].", 3, 7),
        ("questions:\r\n  - note: >\r\n      one\r\n      [@nobody].\r\n", 4, 7),
    ],
)
def test_a_part_of_a_text_has_its_own_place(text: str, line: int, column: int) -> None:
    tree = read_tree(text, FILE)
    assert tree.problems == ()
    (path, *_) = [path for path in tree.written if path[-1] == "note"]
    value = tree.top
    for part in path:
        value = value[part]  # type: ignore[index]
    assert tree.written[path].at(str(value).index(WRONG)) == Position(FILE, line, column)


def test_what_an_escape_spells_is_told_at_the_beginning() -> None:
    tree = read_tree('note: "one\n  \\x74wo [@nobody]."\n', FILE)
    assert tree.written[("note",)].at(str((tree.top or {})["note"]).index(WRONG)) == Position(FILE, 1, 7)
