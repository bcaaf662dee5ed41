"""Every date is one that a calendar knows, and what a quote's words resolve to fits those words."""

from __future__ import annotations

from collections.abc import Iterator

from generator.answers.date import date_problem
from generator.ground.dates.edtf import Date, DateError, parse
from generator.ground.dates.relative import Conflict, conflicts, explain
from generator.ground.position import Position
from generator.ground.problem import Problem
from generator.ground.text.folding import folded_words
from generator.model.claim import Resolved
from generator.model.dossier import Dossier, Stated


def check_dates(dossier: Dossier) -> Iterator[Problem]:
    """Yield a problem for each date that is none, and for each resolved date that its words cannot mean."""
    for source in dossier.sources.values():
        if source.record.published.date:
            yield from _is_a_date(source.record.published.date, source.at("published", "date"))
    for event in dossier.events.values():
        if event.record.date is not None and event.record.date.date:
            yield from _is_a_date(event.record.date.date, event.at("date", "date"))
    for stated in dossier.claims():
        for i, resolved in enumerate(stated.claim.resolves):
            yield from _resolved(dossier, stated, i, resolved)


def explain_resolved(words: str, to: str, published: str) -> str:
    """Say how words were resolved, for a page; the dates are EDTF that passed the check.

    Args:
        words: The words of the quote, such as "On Monday".
        to: The date that they are resolved to.
        published: When the source was published; empty where unknown.
    """
    return explain(words, parse(to), parse(published) if published else None)


def _is_a_date(text: str, position: Position) -> Iterator[Problem]:
    try:
        parse(text)
    except DateError as error:
        yield date_problem(error, position)


def _resolved(dossier: Dossier, stated: Stated, index: int, resolved: Resolved) -> Iterator[Problem]:
    words = folded_words(resolved.words)
    if not words or words not in folded_words(stated.claim.quote):
        yield Problem(
            stated.at("resolves", index, "words"),
            "resolved-not-in-quote",
            f'The words "{resolved.words}" do not stand in the quote of "{stated.claim.id}".',
            "Copy them from the quote as they stand there.",
        )
    position = stated.at("resolves", index, "to")
    try:
        to = parse(resolved.to)
    except DateError as error:
        yield date_problem(error, position)
        return
    for conflict in conflicts(words, to, _published(dossier, stated.claim.source), reasoned=bool(resolved.reason)):
        yield _problem(conflict, resolved, position)


def _problem(conflict: Conflict, resolved: Resolved, position: Position) -> Problem:
    hint = f"{conflict.hint[:1].upper()}{conflict.hint[1:]}." if conflict.hint else ""
    sentence = f'"{resolved.words}" cannot be {resolved.to}: {conflict.why}.'
    return Problem(position, f"resolved-{conflict.kind}", sentence, hint)


def _published(dossier: Dossier, source: str) -> Date | None:
    """Return when a claim's source was published; what is wrong with that date is told where it stands."""
    entry = dossier.sources.get(source)
    if entry is None or not entry.record.published.date:
        return None
    try:
        return parse(entry.record.published.date)
    except DateError:
        return None
