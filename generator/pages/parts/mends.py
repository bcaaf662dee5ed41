"""Where names and dates are corrected: those at the head of a page, and those in its lists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from generator.model.dossier import Entry
from generator.pages.frame.context import PageContext
from generator.pages.frame.shown import Mend, Thing


@dataclass(frozen=True, slots=True)
class Mends:
    """Where the name of a record, and its date, are corrected; of a record without a date, where it would stand."""

    name: Mend
    date: Mend


@dataclass(frozen=True, slots=True)
class Listed:
    """One of several things that a record names.

    Attributes:
        thing: It.
        role: As what it is named; empty where that goes without saying.
        mend: Where it is corrected; None where the one behind it stands on the same line.
    """

    thing: Thing
    role: str
    mend: Mend | None


def mends(context: PageContext, entry: Entry[str, Any], name: str, date: str = "") -> Mends:
    """Return where they are corrected, by their keys."""
    return Mends(context.mend(entry.at(name)), context.mend(entry.at(date) if date else entry.at()))


def listed(
    context: PageContext, entry: Entry[str, Any], key: str, things: Sequence[tuple[Thing, str]]
) -> tuple[Listed, ...]:
    """Return things, each with its role, that a record lists under a key: each line is led to once."""
    return tuple(_listed([context.mend(entry.at(key, at)) for at in range(len(things))], things))


def _listed(every: Sequence[Mend], things: Sequence[tuple[Thing, str]]) -> Iterator[Listed]:
    for at, (thing, role) in enumerate(things):
        is_last = at + 1 == len(every) or every[at + 1].line != every[at].line
        yield Listed(thing, role, every[at] if is_last else None)
