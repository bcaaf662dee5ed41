"""No two things may share an id, or two pages or anchors would claim one address."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from generator.ground.position import Position
from generator.ground.problem import Problem
from generator.ground.rules import RuleId
from generator.model.dossier import Dossier

_Where = Callable[[], Position]


def check_addresses(dossier: Dossier) -> Iterator[Problem]:
    """Yield a problem for each claim id and each question id that the dossier uses twice."""
    yield from _twice(
        "claim", "claim-id-twice", ((stated.claim.id, partial(stated.at, "id")) for stated in dossier.claims())
    )
    yield from _twice(
        "question",
        "question-id-twice",
        (
            (question.id, partial(event.at, "questions", i, "id"))
            for event in dossier.events.values()
            for i, question in enumerate(event.record.questions)
        ),
    )


def _twice(kind: str, rule: RuleId, ids: Iterable[tuple[str, _Where]]) -> Iterator[Problem]:
    first: dict[str, _Where] = {}
    for id_, where in ids:
        if id_ in first:
            yield Problem(
                where(),
                rule,
                f'The {kind} id "{id_}" is taken: {first[id_]()} has it.',
                f"Give this {kind} another id. Do not change the older one: links to it must last.",
            )
        first.setdefault(id_, where)
