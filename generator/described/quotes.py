"""What a claim quotes as a node of linked data: the words, and who has them from whom."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from generator.described.things import Describing, translated
from generator.described.vocabulary import Node, in_language, without_empty
from generator.described.whens import edtf
from generator.links.addresses import permalink_of
from generator.model.claim import Claim
from generator.model.dossier import Kind, Ref, Stated
from generator.model.ids import ActorId, ClaimId, EventId
from generator.model.speaker import Speaker


def quote(known: Describing, one: ClaimId, *, alone: bool = False) -> Node:
    """Return the node of what a claim quotes.

    Args:
        known: Describes things of the dossier.
        one: The claim.
        alone: Whether it stands on a page of its own, where the article and those who speak have types and names.
    """
    stated = known.derived.stated[one]
    claim, chain = stated.claim, known.derived.chains[one]
    language = known.derived.dossier.sources[claim.source].record.language
    source = {"@id": known.thing(Ref("source", claim.source))}
    links = list(_chain(known, one, claim.attribution))
    told = known.called if alone else _referred(known)
    return without_empty(
        {
            **known.quote(one),
            "@type": ["Quotation", "prov:Entity"],
            "identifier": one,
            "text": in_language(claim.quote.strip(), language),
            "url": known.iri(permalink_of(one)),
            "isPartOf": source,
            "isBasedOn": told("source", claim.source),
            "about": told(stated.on.kind, stated.on.id),
            "spokenByCharacter": [told("actor", actor) for actor in chain.origin],
            "d:voice": chain.voice,
            "d:level": known.derived.found.passages[one].level,
            "d:furniture": claim.furniture,
            "d:translated": translated(claim.translation),
            "d:moment": edtf(claim.when.text) if claim.when else None,
            "d:hedge": _hedges(known, claim, chain.outlet),
            "d:answer": [_given(known, one) for one in (stated, *_further(known, stated)) if one.question],
            "prov:wasQuotedFrom": source,
            "prov:wasAttributedTo": told("actor", chain.outlet),
            "prov:wasDerivedFrom": _nested(links),
            "prov:hadPrimarySource": {"@id": links[-1]["@id"]} if links else None,
        }
    )


def _further(known: Describing, stated: Stated) -> Iterator[Stated]:
    return (one for one in known.derived.answers.get(stated.claim.id, ()) if one.further)


def _given(known: Describing, stated: Stated) -> Node:
    """Return what a claim answers; further answers have moments and hedges of their own."""
    claim, own = stated.claim, stated.further
    question = known.question(EventId(stated.on.id), stated.question.id) if stated.question else ""
    return without_empty(
        {
            "@type": "d:Given",
            "d:question": {"@id": question},
            "d:notation": claim.answer,
            "d:moment": edtf(claim.when.text) if own and claim.when else None,
            "d:hedge": _hedges(known, claim, known.derived.chains[claim.id].outlet) if own else [],
        }
    )


def _hedges(known: Describing, claim: Claim, outlet: ActorId) -> list[Node]:
    return [
        {
            "@type": "d:Hedge",
            "d:words": hedge.words,
            "d:degree": hedge.degree,
            "d:denied": hedge.denied,
            "d:by": {"@id": known.thing(Ref("actor", hedge.by or outlet))},
        }
        for hedge in claim.hedges
    ]


def _referred(known: Describing) -> Callable[[Kind, str], Node]:
    return lambda kind, one: {"@id": known.thing(Ref(kind, one))}


def _chain(known: Describing, one: ClaimId, attribution: Sequence[Speaker]) -> Iterator[Node]:
    """Yield what each in the chain said, from the one nearest the outlet to the origin."""
    for at, speaker in enumerate(attribution, 1):
        agents = [{"@id": known.thing(Ref("actor", actor))} for actor in speaker.actors]
        inferred = {
            "@type": "prov:Attribution",
            "prov:agent": agents,
            "d:words": speaker.words,
            "d:reason": speaker.reason,
        }
        yield without_empty(
            {
                "@id": known.iri(f"{permalink_of(one)}#statement-{at}"),
                "@type": ["d:Statement", "prov:Entity"],
                "prov:wasAttributedTo": agents,
                "prov:qualifiedAttribution": inferred if speaker.words else None,
            }
        )


def _nested(links: Sequence[Node]) -> Node | None:
    """Return a chain whose every link is derived from the next, each within the one before."""
    if not links:
        return None
    return without_empty({**links[0], "prov:wasDerivedFrom": _nested(links[1:])})
