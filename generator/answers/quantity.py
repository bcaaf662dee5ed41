"""Quantities, which numbers and durations share: the bounds between which something lies, in words, compared, drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from generator.answers import amounts
from generator.answers.drawing import along
from generator.answers.kind import Account, Drawing, Relation
from generator.ground.wording import gettext as _
from generator.ground.wording import marked
from generator.model.question import Question
from generator.pictures import axis, ruler

EXACT: Final = (Decimal(0), Decimal(0))
"""The leeway of what is meant as it stands."""

_TENS: Final = marked("Each step along the axis is ten times the one before.")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as an answer gives it: the bounds between which it lies.

    Attributes:
        text: The answer as written.
        low: The least that it can be as stated; None where nothing is said.
        high: The most, likewise. For "about" both are the number itself, without the tolerance.
        low_open: True where ``low`` itself is left out ("more than").
        high_open: Likewise for ``high``.
        about: True for "about".
        leeway: How far "about" reaches below ``low`` and above ``high``; 0 for what is meant as it stands.
        vague: True for a word such as "dozens".
    """

    text: str
    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False
    about: bool = False
    vague: bool = False
    leeway: tuple[Decimal, Decimal] = EXACT


def in_words(quantity: Quantity, unit: str = "") -> str:
    """Return the quantity in words: "more than 4,000 fighters", "a large number of fighters"."""
    return amounts.in_words(quantity, amounts.of_unit(unit), unit)


def compare(a: Quantity, b: Quantity) -> Relation:
    """Compare two quantities; the order does not matter.

    * *same*: the same bounds, given in the same manner (both about, both the same vague word).
    * *compatible*: one number could satisfy both: "more than 4,000" and "5,000"; "a large number" and "more than
      300". "About" reaches as far as its leeway; what is said to be under a number starts at 0.
    * *different*: no number could.
    """
    if _manner(a) == _manner(b):
        return "same"
    (a_low, a_high), (b_low, b_high) = _reach(a), _reach(b)
    below = _lies_below(a_high, a.high_open, b_low, b.low_open)
    above = _lies_below(b_high, b.high_open, a_low, a.low_open)
    return "different" if below or above else "compatible"


def _manner(quantity: Quantity) -> tuple[object, ...]:
    word = quantity.text.removeprefix("a ") if quantity.vague else ""
    return quantity.low, quantity.high, quantity.low_open, quantity.high_open, quantity.about, word


def _reach(quantity: Quantity) -> tuple[Decimal, Decimal | None]:
    below, above = quantity.leeway
    low = Decimal(0) if quantity.low is None else quantity.low - below
    return low, None if quantity.high is None else quantity.high + above


def _lies_below(high: Decimal | None, high_open: bool, low: Decimal, low_open: bool) -> bool:
    if high is None:
        return False
    return high < low or (high == low and (high_open or low_open))


def drawn(
    question: Question,
    accounts: Sequence[Account],
    quantities: Sequence[Quantity],
    note: str,
    unit: str = "",
) -> Drawing:
    """Draw the quantities that accounts give.

    Args:
        question: Their question.
        accounts: The accounts.
        quantities: What each gives, in the same order.
        note: What the marks mean, to be put into words here.
        unit: What stands behind the ruler's numbers.
    """
    marks = [_mark(account, quantity) for account, quantity in zip(accounts, quantities, strict=True)]
    ends = [edge for mark in marks for edge in (mark.low, mark.high, *(mark.soft or ())) if edge is not None]
    if any(mark.low is None for mark in marks):
        ends.append(0)
    across = ruler.of_numbers(ends, upward=any(mark.high is None for mark in marks), unit=unit)
    return along(question, marks, across, f"{_(note)} {_(_TENS)}" if across.by_tens else _(note))


def _mark(account: Account, quantity: Quantity) -> axis.Mark:
    low, high = (float(edge) if edge is not None else None for edge in (quantity.low, quantity.high))
    below, above = map(float, quantity.leeway)
    return axis.Mark(
        account.words,
        account.who,
        account.href,
        low,
        high,
        quantity.low_open,
        quantity.high_open,
        soft=(low - below, high + above) if quantity.about and low is not None and high is not None else None,
        doubtful=quantity.vague,
    )
