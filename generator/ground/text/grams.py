"""Find words in a text at the cost of the words, not of the text: one scan makes an index, kept for every look-up.

Each ``STEP``-th place of the text is filed under the ``SIZE`` characters that stand there. Wherever words of at least
``LEAST`` characters occur, such places lie at every ``STEP``-th of their characters, counted from one of the first
``STEP``. For each of these few ways to lie, the rarest characters tell where the words can be at all; so phrases that
an article repeats cost nothing. Shorter words are looked up by their first number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

SIZE = 8
STEP = 5
LEAST = SIZE + STEP - 1

_DIGITS = re.compile(r"\d+")


class Grams:
    """An index of one text."""

    def __init__(self, text: str) -> None:
        """Remember the text; the index is made when it is first needed."""
        self.text = text

    @cached_property
    def _places(self) -> Mapping[str, Sequence[int]]:
        text = self.text
        places: dict[str, list[int]] = {}
        for at in range(0, len(text) - SIZE + 1, STEP):
            places.setdefault(text[at : at + SIZE], []).append(at)
        return places

    @cached_property
    def _numbers(self) -> Mapping[str, Sequence[int]]:
        numbers: dict[str, list[int]] = {}
        for found in _DIGITS.finditer(self.text):
            numbers.setdefault(found.group(), []).append(found.start())
        return numbers

    def starts(self, words: str) -> list[int]:
        """Return every offset at which ``words`` occur, in order; overlapping ones too.

        Of words shorter than ``LEAST`` that hold digits, only occurrences whose first number is a whole run of digits
        are found. Short words without a digit cost a scan of the text: the gate never asks for such quotes.
        """
        if len(words) >= LEAST:
            return sorted(start for first in range(STEP) for start in self._lying(words, first))
        number = _DIGITS.search(words)
        if number is None:
            return list(self._scan(words))
        return [
            start
            for place in self._numbers.get(number.group(), ())
            if (start := place - number.start()) >= 0 and self.text.startswith(words, start)
        ]

    def _lying(self, words: str, first: int) -> Iterator[int]:
        """Yield the occurrences that have a filed place at their character ``first``."""
        rarest: Sequence[int] | None = None
        ahead = first
        for at in range(first, len(words) - SIZE + 1, STEP):
            places = self._places.get(words[at : at + SIZE], ())
            if rarest is None or len(places) < len(rarest):
                rarest, ahead = places, at
        for place in rarest or ():
            if place >= ahead and self.text.startswith(words, place - ahead):
                yield place - ahead

    def _scan(self, words: str) -> Iterator[int]:
        start = self.text.find(words) if words else -1
        while start >= 0:
            yield start
            start = self.text.find(words, start + 1)
