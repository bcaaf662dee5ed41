"""Where an article comes from that another printed first, and how that is known."""

from typing import Annotated, Literal, Self

from pydantic import model_validator

from generator.model.ids import SourceId
from generator.model.record import Record, means

Taking = Literal["republication", "translation", "adaptation"]


class TakenFrom(Record, title="where an article is taken from"):
    """The article of which this one is a copy: a source of the dossier, or one at an address outside.

    What such an article says in its outlet's own voice is no origin beside the original's.
    """

    kind: Annotated[
        Taking,
        means(
            "``republication``: the same words; ``translation``: the same in another language; ``adaptation``: told "
            "again after it.",
            "translation",
        ),
    ]
    source: Annotated[SourceId | None, means("The source that is copied; or ``url``.", "herald-2024-05-03")] = None
    url: Annotated[
        str,
        means(
            "The address of the article that is copied, where the dossier does not hold it.",
            "https://herald.example/2024/flood",
        ),
    ] = ""
    quote: Annotated[
        str,
        means(
            "The words of this article that say so, verbatim, from its body or its page furniture.",
            "First published by The Herald",
        ),
    ] = ""
    reason: Annotated[
        str,
        means(
            "Why you take it for a copy, where no words say so; required then, and shown as yours.",
            "It has the Herald's misprints.",
        ),
    ] = ""

    @model_validator(mode="after")
    def _names_one_and_says_how(self) -> Self:
        if (self.source is None) == (not self.url.strip()):
            raise ValueError('"from" names either a "source" of the dossier or a "url" outside of it, and not both')
        if not (self.quote.strip() or self.reason.strip()):
            raise ValueError('"from" needs the "quote" of the words that say so, or, where none do, a "reason"')
        return self
