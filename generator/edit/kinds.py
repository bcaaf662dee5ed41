"""What a file of a dossier holds, by where it lies: which keys it has, and what stands below each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.model.actor import Actor
from generator.model.event import Event
from generator.model.place import Place
from generator.model.record import Record
from generator.model.settings import Settings
from generator.model.source import Source
from generator.read.reasons import field_names, model_below
from generator.read.record_files import holds_several

MODELS: Mapping[str, type[Record]] = {"actors": Actor, "articles": Source, "events": Event, "places": Place}
"""By the folder."""


@dataclass(frozen=True, slots=True)
class Kind:
    """What keys stand for.

    Attributes:
        model: The record that they are the keys of.
        several: Whether they are ids instead, each with such a record below it.
    """

    model: type[Record]
    several: bool = False

    @property
    def keys(self) -> Sequence[str]:
        """The keys that may stand here, in their order; none where they are ids."""
        return () if self.several else field_names(self.model)

    def below(self, key: str) -> Kind | None:
        """Return what stands below a key, or in the items of its list; None where that is text."""
        if self.several:
            return Kind(self.model)
        inner = model_below(self.model, key)
        return Kind(inner) if inner else None


def kind_of(path: str) -> Kind | None:
    """Return what a file holds; None where it is none of a dossier's YAML files.

    Args:
        path: Relative to the dossier's folder, with forward slashes: ``events/flood.yml``.
    """
    parts = PurePosixPath(path).parts
    if path == "dossier.yml":
        return Kind(Settings)
    model = MODELS.get(parts[0]) if len(parts) == 2 and path.endswith(".yml") else None
    return Kind(model, holds_several(path)) if model else None
