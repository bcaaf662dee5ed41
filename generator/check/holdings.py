"""Who held a place: such a question answers with actors, and says a place and a time that exist."""

from __future__ import annotations

from collections.abc import Iterator

from generator.ground.dates.edtf import Date
from generator.ground.names import called, did_you_mean
from generator.ground.problem import Problem
from generator.model.dossier import Dossier, Entry, Stated
from generator.model.event import Event
from generator.model.ids import EventId
from generator.model.names import names_of
from generator.model.question import Question


def check_holdings(dossier: Dossier) -> Iterator[Problem]:
    """Yield a problem for each holding without actors or place, and each claim with a moment that answers nothing."""
    for event in dossier.events.values():
        for i, question in enumerate(event.record.questions):
            yield from _question(dossier, event, i, question)
    for stated in dossier.claims():
        if stated.claim.when is not None and stated.question is None:
            yield _no_question(stated, stated.claim.when)


def _question(dossier: Dossier, event: Entry[EventId, Event], index: int, question: Question) -> Iterator[Problem]:
    holds = question.holds
    if holds is None:
        return
    if question.answers_are != "actor":
        yield Problem(
            event.at("questions", index, "holds"),
            "holds-without-actors",
            f'"{question.id}" asks who held "{holds.place}", but its answers_are is "{question.answers_are}".',
            "Only actors hold a place; take holds: out, or write answers_are: actor.",
        )
    if holds.place not in dossier.places:
        near = did_you_mean(holds.place, sorted(dossier.places)) or called(holds.place, names_of(dossier, "place"))
        yield Problem(
            event.at("questions", index, "holds", "place"),
            "unknown-id",
            f'"{holds.place}" is not a place of this dossier.',
            f'Did you mean "{near}"?' if near else 'The id is the name of a file in the folder "places".',
            missing=holds.place,
        )


def _no_question(stated: Stated, when: Date) -> Problem:
    return Problem(
        stated.at("when"),
        "when-without-question",
        f'"{stated.claim.id}" has the time "{when.text}", but stands in no question.',
        "Take when: out, or move the claim under the question that it answers.",
    )
