"""The one layout that all YAML of a dossier can have: whoever wrote a file, a change to it is all that a diff shows.

Keys in the order of the model, quotation marks only where they are needed, long prose folded, two spaces for each
level, short lists and short keys of small things in brackets on one line. Comments stay with what they stand at.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.edit.kinds import Kind
from generator.edit.lay import Lay, lay_of, without_bom
from generator.edit.nodes import Node, NotEditable
from generator.edit.order import in_order_of_keys
from generator.edit.parts import Manner, Part, Row, Writer, squeezed
from generator.read.nodes import read_tree


@dataclass(frozen=True, slots=True)
class _Placed:
    """A row with the place of what it was made from; in brackets, also where the bracket closes."""

    row: Row
    start: int
    head: int
    end: int
    column: int
    until: int


def laid_out(text: str, file: str, kind: Kind | None) -> str:
    """Return a file in the one layout; the same values are read from it.

    Args:
        text: The file.
        file: How messages name it.
        kind: What it holds; None where keys stay in the order in which they stand.

    Raises:
        NotEditable: Where something is wrong with the file.
    """
    _, text = without_bom(text)
    lay = lay_of(text, file)
    placed: list[_Placed] = []
    top = Part("keys", rows=_rows(lay, lay.top, placed))
    foot = _attach_comments(lay, placed)
    if kind is not None:
        in_order_of_keys(top, kind)
    manner = Manner(flow={row.key: False for row in top.rows} if kind is not None and kind.several else {})
    if top.rows:
        _without_blank_start(top.rows)
    lines = [*Writer(manner).rows(top.rows, 0), *foot]
    while lines and not lines[-1]:
        lines.pop()
    made = "\n".join(lines) + "\n"
    again = read_tree(made, file)
    if again.problems or again.top != lay.top.plain():
        raise NotEditable(f'"{file}" would be read otherwise in the one layout: it stays as it is.')
    return made


def _rows(lay: Lay, node: Node, placed: list[_Placed]) -> list[Row]:
    rows = []
    for entry in node.entries:
        row = Row(entry.key, Part(entry.node.kind, entry.node.value))
        column = lay.column(entry.start)
        placed.append(_Placed(row, entry.start, entry.head, entry.node.end, column, node.end if node.flow else 0))
        row.part.rows = _rows(lay, entry.node, placed)
        rows.append(row)
    return rows


def _attach_comments(lay: Lay, placed: list[_Placed]) -> list[str]:
    """Give each comment and each empty line to a row; return those that no row is there for."""
    foot: list[str] = []
    comments = [(start, lay.text[start:end].rstrip()) for start, end in lay.comments(0, len(lay.text))]
    blanks = [(start, "") for start in lay.blank_lines()]
    for start, words in sorted([*comments, *blanks]):
        after = next((one for one in placed if one.start > start), None)
        before = [one for one in placed if one.start < start]
        if words and not lay.begins_line(start) and before:
            row = _behind(before, start)
            row.behind = f"{row.behind} {words}".strip()  # two comments on one line are joined
        elif words and after is None and not lay.column(start):
            foot.append(words)
        elif words and (after is None or lay.column(start) > after.column):
            _below(before, after, start, lay.column(start), foot).append(words)
        elif after is not None and (words or not after.until):
            after.row.above.append(words)
    _one_blank_line(placed)
    return foot


def _behind(before: list[_Placed], start: int) -> Row:
    """Return where a comment goes that stands behind something: with what ends, or begins, nearest before it."""

    def ended(one: _Placed) -> tuple[int, int]:
        return (one.end if one.end <= start else one.head if one.head <= start else -1), one.start

    return max(before, key=ended).row


def _below(before: list[_Placed], after: _Placed | None, start: int, column: int, foot: list[str]) -> list[str]:
    """Return where a comment goes that stands further right than what follows: with what it stands below."""
    for one in reversed(before):
        if one.end <= start and (one.column <= column if not one.until else start < one.until):
            return one.row.below
    return after.row.above if after is not None else foot


def _one_blank_line(placed: list[_Placed]) -> None:
    for one in placed:
        one.row.above[:] = list(squeezed(one.row.above))


def _without_blank_start(rows: list[Row]) -> None:
    while rows[0].above and not rows[0].above[0]:
        rows[0].above.pop(0)
