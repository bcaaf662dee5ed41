"""Answers that are durations.

A number in the notation for numbers, and a unit of time: ``10 months``, ``~10 months``, ``some 10 months``,
``>2 weeks``, ``2-3 weeks``, ``several years``. ``a year`` and ``half an hour`` are understood, and so is the plural
alone: ``weeks`` are two at least. "About" reaches as far as with numbers, and half of the unit at least.

Durations in months, years, decades and centuries compare exactly among themselves, and so do those in weeks, days,
hours and minutes. Between the two a calendar decides: a month has 28 to 31 days, ten of them have 303 to 306, and four
years have 1,461 (the Gregorian calendar between 1901 and 2099).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from generator.answers import amounts, quantity
from generator.answers.kind import Account, Answer, ComparedKind, Drawing, Relation
from generator.answers.number import NumberError, parse_number
from generator.answers.quantity import EXACT, Quantity
from generator.ground.names import did_you_mean
from generator.ground.position import Position
from generator.ground.problem import Problem
from generator.ground.wording import gettext as _
from generator.ground.wording import marked, marked_forms, ngettext, number
from generator.model.dossier import Dossier
from generator.model.question import Question


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of time.

    Attributes:
        name: "month".
        plural: "months".
        size: How many minutes it has; how many months, for a unit of the calendar.
        calendar: Whether its length in days depends on the calendar.
        one: "a month".
        half: "half a month".
        counted: The message for a number of them, in both its forms.
    """

    name: str
    plural: str
    size: int
    calendar: bool
    one: str
    half: str
    counted: tuple[str, str]

    def in_words(self, value: Decimal) -> str:
        """Return so many of them: "10 months". A part of one is said like many."""
        whole = value == value.to_integral_value()
        return ngettext(*self.counted, int(value) if whole else 100, n=number(value))


_UNITS: Final = (
    Unit(
        "minute",
        marked("minutes"),
        1,
        False,
        marked("a minute"),
        marked("half a minute"),
        marked_forms("%(n)s minute", "%(n)s minutes"),
    ),
    Unit(
        "hour",
        marked("hours"),
        60,
        False,
        marked("an hour"),
        marked("half an hour"),
        marked_forms("%(n)s hour", "%(n)s hours"),
    ),
    Unit(
        "day",
        marked("days"),
        24 * 60,
        False,
        marked("a day"),
        marked("half a day"),
        marked_forms("%(n)s day", "%(n)s days"),
    ),
    Unit(
        "week",
        marked("weeks"),
        7 * 24 * 60,
        False,
        marked("a week"),
        marked("half a week"),
        marked_forms("%(n)s week", "%(n)s weeks"),
    ),
    Unit(
        "month",
        marked("months"),
        1,
        True,
        marked("a month"),
        marked("half a month"),
        marked_forms("%(n)s month", "%(n)s months"),
    ),
    Unit(
        "year",
        marked("years"),
        12,
        True,
        marked("a year"),
        marked("half a year"),
        marked_forms("%(n)s year", "%(n)s years"),
    ),
    Unit(
        "decade",
        marked("decades"),
        120,
        True,
        marked("a decade"),
        marked("half a decade"),
        marked_forms("%(n)s decade", "%(n)s decades"),
    ),
    Unit(
        "century",
        marked("centuries"),
        1200,
        True,
        marked("a century"),
        marked("half a century"),
        marked_forms("%(n)s century", "%(n)s centuries"),
    ),
)
"""From the shortest to the longest."""

UNITS: Final[Mapping[str, Unit]] = MappingProxyType(
    {form: unit for unit in _UNITS for form in (unit.name, unit.plural)}
)
"""By singular and by plural."""

HALF = Decimal("0.5")
"""How far "about" reaches at least, in the unit that is named ("about a year" may be eight months or sixteen), or as a
share of less than one."""

_DAYS_OF_MONTHS: Final = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_FOUR_YEARS: Final = (*_DAYS_OF_MONTHS * 2, 31, 29, *_DAYS_OF_MONTHS[2:], *_DAYS_OF_MONTHS)
_DAYS_OF_FOUR_YEARS: Final = sum(_FOUR_YEARS)
_MINUTES_OF_A_DAY: Final = 24 * 60
_ARTICLE: Final = re.compile(r"(?P<sign>~|about |some |[<>]=?)?(?P<half>half )?an?")
_MARKED: Final = marked(
    "A full circle is a duration that the account itself gives, an empty one is left out (“more than”). A thin line"
    " runs on where no bound is given; a pale band is what “about” allows: ten in a hundred to either side, and half of"
    " the unit that the account names at least."
)


class DurationError(ValueError):
    """The text is no duration in our notation; the message says why in one sentence."""


@dataclass(frozen=True, slots=True)
class Duration:
    """A duration as an answer gives it.

    Attributes:
        text: The answer as written.
        said: How many units, as the answer says.
        unit: The unit that it names.
        article: Whether the answer says "a" or "half an" instead of a number.
    """

    text: str
    said: Quantity
    unit: Unit
    article: bool = False

    @property
    def scaled(self) -> Quantity:
        """It in months for a unit of the calendar, else in minutes."""
        return _times(self.said, Decimal(self.unit.size))


