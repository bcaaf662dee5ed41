"""An address that led somewhere once leads to one thing now: ids of before are nobody else's."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from generator.ground.position import Position
from generator.ground.problem import Problem
from generator.model.dossier import Dossier

Former = tuple[str, str, Position]
"""What had an id, the id, and where that is written."""


def check_former(dossier: Dossier) -> Iterator[Problem]:
    """Yield a problem for each id of before, or of something taken out, that is in use or named before."""
    former = [*_formerly(dossier), *_removed(dossier)]
    in_use = _in_use(dossier) if former else {}
    named: dict[tuple[str, str], Position] = {}
    for what, id_, at in former:
        holder = in_use[what].get(id_)
        place = holder() if holder else named.get((what, id_))
        named.setdefault((what, id_), at)
        if place is not None:
            article = "an" if what[0] in "ae" else "a"
            yield Problem(
                at,
                "former-id-taken",
                f'The address of "{id_}", once {article} {what}, is taken already: {place}.',
                "One address leads to one thing: take out one of the two.",
            )


def _in_use(dossier: Dossier) -> Mapping[str, Mapping[str, Callable[[], Position]]]:
    return {
        "question": {
            question.id: partial(entry.at, "questions", q, "id")
            for entry in dossier.events.values()
            for q, question in enumerate(entry.record.questions)
        },
        "claim": {stated.claim.id: partial(stated.at, "id") for stated in dossier.claims()},
        "event": {id_: entry.at for id_, entry in dossier.events.items()},
        "actor": {id_: entry.at for id_, entry in dossier.actors.items()},
        "place": {id_: entry.at for id_, entry in dossier.places.items()},
        "source": {id_: entry.at for id_, entry in dossier.sources.items()},
    }


def _formerly(dossier: Dossier) -> Iterator[Former]:
    for stated in dossier.claims():
        for i, id_ in enumerate(stated.claim.formerly):
            yield "claim", id_, stated.at("formerly", i)
    for event in dossier.events.values():
        for q, question in enumerate(event.record.questions):
            for i, id_ in enumerate(question.formerly):
                yield "question", id_, event.at("questions", q, "formerly", i)
    for what, entries in (
        ("event", dossier.events.values()),
        ("actor", dossier.actors.values()),
        ("place", dossier.places.values()),
        ("source", dossier.sources.values()),
    ):
        for entry in entries:
            for i, id_ in enumerate(entry.record.formerly):
                yield what, id_, entry.at("formerly", i)


def _removed(dossier: Dossier) -> Iterator[Former]:
    settings = dossier.settings_entry
    for i, gone in enumerate(dossier.settings.removed):
        yield gone.what, gone.id, settings.at("removed", i, "id")
