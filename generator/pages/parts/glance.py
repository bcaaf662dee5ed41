"""A question at one glance: below each answer the words that it rests on, and in one line who said them first.

Whoever comes by the address of a question sees this on the first screen; the accounts in full are folded below it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from generator.ground.prose.references import references
from generator.links.addresses import claim_on
from generator.model.ids import ActorId, ClaimId
from generator.model.question import Question
from generator.pages.frame.context import PageContext
from generator.pages.frame.languages import direction
from generator.pages.frame.shown import Thing
from generator.pages.parts.actor_kinds import KIND_NAMES

MOST_QUOTES: Final = 2
"""How many quotes stand below one answer; the accounts have them all."""
LONGEST: Final = 180
"""How many characters of a quote are shown here."""


@dataclass(frozen=True, slots=True)
class Glance:
    """One quote, and who said it first.

    Attributes:
        quote: Its words; where they are many, the first of them.
        cut: Whether more of them follow.
        who: Whoever said it first, where that is not the outlet itself.
        kind: What kind of actor that is.
        known: What the dossier says of it, first of all.
    """

    quote: str
    cut: bool
    language: str
    direction: str
    href: str
    who: Thing | None
    kind: str
    known: Markup


def glances(context: PageContext, question: Question) -> tuple[tuple[Glance, ...], ...]:
    """Return for each answer of a question its first quotes, of different origins as long as there are some."""
    groups = context.derived.comparisons[question.id].groups
    return tuple(tuple(_glance(context, claim) for claim in _first(context, group.claims)) for group in groups)


def _first(context: PageContext, claims: Sequence[ClaimId]) -> Iterator[ClaimId]:
    by_origin = {context.derived.chains[claim].origin: claim for claim in reversed(claims)}
    chosen = set(sorted(by_origin.values(), key=claims.index)[:MOST_QUOTES])
    return (claim for claim in claims if claim in chosen)


def _glance(context: PageContext, claim: ClaimId) -> Glance:
    stated, chain = context.derived.stated[claim], context.derived.chains[claim]
    language = context.derived.dossier.sources[stated.claim.source].record.language
    words = context.quote_of(stated)
    shown = _begun(words)
    own = chain.voice == "own"
    actor = context.derived.dossier.actors[chain.origin].record
    return Glance(
        quote=shown,
        cut=shown != words,
        language=language,
        direction=direction(language),
        href=context.to(claim_on(stated)),
        who=None if own else context.actor(chain.origin),
        kind="" if own else KIND_NAMES[actor.kind].lower(),
        known=Markup() if own else _known(context, chain.origin),
    )


def _begun(words: str) -> str:
    """Return the first words, at most `LONGEST` characters of them."""
    return words if len(words) <= LONGEST else words[:LONGEST].rsplit(" ", 1)[0]


def _known(context: PageContext, actor: ActorId) -> Markup:
    """Return the first sentence of an actor's description: it ends with its first citation."""
    text = context.derived.dossier.actors[actor].record.description
    end = next((reference.end for reference in references(text) if reference.kind == "claim"), 0)
    return context.prose(text[:end] + text[end : end + 1].strip())
