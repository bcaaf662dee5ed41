"""What ends the page of a record: who refers to it, with the reason, and the file that it was made from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.ground.position import Position
from generator.links.prose_references import ProseReference
from generator.links.sheets import size
from generator.model.dossier import Ref
from generator.pages.frame.context import PageContext
from generator.pages.frame.shown import MadeFrom, Thing
from generator.pages.parts.changed import CorrectedHere, corrected_here


@dataclass(frozen=True, slots=True)
class Backlink:
    """A sentence of the dossier's own prose, not a bare link, and whose record holds it."""

    on: Thing
    sentence: Markup


@dataclass(frozen=True, slots=True)
class Foot:
    """What ends the page of a record.

    Attributes:
        backlinks: The sentences on other pages that refer to it.
        corrected: What was corrected in it; on its first page, where something was.
        made: The file that the page was made from.
    """

    backlinks: tuple[Backlink, ...]
    corrected: CorrectedHere | None
    made: MadeFrom


def foot(context: PageContext, of: Ref, at: Position, references: Sequence[ProseReference] | None = None) -> Foot:
    """Return what ends the page of ``of``, written ``at`` a place, with some of the ``references`` to it, or all."""
    if references is None:
        references = context.derived.prose_references.get(of, ())
    backlinks = (Backlink(context.thing(found.on), context.prose(found.sentence)) for found in references)
    return Foot(tuple(backlinks), corrected_here(context, of), context.made_from(at.file, at.line))


def backlink_size(found: ProseReference) -> int:
    """Return about how many bytes a backlink takes: each of its references may have a tooltip."""
    return 260 + 2 * size(found.sentence) + 500 * found.sentence.count("@")
