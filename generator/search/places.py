"""Where each term of a record stands in it."""

from __future__ import annotations

from typing import Final

from generator.ground.text.terms import key_of, run, runs
from generator.search.records import Kind, Record

FIRST_OF_TEXT: Final = 1024
"""Where the text of a record with names begins; what stands before it are names."""
NAMED: Final[tuple[Kind, ...]] = ("place", "actor", "event", "source", "question", "page")
"""Kinds of which the names are found. A passage and a claim only show the title of what they belong to."""
_BETWEEN_NAMES: Final = 16
"""Each name begins at a multiple of this, so that a term is known to begin one."""
_BETWEEN_LINES: Final = 2
"""No phrase runs over the end of a paragraph."""
LONGEST: Final = 60
"""Characters of the longest name that is found by its beginning."""

NAME, SOURCE, ACTOR, YEAR = "=", "~", "@", "^"
"""What stands before a whole name, and before what records are filtered by: no term begins with it."""


def places(record: Record) -> dict[str, list[int]]:
    """Return the terms of a record, each with its places, in order; and what it is filtered by, at 0."""
    found: dict[str, list[int]] = {}
    at = 0
    if record.kind in NAMED:
        for name in record.names:
            end = _add(found, name, at)
            at = -(-(end + 1) // _BETWEEN_NAMES) * _BETWEEN_NAMES
        at = max(FIRST_OF_TEXT, at)
    for line in record.text.split("\n"):
        at = _add(found, line, at) + _BETWEEN_LINES
    if record.kind in NAMED and not record.anchor:
        found.update((f"{NAME}{key_of(name)[:LONGEST]}", [0]) for name in record.names)
    found.update((f"{SOURCE}{source}", [0]) for source in record.sources)
    found.update((f"{ACTOR}{actor}", [0]) for actor in record.actors)
    found.update((f"{YEAR}{year}", [0]) for year in record.years)
    return found


def _add(found: dict[str, list[int]], text: str, at: int) -> int:
    """Add the terms of a text that begins at a place; return where it ends."""
    for one in runs(text):
        terms, length = run(one)
        for term, offset in terms:
            if term in found:
                found[term].append(at + offset)
            else:
                found[term] = [at + offset]
        at += length
    return at
