"""Dates as people read them: "11 December 2016, 15:39", "about December 2016", "until March 2016"."""

from __future__ import annotations

import datetime
from functools import lru_cache

from babel.dates import format_date, format_skeleton

from generator.ground import wording
from generator.ground.dates.edtf import MONTHS, SEASONS, Date, parse
from generator.ground.wording import gettext as _
from generator.ground.wording import marked
from generator.ground.wording import pgettext as _of

_SEASONS = (marked("spring"), marked("summer"), marked("autumn"), marked("winter"))


def in_words(date: Date) -> str:
    """Return the date in words of the site's language, with its doubts.

    Seasons are the northern ones that `generator.ground.dates.edtf` describes; a winter names both its years.
    """
    return _in_words(date, wording.language())


@lru_cache(maxsize=4096)
def _in_words(date: Date, spoken: str) -> str:
    """Return it in the language that is ``spoken``. A dossier names few dates, each on many pages."""
    del spoken
    if date.precision == "interval":
        begin, end = date.parts
        return _within(begin, end) if date.within else _interval(begin, end)
    words = _plain(date)
    if date.approximate:
        words = _of("a date", "about %(date)s", date=words)
    return _of("a date", "%(date)s (uncertain)", date=words) if date.uncertain else words


def day_in_words(day: datetime.date) -> str:
    """Return a calendar day as "11 December 2016"."""
    return format_date(day, "long", locale=wording.locale())


def month_in_words(day: datetime.date) -> str:
    """Return a calendar month as "December 2016"."""
    return format_skeleton("yMMMM", day, locale=wording.locale())


def day_in_short(day: datetime.date) -> str:
    """Return a calendar day as "11 Dec 2016"."""
    return format_skeleton("yMMMd", day, locale=wording.locale())


def day_without_year(day: datetime.date) -> str:
    """Return a calendar day as "11 Dec"."""
    return format_skeleton("MMMd", day, locale=wording.locale())


def month_in_short(day: datetime.date) -> str:
    """Return a calendar month as "Dec 2016"."""
    return format_skeleton("yMMM", day, locale=wording.locale())


def _plain(date: Date) -> str:
    bare = date.text.rstrip("~?%")
    if "X" in bare:
        return _unspecified(date, bare)
    if date.time and date.earliest:
        return _of("a date", "%(day)s, %(time)s", day=day_in_words(date.earliest), time=date.time + _zone(date.zone))
    return _known(bare)


def _known(bare: str) -> str:
    """Return the words of a date without marks and unknown digits."""
    year, *rest = bare.split("-")
    if not rest:
        return _year(year)
    number = int(rest[0])
    if number > 12:
        season = _(_SEASONS[number - 21])
        years = f"{int(year)}–{int(year) + 1}" if number == 24 else str(int(year))
        return _of("a date", "%(season)s %(year)s", season=season, year=years)
    day = datetime.date(int(year), number, int(rest[1]) if rest[1:] else 1)
    return day_in_words(day) if rest[1:] else month_in_words(day)


def _year(year: str) -> str:
    return str(int(year)) if year >= "1000" else _("the year %(year)s", year=int(year))


def _parts(bare: str) -> tuple[str, ...]:
    """Return the English words of such a date, the most precise first: day, month, year."""
    year, *rest = bare.split("-")
    if not rest:
        return (str(int(year)) if year >= "1000" else f"the year {int(year)}",)
    number = int(rest[0])
    if number > 12:
        season = SEASONS[number - 21]
        return (season, f"{int(year)}–{int(year) + 1}" if season == "winter" else str(int(year)))
    return (*(str(int(day)) for day in rest[1:]), MONTHS[number - 1], str(int(year)))


def _unspecified(date: Date, bare: str) -> str:
    year, *rest = bare.split("-")
    if not rest:
        first, last = int(year.replace("X", "0")), int(year.replace("X", "9"))
        # "The 2000s" may mean ten years or a hundred, so only other decades have that short name.
        if date.precision == "decade" and first % 100:
            return _of("a decade", "%(year)ss", year=first)
        return _("some year from %(first)s to %(last)s", first=max(first, 1), last=last)
    if rest == ["XX"]:
        return _("some month in %(year)s", year=int(year))
    if rest[0] == "XX":
        return _("some day in %(date)s", date=int(year))
    return _("some day in %(date)s", date=month_in_words(datetime.date(int(year), int(rest[0]), 1)))


def _zone(zone: str) -> str:
    if not zone:
        return ""
    if zone == "Z" or not zone[1:].strip("0:"):
        return " UTC"
    hours, _, minutes = zone[1:].partition(":")
    sign = "−" if zone[0] == "-" else "+"  # noqa: RUF001
    return f" UTC{sign}{int(hours)}" + (f":{minutes}" if minutes.strip("0") else "")


def _interval(begin: str, end: str) -> str:
    if begin in ("", ".."):
        until = in_words(parse(end))
        return _("until %(end)s", end=until) if begin else _("until %(end)s, beginning unknown", end=until)
    if end in ("", ".."):
        since = in_words(parse(begin))
        return _("from %(begin)s on", begin=since) if end else _("from %(begin)s, end unknown", begin=since)
    if begin == end:
        return in_words(parse(begin))
    if wording.language() != wording.ENGLISH or any(mark in begin + end for mark in "~?%X"):
        return _of("dates", "%(begin)s to %(end)s", begin=in_words(parse(begin)), end=in_words(parse(end)))
    return _without_repetition(_parts(begin), _parts(end))


def _within(begin: str, end: str) -> str:
    if not begin:
        return _("some time until %(end)s", end=in_words(parse(end)))
    if not end:
        return _("some time from %(begin)s on", begin=in_words(parse(begin)))
    return _("some time from %(dates)s", dates=_interval(begin, end))


def _without_repetition(begin: tuple[str, ...], end: tuple[str, ...]) -> str:
    """Name the year, and the month, once where both ends share it: "October to December 2015"."""
    shared = 0
    if len(begin) == len(end):
        while shared < len(begin) - 1 and begin[-1 - shared] == end[-1 - shared]:
            shared += 1
    return f"{' '.join(begin[: len(begin) - shared])} to {' '.join(end)}"
