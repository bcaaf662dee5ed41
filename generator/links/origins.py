"""Origins: how many independent ones stand behind an answer, not how many outlets print it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.links.attribution import Chain
from generator.links.joined import Joined
from generator.model.dossier import Dossier
from generator.model.ids import ActorId


@dataclass(frozen=True, slots=True)
class Standing:
    """Who stands behind some claims.

    Attributes:
        outlets: Outlets that print them, in the order of the claims.
        origins: Independent named origins, outlets in their own voice among them. Where several parts of one body
            speak, the body stands for all of them.
        own: Those of ``origins`` that are outlets in their own voice.
        unnamed: Unnamed origins. They corroborate nobody, so they are counted apart.
        parties: Those of ``origins`` and ``unnamed`` that are, or belong to, a participant of the event.
    """

    outlets: tuple[ActorId, ...]
    origins: tuple[ActorId, ...]
    own: tuple[ActorId, ...]
    unnamed: tuple[ActorId, ...]
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
    named: dict[ActorId, list[ActorId]] = {}
    for chain in chains:
        if chain.voice != "unnamed":
            origin = (one_text or {}).get(chain.origin, chain.origin) if chain.voice == "own" else chain.origin
            named.setdefault(kinship[origin], []).append(chain.origin)
    origins = tuple(_together(dossier, list(dict.fromkeys(several))) for several in named.values())
    unnamed = tuple(dict.fromkeys(chain.origin for chain in chains if chain.voice == "unnamed"))
    taking_part = set(participants)
    voices = dict.fromkeys(chain.origin for chain in chains if chain.voice == "own")
    spoke = dict.fromkeys(chain.origin for chain in chains if chain.voice != "own")
    parties = {origin for origin in spoke if any(body in taking_part for body in dossier.bodies(origin))}
    return Standing(
        outlets=tuple(dict.fromkeys(chain.outlet for chain in chains)),
        origins=origins,
        own=tuple(origin for origin in origins if origin in voices),
        unnamed=unnamed,
        parties=tuple(sorted(parties)),
    )


def _together(dossier: Dossier, several: Sequence[ActorId]) -> ActorId:
    """Return the one who stands for several of one kin: the nearest body that holds all, else the first of them."""
    if len(several) == 1:
        return several[0]
    others = [set(dossier.bodies(actor)) for actor in several[1:]]
    return next((body for body in dossier.bodies(several[0]) if all(body in bodies for bodies in others)), several[0])
