"""A hedge is in the words that it is said to be in, and is laid to somebody who passed them on."""

from __future__ import annotations

from collections.abc import Iterator

from generator.ground.names import did_you_mean
from generator.ground.problem import Problem
from generator.ground.text.folding import folded_words
from generator.model.claim import Hedge
from generator.model.dossier import Dossier, Stated


def check_hedges(dossier: Dossier) -> Iterator[Problem]:
    """Yield a problem for each hedge that is not in the words, or that nobody in the chain can have made."""
    for stated in dossier.claims():
        for at, hedge in enumerate(stated.claim.hedges):
            yield from _hedge(dossier, stated, at, hedge)


def _hedge(dossier: Dossier, stated: Stated, at: int, hedge: Hedge) -> Iterator[Problem]:
    claim = stated.claim
    beside = (claim.quote, claim.prefix, claim.suffix)
    if not any(folded_words(hedge.words) in folded_words(text) for text in beside):
        yield Problem(
            stated.at("hedges", at, "words"),
            "hedge-not-in-quote",
            f'The words "{hedge.words}" do not stand in the quote of "{claim.id}", nor right beside it.',
            'Copy them from the quote; where they stand before or after it, give those words as "prefix" or "suffix".',
        )
    source = dossier.sources.get(claim.source)
    if hedge.by is None or source is None or hedge.by in (source.record.outlet, *claim.attribution):
        return
    chain = (source.record.outlet, *claim.attribution)
    near = did_you_mean(hedge.by, chain)
    yield Problem(
        stated.at("hedges", at, "by"),
        "hedge-by-nobody",
        f'"{hedge.by}" is not in the chain of "{claim.id}".',
        f'Did you mean "{near}"?' if near else f"Its chain is: {', '.join(chain)}.",
    )
