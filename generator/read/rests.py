"""A comma between { and } ends the value before it: what follows looks to YAML like a key without a value."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.ground.position import Position
from generator.ground.problem import Problem
from generator.model.dossier import Path
from generator.read.wording import LONGEST, quoted


def after_a_comma(line: str, begins: int, ends: int, key: str) -> bool:
    """Tell whether what YAML takes for a key without a value is the rest of a value that holds a comma, in braces."""
    return line[:begins].rstrip().endswith(",") and ":" not in line[begins + len(key) : ends]


class Rests:
    """The rests of values in one file, by their paths; all that commas cut off one value belong to one problem."""

    def __init__(self) -> None:
        """Begin with none."""
        self._told: dict[Path, Problem] = {}

    def tell(
        self, problems: list[Problem], path: Path, place: Position, keys: Sequence[str], cut: tuple[str, str]
    ) -> None:
        """Add the problem, or add to the one of the rest before it.

        Args:
            problems: All problems so far.
            path: Of the rest.
            place: Where it stands.
            keys: Those between the same braces so far, the rest last.
            cut: The key whose value was cut, and that value up to the end of the rest.
        """
        before = self._told.get((*path[:-1], keys[-2])) if len(keys) > 1 else None
        told = replace(before, hint=_hint(*cut)) if before else Problem(place, "empty-value", _said(path), _hint(*cut))
        if before is not None and problems[-1] is before:
            problems.pop()
        problems.append(told)
        self._told[path] = told

    def cut(
        self, path: Path, keys: Sequence[str], begins: Mapping[Path, tuple[int, int]], line: str, end: tuple[int, int]
    ) -> tuple[str, str]:
        """Return the key whose value was cut, and that value up to the end of the rest; "" where it is not known.

        Args:
            path: Of the rest.
            keys: Those between the same braces so far, the rest last.
            begins: Line and column, from 1, of each value by its path.
            line: The line in which the rest stands.
            end: Where the rest ends: line and column, from 1.
        """
        key = next((one for one in reversed(keys[:-1]) if (*path[:-1], one) not in self._told), "")
        place = begins.get((*path[:-1], key), (0, 0))
        return key, line[place[1] - 1 : end[1] - 1] if place[0] == end[0] else ""


def _said(path: Path) -> str:
    return f"{quoted(str(path[-1]))} stands alone behind a comma: between {{ and }}, a comma ends the value before it."


def _hint(key: str, value: str) -> str:
    if not key or not value or value[0] in "'[{" or set(value) & set('"\\') or len(value) > 3 * LONGEST:
        return 'If the comma belongs to the value, put the whole value in quotes: "…, …".'
    return f'If the comma belongs to the value, put the whole value in quotes:\n{key}: "{value}"'
