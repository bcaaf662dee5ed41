"""Answers that are numbers.

========================  =======================================================================
``4000``, ``4,000``       exactly that; thousands may be set apart by commas, decimals by a point
``>4000``, ``>=4000``     more than, at least
``<4000``, ``<=4000``     less than, at most
``~5000``, ``about 5000`` about: 10 % to either side; ``some 5000`` likewise
``300-400``               from … to …, both included; ``~300-400`` is about that
``none``                  0
``dozens``, ``many``, …   a vague word: at least its lower bound in `VAGUE`, no upper bound
========================  =======================================================================

A percentage is a plain number; "percent" is the question's unit, and "most" is then more than 50. The question's unit
may stand behind a number: ``3 km``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from generator.answers.amounts import NONE
from generator.answers.kind import Account, Answer, ComparedKind, Drawing, Relation
from generator.answers.quantity import EXACT, Quantity, compare, drawn, in_words
from generator.ground.names import did_you_mean
from generator.ground.number_words import in_figures
from generator.ground.position import Position
from generator.ground.problem import Problem
from generator.ground.wording import gettext as _
from generator.ground.wording import marked
from generator.model.dossier import Dossier
from generator.model.question import Question

VAGUE: Mapping[str, int] = MappingProxyType(
    {
        "most": 1,
        "a majority": 1,
        "some": 1,
        "few": 2,
        "a few": 2,
        "many": 2,
        "a number": 2,
        "a large number": 2,
        "several": 3,
        "dozens": 24,
        "a few dozen": 24,
        "scores": 40,
        "hundreds": 200,
        "a few hundred": 200,
        "several hundred": 300,
        "thousands": 2000,
        "a few thousand": 2000,
        "several thousand": 3000,
        "tens of thousands": 20_000,
        "hundreds of thousands": 200_000,
        "millions": 2_000_000,
    }
)
"""Vague words, and the least that each can mean. A plural means two at least: dozens are 24 or more. "Many" and "a
large number" say of themselves only that there was more than one."""

SHARES = frozenset({"most", "a majority"})
"""Words for more than half, which in percent is a bound of its own; of a number they say only that there was one."""
PERCENT = frozenset({"percent", "per cent", "%"})

TOLERANCE = Decimal("0.1")
"""How far "about" reaches to either side, as a share of the number."""

LONGEST = 64
_NUMBER = r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,15})(?:\.[0-9]{1,6})?"
_SHAPE = re.compile(
    rf"(?P<about>~|about |some )?(?P<low>{_NUMBER})(?:[-–](?P<high>{_NUMBER}))?"
    rf"|(?P<sign>>=|<=|[<>≤≥])(?P<bound>{_NUMBER})"
)
_PADDED = re.compile(r"(?<![0-9.,])0[0,]*(?=[0-9])")
_SIGNS = {">=": "≥", "<=": "≤"}
_INSTEAD = (
    (r"(?:more than|over|above) (.+)", ">"),
    (r"(?:at least|no fewer than|no less than) (.+)", ">="),
    (r"(?:less than|fewer than|under|below) (.+)", "<"),
    (r"(?:at most|up to|no more than) (.+)", "<="),
    (r"(?:around|nearly|almost|roughly|approximately|circa|ca\.?) (.+)", "~"),
)
_MARKED: Final = marked(
    "A full circle is a number that the account itself gives, an empty one is left out (“more than”). A thin line runs"
    " on where no bound is given; a pale band is what “about” allows, ten in a hundred to either side."
)


class NumberError(ValueError):
    """The text is no number in our notation; the message says why in one sentence."""


