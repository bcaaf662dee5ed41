"""Answers that are dates: compatible where one is only less precise ("spring 2015" and "May 2015")."""

from __future__ import annotations

import datetime
import math
from collections.abc import Iterator, Sequence
from typing import Final

from generator.answers.drawing import along
from generator.answers.kind import Account, Answer, ComparedKind, Drawing, Relation
from generator.ground.dates.edtf import Date, DateError, parse, seconds_of_day
from generator.ground.dates.in_words import in_words
from generator.ground.position import Position
from generator.ground.problem import Problem
from generator.model.dossier import Dossier
from generator.model.question import Question
from generator.pictures import axis, ruler

_DAY = 24 * 3600
_MARKS: Final = (
    "A line reaches from the first to the last day that the answer allows. A broken line is a date that the account"
    " itself leaves open or unsure."
)


class Dates(ComparedKind):
    """Dates in EDTF."""

    name = "date"
    phrase = "a date"
    plural = "dates"

    def notation(self, question: Question) -> str:
        """Show the ways to write one."""
        return "a date such as 2016-12-11, 2016-12 or 2015-21"

    def problems(self, dossier: Dossier, question: Question, written: str, position: Position) -> Iterator[Problem]:
        """Say why a text is no date."""
        try:
            parse(written)
        except DateError as error:
            yield Problem(position, "date-not-valid", error.sentence)

    def answer(self, dossier: Dossier, question: Question, written: str) -> Answer:
        """The date in plain English."""
        return Answer(in_words(parse(written)), written)

    def compare(self, dossier: Dossier, a: str, b: str) -> Relation:
        """By the days that they allow."""
        return compare(parse(a), parse(b))

    def draw(self, question: Question, accounts: Sequence[Account]) -> Drawing:
        """Along a calendar."""
        dates = [parse(account.written) for account in accounts]
        days = [day for date in dates for day in (date.earliest, date.latest) if day is not None]
        marks = [_mark(account, date) for account, date in zip(accounts, dates, strict=True)]
        return along(question, marks, ruler.of_days(days), _MARKS)


def compare(a: Date, b: Date) -> Relation:
    """Compare two dates; the order does not matter.

    * *same*: the same days, as closely known, with the same marks (and the same moment, where both give the time).
    * *compatible*: one is only less precise, so that its days enclose the other's. Where one of them is approximate
      or uncertain, it is enough that they overlap; and an approximate date other than an interval reaches as far
      again to either side as it is long ("about 2016" may still be some day of 2015 or 2017).
    * *different*: anything else.

    A time without a zone is compared with a time in a zone by its day only.
    """
    if a.time and b.time and bool(a.zone) != bool(b.zone):
        return "compatible" if a.earliest == b.earliest else "different"
    first, second = _span(a, b), _span(b, a)
    if first == second and _kind(a) == _kind(b):
        return "same"
    if a.approximate or b.approximate or a.uncertain or b.uncertain:
        (a_from, a_to), (b_from, b_to) = _widened(a, first), _widened(b, second)
        return "compatible" if a_from <= b_to and b_from <= a_to else "different"
    return "compatible" if _encloses(first, second) or _encloses(second, first) else "different"


def _kind(date: Date) -> tuple[object, ...]:
    """What must be equal, beside the span, for two dates to be the same; "open" and "unknown" ends are not."""
    ends = tuple(end for end in date.text.split("/") if end in ("", ".."))
    return date.precision, date.approximate, date.uncertain, ends if date.precision == "interval" else ()


def _span(date: Date, other: Date) -> tuple[float, float]:
    """Return the first and the last second that the date may mean, counted in whole seconds.

    Plain numbers, because shifting a ``datetime`` by its zone overflows in the years 1 and 9999.
    """
    if date.time and date.earliest:
        shift = _offset(date.zone) if other.time else 0
        moment = date.earliest.toordinal() * _DAY + seconds_of_day(date.time) - shift
        return moment, moment + (0 if date.time.count(":") == 2 else 59)
    begin = date.earliest.toordinal() * _DAY if date.earliest else -math.inf
    end = date.latest.toordinal() * _DAY + _DAY - 1 if date.latest else math.inf
    return begin, end


def _offset(zone: str) -> int:
    if zone in ("", "Z"):
        return 0
    return seconds_of_day(zone[1:]) * (-1 if zone[0] == "-" else 1)


def _widened(date: Date, span: tuple[float, float]) -> tuple[float, float]:
    if not date.approximate or date.precision == "interval":
        return span
    begin, end = span
    length = end - begin + 1
    return begin - length, end + length


def _encloses(outer: tuple[float, float], inner: tuple[float, float]) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _mark(account: Account, date: Date) -> axis.Mark:
    return axis.Mark(
        account.words,
        account.who,
        account.href,
        _ordinal(date.earliest, 0),
        _ordinal(date.latest, 1),
        blunt=True,
        doubtful=date.approximate or date.uncertain,
    )


def _ordinal(day: datetime.date | None, evening: int) -> float | None:
    return None if day is None else float(day.toordinal() + evening)
