"""A passage: where in its article a quote was found, and how closely."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Level = Literal["exact", "typographic", "elided"]
Span = tuple[int, int]
"""Start and end in code points of the decoded article, the end not included."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Where a claim's quote stands.

    Attributes:
        claim: The claim's id.
        source: The source's id.
        level: ``exact``: code point for code point; ``typographic``: up to the closed list of typographic variants;
            ``elided``: in parts, in order, with the gaps shown.
        spans: One span, or one per part of an elided quote, in order.
    """

    claim: str
    source: str
    level: Level
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """All that checking found in the articles.

    Attributes:
        passages: By claim id.
        bodies: By source id: the spans of the article's body, in order and apart from each other.
        dates: By source id: the span of the words that the publication date rests on, where it quotes any.
    """

    passages: Mapping[str, Passage]
    bodies: Mapping[str, tuple[Span, ...]]
    dates: Mapping[str, Span]
