"""What a table is."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal, get_args, get_origin

from generator.data.exported import Exported
from generator.data.tables import Data

Cell = str | int | float | bool | None
Row = tuple[Cell, ...]
Holds = Literal["text", "integer", "number", "boolean", "date", "json"]
"""What a column holds. A ``date`` is EDTF, which says how sure it is; ``json`` is a list, written as JSON."""

Lists = Callable[[Data], Iterable[tuple[str, Sequence[str]]]]
"""Yields the ids of things, each with a list that it has."""
SPANS: Final = "Pairs of the first character and the one behind the last, counted in code points of the site's copy."


@dataclass(frozen=True, slots=True)
class Column:
    """A column.

    Attributes:
        name: Unlike any other of its table.
        about: What it means, in a few words; empty where its name says it.
        holds: What its cells hold.
        of: The table whose first column, its key, the cells hold; empty where they are no reference.
        always: Whether no cell of it is empty.
        one_of: The values that its cells may have, where there are only so many.
    """

    name: str
    about: str = ""
    holds: Holds = "text"
    of: str = ""
    always: bool = True
    one_of: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A table.

    Attributes:
        name: Unlike any other.
        about: What a row of it is.
        columns: From left to right.
        key: The columns that together tell one row from another.
        rows: Yields its rows, each with a cell for each column.
    """

    name: str
    about: str
    columns: Sequence[Column]
    key: Sequence[str]
    rows: Callable[[Data], Iterable[Row]]


def maybe(name: str, about: str = "", holds: Holds = "text", of: str = "", one_of: tuple[str, ...] = ()) -> Column:
    """Return a column in which a cell may be empty."""
    return Column(name, about, holds, of, always=False, one_of=one_of)


def values_of(row: type[Exported], field: str) -> tuple[str, ...]:
    """Return the values that a field of ``data/dossier.json`` is declared to have, for the column that has it."""
    return tuple(_literals(row.model_fields[field].annotation))


def _literals(declared: Any) -> Iterator[str]:
    if get_origin(declared) is Literal:
        yield from get_args(declared)
    else:
        for one in get_args(declared):
            yield from _literals(one)


NTH: Final = Column("nth", "Its place in the order, from 0.", "integer")


def listed(name: str, about: str, of: Column, item: Column, lists: Lists) -> Table:
    """Return a table of what lists hold, in their order.

    Args:
        name: Of the table.
        about: What an item is.
        of: The column of whose list it is.
        item: The column of the items.
        lists: Yields the ids of those that have lists, each with its list.
    """
    return Table(
        name,
        about,
        (of, NTH, item),
        (of.name, NTH.name),
        lambda data: ((id_, nth, one) for id_, every in lists(data) for nth, one in enumerate(every)),
    )


def as_json(value: Any) -> str:
    """Return a value as a cell, or a line of a file, holds it: JSON without spaces."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def each(speaking: str | Sequence[str]) -> Sequence[str]:
    """Return those who speak: one, or several who speak together."""
    return [speaking] if isinstance(speaking, str) else speaking
