"""A tree of text → a record of the model, or every reason why it is none, in plain words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.ground.position import Places, Position
from generator.ground.problem import Problem, in_order
from generator.model.dossier import Path
from generator.model.record import DATE_NOT_VALID, LENIENT, Record
from generator.read.nodes import MOST_PROBLEMS
from generator.read.reasons import meant_by_another, reason
from generator.read.short_texts import unfit_texts
from generator.read.tree import Tree

R = TypeVar("R", bound=Record)


def to_record(model: type[R], tree: Tree, file: str) -> tuple[R | None, tuple[Problem, ...]]:
    """Return the record that a tree describes, or None, and what is wrong with it.

    A tree that has problems of its own gives no record, but is compared with the model all the same: its editor
    learns everything at once. So does a record in which nothing but dates are wrong: it is returned with `NO_DATE` in
    their place, so that the rest of it can be checked.
    """
    if tree.top is None:
        return None, ()
    record, details = _validated(model, tree.top)
    if details and all(detail["type"] == DATE_NOT_VALID or _hollowed(detail) for detail in details):
        record, more = _validated(model, tree.top, {LENIENT: True})
        details = [*details, *more]
    blanks, turned = unfit_texts(tree, file)
    if blanks:
        tree = replace(tree, refused=tree.refused | blanks.keys())
    unfit = (*blanks.values(), *turned)
    if not (details or unfit or tree.problems):
        return record, ()
    return (None if tree.problems or unfit else record), in_order((*_problems(model, tree, details, file), *unfit))


def _validated(
    model: type[R], top: Any, context: Mapping[str, bool] | None = None
) -> tuple[R | None, Sequence[ErrorDetails]]:
    try:
        return model.model_validate(top, context=context), ()
    except ValidationError as error:
        return None, error.errors(include_url=False)


def _problems(model: type[Record], tree: Tree, details: Sequence[ErrorDetails], file: str) -> tuple[Problem, ...]:
    details = [one for one in details if not (_told(tree, one) or meant_by_another(model, one, details))]
    values, keys = positions_of(tree), in_record(tree.keys)
    return in_order(
        Problem(
            _position(values, keys, detail, file), told.rule, told.sentence, told.hint, told.missing, needs=told.needs
        )
        for detail in details[:MOST_PROBLEMS]
        for told in (reason(model, detail),)
    )


def positions_of(tree: Tree) -> Places[Path]:
    """Return where each value stands, by its path in the record.

    A single stretch of a body, written without a list, is the first of a list in the record.
    """
    return in_record(tree.positions)


def declared_quotes(node: Any, in_claims: bool = False) -> int:
    """Count the items of lists called ``claims`` that have a ``quote``."""
    if isinstance(node, dict):
        inner = sum(declared_quotes(value, key == "claims") for key, value in node.items())
        return inner + (in_claims and "quote" in node)
    if isinstance(node, list):
        return sum(declared_quotes(item, in_claims and isinstance(item, dict)) for item in node)
    return 0


def _position(
    values: Mapping[Path, Position], keys: Mapping[Path, Position], detail: ErrorDetails, file: str
) -> Position:
    path = detail["loc"]
    if detail["type"] == "extra_forbidden" and path in keys:
        return keys[path]
    for length in range(len(path), -1, -1):
        if path[:length] in values:
            return values[path[:length]]
    return Position(file)


def _told(tree: Tree, detail: ErrorDetails) -> bool:
    """Tell whether another problem is the reason: a value that was refused before is missing now."""
    wrong = detail["loc"]
    if _hollowed(detail):
        return True
    refused = (*tree.refused, *_alone(tree.refused))
    return bool(wrong) and any(path[: len(wrong)] == wrong for path in refused)


def _hollowed(detail: ErrorDetails) -> bool:
    """Tell whether a list is too short only because its items are wrong: pydantic counts those that are right."""
    return detail["type"] == "too_short" and bool(detail["input"])


def in_record(places: Places[Path]) -> Places[Path]:
    """Return places also by their paths in the record."""
    return places.also(_alone(places))


def _alone(paths: Iterable[Path]) -> Mapping[Path, Path]:
    """Map paths in the record to those in the file, where they differ: a lone stretch of a body is first of a list."""
    return {
        ("body", 0, *path[1:]): path
        for path in paths
        if len(path) > 1 and path[0] == "body" and isinstance(path[1], str)
    }
