"""``data/dossier.json``: the whole dossier for machines, and the JSON Schema that says what is in it.

The schema is made from the same classes that write the data, so the two cannot part.
"""

from __future__ import annotations

import json
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from generator.links.web import Web
from generator.model.actor import ActorKind
from generator.model.dated import Basis
from generator.model.dossier import Kind, Stated
from generator.model.passage import Level, Span
from generator.model.question import AnswerKind
from generator.pages.address import claim_on, permalink_of

SCHEMA_ADDRESS = "data/dossier.schema.json"
DATA_ADDRESS = "data/dossier.json"


class Row(BaseModel):
    """Base of all rows: closed, and written as declared."""

    model_config = ConfigDict(frozen=True, extra="forbid", serialize_by_alias=True)


class PublishedRow(Row):
    """When an article was published, and how that is known."""

    date: str | None = Field(description="EDTF, or null where unknown.")
    basis: Basis
    reason: str = Field(description="The reasoning, where the date is inferred.")
    quote: str = Field(description="The words of the article that it rests on.")


class SourceRow(Row):
    """One archived article."""

    id: str
    file: str = Field(description="Path of the archived text in the project.")
    sha256: str
    title: str
    title_printed: bool = Field(description="Whether the archived text prints this title.")
    outlet: str = Field(description="Actor id.")
    byline: str
    dateline: str
    language: str = Field(description="BCP 47.")
    url: str
    rights: str
    published: PublishedRow
    body: list[Span] = Field(
        description="Spans of the article's body, in characters (code points) of the decoded file."
    )


class ActorRow(Row):
    """Someone or something that acts or speaks."""

    id: str
    name: str
    kind: ActorKind
    named: bool
    aliases: list[str]
    part_of: list[str] = Field(description="Actor ids.")


class CoordinatesRow(Row):
    """Degrees (WGS 84) and who gives them."""

    lat: float
    lon: float
    origin: str


class PlaceRow(Row):
    """A named place."""

    id: str
    name: str
    kind: str
    aliases: list[str]
    part_of: str | None
    coordinates: CoordinatesRow | None


class RoleRow(Row):
    """An actor's role in an event."""

    id: str = Field(description="Actor id.")
    role: str


class EventRow(Row):
    """Something said to have happened."""

    id: str
    title: str
    date: str | None = Field(description="EDTF, or null where no source says.")
    date_basis: Basis
    date_reason: str
    date_claims: list[str]
    places: list[str]
    actors: list[RoleRow]
    part_of: str | None


class QuestionRow(Row):
    """A point on which accounts are compared."""

    id: str
    event: str
    ask: str
    answers_are: AnswerKind
    unit: str
    claims: list[str] = Field(description="Claim ids, in the order of the file.")


class OnRow(Row):
    """The record that holds a claim."""

    kind: Kind
    id: str


class ClaimRow(Row):
    """What one source says on one point, in its own words."""

    id: str
    on: OnRow
    source: str
    quote: str = Field(description="The quote as the editor wrote it; the archived words are at the spans.")
    level: Level = Field(description="How closely the quote was found.")
    spans: list[Span] = Field(description="Where it stands, in characters (code points) of the decoded file.")
    furniture: bool = Field(description="Whether it stands outside the article's body.")
    attribution: list[str] = Field(description="Actor ids, nearest the outlet first; empty for the outlet's own voice.")
    origin: str = Field(description="Actor id of whoever said it first; the outlet, where it speaks for itself.")
    voice: Literal["own", "named", "unnamed"]
    question: str | None
    answer: str | None = Field(description="In the notation of the question's answers.")
    address: str = Field(description="Where the site shows it, from the site's root.")
    permalink: str = Field(description="Its own lasting address, from the site's root.")
    file: str
    line: int


