"""Where a voice in a source stands apart, in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.ground.wording import gettext as _
from generator.links.apart import StandsApart
from generator.links.claim_sheets import claim_on
from generator.links.comparison import Comparison
from generator.model.dossier import Stated
from generator.model.ids import ClaimId, QuestionId, SourceId
from generator.pages.frame.context import PageContext
from generator.pages.frame.shown import Thing


@dataclass(frozen=True, slots=True)
class Apart:
    """A question on which a source stands apart.

    Attributes:
        whose: Whose words answer it here.
        answer: What it answers.
        others: What the others answer, each with its outlets.
    """

    ask: str
    href: str
    tooltip: str
    event: Thing
    whose: str
    answer: str
    others: tuple[tuple[str, tuple[str, ...]], ...]


def apart(context: PageContext, source: SourceId, found: Iterable[StandsApart]) -> tuple[Apart, ...]:
    """Return where a source stands apart, in words."""
    return tuple(_apart(context, source, *one) for one in found)


def _apart(context: PageContext, source: SourceId, stated: Stated, question: QuestionId, at: int) -> Apart:
    compared = context.derived.comparisons[question]
    return Apart(
        stated.question.ask if stated.question else "",
        context.to(claim_on(context.derived, stated)),
        context.tooltip(stated),
        context.thing(stated.on),
        _whose(context, compared.groups[at].claims, source),
        compared.groups[at].answer.words,
        tuple(_others(context, compared, at, source)),
    )


def _others(
    context: PageContext, compared: Comparison, at: int, source: SourceId
) -> Iterator[tuple[str, tuple[str, ...]]]:
    for other, group in enumerate(compared.groups):
        sources = dict.fromkeys(context.derived.stated[claim].claim.source for claim in group.claims)
        outlets = dict.fromkeys(context.report(outlet).outlet for outlet in sources if outlet != source)
        if other != at and outlets:
            yield group.answer.words, tuple(outlets)


def _whose(context: PageContext, claims: Sequence[ClaimId], source: SourceId) -> str:
    """Name those whose words they are: the origins, or the outlet in its own voice."""
    chains = [context.derived.chains[claim] for claim in claims if context.derived.stated[claim].claim.source == source]
    names = dict.fromkeys(
        _("%(outlet)s in its own voice", outlet=context.names(chain.origin))
        if chain.voice == "own"
        else context.names(chain.origin)
        for chain in chains
    )
    return ", ".join(names)
