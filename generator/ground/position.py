"""Where something was written: a file, a line and a column; and where a part of a long text was."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """One place in one file a person wrote.

    Attributes:
        file: Path relative to the project's folder, with forward slashes on every machine.
        line: Line number, counted from 1.
        column: Column in characters (code points), counted from 1.
    """

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Written:
    """How a text lies in its file, line by line; YAML joins lines and takes indents away.

    Attributes:
        first: Where its value begins.
        lines: For each line of the file that holds a part of it: where that part begins in the text, how long it is,
            and where it stands. In order; a part that an escape spells otherwise is left out.
    """

    first: Position
    lines: tuple[tuple[int, int, Position], ...] = ()

    def at(self, offset: int) -> Position:
        """Return where the character at ``offset`` of the text stands, or the beginning where that is not known."""
        for start, length, position in reversed(self.lines):
            if start <= offset:
                within = offset <= start + length
                return replace(position, column=position.column + offset - start) if within else self.first
        return self.first
