"""The page of an actor: what it is, what each source calls it, what it did, what it said, what is said of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.ground.wording import gettext as _
from generator.ground.wording import ngettext
from generator.links.addresses import claim_on, page_of
from generator.links.derived import Derived
from generator.model.actor import Actor
from generator.model.dossier import Ref, Stated
from generator.model.ids import ActorId
from generator.pages.frame.context import PageContext
from generator.pages.frame.finished import contents
from generator.pages.frame.page import Page
from generator.pages.frame.repository import Repository
from generator.pages.frame.shown import DatedEvent, Thing
from generator.pages.frame.templates import View, fill
from generator.pages.parts.actor_kinds import KIND_NAMES
from generator.pages.parts.claims import ClaimShown, claim_shown
from generator.pages.parts.foot import Foot, foot
from generator.pages.parts.introduced import Outside, outside
from generator.pages.parts.naming import Naming, named, naming
from generator.pages.parts.one_quote import by_words, words_of
from generator.pages.parts.scripts import FOLD
from generator.pages.parts.sentences import SentenceList


@dataclass(frozen=True, slots=True)
class Saying:
    """What claims quote that rest on the same words: these, the points that they are on, and how they came.

    Attributes:
        points: The question that each claim answers, or the event, actor or place that it is on; the way to the claim.
        chain: From the outlet to the origin; several in one place speak together.
    """

    quote: str
    language: str
    href: str
    points: tuple[tuple[str, str], ...]
    chain: tuple[tuple[Thing, ...], ...]


@dataclass(frozen=True, slots=True)
class Said:
    """What goes back to an actor: as the origin, as one who passed it on, and as an outlet in its own voice."""

    as_origin: tuple[Saying, ...]
    passed_on: tuple[Saying, ...]
    as_outlet: tuple[Saying, ...]


@dataclass(frozen=True, slots=True)
class Bodies:
    """The bodies that an actor is part of, and its own parts."""

    part_of: tuple[Thing, ...]
    members: tuple[Thing, ...]


@dataclass(frozen=True, slots=True)
class PartInEvent:
    """An event, and the actor's role in it."""

    dated: DatedEvent
    role: str


@dataclass(frozen=True, slots=True)
class ActorView(View):
    """The page of an actor.

    Attributes:
        published: The articles that it published, where it is an outlet.
        background: Who it is by a work outside the dossier.
        about: Claims about it.
    """

    template = "actor.html"
    record: Actor
    kind: str
    up: str
    bodies: Bodies
    published: tuple[Thing, ...]
    background: Outside | None
    description: Markup
    note: Markup
    names: Naming
    roles: tuple[PartInEvent, ...]
    said: Said
    about: tuple[ClaimShown, ...]
    sentences: SentenceList
    foot: Foot
    script: str


def actor_page(derived: Derived, repository: Repository, actor: ActorId) -> Page:
    """Render the page of one actor."""
    entry, ref = derived.dossier.actors[actor], Ref("actor", actor)
    record, address = entry.record, page_of(ref)
    context = PageContext(derived, repository, address)
    sentences = named(context, ref)
    view = ActorView(
        record=record,
        kind=_(KIND_NAMES[record.kind]),
        up=context.up("actor"),
        bodies=Bodies(
            part_of=tuple(context.actor(body) for body in record.part_of),
            members=tuple(context.actor(member) for member in derived.members.get(actor, ())),
        ),
        published=tuple(context.source(source) for source in derived.by_outlet.get(actor, ())),
        background=outside(record.background) if record.background else None,
        description=context.prose(record.description),
        note=context.prose(record.note),
        names=naming(context, ref, sentences),
        roles=_roles(context, actor),
        said=_said(context, actor),
        about=tuple(claim_shown(context, stated) for stated in derived.by_thing.get(ref, ())),
        sentences=sentences,
        foot=foot(context, ref, entry.file),
        script=context.to(FOLD),
    )
    html = fill(view)
    description = f"{record.name}. {_described(context, actor)}"
    return Page(address, record.name, description, html, entry.file, contents(html), boost=1.5)


def _said(context: PageContext, actor: ActorId) -> Said:
    derived = context.derived
    claims = derived.by_origin.get(actor, ())
    return Said(
        as_origin=sayings(context, (stated for stated in claims if derived.chains[stated.claim.id].voice != "own")),
        passed_on=sayings(context, derived.by_relay.get(actor, ())),
        as_outlet=sayings(context, (stated for stated in claims if derived.chains[stated.claim.id].voice == "own")),
    )


def sayings(context: PageContext, claims: Iterable[Stated]) -> tuple[Saying, ...]:
    """Return what claims quote, the same words once."""
    return tuple(_saying(context, several) for several in by_words(context, claims))


def _saying(context: PageContext, claims: Sequence[Stated]) -> Saying:
    stated = claims[0]
    return Saying(
        quote=words_of(context, claims),
        language=context.derived.dossier.sources[stated.claim.source].record.language,
        href=context.to(claim_on(stated)),
        points=tuple((_point(context, each), context.to(claim_on(each))) for each in claims),
        chain=tuple(map(context.together, context.derived.chains[stated.claim.id].links)),
    )


def _point(context: PageContext, stated: Stated) -> str:
    return stated.question.ask if stated.question else context.thing(stated.on).name


def _roles(context: PageContext, actor: ActorId) -> tuple[PartInEvent, ...]:
    parts = context.derived.roles.get(actor, ())
    return tuple(PartInEvent(context.dated_event(event), role) for event, role in parts)


def _described(context: PageContext, actor: ActorId) -> str:
    kind = _(KIND_NAMES[context.derived.dossier.actors[actor].record.kind])
    events = len(context.derived.roles.get(actor, ()))
    claims = len(context.derived.by_origin.get(actor, ()))
    role = ngettext("a role in %(n)s event", "a role in %(n)s events", events)
    origin = ngettext("the origin of %(n)s claim", "the origin of %(n)s claims", claims)
    return _("%(kind)s: %(role)s of this dossier, and %(origin)s.", kind=kind, role=role, origin=origin)
