"""Whole numbers as printable characters, for lists of numbers inside JSON: small ones take one character each.

A number is written in base 61 and, before that, base 32: the last digit is one of 61 characters, each digit before it
one of 32 others, so that a reader knows where a number ends. Neither quotation marks nor backslashes are among them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

DIGITS: Final = "".join(chr(code) for code in range(32, 127) if chr(code) not in '"\\')
LAST: Final = 61
_BEFORE: Final = len(DIGITS) - LAST


def _written(number: int) -> str:
    high, low = divmod(number, LAST)
    written = DIGITS[low]
    while high:
        high, digit = divmod(high, _BEFORE)
        written = DIGITS[LAST + digit] + written
    return written


_TABLE: Final = tuple(map(_written, range(4096)))


def written(number: int) -> str:
    """Return a number, 0 or above, as characters."""
    return _TABLE[number] if number < len(_TABLE) else _written(number)


def steps(numbers: Sequence[int]) -> str:
    """Return numbers that only grow, each as its distance from the one before it."""
    before, pieces = 0, []
    for number in numbers:
        pieces.append(written(number - before))
        before = number
    return "".join(pieces)
