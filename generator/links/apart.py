"""Where a voice in a source stands apart: it answers what no other source does, and what differs from all.

An article that prints several answers to a question is not told by one of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING

from generator.links.comparison import Comparison
from generator.links.shelf import Room
from generator.model.dossier import Stated
from generator.model.ids import QuestionId, SourceId

if TYPE_CHECKING:
    from generator.links.derived import Derived

StandsApart = tuple[Stated, QuestionId, int]
"""The first claim that says so, the question that it answers, and the index of its answer."""


def standing_apart(derived: Derived, source: SourceId) -> tuple[StandsApart, ...]:
    """Return where a source stands apart, as its article comes to speak of it."""
    known: Room[SourceId, tuple[StandsApart, ...]] = derived.shelf.room("standing apart")
    found = known.find(source)
    return found if found is not None else known.put(source, lambda: tuple(_standing_apart(derived, source)))


def _standing_apart(derived: Derived, source: SourceId) -> Iterator[StandsApart]:
    seen: set[tuple[QuestionId, int]] = set()
    answers = (derived.answers.get(stated.claim.id, ()) for stated in derived.by_source.get(source, ()))
    for stated in chain.from_iterable(answers):
        if stated.question is None:
            continue
        compared = derived.comparisons[stated.question.id]
        at = compared.group_of(stated.claim.id)
        if (stated.question.id, at) not in seen and _stands_apart(derived, compared, at, source):
            seen.add((stated.question.id, at))
            yield stated, stated.question.id, at


def _stands_apart(derived: Derived, compared: Comparison, at: int, source: SourceId) -> bool:
    """Whether no other outlet gives the answer, and some other outlet gives another, which differs, as all do."""
    stated, outlet = derived.stated, derived.dossier.sources[source].record.outlet
    if sum(any(stated[claim].claim.source == source for claim in group.claims) for group in compared.groups) > 1:
        return False
    outlets = [set(group.standing.outlets) for group in compared.groups]
    elsewhere = any(inside - {outlet} for group, inside in enumerate(outlets) if group != at)
    return compared.apart(at) and outlets[at] == {outlet} and elsewhere
