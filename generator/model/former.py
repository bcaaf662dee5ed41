"""What something was called in addresses before, and what is no longer in the dossier."""

from typing import Annotated, Literal

from pydantic import Field

from generator.model.ids import Id
from generator.model.record import Record, When, means

Formerly = Annotated[
    tuple[Id, ...],
    means("Ids that it had before. Their addresses, permalinks of claims too, lead here.", "[flood-in-may]"),
]
"""A key of whatever has an address of its own."""


class Removed(Record, title="something that was taken out"):
    """A claim or a record that is no longer in the dossier: its address says so, and why."""

    what: Annotated[Literal["claim", "event", "actor", "place", "source"], means("What it was.", "claim")]
    id: Annotated[Id, means("Its id, which nothing else may have.", "gazette-two-dams")]
    reason: Annotated[
        str,
        Field(min_length=1),
        means("Why it was taken out; shown at its address.", "The Gazette withdrew the article."),
    ]
    day: Annotated[When, means("When it was taken out.", "2024-06-02")]
