"""What stands at an address of before: the way to where the thing is now, or that it was taken out, and why.

Plain HTML that a builder copies as it is, like a claim's permalink.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import cast

from generator.ground.dates.in_words import in_words
from generator.ground.wording import gettext as _
from generator.links.addresses import CORRECTIONS, page_of, permalink_of
from generator.links.change import What
from generator.links.derived import Derived
from generator.model.dossier import Kind, Ref
from generator.model.former import Removed
from generator.model.ids import ClaimId
from generator.pages.frame.context import PageContext
from generator.pages.frame.repository import Repository
from generator.pages.frame.templates import View, fill
from generator.pages.parts.alone import Frame, frame_of
from generator.pages.parts.changed import WHATS
from generator.pages.parts.quoted import Quoted, quoted
from generator.pages.parts.scripts import CITE


@dataclass(frozen=True, slots=True)
class FormerView(View):
    """The page at an address of before.

    Attributes:
        what: What had it, in words.
        id: The id that it had.
        there: The way to where it is now, or, of what was taken out, to all corrections; empty where there is none.
        name: What it is called now; empty where it was taken out.
        day: When it was taken out, in words.
        reason: Why.
        quoted: Of a claim, its words; None where it was taken out.
        script: The way to the script that leads on; empty where it was taken out.
    """

    template = "former.html"
    frame: Frame
    title: str
    what: str
    id: str
    there: str
    name: str
    day: str
    reason: str
    quoted: Quoted | None
    script: str


def former_pages(derived: Derived, repository: Repository) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """Yield the address of each page of this kind, and what makes it."""
    dossier = derived.dossier
    for claim, stated in derived.stated.items():
        for id_ in stated.claim.formerly:
            yield permalink_of(ClaimId(id_)), partial(_moved, derived, repository, "claim", id_, claim)
    for event in dossier.events.values():
        yield from _of_record(derived, repository, Ref("event", event.id), event.record.formerly)
    for actor in dossier.actors.values():
        yield from _of_record(derived, repository, Ref("actor", actor.id), actor.record.formerly)
    for place in dossier.places.values():
        yield from _of_record(derived, repository, Ref("place", place.id), place.record.formerly)
    for source in dossier.sources.values():
        yield from _of_record(derived, repository, Ref("source", source.id), source.record.formerly)
    for what, id_ in derived.removed:
        yield _address(what, id_), partial(_gone, derived, repository, (what, id_))


def _of_record(
    derived: Derived, repository: Repository, ref: Ref, formerly: tuple[str, ...]
) -> Iterator[tuple[str, Callable[[], bytes]]]:
    for id_ in formerly:
        yield _address(ref.kind, id_), partial(_moved, derived, repository, ref.kind, id_, ref.id)


def _address(what: str, id_: str) -> str:
    return permalink_of(ClaimId(id_)) if what == "claim" else page_of(_ref(what, id_))


def _ref(kind: str, id_: str) -> Ref:
    return Ref(cast(Kind, kind), id_)


def _moved(derived: Derived, repository: Repository, what: str, id_: str, now: str) -> bytes:
    context = PageContext(derived, repository, _address(what, id_))
    there = str(context.to(_address(what, now)))
    if what == "claim":
        said = quoted(context, derived.stated[ClaimId(now)])
        return _page(context, what, id_, there, name=f"{_called(what)} {now}", said=said)
    return _page(context, what, id_, there, name=derived.called[_ref(what, now)].name)


def _gone(derived: Derived, repository: Repository, key: tuple[str, str]) -> bytes:
    gone: Removed = derived.removed[key]
    context = PageContext(derived, repository, _address(*key))
    return _page(context, *key, there=context.way_to(CORRECTIONS), day=in_words(gone.day), reason=gone.reason)


def _page(
    context: PageContext,
    what: str,
    id_: str,
    there: str,
    name: str = "",
    day: str = "",
    reason: str = "",
    said: Quoted | None = None,
) -> bytes:
    kind = _called(what)
    view = FormerView(
        frame=frame_of(context),
        title=f"{kind} {id_}",
        what=kind,
        id=id_,
        there=there,
        name=name,
        day=day,
        reason=reason,
        quoted=said,
        script=str(context.to(CITE)) if name else "",
    )
    return fill(view).encode() + b"\n"


def _called(what: str) -> str:
    return _(WHATS[cast(What, what)])
