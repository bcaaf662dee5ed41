"""The rows that say what had another id, what was taken out, and what its editors have looked at."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Annotated, Literal

from pydantic import Field

from generator.data.exported import Exported
from generator.model.exception import Excepted
from generator.model.former import Removed

Formerly = Annotated[list[str], Field(description="Ids that it had before; their addresses lead to it.")]


class ExceptionRow(Exported):
    """What a check remarks on, and an editor has looked at and meant so."""

    rule: str = Field(description="The rule; the page of all rules says what it asks.")
    reason: str


Exceptions = Annotated[
    list[ExceptionRow], Field(description="What a check remarks on in it, and its editor says is right so.")
]


class RemovedRow(Exported):
    """What is no longer in the dossier. Its address says so, and no id of it is given to anything else."""

    kind: Literal["claim", "event", "actor", "place", "source"]
    id: str
    reason: str = Field(description="Why it was taken out.")
    day: str = Field(description="EDTF: when it was taken out.")


def exceptions(every: Sequence[Excepted]) -> list[ExceptionRow]:
    """Return the rows of a record's exceptions, or a claim's."""
    return [ExceptionRow(rule=one.rule, reason=one.reason) for one in every]


def removed(every: Iterable[Removed]) -> list[RemovedRow]:
    """Return the rows of what was taken out, by kind and id."""
    rows = [RemovedRow(kind=gone.what, id=gone.id, reason=gone.reason, day=gone.day.text) for gone in every]
    return sorted(rows, key=lambda row: (row.kind, row.id))
