"""Units of time, from a minute to a century: how long they are, and what they are called."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType
from typing import Final

from generator.ground.wording import marked, marked_forms, ngettext, number


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


EVERY_UNIT: Final = (
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
    {form: unit for unit in EVERY_UNIT for form in (unit.name, unit.plural)}
)
"""By singular and by plural."""
