"""Tables of old ids, of what was taken out, and of what editors have looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final

from generator.data.relational.table import NTH, Column, Row, Table, values_of
from generator.data.tables import ActorRow, ClaimRow, Data, EventRow, PlaceRow, QuestionRow, SourceRow
from generator.data.trace_tables import RemovedRow

Traced = SourceRow | ActorRow | PlaceRow | EventRow | ClaimRow

_TRACED: Final[Mapping[str, Callable[[Data], Sequence[Traced]]]] = {
    "source": lambda data: data.sources,
    "actor": lambda data: data.actors,
    "place": lambda data: data.places,
    "event": lambda data: data.events,
    "claim": lambda data: data.claims,
}
"""What can have had another id and exceptions: its kind, and its rows."""
_RENAMED: Final[Mapping[str, Callable[[Data], Sequence[Traced | QuestionRow]]]] = {
    **_TRACED,
    "question": lambda data: data.questions,
}
"""The same of what can have had another id."""


def _kind(one_of: Iterable[str]) -> Column:
    return Column("kind", "What kind of thing it is.", one_of=tuple(one_of))


def _former(data: Data) -> Iterator[Row]:
    for kind, rows in _RENAMED.items():
        for row in rows(data):
            yield from ((kind, row.id, nth, former) for nth, former in enumerate(row.formerly))


FORMER_IDS: Final = Table(
    "former_ids",
    "An id that something had before; its address leads on.",
    (_kind(_RENAMED), Column("id", "Its id now."), NTH, Column("former")),
    ("kind", "id", "nth"),
    _former,
)


def _exceptions(data: Data) -> Iterator[Row]:
    for kind, rows in _TRACED.items():
        for row in rows(data):
            yield from ((kind, row.id, nth, one.rule, one.reason) for nth, one in enumerate(row.exceptions))


EXCEPTIONS: Final = Table(
    "exceptions",
    "What a check remarks on in something, and its editor says is right so.",
    (_kind(_TRACED), Column("id"), NTH, Column("rule"), Column("reason")),
    ("kind", "id", "nth"),
    _exceptions,
)

REMOVED: Final = Table(
    "removed",
    "What is no longer in the dossier.",
    (
        _kind(values_of(RemovedRow, "kind")),
        Column("id"),
        Column("reason", "Why it was taken out."),
        Column("day", "EDTF: when.", "date"),
    ),
    ("kind", "id"),
    lambda data: ((row.kind, row.id, row.reason, row.day) for row in data.removed),
)
