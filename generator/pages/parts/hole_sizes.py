"""About how many bytes a hole takes on a page, found without laying it out."""

from __future__ import annotations

from collections.abc import Sequence

from generator.links.derived import Derived
from generator.links.holes import Hole
from generator.links.sheets import size
from generator.model.dossier import Ref
from generator.model.ids import ActorId, ClaimId, EventId, PlaceId, QuestionId, SourceId
from generator.pages.parts.open_points import MOST_SILENT

HOLE, EVENT, NOT_QUOTED, ROW, CELL, QUOTED = 330, 400, 130, 280, 95, 60
"""Bytes beside the words: of a hole, an event that has some, a source not quoted, a row, a cell, a cell with a link."""


def hole_size(derived: Derived, hole: Hole) -> int:
    """Return about how many bytes a hole takes in a list."""
    return HOLE + 2 * size(hole.id) + size(*_words(derived, hole))


def open_event_size(derived: Derived, event: EventId, holes: Sequence[Hole], title: int) -> int:
    """Return about how many bytes an event takes with what is open about it.

    Args:
        derived: All that is derived.
        event: The event.
        holes: What is open about it.
        title: How many bytes the title of a source takes, as `title_size` says.
    """
    silent = min(MOST_SILENT, len(derived.dossier.sources) - len(derived.speaking[event])) * (NOT_QUOTED + title)
    record = derived.dossier.events[event].record
    return EVENT + 2 * size(record.title) + silent + sum(hole_size(derived, hole) for hole in holes)


def title_size(derived: Derived) -> int:
    """Return how many bytes the title of a source and the name of its outlet take, on the average."""
    dossier = derived.dossier
    records = [entry.record for entry in dossier.sources.values()]
    total = sum(size(record.title, dossier.actors[record.outlet].record.name) for record in records)
    return -(-total // max(1, len(records)))


def silence_size(derived: Derived, event: EventId, columns: Sequence[SourceId]) -> int:
    """Return about how many bytes an event takes in the table of who is not quoted on it."""
    silent, speaking = len(derived.silent(event, columns)), len(derived.speaking[event])
    quoted = min(len(columns), speaking) * (QUOTED + 2 * size(event))
    return ROW + size(derived.dossier.events[event].record.title) + silent * CELL + quoted


def coverage_size(derived: Derived, source: SourceId) -> int:
    """Return about how many bytes an article takes in the table of what no claim quotes."""
    record = derived.dossier.sources[source].record
    return ROW + size(record.title, source, derived.dossier.actors[record.outlet].record.name)


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
