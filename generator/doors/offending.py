"""The line that a problem is about, with a sign below the place."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

from generator.doors.on_one_line import on_one_line
from generator.ground.problem import Problem
from generator.ground.rules import RULES_BY_ROOM
from generator.pipeline import FOLDER
from generator.read.characters import BOM, LINE_END

Shown = Callable[[Problem], Sequence[str]]
"""Returns the lines that show where a problem is; none where there is nothing to see."""

_WIDEST = 100
"""Characters of a line that are shown; of a longer one, those around the place."""
_LARGEST = 1 << 20
_OF_FILES = frozenset(rule.id for rule in RULES_BY_ROOM["Files and folders"])
_FROM_RIGHT = frozenset({"R", "AL", "AN"})


def nothing(problem: Problem) -> Sequence[str]:
    """Show nothing: whoever prints has no files at hand."""
    return ()


def lines_of(root: Path) -> Shown:
    """Return what shows the lines of the dossier in the project at ``root``; of a file that cannot be read, none."""
    base = root.resolve()

    @cache
    def held(file: str) -> Sequence[str]:
        try:
            path = (base / file).resolve()
            if not path.is_relative_to(base / FOLDER) or path.stat().st_size > _LARGEST:
                return ()
            return LINE_END.split(path.read_bytes().decode().removeprefix(BOM))
        except (OSError, ValueError, RuntimeError):
            return ()

    def shown(problem: Problem) -> Sequence[str]:
        place = problem.position
        whole = problem.rule in _OF_FILES and (place.line, place.column) == (1, 1)
        lines = () if whole else held(place.file)
        return _shown(lines[place.line - 1], place.line, place.column - 1) if place.line <= len(lines) else ()

    return shown


def _shown(line: str, number: int, column: int) -> Sequence[str]:
    """Return a line behind its number, and below it a sign at the place, given from 0."""
    if not line.strip():
        return ()
    begins = max(0, min(column - _WIDEST // 2, len(line) - _WIDEST))
    before, after = _seen(line[begins:column]), _seen(line[column : begins + _WIDEST])
    ahead, behind = "…" if begins else "", "…" if begins + _WIDEST < len(line) else ""
    margin = f"    {number} | {ahead}"
    told = f"{margin}{before}{after}{behind}".rstrip()
    if any(unicodedata.bidirectional(letter) in _FROM_RIGHT for letter in line):
        return (told,)  # A terminal may show it from the right, and no column of it is known.
    return told, " " * (len(margin) + _width(before)) + "^"


def _seen(part: str) -> str:
    """Return a part of a line; a tab, which nobody sees, is an arrow."""
    return on_one_line(part.replace("\t", "→"))


def _width(text: str) -> int:
    """Return how many columns of a terminal a text takes."""
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
