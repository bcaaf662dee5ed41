"""The rows of an actor's page: what grows with the dossier, and goes on on further pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal, get_args

from generator.links.addresses import page_of
from generator.links.claim_sheets import ClaimRow, claim_rows
from generator.links.derived import Derived
from generator.links.prose_references import ProseReference
from generator.links.sheets import Sheets, sheets, size
from generator.model.dossier import Ref, Stated
from generator.model.ids import ActorId, EventId, SourceId
from generator.pages.frame.context import PageContext
from generator.pages.parts.foot import backlink_size
from generator.pages.parts.one_quote import by_words

MOST_PUBLISHED: Final = 60
"""How many articles of an outlet stand among the facts; of more, all have a list of their own."""
ROW, SAYING, POINT, SPEAKER = 210, 330, 110, 100
"""Bytes beside the words in it: of an event or an article, of words said, of a point that they are on, of a speaker."""

Section = Literal["roles", "said", "relayed", "own", "published", "backlinks"]
Row = ClaimRow | tuple[Section, int]
"""A claim about the actor, or a row by its section, and its index there."""


@dataclass(frozen=True, slots=True)
class Rows:
    """All rows of an actor.

    Attributes:
        roles: The events that it had a part in, and which.
        said: What it said first, the same words once.
        relayed: What it passed on, likewise.
        own: What it said in its own voice as an outlet, likewise.
        published: The articles that it published, where these are too many for the facts.
        backlinks: The sentences that refer to it.
        about: Claims about it. They are the first of all, so that on which page they stand depends on them alone.
    """

    roles: Sequence[tuple[EventId, str]]
    said: Sequence[Sequence[Stated]]
    relayed: Sequence[Sequence[Stated]]
    own: Sequence[Sequence[Stated]]
    published: Sequence[SourceId]
    backlinks: Sequence[ProseReference]
    about: Sequence[ClaimRow]

    def __iter__(self) -> Iterator[Row]:
        """Yield all of them, in the order in which they fill pages."""
        yield from self.about
        section: Section
        for section in get_args(Section):
            yield from ((section, at) for at in range(len(getattr(self, section))))


def rows(context: PageContext, actor: ActorId) -> Rows:
    """Return the rows of an actor."""
    derived = context.derived
    claims, chains = derived.by_origin.get(actor, ()), derived.chains
    published = derived.by_outlet.get(actor, ())
    return Rows(
        roles=derived.roles.get(actor, ()),
        said=by_words(context, (stated for stated in claims if chains[stated.claim.id].voice != "own")),
        relayed=by_words(context, derived.by_relay.get(actor, ())),
        own=by_words(context, (stated for stated in claims if chains[stated.claim.id].voice == "own")),
        published=published if len(published) > MOST_PUBLISHED else (),
        backlinks=derived.prose_references.get(Ref("actor", actor), ()),
        about=claim_rows(derived, Ref("actor", actor)).rows,
    )


def laid_out(derived: Derived, actor: ActorId, every: Rows) -> Sheets[Row]:
    """Lay the rows of an actor out on pages; the first has its facts, and sentences that name it."""
    ref, dossier = Ref("actor", actor), derived.dossier
    claims = claim_rows(derived, ref)

    def weigh(row: Row) -> int:
        if isinstance(row, ClaimRow):
            return claims.weigh(row)
        section, at = row
        match section:
            case "roles":
                return ROW + size(dossier.events[every.roles[at][0]].record.title)
            case "published":
                return ROW + size(dossier.sources[every.published[at]].record.title)
            case "backlinks":
                return backlink_size(every.backlinks[at])
        return _saying_size(derived, getattr(every, section)[at])

    return sheets(page_of(ref), every, weigh, claims.head, room=claims.room)


def _saying_size(derived: Derived, claims: Sequence[Stated]) -> int:
    dossier = derived.dossier
    speakers = [dossier.actors[actor].record.name for actor in derived.chains[claims[0].claim.id].actors]
    words = (*speakers, *(stated.claim.quote for stated in claims))
    asked = (stated.question.ask if stated.question else _title(derived, stated.on) for stated in claims)
    return SAYING + POINT * len(claims) + SPEAKER * len(speakers) + size(*words, *asked)


def _title(derived: Derived, on: Ref) -> str:
    return derived.dossier.events[EventId(on.id)].record.title if on.kind == "event" else on.id
