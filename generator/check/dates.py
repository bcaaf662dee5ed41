"""What a quote's words resolve to fits those words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.ground.dates.edtf import Date
from generator.ground.dates.relative import Conflict, conflicts, not_understood
from generator.ground.position import Position
from generator.ground.problem import Problem
from generator.ground.rules import RuleId
from generator.ground.text.folding import folded_words
from generator.model.claim import Resolved
from generator.model.dossier import Dossier, Stated
from generator.model.record import NO_DATE

_RESOLVED: Mapping[str, RuleId] = {
    "weekday": "resolved-weekday",
    "calendar": "resolved-calendar",
    "publication": "resolved-publication",
}
"""The rule that a date breaks, by the kind of its conflict with the words."""


@dataclass(frozen=True, slots=True, order=True)
class NotChecked:
    """A relative date that nothing could be compared with: no problem, but no proof either.

    Attributes:
        position: Where its words stand.
        words: The words.
        claim: Id of the claim.
        why: Why not, as words that go on from "not checked: ".
    """

    position: Position
    words: str
    claim: str
    why: str


def not_checked(dossier: Dossier) -> tuple[NotChecked, ...]:
    """Return the resolved dates whose words are of no language that is understood, or hold nothing that is."""
    found = []
    for stated in dossier.claims():
        source = dossier.sources.get(stated.claim.source)
        language = source.record.language if source else "en"
        for i, resolved in enumerate(stated.claim.resolves):
            why = not_understood(folded_words(resolved.words), language, _counted_from(resolved))
            if why:
                found.append(NotChecked(stated.at("resolves", i, "words"), resolved.words, stated.claim.id, why))
    return tuple(sorted(found))


def _counted_from(resolved: Resolved) -> Date | None:
    return None if resolved.counted_from == NO_DATE else resolved.counted_from


def check_dates(dossier: Dossier) -> Iterator[Problem]:
    """Yield a problem for each resolved date that its words cannot mean."""
    for stated in dossier.claims():
        for i, resolved in enumerate(stated.claim.resolves):
            yield from _resolved(dossier, stated, i, resolved)


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
    if resolved.to == NO_DATE:
        return  # That it is none is told where it was read.
    source = dossier.sources.get(stated.claim.source)
    published = source.record.published.date if source else None
    published = None if published == NO_DATE else published
    language = source.record.language if source else "en"
    reasoned, begin = bool(resolved.reason), _counted_from(resolved)
    for conflict in conflicts(words, resolved.to, published, reasoned, language, begin):
        yield _problem(conflict, resolved, position)


def _problem(conflict: Conflict, resolved: Resolved, position: Position) -> Problem:
    hint = f"{conflict.hint[:1].upper()}{conflict.hint[1:]}." if conflict.hint else ""
    sentence = f'"{resolved.words}" cannot be {resolved.to.text}: {conflict.why}.'
    return Problem(position, _RESOLVED[conflict.kind], sentence, hint)
