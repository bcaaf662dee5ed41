"""No two actors, and no two places, have one name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeVar

from generator.check.remarks.remark import Remark, exception
from generator.ground.position import Position
from generator.ground.problem import Problem
from generator.model.actor import Actor
from generator.model.dossier import Dossier, Entry
from generator.model.passage import Found
from generator.model.place import Place

K = TypeVar("K", bound=str)


def remark_names(dossier: Dossier, found: Found) -> Iterator[Remark]:
    """Yield a remark for each name that something else of its kind bears already."""
    yield from _shared("actor", dossier.actors)
    yield from _shared("place", dossier.places)


def _shared(kind: str, entries: Mapping[K, Entry[K, Actor]] | Mapping[K, Entry[K, Place]]) -> Iterator[Remark]:
    first: dict[str, tuple[str, Position]] = {}
    for id_, entry in entries.items():
        for name, place in _names(entry):
            other, there = first.setdefault(" ".join(name.casefold().split()), (id_, place))
            if other != id_:
                said = f'"{name}" is a name of "{id_}" and of "{other}", so pages cannot tell which is meant.'
                hint = f"Leave it to the one whom articles mean by it. {exception('shared-alias')}"
                problem = Problem(place, "shared-alias", said, hint, others=(there,))
                yield Remark(problem, ((kind, id_), (kind, other)))


def _names(entry: Entry[str, Actor] | Entry[str, Place]) -> Iterator[tuple[str, Position]]:
    yield entry.record.name, entry.at("name")
    for at, alias in enumerate(entry.record.aliases):
        yield alias.name, entry.at("aliases", at)
