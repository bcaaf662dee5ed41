"""A place: named, with coordinates, part of a larger one."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from generator.model.actor import Name
from generator.model.claim import Claim
from generator.model.record import Id, Record


class Coordinates(Record):
    """Degrees north and east (WGS 84), and where the figures come from.

    Attributes:
        lat: Degrees north of the equator, -90 to 90.
        lon: Degrees east of Greenwich, -180 to 180.
        origin: Who gives these figures, since the articles do not.
    """

    lat: Annotated[float, Field(ge=-90, le=90)]
    lon: Annotated[float, Field(ge=-180, le=180)]
    origin: Annotated[str, Field(min_length=1)]


class Place(Record):
    """A named place.

    Attributes:
        name: The name that the dossier uses.
        kind: A short noun: city, district, province, air base, monument, …
        aliases: Other names and spellings, as sources print them.
        part_of: Id of the larger place that it lies in.
        coordinates: Where it is; None where nobody can say.
        description: Markdown, with citations.
        claims: Claims about it that belong to no event.
        note: The editor's note.
    """

    name: Annotated[str, Field(min_length=1)]
    kind: str = ""
    aliases: tuple[Name, ...] = ()
    part_of: Id | None = None
    coordinates: Coordinates | None = None
    description: str = ""
    claims: tuple[Claim, ...] = ()
    note: str = ""
