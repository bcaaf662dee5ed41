"""The page of an actor: what it is, what each source calls it, what it did, what it said, what is said of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, get_args

from markupsafe import Markup

from generator.ground.wording import gettext as _
from generator.ground.wording import marked, ngettext
from generator.links.addresses import page_of
from generator.links.claim_sheets import ClaimRow, claim_on, claims_of
from generator.links.derived import Derived
from generator.links.sheets import Sheets
from generator.model.actor import Actor
from generator.model.dossier import Ref, Stated
from generator.model.ids import ActorId, SourceId
from generator.pages.frame.context import PageContext
from generator.pages.frame.finished import contents
from generator.pages.frame.page import Page
from generator.pages.frame.repository import Repository
from generator.pages.frame.several import Several, numbered, several
from generator.pages.frame.shown import DatedEvent, DateFact, Pager, Thing
from generator.pages.frame.templates import View, fill
from generator.pages.parts.actor_kinds import KIND_NAMES
from generator.pages.parts.actor_rows import MOST_PUBLISHED, Row, Rows, Section, laid_out, rows
from generator.pages.parts.claims import ClaimShown, claim_shown
from generator.pages.parts.described import for_programs
from generator.pages.parts.excepted import note_of
from generator.pages.parts.foot import Foot, foot
from generator.pages.parts.introduced import Outside, outside
from generator.pages.parts.mends import Mends, mends
from generator.pages.parts.naming import Naming, named, naming
from generator.pages.parts.one_quote import words_of
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
        more_published: How many more there are, which have a list of their own.
        all_published: That list, or a page's part of it.
        background: Who it is by a work outside the dossier.
        about: Claims about it.
    """

    template = "actor.html"
    title: str
    mends: Mends
    record: Actor
    kind: str
    up: str
    bodies: Bodies
    published: tuple[Thing, ...]
    more_published: int
    all_published: tuple[tuple[Thing, DateFact], ...]
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
    pager: Pager


def actor_pages(derived: Derived, repository: Repository, actor: ActorId) -> Several:
    """Render the page of one actor; what it said and did goes on on further pages where it is much."""
    every = rows(PageContext(derived, repository, page_of(Ref("actor", actor))), actor)

    def page(context: PageContext, listed: Sheets[Row], number: int) -> Page:
        return _page(context, actor, _on(every, listed.on(number)), context.pager(listed, number, _under))

    return several(derived, repository, laid_out(derived, actor, every), page)


def _on(every: Rows, here: Sequence[Row]) -> Rows:
    """Return the rows that stand on one page."""
    found: dict[Section, list[int]] = {}
    about = [row for row in here if isinstance(row, ClaimRow)]
    for section, at in (row for row in here if not isinstance(row, ClaimRow)):
        found.setdefault(section, []).append(at)
    rows = {section: [getattr(every, section)[at] for at in found.get(section, ())] for section in get_args(Section)}
    return Rows(**rows, about=about)


def _page(context: PageContext, actor: ActorId, here: Rows, pager: Pager) -> Page:
    derived, ref, first = context.derived, Ref("actor", actor), pager.number == 1
    entry = derived.dossier.actors[actor]
    record, published = entry.record, derived.by_outlet.get(actor, ())
    about = claims_of(derived, ref)
    sentences = named(context, ref) if first else SentenceList((), 0)
    view = ActorView(
        title=numbered(record.name, pager.number),
        mends=mends(context, entry, "name"),
        record=record,
        kind=_(KIND_NAMES[record.kind]),
        up=context.up("actor"),
        bodies=Bodies(
            part_of=tuple(context.actor(body) for body in record.part_of),
            members=tuple(context.actor(member) for member in derived.members.get(actor, ())),
        ),
        published=tuple(context.source(source) for source in published[:MOST_PUBLISHED]) if first else (),
        more_published=max(0, len(published) - MOST_PUBLISHED),
        all_published=tuple(_printed(context, source) for source in here.published),
        background=outside(record.background) if record.background else None,
        description=context.prose(record.description) if first else Markup(),
        note=note_of(context, record.note, record.exceptions) if first else Markup(),
        names=naming(context, ref, sentences) if first else Naming((), (), 0),
        roles=tuple(PartInEvent(context.dated_event(event), role) for event, role in here.roles),
        said=Said(*(tuple(_saying(context, one) for one in said) for said in (here.said, here.relayed, here.own))),
        about=tuple(claim_shown(context, about[row.at]) for row in here.about),
        sentences=sentences,
        foot=foot(context, ref, entry.at(), here.backlinks),
        script=context.to(FOLD),
        pager=pager,
    )
    html = fill(view) + (for_programs(context, ref) if first else "")
    description = f"{record.name}. {_described(context, actor)}"
    return Page(context.here, view.title, description, html, entry.file, contents(html), boost=1.5 if first else 1.0)


_SECTIONS: Final[Mapping[Section, str]] = {
    "roles": marked("Its part in events"),
    "said": marked("What it said"),
    "relayed": marked("What it passed on"),
    "own": marked("In its own voice"),
    "published": marked("Published"),
    "backlinks": marked("Referred to"),
}


def _under(row: Row) -> str:
    return _("Claims about it") if isinstance(row, ClaimRow) else _(_SECTIONS[row[0]])


def _printed(context: PageContext, source: SourceId) -> tuple[Thing, DateFact]:
    return context.source(source), context.dated(context.derived.dossier.sources[source].record.published)


def _saying(context: PageContext, claims: Sequence[Stated]) -> Saying:
    stated = claims[0]
    return Saying(
        quote=words_of(context, claims),
        language=context.derived.dossier.sources[stated.claim.source].record.language,
        href=context.to(claim_on(context.derived, stated)),
        points=tuple((_point(context, each), context.to(claim_on(context.derived, each))) for each in claims),
        chain=tuple(map(context.together, context.derived.chains[stated.claim.id].links)),
    )


def _point(context: PageContext, stated: Stated) -> str:
    return stated.question.ask if stated.question else context.thing(stated.on).name


def _described(context: PageContext, actor: ActorId) -> str:
    kind = _(KIND_NAMES[context.derived.dossier.actors[actor].record.kind])
    events = len(context.derived.roles.get(actor, ()))
    claims = len(context.derived.by_origin.get(actor, ()))
    role = ngettext("a role in %(n)s event", "a role in %(n)s events", events)
    origin = ngettext("the origin of %(n)s claim", "the origin of %(n)s claims", claims)
    return _("%(kind)s: %(role)s of this dossier, and %(origin)s.", kind=kind, role=role, origin=origin)