class Durations(ComparedKind):
    """Durations, compatible where one length of time could satisfy both ("some 10 months" and "a year")."""

    name = "duration"
    phrase = "a duration"
    plural = "durations"

    def notation(self, question: Question) -> str:
        """Show the ways to write one."""
        return "a duration such as 10 months, ~10 months, >2 weeks, 2-3 weeks, a year or several days"

    def problems(self, dossier: Dossier, question: Question, written: str, position: Position) -> Iterator[Problem]:
        """Say why a text is no duration."""
        try:
            parse_duration(written)
        except DurationError as error:
            told = str(error)
            yield Problem(position, "duration-not-valid", told if told.endswith("?") else f"{told}.")

    def answer(self, dossier: Dossier, question: Question, written: str) -> Answer:
        """The duration in words."""
        return Answer(in_words(parse_duration(written)), written)

    def compare(self, dossier: Dossier, question: Question, a: str, b: str) -> Relation:
        """By their bounds."""
        return compare(parse_duration(a), parse_duration(b))

    def contrast(self, a: str, b: str) -> str:
        """Their bounds have nothing in common."""
        return _("no length of time is both %(a)s and %(b)s", a=a, b=b)

    def draw(self, question: Question, accounts: Sequence[Account]) -> Drawing:
        """Along a ruler."""
        durations = [parse_duration(account.written) for account in accounts]
        unit = _ruler_unit(durations)
        quantities = [_times(duration.said, _length(duration.unit) / _length(unit)) for duration in durations]
        return quantity.drawn(question, accounts, quantities, _MARKED, _(unit.plural))


@lru_cache(maxsize=8192)
def parse_duration(text: str) -> Duration:
    """Read an answer that is a duration.

    Raises:
        DurationError: When it is none. Nothing else is ever raised.
    """
    amount, _, named = text.rpartition(" ")
    if named not in UNITS:
        raise DurationError(_why_no_unit(text, named))
    unit = UNITS[named]
    article = _ARTICLE.fullmatch(amount)
    if article:
        amount = f"{article['sign'] or ''}{'0.5' if article['half'] else '1'}"
    try:
        said = _counted(amount, named)
    except NumberError as error:
        raise DurationError(f'{error} (before "{named}")' if not str(error).endswith("?") else str(error)) from None
    if said.about:
        below, above = said.leeway
        least = min(HALF, (said.low or 0) * HALF)
        said = replace(said, leeway=(max(below, least), max(above, least)))
    return Duration(text, said, unit, article is not None)


def in_words(duration: Duration) -> str:
    """Return the duration in words: "about 10 months", "half a year", "weeks"."""
    said, unit = duration.said, duration.unit
    if duration.article:
        return amounts.in_words(said, lambda value: _(unit.half if value == HALF else unit.one))
    if not said.text:
        return _(unit.plural)
    return amounts.in_words(said, unit.in_words, _(unit.plural))


def compare(a: Duration, b: Duration) -> Relation:
    """Compare two durations; the order does not matter.

    As numbers compare (see `generator.answers.quantity.compare`) where both are of the calendar or neither is: "a year"
    is *same* as "12 months". Else they are *compatible* where some number of days could satisfy both, and never *same*.
    """
    if a.unit.calendar == b.unit.calendar:
        return quantity.compare(a.scaled, b.scaled)
    relation = quantity.compare(_in_minutes(a), _in_minutes(b))
    return "compatible" if relation == "same" else relation


def _counted(amount: str, named: str) -> Quantity:
    """Read how many; a plural alone is a vague word for two at least."""
    if not amount and named == UNITS[named].plural:
        return Quantity("", Decimal(2), None, vague=True)
    return parse_number(amount.removesuffix(" of"))


def _times(said: Quantity, factor: Decimal) -> Quantity:
    low, high = (None if edge is None else edge * factor for edge in (said.low, said.high))
    below, above = said.leeway
    return replace(said, low=low, high=high, leeway=(below * factor, above * factor))


def _length(unit: Unit) -> Decimal:
    """Return how many minutes a unit has, on the average of four years."""
    month = Decimal(_DAYS_OF_FOUR_YEARS * _MINUTES_OF_A_DAY) / len(_FOUR_YEARS)
    return unit.size * month if unit.calendar else Decimal(unit.size)


def _ruler_unit(durations: Sequence[Duration]) -> Unit:
    """Return the longest unit that an account names and of which every account has one at least, else the shortest."""
    named = sorted({duration.unit for duration in durations}, key=_UNITS.index)
    least = min(
        _length(duration.unit) * edge
        for duration in durations
        for edge in (duration.said.low, duration.said.high)
        if edge is not None
    )
    return next((unit for unit in reversed(named) if _length(unit) <= least), named[0])


def _in_minutes(duration: Duration) -> Quantity:
    """Return the bounds of a duration in minutes, as far apart as the calendar allows; "about" is part of them."""
    scaled = duration.scaled
    below, above = scaled.leeway
    low = None if scaled.low is None else max(Decimal(0), scaled.low - below)
    high = None if scaled.high is None else scaled.high + above
    if duration.unit.calendar:
        low = None if low is None else _days(low, min, 28) * _MINUTES_OF_A_DAY
        high = None if high is None else _days(high, max, 31) * _MINUTES_OF_A_DAY
    return replace(scaled, low=low, high=high, about=False, leeway=EXACT)


def _days(months: Decimal, chosen: Callable[[Iterable[int]], int], in_a_part: int) -> Decimal:
    """Return the fewest or most days that so many months in a row can have."""
    whole = int(months)
    cycles, rest = divmod(whole, len(_FOUR_YEARS))
    twice = _FOUR_YEARS * 2
    days = chosen(sum(twice[start : start + rest]) for start in range(len(_FOUR_YEARS)))
    return cycles * _DAYS_OF_FOUR_YEARS + days + (months - whole) * in_a_part


def _why_no_unit(text: str, named: str) -> str:
    shown = (text if text.isprintable() else ascii(text)[1:-1])[:64]
    near = did_you_mean(named, UNITS)
    if near:
        return f'"{shown}" names no unit of time; did you mean "{near}"?'
    units = ", ".join(unit.plural for unit in _UNITS[:-1])
    return f'"{shown}" does not end in a unit of time: {units} or {_UNITS[-1].plural}'
