"""Numbers: compatible where one number could satisfy both ("more than 4,000" and "about 5,000")."""

from __future__ import annotations

from generator.ground import numbers
from generator.ground.relation import Relation
from generator.model.dossier import Dossier


def compare(_: Dossier, a: str, b: str) -> Relation:
    """Compare two numbers by their bounds."""
    return numbers.compare(numbers.parse_number(a), numbers.parse_number(b))
