"""Actors: compatible where one is a part of the other ("Russia" and "the Russian Defense Ministry")."""

from __future__ import annotations

from generator.ground.relation import Relation
from generator.links.attribution import bodies
from generator.model.dossier import Dossier


def compare(dossier: Dossier, a: str, b: str) -> Relation:
    """Compare two actors by ``part_of``."""
    if a == b:
        return "same"
    return "compatible" if a in bodies(dossier.actors, b) or b in bodies(dossier.actors, a) else "different"
