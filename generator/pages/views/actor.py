"""The page of an actor: what it is, what each source calls it, what it did, what it said, what is said of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.links.addresses import claim_on, page_of
from generator.links.derived import Derived
from generator.model.dossier import Ref, Stated
from generator.pages.frame.context import PageContext, Thing
from generator.pages.frame.page import Page, Section
from generator.pages.frame.repository import Repository
from generator.pages.frame.templates import fill
from generator.pages.parts.actor_kinds import KIND_NAMES
from generator.pages.parts.backlinks import backlinks
from generator.pages.parts.claims import card
from generator.pages.parts.naming import named, naming


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


def actor_page(derived: Derived, repository: Repository, one: str) -> Page:
    """Render the page of one actor."""
    entry, ref = derived.dossier.actors[one], Ref("actor", one)
    record, address = entry.record, page_of(ref)
    context = PageContext(derived, repository, address)
    origin = [stated for stated in derived.by_origin.get(one, ()) if derived.chains[stated.claim.id].voice != "own"]
    own = [stated for stated in derived.by_origin.get(one, ()) if derived.chains[stated.claim.id].voice == "own"]
    description = context.prose(record.description)
    sentences, more = named(context, ref)
    values = {
        "said": sayings(context, origin),
        "relayed": sayings(context, derived.by_relay.get(one, ())),
        "own": sayings(context, own),
        "about": [card(context, stated) for stated in derived.by_thing.get(ref, ())],
        "names": naming(context, ref, sentences),
        "sentences": sentences,
        "backlinks": backlinks(context, ref),
        "roles": _roles(context, one),
    }
    html = fill(
        "actor.html",
        record=record,
        up=context.up("actor"),
        kind=KIND_NAMES[record.kind],
        description=description,
        part_of=[context.actor(body) for body in record.part_of],
        members=[context.actor(member) for member in derived.members.get(one, ())],
        published=[context.source(source) for source in derived.by_outlet.get(one, ())],
        more=more,
        note=context.prose(record.note),
        made=context.made_from(entry.file),
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
    return Page(
        address, record.name, f"{record.name}: {_described(context, one)}", html, entry.file, sections, boost=1.5
    )


def sayings(context: PageContext, claims: Iterable[Stated]) -> list[Saying]:
    """Return claims in one line each."""
    return [_saying(context, stated) for stated in claims]


def _saying(context: PageContext, stated: Stated) -> Saying:
    return Saying(
        quote=context.quote_of(stated),
        language=context.derived.dossier.sources[stated.claim.source].record.language,
        href=context.to(claim_on(stated)),
        on=context.thing(stated.on),
        chain=tuple(context.actor(actor) for actor in context.derived.chains[stated.claim.id].actors),
        source=context.source(stated.claim.source),
    )


def _roles(context: PageContext, one: str) -> list[tuple[Thing, str, str]]:
    events = context.derived.dossier.events
    return [
        (context.event(event), role, context.dated(events[event].record.date).words)
        for event, role in context.derived.roles.get(one, ())
    ]


def _described(context: PageContext, one: str) -> str:
    kind = KIND_NAMES[context.derived.dossier.actors[one].record.kind].lower()
    events = len(context.derived.roles.get(one, ()))
    claims = len(context.derived.by_origin.get(one, ()))
    return (
        f"{kind}, with a role in {events} event{'s' if events != 1 else ''} of this dossier"
        f" and the origin of {claims} claim{'s' if claims != 1 else ''}."
    )
