"""Who held what, by whose account: the strips, and the table behind them."""

from __future__ import annotations

from dataclasses import dataclass

from generator.ground.dates.in_words import in_words
from generator.ground.wording import gettext as _
from generator.links.addresses import HOLDING
from generator.links.claim_sheets import claim_on
from generator.links.derived import Derived
from generator.links.sheets import Sheets, sheets, size
from generator.model.dossier import Stated
from generator.model.ids import ClaimId, QuestionId
from generator.pages.frame.context import PageContext
from generator.pages.frame.page import Page
from generator.pages.frame.repository import Repository
from generator.pages.frame.several import Several, numbered, several
from generator.pages.frame.shown import Pager, Report, Thing
from generator.pages.frame.templates import View, fill
from generator.pages.parts.strips import NO_STRIPS, Strips, accounts, held_when, holder_of, holding_of, strips

ROW, VOICE = 520, 110
"""Bytes of a row of the table beside the words in it, and of a voice in it."""
PICTURE, STRIP = 66_000, 1_500
"""Bytes of the picture and its legend: at most, and for each account."""

Account = tuple[ClaimId, QuestionId | None]
"""A claim, and the question that it answers there."""


@dataclass(frozen=True, slots=True)
class HeldInWords:
    """One account in the table."""

    place: Thing
    holder: Thing
    when: str
    report: Report
    voices: tuple[tuple[Thing, ...], ...]
    quote: str
    href: str


@dataclass(frozen=True, slots=True)
class HoldingView(View):
    """Who held what.

    Attributes:
        strips: Empty on all but the first page.
        accounts: The rows of the table.
    """

    template = "holding.html"
    title: str
    lead: str
    strips: Strips
    accounts: tuple[HeldInWords, ...]
    pager: Pager


def holding_pages(derived: Derived, repository: Repository) -> Several:
    """Render who held what: all places, and the table behind the picture."""
    every = {
        (account.claim.id, account.question.id if account.question else None): account for account in accounts(derived)
    }

    def weigh(item: Account) -> int:
        return _size(derived, every[item])

    def page(context: PageContext, listed: Sheets[Account], number: int) -> Page:
        places, rows = derived.dossier.places, [every[item] for item in listed.on(number)]
        lead = _("In whose hands places were that a question asks about, and when, by each account.")
        view = HoldingView(
            title=numbered(_("Who held what"), number),
            lead=lead,
            strips=strips(context) if number == 1 else NO_STRIPS,
            accounts=tuple(_in_words(context, account) for account in rows),
            pager=context.pager(listed, number, lambda item: places[holding_of(every[item]).place].record.name),
        )
        return Page(context.here, view.title, lead, fill(view))

    return several(derived, repository, sheets(HOLDING, every, weigh, min(PICTURE, STRIP * len(every))), page)


def _size(derived: Derived, account: Stated) -> int:
    actors, chain = derived.dossier.actors, derived.chains[account.claim.id]
    names = [actors[actor].record.name for actor in (*chain.actors, holder_of(account))]
    title = derived.dossier.sources[account.claim.source].record.title
    place = derived.dossier.places[holding_of(account).place].record.name
    return ROW + VOICE * len(names) + size(title, place, account.claim.quote, *names)


def _in_words(context: PageContext, account: Stated) -> HeldInWords:
    return HeldInWords(
        place=context.place(holding_of(account).place),
        holder=context.actor(holder_of(account)),
        when=in_words(held_when(account)),
        report=context.report(account.claim.source),
        voices=tuple(map(context.together, context.derived.chains[account.claim.id].links[1:])),
        quote=context.quote_of(account),
        href=context.to(claim_on(context.derived, account)),
    )
