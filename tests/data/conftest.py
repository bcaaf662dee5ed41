"""Two dossiers in every form: one with one of each thing, and one whose words are hostile wherever it has any."""

from __future__ import annotations

import pytest

from dossier_maker import derive_dossier
from generator.data.export import Export
from generator.data.forms import offered as forms_of
from generator.links.derived import Derived
from generator.pipeline import Made
from hostile_dossier import hostile_dossier

SITE = "https://dossier.example/lamp"


@pytest.fixture(scope="session")
def offered(one_of_each: Made) -> dict[str, bytes]:
    """All files that programs are offered of the dossier of one of each, by their paths, on a site with an address."""
    return made_of(one_of_each.derived)


@pytest.fixture(scope="session")
def hostile() -> Derived:
    """A dossier in which each hostile text stands in everything that can hold words."""
    return derive_dossier(*hostile_dossier())


def made_of(derived: Derived) -> dict[str, bytes]:
    """Return all files that programs are offered of a dossier, by their paths."""
    return {path: make() for path, make in forms_of(Export(derived, SITE)).files.items()}
