"""Elided quotes: ``[…]`` between parts that stand in the article in that order, not far apart."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise

from generator.ground.text.folding import DROPPED, WHITE_SPACE, Span

MARKER = re.compile(r"\[(?:\u2026|\.\.\.)\]")
"""``[…]``, or ``[...]`` for those whose keyboard has no ellipsis. Bare dots mark nothing: they are the article's."""

Chain = tuple[Span, ...]


def parts(words: str) -> tuple[str, ...]:
    """Split words at each mark of elision, and drop the white space around the parts."""
    return tuple(part.strip(WHITE_SPACE) for part in MARKER.split(words))


def chains(places: Sequence[Sequence[Span]], longest_gap: int) -> list[Chain]:
    """Put places of the parts together, in order and no further apart than ``longest_gap``.

    Args:
        places: For each part, where it stands, in order.
        longest_gap: Characters that may lie between one part and the next.

    Returns:
        No chain, the only one, or two or more of several: enough to know that there is more than one.
    """
    ended: list[tuple[Span, list[Chain]]] = [(place, [(place,)]) for place in places[0]]
    for candidates in places[1:]:
        ends = [place[1] for place, _ in ended]
        longer: list[tuple[Span, list[Chain]]] = []
        for place in candidates:
            nearest, furthest = bisect_right(ends, place[0]), bisect_left(ends, place[0] - longest_gap)
            before = [chain for _, found in ended[furthest:nearest] for chain in found]
            if before:
                longer.append((place, [(*chain, place) for chain in before[:2]]))
        ended = longer
    return [chain for _, found in ended for chain in found]


def gaps(chain: Chain) -> tuple[Span, ...]:
    """Return the spans that a chain leaves out."""
    return tuple((left[1], right[0]) for left, right in pairwise(chain))


def is_blank(text: str) -> bool:
    """Say whether a gap holds nothing that could have been left out."""
    return not text.strip(WHITE_SPACE + DROPPED)
