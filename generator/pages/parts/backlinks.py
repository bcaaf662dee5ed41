"""Backlinks with their reason: the sentence that refers to a thing, not a bare link."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from generator.model.dossier import Ref
from generator.pages.frame.context import PageContext, Thing


@dataclass(frozen=True, slots=True)
class Backlink:
    """A sentence of the dossier's own prose, and whose record holds it."""

    on: Thing
    sentence: Markup


def backlinks(context: PageContext, of: Ref) -> tuple[Backlink, ...]:
    """Return the sentences on other pages that refer to ``of``."""
    return tuple(
        Backlink(context.thing(prose_references.on), context.prose(prose_references.sentence))
        for prose_references in context.derived.prose_references.get(of, ())
    )
