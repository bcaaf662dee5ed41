"""What a program proposed together with a draft, and nothing needs once the draft is elsewhere or gone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from generator.model.dossier import Dossier, Entry, Stated
from generator.model.event import Event

Entries = Sequence[Entry[Any, Any]]


def left_over(dossier: Dossier, before: Stated) -> Entries:
    """Return records that are drafts, on which a draft rested and no claim does any more: its event, its speakers.

    Something else may name them yet, such as an event who took part in it: that is for `check` to say.

    Args:
        dossier: The dossier with the draft as it is now, or without it.
        before: The draft as it was; what is published proposes nothing.
    """
    return tuple(_left_over(dossier, before)) if before.claim.draft else ()


def _left_over(dossier: Dossier, before: Stated) -> Iterator[Entry[Any, Any]]:
    event = next((one for one in dossier.events.values() if one.id == before.entry.id), None)
    if before.on.kind == "event" and event is not None and event.record.draft and not _holds(event.record):
        yield event
    speak = {actor for one in dossier.claims() for link in one.claim.attribution for actor in link.actors}
    for actor in dict.fromkeys(one for link in before.claim.attribution for one in link.actors):
        entry = dossier.actors.get(actor)
        if entry is not None and entry.record.draft and actor not in speak and not entry.record.claims:
            yield entry


def _holds(event: Event) -> bool:
    """Tell whether claims are in an event yet, or are named there."""
    return bool(event.claims) or any(question.claims or question.again for question in event.questions)
