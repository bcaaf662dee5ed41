"""What the things of a dossier are called."""

from __future__ import annotations

from typing import NamedTuple

from generator.model.dossier import Dossier, Ref


class Called(NamedTuple):
    """What a thing is called where something leads to it: other pages show no more of it than that.

    Attributes:
        name: Its name, or its title.
        named: Whether that is a name; of an actor that articles leave unnamed, it is a description.
    """

    name: str
    named: bool = True


def called(dossier: Dossier) -> dict[Ref, Called]:
    """Return what everything is called."""
    found = {Ref("event", event): Called(entry.record.title) for event, entry in dossier.events.items()}
    for actor, entry in dossier.actors.items():
        found[Ref("actor", actor)] = Called(entry.record.name, entry.record.named)
    found |= {Ref("place", place): Called(entry.record.name) for place, entry in dossier.places.items()}
    return found | {Ref("source", source): Called(entry.record.title) for source, entry in dossier.sources.items()}
