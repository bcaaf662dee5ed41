"""What counts as the same words in another typography: a closed list, and the way back to the text as it came.

Folded are: canonical equivalents (NFC), line ends and other white space, quotation marks, dashes, the soft hyphen
and the byte order mark. *Not* folded, because a reader could see or mean a difference: the case of letters,
compatibility forms (NFKC: ligatures, full-width letters, superscripts), zero-width spaces and joiners, look-alike
letters of another script, primes and accents that stand where a quotation mark might, and the one-character ellipsis
against three full stops.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

Span = tuple[int, int]
"""Start and end in code points of the text as it came, the end not included."""


@dataclass(frozen=True, slots=True)
class Family:
    """Characters that the gate takes for one another.

    Attributes:
        name: What they are called, in the plural.
        folds_to: The character that stands for all of them; empty where they are dropped.
        characters: All of them.
        note: What is in the family, what is not, and why.
    """

    name: str
    folds_to: str
    characters: str
    note: str

    def code_points(self) -> tuple[tuple[str, str], ...]:
        """Return each character as ``U+2019`` with its Unicode name, for a page that lists them."""
        return tuple((f"U+{ord(one):04X}", unicodedata.name(one, "control character")) for one in self.characters)


WHITE_SPACE = "\t\n\v\f\r \x85\xa0\u1680" + "".join(map(chr, range(0x2000, 0x200B))) + "\u2028\u2029\u202f\u205f\u3000"

FAMILIES: tuple[Family, ...] = (
    Family(
        "white space and line ends",
        " ",
        WHITE_SPACE,
        "Unicode's White_Space property. A run of them folds to one space. The zero-width space is not white space.",
    ),
    Family(
        "double quotation marks",
        '"',
        '"\u201c\u201d\u201e\u201f\xab\xbb',
        "Straight, curly, low and reversed ones, and guillemets. A double prime is a unit, and stays what it is.",
    ),
    Family(
        "single quotation marks and apostrophes",
        "'",
        "'\u2018\u2019\u201a\u201b\u2039\u203a",
        "Straight, curly, low and reversed ones, and single guillemets. A prime, an accent that stands alone and the"
        " modifier letter apostrophe are other characters, and stay what they are.",
    ),
    Family(
        "dashes and hyphens",
        "-",
        "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212",
        "Hyphens, the figure, en and em dash, the horizontal bar and the minus sign. Two hyphens are not one dash.",
    ),
    Family("soft hyphens", "", "\xad", "A place where a line might break: dropped."),
    Family("byte order marks", "", "\ufeff", "A mark of the encoding, not of the text: dropped wherever it stands."),
)


def _character_class(characters: Iterable[str]) -> str:
    """Return the inside of a regular expression's character class, as ranges."""
    codes = sorted({ord(one) for one in characters})
    ranges: list[list[int]] = []
    for code in codes:
        if ranges and ranges[-1][1] == code - 1:
            ranges[-1][1] = code
        else:
            ranges.append([code, code])
    return "".join(f"\\U{first:08x}-\\U{last:08x}" for first, last in ranges)


@lru_cache(maxsize=4096)
def continues(one: str) -> bool:
    """Say whether a character never begins a cluster: what a person sees as one does not end before it.

    It can belong to the one before it under NFC: marks, vowel and final consonant jamo, and one vowel sign that Unicode
    16 counts as a letter. Where there is no character, nothing goes on.
    """
    if one < "\u0300":
        return False
    jamo = "\u1161" <= one < "\u1176" or "\u11a8" <= one < "\u11c3"
    return jamo or one == "\U00016d67" or unicodedata.category(one)[0] == "M"


DROPPED = "".join(family.characters for family in FAMILIES if not family.folds_to)

