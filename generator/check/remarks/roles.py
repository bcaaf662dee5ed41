"""A role is no misspelling of one whose meaning is known."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.remarks.remark import Remark
from generator.ground.names import did_you_mean
from generator.ground.problem import Problem
from generator.model.dossier import Dossier
from generator.model.event import BESIDE, SIDES
from generator.model.passage import Found


def remark_roles(dossier: Dossier, found: Found) -> Iterator[Remark]:
    """Yield a remark for each role that is spelt nearly like a known one; of those that say their side, none."""
    known = SIDES | BESIDE
    for event in dossier.events.values():
        for at, participant in enumerate(event.record.actors):
            role = participant.role
            near = did_you_mean(role, known) if role not in known and participant.side is None else ""
            if near:
                said = f'The role "{role}" is none whose meaning is known.'
                hint = f'Did you mean "{near}"? If not, say whether it is a side: side: true, or side: false.'
                place = event.at("actors", at, "role")
                problem = Problem(place, "role-like-another", said, hint)
                yield Remark(problem, (("event", event.id),))
