"""A passage: where in its article a quote was found, and how closely."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from generator.model.ids import ClaimId, SourceId

Level = Literal["exact", "typographic", "elided"]
Span = tuple[int, int]
"""Start and end in code points of the decoded article, the end not included."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Where a claim's quote stands.

    Attributes:
        claim: The claim.
        source: The source that it quotes.
        level: ``exact``: code point for code point; ``typographic``: up to the closed list of typographic variants;
            ``elided``: in parts, in order, with the gaps shown.
        spans: One span, or one per part of an elided quote, in order.
    """

    claim: ClaimId
    source: SourceId
    level: Level
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """All that checking found in the articles.

    Attributes:
        passages: Where the quotes stand.
        bodies: The spans of each article's body, in order and apart from each other.
        dates: The span of the words that a publication date rests on, where it quotes any.
    """

    passages: Mapping[ClaimId, Passage]
    bodies: Mapping[SourceId, tuple[Span, ...]]
    dates: Mapping[SourceId, Span]
