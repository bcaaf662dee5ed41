"""Choices: the same or different; an editor who means a choice to be a vaguer form of another asks for a text."""

from __future__ import annotations

from generator.ground.relation import Relation
from generator.model.dossier import Dossier


def compare(_: Dossier, a: str, b: str) -> Relation:
    """Compare two choices by their ids."""
    return "same" if a == b else "different"
