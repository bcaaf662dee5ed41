"""Where a text may be cut without cutting a word or a number, and what may be quoted although it is short.

Word characters are letters, digits and marks. A hyphen or an apostrophe between two of them joins them to one word,
since "non-combatants" does not say "combatants", nor "can't" "can". Between two digits, so does what parts the digits
of a number, a range, a time or a date: "1,300" does not say "300". Scripts that are written without spaces between
words may be cut between any two characters.
"""

from __future__ import annotations

import re
import unicodedata

from generator.ground.dates.edtf import MONTHS
from generator.ground.text.folding import continues

INVISIBLE = "\xad\u200b\u200c\u200d\u2060\ufeff"
"""Characters without width. A word goes on beyond them."""

_HYPHENS_AND_APOSTROPHES = frozenset("-\u2010\u2011'\u2018\u2019\u02bc")
_BETWEEN_DIGITS = _HYPHENS_AND_APOSTROPHES | frozenset(".,:/\u066b\u066c\u2012\u2013\u2014\u2015\u2212\xa0\u2009\u202f")

_WITHOUT_SPACES = (
    (0x0E00, 0x0EFF),  # Thai, Lao
    (0x1000, 0x109F),  # Myanmar
    (0x1780, 0x17FF),  # Khmer
    (0x2E80, 0xA4CF),  # Chinese, Japanese, Yi
    (0xF900, 0xFAFF),  # compatibility ideographs
    (0xFF66, 0xFF9F),  # half-width kana
    (0x20000, 0x3FFFF),  # more ideographs
)

# A short quote is known for a date by an English month, in full or by its first letters.
_MONTH = rf"(?:{'|'.join(MONTHS)}|Sept|(?:{'|'.join(month[:3] for month in MONTHS)})\b)\.?"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_DATE_OR_NUMBER = re.compile(
    r"[-+<>~$€£]? ?\d+(?:[-.,:/'T]\d+)* ?[%Z]?"  # 64, 1,300, 2016-12-11, 15:39
    r"|\d{1,3}(?: \d{3})+"  # 1 300
    rf"|{_DAY} (?:of )?{_MONTH}(?:,? \d{{4}})?"  # 11 December 2016
    rf"|{_MONTH}(?: {_DAY})?,? \d{{4}}|{_MONTH} {_DAY}",  # December 11, 2016
    re.IGNORECASE,
)


def is_date_or_number(folded: str) -> bool:
    """Say whether folded words are a date or a number and nothing else, so that they may be quoted however short."""
    return _DATE_OR_NUMBER.fullmatch(folded) is not None


def is_word_character(one: str) -> bool:
    """Say whether a character belongs to a word."""
    if one.isascii() or one.isdecimal():
        return one.isalnum()
    code = ord(one)
    if any(first <= code <= last for first, last in _WITHOUT_SPACES):
        return False
    return unicodedata.category(one)[0] in "LNM"


def _before(text: str, at: int) -> int:
    """Return the index of the nearest visible character before ``at``, or -1."""
    at -= 1
    while at >= 0 and text[at] in INVISIBLE:
        at -= 1
    return at


def _from(text: str, at: int) -> int:
    """Return the index of the nearest visible character at or after ``at``, or -1."""
    while at < len(text) and text[at] in INVISIBLE:
        at += 1
    return at if at < len(text) else -1


def _joins(text: str, left: int, joint: int, right: int) -> bool:
    """Say whether the character at ``joint`` makes one word of what stands on either side of it."""
    if left < 0 or right < 0:
        return False
    if text[joint] in _HYPHENS_AND_APOSTROPHES:
        return is_word_character(text[left]) and is_word_character(text[right])
    return text[joint] in _BETWEEN_DIGITS and text[left].isdecimal() and text[right].isdecimal()


def is_seam(left: str, right: str) -> bool:
    """Say whether two word characters look like the ends of two texts that lost the space between them.

    "Omar SanadikiSyrian army", "GMT13 August": a small letter before a capital, or a letter beside a digit.
    """
    return (left.islower() and right.isupper()) or (left.isdecimal() != right.isdecimal())


def cuts(text: str, at: int, *, seams: bool = False) -> bool:
    """Say whether a cut right before ``text[at]`` would part a cluster, a word or a number.

    Args:
        text: The text as it came.
        at: An offset, 0 to the text's length.
        seams: Take a cut at a seam of two texts for a clean one; for page furniture, which is often run together.
    """
    left, right = _before(text, at), _from(text, at)
    if left < 0 or right < 0:
        return False
    if continues(text[right]):
        return True
    words = is_word_character(text[left]), is_word_character(text[right])
    if words == (True, True):
        return not (seams and is_seam(text[left], text[right]))
    if words == (True, False):
        return _joins(text, left, right, _from(text, right + 1))
    if words == (False, True):
        return _joins(text, _before(text, left), left, right)
    return False
