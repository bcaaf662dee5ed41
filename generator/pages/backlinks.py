"""Backlinks with their reason: the sentence that refers to a thing, not a bare link."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from generator.model.dossier import Ref
from generator.pages.desk import Desk, Thing


@dataclass(frozen=True, slots=True)
class Backlink:
    """A sentence of the dossier's own prose, and whose record holds it."""

    on: Thing
    sentence: Markup


def backlinks(desk: Desk, of: Ref) -> tuple[Backlink, ...]:
    """Return the sentences on other pages that refer to ``of``."""
    return tuple(
        Backlink(desk.thing(quoting.on), desk.prose(quoting.sentence)) for quoting in desk.web.quotings.get(of, ())
    )
