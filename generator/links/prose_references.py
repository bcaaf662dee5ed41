"""Backlinks with their reason: the sentence of the dossier's own prose that refers to a thing."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from generator.ground.prose.references import references
from generator.ground.text.sentences import sentences
from generator.model.dossier import Dossier, Kind, Ref


@dataclass(frozen=True, slots=True)
class ProseReference:
    """A sentence that refers to something.

    Attributes:
        of: What it refers to.
        on: Whose record holds the sentence.
        sentence: The sentence as written, references included.
    """

    of: Ref
    on: Ref
    sentence: str


def prose_references(dossier: Dossier) -> Iterator[ProseReference]:
    """Yield every sentence of summaries and descriptions that refers to another thing, by the record's id."""
    for on, prose in _prose(dossier):
        for start, end in sentences(prose, dossier.settings.language) if prose else ():
            sentence = prose[start:end]
            seen: set[Ref] = {on}
            for reference in references(sentence):
                written = f"{reference.of}:{reference.ids[0]}" if reference.of else "".join(reference.ids)
                of = resolve(dossier, written) if reference.kind == "thing" else None
                if of is not None and of not in seen:
                    seen.add(of)
                    yield ProseReference(of, on, sentence)


def resolve(dossier: Dossier, written: str) -> Ref | None:
    """Return what ``id`` or ``kind:id`` in prose refers to; None where nothing, or more than one thing, fits."""
    tables: Mapping[Kind, Collection[str]] = {
        "event": dossier.events,
        "actor": dossier.actors,
        "place": dossier.places,
        "source": dossier.sources,
    }
    kind, _, id_ = written.rpartition(":")
    fits = [Ref(name, id_) for name, table in tables.items() if kind in ("", name) and id_ in table]
    return fits[0] if len(fits) == 1 else None


def _prose(dossier: Dossier) -> Iterator[tuple[Ref, str]]:
    for event in dossier.events.values():
        yield Ref("event", event.id), event.record.summary
    for actor in dossier.actors.values():
        yield Ref("actor", actor.id), actor.record.description
    for place in dossier.places.values():
        yield Ref("place", place.id), place.record.description
