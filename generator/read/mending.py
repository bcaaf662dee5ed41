"""What to do about a line of YAML: in which column it begins, and how a value is written that needs quotation marks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from generator.ground.counted import counted
from generator.ground.curly import CURLY, in_straight_marks
from generator.read.tree import Open
from generator.read.wording import LONGEST, quoted

QUOTES: Final = 'Put the whole value in quotes: "…", or \'…\' if it holds a " itself.'
NOTHING: Final = 'Write a value, or take the line out; nothing at all is written "".'
BEGIN: Final = 'Begin with a key, as in "title: …".'
WITHOUT_A_DASH: Final = 'Begin with a key, as in "title: …", without "- " before it.'
BRACKETS: Final = "If [ or { belongs to the text, put the text in quotes."
NO_ANCHORS: Final = "Write the value out in each place. A value that begins with & or * needs quotes around it."

_KEY_AND_VALUE = re.compile(r"\s*(?:- +)*([A-Za-z_0-9]+): +(\S.*?)\s*")
_DASHES_AND_KEY = re.compile(r"(?:- +)*(?:-|[A-Za-z_0-9]+:)")
_NEAR = 3
"""Columns by which a line that was meant to stand below another may miss it."""


def in_quotes(key: str, value: str) -> str:
    """Return the hint that gives a value in the quotation marks that it needs, after its key."""
    inner = value[1:-1].strip() if len(value) > 2 and value[0] in CURLY and value[-1] in CURLY else value
    curly, marks = "", "quotation marks"
    if inner != value:
        curly, marks = "Curly quotation marks are letters to YAML. ", "straight ones"
    if len(value) > 2 * LONGEST or "\\" in inner or " #" in inner:
        return f"{curly}{QUOTES}"
    text = in_straight_marks(inner)
    return f"{curly}Put the whole value in {marks}:\n{key}: {text}"


def with_its_comment(lines: Sequence[str], number: int, spot: tuple[int, int], comment: str) -> str:
    """Return the hint on a value behind which a comment stands that may belong to it.

    Args:
        lines: All lines of the file.
        number: Which of them it is, from 0.
        spot: In which line the value begins, and at which of its characters, from 0.
        comment: From its sign on.
    """
    above = "Put a comment on a line of its own above. " if comment[1:2] in ("", " ") else ""
    start = spot[1] if spot[0] == number else -1
    line, below = lines[number], next(iter(lines[number + 1 : number + 2]), "")
    key, value = line[: max(start, 0)].strip(), line[start:].strip()
    goes_on = start < 0 or (below.strip() and _indent(below) > _indent(line.replace("-", " ")))
    if goes_on or not _DASHES_AND_KEY.fullmatch(key) or len(value) > 2 * LONGEST or "\\" in value:
        return f"{above}If the rest belongs to the value, put all of it in quotes."
    text = in_straight_marks(value)
    return f"{above}If the rest belongs to the value, put all of it in quotes:\n{key.rpartition('- ')[2] or key} {text}"


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def again(key: str, frame: Open) -> tuple[str, str]:
    """Return the sentence and the hint on a key that stands in something a second time."""
    said = f"The key {quoted(key)} stands here a second time; the first is in line {frame.seen[key]}."
    if frame.repeats:
        return said, f'If another item begins here, put "- " before it, in the column of the item above:\n- {key}: …'
    return said, "Take one of them out."


def whole_value(line: str) -> str:
    """Return the hint that gives the whole value of a line in quotation marks, where the line is a key and a value."""
    found = _KEY_AND_VALUE.fullmatch(line)
    return in_quotes(found[1], found[2]) if found else QUOTES


def moved(lines: Sequence[str], number: int) -> str:
    """Return how to move a line that begins a little beside the column of those above it; "" where none is near.

    Args:
        lines: All lines of the file.
        number: Which of them it is, from 0.
    """
    column, dash = _begin(lines[number])
    for above in reversed(lines[:number]):
        begins, dashed = _begin(above)
        if not above.strip() or above.lstrip().startswith("#") or (dash and not dashed):
            continue
        if dashed and not dash:
            begins = len(above) - len(above[begins:].lstrip("- "))
        return _by(column, begins, "item" if dash else "key")
    return ""


def _begin(line: str) -> tuple[int, bool]:
    """Return the column, from 0, in which a line begins, and whether it begins an item of a list."""
    bare = line.lstrip(" ")
    return len(line) - len(bare), bare.startswith("- ")


def _by(column: int, wanted: int, what: str) -> str:
    by = wanted - column
    if not 0 < abs(by) <= _NEAR:
        return ""
    spaces = counted(abs(by), "space")
    mend = f"Put {spaces} more before it" if by > 0 else f"Take {spaces} out before it"
    return f"It begins in column {column + 1}, and the {what} above it in column {wanted + 1}. {mend}."
