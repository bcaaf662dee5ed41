"""Whole numbers below a million that are written out in English."""

from __future__ import annotations

import re
from typing import Final

_ONES: Final = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS: Final = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_VALUES: Final = {word: at for at, word in enumerate(_ONES, 1)} | {word: 10 * at for at, word in enumerate(_TENS, 2)}
_BELOW_A_HUNDRED: Final = rf"(?:(?:{'|'.join(_TENS)})(?:[ -](?:{'|'.join(_ONES[:9])}))?|{'|'.join(reversed(_ONES))})"
BELOW_A_THOUSAND: Final = rf"(?:(?:an?|{'|'.join(_ONES)}) hundred(?:(?: and)? {_BELOW_A_HUNDRED})?|{_BELOW_A_HUNDRED})"
"""The pattern of those below a thousand, in small letters."""
_NUMBER: Final = re.compile(
    rf"(?:(?P<thousands>an?|{BELOW_A_THOUSAND}) thousand(?:(?:,? and|,)? (?P<rest>{BELOW_A_THOUSAND}))?"
    rf"|(?P<few>{BELOW_A_THOUSAND}))"
)


def in_figures(words: str) -> int | None:
    """Return the number that words stand for, such as "twenty-one"; None where they are anything else."""
    found = _NUMBER.fullmatch(" ".join(words.casefold().split()))
    if found is None:
        return None
    if found["few"]:
        return _below_a_thousand(found["few"])
    return 1000 * _below_a_thousand(found["thousands"]) + _below_a_thousand(found["rest"] or "")


def _below_a_thousand(words: str) -> int:
    before, hundred, rest = words.rpartition(" hundred")
    hundreds = (_VALUES.get(before, 1) * 100) if hundred else 0
    return hundreds + sum(_VALUES.get(word, 0) for word in re.split("[ -]", rest)) + (words in ("a", "an"))
