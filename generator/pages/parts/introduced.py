"""Who a speaker is, in one line: from outside the dossier, by the articles' words, or by a role in the event."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from generator.ground.dates.in_words import in_words
from generator.ground.text.sentences import sentences
from generator.model.background import Background
from generator.model.ids import ActorId, EventId
from generator.pages.frame.context import PageContext
from generator.pages.frame.web import on_the_web


@dataclass(frozen=True, slots=True)
class Outside:
    """Who somebody is by a work outside the dossier.

    Attributes:
        origin: Where it is from.
        host: Of an address that can be a link, where it leads, in short.
        link_is_safe: Whether that is an address that can be a link.
        read: When it was read there, in words; empty where nobody says.
    """

    text: str
    origin: str
    host: str
    link_is_safe: bool
    read: str


@dataclass(frozen=True, slots=True)
class Introduced:
    """A speaker in one line; one of the three is there.

    Attributes:
        name: Of the speaker.
        outside: By a work outside the dossier.
        told: By the articles' words: prose of the dossier, with its marks.
        roles: Its roles in the event.
    """

    name: str
    outside: Outside | None
    told: Markup
    roles: tuple[str, ...]


def outside(background: Background) -> Outside:
    """Return a background as pages show it."""
    is_link = on_the_web(background.origin)
    read = in_words(background.read) if background.read else ""
    host = background.origin.partition("://")[2].partition("/")[0] if is_link else ""
    return Outside(background.text, background.origin, host, is_link, read)


def introduced(context: PageContext, actor: ActorId, event: EventId, own: bool) -> Introduced | None:
    """Say who a speaker is; None where neither a work, nor an article, nor a role does.

    Of an outlet in its ``own`` voice a work alone says it: what articles say of themselves is no news beside them.
    """
    dossier = context.derived.dossier
    record = dossier.actors[actor].record
    if record.background:
        return Introduced(record.name, outside(record.background), Markup(), ())
    if own:
        return None
    description = record.description.strip()
    for start, end in sentences(description, dossier.settings.language):
        return Introduced(record.name, None, context.prose(description[start:end]), ())
    roles = tuple(one.role for one in dossier.events[event].record.actors if one.actor == actor)
    return Introduced(record.name, None, Markup(), roles) if roles else None
