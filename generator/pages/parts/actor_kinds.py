"""What kinds of actor are called."""

from __future__ import annotations

from typing import Final

from generator.ground.wording import marked
from generator.model.actor import ActorKind

KIND_NAMES: Final[dict[ActorKind, str]] = {
    "person": marked("Person"),
    "group": marked("Group"),
    "organisation": marked("Organisation"),
    "armed-group": marked("Armed group"),
    "state": marked("State"),
    "state-body": marked("State body"),
    "outlet": marked("Media outlet"),
}


KIND_PLURALS: Final[dict[ActorKind, str]] = {
    "person": marked("Persons"),
    "group": marked("Groups"),
    "organisation": marked("Organisations"),
    "armed-group": marked("Armed groups"),
    "state": marked("States"),
    "state-body": marked("State bodies"),
    "outlet": marked("Media outlets"),
}