_TABLE = {ord(one): family.folds_to for family in FAMILIES for one in family.characters if one not in WHITE_SPACE}
_SPACE, _DROP = _character_class(WHITE_SPACE), _character_class(DROPPED)
_CHANGING = _character_class(chr(code) for code, to in _TABLE.items() if to != chr(code))
_PLAIN_SITES = (
    # A run of white space, even where something dropped parts it; a single space that stays what it is, is no site.
    rf"(?! (?![{_SPACE}{_DROP}]))[{_SPACE}]+(?:[{_DROP}]+[{_SPACE}]+)*|[{_DROP}]+|[{_CHANGING}]"
)
_IN_ASCII = re.compile(r"[ \t-\r]{2,}|[\t-\r]")
_WITHOUT_MARKS = re.compile(_PLAIN_SITES)


@cache
def _with_marks() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the patterns for text with marks, in normal form and in any: few texts need them, and they are long."""
    every = (chr(code) for block in (range(0x300, 0x20000), range(0xE0100, 0xE01F0)) for code in block)
    mark = _character_class(one for one in every if continues(one))  # between the two blocks, no mark stands
    sites = (
        rf"[^{_SPACE}{_DROP}{mark}](?:[{_DROP}]*[{mark}])+"  # a character with what belongs to it
        rf"|[{mark}](?:[{_DROP}]*[{mark}])*"  # marks that belong to nothing
        rf"|{_PLAIN_SITES}"
    )
    return re.compile(sites), re.compile(sites + r"|[^\x00-\x7f]")


def _sites(text: str) -> re.Pattern[str]:
    """Choose the cheapest pattern that finds every place of ``text`` that may change."""
    if text.isascii():
        return _IN_ASCII
    if not unicodedata.is_normalized("NFC", text):
        return _with_marks()[1]
    return _with_marks()[0] if any(map(continues, set(text))) else _WITHOUT_MARKS


def _fold_site(site: str) -> str:
    return " " if site[0] in WHITE_SPACE else unicodedata.normalize("NFC", site.translate(_TABLE))


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text that remembers where each of its characters came from.

    Only the places that changed are kept: between them one character is one character.

    Attributes:
        text: The folded text.
    """

    text: str
    _new_starts: tuple[int, ...]
    _new_ends: tuple[int, ...]
    _old_starts: tuple[int, ...]
    _old_ends: tuple[int, ...]

    def origin(self, offset: int) -> Span:
        """Return the span of the original text that the folded character at ``offset`` stands for."""
        at = bisect_right(self._new_starts, offset) - 1
        if at < 0:
            return offset, offset + 1
        if offset < self._new_ends[at]:
            return self._old_starts[at], self._old_ends[at]
        start = offset - self._new_ends[at] + self._old_ends[at]
        return start, start + 1

    def span(self, start: int, end: int) -> Span:
        """Return the span of the original text that the folded slice ``start:end`` (not empty) stands for."""
        return self.origin(start)[0], self.origin(end - 1)[1]

    def offset(self, original: int) -> int:
        """Return where in the folded text the character that covers ``original`` begins."""
        at = bisect_right(self._old_starts, original) - 1
        if at < 0:
            return original
        if original < self._old_ends[at]:
            return self._new_starts[at]
        return original - self._old_ends[at] + self._new_ends[at]


def fold(text: str) -> Folded:
    """Fold ``text`` by the closed list, and keep the way back."""
    if _is_folded(text):
        return Folded(text, (), (), (), ())
    pieces: list[str] = []
    edits: list[tuple[int, int, int, int]] = []
    copied = length = 0
    for site in _sites(text).finditer(text):
        old, new = site.group(), _fold_site(site.group())
        if new == old:
            continue
        pieces += (text[copied : site.start()], new)
        length += site.start() - copied
        edits.append((length, length + len(new), site.start(), site.end()))
        length += len(new)
        copied = site.end()
    pieces.append(text[copied:])
    columns = tuple(zip(*edits, strict=True)) or ((), (), (), ())
    return Folded("".join(pieces), *columns)


def folded_words(words: str) -> str:
    """Return words that a person wrote, folded, without white space around them."""
    return (words if _is_folded(words) else fold(words).text).strip(" ")


def _is_folded(text: str) -> bool:
    """Tell quickly of most texts that there is nothing in them to fold."""
    return text.isascii() and not _IN_ASCII.search(text)
