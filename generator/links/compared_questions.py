"""How the accounts of every question relate."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import partial
from typing import TypeVar

from generator.ground.memo import Memo
from generator.ground.wording import language
from generator.links.attribution import Chain
from generator.links.comparison import Comparison, comparison
from generator.links.one_text import Copies, one_text
from generator.links.origins import Standing, kin, standing
from generator.links.parties import sides
from generator.links.taken_from import one_origin, originals
from generator.model.dossier import Dossier, Entry, Stated
from generator.model.ids import ActorId, ClaimId, QuestionId

Id = TypeVar("Id", bound=str)
R = TypeVar("R")


def compare_all(
    dossier: Dossier,
    by_claim: Mapping[ClaimId, Stated],
    chains: Mapping[ClaimId, Chain],
    copied: Copies,
    asked: Mapping[QuestionId, Sequence[Stated]],
    memo: Memo,
) -> dict[QuestionId, Comparison]:
    """Compare the accounts of each question.

    Args:
        dossier: The dossier.
        by_claim: Every claim.
        chains: Attributions.
        copied: The claims whose words several sources print.
        asked: The claims that answer each question.
        memo: What was derived before.
    """
    kinship, first = kin(dossier), originals(dossier)
    sources = {claim: stated.claim.source for claim, stated in by_claim.items()}
    outlets = {source: entry.record.outlet for source, entry in dossier.sources.items()}
    said_in = memo.same(language())
    follows_from = (memo(by_id, *dossier.actors.values()), memo(by_id, *dossier.places.values()), said_in)
    compared: dict[QuestionId, Comparison] = {}
    for event in dossier.events.values():
        taking_part = memo.same(sides(dossier, event.id))

        def stand(claims: Sequence[ClaimId], participants: Collection[ActorId] = taking_part) -> Standing:
            alike = one_text(dossier, copied, claims, sources)
            alike = one_origin(dossier, first, alike, [(claim, chains[claim]) for claim in claims], sources)
            return standing(dossier, [chains[claim] for claim in claims], kinship, participants, alike)

        for question in event.record.questions:
            claims = [stated.claim for stated in asked[question.id]]
            printed = [dossier.sources[claim.source] for claim in claims]
            originals_by = (outlets[first[source.id]] for source in printed)
            texts = memo.same(tuple(tuple(copied.get(claim.id, ())) for claim in claims))
            by = (question, taking_part, *follows_from, texts, *claims, *printed, *originals_by)
            compared[question.id] = memo.kept(comparison, by, partial(comparison, dossier, question, claims, stand))
    return compared


def by_id(*entries: Entry[Id, R]) -> Mapping[Id, Entry[Id, R]]:
    """Return records by their ids: the same mapping, where all of them are the same."""
    return {entry.id: entry for entry in entries}
