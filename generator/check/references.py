"""Every id that one record writes must be another record's id, and of the kind that fits."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import TypeVar

from generator.check.answers import used_again
from generator.ground.names import called, did_you_mean
from generator.ground.problem import Problem
from generator.model.actor import Actor
from generator.model.dossier import Dossier, Entry, Path, Stated
from generator.model.event import Event
from generator.model.ids import ActorId, SourceId
from generator.model.names import names_of
from generator.model.place import Place
from generator.model.question import Question
from generator.model.source import Source
from generator.model.speaker import Speaker

K = TypeVar("K", bound=str)
R = TypeVar("R")
_Entry = Entry[str, Event] | Entry[str, Actor] | Entry[str, Place] | Entry[str, Event | Actor | Place]


def check_references(dossier: Dossier) -> Iterator[Problem]:
    """Yield a problem for each id that leads nowhere, or to something of the wrong kind."""
    for source in dossier.sources.values():
        yield from _known(dossier, source, ("outlet",), source.record.outlet, dossier.actors, "actor")
        yield from _is_an_outlet(source, source.record.outlet, dossier.actors)
        for i, other in enumerate(source.record.independent_of):
            yield from _known(dossier, source, ("independent_of", i), other, dossier.sources, "source")
        yield from _taken_from(dossier, source)
    for event in dossier.events.values():
        for i, where in enumerate(event.record.places):
            yield from _known(dossier, event, ("places", i), where, dossier.places, "place")
        for i, participant in enumerate(event.record.actors):
            yield from _known(dossier, event, ("actors", i, "actor"), participant.actor, dossier.actors, "actor")
        if event.record.part_of is not None:
            yield from _known(dossier, event, ("part_of",), event.record.part_of, dossier.events, "event")
    for actor in dossier.actors.values():
        for i, body in enumerate(actor.record.part_of):
            path = ("part_of", i) if ("part_of", i) in actor.positions else ("part_of",)
            yield from _known(dossier, actor, path, body, dossier.actors, "actor")
    for place in dossier.places.values():
        if place.record.part_of is not None:
            yield from _known(dossier, place, ("part_of",), place.record.part_of, dossier.places, "place")
    yield from _claims(dossier)
    yield from _dates(dossier)
    yield from _front(dossier)


def _taken_from(dossier: Dossier, source: Entry[SourceId, Source]) -> Iterator[Problem]:
    taken = source.record.taken_from
    if taken is None or taken.source is None:
        return
    yield from _known(dossier, source, ("from", "source"), taken.source, dossier.sources, "source")
    original = dossier.sources.get(taken.source)
    if taken.source in source.record.independent_of or (original and source.id in original.record.independent_of):
        yield Problem(
            source.at("from", "source"),
            "taken-and-independent",
            f'"{source.id}" is taken from "{taken.source}", and said to be independent of it as well.',
            "Take out from:, or the id under independent_of:.",
        )


def _claims(dossier: Dossier) -> Iterator[Problem]:
    questions = frozenset(question.id for event in dossier.events.values() for question in event.record.questions)
    yield from _shared(dossier)
    claims = frozenset(stated.claim.id for stated in dossier.claims())
    for event, path, _, used in used_again(dossier):
        yield from _known(dossier, event, (*path, "claim"), used.claim, claims, "claim")
    for stated in dossier.claims():
        path, claim = stated.path, stated.claim
        yield from _known(dossier, stated.entry, (*path, "source"), claim.source, dossier.sources, "source")
        for i, j, actor in _speakers(claim.attribution):
            if actor not in dossier.actors:
                yield from _known(
                    dossier, stated.entry, _written(stated.entry, path, i, j), actor, dossier.actors, "actor"
                )
        for i, further in enumerate(claim.also_answers):
            place = ("also_answers", i, "question")
            yield from _known(dossier, stated.entry, (*path, *place), further.question, questions, "question")
        yield from _chain(dossier, stated)


def _shared(dossier: Dossier) -> Iterator[Problem]:
    """Look at what stands once for several claims, since there may be none that takes it."""
    for entry, path, holder in _with_claims(dossier):
        if holder.source is not None:
            yield from _known(dossier, entry, (*path, "source"), holder.source, dossier.sources, "source")
        for i, j, actor in _speakers(holder.attribution):
            if actor not in dossier.actors:
                yield from _known(dossier, entry, _written(entry, path, i, j), actor, dossier.actors, "actor")


def _with_claims(dossier: Dossier) -> Iterator[tuple[_Entry, Path, Event | Question | Actor | Place]]:
    for event in dossier.events.values():
        yield event, (), event.record
        for at, question in enumerate(event.record.questions):
            yield event, ("questions", at), question
    for actor in dossier.actors.values():
        yield actor, (), actor.record
    for place in dossier.places.values():
        yield place, (), place.record


def _chain(dossier: Dossier, stated: Stated) -> Iterator[Problem]:
    """An attribution starts behind the outlet and names nobody twice."""
    source = dossier.sources.get(stated.claim.source)
    first = stated.claim.attribution[0].actors if stated.claim.attribution else ()
    if source is not None and source.record.outlet in first:
        yield Problem(
            stated.at("attribution", 0),
            "attribution-starts-with-outlet",
            f'The attribution of "{stated.claim.id}" starts with the outlet itself, "{source.record.outlet}".',
            "Leave the outlet out: an attribution starts with the one whom the outlet relies on."
            " With no attribution at all, the outlet speaks in its own voice.",
        )
    seen: set[ActorId] = set()
    for i, j, actor in _speakers(stated.claim.attribution):
        if actor in seen:
            yield Problem(
                stated.entry.at(*_written(stated.entry, stated.path, i, j)),
                "attribution-repeats",
                f'The attribution of "{stated.claim.id}" names "{actor}" twice.',
                "Name each link of the chain once, the one nearest the outlet first.",
            )
        seen.add(actor)


def _speakers(attribution: Sequence[Speaker]) -> Iterator[tuple[int, int, ActorId]]:
    """Yield every actor of an attribution with the number of its link, and its own in that."""
    for i, speaker in enumerate(attribution):
        for j, actor in enumerate(speaker.actors):
            yield i, j, actor


def _written(entry: _Entry, holder: Path, i: int, j: int) -> Path:
    """Return where an actor of an attribution is written, whichever form its link has."""
    ways: tuple[Path, ...] = (("actors", j), ("actors",), (j,), ())
    places = ((*holder, "attribution", i, *way) for way in ways)
    written = (place for place in places if place in entry.positions)
    return next(written, (*holder, "attribution", i))


def _dates(dossier: Dossier) -> Iterator[Problem]:
    known = frozenset(stated.claim.id for stated in dossier.claims())
    for event in dossier.events.values():
        date = event.record.date
        for i, claim in enumerate(date.claims if date else ()):
            yield from _known(dossier, event, ("date", "claims", i), claim, known, "claim")


def _front(dossier: Dossier) -> Iterator[Problem]:
    """The front page shows questions that some event asks."""
    asked = frozenset(question.id for event in dossier.events.values() for question in event.record.questions)
    settings = dossier.settings_entry
    for i, question in enumerate(dossier.settings.front):
        yield from _known(dossier, settings, ("front", i), question, asked, "question")


def _known(
    dossier: Dossier, entry: Entry[str, object], path: Path, wanted: str, known: Collection[str], kind: str
) -> Iterator[Problem]:
    if wanted in known:
        return
    near = did_you_mean(wanted, sorted(known)) or called(wanted, names_of(dossier, kind))
    article = "an" if kind[0] in "ae" else "a"
    yield Problem(
        entry.at(*path),
        "unknown-id",
        f'"{wanted}" is not {article} {kind} of this dossier.',
        f'Did you mean "{near}"?' if near else _where(kind),
        missing=wanted,
    )


def _where(kind: str) -> str:
    if kind in ("claim", "question"):
        return f"A {kind}'s id is the one that its record has under id."
    folder = "articles" if kind == "source" else f"{kind}s"
    several = ', or stands in one whose name begins with "_"' if folder in ("actors", "places") else ""
    return f'The id is the name of a file in the folder "{folder}", without its ending{several}.'


def _is_an_outlet(
    source: Entry[SourceId, Source], outlet: ActorId, actors: Mapping[ActorId, Entry[ActorId, Actor]]
) -> Iterator[Problem]:
    actor = actors.get(outlet)
    if actor is not None and actor.record.kind != "outlet":
        yield Problem(
            source.at("outlet"),
            "not-an-outlet",
            f'"{outlet}" publishes this article, but {actor.file} says that it is "{actor.record.kind}".',
            "Write kind: outlet there, or name the outlet that published the article here.",
        )


def check_nesting(dossier: Dossier) -> Iterator[Problem]:
    """Yield a problem for each record that is a part of itself, by way of ``part_of``, or taken from itself."""
    yield from _loops(dossier.events, lambda e: (e.part_of,) if e.part_of else ())
    yield from _loops(dossier.places, lambda p: (p.part_of,) if p.part_of else ())
    yield from _loops(dossier.actors, lambda a: a.part_of)
    for loop in _closed(dossier.sources, _taken):
        yield Problem(
            dossier.sources[loop[0]].at("from", "source"),
            "taken-from-itself",
            f'"{loop[0]}" is taken from itself: {" → ".join([*loop, loop[0]])}.',
            "Take out the from: of the one that was there first.",
        )


def _taken(source: Source) -> Iterable[SourceId]:
    return (source.taken_from.source,) if source.taken_from and source.taken_from.source else ()


def _loops(entries: Mapping[K, Entry[K, R]], parents: Callable[[R], Iterable[K]]) -> Iterator[Problem]:
    for loop in _closed(entries, parents):
        yield Problem(
            entries[loop[0]].at("part_of"),
            "part-of-itself",
            f'"{loop[0]}" is a part of itself: {" → ".join([*loop, loop[0]])}.',
            "Take out one of these part_of lines.",
        )


def _closed(entries: Mapping[K, Entry[K, R]], parents: Callable[[R], Iterable[K]]) -> Iterator[Sequence[K]]:
    above = {id_: [up for up in parents(entry.record) if up in entries] for id_, entry in entries.items()}
    walked: set[K] = set()
    return chain.from_iterable(_loops_from(id_, above, walked) for id_ in above)


def _loops_from(start: K, above: Mapping[K, Sequence[K]], walked: set[K]) -> Iterator[Sequence[K]]:
    """Walk upwards from ``start``, and yield each loop that closes on the way. Ids in ``walked`` are left out.

    Not `graphlib`: that names one loop each time that it sorts everything, and here every loop has its message.
    """
    way = {} if start in walked else {start: iter(above[start])}
    while way:
        here = next(reversed(way))
        up = next(way[here], None)
        if up is None:
            del way[here]
            walked.add(here)
        elif up in way:
            yield list(way)[list(way).index(up) :]
        elif up not in walked:
            way[up] = iter(above[up])
