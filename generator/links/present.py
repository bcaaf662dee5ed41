"""Which of the pages that are made from many records would have nothing to show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.links.addresses import CORRECTIONS, HOLDING, MAP, MATRIX, ORIGINS, QUESTIONS, TIMELINE, WORDS
from generator.links.order import date_of

if TYPE_CHECKING:
    from generator.links.derived import Derived

FEWEST_SIDE_BY_SIDE = 2
"""A table of who says what has a column for each source: with one alone there is nothing beside it."""


def empty_pages(derived: Derived) -> frozenset[str]:
    """Return the addresses of pages that this dossier has nothing for; they are not made, and nothing leads to them."""
    dossier = derived.dossier
    questions = [question for event in dossier.events.values() for question in event.record.questions]
    full = {
        "events/": bool(dossier.events),
        "actors/": bool(dossier.actors),
        "places/": bool(dossier.places),
        "sources/": bool(dossier.sources),
        QUESTIONS: bool(questions),
        MATRIX: bool(questions) and len(dossier.sources) >= FEWEST_SIDE_BY_SIDE,
        TIMELINE: any(date_of(event) is not None for event in dossier.events.values()),
        HOLDING: any(question.holds is not None for question in questions),
        MAP: any(place.record.coordinates is not None for place in dossier.places.values()),
        ORIGINS: any(chain.voice != "own" for chain in derived.chains.values()),
        WORDS: _has_words(derived),
        CORRECTIONS: bool(derived.history),
    }
    return frozenset(address for address, there in full.items() if not there)


def _has_words(derived: Derived) -> bool:
    """Whether articles use words for an act, or several names for one actor, or have text in common."""
    named = ({use.form for use in uses} for term, uses in derived.words.items() if term.kind == "actor")
    acts = any(term.kind == "act" for term in derived.words)
    return acts or bool(derived.shared) or any(len(forms) > 1 for forms in named)
