"""How a value lies in its file: which part of it each line holds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from generator.ground.position import Position, Written


def written(event: Any, lines: Sequence[str], first: Position) -> Written:
    """Return where the parts of a scalar stand.

    Args:
        event: PyYAML's event of the scalar.
        lines: The lines of the file.
        first: Where it begins.
    """
    block, quoted = event.style in ("|", ">"), event.style in ("'", '"')
    start, end = event.start_mark, event.end_mark
    parts: list[tuple[int, int, Position]] = []
    after = 0
    for number in range(start.line + block, min(end.line + 1, len(lines))):
        left = start.column + quoted if number == start.line else 0
        right = end.column - quoted if number == end.line and not block else len(lines[number])
        part = lines[number][left:right]
        words = _unescaped(part.strip(), event.style)
        begins = event.value.find(words, after) if words else -1
        if begins >= 0:
            column = left + len(part) - len(part.lstrip())
            parts.append((begins, len(words), Position(first.file, number + 1, column + 1)))
            after = begins + len(words)
    return Written(first, tuple(parts))


def _unescaped(words: str, style: str | None) -> str:
    """Undo the escapes that people write in prose; a line with others is not found, and told at the beginning."""
    if style == "'":
        return words.replace("''", "'")
    return words.removesuffix("\\").replace('\\"', '"') if style == '"' else words
