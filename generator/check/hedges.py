"""Words that an editor points at stand in the quote: a hedge, by somebody of the chain, and words for a speaker."""

from __future__ import annotations

from collections.abc import Iterator

from generator.ground.names import did_you_mean
from generator.ground.problem import Problem
from generator.ground.text.folding import folded_words
from generator.model.claim import Claim, Hedge
from generator.model.dossier import Dossier, Path, Stated


def check_hedges(dossier: Dossier) -> Iterator[Problem]:
    """Yield a problem for each hedge, and each name for a speaker, that is not in the words; and hedges of nobody."""
    for stated in dossier.claims():
        yield from _speakers(stated)
        for path, hedge in _hedges(stated.claim):
            yield from _hedge(dossier, stated, path, hedge)
    for stated in dossier.accounts():
        for at, hedge in enumerate(stated.claim.hedges):
            if "again" in stated.path and (*stated.path, "hedges", at) in stated.entry.positions:
                yield from _hedge(dossier, stated, ("hedges", at), hedge)


def _hedges(claim: Claim) -> Iterator[tuple[Path, Hedge]]:
    """Yield the hedges of a claim and of its further answers, with the way to where each is written."""
    yield from ((("hedges", at), hedge) for at, hedge in enumerate(claim.hedges))
    for i, further in enumerate(claim.also_answers):
        yield from ((("also_answers", i, "hedges", at), hedge) for at, hedge in enumerate(further.hedges or ()))


def _speakers(stated: Stated) -> Iterator[Problem]:
    for at, speaker in enumerate(stated.claim.attribution):
        if speaker.words and not _beside(stated.claim, speaker.words):
            yield Problem(
                stated.at("attribution", at, "words"),
                "speaker-not-in-quote",
                f'The words "{speaker.words}" do not stand in the quote of "{stated.claim.id}", nor right beside it.',
                'Copy them from the quote; where they stand before or after it, give those words as "prefix" or '
                '"suffix". A speaker whom the article names needs no words.',
            )


def _beside(claim: Claim, words: str) -> bool:
    """Whether words stand in the quote, or in the words right before or after it."""
    return any(folded_words(words) in folded_words(text) for text in (claim.quote, claim.prefix, claim.suffix))


def _hedge(dossier: Dossier, stated: Stated, path: Path, hedge: Hedge) -> Iterator[Problem]:
    claim = stated.claim
    if not _beside(claim, hedge.words):
        yield Problem(
            stated.at(*path, "words"),
            "hedge-not-in-quote",
            f'The words "{hedge.words}" do not stand in the quote of "{claim.id}", nor right beside it.',
            'Copy them from the quote; where they stand before or after it, give those words as "prefix" or "suffix".',
        )
    source = dossier.sources.get(claim.source)
    if hedge.by is None or source is None or hedge.by in (source.record.outlet, *claim.speakers):
        return
    chain = (source.record.outlet, *claim.speakers)
    near = did_you_mean(hedge.by, chain)
    yield Problem(
        stated.at(*path, "by"),
        "hedge-by-nobody",
        f'"{hedge.by}" is not in the chain of "{claim.id}".',
        f'Did you mean "{near}"?' if near else f"Its chain is: {', '.join(chain)}.",
    )
