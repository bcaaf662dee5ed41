"""What the dossier as a whole says of itself: ``sources/dossier.yml``."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from generator.model.record import Record


class Settings(Record):
    """The dossier's own title and text.

    Attributes:
        title: The site's name.
        description: One sentence, for search engines and the front page.
        about: Markdown for the front page: what this dossier is about.
        language: BCP 47 tag of what its editors write.
    """

    title: Annotated[str, Field(min_length=1)]
    description: str = ""
    about: str = ""
    language: str = "en"
