"""Relative dates in a quote, and the days that they may mean: proposals, which `check` judges like any other."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from generator.ground.dates.edtf import WEEKDAYS, Date
from generator.ground.dates.vocabulary import Vocabulary, vocabulary
from generator.ground.text.words import spans_of_words
from generator.model.passage import Span

_LONGEST: Final = 5
"""Words that such a phrase may have."""
_PARTS_OF_A_DAY: Final = frozenset({"morning", "noon", "afternoon", "evening", "night"})
_MOST_DAYS: Final = 14
_MOST_SPANS: Final = 7
"""Days of a span up to which each is worth naming; of a longer one, only those of the weekday that it names."""


@dataclass(frozen=True, slots=True)
class Proposed:
    """Words of a quote that give a relative date.

    Attributes:
        words: As they stand in the quote.
        days: The days that fit, written as YAML has them, the likeliest first; none where that cannot
            be told.
    """

    words: str
    days: tuple[str, ...]


def dates_in(quote: str, language: str, published: Date | None) -> tuple[Proposed, ...]:
    """Return the relative dates in a quote; none where its language is not understood."""
    known = vocabulary(language)
    return tuple(_proposed(known, quote, published)) if known else ()


def _proposed(known: Vocabulary, quote: str, published: Date | None) -> Iterator[Proposed]:
    words = spans_of_words(quote, 0, len(quote))
    at = 0
    while at < len(words):
        length = _length(known, quote, words, at)
        if length:
            first, last = words[at][0], words[at + length - 1][1]
            if known.language == "en":
                first, last = _with_what_belongs_to_it(quote, words, at, at + length - 1)
            yield Proposed(quote[first:last], _days(known, quote[first:last], published))
        at += max(1, length)


def _with_what_belongs_to_it(quote: str, words: list[Span], first: int, last: int) -> Span:
    """Return where a date stands with its "on", and its "night"."""
    if first and quote[slice(*words[first - 1])].lower() == "on":
        first -= 1
    if last + 1 < len(words) and quote[slice(*words[last + 1])].lower() in _PARTS_OF_A_DAY:
        last += 1
    return words[first][0], words[last][1]


def _length(known: Vocabulary, quote: str, words: list[Span], at: int) -> int:
    """Return how many words from this one on give a date: the fewest, unless more say more; 0 for none."""
    best, said = 0, ""
    for length in range(1, min(_LONGEST, len(words) - at) + 1):
        phrase = quote[words[at][0] : words[at + length - 1][1]]
        if known.names_a_month_or_year(phrase):
            break
        told = " ".join(told for _, told in known.windows(phrase))
        if told and told != said and not (best and _begins_anew(known, quote, words, at + length - 1)):
            best, said = length, told
    return best if best and not _begins_later(known, quote, words, at, best) else 0


def _begins_anew(known: Vocabulary, quote: str, words: list[Span], at: int) -> bool:
    """Tell whether a word gives a date by itself: it is then another one."""
    return bool(known.windows(quote[slice(*words[at])]))


def _begins_later(known: Vocabulary, quote: str, words: list[Span], at: int, length: int) -> bool:
    """Tell whether a phrase says the same without its first word."""
    if length == 1:
        return False
    whole = quote[words[at][0] : words[at + length - 1][1]]
    rest = quote[words[at + 1][0] : words[at + length - 1][1]]
    return [told for _, told in known.windows(whole)] == [told for _, told in known.windows(rest)]


def _days(known: Vocabulary, phrase: str, published: Date | None) -> tuple[str, ...]:
    if published is None or published.earliest is None or published.earliest != published.latest:
        return ()
    windows = known.windows(phrase)
    if not windows:
        return ()
    first, last = windows[0][0](published.earliest.toordinal())
    if not (1 <= first <= last <= datetime.date.max.toordinal()) or last - first > _MOST_DAYS:
        return ()
    days = [datetime.date.fromordinal(number) for number in range(int(first), int(last) + 1)]
    named = {WEEKDAYS[at] for at in known.named(known.weekdays, phrase)}
    if named:
        days = [day for day in days if WEEKDAYS[day.weekday()] in named]
    elif len(days) > _MOST_SPANS:
        return ()
    # "Three days ago" lets a day before and after pass as well; a weekday is rather the next one.
    likely = (first + last) / 2 if known.counted(phrase) else published.earliest.toordinal()
    return tuple(day.isoformat() for day in sorted(days, key=lambda day: (abs(day.toordinal() - likely), day)))
