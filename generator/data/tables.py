"""The rows of ``data/dossier.json``. The JSON Schema is made from these classes, so that the two cannot part."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from generator.answers.kind import Relation
from generator.data.exported import Exported
from generator.data.trace_tables import Exceptions, Formerly, RemovedRow
from generator.data.who_tables import BackgroundRow, CaptureRow, InferredRow, Speaking, TakenFromRow
from generator.links.holes import HoleKind
from generator.model.actor import ActorKind
from generator.model.dated import Basis
from generator.model.dossier import Kind
from generator.model.forms import VERSION
from generator.model.passage import Level, Span
from generator.model.question import AnswerKind


class CoverageRow(Exported):
    """How much of an article's body claims quote."""

    sentences: int
    quoted: int = Field(description="Sentences of which some claim quotes at least a part.")
    unquoted: list[Span] = Field(description="Spans of the other sentences.")


class PublishedRow(Exported):
    """When an article was published, and how that is known."""

    date: str | None = Field(description="EDTF, or null where unknown.")
    basis: Basis
    reason: str = Field(description="The reasoning, where the date is inferred.")
    quote: str = Field(description="The words of the article that it rests on.")


class TranslationRow(Exported):
    """An article's words in another language."""

    text: str
    by: str
    language: str = Field(description="BCP 47.")


class SourceRow(Exported):
    """One archived article."""

    id: str
    file: str = Field(description="Path of the archived text in the project.")
    sha256: str = Field(description="Hash of the whole archived text, which may be more than is published.")
    publish: Literal["whole", "passages"] = Field(
        description="Whether the site's copy of the text is the whole of it, or only what claims quote, each with its "
        "sentence. All spans count in that copy."
    )
    title: str
    translation: TranslationRow | None = Field(description="Of the title.")
    title_printed: bool = Field(description="Whether the archived text prints this title.")
    outlet: str = Field(description="Actor id.")
    byline: str
    dateline: str
    language: str = Field(description="BCP 47.")
    url: str
    archived: list[str] = Field(description="Addresses of copies that web archives hold.")
    capture: CaptureRow | None = Field(description="What the text was taken from, where that is kept.")
    rights: str
    published: PublishedRow
    taken_from: TakenFromRow | None = Field(description="The article of which it is a copy, where anybody says so.")
    body: list[Span] = Field(
        description="Spans of the article's body, in characters (code points) of the decoded file."
    )
    coverage: CoverageRow
    formerly: Formerly
    exceptions: Exceptions


class ActorRow(Exported):
    """Someone or something that acts or speaks."""

    id: str
    name: str
    kind: ActorKind
    named: bool
    aliases: list[str]
    part_of: list[str] = Field(description="Actor ids.")
    background: BackgroundRow | None
    formerly: Formerly
    exceptions: Exceptions


class CoordinatesRow(Exported):
    """Degrees (WGS 84) and who gives them."""

    lat: float
    lon: float
    origin: str


class PlaceRow(Exported):
    """A named place."""

    id: str
    name: str
    kind: str
    aliases: list[str]
    part_of: str | None
    coordinates: CoordinatesRow | None
    formerly: Formerly
    exceptions: Exceptions


class RoleRow(Exported):
    """An actor's role in an event."""

    id: str = Field(description="Actor id.")
    role: str


class EventRow(Exported):
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
    formerly: Formerly
    exceptions: Exceptions


class GroupRow(Exported):
    """Accounts that answer a question the same, and who stands behind them. Lists hold actor ids."""

    answer: str = Field(description="In the notation of the question's answers, as the first of them gives it.")
    claims: list[str] = Field(description="Claim ids.")
    outlets: list[str] = Field(description="Who prints it.")
    origins: list[Speaking] = Field(
        description="Independent named origins; a body stands for its parts; outlets in their own voice included."
    )
    unnamed: list[Speaking] = Field(description="Unnamed origins, which corroborate nobody.")
    parties: list[str] = Field(description="Actors among them that are, or belong to, a side of the event.")


class BetweenRow(Exported):
    """How two groups of accounts relate."""

    groups: tuple[int, int] = Field(description="Indexes in the question's groups.")
    relation: Relation
    why: str = Field(description="Why not both can be true, or of which moments they speak; empty otherwise.")


