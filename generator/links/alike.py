"""How alike two sentences are, and which of many are worth comparing.

Sentences are compared by the pairs of words that follow each other in them (shingles of two). Two are alike when they
share enough of all pairs that either has (Jaccard), or when nearly all pairs of the shorter stand in the longer, or
many in a row do: an editor makes one sentence of two, cuts one short, or puts other words around its middle. An index
by pairs, asked for the rarest pairs of each sentence only, spares the walk over all pairs of sentences.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from typing import Final

from generator.ground.dates.vocabulary import LANGUAGES
from generator.ground.text.words import bare

ALIKE: Final = 0.4
"""From here on, sentences count as one text. Measured: sentences written apart reach 0.28, edited copies keep 0.54."""
WITHIN: Final = 0.7
"""So do they when the longer holds this share of the shorter one's pairs."""
LEAST_WITHIN: Final = 7
"""As many pairs at least, then: a phrase of a few words stands in many a long sentence."""
IN_A_ROW: Final = 10
"""And when so many pairs follow each other in both, if they are ``ALIKE`` of the shorter one's."""
MOST_COMPARED: Final = 50
"""With how many others a sentence is compared: those that share its rarest pairs. Stock phrases must not cost more."""
FIGURES_KEPT: Final = 0.5
"""A copy keeps this share of the figures. Where fewer are the same, the words may be those of a template."""

Pair = tuple[str, str]
Said = tuple[str, ...]
"""The words of a sentence, as `bare` returns them."""

_ALSO_OTHER_WORDS: Final = frozenset({"may", "march", "mars"})


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two of the sentences given, by number, that are alike; ``template`` where all but dates and figures is."""

    one: int
    other: int
    template: bool


def likeness(text: str, other: str) -> float:
    """Return how alike two texts are, from 0 to 1: either of them as like the other."""
    return _likeness(text, other) if text < other else _likeness(other, text)


@lru_cache(maxsize=16_384)
def _likeness(text: str, other: str) -> float:
    return jaccard(_pairs(text), _pairs(other))


@lru_cache(maxsize=4096)
def _pairs(text: str) -> frozenset[Pair]:
    return pairs_of(bare(text))


def pairs_of(said: Sequence[str]) -> frozenset[Pair]:
    """Return the pairs of neighbouring words."""
    return frozenset(pairwise(said))


def jaccard(pairs: frozenset[Pair], other: frozenset[Pair]) -> float:
    """Return the share that both have among all that either has."""
    both = len(pairs & other)
    return both / (len(pairs) + len(other) - both) if both else 0.0


def alike(every: Sequence[Said]) -> Iterator[Likeness]:
    """Yield those that are alike.

    Put the pairs of each in order, from the rarest in all to the most common. One that is alike enough to another, and
    not longer, has a pair in common with it before its own last ``ALIKE`` begin: else too few would be left to share.
    """
    pairs = [pairs_of(said) for said in every]
    frequency = Counter(pair for one in pairs for pair in one)
    ranked = sorted((pair for pair, times in frequency.items() if times > 1), key=lambda pair: (frequency[pair], pair))
    rank = {pair: at for at, pair in enumerate(ranked)}
    sizes = [len(one) for one in pairs]
    inside = [frozenset(rank[pair] for pair in one if pair in rank) for one in pairs]
    figures = _Figures(every)
    seen: dict[int, list[int]] = {}
    # From the longest to the shortest: each is asked about those that are as long or longer, which are all there.
    for at in sorted(range(len(every)), key=lambda at: (-sizes[at], at)):
        size, common = sizes[at], sorted(inside[at])
        rarest = common[: max(0, size - math.ceil(ALIKE * size) + 1 - (size - len(common)))]
        own = inside[at]
        for other in _some(seen.get(pair, ()) for pair in rarest):
            both, longer = len(own & inside[other]), sizes[other]
            # Written out here: this is asked some fifty times for each sentence of a dossier.
            if both >= ALIKE * (size + longer - both) or (
                both >= LEAST_WITHIN
                and (both >= WITHIN * size or (both >= IN_A_ROW and _in_a_row(every[at], every[other])))
            ):
                yield Likeness(other, at, figures.of_a_template(other, at))
        for pair in common:
            seen.setdefault(pair, []).append(at)


def _in_a_row(said: Said, other: Said) -> bool:
    """Whether enough pairs follow each other in both; those of few of the shorter are not even looked for."""
    pairs, row, longest = pairs_of(other), 0, 0
    for pair in pairwise(said):
        row = row + 1 if pair in pairs else 0
        longest = max(longest, row)
    return longest >= max(IN_A_ROW, ALIKE * (len(said) - 1))


def _some(several: Iterable[Sequence[int]]) -> Iterable[int]:
    found: dict[int, None] = {}
    for numbers in several:
        found.update(dict.fromkeys(numbers[: MOST_COMPARED + len(found)]))
        if len(found) >= MOST_COMPARED:
            return list(found)[:MOST_COMPARED]
    return found


class _Figures:
    """Days, months and numbers of sentences, each looked at once."""

    def __init__(self, every: Sequence[Said]) -> None:
        self._every = every
        self._known: dict[int, tuple[frozenset[str], frozenset[str], frozenset[str]]] = {}

    def of_a_template(self, one: int, other: int) -> bool:
        """Whether two sentences give other dates or other figures: one may be the other's mould, and no more."""
        if self._every[one] == self._every[other]:
            return False
        days, months, numbers = self._of(one)
        other_days, other_months, other_numbers = self._of(other)
        if _apart(days, other_days, least=1 / 32) or _apart(months, other_months, least=1 / 32):
            return True
        return _apart(numbers, other_numbers, least=FIGURES_KEPT)

    def _of(self, at: int) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
        if at not in self._known:
            said, (days, months) = self._every[at], _calendar()
            self._known[at] = (days.intersection(said), months.intersection(said), _figures(said))
        return self._known[at]


def _apart(one: frozenset[str], other: frozenset[str], least: float) -> bool:
    return bool(one) and bool(other) and len(one & other) < least * min(len(one), len(other))


def _figures(said: Said) -> frozenset[str]:
    """Return the numbers of a text: "3.25" and "1,300", which are two words each, are one; a year stands by itself."""
    figures: list[str] = []
    joins = False
    for word in said:
        figure = not word.isalpha() and any(map(str.isdigit, word))
        if figure and joins and len(word) < len("2016"):
            figures[-1] += f".{word}"
        elif figure:
            figures.append(word)
        joins = figure and len(word) < len("2016")
    return frozenset(figures)


@cache
def _calendar() -> tuple[frozenset[str], frozenset[str]]:
    """Return the names of days and of months, as they stand in texts."""
    from babel.dates import get_day_names, get_month_names

    days = {name.casefold() for code in LANGUAGES for name in get_day_names("wide", locale=code).values()}
    months = {name.casefold() for code in LANGUAGES for name in get_month_names("wide", locale=code).values()}
    return frozenset(days - _ALSO_OTHER_WORDS), frozenset(months - _ALSO_OTHER_WORDS)
