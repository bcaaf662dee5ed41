"""Which number of a sentence answers a question: one of what it counts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from generator.draft.figures import Figure
from generator.model.question import Question

_MEASURE: Final = re.compile(
    r"(?P<length>km|kilomet|met(?:er|re)s?\b|m\b|miles?\b|feet)|(?P<share>percent|per cent|%)"
    r"|(?P<mass>tons?\b|tonnes?|kg|kilo)"
    r"|(?P<money>dollars?|euros?|pounds?|\$|€|£|lira|r(?:o)?ubles?|dinars?|dirhams?|riyals?|rials?|francs?|rupees?|shekels?|"
    r"yen\b|yuan|crowns?\b|krone)|(?P<area>hectares?|acres?|square)|(?P<volume>lit(?:er|re)s?|barrels?)",
    re.IGNORECASE,
)
_SCALED: Final = re.compile(r"\s*(?:hundreds?|thousands?|millions?|billions?)\b", re.IGNORECASE)
_CURRENCIES: Final = {"$": "dollar", "€": "euro", "£": "pound"}
_ASKS_FOR_MORE: Final = re.compile(r"\b(?:more|further|additional|another|other|extra)\b", re.IGNORECASE)
_WORD: Final = re.compile(r"[^\W\d_]{3,}")


def may_count(question: Question, figure: Figure) -> bool:
    """Tell whether a number may be of what a question counts.

    One of a measure, such as kilometres or dollars, is of no other; what comes to others is no total.
    """
    if figure.duration or _SCALED.match(question.unit) or (figure.more and not _ASKS_FOR_MORE.search(question.ask)):
        return False
    return _measure(question.unit) == _measure(figure.unit)


def number_for(question: Question, numbers: Sequence[Figure]) -> str:
    """Return the number that counts what a question asks for; where none does, the first that may; "" for none."""
    may = [figure for figure in numbers if may_count(question, figure)]
    for wanted in (_words(question.unit), _words(question.ask)) if question.unit else ():
        for figure in may:
            if _words(figure.unit) & wanted:
                return figure.written
    return may[0].written if may else ""


def _measure(unit: str) -> str:
    """Return of what measure a unit is, of money the currency; "" of none."""
    found = _MEASURE.match(unit)
    if found is None:
        return ""
    words = found[0].casefold()
    return _CURRENCIES.get(words, words.rstrip("s")) if found.lastgroup == "money" else str(found.lastgroup)


def _words(text: str) -> set[str]:
    return {word.casefold().rstrip("s") for word in _WORD.findall(text)}
