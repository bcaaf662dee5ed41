"""What changed in a dossier, as its pages say it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.model.dossier import Kind, Ref

What = Kind | Literal["claim", "question", "dossier"]
"""What something is that can change: a record, something in one, or the dossier itself."""
Done = Literal["added", "changed", "removed", "renamed"]


@dataclass(frozen=True, slots=True)
class Change:
    """One change of one thing.

    Attributes:
        done: What was done to it.
        what: What it is.
        id: Its id, as it is now, or was last.
        name: What it is called: of a claim the beginning of its quote.
        on: The things whose pages it concerns: that which holds it first, then its source and its speakers.
        part: Which part of it was changed, in words: "the number of attackers"; empty where the whole came or went.
        before: What that was, in words; empty where there was nothing. Of what was renamed, its id.
        after: What it is now, likewise.
        corrects: Whether something that was published says something else now, or is gone: a correction. What came is
            an addition.
    """

    done: Done
    what: What
    id: str
    name: str
    on: tuple[Ref, ...] = ()
    part: str = ""
    before: str = ""
    after: str = ""
    corrects: bool = True


@dataclass(frozen=True, slots=True)
class Revision:
    """What one commit changed in the dossier.

    Attributes:
        commit: Its hash, in hexadecimal.
        seconds: When it was made, since 1970.
        subject: The first line of what its author says of it.
        changes: In the order in which pages list them.
    """

    commit: str
    seconds: int
    subject: str
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Corrected:
    """A correction of something, with the commit that made it."""

    commit: str
    seconds: int
    change: Change


Known = Literal["whole", "part", "none"]


@dataclass(frozen=True, slots=True)
class History:
    """What is known of how a dossier came to be what it is.

    Attributes:
        known: How much of it; a *part* where the older commits are not here.
        revisions: The commits that changed what the dossier says, the oldest first, without the one that began it.
        began: The first commit of the dossier that is here; empty where none is known.
        seconds: When that was made, since 1970.
        unread: How often a file of a commit could not be read.
        began_with: The sources and claims of the first commit, each with what it is, and its id there.
    """

    known: Known
    revisions: tuple[Revision, ...] = ()
    began: str = ""
    seconds: int = 0
    unread: int = 0
    began_with: frozenset[tuple[What, str]] = frozenset()


def corrections(history: History) -> dict[Ref, tuple[Corrected, ...]]:
    """Return the corrections that concern each thing, the newest first."""
    found: dict[Ref, list[Corrected]] = {}
    for revision in reversed(history.revisions):
        for change in revision.changes:
            if change.corrects:
                for ref in change.on:
                    found.setdefault(ref, []).append(Corrected(revision.commit, revision.seconds, change))
    return {ref: tuple(several) for ref, several in found.items()}
