"""Numbers in an English sentence, in the notation of answers: "over 4,000 militants" is ``>4000``, of militants."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from generator.answers.number import VAGUE, NumberError, parse_number
from generator.ground.dates.edtf import MONTHS, SEASONS
from generator.ground.number_words import BELOW_A_THOUSAND, in_figures

_SIGNS: Final = {
    ">": "more than|over|above|upwards of|in excess of", ">=": "at least|no fewer than|no less than|a minimum of",
    "<": "less than|fewer than|under|below", "<=": "at most|up to|no more than|as many as",
    "~": "about|around|some|nearly|almost|roughly|approximately|an estimated|close to",
}  # fmt: skip
_SIGN: Final = "|".join(sorted((word for words in _SIGNS.values() for word in words.split("|")), key=len, reverse=True))
_IN_DIGITS: Final = r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?(?!\d)"
_IN_WORDS: Final = rf"(?!one\b(?!\s(?:hundred|thousand|million)))(?:{BELOW_A_THOUSAND})(?!\w)"
_NUMBER: Final = rf"{_IN_DIGITS}|{_IN_WORDS}"
_FIGURE: Final = re.compile(
    rf"(?<![\w.,:/-])(?:(?P<sign>{_SIGN})\s+)?(?P<money>(?:US|A|C)?\$|€|£)?(?P<low>{_NUMBER})(?:(?:\s*[-–—]\s*|\s+to\s+)(?P<high>{_NUMBER}))?"
    r"(?P<scale>\s+(?:thousand|million|billion|hundred)\b|(?<=\d)(?:m|bn|k)\b)?"
    r"(?P<unit>\s*%|(?:\s+(?!(?:of|and|in|on|to|at|was|were|is|had)\b)[^\W\d_][\w’'-]*){1,4})?",
    re.IGNORECASE,
)
_VAGUE_WORDS: Final = sorted((word for word in VAGUE if word not in ("most", "some", "few")), key=len, reverse=True)
_VAGUE: Final = re.compile(
    rf"\b(?P<vague>{'|'.join(_VAGUE_WORDS)}|multiple)(?:\s+of)?(?P<unit>(?:\s+[^\W\d_][\w’'-]*){{1,3}})", re.IGNORECASE
)
_SCALES: Final = {
    "hundred": 100, "thousand": 1000, "k": 1000, "million": 1_000_000, "m": 1_000_000, "billion": 10**9, "bn": 10**9,
}  # fmt: skip
_MONEY: Final = {"$": "dollars", "€": "euros", "£": "pounds"}
_NUMBERED: Final = re.compile(
    r"\b(?:gate|canal|article|page|unit|flight|route|line|platform|room|sector|zone|block|section|chapter|part|phase|level|"
    r"grade|category|volume|number|no\.|building|tunnel|bridge|pier|dock|berth|track|hall|tower|well|pump|pipeline|checkpoint|"
    r"camp|district|ward|precinct|resolution|channel|studio|road|highway|motorway|bus|train|tram|class|group|team|tier|table|"
    r"figure|photo|note|paragraph|clause|rule|step|type|model|version|engine|reactor|shaft|sluice|lock|turbine|post|station|"
    r"lane|exit|terminal|hangar|square|site|plot|lot|case|item|question|season|episode|round|stage|day|week|plan|schedule)"
    r"\s+$",
    re.IGNORECASE,
)
"""Before a number that only says which one it is of several: "gate three"."""
_NAMED: Final = re.compile(r"(?:^|\s)[^\W\d_a-z][\w’'-]+\s+$")
_MANY: Final = re.compile(r"(?:\S*s|people|men|women|children|sheep|cattle|police|percent|per|km|tons?)(?:\s|$)")
_MORE: Final = re.compile(r"(?:more|further|additional|extra|others?)(?:\s+|$)(?!than\b)", re.IGNORECASE)
_FURTHER: Final = re.compile(r"\b(?:another|an? (?:further|additional|extra))\s+$", re.IGNORECASE)
_ASKS: Final = re.compile(r"\bhow\s+$", re.IGNORECASE)
_CALENDAR: Final = re.compile(rf"^\s*(?:{'|'.join(MONTHS)}|GMT|UTC|[ap]\.?m\b|st\b|nd\b|rd\b|th\b)", re.IGNORECASE)
_MONTH_BEFORE: Final = re.compile(rf"(?:{'|'.join((*MONTHS, *SEASONS))}),?\s+$", re.IGNORECASE)
_TIME: Final = re.compile(r"(?:second|minute|hour|day|week|month|year|decade)s?\b", re.IGNORECASE)
_BEFORE_A_YEAR: Final = re.compile(r"\b(?:in|since|by|until|from|before|after|of|early|late)\s+$", re.IGNORECASE)
_LOOK_BACK: Final = 24
_YEAR: Final = re.compile(r"(?:1[89]|20)\d\d")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in a sentence.

    Attributes:
        words: As the sentence has it, with what is counted.
        written: In the notation of answers.
        unit: The words behind it: what is counted, in the first of them.
        more: Whether they come to others, so that they are no total: "two more boats".
        duration: Where it counts days, hours or the like, in the notation of durations; else "".
    """

    words: str
    written: str
    unit: str
    duration: str = ""
    more: bool = False


