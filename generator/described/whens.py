"""Dates: in EDTF always, and as schema.org has them only where nothing of what EDTF says would be lost."""

from __future__ import annotations

from collections.abc import Iterable

from generator.described.vocabulary import EDTF, Node, without_empty
from generator.ground.dates.edtf import Date
from generator.model.dated import Dated

_PLAIN = frozenset({"time", "day", "month", "year"})


def edtf(text: str) -> Node:
    """Return a date in EDTF, typed as the Library of Congress does."""
    return {"@value": text, "@type": EDTF}


def plain(date: Date | None) -> str:
    """Return a date as schema.org writes it (ISO 8601); empty where it would say more than is known."""
    if date is None or date.approximate or date.uncertain or date.precision not in _PLAIN or "X" in date.text:
        return ""
    return date.text


def begins_and_ends(date: Date | None) -> tuple[str, str]:
    """Return the same for both ends of what goes on through a time; a single date is its own beginning."""
    if date is None or date.within:
        return "", ""
    if date.ends:
        begins, ends = date.ends
        return plain(begins), plain(ends)
    return plain(date), ""


def dated(known: Dated, rests_on: Iterable[Node] = ()) -> Node:
    """Return a date with its basis.

    Args:
        known: The date.
        rests_on: The quotes that it rests on.
    """
    return without_empty(
        {
            "@type": "d:Dated",
            "d:date": edtf(known.date.text) if known.date else None,
            "d:basis": known.basis,
            "d:reason": known.reason,
            "d:words": known.quote.strip(),
            "d:restsOn": list(rests_on),
        }
    )
