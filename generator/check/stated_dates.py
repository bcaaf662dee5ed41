"""A date that is called stated is not denied by the words that are said to state it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from generator.ground.dates.edtf import Date
from generator.ground.dates.stated import Denied, denied, is_relative
from generator.ground.problem import Problem
from generator.ground.text.folding import folded_words
from generator.model.dossier import Dossier, Entry, Stated
from generator.model.ids import ClaimId, EventId
from generator.model.record import NO_DATE

if TYPE_CHECKING:
    from generator.ground.position import Position
    from generator.model.event import Event


def check_stated_dates(dossier: Dossier) -> Iterator[Problem]:
    """Yield a problem for each stated date where the words that it rests on name other dates only."""
    for source in dossier.sources.values():
        published = source.record.published
        if published.basis == "stated" and published.quote and published.date not in (None, NO_DATE):
            found = denied(folded_words(published.quote), source.record.language, published.date)
            if found:
                yield _problem(source.at("published", "date"), published.date, found, "")
    claims: Mapping[ClaimId, Stated] = {}
    for event in dossier.events.values():
        date = event.record.date
        if date and date.basis == "stated" and date.claims and date.date not in (None, NO_DATE):
            claims = claims or {stated.claim.id: stated for stated in dossier.claims()}
            yield from _of_event(dossier, event, date.date, [claims.get(one) for one in date.claims])


def _of_event(
    dossier: Dossier, event: Entry[EventId, Event], date: Date, claims: list[Stated | None]
) -> Iterator[Problem]:
    """Yield a problem where some claim names another date, and no claim may state this one in any other way."""
    first: tuple[Denied, ClaimId] | None = None
    for stated in claims:
        source = dossier.sources.get(stated.claim.source) if stated else None
        if stated is None or source is None or stated.claim.resolves:
            return
        words = folded_words(stated.claim.quote)
        if is_relative(words, source.record.language):
            return
        found = denied(words, source.record.language, date)
        if found is None:
            return
        first = first or (found, stated.claim.id)
    if first:
        yield _problem(event.at("date", "date"), date, first[0], f', in the quote of "{first[1]}",')


def _problem(position: Position, date: Date, found: Denied, where: str) -> Problem:
    return Problem(
        position,
        "stated-otherwise",
        f'"{found.words}"{where} cannot be {date.text}: the words name {found.named}.',
        f"{_if_right(found.dates)}\nIf the date follows from more, write basis: inferred, and give the reason.",
    )


def _if_right(dates: tuple[str, ...]) -> str:
    if not dates:
        return "If the words are right, write the day that they name."
    which = "this" if len(dates) == 1 else "one of these; only the article tells which"
    return "\n".join((f"If the words are right, write {which}:", *(f"date: {one}" for one in dates)))
