"""Who took part: in events, by their roles; and in passing a claim on."""

from __future__ import annotations

from collections.abc import Sequence

from generator.links.attribution import Chain
from generator.links.order import Order
from generator.model.dossier import Dossier
from generator.model.ids import ActorId, EventId


def between(chain: Chain) -> Sequence[ActorId]:
    """Return those who passed a claim on, between its outlet and its origin."""
    return [actor for link in chain.links[1:-1] for actor in link]


def roles(dossier: Dossier, events: Order) -> dict[ActorId, tuple[tuple[EventId, str], ...]]:
    """Return the parts that each actor took, each with its role, in the order of events."""
    roles: dict[ActorId, list[tuple[EventId, str]]] = {}
    for event in events.all:
        for participant in dossier.events[event].record.actors:
            roles.setdefault(participant.actor, []).append((event, participant.role))
    return {actor: tuple(several) for actor, several in roles.items()}
