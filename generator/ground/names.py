"""Names that a person may have meant."""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz.distance import OSA

LONGEST = 200
"""Longer words are nobody's slip of the finger, and would only cost time."""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return the known name that ``word`` most likely stands for, or "" where none is near.

    A wrong capital, or ``_`` or a space for ``-``, is forgiven at once; else about one slip (a letter too many, too
    few, wrong, or two in the wrong order) in three letters. Equally near names: the first in the alphabet.
    """
    if not word or len(word) > LONGEST:
        return ""
    wanted = _plain(word)
    names = sorted(set(known))
    allowed = max(1, len(wanted) // 3)
    best = ""
    for name in names:
        slips = OSA.distance(wanted, _plain(name), score_cutoff=allowed)
        if slips <= allowed and slips < len(wanted):
            best, allowed = name, slips - 1
        if allowed < 0:
            break
    return best or _longer_form(wanted, names)


def _longer_form(wanted: str, known: Iterable[str]) -> str:
    """Return the only known name that begins or ends with ``wanted`` as a whole part, such as army: syrian-army."""
    if len(wanted) < 3:
        return ""
    longer = [name for name in known if _plain(name).startswith(wanted + "-") or _plain(name).endswith("-" + wanted)]
    return longer[0] if len(longer) == 1 else ""


def _plain(name: str) -> str:
    return name.casefold().replace("_", "-").replace(" ", "-")
