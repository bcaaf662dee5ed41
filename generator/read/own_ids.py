"""Advice on a key that holds an id, with an id that the dossier has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from generator.ground.problem import Problem
from generator.model.dossier import Dossier

_MAKE: Mapping[str, str] = {
    "outlet": 'dossier new actor --kind outlet --name "…"',
    "actor": "dossier new actor",
    "place": "dossier new place",
    "source": "dossier add …",
    "question": "dossier new question",
}
"""The command that makes one of a kind."""


_FOLDERS: Mapping[str, str] = {"outlet": "actors", "actor": "actors", "place": "places", "source": "articles"}
"""Where the records of a kind lie; those of others lie in events."""


def with_own_id(problem: Problem, dossier: Dossier, told: Iterable[Problem]) -> Problem:
    """Return a problem of a missing key whose example names something of this dossier; any other as it is.

    Where the dossier has nothing that could stand there, what to do is told instead.

    Args:
        problem: The problem.
        dossier: What could be read.
        told: All that could not.
    """
    if not problem.needs:
        return problem
    kind, _, example = problem.needs.partition(":")
    own = next(_ids(dossier, kind), "")
    if own:
        return replace(problem, hint=problem.hint.replace(f": {example}", f": {own}"))
    folder = f"/{_FOLDERS.get(kind, 'events')}/"
    unread = any(folder in one.position.file for one in told)
    article = "an" if kind[0] in "ao" else "a"
    none = f"This dossier has no {kind} {'that can be read' if unread else 'yet'}."
    make = f" {article.capitalize()} {kind} is made by this:\n{_MAKE[kind]}" if kind in _MAKE else ""
    also = "\nFor raw pages that name theirs: dossier add … --new-outlets" if kind == "outlet" else ""
    return replace(problem, hint=f"{none}{make}{also}")


def _ids(dossier: Dossier, kind: str) -> Iterator[str]:
    """Yield the ids of all things of a kind."""
    if kind == "outlet":
        yield from (id_ for id_, actor in dossier.actors.items() if actor.record.kind == "outlet")
    elif kind == "actor":
        yield from dossier.actors
    elif kind == "place":
        yield from dossier.places
    elif kind == "source":
        yield from dossier.sources
    elif kind == "question":
        yield from (question.id for event in dossier.events.values() for question in event.record.questions)
    elif kind == "claim":
        yield from (stated.claim.id for stated in dossier.claims())
