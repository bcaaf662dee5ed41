"""Whether a speaker is a party to an event, or the outlet of one: the same mark on every page that shows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from generator.ground.wording import gettext as _
from generator.ground.wording import marked
from generator.links.parties import Party
from generator.model.ids import ActorId, EventId
from generator.pages.frame.context import PageContext
from generator.pages.frame.shown import Thing

PARTIES: Final[dict[Party, str]] = {
    "party": marked("a party to this event"),
    "outlet": marked("an outlet of a party to this event"),
}
"""The mark, in words."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A speaker.

    Attributes:
        party: Whether a party to the event that the words are about, or the outlet of one, in words; else empty.
        because: What a work outside the dossier says of an outlet that is marked.
    """

    actor: Thing
    party: str
    because: str


def with_mark(context: PageContext, actor: ActorId, event: EventId | None) -> Marked:
    """Return a speaker with the mark of a party to an event, if the words are about one."""
    party = context.derived.party(actor, event) if event is not None else None
    background = context.derived.dossier.actors[actor].record.background
    told = (
        _("%(text)s Not from the articles: %(origin)s", text=background.text, origin=background.origin)
        if background and party == "outlet"
        else ""
    )
    return Marked(context.actor(actor), _(PARTIES[party]) if party else "", told)
