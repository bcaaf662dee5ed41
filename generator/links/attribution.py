"""Who said it: the chain of a claim from its outlet back to its origin."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.model.dossier import Dossier, Stated
from generator.model.ids import ActorId

Voice = Literal["own", "named", "unnamed"]


@dataclass(frozen=True, slots=True)
class Chain:
    """A claim's way from the outlet that printed it to whoever said it first.

    Attributes:
        actors: The outlet, then the attribution as written; the last one is the origin.
        voice: ``own`` where the outlet speaks for itself, else whether its origin is ``named``.
    """

    actors: tuple[ActorId, ...]
    voice: Voice

    @property
    def outlet(self) -> ActorId:
        """The outlet that printed the claim."""
        return self.actors[0]

    @property
    def origin(self) -> ActorId:
        """Whoever said it first, as far as the source tells."""
        return self.actors[-1]


def chain(dossier: Dossier, stated: Stated) -> Chain:
    """Return the chain of one claim."""
    outlet = dossier.sources[stated.claim.source].record.outlet
    actors = (outlet, *stated.claim.attribution)
    if len(actors) == 1:
        return Chain(actors, "own")
    return Chain(actors, "named" if dossier.actors[actors[-1]].record.named else "unnamed")
