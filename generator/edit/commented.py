"""A file with a comment more, or less."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from generator.edit.file import YamlFile
from generator.edit.lay import Lay, lay_of, without_bom
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


def comments_above(file: YamlFile, path: Path) -> tuple[str, ...]:
    """Return the comments on the lines right above an item or a key, each without its sign; up to an empty line."""
    lay = lay_of(without_bom(file.text)[1], file.file)
    return tuple(words for _, _, words in _above(lay, path))


def without_comments(file: YamlFile, path: Path, gone: Callable[[str], bool]) -> YamlFile:
    """Return a file without some of the comments that stand right above an item or a key.

    Args:
        file: The file.
        path: The item or the key.
        gone: Whether a comment goes, by its words.

    Raises:
        NotEditable: Where the rest would be read otherwise then.
    """
    bom, text = without_bom(file.text)
    lay = lay_of(text, file.file)
    made = text
    for start, end, words in reversed(_above(lay, path)):
        if gone(words):
            made = made[:start] + made[end:]
    again = read_tree(made, file.file)
    if again.problems or again.top != lay.top.plain():
        raise NotEditable(f'The comments above "{".".join(map(str, path))}" in {file.file} cannot be taken out.')
    return YamlFile(f"{bom}{made}", file.file, file.kind)


def _above(lay: Lay, path: Path) -> list[tuple[int, int, str]]:
    """Return where each line of comment above an entry begins and ends, and its words, in the order of the file."""
    entry = entry_of(node_at(lay.top, path[:-1]), path[-1])
    if entry is None or not lay.begins_line(entry.start):
        return []
    return list(_upwards(lay, lay.start_of_line(entry.start)))[::-1]


def _upwards(lay: Lay, below: int) -> Iterator[tuple[int, int, str]]:
    while below:
        start = lay.start_of_line(below - 1)
        comment = next((at for at, _ in lay.comments(start, below) if lay.begins_line(at)), None)
        if comment is None:
            return
        yield start, below, lay.text[comment + 1 : lay.end_of_line(comment)].strip()
        below = start
