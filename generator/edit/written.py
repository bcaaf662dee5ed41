"""A new file of a dossier, in the one layout, with comments where its writer is to look."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.edit.kinds import Kind
from generator.edit.layout import laid_out
from generator.edit.nodes import NotEditable, Plain
from generator.edit.order import in_order_of_keys
from generator.edit.parts import Manner, Part, Row, Writer, part_of
from generator.model.dossier import Path
from generator.read.nodes import read_tree


def written(value: Plain, file: str, kind: Kind | None, comments: Mapping[Path, Sequence[str]] | None = None) -> str:
    """Return the text of a file that holds a value.

    Args:
        value: What it is to hold.
        file: How messages name it.
        kind: What that is.
        comments: By the path of a key or an item, lines that stand above it.

    Raises:
        NotEditable: Where YAML has no way to write that.
    """
    top = part_of(value)
    for path, lines in (comments or {}).items():
        _row_at(top, path).above.extend(f"# {printable(line)}".rstrip() for line in lines)
    if kind is not None:
        in_order_of_keys(top, kind)
    text = laid_out("\n".join(Writer(Manner()).rows(top.rows, 0)) + "\n", file, kind)
    if read_tree(text, file).top != value:
        raise NotEditable(f'"{file}" cannot be written so that it would be read again as it is meant.')
    return text


def _row_at(top: Part, path: Path) -> Row:
    part, row = top, None
    for step in path:
        row = part.rows[step] if isinstance(step, int) else next(one for one in part.rows if one.key == step)
        part = row.part
    if row is None:
        raise ValueError("a comment stands above a key or an item")
    return row


def printable(line: str) -> str:
    """Return a line for a comment: what an article holds may not end it, nor be refused by a reader of YAML."""
    return " ".join("".join(each if each.isprintable() else " " for each in line).split())
