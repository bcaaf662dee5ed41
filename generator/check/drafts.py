"""Drafts: claims, actors and events that are checked like any other, on which nothing that is published may rest."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TypeVar

from generator.ground.problem import Problem
from generator.model.actor import Actor
from generator.model.dossier import Dossier, Entry, Path
from generator.model.event import Event
from generator.model.ids import EventId
from generator.model.passage import Found

K = TypeVar("K", bound=str)
R = TypeVar("R", Actor, Event)
V = TypeVar("V")


def without_drafts(dossier: Dossier) -> Dossier:
    """Return a dossier as it is published: no draft is in it, nor counted; no claim either that stands in one.

    An event of which only a question is a draft is published without it; its whole entry is kept beside.
    """
    actors, drafted_actors = _parted(dossier.actors)
    events, drafted_events = _parted(dossier.events)
    held = {(entry.file, entry.id) for entry in (*drafted_actors.values(), *drafted_events.values())}
    drafts = sum(
        one.claim.draft or (one.entry.file, one.entry.id) in held or (one.question is not None and one.question.draft)
        for one in dossier.claims()
    )
    shortened = {id_: event for id_, event in events.items() if any(one.draft for one in event.record.questions)}
    if shortened:
        events = {id_: _without_questions(event) if id_ in shortened else event for id_, event in events.items()}
        drafted_events = {**drafted_events, **shortened}
    if not drafts and not held and not shortened:
        return dossier
    return replace(
        dossier,
        with_drafts=False,
        declared=dossier.declared - drafts,
        actors=actors,
        events=events,
        drafted_actors=drafted_actors,
        drafted_events=drafted_events,
    )


def with_drafts(dossier: Dossier) -> Dossier:
    """Return the dossier from which `without_drafts` made one, but for how many claims its files hold."""
    return replace(
        dossier,
        with_drafts=True,
        actors=dict(sorted({**dossier.actors, **dossier.drafted_actors}.items(), key=_by_file)),
        events=dict(sorted({**dossier.events, **dossier.drafted_events}.items(), key=_by_file)),
        drafted_actors={},
        drafted_events={},
    )


def _parted(entries: Mapping[K, Entry[K, R]]) -> tuple[Mapping[K, Entry[K, R]], Mapping[K, Entry[K, R]]]:
    drafts = {id_: entry for id_, entry in entries.items() if entry.record.draft}
    return ({id_: entry for id_, entry in entries.items() if id_ not in drafts}, drafts) if drafts else (entries, {})


def _without_questions(event: Entry[EventId, Event]) -> Entry[EventId, Event]:
    """Return an event without the questions that are drafts; each part of it stands where it was written."""
    kept = [at for at, question in enumerate(event.record.questions) if not question.draft]
    now = {before: after for after, before in enumerate(kept)}

    def moved(table: Mapping[Path, V]) -> Mapping[Path, V]:
        every = {path: value for path, value in table.items() if path[:1] != ("questions",) or len(path) == 1}
        inside = ((path, value) for path, value in table.items() if path[:1] == ("questions",) and len(path) > 1)
        return every | {
            (path[0], now[path[1]], *path[2:]): value
            for path, value in inside
            if isinstance(path[1], int) and path[1] in now
        }

    questions = tuple(event.record.questions[at] for at in kept)
    record = event.record.model_copy(update={"questions": questions})
    return replace(event, record=record, positions=moved(event.positions), written=moved(event.written))


def _by_file(entry: tuple[str, object]) -> str:
    return f"{entry[0]}.yml"  # the order in which `generator.read.folder` has them


def found_without_drafts(found: Found, dossier: Dossier) -> Found:
    """Return what was found of a dossier that is published without its drafts."""
    if dossier.with_drafts:
        return found
    claims = {stated.claim.id for stated in dossier.claims()}
    return replace(found, passages={id_: passage for id_, passage in found.passages.items() if id_ in claims})


def check_drafts(dossier: Dossier, checks: Iterable[Callable[[Dossier], Iterable[Problem]]]) -> Iterator[Problem]:
    """Yield a problem for whatever is in order only as long as a draft is there.

    Args:
        dossier: The dossier, drafts included.
        checks: What tells that a claim is missing.
    """
    published = without_drafts(dossier)
    if published is dossier:
        return
    for check in checks:
        told = {(problem.position, problem.rule) for problem in check(dossier)}
        for problem in check(published):
            if (problem.position, problem.rule) not in told:
                yield Problem(
                    problem.position,
                    "draft-used",
                    f"A draft is shown to nobody, and without it: {problem.sentence}",
                    "Accept the draft by taking out its draft: true, or let nothing rest on it.",
                )
