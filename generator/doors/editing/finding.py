"""Actors, questions, events and places by part of a name, an alias or an id."""

from __future__ import annotations

import heapq
import unicodedata
from collections.abc import Iterator
from typing import Any, Final

from generator.model.dossier import Dossier, Kind, Ref
from generator.model.ids import ActorId, EventId, PlaceId, SourceId
from generator.model.question import Question

_MOST: Final = 12
Found = dict[str, Any]
"""What the page shows of a thing: JSON."""


def actors(dossier: Dossier, words: str) -> list[Found]:
    """Return the actors that have words in a name, an alias or the id, the best first."""
    return _best(
        words,
        (
            (actor_shown(dossier, id_), (entry.record.name, id_, *(alias.name for alias in entry.record.aliases)))
            for id_, entry in dossier.actors.items()
        ),
    )


def subjects(dossier: Dossier, words: str) -> list[Found]:
    """Return the questions and records that have words in what they are called, the best first."""
    return _best(words, _subjects(dossier))


def questions(dossier: Dossier, words: str) -> list[Found]:
    """Return the questions that have words in what they ask, their event's title or the id, the best first."""
    return _best(words, (one for one in _subjects(dossier) if one[0]["question"]))


def places(dossier: Dossier, words: str) -> list[Found]:
    """Return the places that have words in a name, an alias or the id, the best first."""
    return _best(
        words,
        (
            (
                subject_shown(dossier, Ref("place", id_), None),
                (entry.record.name, id_, *(alias.name for alias in entry.record.aliases)),
            )
            for id_, entry in dossier.places.items()
        ),
    )


def actor_shown(dossier: Dossier, actor: ActorId) -> Found:
    """Return how the page shows an actor."""
    entry = dossier.actors.get(actor)
    if entry is None:
        return {"id": actor, "name": actor, "kind": "", "named": True}
    return {"id": actor, "name": entry.record.name, "kind": entry.record.kind, "named": entry.record.named}


def subject_shown(dossier: Dossier, on: Ref, question: Question | None) -> Found:
    """Return how the page shows what a claim is on."""
    shown: Found = {"kind": on.kind, "id": on.id, "question": "", "on": _name(dossier, on)}
    if question is not None:
        shown |= {"question": question.id, "ask": question.ask, "answers_are": question.answers_are}
        shown |= {"unit": question.unit, "choices": [{"id": one.id, "label": one.label} for one in question.choices]}
    return shown


def question_shown(dossier: Dossier, question: str) -> Found:
    """Return how the page shows a question by its id."""
    return next(
        subject_shown(dossier, Ref("event", event), one)
        for event, entry in dossier.events.items()
        for one in entry.record.questions
        if one.id == question
    )


def _subjects(dossier: Dossier) -> Iterator[tuple[Found, tuple[str, ...]]]:
    for event, entry in dossier.events.items():
        on, title = Ref("event", event), entry.record.title
        for question in entry.record.questions:
            yield subject_shown(dossier, on, question), (question.ask, f"{title} {question.ask}", question.id)
        yield subject_shown(dossier, on, None), (title, event)
    for actor, one in dossier.actors.items():
        yield subject_shown(dossier, Ref("actor", actor), None), (one.record.name, actor)
    for place, spot in dossier.places.items():
        yield subject_shown(dossier, Ref("place", place), None), (spot.record.name, place)


def _name(dossier: Dossier, on: Ref) -> str:
    kind: Kind = on.kind
    if kind == "event":
        return dossier.events[EventId(on.id)].record.title
    if kind == "actor":
        return dossier.actors[ActorId(on.id)].record.name
    if kind == "place":
        return dossier.places[PlaceId(on.id)].record.name
    return dossier.sources[SourceId(on.id)].record.title


def _best(words: str, things: Iterator[tuple[Found, tuple[str, ...]]]) -> list[Found]:
    sought = _plain(words).split()
    ranked = ((rank, at, shown) for at, (shown, called) in enumerate(things) if (rank := _rank(sought, called)))
    return [shown for _, _, shown in heapq.nsmallest(_MOST, ranked, key=lambda one: one[:2])]


def _rank(sought: list[str], called: tuple[str, ...]) -> int:
    """Return how well something fits, from 1, the best; 0 where it does not."""
    ranks = [_rank_of(sought, _plain(name)) for name in called]
    return min((rank for rank in ranks if rank), default=0)


def _rank_of(sought: list[str], name: str) -> int:
    if not all(word in name for word in sought):
        return 0
    if name == " ".join(sought):
        return 1
    words = name.replace("-", " ").split()
    if sought and name.startswith(sought[0]):
        return 2
    return 3 if all(any(word.startswith(one) for word in words) for one in sought) else 4


def _plain(name: str) -> str:
    apart = unicodedata.normalize("NFKD", name.casefold())
    return " ".join("".join(one for one in apart if not unicodedata.combining(one)).split())
