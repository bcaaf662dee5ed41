"""What counts as the same word to who searches: the same here and in ``assets/dossier/search/terms.js``.

Folded are case, accents, ligatures, Arabic vowels, Arabic article, Arabic digits and the letters that Arabic and
Persian keyboards write differently. Scripts without spaces give one term for each character, so that any run of them
is a phrase. What hyphens, apostrophes, joiners or a number's separators join is found in its parts and as a whole:
"so-called" has the terms *so*, *called* and, in the place of the first, *socalled*.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final, NamedTuple

APOSTROPHES_AND_HYPHENS: Final = "'\u2019\u02bc\u2018\uff07\u2010\u2011\u200c\u200d-"
"""Characters that join two halves of a word; a zero-width joiner or non-joiner is one."""

_MARKS: Final = (
    "\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
)
"""Marks that are left out: accents, Hebrew points, Arabic vowels. Those of other scripts tell words apart."""
_KEPT_MARKS: Final = (
    "\u0900-\u0963\u0966-\u0dff\u0e31\u0e34-\u0e4e\u0eb1-\u0ece\u0f18-\u0fbc"
    "\u102b-\u103e\u1056-\u109d\u17b4-\u17d3\u3099\u309a"
)
"""Vowels and marks of Indic scripts, of Thai, Lao, Tibetan, Burmese and Khmer, and of Japanese, which Python calls no
letters."""
_LETTER: Final = rf"(?:[^\W_]|[{_MARKS}{_KEPT_MARKS}\u00ad])"
_RUN: Final = re.compile(rf"{_LETTER}+(?:(?:[{APOSTROPHES_AND_HYPHENS}]|(?<=\d)[.,](?=\d)){_LETTER}+)*")
_PARTS: Final = re.compile(rf"{_LETTER}+")
_LEFT_OUT: Final = re.compile(f"[{_MARKS}\u00ad\u0640]")
_ALONE: Final = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3041-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\U00020000-\U0003ffff]"
)
"""Characters of scripts without spaces: each is a term."""
_PIECES: Final = re.compile(rf"{_ALONE.pattern}|[^\s]+?(?={_ALONE.pattern}|$)")
_ARTICLE: Final = re.compile("^(?:[\u0648\u0641]?[\u0628\u0643]?\u0627\u0644|[\u0648\u0641]?\u0644\u0644)(?=.{3})")
"""The Arabic article, alone or with "and", "so", "in", "like" or "for" before it, where three letters are left."""
_ALIKE: Final = str.maketrans(
    {"\u0623": "\u0627", "\u0625": "\u0627", "\u0622": "\u0627", "\u0671": "\u0627", "\u0649": "\u064a",
     "\u06cc": "\u064a", "\u06a9": "\u0643", "\u0629": "\u0647", "\u06c0": "\u0647", "\u06c1": "\u0647",
     "\u0624": "\u0648", "\u0626": "\u064a", "\xdf": "ss", "\xe6": "ae", "\u0153": "oe", "\xf8": "o", "\u0142": "l",
     "\u0111": "d", "\xf0": "d", "\xfe": "th", "\u0131": "i", "\u03c2": "\u03c3"}
    | {chr(zero + digit): str(digit) for zero in (0x660, 0x6F0) for digit in range(10)}
)  # fmt: skip


LONGEST: Final = 64
"""Characters of the longest term; what follows them is not told apart."""


class Run(NamedTuple):
    """What one run of letters in a text gives.

    Attributes:
        terms: Each term and its place within the run, from 0; those of the parts first, in order.
        length: How many places it takes.
    """

    terms: tuple[tuple[str, int], ...]
    length: int


def folded(part: str) -> str:
    """Return letters as they are compared: without case, accents, vowels that are written as marks, and article."""
    if part.isascii():
        return part.lower()
    bare = _LEFT_OUT.sub("", unicodedata.normalize("NFKD", part))
    return _ARTICLE.sub("", unicodedata.normalize("NFC", bare).lower().translate(_ALIKE))


@lru_cache(maxsize=1 << 16)
def run(text: str) -> Run:
    """Return the terms of one run, as `runs` finds it."""
    parts = [text] if text.isascii() and text.isalnum() else _PARTS.findall(text)
    terms = [term[:LONGEST] for part in parts for term in _apart(folded(part))]
    numbered = [(term, at) for at, term in enumerate(terms)]
    if len(parts) > 1 and terms:
        numbered.append(("".join(terms)[:LONGEST], 0))
    return Run(tuple(numbered), len(terms))


def _apart(term: str) -> list[str]:
    """Return a folded part as one term, or its characters where its script has no spaces."""
    if term.isascii() and term.isalnum():
        return [term]
    # A compatibility form may unfold into several words: a fraction has a slash.
    return [piece for part in _PARTS.findall(term) for piece in _pieces(part)]


def _pieces(part: str) -> list[str]:
    return _PIECES.findall(part) if _ALONE.search(part) else [part]


def runs(text: str) -> list[str]:
    """Return the runs of letters and digits of a text, in order."""
    return _RUN.findall(text)


def key_of(name: str) -> str:
    """Return a whole name as it is compared: its terms with spaces between them."""
    found = map(run, runs(name))
    return " ".join(term for one in found for term, _ in one.terms[: one.length])
