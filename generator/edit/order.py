"""The order of keys: that in which the model has them."""

from __future__ import annotations

from collections.abc import Sequence

from generator.edit.kinds import Kind
from generator.edit.parts import Part


def in_order_of_keys(part: Part, kind: Kind) -> None:
    """Put the keys of a value, and of all within it, into the order of the model; unknown ones stay behind the rest."""
    names = kind.keys
    part.rows.sort(key=lambda row: names.index(row.key) if row.key in names else len(names))
    for row in part.rows:
        inner = kind.below(row.key)
        if inner is not None:
            _within(row.part, inner)


def _within(part: Part, kind: Kind) -> None:
    if part.kind == "keys":
        in_order_of_keys(part, kind)
    else:
        for row in part.rows:
            _within(row.part, kind)


def place_among(keys: Sequence[str], key: str, kind: Kind | None) -> int:
    """Return before which of the keys that are there a new one stands; never before the first."""
    names = kind.keys if kind is not None else ()
    if key not in names:
        return len(keys)
    later = names[names.index(key) + 1 :]
    return max(1, next((at for at, one in enumerate(keys) if one in later), len(keys)))
