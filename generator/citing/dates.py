"""An uncertain date in forms that know less of it than EDTF: never more than is known."""

from __future__ import annotations

import re
from typing import Any, Final

from generator.ground.dates.edtf import Date
from generator.ground.dates.in_words import in_words

_TIME: Final = re.compile("T.*$")


def known(date: Date | None) -> tuple[int, ...]:
    """Return as much of year, month and day as is sure: nothing of a date that is about, or uncertain, or open."""
    if date is None or date.approximate or date.uncertain or date.earliest is None or date.latest is None:
        return ()
    first, last = (date.earliest.timetuple()[:3], date.latest.timetuple()[:3])
    same = [a for at, (a, _) in enumerate(zip(first, last, strict=True)) if first[: at + 1] == last[: at + 1]]
    return tuple(same)


def for_csl(date: Date) -> dict[str, Any]:
    """Return a date as CSL-JSON holds it: in parts, with ``circa`` where it is not sure; else in words."""
    circa = {"circa": True} if date.within or date.approximate or date.uncertain else {}
    if date.precision == "interval":
        parts = [_parts(end) for end in date.ends]
        if not all(parts):
            return {"literal": in_words(date)}
        return {"date-parts": parts, **circa}
    if date.precision == "season":
        return {"date-parts": [[int(date.text[:4])]], "season": int(date.text[5:7]) - 20, **circa}
    named = _parts(date)
    return {"date-parts": [named], **circa} if named else {"literal": in_words(date)}


def for_biblatex(date: Date) -> str:
    """Return a date as BibLaTeX reads it: EDTF, level 1, without a time of day.

    That it was at some time within an interval, and not all through, it cannot say.
    """
    if date.within:
        begin, end = date.parts
        return f"{_bare(begin)}/{_bare(end)}".replace("../", "/").replace("/..", "/")
    return _bare(date.text)


def _bare(text: str) -> str:
    return _TIME.sub("", text)


def _parts(date: Date | None) -> list[int]:
    """Return year, month and day as far as the date names them; nothing of one that CSL has no parts for."""
    if date is None or date.precision not in ("year", "month", "day", "time"):
        return []
    bare = _bare(date.text).rstrip("~?%").replace("-XX", "")
    return [int(part) for part in bare.split("-")] if "X" not in bare else []
