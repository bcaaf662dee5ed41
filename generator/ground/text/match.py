"""What comes of looking for words in an article: a match, or a miss with its reason. Both are values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.ground.text.folding import Span

Level = Literal["exact", "typographic", "elided"]

Reason = Literal[
    "empty",
    "too-short",
    "not-found",
    "ambiguous",
    "context-differs",
    "outside-body",
    "across-furniture",
    "cuts-a-word",
    "bracketed-insertion",
    "elision-part-too-short",
    "elision-order",
    "elision-gap-too-long",
    "elision-gap-empty",
]

LEAST_CHARACTERS = 12
"""Of a quote, after folding, unless it is a date or a number."""

LEAST_PART = 20
"""Characters of each part of an elided quote, after folding."""

LONGEST_GAP = 500
"""Characters of the article that an elision may leave out."""


@dataclass(frozen=True, slots=True)
class Match:
    """Where words stand.

    Attributes:
        level: ``exact``, ``typographic`` or ``elided``.
        spans: One span, or one per part of an elided quote, in order.
    """

    level: Level
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Miss:
    """Why words are not accepted.

    Attributes:
        reason: Which rule they break.
        words: The words looked for, without white space around them; of an elided quote, the part at fault.
        spans: Where they do stand, though it does not do: all occurrences that are in question.
        length: How many characters the words or the gap have, where the reason is one of length.
    """

    reason: Reason
    words: str
    spans: tuple[Span, ...] = ()
    length: int = 0
