"""A question at one glance: below each answer the words that it rests on, and in one line who said them first.

Whoever comes by the address of a question sees this on the first screen; the accounts in full are folded below it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from generator.links.claim_sheets import claim_on
from generator.links.claim_sizes import MOST_QUOTES
from generator.model.ids import ClaimId, EventId
from generator.model.question import Question
from generator.pages.frame.context import PageContext
from generator.pages.frame.languages import direction
from generator.pages.parts.introduced import Introduced, introduced
from generator.pages.parts.parties import Marked, with_mark

LONGEST: Final = 180
"""How many characters of a quote are shown here."""


@dataclass(frozen=True, slots=True)
class Glance:
    """One quote, and who said it first.

    Attributes:
        quote: Its words; where they are many, the first of them.
        cut: Whether more of them follow.
        introduced: Whoever said it first, in one line each, as far as that is known.
        parties: Those of them who are a party to the event, or the outlet of one.
    """

    quote: str
    cut: bool
    language: str
    direction: str
    href: str
    introduced: tuple[Introduced, ...]
    parties: tuple[Marked, ...]


def glances(context: PageContext, event: EventId, question: Question) -> tuple[tuple[Glance, ...], ...]:
    """Return for each answer of a question its first quotes, of different origins as long as there are some."""
    groups = context.derived.comparisons[question.id].groups
    return tuple(tuple(_glance(context, event, claim) for claim in _first(context, group.claims)) for group in groups)


def _first(context: PageContext, claims: Sequence[ClaimId]) -> Iterator[ClaimId]:
    by_origin = {context.derived.chains[claim].origin: claim for claim in reversed(claims)}
    chosen = set(sorted(by_origin.values(), key=claims.index)[:MOST_QUOTES])
    return (claim for claim in claims if claim in chosen)


def _glance(context: PageContext, event: EventId, claim: ClaimId) -> Glance:
    stated, chain = context.derived.stated[claim], context.derived.chains[claim]
    language = context.derived.dossier.sources[stated.claim.source].record.language
    words = context.quote_of(stated)
    shown = _begun(words)
    lines = (introduced(context, actor, event, chain.voice == "own") for actor in chain.origin)
    return Glance(
        quote=shown,
        cut=shown != words,
        language=language,
        direction=direction(language),
        href=context.to(claim_on(context.derived, stated)),
        introduced=tuple(line for line in lines if line),
        parties=tuple(one for one in (with_mark(context, actor, event) for actor in chain.origin) if one.party),
    )


def _begun(words: str) -> str:
    """Return the first words, at most `LONGEST` characters of them."""
    return words if len(words) <= LONGEST else words[:LONGEST].rsplit(" ", 1)[0]
