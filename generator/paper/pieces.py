"""A picture that is taller than a sheet, cut where nothing of it is cut through."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from selectolax.lexbor import LexborNode

_SHARED: Final = frozenset({"title", "desc", "defs"})
_ABOVE, _BELOW = 14.0, 4.0
"""How far words reach up and down from their line."""
_HEADINGS: Final = frozenset({"d-time__heading", "d-hold__place", "d-hold__source"})
_TO_WHAT_IT_HEADS: Final = 24.0
"""How far a heading reaches down, so that it stays with what stands below it."""
_NUMBER: Final = re.compile(r"-?\d+(?:\.\d+)?")


@dataclass(frozen=True)
class Piece:
    """A part of a picture: what is drawn in it, and from where to where it reaches, from the top of the picture."""

    content: str
    top: float
    foot: float


def pieces(svg: LexborNode, height: float, most: float) -> tuple[Piece, ...]:
    """Cut a picture into pieces that are at most ``most`` tall, each as tall as may be; one where it is no taller.

    What nothing cuts through stays in one piece, however tall it is.

    Args:
        svg: The picture.
        height: How tall it is.
        most: How tall a piece may be, in its own units.
    """
    drawn = [one for one in svg.iter() if one.tag not in _SHARED]
    shared = "".join(one.html or "" for one in svg.iter() if one.tag in _SHARED)
    if height <= most:
        return (Piece(shared + "".join(one.html or "" for one in drawn), 0, height),)
    cuts = list(_cuts([reach for one in drawn if (reach := _reach(one))], height, most))
    ends = [*cuts[1:], height]
    found = []
    for top, foot in zip(cuts, ends, strict=True):
        within = (one.html or "" for one in drawn if top <= _middle(one) < foot or (foot == height <= _middle(one)))
        found.append(Piece(shared + "".join(within), top, foot))
    return tuple(found)


def _cuts(reaches: list[tuple[float, float]], height: float, most: float) -> Iterator[float]:
    """Yield where pieces begin: 0, and of the gaps between what is drawn, each the last that leaves none too tall."""
    gaps, below = [], 0.0
    for top, foot in sorted(reaches):
        if top > below and below:
            gaps.append((top + below) / 2)
        below = max(below, foot)
    begin = 0.0
    yield begin
    while height - begin > most:
        ahead = [gap for gap in gaps if gap > begin]
        if not ahead:
            return
        begin = max((gap for gap in ahead if gap - begin <= most), default=ahead[0])
        yield begin


def _middle(node: LexborNode) -> float:
    reach = _reach(node)
    return sum(reach) / 2 if reach else 0.0


def _reach(node: LexborNode) -> tuple[float, float] | None:
    """Return from where to where something is drawn, downwards; None where it is nothing."""
    heights = list(_heights(node))
    return (min(heights), max(heights)) if heights else None


def _heights(node: LexborNode) -> Iterator[float]:
    is_at = {name: float(value) for name, value in node.attributes.items() if value and _NUMBER.fullmatch(value)}
    if node.tag == "text":
        heads = not _HEADINGS.isdisjoint((node.attributes.get("class") or "").split())
        yield from (is_at.get("y", 0) - _ABOVE, is_at.get("y", 0) + (_TO_WHAT_IT_HEADS if heads else _BELOW))
    elif node.tag == "line":
        yield from (is_at.get("y1", 0), is_at.get("y2", 0))
    elif node.tag == "rect":
        yield from (is_at.get("y", 0), is_at.get("y", 0) + is_at.get("height", 0))
    elif node.tag == "circle":
        yield from (is_at.get("cy", 0) - is_at.get("r", 0), is_at.get("cy", 0) + is_at.get("r", 0))
    elif node.tag == "path":
        yield from map(float, _NUMBER.findall(node.attributes.get("d") or "")[1::2])
    elif node.tag == "svg":  # a small one, which moves with the width
        yield is_at.get("y", 0)
    else:
        for child in node.iter():
            if child.tag not in _SHARED:
                yield from _heights(child)
