"""What kinds of actor are called."""

from __future__ import annotations

from typing import Final

from generator.model.actor import ActorKind

KIND_NAMES: Final[dict[ActorKind, str]] = {
    "person": "Person",
    "group": "Group",
    "organisation": "Organisation",
    "armed-group": "Armed group",
    "state": "State",
    "state-body": "State body",
    "outlet": "Media outlet",
}


KIND_PLURALS: Final[dict[ActorKind, str]] = {
    "person": "Persons",
    "group": "Groups",
    "organisation": "Organisations",
    "armed-group": "Armed groups",
    "state": "States",
    "state-body": "State bodies",
    "outlet": "Media outlets",
}
