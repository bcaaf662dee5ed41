"""An editor's prose as words: without the marks of Markdown, references to things as the words that pages show."""

from __future__ import annotations

import re
from typing import Final

from generator.ground.prose.links import LINK
from generator.ground.prose.references import Reference, each_reference
from generator.links.prose_references import resolve
from generator.model.dossier import Dossier, Ref
from generator.model.ids import ActorId, EventId, PlaceId, SourceId

_LINK: Final = re.compile(LINK)
_MARKS: Final = re.compile(r"[*`]+|\\(?=[^\w\s])|(?m:^\s*(?:#+|>|[-+]|\d+\.)\s+)")


def words_of(dossier: Dossier, prose: str) -> str:
    """Return the words of an editor's prose, in one line."""
    pieces, at = [], 0
    for reference in each_reference(prose) if "[" in prose else ():
        pieces += [prose[at : reference.start], _words(dossier, reference)]
        at = reference.end
    plain = _MARKS.sub("", _LINK.sub(lambda link: link["words"], "".join([*pieces, prose[at:]])))
    return " ".join(plain.split()).replace(" .", ".").replace(" ,", ",").replace(" ;", ";")


def _words(dossier: Dossier, reference: Reference) -> str:
    if reference.kind == "claim":
        return ""
    if reference.words:
        return reference.words
    written = f"{reference.of}:{reference.ids[0]}" if reference.of else reference.ids[0]
    ref = resolve(dossier, written)
    return name_of(dossier, ref) if ref else written


def name_of(dossier: Dossier, ref: Ref) -> str:
    """Return the name or title of a thing."""
    match ref.kind:
        case "event":
            return dossier.events[EventId(ref.id)].record.title
        case "actor":
            return dossier.actors[ActorId(ref.id)].record.name
        case "place":
            return dossier.places[PlaceId(ref.id)].record.name
        case "source":
            return dossier.sources[SourceId(ref.id)].record.title
