"""Names that a person may have meant."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from rapidfuzz.distance import OSA

LONGEST = 200
"""Longer words are nobody's slip of the finger, and would only cost time."""

_ENDING = 3
"""Letters that a word may lack at its end, as alias lacks those of aliases."""


def called(word: str, names: Mapping[str, Iterable[str]]) -> str:
    """Return the only id whose thing bears ``word`` as one of its names, or "".

    Capitals, punctuation and an article before it make no difference: ``the-mayor`` is called *Mayor*.

    Args:
        word: What stands where an id belongs.
        names: By id, all its names.
    """
    wanted = _bare(word[:LONGEST])
    found = [id_ for id_, several in names.items() if wanted and any(_bare(name) == wanted for name in several)]
    return found[0] if len(found) == 1 else ""


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
    """Return the only known name that ``wanted`` is a whole part of (army: syrian-army), or the beginning (alias)."""
    if len(wanted) < 3:
        return ""
    plain = {name: _plain(name) for name in known}
    longer = [name for name, whole in plain.items() if whole.startswith(wanted + "-") or whole.endswith("-" + wanted)]
    longer = longer or [name for name, w in plain.items() if w.startswith(wanted) and len(w) - len(wanted) <= _ENDING]
    return longer[0] if len(longer) == 1 else ""


def _plain(name: str) -> str:
    return name.casefold().replace("_", "-").replace(" ", "-")


def _bare(name: str) -> str:
    """Return a name without its signs; an underscore is one."""
    return re.sub(r"[\W_]+", "-", name.casefold()).strip("-").removeprefix("the-")
