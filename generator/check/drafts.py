"""Drafts: claims, actors and events that are checked like any other, on which nothing that is published may rest."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final, TypeVar

from generator.ground.problem import Problem
from generator.model.dossier import Dossier, Entry, Path
from generator.model.event import Event
from generator.model.ids import EventId, QuestionId
from generator.model.passage import Found

T = TypeVar("T")

_DRAFT: Final = (
    "A draft is shown to nobody, and without it:",
    "Accept the draft by taking out its draft: true, or let nothing rest on it.",
)
_WAITING: Final = ("A question that no claim answers is on no page, and without it:", "Put a claim under it.")


def without_drafts(dossier: Dossier) -> Dossier:
    """Return a dossier as it is published: no draft is in it, nor counted; no claim either that stands in one.

    A question that no published claim answers is not published either.
    """
    published = _without_records(dossier)
    answered = {stated.question.id for stated in published.accounts() if stated.question}
    events = {event: _asking(entry, answered) for event, entry in published.events.items()}
    waiting = {event: entry for event, entry in published.events.items() if events[event] is not entry}
    return replace(published, events=events, waiting=waiting) if waiting else published


def _without_records(dossier: Dossier) -> Dossier:
    """Return a dossier without the claims, actors and events that are drafts; the same where none is."""
    actors = {id_: entry for id_, entry in dossier.actors.items() if entry.record.draft}
    events = {id_: entry for id_, entry in dossier.events.items() if entry.record.draft}
    held = {(entry.file, entry.id) for entry in (*actors.values(), *events.values())}
    drafts = sum(one.claim.draft or (one.entry.file, one.entry.id) in held for one in dossier.claims())
    if not drafts and not held:
        return dossier
    return replace(
        dossier,
        with_drafts=False,
        declared=dossier.declared - drafts,
        actors={id_: entry for id_, entry in dossier.actors.items() if id_ not in actors},
        events={id_: entry for id_, entry in dossier.events.items() if id_ not in events},
        drafted_actors=actors,
        drafted_events=events,
    )


def _asking(event: Entry[EventId, Event], answered: Collection[QuestionId]) -> Entry[EventId, Event]:
    """Return an event without questions that nobody answers, in which what is left knows still where it was written."""
    asked = event.record.questions
    kept = [at for at, question in enumerate(asked) if question.id in answered]
    if len(kept) == len(asked):
        return event
    now = {before: at for at, before in enumerate(kept)}
    record = event.record.model_copy(update={"questions": tuple(asked[at] for at in kept)})
    # The file is the same whether another file answers the question or not; who goes by its hash has to see it.
    digest = hashlib.sha256(f"{event.digest} {kept}".encode()).hexdigest()
    return replace(
        event, record=record, digest=digest, positions=_at(event.positions, now), written=_at(event.written, now)
    )


def _at(places: Mapping[Path, T], now: Mapping[int, int]) -> Mapping[Path, T]:
    """Return places of which those in a question are under its number among those that are left."""
    moved: dict[Path, T] = {}
    for path, place in places.items():
        match path:
            case ("questions", int(before), *rest):
                if before in now:
                    moved["questions", now[before], *rest] = place
            case _:
                moved[path] = place
    return moved


def found_without_drafts(found: Found, dossier: Dossier) -> Found:
    """Return what was found of a dossier that is published without its drafts."""
    if dossier.with_drafts:
        return found
    claims = {stated.claim.id for stated in dossier.claims()}
    return replace(found, passages={id_: passage for id_, passage in found.passages.items() if id_ in claims})


def check_drafts(
    dossier: Dossier, checks: Mapping[Callable[[Dossier], Iterable[Problem]], Iterable[Problem]]
) -> Iterator[Problem]:
    """Yield a problem for whatever is in order only as long as a draft is there.

    Args:
        dossier: The dossier, drafts included.
        checks: What tells that a claim is missing, each with what it tells of this dossier.
    """
    published = without_drafts(dossier)
    if published is dossier:
        return
    says, hint = _DRAFT if not published.with_drafts else _WAITING
    for check, before in checks.items():
        told = {(problem.position, problem.rule) for problem in before}
        for problem in check(published):
            if (problem.position, problem.rule) not in told:
                yield Problem(problem.position, "draft-used", f"{says} {problem.sentence}", hint)
