"""What kinds of actor are called."""

from __future__ import annotations

from typing import Final

from generator.model.actor import ActorKind

KIND_NAMES: Final[dict[ActorKind, str]] = {
    "person": "Person",
    "group": "Group",
    "organisation": "Organisation",
    "company": "Company",
    "court": "Court",
    "armed-group": "Armed group",
    "army": "Army",
    "state": "State",
    "state-body": "State body",
    "international-body": "International body",
    "outlet": "Media outlet",
}


KIND_PLURALS: Final[dict[ActorKind, str]] = {
    "person": "Persons",
    "group": "Groups",
    "organisation": "Organisations",
    "company": "Companies",
    "court": "Courts",
    "armed-group": "Armed groups",
    "army": "Armies",
    "state": "States",
    "state-body": "State bodies",
    "international-body": "International bodies",
    "outlet": "Media outlets",
}