def figures(sentence: str) -> tuple[Figure, ...]:
    """Return the numbers in a sentence, in order; no years, days of a month or times."""
    found = [*_exact(sentence), *_vague(sentence)]
    return tuple(figure for _, figure in sorted(found, key=lambda one: one[0]))


def _exact(sentence: str) -> Iterator[tuple[int, Figure]]:
    for match in _FIGURE.finditer(sentence):
        low = match["low"]
        unit = " ".join((match["unit"] or "").split())
        start, end = match.start("money") if match["money"] else match.start("low"), match.end("low")
        ahead, behind = sentence[max(0, start - _LOOK_BACK) : start], sentence[end : end + _LOOK_BACK]
        if _CALENDAR.match(behind) or _MONTH_BEFORE.search(ahead):
            continue
        dated = _BEFORE_A_YEAR.search(ahead) or not unit[:1].islower()
        if _YEAR.fullmatch(low) and not match["sign"] and dated:
            continue
        if not unit and not match["sign"] and not match["money"]:
            continue
        if not match["sign"] and not match["money"] and _only_says_which(ahead, unit):
            continue
        more = bool(_FURTHER.search(ahead) or _MORE.match(unit))
        unit = _MONEY[match["money"][-1]] if match["money"] else _MORE.sub("", unit, count=1) if more else unit
        sign = next(
            (sign for sign, words in _SIGNS.items() if (match["sign"] or "-").casefold() in words.split("|")), ""
        )
        low, high = _digits(low, match["scale"]), _digits(match["high"], match["scale"]) if match["high"] else ""
        written = f"{sign if not high or sign == '~' else ''}{low}{f'-{high}' if high else ''}"
        if figure := _figure(match[0], written, "percent" if unit == "%" else unit, more):
            yield match.start(), figure


def _only_says_which(ahead: str, unit: str) -> bool:
    return bool(_NUMBERED.search(ahead) or (_NAMED.search(ahead) and not _MANY.match(unit)))


def _vague(sentence: str) -> Iterator[tuple[int, Figure]]:
    for match in _VAGUE.finditer(sentence):
        word = match["vague"].casefold()
        if _ASKS.search(sentence, 0, match.start()):
            continue
        if figure := _figure(match[0], ">=2" if word == "multiple" else word, " ".join(match["unit"].split())):
            yield match.start(), figure


def _digits(number: str, scale: str | None) -> str:
    plain = number.replace(",", "")
    value = float(plain) if plain[0].isdigit() else float(in_figures(plain) or 0)
    value *= _SCALES[scale.strip().casefold()] if scale else 1
    return f"{value:g}" if value < 100_000 else str(int(value))


def _figure(words: str, written: str, unit: str, more: bool = False) -> Figure | None:
    try:
        parse_number(written)
    except NumberError:
        return None
    time = _TIME.match(unit)
    return Figure(" ".join(words.split()), written, unit, f"{written} {time[0].casefold()}" if time else "", more)
