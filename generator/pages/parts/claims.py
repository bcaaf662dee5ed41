"""A claim as pages show it: answer, whose words, the chain from outlet to origin, quote, the way to the passage."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from generator.answers import answer
from generator.answers.kind import Answer
from generator.ground.dates.explained import explain
from generator.links.addresses import claim_anchor, passage_of, permalink_of
from generator.model.claim import Claim, Hedge, Resolved
from generator.model.dossier import Stated
from generator.model.passage import Span
from generator.model.source import Source
from generator.model.translation import Translation
from generator.pages.frame.context import PageContext
from generator.pages.frame.languages import direction
from generator.pages.frame.shown import DateFact, MadeFrom, Thing
from generator.pages.parts.citation import Citation, claim_citation


@dataclass(frozen=True, slots=True)
class ChainLink:
    """One link of an attribution chain.

    Attributes:
        actor: Who.
        role: ``outlet``, ``relay`` or ``origin``; a lone outlet is ``own``.
        party: Whether it is a party to the event that the claim is about.
    """

    actor: Thing
    role: str
    party: bool


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a quote, as archived.

    Attributes:
        span: Where it stands in the article.
        text: The archived words.
        gap: The archived words that the quote leaves out before this part.
    """

    span: Span
    text: str
    gap: str


@dataclass(frozen=True, slots=True)
class Resolution:
    """A relative date of the quote, how it resolves, and the editor's reason where one is given."""

    words: str
    how: str
    reason: str


@dataclass(frozen=True, slots=True)
class HedgeShown:
    """How sure somebody in the chain is, in the words that show it."""

    words: str
    degree: str
    by: Thing


@dataclass(frozen=True, slots=True)
class ClaimShown:
    """All that a page shows of one claim; the macros of ``parts.html`` and ``accounts.html`` write it.

    Attributes:
        passage: The way to the passage that it quotes.
        made: The file that holds it.
        citation: How to cite it.
        line: Where in that file.
    """

    id: str
    anchor: str
    answer: Answer | None
    answer_thing: Thing | None
    source: Thing
    outlet: Thing
    published: DateFact
    chain: tuple[ChainLink, ...]
    voice: str
    parts: tuple[Part, ...]
    language: str
    direction: str
    level: str
    furniture: bool
    paragraph: int | None
    passage: str
    permalink: str
    made: MadeFrom
    citation: Citation
    line: int
    translation: Translation | None
    hedges: tuple[HedgeShown, ...]
    resolutions: tuple[Resolution, ...]
    note: Markup


def claim_shown(context: PageContext, stated: Stated) -> ClaimShown:
    """Lay out one claim for the page of ``context``."""
    claim, derived = stated.claim, context.derived
    entry = derived.dossier.sources[claim.source]
    chain = _chain(context, stated)
    answered = answer(derived.dossier, stated.question, claim) if stated.question else None
    position = stated.at("id")
    passage = derived.found.passages[claim.id]
    return ClaimShown(
        id=claim.id,
        anchor=claim_anchor(claim.id),
        answer=answered,
        answer_thing=context.thing(answered.ref) if answered and answered.ref else None,
        source=context.source(claim.source),
        outlet=chain[0].actor,
        published=context.dated(entry.record.published),
        chain=chain,
        voice=derived.chains[claim.id].voice,
        parts=_parts(derived.dossier.articles[claim.source].text, passage.spans),
        language=entry.record.language,
        direction=direction(entry.record.language),
        level=passage.level,
        furniture=claim.furniture,
        paragraph=derived.paragraphs.get(claim.id),
        passage=context.to(passage_of(claim.source, claim.id)),
        permalink=context.to(permalink_of(claim.id)),
        made=context.made_from(position.file, position.line, permalink_of(claim.id)),
        citation=claim_citation(context, stated),
        line=position.line,
        translation=claim.translation,
        hedges=tuple(_hedge(context, stated, hedge) for hedge in claim.hedges),
        resolutions=tuple(_resolution(resolved, entry.record) for resolved in claim.resolves),
        note=context.prose(claim.note),
    )


DEGREES: Final[dict[str, str]] = {
    "probable": "probable, not certain",
    "possible": "possible, not certain",
    "not-committed": "passed on, without standing by it",
}
"""How sure, in words."""


def hedged(claims: Iterable[Claim]) -> str:
    """Return the words with which claims are hedged, in quotation marks, to stand behind their answer; "" for none."""
    words = dict.fromkeys(hedge.words for claim in claims for hedge in claim.hedges)
    return ", ".join(f"“{said}”" for said in words)


def _hedge(context: PageContext, stated: Stated, hedge: Hedge) -> HedgeShown:
    by = hedge.by or context.derived.chains[stated.claim.id].outlet
    degree = f"{'that it is not so: ' if hedge.denied else ''}{DEGREES[hedge.degree]}"
    return HedgeShown(hedge.words, degree, context.actor(by))


def _chain(context: PageContext, stated: Stated) -> tuple[ChainLink, ...]:
    chain = context.derived.chains[stated.claim.id]
    last = len(chain.actors) - 1
    roles = ["own"] if last == 0 else ["outlet", *["relay"] * (last - 1), "origin"]
    event = stated.on.event
    return tuple(
        ChainLink(
            context.actor(actor), role, event is not None and at == last and context.derived.is_party(actor, event)
        )
        for at, (actor, role) in enumerate(zip(chain.actors, roles, strict=True))
    )


def _parts(text: str, spans: tuple[Span, ...]) -> tuple[Part, ...]:
    starts = [spans[0][0], *(end for _, end in spans[:-1])]
    return tuple(
        Part(span, text[slice(*span)], text[before : span[0]]) for before, span in zip(starts, spans, strict=True)
    )


def _resolution(resolved: Resolved, source: Source) -> Resolution:
    published, language = source.published.date, source.language
    how = explain(resolved.words, resolved.to, published, language, resolved.counted_from)
    return Resolution(resolved.words, how, resolved.reason)
