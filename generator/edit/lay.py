"""A YAML file as it lies in its text: which characters each key and each value takes up.

The parser is the one that reads the dossier, so both always see the same values. What it tells of a value's end is made
exact here: the end of the last line that belongs to it, without the comment behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml

from generator.edit.nodes import Entry, Node, NotEditable
from generator.ground.position import Position
from generator.ground.problem import Problem
from generator.read.characters import BOM, LINE_END
from generator.read.nodes import read_tree

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_COLON = re.compile(r"[ \t]*:")
_KEPT = re.compile(r"[|>]\d?\+")


class Lay:
    """How a file's text is laid out: its lines, its values, and the comments between them."""

    def __init__(self, text: str) -> None:
        """Take a file's text, which the reader finds nothing wrong with.

        Raises:
            NotEditable: Where it is written in a way that only a person can change.
        """
        self.text = text
        self._starts = [0, *(found.end() for found in LINE_END.finditer(text))]
        loader = _LOADER(text)
        try:
            self._events = iter(list(_events(loader)))
        finally:
            loader.dispose()
        self.top = self._node(next(self._events), False)

    def line_of(self, offset: int) -> int:
        """Return the number of the line that holds a character, from 0."""
        low, high = 0, len(self._starts)
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (middle, high) if self._starts[middle] <= offset else (low, middle)
        return low

    def start_of_line(self, offset: int) -> int:
        """Return where the line begins that holds a character."""
        return self._starts[self.line_of(offset)]

    def next_line(self, offset: int) -> int:
        """Return where the line after that of a character begins; the text's end where there is none."""
        line = self.line_of(offset) + 1
        return self._starts[line] if line < len(self._starts) else len(self.text)

    def end_of_line(self, offset: int) -> int:
        """Return where the line that holds a character ends, before its line end."""
        found = LINE_END.search(self.text, offset)
        return found.start() if found else len(self.text)

    def column(self, offset: int) -> int:
        """Return a character's column, from 0."""
        return offset - self.start_of_line(offset)

    def begins_line(self, offset: int) -> bool:
        """Tell whether nothing but spaces stands before a character on its line."""
        return not self.text[self.start_of_line(offset) : offset].strip(" ")

    def comments(self, start: int, end: int) -> list[tuple[int, int]]:
        """Return where comments begin and end, between two places."""
        found: list[tuple[int, int]] = []
        for left, right in self._gaps():
            at = self.text.find("#", left, right)
            while at >= 0:
                stop = self.end_of_line(at)
                if start <= at < end:
                    found.append((at, stop))
                at = self.text.find("#", stop, right)
        return found

    def blank_lines(self) -> list[int]:
        """Return where empty lines begin that lie between values."""
        return [
            start
            for left, right in self._gaps()
            for line in range(self.line_of(left), self.line_of(right) + 1)
            for start in (self._starts[line],)
            if left <= start < right and not self.text[start : self.end_of_line(start)].strip()
        ]

    def _gaps(self) -> Iterator[tuple[int, int]]:
        """Yield the stretches that hold neither keys nor texts: spaces, signs and comments."""
        after = 0
        for start, end in _words(self):
            yield after, start
            after = end
        yield after, len(self.text)

    def _offset(self, mark: Any) -> int:
        if mark.line >= len(self._starts):
            return len(self.text)
        return min(self._starts[int(mark.line)] + int(mark.column), len(self.text))

    def _node(self, event: Any, in_flow: bool) -> Node:
        start = self._offset(event.start_mark)
        if isinstance(event, yaml.ScalarEvent):
            return Node("text", start, self._end_of_text(event, start), event.style or "", value=event.value)
        flow = bool(event.flow_style) or in_flow
        is_list = isinstance(event, yaml.SequenceStartEvent)
        entries, closing = self._entries(is_list, flow, self.column(start))
        end = entries[-1].node.end if entries else start
        if flow:
            if self.text[start : start + 1] not in ("[", "{"):
                raise NotEditable(self._refusal(start, "is a key with its value in a list in brackets"))
            end = self._offset(closing.end_mark)
        return Node("list" if is_list else "keys", start, end, flow=flow, entries=entries)

    def _entries(self, is_list: bool, flow: bool, column: int) -> tuple[tuple[Entry, ...], Any]:
        entries: list[Entry] = []
        event = next(self._events)
        while not isinstance(event, yaml.SequenceEndEvent | yaml.MappingEndEvent):
            start = self._offset(event.start_mark)
            if is_list:
                node = self._node(event, flow)
                dash = start if flow else self._dash(start, column)
                entries.append(Entry("", dash, dash if flow else dash + 1, node))
            else:
                colon = _COLON.match(self.text, self._offset(event.end_mark))
                if colon is None:
                    raise NotEditable(self._refusal(start, "is a key that does not have its colon behind it"))
                key = event.value
                entries.append(Entry(key, start, colon.end(), self._node(next(self._events), flow)))
            event = next(self._events)
        return tuple(entries), event

    def _dash(self, start: int, column: int) -> int:
        """Return where the dash stands before an item of a list whose dashes have this column."""
        for line in range(self.line_of(start), -1, -1):
            dash = self._starts[line] + column
            if (
                dash < start
                and self.text[dash : dash + 1] == "-"
                and not self.text[self._starts[line] : dash].strip(" -")
            ):
                return dash
        raise NotEditable(self._refusal(start, "is an item whose dash cannot be found"))

    def _end_of_text(self, event: Any, start: int) -> int:
        end = self._offset(event.end_mark)
        if event.style not in ("|", ">"):
            return end
        if _KEPT.match(self.text, start):
            last = self.start_of_line(end)
            return end if last != end else max(len(self.text[:end].removesuffix("\n").removesuffix("\r")), start)
        written = len(self.text[start:end].rstrip(" \t\r\n"))
        return min(self.end_of_line(start + written), end)

    def _refusal(self, offset: int, why: str) -> str:
        line = self.line_of(offset)
        words = self.text[offset : self.end_of_line(offset)].strip()[:60]
        return f'"{words}" in line {line + 1} {why}: change it by hand.'


