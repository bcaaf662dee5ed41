"""Amounts in the words of the site's language: "more than 4,000 fighters", "about a year", "dozens of people"."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from generator.ground.wording import gettext as _
from generator.ground.wording import marked, number

if TYPE_CHECKING:
    from generator.answers.quantity import Quantity

Counted = Callable[[Decimal], str]
"""Says a number with what it counts: "4,000 fighters", "10 months"."""

NONE: Final = "none"

_VAGUE: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        "most": (marked("most"), marked("most %(unit)s")),
        "a majority": (marked("a majority"), marked("a majority of %(unit)s")),
        "some": (marked("some"), marked("some %(unit)s")),
        "few": (marked("few"), marked("few %(unit)s")),
        "a few": (marked("a few"), marked("a few %(unit)s")),
        "many": (marked("many"), marked("many %(unit)s")),
        "a number": (marked("a number"), marked("a number of %(unit)s")),
        "a large number": (marked("a large number"), marked("a large number of %(unit)s")),
        "several": (marked("several"), marked("several %(unit)s")),
        "dozens": (marked("dozens"), marked("dozens of %(unit)s")),
        "scores": (marked("scores"), marked("scores of %(unit)s")),
        "hundreds": (marked("hundreds"), marked("hundreds of %(unit)s")),
        "thousands": (marked("thousands"), marked("thousands of %(unit)s")),
        "tens of thousands": (marked("tens of thousands"), marked("tens of thousands of %(unit)s")),
        "hundreds of thousands": (marked("hundreds of thousands"), marked("hundreds of thousands of %(unit)s")),
        "millions": (marked("millions"), marked("millions of %(unit)s")),
    }
)
"""Vague words, alone and of something."""


def of_unit(unit: str) -> Counted:
    """Return what says numbers of a question's unit, which an editor wrote."""
    return lambda value: f"{number(value)} {unit}".strip()


def in_words(quantity: Quantity, counted: Counted, unit: str = "") -> str:
    """Return a quantity in words.

    Args:
        quantity: The quantity.
        counted: Says its numbers with what they count.
        unit: What they count, as it stands behind a vague word; may be empty.
    """
    if quantity.vague:
        alone, of_something = _VAGUE[quantity.text]
        return _(of_something, unit=unit) if unit else _(alone)
    low, high = quantity.low, quantity.high
    if quantity.text == NONE:
        return _("no %(unit)s", unit=unit) if unit else _("none")
    if high is None and low is not None:
        return at_least(quantity.low_open, counted(low))
    if low is None and high is not None:
        return at_most(quantity.high_open, counted(high))
    if low is None or high is None:  # cannot be: a quantity has one bound at least
        return quantity.text
    amount = counted(high) if low == high else _("%(low)s to %(high)s", low=number(low), high=counted(high))
    return _("about %(amount)s", amount=amount) if quantity.about else amount


def at_least(left_out: bool, amount: str) -> str:
    """Say a lower bound, which may itself be left out."""
    return _("more than %(amount)s", amount=amount) if left_out else _("at least %(amount)s", amount=amount)


def at_most(left_out: bool, amount: str) -> str:
    """Say an upper bound, likewise."""
    return _("under %(amount)s", amount=amount) if left_out else _("at most %(amount)s", amount=amount)
