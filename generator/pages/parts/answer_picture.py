"""A question's picture: which of its accounts are drawn, and how."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from markupsafe import Markup

from generator.ground import numbers
from generator.ground.dates import edtf as dates
from generator.links.addresses import claim_anchor
from generator.links.answers import answer
from generator.model.question import Question
from generator.pages.frame.context import PageContext
from generator.pages.frame.templates import markup
from generator.pictures import axis, ruler

_NUMBERS: Final = (
    "A full circle is a number that the account itself gives, an empty one is left out (“more than”). A thin line runs"
    " on where no bound is given; a pale band is what “about” allows, ten in a hundred to either side."
)
_DAYS: Final = (
    "A line reaches from the first to the last day that the answer allows. A broken line is a date that the account"
    " itself leaves open or unsure."
)
_COLUMNS: Final = "Each account stands in the column of its answer."
_TENS: Final = " Each step along the axis is ten times the one before."


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture and what its marks mean."""

    svg: Markup
    caption: str


@dataclass(frozen=True, slots=True)
class _Account:
    """What a picture says of one account, or of several that give one answer."""

    group: int
    written: str
    words: str
    who: str
    href: str
    voice: axis.Voice


def picture(context: PageContext, question: Question) -> Picture | None:
    """Draw the answers to a question; None where they are free text, or too alike for a picture to say more."""
    compared = context.derived.comparisons[question.id]
    draw = _DRAWN.get(question.answers_are)
    if draw is None or len(compared.groups) < 2:
        return None
    accounts = _each(context, question)
    if len(accounts) > axis.MOST_ROWS:
        accounts = _by_answer(context, question)
    return draw(question, accounts) if len(accounts) <= axis.MOST_ROWS else None


def _each(context: PageContext, question: Question) -> list[_Account]:
    groups = context.derived.comparisons[question.id].groups
    return [_account(context, question, at, claim) for at, group in enumerate(groups) for claim in group.claims]


def _by_answer(context: PageContext, question: Question) -> list[_Account]:
    groups = context.derived.comparisons[question.id].groups
    firsts = [_account(context, question, at, group.claims[0]) for at, group in enumerate(groups)]
    return [replace(one, who=f"{len(group.claims)} accounts") for one, group in zip(firsts, groups, strict=True)]


def _account(context: PageContext, question: Question, group: int, claim: str) -> _Account:
    derived = context.derived
    chain, stated = derived.chains[claim], derived.stated[claim]
    names = [context.actor(chain.outlet).name, *([context.actor(chain.origin).name] if chain.voice != "own" else [])]
    year = derived.dossier.sources[stated.claim.source].record.published.date[:4]
    names[0] += f" {year}" if year else ""
    given = answer(derived.dossier, question, stated.claim)
    return _Account(group, given.written, given.words, " ← ".join(names), f"#{claim_anchor(claim)}", chain.voice)


def _of_numbers(question: Question, accounts: Sequence[_Account]) -> Picture:
    marks = [_number(one) for one in accounts]
    ends = [edge for mark in marks for edge in (mark.low, mark.high, *(mark.soft or ())) if edge is not None]
    if any(mark.low is None for mark in marks):
        ends.append(0)
    across = ruler.of_numbers(ends, upward=any(mark.high is None for mark in marks))
    note = _NUMBERS + (_TENS if across.by_tens else "")
    return _picture(axis.draw_axis(_title(question), f"{note} {_SAME}", marks, across), note)


def _number(one: _Account) -> axis.Mark:
    quantity = numbers.parse_number(one.written)
    low, high = (float(edge) if edge is not None else None for edge in (quantity.low, quantity.high))
    share = float(numbers.TOLERANCE)
    soft = (low * (1 - share), high * (1 + share)) if quantity.about and low is not None and high is not None else None
    return axis.Mark(
        one.words,
        one.who,
        one.href,
        low,
        high,
        quantity.low_open,
        quantity.high_open,
        soft=soft,
        doubtful=quantity.vague,
    )


def _of_days(question: Question, accounts: Sequence[_Account]) -> Picture | None:
    parsed = [dates.parse(one.written) for one in accounts]
    days = [day for date in parsed for day in (date.earliest, date.latest) if day is not None]
    marks = [_day(one, date) for one, date in zip(accounts, parsed, strict=True)]
    return _picture(axis.draw_axis(_title(question), f"{_DAYS} {_SAME}", marks, ruler.of_days(days)), _DAYS)


def _day(one: _Account, date: dates.Date) -> axis.Mark:
    return axis.Mark(
        one.words,
        one.who,
        one.href,
        _ordinal(date.earliest, 0),
        _ordinal(date.latest, 1),
        blunt=True,
        doubtful=date.approximate or date.uncertain,
    )


def _ordinal(day: datetime.date | None, evening: int) -> float | None:
    return None if day is None else float(day.toordinal() + evening)


def _in_columns(question: Question, accounts: Sequence[_Account]) -> Picture | None:
    names = list({one.group: one.words for one in reversed(accounts)}.values())[::-1]
    if len(names) > axis.MOST_COLUMNS:
        return None
    choices = [axis.Choice(one.group, one.who, one.href, one.voice) for one in accounts]
    return _picture(axis.draw_columns(_title(question), f"{_COLUMNS} {_SAME}", names, choices), "")


_SAME: Final = "The accounts below say the same in words."


def _title(question: Question) -> str:
    return f"{question.ask.rstrip('?')}: the answers"


def _picture(svg: str, caption: str) -> Picture:
    return Picture(markup(svg), caption)


_DRAWN: Final[dict[str, Callable[[Question, Sequence[_Account]], Picture | None]]] = {
    "number": _of_numbers,
    "date": _of_days,
    "choice": _in_columns,
    "actor": _in_columns,
    "place": _in_columns,
}
