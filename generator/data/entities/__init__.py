"""``data/entities.ftm.json``: the dossier as entities of FollowTheMoney, one a line.

See https://followthemoney.tech/explorer/. Its model has people, bodies, events, articles and links between them; what a
claim says is a note.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import chain
from typing import Final

from generator.data.entities.entity import Entity
from generator.data.entities.said import claims, questions
from generator.data.entities.things import actors, events, places, sources
from generator.data.export import Export, Files

ENTITIES: Final = "data/entities.ftm.json"

_ENDS_OF_LINES: Final = {0x2028: r"\u2028", 0x2029: r"\u2029"}
"""What some programs take for the end of a line. JSON may hold either, and either escaped."""


def entities_files(export: Export) -> Files:
    """Return what makes the entities."""
    return {ENTITIES: lambda: "".join(map(_line, _entities(export))).encode()}


def _entities(export: Export) -> Iterator[Entity]:
    data = export.data
    return chain(actors(data), places(data), events(data), sources(data), questions(data), claims(export))


def _line(entity: Entity) -> str:
    return json.dumps(entity, ensure_ascii=False).translate(_ENDS_OF_LINES) + "\n"
