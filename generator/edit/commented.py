"""A file with a comment more."""

from __future__ import annotations

from collections.abc import Sequence

from generator.edit.file import YamlFile
from generator.edit.lay import lay_of, without_bom
from generator.edit.nodes import NotEditable, entry_of, node_at
from generator.edit.written import printable
from generator.model.dossier import Path
from generator.read.nodes import read_tree


def with_comment(file: YamlFile, path: Path, lines: Sequence[str]) -> YamlFile:
    """Return a file with a comment above an item or a key, of a line or several.

    Raises:
        NotEditable: Where no comment can stand there, as within brackets.
    """
    bom, text = without_bom(file.text)
    lay = lay_of(text, file.file)
    entry = entry_of(node_at(lay.top, path[:-1]), path[-1])
    if entry is None or not lay.begins_line(entry.start):
        raise NotEditable(f'No comment can stand above "{".".join(map(str, path))}" in {file.file}.')
    at = lay.start_of_line(entry.start)
    end = "\r\n" if text[: at or None].endswith("\r\n") else "\n"
    pad = " " * lay.column(entry.start)
    said = "".join(f"{pad}# {printable(line)}".rstrip() + end for line in lines)
    made = f"{text[:at]}{said}{text[at:]}"
    again = read_tree(made, file.file)
    if again.problems or again.top != lay.top.plain():
        raise NotEditable(f'No comment can stand above "{".".join(map(str, path))}" in {file.file}.')
    return YamlFile(f"{bom}{made}", file.file, file.kind)
