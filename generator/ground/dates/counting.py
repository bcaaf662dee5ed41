# ruff: noqa: RUF001
"""Distances in words: "four days ago", "quatre jours après", "за неделю до".

The forms for *ago* are those of CLDR's relative times (``relativeTime-type-past``), with number words up to twelve
beside digits. CLDR has no words for *after* and *before*, and Babel has no number words; those are written down here.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

from generator.ground.counted import counted as of_them
from generator.ground.dates.spelling import spelled

Direction = Literal["ago", "after", "before"]

_UNITS: Final[Mapping[str, tuple[str, str, str, str]]] = {
    "en": ("days?", "weeks?", "months?", "years?"),
    "fr": ("jours?", "semaines?", "mois", "an(?:née)?s?"),
    "de": ("tage?n?", "wochen?", "monate?n?", "jahre?n?"),
    "nl": ("dag(?:en)?", "we(?:ek|ken)", "maand(?:en)?", "ja(?:ar|ren)"),
    "es": ("días?", "semanas?", "mes(?:es)?", "años?"),
    "ar": ("يوم|أيام|يوما", "أسبوع|أسابيع|أسبوعا", "شهر|أشهر|شهور|شهرا", "عام|أعوام|عاما|سنة|سنوات"),
    "ru": ("д(?:ень|ня|ней)", "недел[яюиь]", "месяц(?:а|ев)?", "года?|лет"),
    "fa": ("روز", "هفته", "ماه", "سال"),
    "uk": ("д(?:ень|ні|нів|ня)", "тиж(?:день|ні|нів|ня)", "місяц(?:ь|і|ів|я)", "р(?:ік|оки|оків|оку)"),
}
_ONE: Final[Mapping[str, tuple[str, str, str, str]]] = {
    "ar": ("يوم", "أسبوع", "شهر", "عام|سنة"),
    "ru": ("день", "неделю", "месяц", "год"),
    "uk": ("день", "тиждень", "місяць", "рік"),
}
"""One day, week, month, year where no number need be said: "через неделю" is in one week."""
_DUALS: Final = ("يومين", "أسبوعين", "شهرين", "عامين|سنتين")
"""Two days, weeks, months, years in Arabic: one word each."""

_NUMBERS: Final[Mapping[str, str]] = {
    "en": "an?|one two three four five six seven eight nine ten eleven twelve",
    "fr": "une? deux trois quatre cinq six sept huit neuf dix onze douze",
    "de": "eine?[mnrs]? zwei drei vier fünf sechs sieben acht neun zehn elf zwölf",
    "nl": "een|één twee drie vier vijf zes zeven acht negen tien elf twaalf",
    "es": "una?|uno dos tres cuatro cinco seis siete ocho nueve diez once doce",
    "ar": "واحد|واحدة اثنين ثلاثة? أربعة? خمسة? ستة? سبعة? ثماني|ثمانية تسعة? عشرة?",
    "ru": "один|одну два|две три четыре пять шесть семь восемь девять десять одиннадцать двенадцать",
    "fa": "یک دو سه چهار پنج شش هفت هشت نه ده یازده دوازده",
    "uk": "один|одну два|дві три чотири п'ять шість сім вісім дев'ять десять одинадцять дванадцять",
}
"""From one to twelve, with a space between; in Arabic to ten."""

_FORMS: Final[Mapping[str, tuple[tuple[Direction, bool, str], ...]]] = {
    "en": (
        ("ago", False, "{n} {u} ago"),
        ("after", True, "{n} {u} after"),
        ("after", False, "{n} {u} (?:later|afterwards?)"),
        ("before", True, "{n} {u} before"),
        ("before", False, "{n} {u} earlier"),
    ),
    "fr": (
        ("ago", False, "il y a {n} {u}"),
        ("after", True, "{n} {u} après"),
        ("after", False, "{n} {u} plus tard"),
        ("before", True, "{n} {u} avant"),
        ("before", False, "{n} {u} (?:plus tôt|auparavant)"),
    ),
    "de": (
        ("ago", False, "vor {n} {u}"),
        ("after", True, "{n} {u} nach"),
        ("after", False, "{n} {u} (?:später|danach)"),
        ("before", True, "{n} {u} vor"),
        ("before", False, "{n} {u} (?:zuvor|davor|früher)"),
    ),
    "nl": (
        ("ago", False, "{n} {u} geleden"),
        ("after", True, "{n} {u} na"),
        ("after", False, "{n} {u} (?:later|daarna|nadien)"),
        ("before", True, "{n} {u} voor"),
        ("before", False, "{n} {u} (?:eerder|daarvoor|tevoren)"),
    ),
    "es": (
        ("ago", False, "hace {n} {u}"),
        ("after", True, "{n} {u} después del?"),
        ("after", False, "{n} {u} (?:después|más tarde)"),
        ("before", True, "{n} {u} antes del?"),
        ("before", False, "{n} {u} antes"),
    ),
    "ar": (
        ("after", True, "بعد {n}{u} من"),
        ("after", False, "بعد {n}{u}"),
        ("before", True, "قبل {n}{u} من"),
        ("ago", False, "قبل {n}{u}"),
    ),
    "ru": (
        ("ago", False, "{n}{u} (?:тому )?назад"),
        ("after", True, "(?:через|спустя) {n}{u} после"),
        ("after", True, "{n}{u} (?:спустя )?после"),
        ("after", False, "(?:через|спустя) {n}{u}"),
        ("after", False, "{n}{u} спустя"),
        ("before", True, "за {n}{u} до"),
    ),
    "fa": (
        ("after", True, "{n} {u} (?:بعد|پس) از"),
        ("after", False, "{n} {u} بعد"),
        ("before", True, "{n} {u} (?:قبل|پیش) از"),
        ("ago", False, "{n} {u} (?:قبل|پیش)"),
    ),
    "uk": (
        ("ago", False, "{n}{u} тому"),
        ("after", True, "через {n}{u} після"),
        ("after", True, "{n}{u} після"),
        ("after", False, "через {n}{u}"),
        ("before", True, "за {n}{u} до"),
    ),
}
"""What is meant, whether the words that follow name the day counted from, and the words; ``{n}{u}``, without a space,
where the number may be left out. A form that begins with the number counts only where the words begin with it, so that
"twenty-two days ago" is no "two days ago"."""

_NAMES: Final = ("day", "week", "month", "year")
_LENGTHS: Final = ((1, 1), (7, 4), (30.44, 16), (365.25, 183))
"""Of a day, week, month and year: how many days it has, and by how many what is said in whole ones may be off. Larger
numbers are rounder: a tenth of them is allowed as well."""
_MOST: Final = 5000
"""No newspaper counts further in days or years, and the calendar ends."""


@dataclass(frozen=True, slots=True)
class Counted:
    """A distance that words give.

    Attributes:
        direction: Back from the day of publication, or on or back from another day.
        told: The distance in English: "4 days".
        least: How many days it is at least.
        most: How many at most.
        ahead: The words ahead of it.
        behind: The words behind it.
        names_the_day: Whether those name the day counted from, as in "four days after the flood".
    """

    direction: Direction
    told: str
    least: int
    most: int
    ahead: str
    behind: str
    names_the_day: bool


def counted(language: str, words: str) -> Counted | None:
    """Return the distance that spelled words of a language give; None where they give none."""
    for direction, names_the_day, pattern in _patterns(language):
        if match := pattern.search(words):
            unit, number = _read(language, match)
            if number is None or number > _MOST:
                return None
            length, off = _LENGTHS[unit]
            middle = round(number * length)
            off = max(off, middle // 10)
            told = of_them(number, _NAMES[unit])
            around = words[: match.start()], words[match.end() :]
            return Counted(direction, told, middle - off, middle + off, *around, names_the_day)
    return None


def names_a_unit(language: str, words: str) -> bool:
    """Tell whether spelled words name days, weeks, months or years anywhere, save "года" behind a year."""
    return _any_unit(language).search(words) is not None


@lru_cache(maxsize=16)
def _any_unit(language: str) -> re.Pattern[str]:
    units = "|".join((*_UNITS[language], *(_DUALS if language == "ar" else ())))
    return re.compile(rf"(?<!\w)(?<!\d{{4}} )(?:{spelled(units)})(?!\w)", re.IGNORECASE)


def _read(language: str, match: re.Match[str]) -> tuple[int, int | None]:
    """Return the unit's place in the tables, and the number; None for one that is not understood."""
    said = {name: one for name, one in match.groupdict().items() if one}
    number = said.pop("n", "")
    (unit,) = said
    at = int(unit[-1])
    if unit.startswith("two_"):
        return at, 2
    if number.isdecimal() or not number:
        return at, int(number or 1)
    words = enumerate(_NUMBERS[language].split(), start=1)
    return at, next((count for count, one in words if re.fullmatch(spelled(one), number, re.IGNORECASE)), None)


@lru_cache(maxsize=16)
def _patterns(language: str) -> tuple[tuple[Direction, bool, re.Pattern[str]], ...]:
    numbers = "|".join([r"\d{1,4}", *_NUMBERS[language].split()])
    several = rf"(?P<n>{numbers}) (?:{_units('unit', _UNITS[language])})"
    bare = [_units("one", _ONE[language])] if language in _ONE else []
    bare += [_units("two", _DUALS)] if language == "ar" else []
    found: list[tuple[Direction, bool, re.Pattern[str]]] = []
    for direction, names_the_day, form in _FORMS[language]:
        begin = r"(?:^|(?<=[,;(] ))" if form.startswith("{n}") else r"(?<!\w)"
        whole = form.replace("{n}{u}", f"(?:{'|'.join([several, *bare])})").replace("{n} {u}", several)
        found.append((direction, names_the_day, re.compile(f"{begin}{spelled(whole)}(?!\\w)", re.IGNORECASE)))
    return tuple(found)


def _units(name: str, units: tuple[str, ...]) -> str:
    return "|".join(f"(?P<{name}_{at}>{unit})" for at, unit in enumerate(units))
