# ruff: noqa: RUF001, RUF002
"""How words are written before they are compared: one digit, one alef, one apostrophe for all that readers take as one.

Wider than `generator.ground.text.folding`, which decides whether a quote is verbatim: here it only matters which day a
word names, and الإثنين without its hamza is the same Monday.
"""

from __future__ import annotations

import re
import unicodedata

_LETTERS = str.maketrans(
    {
        "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ة": "ه", "ى": "ی", "ي": "ی", "ك": "ک",
        "ʼ": "'", "’": "'", "ʹ": "'", "‐": "-", "‑": "-", "–": "-",
        "ё": "е", "Ё": "Е",
        "\u200c": " ", "\xa0": " ", "\u202f": " ", "\u0640": None, "\xad": None,
    }
)  # fmt: skip
_UNSEEN = re.compile("[\u064b-\u065f\u0670\u200d-\u200f\u202a-\u202e\u2066-\u2069]")
"""Vowel signs and hamzas above, which are mostly left out in print; joiners and marks of direction."""


def spelled(words: str) -> str:
    """Return words as they are compared, with ASCII digits: "۱۱ دسامبر" begins with 11."""
    if words.isascii():
        return words
    joined = _UNSEEN.sub("", unicodedata.normalize("NFC", words).translate(_LETTERS))
    return "".join(str(unicodedata.decimal(one)) if one.isdecimal() else one for one in joined)


def as_written(words: str, start: int, end: int) -> str:
    """Return what was written for a part of what `spelled` gives."""
    composed = unicodedata.normalize("NFC", words)
    kept = [at for at, one in enumerate(composed) if spelled(one)]
    return composed[kept[start] : kept[end - 1] + 1] if start < end else ""
