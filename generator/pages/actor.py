"""The page of an actor: what it is, what each source calls it, what it did, what it said, what is said of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from generator.links.web import Web
from generator.model.actor import ActorKind
from generator.model.dossier import Ref, Stated
from generator.pages.address import claim_on, page_of
from generator.pages.backlinks import backlinks
from generator.pages.cards import card
from generator.pages.desk import Desk, Thing
from generator.pages.forge import Forge
from generator.pages.naming import named, naming
from generator.pages.page import Page, Section
from generator.pages.render import fill

KIND_NAMES: Final[dict[ActorKind, str]] = {
    "person": "Person",
    "group": "Group",
    "organisation": "Organisation",
    "armed-group": "Armed group",
    "state": "State",
    "state-body": "State body",
    "outlet": "Media outlet",
}


@dataclass(frozen=True, slots=True)
class Saying:
    """A claim in one line: its quote, what it is on, and the chain that it came through.

    Attributes:
        chain: From the outlet to the origin.
    """

    quote: str
    language: str
    href: str
    on: Thing
    chain: tuple[Thing, ...]
    source: Thing


def actor_page(web: Web, forge: Forge, one: str) -> Page:
    """Render the page of one actor."""
    entry, ref = web.dossier.actors[one], Ref("actor", one)
    record, address = entry.record, page_of(ref)
    desk = Desk(web, forge, address)
    origin = [stated for stated in web.by_origin.get(one, ()) if web.chains[stated.claim.id].voice != "own"]
    own = [stated for stated in web.by_origin.get(one, ()) if web.chains[stated.claim.id].voice == "own"]
    description = desk.prose(record.description)  # First, so that its citations count from 1.
    sentences, more = named(desk, ref)
    values = {
        "said": sayings(desk, origin),
        "relayed": sayings(desk, web.by_relay.get(one, ())),
        "own": sayings(desk, own),
        "about": [card(desk, stated) for stated in web.by_thing.get(ref, ())],
        "names": naming(desk, ref, sentences),
        "sentences": sentences,
        "backlinks": backlinks(desk, ref),
        "roles": _roles(desk, one),
    }
    html = fill(
        "actor.html",
        record=record,
        up=desk.up("actor"),
        kind=KIND_NAMES[record.kind],
        description=description,
        part_of=[desk.actor(body) for body in record.part_of],
        members=[desk.actor(member) for member in web.members.get(one, ())],
        published=[desk.source(source) for source in web.by_outlet.get(one, ())],
        more=more,
        note=desk.prose(record.note),
        made=desk.made_from(entry.file),
        **values,
    )
    titles = {
        "names": "What each source calls it",
        "roles": "Its part in events",
        "said": "What it said",
        "relayed": "What it passed on",
        "own": "In its own voice",
        "about": "Claims about it",
        "sentences": "Where articles name it",
        "backlinks": "Referred to",
    }
    there = {**values, "names": values["names"].rows}  # type: ignore[attr-defined]
    sections = tuple(Section(key, title) for key, title in titles.items() if there[key])
    return Page(address, record.name, f"{record.name}: {_described(desk, one)}", html, entry.file, sections, boost=1.5)


def sayings(desk: Desk, claims: Iterable[Stated]) -> list[Saying]:
    """Return claims in one line each."""
    return [_saying(desk, stated) for stated in claims]


def _saying(desk: Desk, stated: Stated) -> Saying:
    return Saying(
        quote=desk.quote_of(stated),
        language=desk.web.dossier.sources[stated.claim.source].record.language,
        href=desk.to(claim_on(stated)),
        on=desk.thing(stated.on),
        chain=tuple(desk.actor(actor) for actor in desk.web.chains[stated.claim.id].actors),
        source=desk.source(stated.claim.source),
    )


def _roles(desk: Desk, one: str) -> list[tuple[Thing, str, str]]:
    events = desk.web.dossier.events
    return [
        (desk.event(event), role, desk.dated(events[event].record.date).words)
        for event, role in desk.web.roles.get(one, ())
    ]


def _described(desk: Desk, one: str) -> str:
    kind = KIND_NAMES[desk.web.dossier.actors[one].record.kind].lower()
    events = len(desk.web.roles.get(one, ()))
    claims = len(desk.web.by_origin.get(one, ()))
    return (
        f"{kind}, with a role in {events} event{'s' if events != 1 else ''} of this dossier"
        f" and the origin of {claims} claim{'s' if claims != 1 else ''}."
    )
