"""A claim: what one source says on one point, in its own words."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from generator.model.ids import ActorId, ClaimId, SourceId
from generator.model.record import Record, When, WhenIfAny, means


class Resolved(Record, title="a date that words resolve to"):
    """A relative date in a quote ("on Monday") with the day that it resolves to."""

    words: Annotated[str, Field(min_length=1), means("The words as they stand in the quote.", "on Thursday night")]
    to: Annotated[When, means("The date meant.", "2024-05-02")]
    reason: Annotated[
        str,
        means(
            "How it was resolved, where the weekday and the publication date alone do not say.",
            "The article speaks of the night before it went to print.",
        ),
    ] = ""


class Claim(Record, title="a claim"):
    """What one source says on one point, in its own words: the atom of the dossier."""

    id: Annotated[
        ClaimId,
        means(
            "Never changes, unique in the whole dossier; the claim's permalink is made from it.", "gazette-at-least-40"
        ),
    ]
    source: Annotated[SourceId, means("The source that holds the quote.", "gazette-2024-05-03")]
    quote: Annotated[
        str,
        Field(min_length=1),
        means(
            "Words of the source, verbatim; ``[…]`` between parts marks an elision.",
            "at least 40 people had to leave their homes",
        ),
    ]
    prefix: Annotated[
        str,
        means(
            "Words right before the quote, where the quote occurs more than once (W3C TextQuoteSelector).",
            "on Thursday night, and",
        ),
    ] = ""
    suffix: Annotated[str, means("Words right after the quote, likewise.", '", the mayor said."')] = ""
    attribution: Annotated[
        tuple[ActorId, ...],
        means(
            "Whom the outlet relies on: actors from the one nearest the outlet to the one who said it first. "
            "Without it, the outlet speaks in its own voice.",
            "[river-watch, mayor]",
        ),
    ] = ()
    answer: Annotated[
        str | None,
        means(
            "What the claim answers to its question, in the notation of the question's answers; only under a "
            "question, and there always.",
            '">=40"',
        ),
    ] = None
    when: Annotated[
        WhenIfAny,
        means(
            "In a question of who held a place: the time of this account, where it is not the question's own.",
            "2024-05-02",
        ),
    ] = None
    resolves: Annotated[
        tuple[Resolved, ...],
        means("What relative dates in the quote resolve to.", "[{words: on Thursday night, to: 2024-05-02}]"),
    ] = ()
    note: Annotated[
        str, means("The editor's note, shown as such; may hold references.", "The headline says dozens.")
    ] = ""
    furniture: Annotated[
        bool,
        means(
            "``true`` where the quote is evidence from outside the article's body (a header's date, a caption).", "true"
        ),
    ] = False
