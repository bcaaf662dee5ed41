"""Articles that others printed first: what they say in their own voice is no origin beside the original's."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.links.attribution import Chain
from generator.links.joined import Joined
from generator.model.dossier import Dossier
from generator.model.ids import ActorId, ClaimId, SourceId


def originals(dossier: Dossier) -> Mapping[SourceId, SourceId]:
    """Map each source to the one from which its text comes in the end; to itself, where nobody says that it was taken.

    Of an article outside the dossier, the first source that is taken from it stands for all.
    """
    outside: dict[str, SourceId] = {}
    for source, entry in dossier.sources.items():
        if entry.record.url:
            outside.setdefault(entry.record.url, source)
    above: dict[SourceId, SourceId] = {}
    for source, entry in dossier.sources.items():
        taken = entry.record.taken_from
        if taken is not None:
            above[source] = taken.source or outside.setdefault(taken.url, source)
    return {source: _first(source, above) for source in dossier.sources}


def one_origin(
    dossier: Dossier,
    first: Mapping[SourceId, SourceId],
    alike: Mapping[ActorId, ActorId],
    voices: Iterable[tuple[ClaimId, Chain]],
    sources: Mapping[ClaimId, SourceId],
) -> dict[ActorId, ActorId]:
    """Map outlets that print one text to one of them, the outlet of the original where there is one.

    Where an outlet prints a copy in these claims, nothing that it says there in its own voice counts beside the
    original's: rather an origin too few than one too many.

    Args:
        dossier: The dossier.
        first: As `originals` returns it.
        alike: The outlets whose texts are found to be one, as `generator.links.one_text` returns them.
        voices: The claims, with their chains.
        sources: The source of each claim.
    """
    joined: Joined[ActorId] = Joined()
    for outlet, leader in alike.items():
        joined.join(leader, outlet)
    for claim, chain in voices:
        original = dossier.sources[first[sources[claim]]].record.outlet
        if chain.voice == "own" and original != chain.outlet:
            joined.join(original, chain.outlet)
    return joined.leaders()


def _first(source: SourceId, above: Mapping[SourceId, SourceId]) -> SourceId:
    """Walk up to the original. Its check lets nothing be taken from itself, but an address may lead back."""
    seen = {source}
    while (before := above.get(source, source)) not in seen:
        source = before
        seen.add(source)
    return source
