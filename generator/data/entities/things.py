"""Actors, places, events and articles as entities."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from generator.data.entities.entity import (
    Entity,
    dated,
    dates,
    entity,
    language,
    link,
    names,
    readable,
    told,
    unreadable,
    web,
)
from generator.data.tables import ActorRow, Data, EventRow, PlaceRow, SourceRow, TranslationRow
from generator.model.actor import ActorKind

_SCHEMA: Final[Mapping[ActorKind, str]] = {
    "person": "Person",
    "group": "LegalEntity",
    "organisation": "Organization",
    "company": "Company",
    "court": "PublicBody",
    "armed-group": "Organization",
    "army": "PublicBody",
    "state": "PublicBody",
    "state-body": "PublicBody",
    "international-body": "Organization",
    "outlet": "Organization",
}
_ANYBODY: Final = "LegalEntity"
"""For a voice that its source does not name: as a person of that name it would be looked for in lists of people."""


def actor_id(actor: str) -> str:
    """Return the id of an actor's entity. It ends in what it is, since ids of ours may end in a hyphen."""
    return f"{actor}.actor"


def place_id(place: str) -> str:
    """Return the id of a place's entity."""
    return f"{place}.place"


def event_id(event: str) -> str:
    """Return the id of an event's entity."""
    return f"{event}.event"


def source_id(source: str) -> str:
    """Return the id of an article's entity."""
    return f"{source}.source"


def translated(label: str, said: TranslationRow | None) -> str | None:
    """Return a line of notes with a translation, and who made it."""
    return told(label, f"{said.text} ({said.language}, by {said.by})") if said else None


def actors(data: Data) -> Iterator[Entity]:
    """Yield the actors, and what each is part of."""
    schemas = {actor.id: _SCHEMA[actor.kind] if actor.named else _ANYBODY for actor in data.actors}
    for actor in data.actors:
        yield _actor(actor, schemas[actor.id])
        for whole in actor.part_of:
            between = f"{actor.id}.{whole}.part"
            part, larger = actor_id(actor.id), actor_id(whole)
            if schemas[whole] == _ANYBODY:
                yield link(between, part, "is part of", larger)
            else:
                yield entity(between, "Membership", member=[part], organization=[larger], role=["is part of"])


def _actor(actor: ActorRow, schema: str) -> Entity:
    known = actor.background
    return entity(
        actor_id(actor.id),
        schema,
        name=names(actor.name, actor.id),
        alias=[alias for alias in actor.aliases if readable(alias)],
        keywords=[actor.kind, None if actor.named else "not named by its source"],
        notes=[
            *unreadable("Name", actor.name),
            *unreadable("Also called", *actor.aliases),
            *([known.text, told("From", known.origin), dated("Read", known.read)] if known else ()),
        ],
    )


def places(data: Data) -> Iterator[Entity]:
    """Yield the places, and in what each lies."""
    for place in data.places:
        yield _place(place)
        if place.part_of:
            yield link(f"{place.id}.{place.part_of}.within", place_id(place.id), "lies in", place_id(place.part_of))


def _place(place: PlaceRow) -> Entity:
    where = place.coordinates
    return entity(
        place_id(place.id),
        "Address",
        full=names(place.name, place.id),
        name=names(place.name, place.id),
        alias=[alias for alias in place.aliases if readable(alias)],
        latitude=[repr(where.lat) if where else None],
        longitude=[repr(where.lon) if where else None],
        keywords=[place.kind],
        notes=[
            *unreadable("Name", place.name),
            *unreadable("Also called", *place.aliases),
            told("Coordinates from", where.origin) if where else None,
        ],
    )


def events(data: Data) -> Iterator[Entity]:
    """Yield the events, who took part in each, and of what it is a part."""
    called = {place.id: place.name for place in data.places}
    for event in data.events:
        yield _event(event, called)
        for nth, one in enumerate(event.actors):
            yield link(f"{event.id}.{nth}.role", actor_id(one.id), one.role, event_id(event.id))
        if event.part_of:
            yield link(
                f"{event.id}.{event.part_of}.part-event", event_id(event.id), "is part of", event_id(event.part_of)
            )


def _event(event: EventRow, called: Mapping[str, str]) -> Entity:
    date, first, last = dates(event.date)
    return entity(
        event_id(event.id),
        "Event",
        name=names(event.title, event.id),
        date=[date],
        startDate=[first],
        endDate=[last],
        location=[called[place] for place in event.places if readable(called[place])],
        addressEntity=map(place_id, event.places),
        involved=[actor_id(one.id) for one in event.actors],
        notes=[
            *unreadable("Name", event.title),
            dated("Date", event.date, event.date_basis, event.date_reason),
            told("The date rests on the claims", ", ".join(event.date_claims)),
        ],
    )


def sources(data: Data) -> Iterator[Entity]:
    """Yield the articles, who published each, and of which it is a copy."""
    called = {actor.id: actor.name for actor in data.actors}
    for source in data.sources:
        article, taken = source_id(source.id), source.taken_from
        yield _source(source, called[source.outlet])
        yield entity(
            f"{source.id}.{source.outlet}.published",
            "Documentation",
            document=[article],
            entity=[actor_id(source.outlet)],
            role=["published by"],
            date=[dates(source.published.date)[0]],
        )
        if taken and taken.source:
            said = {"description": [taken.quote], "summary": [taken.reason]}
            yield link(f"{source.id}.taken", article, f"is taken from ({taken.kind})", source_id(taken.source), **said)


def _source(source: SourceRow, outlet: str) -> Entity:
    published, taken, captured = source.published, source.taken_from, source.capture
    return entity(
        source_id(source.id),
        "Article",
        title=[source.title],
        fileName=[source.file.rpartition("/")[2]],
        author=[source.byline],
        publisher=[outlet],
        publishedAt=[dates(published.date)[0]],
        language=[language(source.language)],
        sourceUrl=[web(source.url)],
        retrievedAt=[dates(captured.date.partition("T")[0])[0] if captured and captured.date else None],
        notes=[
            dated("Published", published.date, published.basis, published.reason, published.quote),
            told("Dateline", source.dateline),
            told("Language", source.language),
            translated("Title translated", source.translation),
            told("Address", source.url),
            told("Taken from", taken.url) if taken and not taken.source else None,
            told("Rights", source.rights),
            told("SHA-256", source.sha256),
            *(told("Archived copy", address) for address in source.archived),
            dated("Captured", captured.date, captured.url, f"by {captured.extracted_by}") if captured else None,
            told("SHA-256 of the captured page", captured.sha256) if captured else None,
        ],
    )
