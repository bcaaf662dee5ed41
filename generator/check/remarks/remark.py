"""A remark: a problem that an exception may excuse."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from generator.ground.problem import Problem
from generator.ground.rules.rule import RemarkId

Holder = tuple[str, str]
"""A kind of record, or "claim", and an id."""


@dataclass(frozen=True, slots=True)
class Remark:
    """What may be a mistake.

    Attributes:
        problem: What is told.
        holders: The records and claims in which an exception excuses it.
    """

    problem: Problem
    holders: tuple[Holder, ...]

    @property
    def rule(self) -> RemarkId:
        """The rule that is broken."""
        return cast(RemarkId, self.problem.rule)


def exception(rule: RemarkId, where: str = "this file") -> str:
    """Return the lines of a hint on how to write, and where, that something is meant to be so."""
    return f"If it is right so, say why in {where}:\nexceptions: [{{rule: {rule}, reason: …}}]"
