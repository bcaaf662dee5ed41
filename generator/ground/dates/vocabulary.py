# ruff: noqa: RUF001
"""What a language has for relative dates, as patterns: of English written here, of others made from CLDR's names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from generator.ground.dates.calendar_names import month_patterns, weekday_patterns
from generator.ground.dates.counting import Counted, counted
from generator.ground.dates.edtf import MONTHS, SEASONS, WEEKDAYS
from generator.ground.dates.phrases import ALONE, ENGLISH, MEANINGS, YEARS, Rule, Window, before
from generator.ground.dates.relative_words import OTHER_CALENDARS, WORDS
from generator.ground.dates.relative_words import SEASONS as SEASONS_ELSEWHERE
from generator.ground.dates.spelling import spelled

LANGUAGES = ("en", *WORDS)
"""The languages whose relative dates are understood, by their BCP 47 tags."""

_DAY_BEFORE_MONTH = r"(?<![\d.:/])(\d{{1,2}})(?:er|\.|º|°|-?го|-?е)? (?:de |من )?{month}"


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of one language.

    Attributes:
        language: Its BCP 47 tag, the first part alone.
        weekdays: A pattern for each, Monday first.
        months: A pattern for each, January first.
        days: For each month a pattern that finds the number of a day beside it, in any of its groups.
        seasons: Spring, summer, autumn, winter.
        rules: Phrases and what they demand, in the order in which they are looked for.
        alone: Likewise, where nothing else is said.
        other_calendar: Months and years of another calendar, which are not checked; None where none is usual.
    """

    language: str
    weekdays: tuple[re.Pattern[str], ...]
    months: tuple[re.Pattern[str], ...]
    days: tuple[re.Pattern[str], ...]
    seasons: tuple[re.Pattern[str], ...]
    rules: tuple[Rule, ...]
    alone: tuple[Rule, ...]
    other_calendar: re.Pattern[str] | None = None

    def read(self, words: str) -> str:
        """Return words in the spelling that the patterns expect. English ones stay as they are."""
        return words if self.language == "en" else spelled(words)

    def windows(self, words: str) -> list[tuple[Window, str]]:
        """Return what words demand, and that in words; nothing where they demand nothing."""
        left, found = self.read(words), []
        distance = self.counted(words)
        if distance and distance.direction == "ago":
            found.append((before(distance.most, distance.least), f"the words mean {distance.told} before"))
            left = f"{distance.ahead}\0{distance.behind}"
        for rule in self.rules:
            if rule.pattern.search(left):
                found.append((rule.window, rule.told))
                left = rule.pattern.sub("\0", left)
        if found or self.names_a_month_or_year(words):
            return found
        return [(rule.window, rule.told) for rule in self.alone if rule.pattern.search(left)][:1]

    def counted(self, words: str) -> Counted | None:
        """Return the distance that words give: "four days ago", "four days after"; None where they give none."""
        return counted(self.language, self.read(words))

    def names_a_month_or_year(self, words: str) -> bool:
        """Tell whether words give more than a weekday: "Sunday, 11 December" may lie as far back as it likes."""
        return bool(self.years(words)) or self.of_another_calendar(words) or bool(self.named(self.months, words))

    def named(self, patterns: tuple[re.Pattern[str], ...], words: str) -> tuple[int, ...]:
        """Return which of the patterns the words have: their places, counted from 0."""
        read = self.read(words)
        return tuple(at for at, pattern in enumerate(patterns) if pattern.search(read))

    def years(self, words: str) -> list[str]:
        """Return the years that words name, each once; none that may be of another calendar."""
        found = dict.fromkeys(YEARS.findall(self.read(words)))
        return [year for year in found if not (self.other_calendar and self.other_calendar.search(year))]

    def of_another_calendar(self, words: str) -> bool:
        """Tell whether words name a month or a year of another calendar."""
        return self.other_calendar is not None and self.other_calendar.search(self.read(words)) is not None

    def understands(self, words: str) -> bool:
        """Tell whether anything in the words can be compared with a date."""
        named = (*self.weekdays, *self.months, *self.seasons)
        return bool(self.years(words) or self.windows(words) or self.named(named, words))


@lru_cache(maxsize=64)
def vocabulary(tag: str) -> Vocabulary | None:
    """Return the words of the language that a BCP 47 tag names; None where it is not among `LANGUAGES`."""
    language = language_of(tag)
    return _ENGLISH if language == "en" else _made(language) if language else None


def language_of(tag: str) -> str:
    """Return the one of `LANGUAGES` that a BCP 47 tag names; "" where it is not among them."""
    language, *more = tag.lower().split("-")
    # A tag that names a script is written in another one than the language mostly is.
    other = language not in LANGUAGES or any(len(part) == 4 and part.isalpha() for part in more)
    return "" if other else language


@lru_cache(maxsize=len(LANGUAGES))
def other_calendar(language: str) -> re.Pattern[str] | None:
    """Return what finds months and years of another calendar in spelled words; None where none is usual."""
    other = OTHER_CALENDARS.get(language)
    return _compiled(rf"(?<!\w)(?:{spelled(other)}|1[2-4]\d\d)(?:ه|ش)?(?!\w)") if other else None


@lru_cache(maxsize=len(LANGUAGES))
def _made(language: str) -> Vocabulary:
    weekdays, months = weekday_patterns(language), month_patterns(language)
    anyday = f"(?:{'|'.join(weekdays)})"
    rules = tuple(
        Rule(_compiled(_phrase(language, pattern, anyday)), *MEANINGS[meaning]) for meaning, pattern in WORDS[language]
    )
    return Vocabulary(
        language,
        tuple(map(_compiled, weekdays)),
        tuple(map(_compiled, months)),
        tuple(_compiled(_DAY_BEFORE_MONTH.format(month=month)) for month in months),
        tuple(_compiled(rf"(?<!\w)(?:{spelled(season)})(?!\w)") for season in SEASONS_ELSEWHERE[language]),
        rules,
        (Rule(_compiled(anyday), *MEANINGS["weekday"]),),
        other_calendar(language),
    )


def _phrase(language: str, pattern: str, anyday: str) -> str:
    begin = "[وفبلک]{0,2}" if language == "ar" else ""
    return rf"(?<!\w){begin}(?:{spelled(pattern).replace('{day}', anyday)})(?!\w)"


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_IN_FALL = r"|\b(?:in|last|this|next|early|late)(?: the)? fall\b"
_ENGLISH = Vocabulary(
    "en",
    tuple(_compiled(rf"\b{name}\b") for name in WEEKDAYS),
    # "may" and "march" are also other words; a month has its capital.
    tuple(re.compile(rf"\b{name}\b") for name in MONTHS),
    tuple(re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?\s+{name}\b|\b{name}\s+(\d{{1,2}})\b(?!:)") for name in MONTHS),
    tuple(_compiled(rf"\b{name}\b{_IN_FALL if name == 'autumn' else ''}") for name in SEASONS),
    ENGLISH,
    ALONE,
)
