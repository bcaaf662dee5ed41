# ruff: noqa: RUF001
"""The calendar dates that words name: "4 June 2024", "le 4 juin", "июнь 2024 года", "04/06/2024".

A day with its month, a month with its year, or all three, in the languages of `generator.ground.dates.vocabulary`.
Everything is read as widely as it may be meant, since a date that is read too narrowly would deny one that is true:
"4 and 6 June" holds the fifth, "June 24" may be a year, "04/06/2024" is in June or in April, and words with a month of
another calendar name nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from generator.ground.dates.calendar_names import month_patterns
from generator.ground.dates.edtf import MONTHS
from generator.ground.dates.spelling import spelled
from generator.ground.dates.vocabulary import language_of, other_calendar

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Reading:
    """One thing that a named date may mean.

    Attributes:
        year: The year of its end; None where the words give none.
        month: The month of its end.
        days: The first and the last day; None where the words give a month alone.
        begins: Year and month of its beginning, where that is another month.
    """

    year: int | None
    month: int
    days: tuple[int, int] | None = None
    begins: tuple[int | None, int] | None = None


@dataclass(frozen=True, slots=True)
class Named:
    """A date that words name.

    Attributes:
        span: Where, in the words as `spelled` gives them.
        readings: All that it may mean.
    """

    span: Span
    readings: tuple[Reading, ...]


def named_dates(words: str, tag: str) -> tuple[Named, ...]:
    """Return the dates that words of a language (a BCP 47 tag) name, in their order; none where it is not known."""
    if not _A_DIGIT.search(words):
        return ()
    language = language_of(tag)
    text = spelled(words)
    other = other_calendar(language)
    if not language or (other and other.search(text)):
        return ()
    found = [*_joined(list(_with_month_names(text, language))), *_of_digits(text, language)]
    return tuple(sorted(found, key=lambda one: one.span))


_A_DIGIT = re.compile(r"\d")
_NUMBER = r"(?<!\d)(?<!\d[.,:])(\d{1,2})(?i:st|nd|rd|th|er|re|ste|de|e|º|°|ª|-?го|-?е|-?те)?"
_DAY_BEFORE = re.compile(rf"{_NUMBER}[ ./-]{{0,3}}(?i:(?:of the|of|de|du|del|do|من|ماه|شهر) )?$")
_DAY_BEFORE_THAT = re.compile(rf"{_NUMBER}(?:[ .,/&-]{{1,4}}|[.,]? (?:\w{{1,4}} ){{1,2}})$")
"""A day to which the next one belongs: "4-6 June", "4 and 6 June", "с 4 по 6 июня"."""
_DAY_AFTER = re.compile(r"[ .-]{1,2}(\d{1,2})(?!\d|[:.,]\d|h)(?:st|nd|rd|th)?")
_DAY_AFTER_THAT = re.compile(r"(?:[ ,/&-]{1,3}| (?:to|and) )(\d{1,2})(?!\d|[:.,]\d|h)(?:st|nd|rd|th)?")
_YEAR_AFTER = re.compile(
    r"[ .,/-]{0,3}(?i:(?:of|de|del|du|von|عام|سنه|لعام|سال) )?((?:1\d|20)\d\d)"
    r"(?!\d|[.:]\d| ?(?:GMT|UTC|[A-Z]{1,2}ST|hrs|h\b))"
)
_NUMBERED = re.compile(
    r"(?i:\bn[or°º]|№|#|\bvol(?:ume)?|\bissue|\bheft|\bausgabe|выпуск|номер|العدد|عدد|شماره)\W{0,2}$"
)
"""What makes the number before a month one of the paper: "No. 12 June 2024"."""
_ENDS = re.compile(r"$|[,.;:)\]|-]")
_ANOTHER_NAME = re.compile(r" ?[/(-] ?$")
"""What stands between two names of the same month, as in يونيو/حزيران."""
_CLOSE = 12
"""Characters that may stand between the beginning and the end of a time."""


def _with_month_names(text: str, language: str) -> Iterator[Named]:
    last = 0
    for month, start, end in _months(text, language):
        begin = max(last, start - 40)
        days, first = _days_before(text[begin:start])
        start = begin + first if days else start
        numbered = bool(days) and _NUMBERED.search(text[begin:start]) is not None
        after = end
        if days is None:
            days, after = _days_after(text, end)
        year = _YEAR_AFTER.match(text, after)
        found = _readings(month, days, int(year[1]) if year else None, text, end, after, language, numbered)
        last = year.end() if year else after
        if found:
            yield Named((start, last), found)


def _readings(
    month: int,
    days: tuple[int, int] | None,
    year: int | None,
    text: str,
    end: int,
    after: int,
    language: str,
    numbered: bool,
) -> tuple[Reading, ...]:
    """Return what a month with what stands beside it may mean; nothing for a month alone."""
    whole = Reading(year, month, days)
    if after == end:  # No day after the name.
        wide = (replace(whole, days=None),) if numbered else ()
        return (whole, *wide) if days or year else ()
    if year:
        return (whole,)
    if language != "en" or not days or not _ENDS.match(text, after):
        return ()  # "In June 12 people" names no day.
    return whole, *(Reading(century + days[0], month) for century in (1900, 2000))


def _days_before(text: str) -> tuple[tuple[int, int] | None, int]:
    """Return the first and the last day named at the end of a text, and where they begin."""
    found = _DAY_BEFORE.search(text)
    if not found or not 1 <= int(found[1]) <= 31:
        return None, len(text)
    days, start = [int(found[1])], found.start()
    while (more := _DAY_BEFORE_THAT.search(text[:start])) and 1 <= int(more[1]) <= 31:
        days.append(int(more[1]))
        start = more.start()
    return (min(days), max(days)), start


def _days_after(text: str, end: int) -> tuple[tuple[int, int] | None, int]:
    """Return the first and the last day named after a month, and where they end."""
    found = _DAY_AFTER.match(text, end)
    if not found or not 1 <= int(found[1]) <= 31:
        return None, end
    days, end = [int(found[1])], found.end()
    while (more := _DAY_AFTER_THAT.match(text, end)) and 1 <= int(more[1]) <= 31:
        days.append(int(more[1]))
        end = more.end()
    return (min(days), max(days)), end


def _months(text: str, language: str) -> tuple[tuple[int, int, int], ...]:
    """Return each month named, with where its name begins and ends; one with two names once."""
    return _months_beside(_A_DIGIT.sub("0", text), language)


@lru_cache(maxsize=4096)
def _months_beside(text: str, language: str) -> tuple[tuple[int, int, int], ...]:
    """Return them for a text with one digit for all: outlets print their dates in few forms."""
    found: list[tuple[int, int, int]] = []
    for name in _names(language).finditer(text):
        month = int((name.lastgroup or "m0")[1:])
        if found and found[-1][0] == month and _ANOTHER_NAME.match(text[found[-1][2] : name.start()]):
            found[-1] = (month, found[-1][1], name.end() + (text[name.end() : name.end() + 1] == ")"))
        else:
            found.append((month, *name.span()))
    return tuple(found)


@lru_cache(maxsize=16)
def _names(language: str) -> re.Pattern[str]:
    """Return one pattern for the names of all months, each in a group of its own."""
    if language == "en":  # "may" and "march" are also other words; a month has its capital.
        forms = [_english_month(name, "t?" if name == "September" else "") for name in MONTHS]
        return re.compile("|".join(f"(?P<m{at}>{form})" for at, form in enumerate(forms, 1)))
    patterns = enumerate(month_patterns(language), 1)
    return re.compile("|".join(f"(?P<m{at}>{one})" for at, one in patterns), re.IGNORECASE)


def _english_month(name: str, more: str) -> str:
    short = name[:3]
    return rf"\b(?:{name}|{name.upper()}|(?:{short}{more}|{short.upper()}{more.upper()})\.?)(?!\w)"


def _joined(found: list[Named]) -> Iterator[Named]:
    """Yield dates with months' names, and of two that stand close to one another also the time between them."""
    for at, one in enumerate(found):
        yield one
        after = found[at + 1] if found[at + 1 :] else None
        if after and after.span[0] - one.span[1] <= _CLOSE:
            first, last = one.readings[0], after.readings[0]
            days = (first.days[0] if first.days else 1, last.days[1] if last.days else 31)
            whole = Reading(last.year, last.month, days, begins=(first.year, first.month))
            yield Named((one.span[0], after.span[1]), (whole,))


# Dates in digits

_DIGITS = re.compile(r"(?<![\d./:-])(\d{1,4})([./-]) ?(\d{1,2})\2 ?(\d{1,4})(?!\d|[./:-]\d)")
_YEAR = re.compile(r"(?:1\d|20)\d\d")


def _of_digits(text: str, language: str) -> Iterator[Named]:
    for found in _DIGITS.finditer(text):
        first, sign, second, third = found.groups()
        if _YEAR.fullmatch(first) and len(third) <= 2:
            orders = [(first, second, third)]
        elif _YEAR.fullmatch(third) and len(first) <= 2:
            # Between full stops the day comes first, save in English; else some put the month there.
            sure = sign == "." and language != "en"
            orders = [(third, second, first)] if sure else [(third, second, first), (third, first, second)]
        else:
            continue
        readings = {
            Reading(int(year), int(month), (int(day), int(day))): None
            for year, month, day in orders
            if 1 <= int(month) <= 12 and 1 <= int(day) <= 31
        }
        if readings:
            yield Named(found.span(), tuple(readings))
