"""Who said it: the chain of a claim from its outlet back to its origin."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from generator.model.actor import Actor
from generator.model.claim import Claim
from generator.model.dossier import Entry
from generator.model.ids import ActorId

Voice = Literal["own", "named", "unnamed"]


Together = tuple[ActorId, ...]
"""One speaker, or several who make one statement."""


@dataclass(frozen=True, slots=True)
class Chain:
    """A claim's way from the outlet that printed it to whoever said it first.

    Attributes:
        links: The outlet, then the attribution as written; the last one is the origin.
        voice: ``own`` where the outlet speaks for itself, else whether its origin is ``named``: one of those who make
            one statement together is enough.
    """

    links: tuple[Together, ...]
    voice: Voice

    @property
    def outlet(self) -> ActorId:
        """The outlet that printed the claim."""
        return self.links[0][0]

    @property
    def origin(self) -> Together:
        """Whoever said it first, as far as the source tells."""
        return self.links[-1]

    @property
    def actors(self) -> Together:
        """Everybody in it, the outlet first."""
        return tuple(actor for link in self.links for actor in link)


def chain(outlet: ActorId, claim: Claim, actors: Mapping[ActorId, Entry[ActorId, Actor]]) -> Chain:
    """Return the chain of one claim; what it attributes to nobody is its outlet's own voice, whoever is named near.

    Args:
        outlet: Who printed it.
        claim: The claim.
        actors: All actors of the dossier.
    """
    links = ((outlet,), *(speaker.actors for speaker in claim.attribution))
    if len(links) == 1:
        return Chain(links, "own")
    named = any(actors[actor].record.named for actor in links[-1])
    return Chain(links, "named" if named else "unnamed")
