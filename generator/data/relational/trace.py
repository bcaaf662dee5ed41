"""Tables of old ids, of what was taken out, and of what editors have looked at."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from generator.data.relational.table import NTH, Column, Row, Table
from generator.data.tables import Data

_KIND: Final = Column("kind", "What kind of thing it is.")


def _former(data: Data) -> Iterator[Row]:
    things = (
        ("source", data.sources),
        ("actor", data.actors),
        ("place", data.places),
        ("event", data.events),
        ("question", data.questions),
        ("claim", data.claims),
    )
    for kind, rows in things:
        for row in rows:
            yield from ((kind, row.id, nth, former) for nth, former in enumerate(row.formerly))


FORMER_IDS: Final = Table(
    "former_ids",
    "An id that something had before; its address leads on.",
    (_KIND, Column("id", "Its id now."), NTH, Column("former")),
    ("kind", "id", "nth"),
    _former,
)


def _exceptions(data: Data) -> Iterator[Row]:
    things = (
        ("source", data.sources),
        ("actor", data.actors),
        ("place", data.places),
        ("event", data.events),
        ("claim", data.claims),
    )
    for kind, rows in things:
        for row in rows:
            yield from ((kind, row.id, nth, one.rule, one.reason) for nth, one in enumerate(row.exceptions))


EXCEPTIONS: Final = Table(
    "exceptions",
    "What a check remarks on in something, and its editor says is right so.",
    (_KIND, Column("id"), NTH, Column("rule"), Column("reason")),
    ("kind", "id", "nth"),
    _exceptions,
)

REMOVED: Final = Table(
    "removed",
    "What is no longer in the dossier.",
    (_KIND, Column("id"), Column("reason", "Why it was taken out."), Column("day", "EDTF: when.", "date")),
    ("kind", "id"),
    lambda data: ((row.kind, row.id, row.reason, row.day) for row in data.removed),
)
