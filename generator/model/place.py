"""A place: named, with coordinates, part of a larger one."""

from typing import Annotated, Any

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from generator.model.actor import Name
from generator.model.claim import Claim, SharedAttribution, SharedSource
from generator.model.exception import Exceptions
from generator.model.former import Formerly
from generator.model.ids import PlaceId
from generator.model.record import Record, means


def _as_written(value: Any) -> Any:
    """Refuse what Python reads as another number than a reader does: 1_2 is 12 to it."""
    if isinstance(value, str) and "_" in value:
        raise PydanticCustomError("float_parsing", "no number")
    return value


class Coordinates(Record, title="coordinates"):
    """Degrees north and east (WGS 84), and where the figures come from."""

    lat: Annotated[
        float,
        Field(ge=-90, le=90),
        BeforeValidator(_as_written),
        means("Degrees north of the equator, -90 to 90.", "51.5"),
    ]
    lon: Annotated[
        float,
        Field(ge=-180, le=180),
        BeforeValidator(_as_written),
        means("Degrees east of Greenwich, -180 to 180.", "-0.25"),
    ]
    origin: Annotated[
        str, Field(min_length=1), means("Who gives these figures, since the articles do not.", "the town's own map")
    ]


class Place(Record, title="a place"):
    """A named place."""

    name: Annotated[str, Field(min_length=1), means("The name that the dossier uses.", "Exampleton")]
    kind: Annotated[str, means("A short noun: city, district, province, air base, monument.", "town")] = ""
    aliases: Annotated[
        tuple[Name, ...], means("Other names and spellings, as sources print them.", "[Exampletown]")
    ] = ()
    part_of: Annotated[PlaceId | None, means("The larger place that it lies in.", "example-county")] = None
    coordinates: Annotated[
        Coordinates | None,
        means("Where it is; left out where nobody can say.", "{lat: 51.5, lon: -0.25, origin: the town's own map}"),
    ] = None
    description: Annotated[
        str, means("Markdown; every sentence cites claims.", "A town on a river [@gazette-thursday-night].")
    ] = ""
    source: SharedSource = None
    attribution: SharedAttribution = ()
    claims: Annotated[
        tuple[Claim, ...],
        means(
            "Claims about it that belong to no event.",
            "\n- id: gazette-on-the-river\n  source: gazette-2024-05-03\n  quote: Exampleton, which lies on the river",
        ),
    ] = ()
    note: Annotated[str, means("The editor's note.", "Not the village of the same name.")] = ""
    exceptions: Exceptions = ()
    formerly: Formerly = ()
