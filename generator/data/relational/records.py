"""Tables of sources, actors, places and events."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from generator.data.relational.table import NTH, SPANS, Column, Row, Table, as_json, listed, maybe, values_of
from generator.data.tables import ActorRow, Data, EventRow, PublishedRow, SourceRow
from generator.data.who_tables import TakenFromRow

_ID: Final = Column("id")


def _sources(data: Data) -> Iterator[Row]:
    for row in data.sources:
        said, taken, published, capture = row.translation, row.taken_from, row.published, row.capture
        yield (
            *(row.id, row.title, row.outlet, row.byline, row.dateline, row.language, row.url, row.rights, row.file),
            *(row.sha256, row.publish, row.title_printed),
            *((said.text, said.by, said.language) if said else (None, None, None)),
            *(published.date, published.basis, published.reason, published.quote),
            *(
                (taken.kind, taken.source, taken.url, taken.quote, taken.reason)
                if taken
                else (None, None, None, None, None)
            ),
            *(
                (capture.file, capture.sha256, capture.extracted_by, capture.date, capture.url)
                if capture
                else [None] * 5
            ),
            *(as_json(row.body), row.coverage.sentences, row.coverage.quoted, as_json(row.coverage.unquoted)),
        )


SOURCES: Final = Table(
    "sources",
    "An archived article.",
    (
        _ID,
        Column("title"),
        Column("outlet", "Who printed it.", of="actors"),
        Column("byline"),
        Column("dateline"),
        Column("language", "BCP 47."),
        Column("url"),
        Column("rights"),
        Column("file", "Path of the archived text in the project."),
        Column("sha256", "Hash of the whole archived text, which may be more than is published."),
        Column(
            "publish",
            "whole, or passages: then the site's copy has only what claims quote, with its sentence.",
            one_of=values_of(SourceRow, "publish"),
        ),
        Column("title_printed", "Whether the archived text prints this title.", "boolean"),
        maybe("title_translation"),
        maybe("title_translation_by"),
        maybe("title_translation_language", "BCP 47."),
        maybe("published", "EDTF; empty where unknown.", "date"),
        Column("published_basis", "How the date is known.", one_of=values_of(PublishedRow, "basis")),
        Column("published_reason", "The reasoning, where the date is inferred."),
        Column("published_quote", "The words of the article that it rests on."),
        maybe(
            "taken_kind", "How its text is another's, where anybody says so.", one_of=values_of(TakenFromRow, "kind")
        ),
        maybe("taken_source", "The article of which it is a copy.", of="sources"),
        maybe("taken_url"),
        maybe("taken_quote", "The words of the copy that say so."),
        maybe("taken_reason", "The editor's reason, where no words say so."),
        maybe("capture_file", "Path in the project of the page that the text was taken from, where that is kept."),
        maybe("capture_sha256", "Hash of that page's bytes."),
        maybe("capture_extracted_by", "The program that took the text out of it, with its version."),
        maybe("capture_date", "EDTF: when it was captured; no date of publication.", "date"),
        maybe("capture_url", "The address that was captured."),
        Column("body", f"Where the article's body stands. {SPANS}", "json"),
        Column("sentences", "Of the body.", "integer"),
        Column("quoted", "Sentences of which some claim quotes at least a part.", "integer"),
        Column("unquoted", f"Where the others stand. {SPANS}", "json"),
    ),
    ("id",),
    _sources,
)


SOURCE_ARCHIVED: Final = listed(
    "source_archived",
    "The address of a copy of an article that a web archive holds.",
    Column("source", of="sources"),
    Column("url"),
    lambda data: ((row.id, row.archived) for row in data.sources),
)


def _actors(data: Data) -> Iterator[Row]:
    for row in data.actors:
        known = row.background
        who = (known.text, known.origin, known.read) if known else (None, None, None)
        yield (row.id, row.name, row.kind, row.named, *who)


ACTORS: Final = Table(
    "actors",
    "Someone or something that acts or speaks; an outlet is one.",
    (
        _ID,
        Column("name"),
        Column("kind", one_of=values_of(ActorRow, "kind")),
        Column("named", "Whether its source names it.", "boolean"),
        maybe("background", "Who that is, not from the articles."),
        maybe("background_origin", "From where: an address, or a work."),
        maybe("background_read", "EDTF: when it was read there.", "date"),
    ),
    ("id",),
    _actors,
)

ACTOR_ALIASES: Final = listed(
    "actor_aliases",
    "Another name that articles use for an actor.",
    Column("actor", of="actors"),
    Column("alias"),
    lambda data: ((row.id, row.aliases) for row in data.actors),
)

ACTOR_PARTS: Final = listed(
    "actor_parts",
    "An actor that is part of another: the two count as one origin.",
    Column("actor", of="actors"),
    Column("part_of", of="actors"),
    lambda data: ((row.id, row.part_of) for row in data.actors),
)


def _places(data: Data) -> Iterator[Row]:
    for row in data.places:
        where = row.coordinates
        yield (
            row.id,
            row.name,
            row.kind,
            row.part_of,
            *((where.lat, where.lon, where.origin) if where else [None] * 3),
        )


PLACES: Final = Table(
    "places",
    "A named place.",
    (
        _ID,
        Column("name"),
        Column("kind"),
        maybe("part_of", "The larger place.", of="places"),
        maybe("latitude", "Degrees, WGS 84.", "number"),
        maybe("longitude", "Degrees, WGS 84.", "number"),
        maybe("coordinates_origin", "Who gives the coordinates; they are not from the articles."),
    ),
    ("id",),
    _places,
)

PLACE_ALIASES: Final = listed(
    "place_aliases",
    "Another name that articles use for a place.",
    Column("place", of="places"),
    Column("alias"),
    lambda data: ((row.id, row.aliases) for row in data.places),
)

EVENTS: Final = Table(
    "events",
    "Something said to have happened.",
    (
        _ID,
        Column("title"),
        maybe("date", "EDTF; empty where no source says.", "date"),
        Column("date_basis", "How the date is known.", one_of=values_of(EventRow, "date_basis")),
        Column("date_reason", "The reasoning, where the date is inferred."),
        maybe("part_of", "The larger event.", of="events"),
    ),
    ("id",),
    lambda data: ((row.id, row.title, row.date, row.date_basis, row.date_reason, row.part_of) for row in data.events),
)

EVENT_ACTORS: Final = Table(
    "event_actors",
    "An actor's part in an event.",
    (Column("event", of="events"), NTH, Column("actor", of="actors"), Column("role")),
    ("event", "nth"),
    lambda data: ((row.id, nth, one.id, one.role) for row in data.events for nth, one in enumerate(row.actors)),
)

EVENT_PLACES: Final = listed(
    "event_places",
    "A place of an event.",
    Column("event", of="events"),
    Column("place", of="places"),
    lambda data: ((row.id, row.places) for row in data.events),
)

EVENT_DATE_CLAIMS: Final = listed(
    "event_date_claims",
    "A claim that the date of an event rests on.",
    Column("event", of="events"),
    Column("claim", of="claims"),
    lambda data: ((row.id, row.date_claims) for row in data.events),
)
