"""Curly quotation marks around a value: letters to YAML, which a text editor puts where straight ones were typed."""

from __future__ import annotations

from typing import Final

CURLY: Final = "“”„«»‘’"


def between_curly_marks(value: str) -> str:
    """Return what stands between curly quotation marks, where they are around the whole of a short value; else ""."""
    between = value[1:-1].strip() if len(value) > 2 and "\n" not in value else ""
    return between if between and value[0] in CURLY and value[-1] in CURLY else ""


def in_straight_marks(value: str) -> str:
    """Return a value on one line in the quotation marks of YAML in which it needs no change, or the least."""
    return f'"{value}"' if '"' not in value and "\\" not in value else "'" + value.replace("'", "''") + "'"


def without_curly_marks(between: str) -> str:
    """Return the hint that gives a value without the marks around it, in straight ones where YAML needs them."""
    written = between if between[0] not in "<>~=*&!|%@`" else f'"{between}"'
    return f"Curly quotation marks are letters to YAML, part of the value. Write it without them:\n{written}"