class Numbers(ComparedKind):
    """Numbers, compatible where one number could satisfy both ("more than 4,000" and "about 5,000")."""

    name = "number"
    phrase = marked("a number")
    plural = "numbers"
    has_unit = True

    def notation(self, question: Question) -> str:
        """Show the ways to write one."""
        return "a number such as 4000, >4000, ~5000, 300-400 or dozens"

    def problems(self, dossier: Dossier, question: Question, written: str, position: Position) -> Iterator[Problem]:
        """Say why a text is no number."""
        try:
            _quantity(question, written)
        except NumberError as error:
            told = str(error)
            yield Problem(position, "number-not-valid", told if told.endswith("?") else f"{told}.")

    def answer(self, dossier: Dossier, question: Question, written: str) -> Answer:
        """The number with the question's unit."""
        return Answer(in_words(_quantity(question, written), question.unit), written)

    def compare(self, dossier: Dossier, question: Question, a: str, b: str) -> Relation:
        """By their bounds."""
        return compare(_quantity(question, a), _quantity(question, b))

    def contrast(self, a: str, b: str) -> str:
        """Their bounds have nothing in common."""
        return _("no number is both %(a)s and %(b)s", a=a, b=b)

    def draw(self, question: Question, accounts: Sequence[Account]) -> Drawing:
        """Along a ruler."""
        return drawn(question, accounts, [_quantity(question, account.written) for account in accounts], _MARKED)


def _quantity(question: Question, written: str) -> Quantity:
    """Read an answer to a question, which may repeat the question's unit: "3 km" is 3, where the unit is "km"."""
    quantity = parse_number(written.removesuffix(f" {question.unit}") if question.unit else written)
    if quantity.text in SHARES and question.unit in PERCENT:
        return replace(quantity, low=Decimal(50), low_open=True)
    return quantity


@lru_cache(maxsize=8192)
def parse_number(text: str) -> Quantity:
    """Read an answer that is a number.

    Raises:
        NumberError: When it is none. Nothing else is ever raised.
    """
    if not text:
        raise NumberError("the number is empty")
    if len(text) > LONGEST:
        raise NumberError(f'"{_shown(text[:LONGEST])}…" is longer than any number ({len(text)} characters)')
    if text == NONE:
        return Quantity(text, Decimal(0), Decimal(0))
    if text in VAGUE:
        return Quantity(text, Decimal(VAGUE[text]), None, vague=True)
    shape = _SHAPE.fullmatch(text)
    if shape is None:
        raise NumberError(_why_not(text))
    padded = _PADDED.search(text)
    if padded:
        raise NumberError(f'"{text}" has a number that begins with a 0; write "{_PADDED.sub("", text)}"')
    if shape["sign"]:
        bound, sign = _decimal(shape["bound"]), _SIGNS.get(shape["sign"], shape["sign"])
        if sign in "<≤":
            return Quantity(text, None, bound, high_open=sign == "<")
        return Quantity(text, bound, None, low_open=sign == ">")
    low = _decimal(shape["low"])
    high = _decimal(shape["high"]) if shape["high"] else low
    if high < low:
        raise NumberError(f'"{text}" ends lower than it begins')
    leeway = (low * TOLERANCE, high * TOLERANCE) if shape["about"] else EXACT
    return Quantity(text, low, high, about=bool(shape["about"]), leeway=leeway)


def _decimal(digits: str) -> Decimal:
    return Decimal(digits.replace(",", ""))


def _shown(text: str) -> str:
    return text if text.isprintable() else ascii(text)[1:-1]


def _why_not(text: str) -> str:
    """Name the notation that was meant, where the words show it."""
    shown = _shown(text)
    for words, sign in _INSTEAD:
        told = re.fullmatch(words, text, re.IGNORECASE)
        if told and (re.fullmatch(_NUMBER, told[1]) or in_figures(told[1]) is not None):
            return f'"{shown}" is written "{sign}{in_figures(told[1]) or told[1]}" in the notation for numbers'
    if (number := in_figures(text)) is not None:
        return f'"{shown}" is a number in words; write {number}'
    if text.endswith("%"):
        return f'"{shown}" has a percent sign; write the number alone, and "unit: percent" in the question'
    if re.fullmatch(r"[-–−][0-9].*", text):  # noqa: RUF001
        return f'"{shown}" is below zero, which is not supported'
    if re.fullmatch(r"[0-9.,]+", text):
        return f'"{shown}" is not a number: thousands are set apart by commas in threes (4,000), decimals by a point'
    if " " in text and re.fullmatch(r"[~<>=≤≥0-9.,\s–-]+", text):
        return f'"{shown}" has a space in it; write it without: "{_shown("".join(text.split()))}"'
    near = did_you_mean(text, VAGUE)
    meant = f'; did you mean "{near}"?' if near else ""
    return f'"{shown}" is not a number such as 4000, >4000, ~5000 or 300-400, nor a word such as dozens{meant}'
