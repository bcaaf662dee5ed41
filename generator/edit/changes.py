"""Which stretch of a file's text changes, and into what, so that one thing in it is another."""

from __future__ import annotations

from collections.abc import Sequence

from generator.edit.lay import Lay
from generator.edit.manner import manner_of
from generator.edit.nodes import Entry, Node, NotEditable, Plain
from generator.edit.parts import Part, Row, Writer, part_of
from generator.edit.scalars import on_one_line
from generator.model.dossier import Path
from generator.read.wording import key_of

Change = tuple[int, int, str]
"""Where the stretch that changes begins and ends, and what stands there then."""


def _line_end(lay: Lay, offset: int) -> str:
    """Return the line end that is used near a place."""
    end = lay.end_of_line(offset)
    if end < len(lay.text):
        return lay.text[end : lay.next_line(offset)]
    first = lay.end_of_line(0)
    return lay.text[first : lay.next_line(0)] if first < len(lay.text) else "\n"


def replaced(lay: Lay, holder: Node, entry: Entry, path: Path, value: Plain) -> Change:
    """Return the change that puts a value in place of an entry's, which has this path."""
    old, key = entry.node, key_of(path)
    lost = lay.comments(entry.head, old.end)
    if lost:
        raise NotEditable(f"The comment in line {lay.line_of(lost[0][0]) + 1} stands in what would be changed.")
    writer, part = Writer(manner_of(lay, holder, key)), part_of(value)
    if holder.flow:
        return old.start, old.end, writer.in_brackets(part, key)
    column = lay.column(entry.start)
    if entry.key:
        lines = writer.behind_a_key(part, key, column, lay.column(entry.head))
    else:
        lines = _behind_a_dash(writer, part, column, key)
    if lay.comments(old.end, lay.end_of_line(old.end)):
        if isinstance(value, str):
            lines = (f" {writer.before_a_comment(value, key)}",)
        elif len(lines) > 1:
            raise NotEditable(f"The comment in line {lay.line_of(old.end) + 1} stands behind what would be changed.")
    if len(lines) == 1 and lay.line_of(old.start) == lay.line_of(entry.head):
        return old.start, old.end, lines[0].lstrip()
    return entry.head, old.end, _line_end(lay, old.end).join(lines)


def _behind_a_dash(writer: Writer, part: Part, column: int, key: str) -> Sequence[str]:
    """Return how an item is written behind its dash: the rest of that line, and the lines below it."""
    first, *more = writer.rows([Row("", part)], column, key)
    return (first[column + 1 :], *more)


def inserted(lay: Lay, holder: Node, at: int, row: Row, path: Path) -> Change:
    """Return the change that adds an entry to a list or to keys, before that with this number."""
    key = key_of(path[:-1])
    writer = Writer(manner_of(lay, holder, key))
    entries = holder.entries
    if holder.flow:
        written = writer.in_brackets(row.part, row.key or key)
        written = f"{on_one_line(row.key, flow=True)}: {written}" if row.key else written
        if not entries:
            return holder.start + 1, holder.start + 1, written
        if at < len(entries):
            return entries[at].start, entries[at].start, f"{written}, "
        return entries[-1].node.end, entries[-1].node.end, f", {written}"
    column = lay.column(entries[0].start)
    lines = list(writer.rows([row], column, key))
    if at == 0:
        return _at_the_front(lay, entries[0].start, lines, column)
    end = _line_end(lay, entries[at - 1].node.end)
    place = lay.end_of_line(entries[at - 1].node.end)
    apart = [""] if at > 1 and _blank_between(lay, entries[at - 2], entries[at - 1]) else []
    return place, place, "".join(f"{end}{line}" for line in [*apart, *lines])


def _at_the_front(lay: Lay, first: int, lines: Sequence[str], column: int) -> Change:
    """Put lines before the first item of a list, be it on the line of another dash."""
    end = _line_end(lay, first)
    text = end.join(lines) + end
    if lay.begins_line(first):
        place = lay.start_of_line(first)
        while place and _is_comment(lay, place - 1):
            place = lay.start_of_line(place - 1)
        return place, place, text
    return first, first, text[column:] + lay.text[lay.start_of_line(first) : first].replace("-", " ")


def _is_comment(lay: Lay, offset: int) -> bool:
    """Tell whether a line holds nothing but a comment."""
    start, end = lay.start_of_line(offset), lay.end_of_line(lay.start_of_line(offset))
    return any(not lay.text[start:at].strip() for at, _ in lay.comments(start, end))


def _blank_between(lay: Lay, one: Entry, other: Entry) -> bool:
    start, end = lay.next_line(one.node.end), lay.start_of_line(other.start)
    return start < end and not lay.text[start : lay.end_of_line(start)].strip()


def removed(lay: Lay, holder: Node, part: str | int) -> Change:
    """Return the change that takes an entry out, of which another one is left."""
    entries = holder.entries
    at = next(n for n, one in enumerate(entries) if part in (n, one.key))
    entry = entries[at]
    if holder.flow or not lay.begins_line(entry.start):
        return _removed_from_its_line(lay, holder, at)
    start, end = lay.start_of_line(entry.start), lay.next_line(entry.node.end)
    if end == len(lay.text) and lay.end_of_line(entry.node.end) == end and start:
        start -= 2 if lay.text[:start].endswith("\r\n") else 1
    return start, end, ""


def _removed_from_its_line(lay: Lay, holder: Node, at: int) -> Change:
    entries = holder.entries
    if at + 1 < len(entries):
        start, end = entries[at].start, entries[at + 1].start
    else:
        start, end = entries[at - 1].node.end, entries[at].node.end
    if lay.comments(start if at + 1 == len(entries) else entries[at].node.end, end):
        raise NotEditable(f"A comment in line {lay.line_of(end) + 1} or above stands in what would be taken out.")
    return start, end, ""
