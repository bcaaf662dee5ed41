"""A translation of an article's words, shown beside them and never instead of them."""

from typing import Annotated

from pydantic import Field

from generator.model.language import Language
from generator.model.record import Record, means


class Translation(Record, title="a translation"):
    """The words in another language, as somebody translated them."""

    text: Annotated[str, Field(min_length=1), means("The translated words.", "at least 40 people had to leave")]
    by: Annotated[str, Field(min_length=1), means("Who translated them.", "the editor")]
    language: Annotated[Language, means("BCP 47 tag of the language that it is in.", "en")] = "en"
