# ruff: noqa: RUF001
"""The names of weekdays and months in many languages, as patterns: CLDR's names, which Babel brings, and their forms.

A name is taken in all contexts and in the widths *wide*, *abbreviated* and *short*. A narrow one (M for Monday) says
too little. A short form is often a word of its own ("mer." and "mer", "So." and "so"), so it counts only beside a
number or where nothing else is said; and not at all where it may be two things (Spanish "mar": martes or marzo).

CLDR has nominatives and, of months, genitives. The other cases of Russian and Ukrainian are formed here by the ending,
parts of a day in German and Dutch ("Montagabend") and the particles of Arabic are joined to the name.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING

from generator.ground.dates.spelling import spelled

if TYPE_CHECKING:
    from babel.core import Locale

_REGIONS: Mapping[str, tuple[str, ...]] = {"ar": ("SY", "DZ", "MA", "MR"), "de": ("AT",)}
"""Where the same language has other names of months: كانون الأول beside ديسمبر, Jänner beside Januar."""

_MORE: Mapping[str, Mapping[int, str]] = {"de": {5: "Sonnabend"}, "fa": {4: "آدینه"}}
"""Names of weekdays, Monday as 0, that CLDR leaves out: Sonnabend is usual in the north and east of Germany."""

_CASES: Mapping[str, tuple[tuple[str, str], ...]] = {
    "ru": (
        ("ье", "ь(?:е|я|ю|ем)"),
        ("ца", "ц(?:а|ы|у|е|ей)"),
        ("а", "(?:а|ы|у|е|ой)"),
        ("ь", "(?:ь|я|ю|е|ем)"),
        ("й", "(?:й|я|ю|е|ем)"),
        ("к", "к(?:а|у|ом|е)?"),
        ("г", "г(?:а|у|ом|е)?"),
        ("т", "т(?:а|у|ом|е)?"),
    ),
    "uk": (
        ("ок", "(?:ок|ка|ку|ком|кові)"),
        ("ень", "(?:ень|ня|ню|ні|нем)"),
        ("ця", "ц(?:я|і|ю|ею)"),
        ("ля", "л(?:я|і|ю|ею)"),
        ("а", "(?:а|и|і|у|ою)"),
        ("вер", "вер(?:г(?:а|у|ом|ові))?"),
        ("ий", "(?:ий|ого|ому|им)"),
        ("ад", "ад(?:а|у|ом|і)?"),
    ),
}
"""The regular cases of nouns with such an ending; from the grammars of both languages."""

_PART_OF_DAY: Mapping[str, str] = {
    "de": "(?:früh|morgen|vormittag|mittag|nachmittag|abend|nacht)?",
    "nl": "(?:ochtend|morgen|middag|avond|nacht)?",
}
_MONTH_WORD: Mapping[str, str] = {"ar": "شهر ", "fa": "ماه "}
"""What may stand before the name of a month, so that even a short one is no other word."""


def weekday_patterns(language: str) -> tuple[str, ...]:
    """Return a pattern for each weekday, Monday first, to be matched in spelled words without regard to case."""
    wide, short = _names(language)[0]
    beside = r"(?<!\w){name}\.?(?=,? ?\d{{1,2}}(?!\d))"
    return tuple(_pattern(language, wide[day], short[day], _PART_OF_DAY.get(language, ""), beside) for day in range(7))


def month_patterns(language: str) -> tuple[str, ...]:
    """Return a pattern for each month, January first, likewise."""
    wide, short = _names(language)[1]
    before = [r"(?<=\d )", r"(?<=\d\. )", r"(?<=\d de )"]
    if language in _MONTH_WORD:
        before.append(f"(?<={spelled(_MONTH_WORD[language])})")
    beside = f"(?:{'|'.join(before)}){{name}}(?!\\w)|(?<!\\w){{name}}\\.?(?= \\d)"
    return tuple(_pattern(language, wide[month], short[month], "", beside) for month in range(12))


_Names = tuple[list[set[str]], list[set[str]]]
"""For each day or month its plain names, and those that need a number beside them."""


def _names(language: str) -> tuple[_Names, _Names]:
    from babel.core import Locale

    locales = [Locale(language), *(Locale(language, region) for region in _REGIONS.get(language, ()))]
    days, months = _gathered(locales, "days", range(7)), _gathered(locales, "months", range(1, 13))
    for day, name in _MORE.get(language, {}).items():
        days[0][day].add(spelled(name).casefold())
    plain = [name for wide, _ in (days, months) for names in wide for name in names]
    seen = Counter([*plain, *(name for _, short in (days, months) for names in short for name in names)])
    for _, short in (days, months):
        for names in short:
            names -= {name for name in names if seen[name] > 1}
    return days, months


def _gathered(locales: list[Locale], kind: str, numbers: range) -> _Names:
    wide: list[set[str]] = [set() for _ in numbers]
    short: list[set[str]] = [set() for _ in numbers]
    for locale in locales:
        for widths in getattr(locale, kind).values():
            for width in ("wide", "abbreviated", "short"):
                for at, number in enumerate(numbers):
                    name = spelled(widths.get(width, {}).get(number, "")).rstrip(".").casefold()
                    if width == "wide" and len(name) > 2:
                        wide[at].add(name)
                    elif name:
                        short[at].add(name)
    for at, names in enumerate(short):
        names -= wide[at]
    return wide, short


def _pattern(language: str, wide: set[str], short: set[str], ending: str, beside: str) -> str:
    """Return one pattern for all names of a day or month, the longest first."""
    found = [rf"(?<!\w){_in_all_forms(language, name)}{ending}(?!\w)" for name in sorted(wide, key=_longest)]
    for name in sorted(short, key=_longest):
        found += [beside.format(name=re.escape(name)), rf"^\W*{re.escape(name)}\W*$"]
    return f"(?:{'|'.join(found)})"


def _longest(name: str) -> tuple[int, str]:
    return -len(name), name


def _in_all_forms(language: str, name: str) -> str:
    if language == "ar":
        return rf"[وف]?(?:[بک]?ال|لل){name[2:]}" if name.startswith("ال") else f"[وفبلک]?{name}"
    if language == "fa" and name.endswith("شنبه"):
        # Written as one word, as two, or with a joiner between: سهشنبه, سه شنبه. Saturday is no part of the others.
        number = name.removesuffix("شنبه").strip()
        return f"{number} ?شنبه" if number else "".join(f"(?<!{one} )" for one in _FA_NUMBERS) + "شنبه"
    for ending, forms in _CASES.get(language, ()):
        if name.endswith(ending):
            return re.escape(name.removesuffix(ending)) + forms
    return re.escape(name)


_FA_NUMBERS = ("یک", "دو", "سه", "چهار", "پنج")
