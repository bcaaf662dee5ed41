"""Answers that are dates: compatible where some moment lies in both ("spring 2015" and "May 2015")."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from typing import Final

from generator.answers.drawing import along
from generator.answers.kind import Account, Answer, ComparedKind, Drawing, Relation
from generator.ground.dates.edtf import Date, DateError, parse
from generator.ground.dates.in_words import in_words
from generator.ground.dates.meant import did_you_mean_the_date
from generator.ground.dates.spans import before, span
from generator.ground.position import Position
from generator.ground.problem import Problem
from generator.ground.wording import gettext as _
from generator.ground.wording import marked
from generator.model.dossier import Dossier
from generator.model.question import Question
from generator.pictures import axis, ruler

_MARKS: Final = marked(
    "A line reaches from the first to the last day that the answer allows. A broken line is a date that the account"
    " itself leaves open or unsure."
)


class Dates(ComparedKind):
    """Dates in EDTF."""

    name = "date"
    phrase = marked("a date")
    plural = "dates"

    def notation(self, question: Question) -> str:
        """Show the ways to write one."""
        return "a date such as 2016-12-11, 2016-12 or 2015-21"

    def problems(self, dossier: Dossier, question: Question, written: str, position: Position) -> Iterator[Problem]:
        """Say why a text is no date."""
        try:
            parse(written)
        except DateError as error:
            yield Problem(position, "date-not-valid", error.sentence, did_you_mean_the_date(written))

    def answer(self, dossier: Dossier, question: Question, written: str) -> Answer:
        """The date in plain English."""
        return Answer(in_words(parse(written)), written)

    def compare(self, dossier: Dossier, question: Question, a: str, b: str) -> Relation:
        """By the days that they allow."""
        return compare(parse(a), parse(b))

    def contrast(self, a: str, b: str) -> str:
        """Their days, or moments, have nothing in common."""
        return _("no moment lies in both: %(a)s, and %(b)s", a=a, b=b)

    def draw(self, question: Question, accounts: Sequence[Account]) -> Drawing:
        """Along a calendar."""
        dates = [parse(account.written) for account in accounts]
        days = [day for date in dates for day in (date.earliest, date.latest) if day is not None]
        marks = [_mark(account, date) for account, date in zip(accounts, dates, strict=True)]
        return along(question, marks, ruler.of_days(days), _(_MARKS))


def compare(a: Date, b: Date) -> Relation:
    """Compare two dates; the order does not matter.

    * *same*: the same days, as closely known, with the same marks (and the same moment, where both give the time).
    * *compatible*: some moment lies in both, so that both can be true: "from 1986 on" and "December 1986", "1922 to
      1991" and "from 1986 on". An approximate date other than an interval reaches as far again to either side as it is
      long ("about 2016" may still be some day of 2015 or 2017).
    * *different*: no moment does.

    A time without a zone is compared with a time in a zone by its day only.
    """
    alike = not (a.time and b.time and bool(a.zone) != bool(b.zone)) and span(a, b) == span(b, a)
    if alike and _kind(a) == _kind(b):
        return "same"
    return "different" if before(a, b) or before(b, a) else "compatible"


def _kind(date: Date) -> tuple[object, ...]:
    """What must be equal, beside the span, for two dates to be the same; "open" and "unknown" ends are not."""
    ends = tuple(end for end in date.parts if end in ("", ".."))
    return date.precision, date.approximate, date.uncertain, date.within, ends if date.precision == "interval" else ()


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