class Data(Row):
    """A whole dossier."""

    schema_: str = Field(alias="$schema", default="dossier.schema.json")
    title: str
    description: str
    language: str
    sources: list[SourceRow]
    actors: list[ActorRow]
    places: list[PlaceRow]
    events: list[EventRow]
    questions: list[QuestionRow]
    claims: list[ClaimRow]


def data(web: Web) -> str:
    """Return the dossier as JSON: sorted by id within each list, claims in the order of their records."""
    settings = web.dossier.settings
    whole = Data(
        title=settings.title,
        description=settings.description,
        language=settings.language,
        sources=[_source(web, one) for one in web.dossier.sources],
        actors=[_actor(web, one) for one in web.dossier.actors],
        places=[_place(web, one) for one in web.dossier.places],
        events=[_event(web, one) for one in web.dossier.events],
        questions=[
            QuestionRow(
                id=question.id,
                event=event.id,
                ask=question.ask,
                answers_are=question.answers_are,
                unit=question.unit,
                claims=[claim.id for claim in question.claims],
            )
            for event in web.dossier.events.values()
            for question in event.record.questions
        ],
        claims=[_claim(web, stated) for stated in web.stated.values()],
    )
    return json.dumps(whole.model_dump(mode="json"), ensure_ascii=False, indent=1) + "\n"


def schema() -> str:
    """Return the JSON Schema (2020-12) of the data."""
    declared = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Dossier"}
    made = Data.model_json_schema(by_alias=True, mode="serialization")
    return json.dumps({**made, **declared}, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _source(web: Web, one: str) -> SourceRow:
    record, article = web.dossier.sources[one].record, web.dossier.articles[one]
    published = record.published
    return SourceRow(
        id=one,
        file=article.file,
        sha256=article.sha256,
        title=record.title,
        title_printed=one in web.printed,
        outlet=record.outlet,
        byline=record.byline,
        dateline=record.dateline,
        language=record.language,
        url=record.url,
        rights=record.rights,
        published=PublishedRow(
            date=published.date or None, basis=published.basis, reason=published.reason, quote=published.quote
        ),
        body=list(web.found.bodies[one]),
    )


def _actor(web: Web, one: str) -> ActorRow:
    record = web.dossier.actors[one].record
    return ActorRow(
        id=one,
        name=record.name,
        kind=record.kind,
        named=record.named,
        aliases=[alias.name for alias in record.aliases],
        part_of=list(record.part_of),
    )


def _place(web: Web, one: str) -> PlaceRow:
    record = web.dossier.places[one].record
    where = record.coordinates
    return PlaceRow(
        id=one,
        name=record.name,
        kind=record.kind,
        aliases=[alias.name for alias in record.aliases],
        part_of=record.part_of,
        coordinates=CoordinatesRow(lat=where.lat, lon=where.lon, origin=where.origin) if where else None,
    )


def _event(web: Web, one: str) -> EventRow:
    record = web.dossier.events[one].record
    date = record.date
    return EventRow(
        id=one,
        title=record.title,
        date=date.date or None if date else None,
        date_basis=date.basis if date else "unknown",
        date_reason=date.reason if date else "",
        date_claims=list(date.claims) if date else [],
        places=list(record.places),
        actors=[RoleRow(id=participant.actor, role=participant.role) for participant in record.actors],
        part_of=record.part_of,
    )


def _claim(web: Web, stated: Stated) -> ClaimRow:
    claim, chain = stated.claim, web.chains[stated.claim.id]
    passage = web.found.passages[claim.id]
    position = stated.at()
    return ClaimRow(
        id=claim.id,
        on=OnRow(kind=stated.on.kind, id=stated.on.id),
        source=claim.source,
        quote=claim.quote,
        level=passage.level,
        spans=list(passage.spans),
        furniture=claim.furniture,
        attribution=list(claim.attribution),
        origin=chain.origin,
        voice=chain.voice,
        question=stated.question.id if stated.question else None,
        answer=claim.answer,
        address=claim_on(stated),
        permalink=permalink_of(claim.id),
        file=position.file,
        line=position.line,
    )
