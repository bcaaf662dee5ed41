"""What a file of a dossier holds, by where it lies."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath

from generator.model.actor import Actor
from generator.model.event import Event
from generator.model.place import Place
from generator.model.record import Record
from generator.model.settings import Settings
from generator.model.source import Source

MODELS: Mapping[str, type[Record]] = {"actors": Actor, "articles": Source, "events": Event, "places": Place}
"""By the folder."""


def model_of(path: str) -> type[Record] | None:
    """Return what a file holds; None where it is none of a dossier's YAML files.

    Args:
        path: Relative to the dossier's folder, with forward slashes: ``events/flood.yml``.
    """
    parts = PurePosixPath(path).parts
    if path == "dossier.yml":
        return Settings
    return MODELS.get(parts[0]) if len(parts) == 2 and path.endswith(".yml") else None
