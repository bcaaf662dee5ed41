"""What kinds of actor are called."""

from __future__ import annotations

from typing import Final

from generator.ground.wording import marked
from generator.model.actor import ActorKind

KIND_NAMES: Final[dict[ActorKind, str]] = {
    "person": marked("Person"),
    "group": marked("Group"),
    "organisation": marked("Organisation"),
    "company": marked("Company"),
    "court": marked("Court"),
    "armed-group": marked("Armed group"),
    "army": marked("Army"),
    "state": marked("State"),
    "state-body": marked("State body"),
    "international-body": marked("International body"),
    "outlet": marked("Media outlet"),
}


KIND_PLURALS: Final[dict[ActorKind, str]] = {
    "person": marked("Persons"),
    "group": marked("Groups"),
    "organisation": marked("Organisations"),
    "company": marked("Companies"),
    "court": marked("Courts"),
    "armed-group": marked("Armed groups"),
    "army": marked("Armies"),
    "state": marked("States"),
    "state-body": marked("State bodies"),
    "international-body": marked("International bodies"),
    "outlet": marked("Media outlets"),
}
