"""Rows on who speaks, who that is, whose text it is, and from where that was taken."""

from __future__ import annotations

from pydantic import Field

from generator.data.exported import Exported
from generator.model.background import Background
from generator.model.taken_from import TakenFrom, Taking

Speaking = str | list[str]
"""An actor's id, or those of several who speak together: one statement, and one origin."""


class CaptureRow(Exported):
    """The captured page that an article's text was taken from."""

    file: str = Field(description="Path of the captured page in the project.")
    sha256: str = Field(description="Hash of its bytes.")
    extracted_by: str = Field(description="The program that took the text out of it, with its version.")
    date: str | None = Field(description="EDTF: when it was captured, which is not when it was published; or null.")
    url: str = Field(description="The address that was captured; empty if unknown.")


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


def taken_from(taken: TakenFrom | None) -> TakenFromRow | None:
    """Return the row of what an article was taken from."""
    if taken is None:
        return None
    return TakenFromRow(
        kind=taken.kind, source=taken.source, url=taken.url, quote=taken.quote.strip(), reason=taken.reason
    )


def background(outside: Background | None) -> BackgroundRow | None:
    """Return the row of who somebody is by a work outside the dossier."""
    if outside is None:
        return None
    read = outside.read.text if outside.read else None
    return BackgroundRow(text=outside.text, origin=outside.origin, read=read)
