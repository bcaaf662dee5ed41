"""About how many bytes a hole takes on a page, found without laying it out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.links.derived import Derived
from generator.links.holes import Hole
from generator.links.sheets import size
from generator.model.dossier import Ref
from generator.model.ids import ActorId, ClaimId, EventId, PlaceId, QuestionId, SourceId
from generator.pages.frame.repository import Repository
from generator.pages.parts.hole_kinds import BRIEF
from generator.pages.parts.open_points import MOST_SILENT

BRIEFLY, HOLE, EVENT, NOT_QUOTED, SILENCE, CELL, QUOTED, COVERED = 70, 270, 300, 130, 200, 92, 60, 190
"""Bytes beside the words in it: of a hole whose name is enough, of another, of an event that has some, of a source not
quoted on it, of a row of the first table, of a cell there, of a way in it, and of a row of the second table.
"""


@dataclass(frozen=True, slots=True)
class Typical:
    """What takes the same room wherever it stands, in bytes.

    Attributes:
        title: The title of a source with the name of its outlet, on the average.
        mend: The way to the line in which something can be mended, beside the file's own name.
    """

    title: int
    mend: int


def typical(derived: Derived, repository: Repository) -> Typical:
    """Measure it for a dossier."""
    dossier = derived.dossier
    records = [entry.record for entry in dossier.sources.values()]
    total = sum(size(record.title, dossier.actors[record.outlet].record.name) for record in records)
    return Typical(-(-total // max(1, len(records))), size(repository.view_of("sources/articles/")))


def hole_size(derived: Derived, hole: Hole, typical: Typical) -> int:
    """Return about how many bytes a hole takes in a list."""
    beside = BRIEFLY if hole.kind in BRIEF else HOLE + typical.mend + 2 * size(hole.id)
    return beside + size(hole.id, *_words(derived, hole))


def open_event_size(derived: Derived, event: EventId, holes: Sequence[Hole], typical: Typical) -> int:
    """Return about how many bytes an event takes with what is open about it.

    Args:
        derived: All that is derived.
        event: The event.
        holes: What is open about it.
        typical: What takes the same room wherever it stands.
    """
    silent = min(MOST_SILENT, len(derived.dossier.sources) - len(derived.speaking[event]))
    title = derived.dossier.events[event].record.title
    return (
        EVENT
        + 2 * size(title)
        + silent * (NOT_QUOTED + typical.title)
        + sum(hole_size(derived, hole, typical) for hole in holes)
    )


def silence_size(derived: Derived, event: EventId, columns: Sequence[SourceId]) -> int:
    """Return about how many bytes an event takes in the table of who is not quoted on it."""
    silent, speaking = len(derived.silent(event, columns)), len(derived.speaking[event])
    quoted = min(len(columns), speaking) * (QUOTED + 2 * size(event))
    return SILENCE + size(derived.dossier.events[event].record.title) + silent * CELL + quoted


def coverage_size(derived: Derived, source: SourceId) -> int:
    """Return about how many bytes an article takes in the table of what no claim quotes."""
    record = derived.dossier.sources[source].record
    return COVERED + size(record.title, source, derived.dossier.actors[record.outlet].record.name)


def _words(derived: Derived, hole: Hole) -> Sequence[str]:
    """Return the longest of what is told of a hole."""
    dossier = derived.dossier
    match hole.kind.partition("-")[0]:
        case "question":
            accounts = derived.accounts[QuestionId(hole.id)]
            compared = derived.comparisons[QuestionId(hole.id)]
            asked = next(iter(accounts.values())).question
            behind = (*compared.standing.origins, *compared.standing.unnamed)
            names = (dossier.actors[actor].record.name for origin in behind for actor in origin)
            return (asked.ask if asked else "", *(group.answer.words for group in compared.groups), *names)
        case "claim":
            chain = derived.chains[ClaimId(hole.id)].actors
            names = (dossier.actors[actor].record.name for actor in chain)
            return (derived.stated[ClaimId(hole.id)].claim.quote, *names)
        case "source":
            record = dossier.sources[SourceId(hole.id)].record
            return record.title, dossier.actors[record.outlet].record.name
        case "actor":
            places = derived.mentions.get(Ref("actor", hole.id), ())
            outlets = (dossier.sources[place.source].record.outlet for place in places)
            return dossier.actors[ActorId(hole.id)].record.name, *(dossier.actors[one].record.name for one in outlets)
        case "place":
            return dossier.places[PlaceId(hole.id)].record.name, dossier.places[PlaceId(hole.id)].record.kind
    return ()
