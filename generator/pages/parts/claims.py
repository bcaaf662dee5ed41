"""A claim as pages show it: answer, whose words, the chain from outlet to origin, quote, the way to the passage."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from generator.answers.kind import Answer
from generator.ground.dates.explained import explain
from generator.ground.dates.in_words import in_words
from generator.ground.isolation import isolated_words
from generator.ground.wording import gettext as _
from generator.ground.wording import in_marks, listed, marked
from generator.links.addresses import anchor_of, former_anchors_of, permalink_of
from generator.links.article_sheets import passage_on
from generator.links.derived import Derived
from generator.model.claim import Claim, Hedge
from generator.model.dossier import Stated
from generator.model.ids import ClaimId
from generator.model.passage import Span
from generator.model.source import Source
from generator.model.translation import Translation
from generator.pages.frame.context import PageContext
from generator.pages.frame.languages import direction
from generator.pages.frame.shown import DateFact, MadeFrom, Mend, Thing
from generator.pages.parts.citation import Citation, claim_citation
from generator.pages.parts.excepted import note_of
from generator.pages.parts.introduced import Introduced
from generator.pages.parts.parties import Marked, with_mark


@dataclass(frozen=True, slots=True)
class ChainLink:
    """One link of an attribution chain.

    Attributes:
        speakers: Who: several where they speak together. As parties to the event only those are marked who said it
            first.
        role: ``outlet``, ``relay`` or ``origin``; a lone outlet is ``own``.
        words: Where the article names nobody: its words for the speaker.
        reason: Why the editor takes them for this speaker.
    """

    speakers: tuple[Marked, ...]
    role: str
    words: str
    reason: str


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
    """A relative date of the quote, how it resolves, the editor's reason, if any, and where it is corrected."""

    words: str
    how: str
    reason: str
    mend: Mend


@dataclass(frozen=True, slots=True)
class MomentShown:
    """The moment that an account speaks of, in words, and where it is corrected."""

    words: str
    mend: Mend


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
        former: The anchors that it had before.
        passage: The way to the passage that it quotes.
        made: The file that holds it.
        citation: How to cite it.
        line: Where in that file.
        introduced: Who said it first, in one line each, where that is told here.
    """

    id: str
    anchor: str
    former: tuple[str, ...]
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
    moment: MomentShown | None
    note: Markup
    introduced: tuple[Introduced, ...]


def claim_shown(context: PageContext, stated: Stated, introduced: tuple[Introduced, ...] = ()) -> ClaimShown:
    """Lay out one claim for the page of ``context``, with those who are introduced beside it."""
    claim, derived = stated.claim, context.derived
    entry = derived.dossier.sources[claim.source]
    chain = _chain(context, stated)
    answered = context.answer(stated)
    position = stated.at("id")
    passage = derived.found.passages[claim.id]
    return ClaimShown(
        id=claim.id,
        anchor=anchor_of(stated),
        former=former_anchors_of(stated),
        answer=answered,
        answer_thing=context.thing(answered.ref) if answered and answered.ref else None,
        source=context.source(claim.source),
        outlet=chain[0].speakers[0].actor,
        published=context.published(claim.source),
        chain=chain,
        voice=derived.chains[claim.id].voice,
        parts=parts_of(derived, claim.id),
        language=entry.record.language,
        direction=direction(entry.record.language),
        level=passage.level,
        furniture=claim.furniture,
        paragraph=derived.paragraphs.get(claim.id),
        passage=context.to(passage_on(context.derived, claim.id)),
        permalink=context.to(permalink_of(claim.id)),
        made=context.made_from(position.file, position.line, permalink_of(claim.id)),
        citation=claim_citation(context, stated),
        line=position.line,
        translation=claim.translation,
        hedges=tuple(hedge_shown(context, stated, hedge) for hedge in claim.hedges),
        resolutions=_resolutions(context, claim, entry.record),
        moment=_moment(context, stated),
        note=note_of(context, claim.note, claim.exceptions),
        introduced=introduced,
    )


def parts_of(derived: Derived, claim: ClaimId) -> tuple[Part, ...]:
    """Return the parts of a claim's quote: one, or several where it leaves words out."""
    passage = derived.found.passages[claim]
    text, spans = derived.dossier.articles[passage.source].text, passage.spans
    starts = [spans[0][0], *(end for _, end in spans[:-1])]
    return tuple(
        Part(span, text[slice(*span)], text[before : span[0]]) for before, span in zip(starts, spans, strict=True)
    )


DEGREES: Final[dict[str, str]] = {
    "probable": marked("probable, not certain"),
    "possible": marked("possible, not certain"),
    "not-committed": marked("without saying whether it is so"),
}
"""How sure, in words."""


def hedged(claims: Iterable[Claim]) -> str:
    """Return the words with which claims are hedged, in quotation marks, to stand behind their answer; "" for none."""
    words = dict.fromkeys(hedge.words for claim in claims for hedge in claim.hedges)
    return listed(in_marks(isolated_words(said)) for said in words)


def hedge_shown(context: PageContext, stated: Stated, hedge: Hedge) -> HedgeShown:
    """Return a hedge of a claim: its words, how sure they sound, and whose they are."""
    by = hedge.by or context.derived.chains[stated.claim.id].outlet
    degree = _(DEGREES[hedge.degree])
    degree = _("that it is not so: %(degree)s", degree=degree) if hedge.denied else degree
    return HedgeShown(hedge.words, degree, context.actor(by))


def _chain(context: PageContext, stated: Stated) -> tuple[ChainLink, ...]:
    chain = context.derived.chains[stated.claim.id]
    last = len(chain.links) - 1
    roles = ["own"] if last == 0 else ["outlet", *["relay"] * (last - 1), "origin"]
    taken = [("", ""), *((speaker.words, speaker.reason) for speaker in stated.claim.attribution)]
    return tuple(
        ChainLink(
            tuple(with_mark(context, actor, stated.on.event if at == last else None) for actor in link),
            roles[at],
            *taken[at],
        )
        for at, link in enumerate(chain.links)
    )


def _resolutions(context: PageContext, claim: Claim, source: Source) -> tuple[Resolution, ...]:
    home = context.derived.stated[claim.id]  # Also of an answer further on: the quote's dates are the claim's own.
    return tuple(
        Resolution(
            resolved.words,
            explain(resolved.words, resolved.to, source.published.date, source.language, resolved.counted_from),
            resolved.reason,
            context.mend(home.at("resolves", at, "to")),
        )
        for at, resolved in enumerate(claim.resolves)
    )


def _moment(context: PageContext, stated: Stated) -> MomentShown | None:
    when = stated.claim.when
    return MomentShown(in_words(when), context.mend(stated.at("when"))) if when is not None else None
