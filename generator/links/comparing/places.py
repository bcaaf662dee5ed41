"""Places: compatible where one lies in the other ("western Palmyra" and "Palmyra")."""

from __future__ import annotations

from collections.abc import Iterator

from generator.ground.relation import Relation
from generator.model.dossier import Dossier


def compare(dossier: Dossier, a: str, b: str) -> Relation:
    """Compare two places by ``part_of``."""
    if a == b:
        return "same"
    return "compatible" if a in _around(dossier, b) or b in _around(dossier, a) else "different"


def _around(dossier: Dossier, place: str) -> Iterator[str]:
    above = dossier.places[place].record.part_of
    while above is not None:
        yield above
        above = dossier.places[above].record.part_of
