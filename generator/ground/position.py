"""Where something was written: a file, a line and a column."""

from __future__ import annotations

from dataclasses import dataclass


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
