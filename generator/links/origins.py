"""Origins: how many independent ones stand behind an answer, not how many outlets print it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.links.attribution import Chain, Together
from generator.links.joined import Joined
from generator.model.dossier import Dossier
from generator.model.ids import ActorId


@dataclass(frozen=True, slots=True)
class Standing:
    """Who stands behind some claims.

    Attributes:
        outlets: Outlets that print them, in the order of the claims.
        origins: Independent named origins, outlets in their own voice among them. Where several parts of one body
            speak, the body stands for all of them; those who speak together only are one.
        own: Those of ``origins`` that are outlets in their own voice.
        unnamed: Unnamed origins. They corroborate nobody, so they are counted apart.
        parties: Actors in ``origins`` and ``unnamed`` that are, or belong to, a side of the event.
    """

    outlets: tuple[ActorId, ...]
    origins: tuple[Together, ...]
    own: tuple[ActorId, ...]
    unnamed: tuple[Together, ...]
    parties: tuple[ActorId, ...]


def kin(dossier: Dossier) -> Mapping[ActorId, ActorId]:
    """Map each actor to a representative of all that share a body with it, directly or through others."""
    joined: Joined[ActorId] = Joined()
    for actor, entry in dossier.actors.items():
        for body in entry.record.part_of:
            joined.join(body, actor)
    return {actor: joined.leader(actor) for actor in dossier.actors}


def standing(
    dossier: Dossier,
    chains: Sequence[Chain],
    kinship: Mapping[ActorId, ActorId],
    participants: Iterable[ActorId] = (),
    one_text: Mapping[ActorId, ActorId] | None = None,
) -> Standing:
    """Say who stands behind claims.

    Args:
        dossier: The dossier.
        chains: The claims' attributions.
        kinship: As `kin` returns it.
        participants: Actors that are sides of the event that the claims are about.
        one_text: Outlet → representative of the outlets that print one text in these claims; they count as one origin.
    """
    alone: dict[ActorId, list[ActorId]] = {}
    jointly: list[Together] = []
    for chain in chains:
        if chain.voice != "unnamed":
            speaking = tuple(actor for actor in chain.origin if dossier.actors[actor].record.named)
            texts = (one_text or {}) if chain.voice == "own" else {}
            kin_of = dict.fromkeys(kinship[texts.get(actor, actor)] for actor in speaking)
            if len(kin_of) == 1:
                several = alone.setdefault(next(iter(kin_of)), [])
                # Of outlets that print one text, the one that stands for all comes first: it is the original's.
                at = 0 if texts.get(speaking[0]) == speaking[0] else len(several)
                several[at:at] = speaking
            else:
                jointly.append(speaking)
    unnamed = tuple(dict.fromkeys(chain.origin for chain in chains if chain.voice == "unnamed"))
    voices = {chain.outlet for chain in chains if chain.voice == "own"}
    origins = (
        *((_one_for(dossier, list(dict.fromkeys(several))),) for several in alone.values()),
        *_only_together(jointly, kinship, alone),
    )
    sides = set(participants)
    spoke = dict.fromkeys(actor for chain in chains for actor in chain.origin)
    return Standing(
        outlets=tuple(dict.fromkeys(chain.outlet for chain in chains)),
        origins=origins,
        own=tuple(origin[0] for origin in origins if len(origin) == 1 and origin[0] in voices),
        unnamed=unnamed,
        parties=tuple(sorted(actor for actor in spoke if any(body in sides for body in dossier.bodies(actor)))),
    )


def _only_together(
    jointly: Iterable[Together], kinship: Mapping[ActorId, ActorId], alone: Collection[ActorId]
) -> Iterator[Together]:
    """Yield statements of several that are independent of all others: none of their speakers is counted already.

    What two say together is one statement; where one of them says it alone as well, it adds nobody.
    """
    counted = set(alone)
    for speaking in sorted(jointly, key=len):
        kin_of = {kinship[actor] for actor in speaking}
        if counted.isdisjoint(kin_of):
            counted |= kin_of
            yield speaking


def _one_for(dossier: Dossier, several: Sequence[ActorId]) -> ActorId:
    """Return the one who stands for several of one kin: the nearest body that holds all, else the first of them."""
    if len(several) == 1:
        return several[0]
    others = [set(dossier.bodies(actor)) for actor in several[1:]]
    return next((body for body in dossier.bodies(several[0]) if all(body in bodies for bodies in others)), several[0])
