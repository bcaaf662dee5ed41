"""The order of keys: that in which the model has them."""

from __future__ import annotations

from collections.abc import Sequence

from generator.edit.parts import Part
from generator.model.record import Record
from generator.read.reasons import field_names, model_below


def in_order_of_keys(part: Part, model: type[Record]) -> None:
    """Put the keys of a value, and of all within it, into the order of the model; unknown ones stay behind the rest."""
    names = field_names(model)
    part.rows.sort(key=lambda row: names.index(row.key) if row.key in names else len(names))
    for row in part.rows:
        inner = model_below(model, row.key)
        if inner is not None:
            _within(row.part, inner)


def _within(part: Part, model: type[Record]) -> None:
    if part.kind == "keys":
        in_order_of_keys(part, model)
    else:
        for row in part.rows:
            _within(row.part, model)


def place_among(keys: Sequence[str], key: str, model: type[Record] | None) -> int:
    """Return before which of the keys that are there a new one stands; never before the first."""
    names = field_names(model) if model is not None else ()
    if key not in names:
        return len(keys)
    later = names[names.index(key) + 1 :]
    return max(1, next((at for at, one in enumerate(keys) if one in later), len(keys)))
