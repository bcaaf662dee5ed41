"""What the things of a dossier are called, by their ids."""

from __future__ import annotations

from collections.abc import Mapping

from generator.model.actor import Actor
from generator.model.dossier import Dossier
from generator.model.place import Place


def names_of(dossier: Dossier, kind: str) -> Mapping[str, tuple[str, ...]]:
    """Return all names of the things of a kind, by id.

    Args:
        dossier: The dossier.
        kind: "actor", "place" (name and aliases), "source", "event" (title), or "question" (what it asks); for any
            other there is none.
    """
    if kind == "actor":
        return {id_: _names(entry.record) for id_, entry in dossier.actors.items()}
    if kind == "place":
        return {id_: _names(entry.record) for id_, entry in dossier.places.items()}
    if kind == "source":
        return {id_: (source.record.title,) for id_, source in dossier.sources.items()}
    if kind == "event":
        return {id_: (event.record.title,) for id_, event in dossier.events.items()}
    if kind == "question":
        return {one.id: (one.ask,) for event in dossier.events.values() for one in event.record.questions}
    return {}


def all_names(dossier: Dossier) -> Mapping[str, tuple[str, ...]]:
    """Return all names of all things that have a page, by id; things of two kinds may share one."""
    found: dict[str, tuple[str, ...]] = {}
    for kind in ("event", "source", "place", "actor"):
        for id_, names in names_of(dossier, kind).items():
            found[id_] = (*found.get(id_, ()), *names)
    return found


def _names(record: Actor | Place) -> tuple[str, ...]:
    return (record.name, *(alias.name for alias in record.aliases))
