"""Who is a party to an event: whoever is a side of it by role, and what belongs to a side."""

from __future__ import annotations

from typing import Literal

from generator.model.dossier import Dossier
from generator.model.ids import ActorId, EventId

Party = Literal["party", "outlet"]
"""A side, or a part of one; or the outlet of a side, which reports on an event in which it has no part itself."""


def sides(dossier: Dossier, event: EventId) -> frozenset[ActorId]:
    """Return the actors that are sides of an event by their roles."""
    return frozenset(one.actor for one in dossier.events[event].record.actors if one.is_side)


def party(dossier: Dossier, actor: ActorId, event: EventId) -> Party | None:
    """Say whether an actor is a side of an event, or belongs to one."""
    taking_part = sides(dossier, event)
    if taking_part.isdisjoint(dossier.bodies(actor)):
        return None
    return "outlet" if dossier.actors[actor].record.kind == "outlet" and actor not in taking_part else "party"
