"""What is to be written: values with the comments that belong to them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from generator.edit.nodes import Plain
from generator.edit.scalars import FOLDED, WIDTH, on_one_line, on_several_lines
from generator.read.fields import may_lose_nothing

BLOCK_KEYS = frozenset({"background", "body", "capture", "date", "published", "reading"})
"""Keys below which further keys stand on lines of their own, however short they are."""
BLOCK_LISTS = frozenset(
    {"acts", "actors", "again", "also_answers", "body", "choices", "claims", "groups", "questions", "resolves"}
)
"""Lists whose items stand on lines of their own, unless they are ids."""
BLOCK_ITEMS = frozenset({"acts", "body", "claims", "questions"})
"""Lists whose items have a line for each of their keys."""


@dataclass(slots=True)
class Part:
    """A value to be written.

    Attributes:
        kind: Whether it is a text, a list, or keys with values.
        value: The text, where it is one.
        rows: What a list or keys hold.
    """

    kind: Literal["text", "list", "keys"]
    value: str = ""
    rows: list[Row] = field(default_factory=list)

    def commented(self) -> bool:
        """Tell whether a comment stands anywhere in it."""
        return any(row.above or row.behind or row.below or row.part.commented() for row in self.rows)


@dataclass(slots=True)
class Row:
    """An item, or a key with its value, and the comments around it.

    Attributes:
        key: The key; empty for an item.
        part: The value.
        above: Comments on lines of their own above it; an empty one is an empty line.
        behind: The comment on its line.
        below: Comments on lines of their own that still belong to it.
    """

    key: str
    part: Part
    above: list[str] = field(default_factory=list)
    behind: str = ""
    below: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Manner:
    """How somebody writes, where that is a matter of taste.

    Attributes:
        quotes: The quotation mark around the texts of a key that could do without.
        flow: Whether lists or keys below a key, or items of a list (by its key and ``[]``), stand in brackets. Others
            stand as the one layout has them.
        dash: How far the dashes of a list stand to the right of its key.
    """

    quotes: Mapping[str, str] = field(default_factory=dict)
    flow: Mapping[str, bool] = field(default_factory=dict)
    dash: int = 2


def part_of(value: Plain) -> Part:
    """Return a plain value as one to be written."""
    if isinstance(value, str):
        return Part("text", value)
    if isinstance(value, list):
        return Part("list", rows=[Row("", part_of(item)) for item in value])
    return Part("keys", rows=[Row(key, part_of(inner)) for key, inner in value.items()])


class Writer:
    """Writes values in one manner."""

    def __init__(self, manner: Manner) -> None:
        """Take the manner."""
        self._manner = manner

    def rows(self, rows: Sequence[Row], indent: int, under: str = "") -> Iterator[str]:
        """Yield the lines of keys, or of the items of a list, that stand on lines of their own.

        Args:
            rows: What to write.
            indent: The column of the keys or of the dashes.
            under: The key of the list.
        """
        for row in rows:
            lines = list(self._item(row, indent, under) if not row.key else self._key(row, indent))
            pad = " " * indent
            yield from (f"{pad}{line}" if line else "" for line in squeezed(row.above))
            yield from lines
            yield from (f"{pad}{line}" if line else "" for line in row.below)

    def in_brackets(self, part: Part, under: str) -> str:
        """Return a value in brackets, on one line."""
        if part.kind == "text":
            return on_one_line(part.value, flow=True, quotes=self._manner.quotes.get(under, ""))
        if part.kind == "list":
            return f"[{', '.join(self.in_brackets(row.part, under) for row in part.rows)}]"
        inner = (f"{_key(row.key)}: {self.in_brackets(row.part, row.key)}" for row in part.rows)
        return f"{{{', '.join(inner)}}}"

    def behind_a_key(self, part: Part, key: str, indent: int, used: int, behind: str = "") -> Sequence[str]:
        """Return how a value is written behind its key: the rest of that line, and the lines below it.

        Args:
            part: The value.
            key: Its key.
            indent: The column of the key.
            used: How much of the line is taken up.
            behind: The comment on that line.
        """
        rest = f" {behind}" if behind else ""
        if part.kind == "text":
            first, *more = self._text(part.value, key, indent, used, bool(behind))
            return (f" {first}{rest}", *more)
        flow = self._flow(part, key, used + 1)
        if flow:
            return (f" {flow}{rest}",)
        if part.kind == "list":
            return (rest, *self.rows(part.rows, indent + self._manner.dash, key))
        return (rest, *self.rows(part.rows, indent + 2))

    def _key(self, row: Row, indent: int) -> Iterator[str]:
        head = f"{' ' * indent}{_key(row.key)}:"
        first, *more = self.behind_a_key(row.part, row.key, indent, len(head), row.behind)
        yield head + first
        yield from more

    def _item(self, row: Row, indent: int, under: str) -> Iterator[str]:
        """Yield the lines of an item; what stands above its first key goes above its dash."""
        head, rest = f"{' ' * indent}-", f" {row.behind}" if row.behind else ""
        part = row.part
        if part.kind == "text":
            first, *more = self._text(part.value, under, indent, len(head), bool(row.behind))
            yield f"{head} {first}{rest}"
            yield from more
            return
        if part.rows:
            row.above += part.rows[0].above
            part.rows[0].above = []
        flow = self._flow(part, f"{under}[]", len(head) + 1)
        if flow:
            yield f"{head} {flow}{rest}"
            return
        if row.behind:
            row.above.append(row.behind)
        first, *more = self.rows(part.rows, indent + 2, f"{under}[]")
        yield f"{head} {first[indent + 2 :]}"
        yield from more

    def before_a_comment(self, value: str, key: str) -> str:
        """Return a text on one line, in quotation marks where a comment behind it could be taken for a part of it."""
        quotes = self._manner.quotes.get(key, "")
        if not quotes and not may_lose_nothing(key, value):
            quotes = "'" if '"' in value or "\\" in value else '"'
        return on_one_line(value, quotes=quotes)

    def _text(self, value: str, key: str, indent: int, used: int, commented: bool) -> Sequence[str]:
        line = on_one_line(value, quotes=self._manner.quotes.get(key, ""))
        if "\n" in value or (key in FOLDED and used + 1 + len(line) > WIDTH):
            lines = on_several_lines(value, indent + 2)
            if lines:
                return lines
        return (self.before_a_comment(value, key) if commented else line,)

    def _flow(self, part: Part, key: str, used: int) -> str:
        """Return a list or keys in brackets, where they stand so; else nothing."""
        wanted = self._manner.flow.get(key)
        if part.rows and (part.commented() or wanted is False or (wanted is None and _on_lines(part, key))):
            return ""
        written = self.in_brackets(part, key.removesuffix("[]"))
        fits = used + len(written) <= WIDTH and "\\n" not in written
        return written if fits or not part.rows or (wanted and not _has_prose(part)) else ""


def _on_lines(part: Part, key: str) -> bool:
    if part.kind == "list":
        return key in BLOCK_LISTS and any(row.part.kind != "text" for row in part.rows)
    return key in BLOCK_KEYS or (key.endswith("[]") and key[:-2] in BLOCK_ITEMS)


def _has_prose(part: Part) -> bool:
    return any(row.key in FOLDED or row.part.kind == "keys" for row in part.rows)


def _key(key: str) -> str:
    return on_one_line(key, flow=True)


def squeezed(lines: list[str]) -> Iterator[str]:
    """Yield lines, of empty ones that follow each other one."""
    last = None
    for line in lines:
        if line or last != "":
            yield line
        last = line