class QuestionRow(Exported):
    """A point on which accounts are compared."""

    id: str
    event: str
    ask: str
    answers_are: AnswerKind
    unit: str
    claims: list[str] = Field(description="Claim ids, in the order of the file; those that stand elsewhere come last.")
    relation: Relation | Literal["single"] | None = Field(
        description="How its accounts relate; single where one voice answers; null for free text that nobody has read."
    )
    reading: str | None = Field(description="Where the relation is the editor's reading: the reason.")
    groups: list[GroupRow]
    between: list[BetweenRow] = Field(description="How each two groups relate; none for free text that is not read.")
    formerly: Formerly


class OnRow(Exported):
    """The record that holds a claim."""

    kind: Kind
    id: str


class HedgeRow(Exported):
    """How sure somebody in a chain is."""

    words: str = Field(description="The words that show it.")
    degree: Literal["probable", "possible", "not-committed"] = Field(description="On the scale of FactBank.")
    denied: bool = Field(description="Whether it is the opposite that is so sure.")
    by: str = Field(description="Actor id.")

    @property
    def sureness(self) -> str:
        """The degree, and whether it is denied, in one text for forms that have no more room."""
        return f"{self.degree}{', denied' if self.denied else ''}"


class FurtherAnswerRow(Exported):
    """What a claim answers to another question than the one that it stands under."""

    question: str
    answer: str = Field(description="In the notation of the question's answers.")
    when: str | None = Field(description="EDTF: the moment that the account speaks of there.")
    hedges: list[HedgeRow]
    address: str = Field(description="Where the site shows it there, from the site's root.")


class ClaimRow(Exported):
    """What one source says on one point, in its own words."""

    id: str
    on: OnRow
    source: str
    quote: str = Field(
        description="The quote as the editor wrote it, without space around it; the archived words are at the spans."
    )
    level: Level = Field(description="How closely the quote was found.")
    spans: list[Span] = Field(description="Where it stands, in characters (code points) of the decoded file.")
    furniture: bool = Field(description="Whether it stands outside the article's body.")
    attribution: list[Speaking] = Field(
        description="Actor ids, nearest the outlet first, a list for those who speak together; empty for the outlet's "
        "own voice."
    )
    inferred: list[InferredRow] = Field(description="Those of the attribution whom the article does not name there.")
    origin: Speaking = Field(description="Actor id of whoever said it first; the outlet, where it speaks for itself.")
    voice: Literal["own", "named", "unnamed"]
    question: str | None
    answer: str | None = Field(description="In the notation of the question's answers.")
    translation: TranslationRow | None = Field(description="Of the quote.")
    hedges: list[HedgeRow] = Field(description="How sure its words are; none where they are plain.")
    when: str | None = Field(description="EDTF: the moment that the account speaks of, where its editor says one.")
    also_answers: list[FurtherAnswerRow] = Field(description="What it answers to other questions.")
    address: str = Field(description="Where the site shows it, from the site's root.")
    permalink: str = Field(description="Its own lasting address, from the site's root.")
    file: str
    line: int
    formerly: Formerly
    exceptions: Exceptions


class ActRow(Exported):
    """An act of the dossier's own vocabulary, with the words that are counted for it."""

    id: str
    label: str
    forms: list[str]


class WordRow(Exported):
    """How one source uses one name for an actor or a place, or one word for an act; of the three, two are null."""

    actor: str | None = Field(description="Actor id.")
    place: str | None = Field(description="Place id.")
    act: str | None = Field(description="Act id, from the dossier's own vocabulary.")
    form: str = Field(description="The name or word, as the dossier writes it.")
    source: str
    count: int = Field(description="How often the article's body uses it.")
    quoted: int = Field(description="How often of these within quotation marks.")
    spans: list[Span]


class SharedTextRow(Exported):
    """A text that several sources print nearly alike."""

    sources: list[str]
    spans: list[list[Span]] = Field(description="For each of the sources, in their order, where it stands.")
    likeness: float = Field(description="1 for the same words; how it is measured stands on the method page.")


class HoleRow(Exported):
    """Something that the dossier does not know."""

    kind: HoleKind
    id: str = Field(description="Of what lacks it: the first word of the kind says what that is.")


class Data(Exported):
    """A whole dossier."""

    schema_: str = Field(alias="$schema", default="dossier.schema.json")
    version: str = Field(
        default=VERSION,
        description="Of the form of these data: the first number grows where a program that reads them would break.",
    )
    title: str
    description: str
    language: str
    sources: list[SourceRow]
    actors: list[ActorRow]
    places: list[PlaceRow]
    events: list[EventRow]
    questions: list[QuestionRow]
    claims: list[ClaimRow]
    acts: list[ActRow]
    words: list[WordRow]
    shared_text: list[SharedTextRow]
    holes: list[HoleRow]
    removed: list[RemovedRow]
