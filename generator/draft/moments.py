"""Dates in an English sentence, and what they resolve to, seen from when its article was published."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from generator.ground.dates.edtf import MONTHS, SEASONS, WEEKDAYS, Date, DateError, parse
from generator.ground.dates.relative import conflicts

_MONTH: Final = "|".join(MONTHS)
_DAY: Final = "|".join(WEEKDAYS)
_ABSOLUTE: Final = re.compile(
    rf"\b(?:(?:[Oo]n|[Ii]n|[Ss]ince|[Bb]y|[Ff]rom)\s+)?(?:(?P<part>early|mid-?|late)\s*)?(?:(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?\s+)?"
    rf"(?P<month>{_MONTH}|[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter)(?:\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?(?!\d))?(?:,|\s+of)?"
    rf"\s+(?P<year>(?:19|20)\d\d)\b"
)
_RELATIVE: Final = re.compile(
    rf"\b(?:(?:[Oo]n|[Ss]ince|[Uu]ntil|[Bb]y)\s+)?(?:(?:last|next|this)\s+)?(?:{_DAY})\b(?:\s+(?:night|morning|evening|afternoon))?"
    r"|\b(?:since\s+)?(?:last night|yesterday|today|tonight|tomorrow|this morning|this evening)\b"
    rf"|\b(?:(?:toward|towards|at)\s+the\s+end\s+of\s+)?(?:last|next|this)\s+(?:week|month|year)\b|\b[Ii]n\s+(?:{_MONTH})\b",
    re.IGNORECASE,
)
_SHORT: Final = "|".join([*MONTHS, *(f"{month[:3]}\\." for month in MONTHS if len(month) > 3), "Sept\\."])
_DAY_OF_MONTH: Final = r"(?:[12]\d|3[01]|0?[1-9])(?!\d)"
_NO_YEAR: Final = re.compile(
    rf"\b(?:(?:[Oo]n|[Ss]ince|[Uu]ntil|[Bb]y|[Ff]rom)\s+)?(?:(?:{_DAY}),?\s+)?(?:the\s+)?"
    rf"(?:(?P<d1>{_DAY_OF_MONTH})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<m1>{_SHORT})"
    rf"|(?P<m2>{_SHORT})\s+(?P<d2>{_DAY_OF_MONTH})(?:st|nd|rd|th)?)"
    r"(?![\w.:,]*\d|,?\s+(?:of\s+)?(?:1[89]|20)\d\d)(?!\w)"
)
"""A day and a month without a year; "May 3,000" is none."""
_NEAR: Final = 120
"""Days from the publication within which a day without a year is taken for the nearest."""
_NO_YEAR_TOLD: Final = "no year is printed; it is taken for the nearest such day to {}, when the article was published"
_YEAR_ALONE: Final = re.compile(r"\b(?:in|since)\s+(?P<year>(?:19|20)\d\d)\b", re.IGNORECASE)
_TO_COME: Final = re.compile(
    r"\b(?:will|would|(?:is|are|was|were) (?:to|due|set|expected|scheduled|planned)|plans? to|until)\b[^;:]*$"
)
_SAID: Final = re.compile(
    r"\b(?:said|told|announced|reported|added|confirmed|warned|wrote|spoke)\b(?:(?!\b(?:that|will|would)\b)[^,;])*$"
)
"""Before a weekday: that it is the one on which somebody spoke."""
_TO_COME_TOLD: Final = "the sentence speaks of what is to come, so it is the next such day after the publication"
_LOOK_BACK: Final = 60
"""Characters before a weekday that say whether it is to come."""
_ONE: Final = datetime.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Moment:
    """A date in a sentence.

    Attributes:
        words: As the sentence has them.
        to: In EDTF, what they resolve to; "" where nothing tells.
        doubt: Why that is not sure; "" where it is.
        relative: Whether it is counted from the day of publication.
        reason: How it was told, where the words leave out the year; a sentence for the claim.
    """

    words: str
    to: str
    doubt: str = ""
    relative: bool = False
    reason: str = ""


def moments(sentence: str, published: Date | None) -> tuple[Moment, ...]:
    """Return the dates that a sentence names, in order."""
    found = [(match.span(), Moment(match[0], to)) for match in _ABSOLUTE.finditer(sentence) if (to := _absolute(match))]
    for match in _NO_YEAR.finditer(sentence):
        if not any(start < match.end() and match.start() < end for (start, end), _ in found):
            found.append((match.span(), _without_year(match, published)))
    for match in _RELATIVE.finditer(sentence):
        if not any(start < match.end() and match.start() < end for (start, end), _ in found):
            ahead = sentence[max(0, match.start() - _LOOK_BACK) : match.start()]
            to_come = _TO_COME.search(ahead) and not _SAID.search(ahead)
            moment = _to_come(match[0], published) if to_come else None
            found.append((match.span(), moment or _relative(match[0], published)))
    for match in _YEAR_ALONE.finditer(sentence):
        if not any(start < match.end() and match.start() < end for (start, end), _ in found):
            found.append((match.span(), Moment(match[0], match["year"])))
    return tuple(moment for _, moment in sorted(found, key=lambda one: one[0]))


def _absolute(match: re.Match[str]) -> str:
    named = match["month"].capitalize()
    if named.casefold() in SEASONS:
        return f"{match['year']}-{21 + SEASONS.index(named.casefold())}"
    day = match["d1"] or match["d2"]
    told = f"{match['year']}-{MONTHS.index(named) + 1:02}" + (f"-{int(day):02}" if day else "")
    try:
        return parse(told).text
    except DateError:
        return ""


def _to_come(words: str, published: Date | None) -> Moment | None:
    """Return the next such weekday; None where words name none, or the day of publication is not known."""
    weekday = next((at for at, name in enumerate(WEEKDAYS) if re.search(rf"\b{name}\b", words, re.IGNORECASE)), -1)
    if weekday < 0 or re.search(r"\b(?:last|since|next)\b", words, re.IGNORECASE):
        return None
    if published is None or published.earliest is None or published.earliest != published.latest:
        return None
    if published.earliest.year >= datetime.MAXYEAR:
        return None
    day = published.earliest + ((weekday - published.earliest.weekday() - 1) % 7 + 1) * _ONE
    return Moment(words, day.isoformat(), _TO_COME_TOLD, relative=True, reason=f"{_TO_COME_TOLD.capitalize()}.")


def _without_year(match: re.Match[str], published: Date | None) -> Moment:
    """Resolve a day and a month to the nearest such day before or after the publication, where only one is near."""
    words, name, day = match[0], match["m1"] or match["m2"], int(match["d1"] or match["d2"])
    month = next(number for number, one in enumerate(MONTHS, 1) if one[:3] == name[:3])
    if published is None or published.earliest is None or published.latest is None:
        return Moment(words, "", "no year is printed, and the article's day is not known", relative=True)
    seen = published.earliest
    if (published.latest - seen).days > _NEAR or not 1 < seen.year < datetime.MAXYEAR:
        return Moment(words, "", "no year is printed", relative=True)
    near = [
        one
        for year in (seen.year - 1, seen.year, seen.year + 1)
        if (one := _date(year, month, day)) and abs((one - seen).days) <= _NEAR
    ]
    to = near[0].isoformat() if near else ""
    if not to or conflicts(words, parse(to), None):
        return Moment(words, "", "no year is printed, and nothing tells which it is", relative=True)
    told = _NO_YEAR_TOLD.format(published.text)
    return Moment(words, to, told, relative=True, reason=f"{told[0].upper()}{told[1:]}.")


def _date(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def _relative(words: str, published: Date | None) -> Moment:
    """Resolve words as an editor would: to the last day, or month, before the publication that they can mean."""
    if published is None or published.latest is None or published.earliest is None:
        return Moment(words, "", "the article's day is not known", relative=True)
    doubt = "" if published.earliest == published.latest else "the article's day is known only within bounds"
    if (published.latest - published.earliest).days > 7 or not 1 < published.earliest.year < datetime.MAXYEAR:
        return Moment(words, "", doubt, relative=True)
    fitting = next(_fitting(words, published.earliest), "")
    return Moment(words, fitting, doubt if fitting else "nothing tells which day it is", relative=True)


def _fitting(words: str, day: datetime.date) -> Iterator[str]:
    """Yield what words can mean, seen from a day, the nearest first."""
    plain = words.casefold()
    if "night" in plain and "last" in plain:
        yield f"{day - _ONE}/{day}"
    if found := re.search(r"(last|this|next) (week|month|year)", plain):
        yield _span(found[1], found[2], day)
    if month := next(
        (at for at, name in enumerate(MONTHS, 1) if re.search(rf"\bin {name}\b", words, re.IGNORECASE)), 0
    ):
        yield f"{day.year if month <= day.month else day.year - 1}-{month:02}"
    seen = parse(day.isoformat())
    ahead = plain.startswith("next") or "tomorrow" in plain
    for distance in range(15):
        tried = (day + distance * _ONE if ahead else day - distance * _ONE).isoformat()
        if not conflicts(words, parse(tried), seen):
            yield tried


def _span(which: str, unit: str, day: datetime.date) -> str:
    shift = {"last": -1, "this": 0, "next": 1}[which]
    if unit == "year":
        return str(day.year + shift)
    if unit == "month":
        months = day.year * 12 + day.month - 1 + shift
        return f"{months // 12}-{months % 12 + 1:02}"
    monday = day - day.weekday() * _ONE + shift * 7 * _ONE
    return f"{monday}/{monday + 6 * _ONE}"
