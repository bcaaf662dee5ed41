"""An editor's groups of free text: of free text only, of claims that answer it, each in one group at most."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from generator.ground.names import did_you_mean
from generator.ground.problem import Problem
from generator.model.dossier import Dossier, Entry
from generator.model.event import Event
from generator.model.ids import ClaimId, EventId, QuestionId
from generator.model.question import Question


def check_groups(dossier: Dossier) -> Iterator[Problem]:
    """Yield a problem for each group that cannot be what its editor meant."""
    own: dict[QuestionId, list[ClaimId]] = {}
    for stated in dossier.accounts():
        if stated.question:
            own.setdefault(stated.question.id, []).append(stated.claim.id)
    for event in dossier.events.values():
        for q, question in enumerate(event.record.questions):
            if question.groups and question.answers_are != "text":
                yield Problem(
                    event.at("questions", q, "groups"),
                    "groups-without-text",
                    f'The answers to "{question.ask}" are compared by the build, but "groups" are given as well.',
                    "Take the groups out; they are for answers_are: text alone.",
                )
            else:
                yield from _groups(event, q, question, own.get(question.id, ()))
            if question.reading and question.answers_are != "text":
                yield Problem(
                    event.at("questions", q, "reading"),
                    "reading-without-text",
                    f'The answers to "{question.ask}" are compared by the build, but a "reading" is given as well.',
                    "Take the reading out, or say it in a note; it is for answers_are: text alone.",
                )


def _groups(event: Entry[EventId, Event], q: int, question: Question, own: Collection[ClaimId]) -> Iterator[Problem]:
    seen: set[str] = set()
    for g, group in enumerate(question.groups):
        for c, claim in enumerate(group):
            position = event.at("questions", q, "groups", g, c)
            if claim not in own:
                near = did_you_mean(claim, own)
                hint = f'Did you mean "{near}"?' if near else "A group holds ids of claims that answer this question."
                yield Problem(position, "unknown-id", f'"{claim}" is not a claim of this question.', hint)
            elif claim in seen:
                yield Problem(
                    position,
                    "group-repeats",
                    f'"{claim}" is in a group already.',
                    "A claim says the same as those of one group; leave it in that one.",
                )
            seen.add(claim)
