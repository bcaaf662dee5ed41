"""Dates: compatible where one is only less precise ("spring 2015" and "May 2015")."""

from __future__ import annotations

from generator.ground.dates import compared as dates_compared
from generator.ground.dates import edtf as dates
from generator.ground.relation import Relation
from generator.model.dossier import Dossier


def compare(_: Dossier, a: str, b: str) -> Relation:
    """Compare two EDTF dates by the days that they allow."""
    return dates_compared.compare(dates.parse(a), dates.parse(b))
