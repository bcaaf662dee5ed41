"""The quote of a claim on the pages outside the theme that are there for its address alone."""

from __future__ import annotations

from dataclasses import dataclass

from generator.links.addresses import anchor_of
from generator.model.dossier import Stated
from generator.model.translation import Translation
from generator.pages.frame.context import PageContext
from generator.pages.frame.languages import direction
from generator.pages.parts.claims import Part, parts_of


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quote, with what a reader needs beside it; the macros of ``alone.html`` write it.

    Attributes:
        id: Of the claim.
        chain: The names of those who speak, from the outlet to the origin.
        voice: Whether the origin is named: ``own``, ``named`` or ``unnamed``.
    """

    id: str
    anchor: str
    parts: tuple[Part, ...]
    language: str
    direction: str
    translation: Translation | None
    chain: tuple[str, ...]
    voice: str


def quoted(context: PageContext, stated: Stated) -> Quoted:
    """Return the quote of a claim."""
    claim, derived = stated.claim, context.derived
    language = derived.dossier.sources[claim.source].record.language
    return Quoted(
        id=claim.id,
        anchor=anchor_of(stated),
        parts=parts_of(derived, claim.id),
        language=language,
        direction=direction(language),
        translation=claim.translation,
        chain=tuple(map(context.names, derived.chains[claim.id].links)),
        voice=derived.chains[claim.id].voice,
    )
