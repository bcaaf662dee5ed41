"""A claim: what one source says on one point, in its own words."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from generator.model.record import Id, Record, When, WhenIfAny


class Resolved(Record):
    """A relative date in a quote ("on Monday") with the day that it resolves to.

    Attributes:
        words: The words as they stand in the quote.
        to: The date meant, in EDTF.
        reason: How it was resolved, where the weekday and the publication date alone do not say.
    """

    words: Annotated[str, Field(min_length=1)]
    to: When
    reason: str = ""


class Claim(Record):
    """The atom of the dossier.

    Attributes:
        id: Never changes, unique in the whole dossier; the claim's permalink is made from it.
        source: Id of the source that holds the quote.
        quote: Words of the source, verbatim; ``[…]`` between parts marks an elision.
        prefix: Words right before the quote, where the quote occurs more than once (W3C TextQuoteSelector).
        suffix: Words right after the quote, likewise.
        attribution: Actor ids from the one nearest the outlet to the one who said it first. Empty: the outlet's
            own voice.
        answer: What the claim answers to its question, in the notation of the question's answers; None outside
            questions.
        when: In a question of who held a place: the time of this account, in EDTF, where it is not the question's own.
        resolves: What relative dates in the quote resolve to.
        note: The editor's note, shown as such; may hold references.
        furniture: True where the quote is evidence from outside the article's body (a header's date, a caption).
    """

    id: Id
    source: Id
    quote: Annotated[str, Field(min_length=1)]
    prefix: str = ""
    suffix: str = ""
    attribution: tuple[Id, ...] = ()
    answer: str | None = None
    when: WhenIfAny = None
    resolves: tuple[Resolved, ...] = ()
    note: str = ""
    furniture: bool = False
