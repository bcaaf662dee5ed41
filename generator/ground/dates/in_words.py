"""Dates as people read them: "11 December 2016, 15:39", "about December 2016", "until March 2016"."""

from __future__ import annotations

import datetime

from generator.ground.dates.edtf import MONTHS, SEASONS, Date, parse


def in_words(date: Date) -> str:
    """Return the date in plain English words, with its doubts.

    Seasons are the northern ones that `generator.ground.dates.edtf` describes; a winter names both its years.
    """
    if date.precision == "interval":
        return _interval(*date.text.split("/"))
    about = "about " if date.approximate else ""
    doubt = " (uncertain)" if date.uncertain else ""
    return f"{about}{_plain(date)}{doubt}"


def day_in_words(day: datetime.date) -> str:
    """Return a calendar day as "11 December 2016"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _plain(date: Date) -> str:
    bare = date.text.rstrip("~?%")
    if "X" in bare:
        return _unspecified(date, bare)
    if date.time and date.earliest:
        return f"{day_in_words(date.earliest)}, {date.time}{_zone(date.zone)}"
    return " ".join(_parts(bare))


def _parts(bare: str) -> tuple[str, ...]:
    """Return the words of a date without marks and unknown digits, the most precise first: day, month, year."""
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
            return f"{first}s"
        return f"some year from {max(first, 1)} to {last}"
    if rest == ["XX"]:
        return f"some month in {int(year)}"
    if rest[0] == "XX":
        return f"some day in {int(year)}"
    return f"some day in {MONTHS[int(rest[0]) - 1]} {int(year)}"


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
        return f"until {in_words(parse(end))}" + (", beginning unknown" if not begin else "")
    if end in ("", ".."):
        return f"from {in_words(parse(begin))} on" if end else f"from {in_words(parse(begin))}, end unknown"
    if begin == end:
        return in_words(parse(begin))
    if any(mark in begin + end for mark in "~?%X"):
        return f"{in_words(parse(begin))} to {in_words(parse(end))}"
    return _without_repetition(_parts(begin), _parts(end))


def _without_repetition(begin: tuple[str, ...], end: tuple[str, ...]) -> str:
    """Name the year, and the month, once where both ends share it: "October to December 2015"."""
    shared = 0
    if len(begin) == len(end):
        while shared < len(begin) - 1 and begin[-1 - shared] == end[-1 - shared]:
            shared += 1
    return f"{' '.join(begin[: len(begin) - shared])} to {' '.join(end)}"
