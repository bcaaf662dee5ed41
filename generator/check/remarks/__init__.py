"""What stops no build: warnings and notes, each unless an editor has written an exception for it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from generator.check.remarks.doubts import remark_doubts
from generator.check.remarks.mentions import remark_actors
from generator.check.remarks.names import remark_names
from generator.check.remarks.questions import remark_questions
from generator.check.remarks.remark import Holder
from generator.check.remarks.roles import remark_roles
from generator.check.remarks.texts import remark_texts
from generator.check.remarks.times import remark_times
from generator.ground.problem import Problem, in_order
from generator.model.dossier import Dossier
from generator.model.passage import Found

if TYPE_CHECKING:
    from generator.ground.position import Position
    from generator.ground.rules.rule import RemarkId
    from generator.model.exception import Excepted

LOOKS = (remark_times, remark_doubts, remark_names, remark_roles, remark_texts)
FOR_WHAT_LACKS = (remark_actors, remark_questions)


def remarks(dossier: Dossier, found: Found, whole: bool) -> tuple[Problem, ...]:
    """Return what may be a mistake, in order.

    Args:
        dossier: The dossier.
        found: What was found in its articles.
        whole: Whether there are no errors. Only then can be told what is lacking: a record that could not be read may
            hold it.
    """
    excepted = {(holder, one.rule): place for holder, one, place in _exceptions(dossier)}
    used: set[tuple[Holder, RemarkId]] = set()
    told: list[Problem] = []
    for look in (*LOOKS, *FOR_WHAT_LACKS) if whole else LOOKS:
        for remark in look(dossier, found):
            excused = {(holder, remark.rule) for holder in remark.holders} & excepted.keys()
            used |= excused
            if not excused:
                told.append(remark.problem)
    if whole:
        told += (_not_needed(rule, place) for (holder, rule), place in excepted.items() if (holder, rule) not in used)
    return in_order(told)


def _not_needed(rule: RemarkId, place: Position) -> Problem:
    said = f'The rule "{rule}" is not broken here, so it needs no exception.'
    return Problem(place, "exception-not-needed", said, "Take the exception out.")


def _exceptions(dossier: Dossier) -> Iterator[tuple[Holder, Excepted, Position]]:
    kinds: Mapping[str, Mapping] = {  # type: ignore[type-arg]
        "source": dossier.sources, "event": dossier.events, "actor": dossier.actors, "place": dossier.places
    }  # fmt: skip
    for kind, entries in kinds.items():
        for id_, entry in entries.items():
            for at, one in enumerate(entry.record.exceptions):
                yield (kind, id_), one, entry.at("exceptions", at)
    for stated in dossier.claims():
        for at, one in enumerate(stated.claim.exceptions):
            yield ("claim", stated.claim.id), one, stated.at("exceptions", at)
