"""An exception: what a check remarks on, and an editor has looked at."""

from typing import Annotated

from pydantic import Field

from generator.ground.rules.rule import RemarkId
from generator.model.record import Record, means


class Excepted(Record, title="an exception"):
    """A warning or a note of a check that is meant to be so. Pages show it with its reason; errors have none."""

    rule: Annotated[RemarkId, means("The rule that is broken on purpose.", "shared-alias")]
    reason: Annotated[
        str, Field(min_length=1), means("Why it is right so. Pages show it.", "Both articles call them so.")
    ]


Exceptions = Annotated[
    tuple[Excepted, ...],
    means(
        "Warnings and notes of a check that are meant to be so, each with its reason.",
        "[{rule: shared-alias, reason: Both articles call them so.}]",
    ),
]
"""A key of whatever a warning may be about."""
