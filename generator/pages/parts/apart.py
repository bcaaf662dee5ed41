"""Where a source stands apart: questions to which it answers what no other source does, and what differs from all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.links.addresses import claim_on
from generator.links.comparison import Comparison
from generator.model.ids import QuestionId, SourceId
from generator.pages.frame.context import PageContext
from generator.pages.frame.shown import Thing


@dataclass(frozen=True, slots=True)
class Apart:
    """A question on which a source stands apart.

    Attributes:
        answer: What it answers.
        others: What the others answer, each with its outlets.
    """

    ask: str
    href: str
    tooltip: str
    event: Thing
    answer: str
    others: tuple[tuple[str, tuple[str, ...]], ...]


def apart(context: PageContext, source: SourceId) -> tuple[Apart, ...]:
    """Return where a source stands apart, as its article comes to speak of it."""
    return tuple(_apart(context, source))


def _apart(context: PageContext, source: SourceId) -> Iterator[Apart]:
    derived = context.derived
    seen: set[tuple[QuestionId, int]] = set()
    for stated in derived.by_source.get(source, ()):
        if stated.question is None:
            continue
        compared = derived.comparisons[stated.question.id]
        at = compared.group_of(stated.claim.id)
        if (stated.question.id, at) not in seen and _stands_apart(context, compared, at, source):
            seen.add((stated.question.id, at))
            yield Apart(
                stated.question.ask,
                context.to(claim_on(stated)),
                context.tooltip(stated),
                context.thing(stated.on),
                compared.groups[at].answer.words,
                tuple(_others(context, compared, at, source)),
            )


def _stands_apart(context: PageContext, compared: Comparison, at: int, source: SourceId) -> bool:
    """Whether no other source gives the answer, and some other source gives another, which differs, as all do."""
    sources = [{context.derived.stated[claim].claim.source for claim in group.claims} for group in compared.groups]
    elsewhere = any(inside - {source} for group, inside in enumerate(sources) if group != at)
    return compared.apart(at) and sources[at] == {source} and elsewhere


def _others(
    context: PageContext, compared: Comparison, at: int, source: SourceId
) -> Iterator[tuple[str, tuple[str, ...]]]:
    for other, group in enumerate(compared.groups):
        sources = dict.fromkeys(context.derived.stated[claim].claim.source for claim in group.claims)
        outlets = dict.fromkeys(context.report(outlet).outlet for outlet in sources if outlet != source)
        if other != at and outlets:
            yield group.answer.words, tuple(outlets)
