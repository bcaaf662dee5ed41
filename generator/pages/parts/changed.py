"""Changes as a page shows them: what was changed, with the way to it, what it said before, and what it says now."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, cast

from generator.ground.dates.in_words import day_in_words
from generator.ground.wording import gettext as _
from generator.ground.wording import marked
from generator.links.addresses import CORRECTIONS, page_of, permalink_of
from generator.links.change import Change, Corrected, Done
from generator.links.claim_sheets import claim_on, question_on
from generator.links.sheets import size
from generator.model.dossier import Kind, Ref
from generator.model.ids import ClaimId, EventId, QuestionId
from generator.pages.frame.context import PageContext

NEWEST: Final = 5
"""How many corrections the page of a thing shows; the others are with all corrections."""
CHANGE: Final = 330
"""Bytes of a change beside the words in it."""
_LONGEST: Final = 90

WHATS: Final[Mapping[str, str]] = {
    "claim": marked("Claim"),
    "question": marked("Question"),
    "event": marked("Event"),
    "actor": marked("Actor"),
    "place": marked("Place"),
    "source": marked("Source"),
    "dossier": marked("The dossier"),
}
_DONE: Final[Mapping[Done, str]] = {
    "added": marked("new"),
    "removed": marked("taken out"),
    "renamed": marked("has another address"),
    "changed": "",
}


@dataclass(frozen=True, slots=True)
class Changed:
    """One change.

    Attributes:
        what: The kind of thing.
        name: What it is called; of a claim its quote, or the beginning of that.
        href: The way to it; empty where it is gone.
        done: What became of the whole, in words; empty where a part of it was changed.
        part: That part, in words.
        before: What it said; empty where it said nothing.
        after: What it says now, likewise.
    """

    what: str
    name: str
    href: str
    done: str
    part: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class CorrectedOn:
    """A correction with its day, in words."""

    day: str
    changed: Changed


@dataclass(frozen=True, slots=True)
class CorrectedHere:
    """The corrections that concern one thing.

    Attributes:
        newest: The newest of them.
        more: How many more there are.
        all: The way to all corrections.
    """

    newest: tuple[CorrectedOn, ...]
    more: int
    all: str


def corrected_here(context: PageContext, of: Ref) -> CorrectedHere | None:
    """Return the corrections for the first page of a thing; None where there are none."""
    several = context.derived.corrections.get(of, ())
    if not several or context.here != page_of(of):
        return None
    newest = tuple(_dated(context, one) for one in several[:NEWEST])
    return CorrectedHere(newest, len(several) - len(newest), context.way_to(CORRECTIONS))


def changed(context: PageContext, change: Change) -> Changed:
    """Return a change with the way to what was changed."""
    return Changed(
        what=_(WHATS[change.what]),
        name=in_short(change.name) if change.what != "dossier" else "",
        href=_way(context, change),
        done=_(_DONE[change.done]) if change.done != "changed" else "",
        part=change.part,
        before=change.before,
        after=change.after,
    )


def outcome(change: Change) -> str:
    """Return what became of it in one line of plain text."""
    if change.done != "changed":
        return _(_DONE[change.done])
    if not change.before:
        return _("%(part)s: %(after)s (new)", part=change.part, after=change.after)
    if not change.after:
        return _("%(part)s: %(before)s (taken out)", part=change.part, before=change.before)
    return _("%(part)s: %(before)s → %(after)s", part=change.part, before=change.before, after=change.after)


def change_size(change: Change) -> int:
    """Return about how many bytes it takes."""
    return CHANGE + size(in_short(change.name), change.part, change.before, change.after)


def day(seconds: int) -> str:
    """Return the day of a moment, in words."""
    return day_in_words(moment(seconds).date())


def moment(seconds: int) -> datetime.datetime:
    """Return a moment by its seconds since 1970; the nearest that a calendar has."""
    return datetime.datetime.fromtimestamp(min(max(seconds, 0), 253_402_300_799), datetime.UTC)


def _dated(context: PageContext, corrected: Corrected) -> CorrectedOn:
    return CorrectedOn(day(corrected.seconds), changed(context, corrected.change))


def in_short(name: str) -> str:
    """Return the beginning of a name that is a whole sentence."""
    return name if len(name) <= _LONGEST else f"{name[:_LONGEST].rpartition(' ')[0] or name[:_LONGEST]} …"


def _way(context: PageContext, change: Change) -> str:
    derived = context.derived
    if (change.what, change.id) in derived.removed:  # its address says why
        of_claim = change.what == "claim"
        address = permalink_of(ClaimId(change.id)) if of_claim else page_of(Ref(cast(Kind, change.what), change.id))
        return str(context.to(address))
    if change.what == "dossier":
        return str(context.to(""))
    if change.what == "claim":
        stated = derived.stated.get(ClaimId(change.id))
        return str(context.to(claim_on(derived, stated))) if stated else ""
    if change.what == "question":
        answering = derived.accounts.get(QuestionId(change.id))
        on = next(iter(answering.values())).on if answering else None
        return str(context.to(question_on(derived, EventId(on.id), QuestionId(change.id)))) if on else ""
    ref = Ref(change.what, change.id)
    return str(context.to(page_of(ref))) if ref in derived.called else ""
