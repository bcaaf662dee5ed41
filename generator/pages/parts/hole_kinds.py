"""What kinds of holes are called, and why each is one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from generator.ground.wording import marked
from generator.links.holes import HoleKind

HEADINGS: Final[Mapping[HoleKind, tuple[str, str]]] = {
    "event-without-date": (
        marked("Events without a date"),
        marked("No article tells, as far as this dossier has read them, when."),
    ),
    "event-without-day": (
        marked("Events without a day"),
        marked("When they happened, or began and ended, is not known to the day."),
    ),
    "question-with-one-voice": (
        marked("Questions with one voice"),
        marked("Fewer than two named origins, independent of each other, give an answer."),
    ),
    "question-not-compared": (
        marked("Questions whose accounts are not compared"),
        marked("Their answers are free text, and how they relate is left to you."),
    ),
    "question-without-source": (
        marked("Questions that outlets answer without a source"),
        marked("Every account is told in an outlet’s own voice; none says from whom it has it."),
    ),
    "claim-on-unnamed-only": (
        marked("Claims that rest on unnamed origins only"),
        marked("Nobody whom a source names stands behind them, or behind another claim that answers the same."),
    ),
    "source-without-stated-date": (
        marked("Sources whose date is not stated"),
        marked(
            "The archived text does not print when it was published; where it was inferred, the source’s page says how."
        ),
    ),
    "source-without-address": (
        marked("Sources without an address"),
        marked("Where the article was published is not known."),
    ),
    "actor-named-once": (
        marked("Actors named once"),
        marked("The articles name them in one single place."),
    ),
    "actor-not-named": (
        marked("Actors named in no article’s body"),
        marked("What is known of them stands outside the articles themselves: in a caption, a byline, a credit."),
    ),
    "place-without-coordinates": (
        marked("Places without coordinates"),
        marked("They are on no map of this dossier."),
    ),
}

OF_EVENTS: Final[Mapping[HoleKind, str]] = {
    "event-without-date": marked("no date"),
    "event-without-day": marked("not to the day"),
    "question-not-compared": marked("not compared"),
    "question-with-one-voice": marked("one voice"),
    "question-without-source": marked("no source given"),
    "claim-on-unnamed-only": marked("unnamed only"),
}
"""What stands under its event instead of in a list of its kind, and what it is called there."""
BRIEF: Final[Sequence[HoleKind]] = (
    "source-without-address",
    "actor-named-once",
    "actor-not-named",
    "place-without-coordinates",
)
"""Of which a name is enough."""
