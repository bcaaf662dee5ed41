"""Where a voice in a source stands apart: it answers what no other source does, and what differs from all.

An article that prints several answers to a question is not told by one of them.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.ground.wording import gettext as _
from generator.links.claim_sheets import claim_on
from generator.links.comparison import Comparison
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


def apart(context: PageContext, source: SourceId) -> tuple[Apart, ...]:
    """Return where a source stands apart, as its article comes to speak of it."""
    return tuple(_apart(context, source))


def _apart(context: PageContext, source: SourceId) -> Iterator[Apart]:
    derived = context.derived
    seen: set[tuple[QuestionId, int]] = set()
    answers = (derived.answers.get(stated.claim.id, ()) for stated in derived.by_source.get(source, ()))
    for stated in itertools.chain.from_iterable(answers):
        if stated.question is None:
            continue
        compared = derived.comparisons[stated.question.id]
        at = compared.group_of(stated.claim.id)
        if (stated.question.id, at) not in seen and _stands_apart(context, compared, at, source):
            seen.add((stated.question.id, at))
            yield Apart(
                stated.question.ask,
                context.to(claim_on(context.derived, stated)),
                context.tooltip(stated),
                context.thing(stated.on),
                _whose(context, compared.groups[at].claims, source),
                compared.groups[at].answer.words,
                tuple(_others(context, compared, at, source)),
            )


def _stands_apart(context: PageContext, compared: Comparison, at: int, source: SourceId) -> bool:
    """Whether no other outlet gives the answer, and some other outlet gives another, which differs, as all do."""
    stated, outlet = context.derived.stated, context.derived.dossier.sources[source].record.outlet
    if sum(any(stated[claim].claim.source == source for claim in group.claims) for group in compared.groups) > 1:
        return False
    outlets = [set(group.standing.outlets) for group in compared.groups]
    elsewhere = any(inside - {outlet} for group, inside in enumerate(outlets) if group != at)
    return compared.apart(at) and outlets[at] == {outlet} and elsewhere


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
