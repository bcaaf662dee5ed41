"""What counts as one word of a text, for names, acts and shared text alike."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

_WORD = re.compile(r"\w+")


class Word(NamedTuple):
    """A run of letters and digits, and where it stands.

    An apostrophe or a hyphen parts words, so that "Assad's" begins with the word "Assad".
    """

    text: str
    start: int
    end: int


def words(text: str, start: int = 0, end: int | None = None) -> Sequence[Word]:
    """Return the words between two places of a text, in order."""
    found = _WORD.finditer(text, start, len(text) if end is None else end)
    return [Word(match.group(), *match.span()) for match in found]


def texts_of_words(text: str, start: int, end: int) -> list[str]:
    """Return what the words between two places of a text say, in order."""
    return _WORD.findall(text, start, end)


def spans_of_words(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return where they stand."""
    return [match.span() for match in _WORD.finditer(text, start, end)]


def bare(text: str) -> tuple[str, ...]:
    """Return the words of a text without regard to case: "Re-Liberation" is ("re", "liberation")."""
    if text.isascii():
        return tuple(_WORD.findall(text.lower()))
    return tuple(word.casefold() for word in _WORD.findall(text))