def _events(loader: Any) -> Iterator[Any]:
    event = loader.get_event()
    while not isinstance(event, yaml.StreamEndEvent):
        if not isinstance(event, yaml.StreamStartEvent | yaml.DocumentStartEvent | yaml.DocumentEndEvent):
            yield event
        event = loader.get_event()


def _words(lay: Lay) -> Iterator[tuple[int, int]]:
    waiting: list[Node | tuple[int, int]] = [lay.top]
    while waiting:
        one = waiting.pop()
        if isinstance(one, tuple):
            yield one
        elif one.kind == "text":
            header = lay.end_of_line(one.start) if one.style in ("|", ">") else one.end
            if header < one.end and one.style in ("|", ">"):
                sign = lay.text[one.start : header].split("#")[0].rstrip()
                yield one.start, one.start + len(sign)
                yield header, one.end
            else:
                yield one.start, one.end
        else:
            for entry in reversed(one.entries):
                waiting.append(entry.node)
                if one.kind == "keys":
                    waiting.append((entry.start, entry.head))


def lay_of(text: str, file: str) -> Lay:
    """Return how a file's text is laid out.

    Args:
        text: The file, without a BOM.
        file: How messages name it.

    Raises:
        NotEditable: Where something is wrong with the file already, or it is written in a way that only a person can
            change.
    """
    tree = read_tree(text, file)
    if tree.problems or tree.top is None:
        raise NotEditable(_first(tree.problems, file))
    lay = Lay(text)
    if lay.top.plain() != tree.top:
        raise NotEditable(f'"{file}" is written in a way that only a person can change.')
    return lay


def without_bom(text: str) -> tuple[str, str]:
    """Return a text's BOM, or nothing, and the rest of it."""
    return (BOM, text[1:]) if text.startswith(BOM) else ("", text)


def _first(problems: tuple[Problem, ...], file: str) -> str:
    if not problems:
        return f'"{file}" cannot be read.'
    place: Position = problems[0].position
    return f"{place}: {problems[0].sentence} Mend this first."
