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
