"""Claims that quote the same words of an article, so that a list shows the words once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.model.dossier import Stated
from generator.model.passage import Span
from generator.pages.frame.context import PageContext


def by_words(context: PageContext, claims: Iterable[Stated]) -> list[list[Stated]]:
    """Put claims together whose quotes meet in one article and came the same way; the order is that of the first."""
    every = list(claims)
    groups: list[list[Stated]] = []
    by_way: dict[object, list[list[Stated]]] = {}
    for stated in every:
        way = (stated.claim.source, context.derived.chains[stated.claim.id])
        meeting = [group for group in by_way.get(way, []) if any(_meet(context, stated, other) for other in group)]
        if not meeting:
            by_way.setdefault(way, []).append([stated])
            groups.append(by_way[way][-1])
            continue
        first, *others = meeting
        first.append(stated)
        for other in others:  # It joins what stood apart until now.
            first += other
            other.clear()
            by_way[way].remove(other)
    order = {id(stated): at for at, stated in enumerate(every)}
    sorted_ = [sorted(group, key=lambda stated: order[id(stated)]) for group in groups if group]
    return sorted(sorted_, key=lambda group: order[id(group[0])])


def words_of(context: PageContext, claims: Sequence[Stated]) -> str:
    """Return all words that such claims quote, as archived, in one line; what none of them quotes as […]."""
    text = context.derived.dossier.articles[claims[0].claim.source].text
    return " […] ".join(" ".join(text[slice(*span)].split()) for span in _together(context, claims))


def _together(context: PageContext, claims: Sequence[Stated]) -> list[Span]:
    merged: list[Span] = []
    for begin, end in sorted(span for stated in claims for span in _spans(context, stated)):
        if merged and begin <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((begin, end))
    return merged


def _meet(context: PageContext, one: Stated, other: Stated) -> bool:
    return any(a < d and c < b for a, b in _spans(context, one) for c, d in _spans(context, other))


def _spans(context: PageContext, stated: Stated) -> Sequence[Span]:
    return context.derived.found.passages[stated.claim.id].spans
