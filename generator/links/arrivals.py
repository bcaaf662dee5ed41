"""When each source and each claim came into the dossier, by the history that git keeps."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from generator.links.change import Change, History, Revision

What = Literal["source", "claim"]


@dataclass(frozen=True, slots=True)
class Arrival:
    """How something came.

    Attributes:
        commit: The hash of the commit that brought it.
        id: Its id in that commit, whatever it is now.
        seconds: When that was made, since 1970.
        changed: When it was last changed, likewise.
    """

    commit: str
    id: str
    seconds: int
    changed: int


def arrivals(history: History, what: What, ids: Iterable[str]) -> Mapping[str, Arrival]:
    """Return when things came, by their ids, the newest first, and in the order of ``ids`` within a commit.

    What no commit has yet is left out; and so is, where only the newest part of the history is here, what was there
    before it: nobody invents a day.

    Args:
        history: What changed.
        what: Which kind of things.
        ids: The ids that there are now.
    """
    known = {
        id_: Arrival(history.began, id_, history.seconds, history.seconds)
        for kind, id_ in history.began_with
        if kind == what
    }
    for revision in history.revisions:
        for change in revision.changes:
            if change.what == what:
                _take(known, revision, change)
    place = {revision.commit: at for at, revision in enumerate(history.revisions)}
    dated = [one for one in ids if one in known and (history.known == "whole" or known[one].commit != history.began)]
    return {one: known[one] for one in sorted(dated, key=lambda one: -place.get(known[one].commit, -1))}


def _take(known: dict[str, Arrival], revision: Revision, change: Change) -> None:
    if change.done == "added":
        known[change.id] = Arrival(revision.commit, change.id, revision.seconds, revision.seconds)
    elif change.done == "removed":
        known.pop(change.id, None)
    elif arrival := known.pop(change.before if change.done == "renamed" else change.id, None):
        known[change.id] = replace(arrival, changed=revision.seconds)
