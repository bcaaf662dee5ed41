"""The dossier as tables that refer to each other: what the forms for spreadsheets and databases share."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from generator.data.relational.claims import ANSWERS, ATTRIBUTION, CLAIMS, HEDGES, ORIGINS
from generator.data.relational.questions import GROUP_VOICES, GROUPS, QUESTIONS, RELATIONS
from generator.data.relational.records import (
    ACTOR_ALIASES,
    ACTOR_PARTS,
    ACTORS,
    EVENT_ACTORS,
    EVENT_DATE_CLAIMS,
    EVENT_PLACES,
    EVENTS,
    PLACE_ALIASES,
    PLACES,
    SOURCE_ARCHIVED,
    SOURCES,
)
from generator.data.relational.table import Table
from generator.data.relational.trace import EXCEPTIONS, FORMER_IDS, REMOVED
from generator.data.relational.words import ACT_FORMS, ACTS, DOSSIER, HOLES, SHARED_TEXT, SHARED_TEXT_SOURCES, WORDS

TABLES: Final[Sequence[Table]] = (
    DOSSIER,
    ACTORS,
    ACTOR_ALIASES,
    ACTOR_PARTS,
    PLACES,
    PLACE_ALIASES,
    SOURCES,
    SOURCE_ARCHIVED,
    EVENTS,
    EVENT_ACTORS,
    EVENT_PLACES,
    EVENT_DATE_CLAIMS,
    QUESTIONS,
    CLAIMS,
    ATTRIBUTION,
    ORIGINS,
    ANSWERS,
    HEDGES,
    GROUPS,
    GROUP_VOICES,
    RELATIONS,
    ACTS,
    ACT_FORMS,
    WORDS,
    SHARED_TEXT,
    SHARED_TEXT_SOURCES,
    HOLES,
    FORMER_IDS,
    EXCEPTIONS,
    REMOVED,
)
"""All tables, the ones that a reader begins with first."""
