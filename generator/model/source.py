"""A source: one archived article, and what is known about it."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field, model_validator

from generator.model.dated import Dated
from generator.model.record import Id, Record


class Stretch(Record):
    """A stretch of the article: from its first words to its last.

    Attributes:
        start: The words that it begins with (written ``from``).
        end: The words that it ends with (written ``to``); empty: the words of ``from`` are all of it.
    """

    start: Annotated[str, Field(alias="from", min_length=1)]
    end: Annotated[str, Field(alias="to")] = ""


class Source(Record):
    """One archived article. Its text lies beside it, under the same name with ``.txt``, as it came.

    Attributes:
        title: The headline. Where the archived text does not print it, pages mark it as supplied by the dossier.
        outlet: Actor id of the outlet that published it.
        published: When it was published, with its basis; never the day it was crawled.
        sha256: Hash of the text file's bytes, 64 hexadecimal digits.
        body: The stretches that are the article; the rest is page furniture, shown folded.
        byline: Who wrote it, as printed.
        dateline: Where it was written, as printed.
        language: BCP 47 tag.
        url: Address, where known.
        independent_of: Ids of sources that print nearly the same text and yet wrote it by themselves, as the editor
            knows: they stay two origins.
        rights: Who holds the rights in the text, and on what ground it is kept.
        note: The editor's note.
    """

    title: Annotated[str, Field(min_length=1)]
    outlet: Id
    published: Dated
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    body: Annotated[tuple[Stretch, ...], Field(min_length=1)]
    byline: str = ""
    dateline: str = ""
    language: str = "en"
    url: str = ""
    independent_of: tuple[Id, ...] = ()
    rights: str = ""
    note: str = ""

    @model_validator(mode="before")
    @classmethod
    def _one_stretch_or_several(cls, value: Any) -> Any:
        if isinstance(value, dict) and isinstance(value.get("body"), dict):
            return {**value, "body": (value["body"],)}
        return value
