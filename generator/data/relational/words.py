"""Tables of the dossier itself, of the words that sources use, of what they share, and of what is not known."""

from __future__ import annotations

from typing import Final

from generator.data.relational.table import NTH, SPANS, Column, Table, as_json, listed, maybe, values_of
from generator.data.tables import HoleRow

DOSSIER: Final = Table(
    "dossier",
    "The dossier itself: one row.",
    (
        Column("title"),
        Column("description"),
        Column("language", "BCP 47: what its editors write."),
        Column("version", "Of the form of the data: the first number grows where a reader would break."),
    ),
    ("title",),
    lambda data: [(data.title, data.description, data.language, data.version)],
)

ACTS: Final = Table(
    "acts",
    "An act of the dossier's own vocabulary, whose words are counted.",
    (Column("id"), Column("label")),
    ("id",),
    lambda data: ((row.id, row.label) for row in data.acts),
)

ACT_FORMS: Final = listed(
    "act_forms",
    "A word that is counted for an act.",
    Column("act", of="acts"),
    Column("form"),
    lambda data: ((row.id, row.forms) for row in data.acts),
)

WORDS: Final = Table(
    "words",
    "How one source uses one name for an actor or a place, or one word for an act; of the three, two are empty.",
    (
        NTH,
        maybe("actor", of="actors"),
        maybe("place", of="places"),
        maybe("act", of="acts"),
        Column("form", "The name or word, as the dossier writes it."),
        Column("source", of="sources"),
        Column("count", "How often the article's body uses it.", "integer"),
        Column("quoted", "How often of these within quotation marks.", "integer"),
        Column("spans", SPANS, "json"),
    ),
    ("nth",),
    lambda data: (
        (nth, row.actor, row.place, row.act, row.form, row.source, row.count, row.quoted, as_json(row.spans))
        for nth, row in enumerate(data.words)
    ),
)

SHARED_TEXT: Final = Table(
    "shared_text",
    "A text that several sources print nearly alike.",
    (
        Column("id", "Its place in the order, from 0.", "integer"),
        Column("likeness", "1 for the same words; how it is measured stands on the method page.", "number"),
    ),
    ("id",),
    lambda data: ((nth, row.likeness) for nth, row in enumerate(data.shared_text)),
)

SHARED_TEXT_SOURCES: Final = Table(
    "shared_text_sources",
    "Where a source prints a shared text.",
    (
        Column("text", "Which one.", "integer", of="shared_text"),
        NTH,
        Column("source", of="sources"),
        Column("spans", SPANS, "json"),
    ),
    ("text", "nth"),
    lambda data: (
        (text, nth, source, as_json(spans))
        for text, row in enumerate(data.shared_text)
        for nth, (source, spans) in enumerate(zip(row.sources, row.spans, strict=True))
    ),
)

HOLES: Final = Table(
    "holes",
    "Something that the dossier does not know.",
    (
        NTH,
        Column("kind", "Its first word says what the id is an id of.", one_of=values_of(HoleRow, "kind")),
        Column("id"),
    ),
    ("nth",),
    lambda data: ((nth, row.kind, row.id) for nth, row in enumerate(data.holes)),
)
