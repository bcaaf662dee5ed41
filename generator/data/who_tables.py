"""Rows on who speaks, who that is, and whose text it is."""

from __future__ import annotations

from pydantic import Field

from generator.data.exported import Exported
from generator.model.taken_from import Taking

Speaking = str | list[str]
"""An actor's id, or those of several who speak together: one statement, and one origin."""


class TakenFromRow(Exported):
    """The article of which one is a copy: a source of the dossier, or one at an address outside."""

    kind: Taking
    source: str | None
    url: str
    quote: str = Field(description="The words of the copy that say so.")
    reason: str = Field(description="The editor's reason, where no words say so.")


class BackgroundRow(Exported):
    """Who an actor is, not from the articles."""

    text: str
    origin: str = Field(description="An address, or a work.")
    read: str | None = Field(description="EDTF: when it was read there.")


class InferredRow(Exported):
    """A speaker whom the article does not name there, by the editor's reading."""

    actors: list[str]
    words: str = Field(description="The article's words for the speaker.")
    reason: str
