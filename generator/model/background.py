"""Who an actor is, from outside the dossier: what readers ask and no article says."""

from typing import Annotated

from pydantic import Field

from generator.model.record import Record, WhenIfAny, means


class Background(Record, title="a background"):
    """Who somebody is by another work than the articles. Pages always say that it is not from them."""

    text: Annotated[
        str,
        Field(min_length=1),
        means("One or two plain sentences, in your own words.", "A newspaper that the county of Example owns."),
    ]
    origin: Annotated[
        str,
        Field(min_length=1),
        means("Where it is from: an address, or a work.", "https://encyclopaedia.example/the-gazette"),
    ]
    read: Annotated[WhenIfAny, means("When it was read there.", "2024-06-01")] = None
