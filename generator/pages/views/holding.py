"""Who held what, by whose account: the strips, and the table behind them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from generator.ground.dates.in_words import in_words
from generator.ground.wording import gettext as _
from generator.links.addresses import HOLDING, claim_on
from generator.links.derived import Derived
from generator.model.dossier import Stated
from generator.pages.frame.context import PageContext
from generator.pages.frame.page import Page
from generator.pages.frame.repository import Repository
from generator.pages.frame.shown import Report, Thing
from generator.pages.frame.templates import View, fill
from generator.pages.parts.strips import Strips, accounts, held_when, holder_of, holding_of, strips

MOST_ROWS: Final = 400


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
        accounts: The rows of the table.
        more: How many accounts have no row.
    """

    template = "holding.html"
    title: str
    lead: str
    strips: Strips
    accounts: tuple[HeldInWords, ...]
    more: int


def holding_page(derived: Derived, repository: Repository) -> Page:
    """Render who held what: all places, and the table behind the picture."""
    context = PageContext(derived, repository, HOLDING)
    every = accounts(derived)
    listed = tuple(_in_words(context, account) for account in every[:MOST_ROWS])
    lead = _("In whose hands places were that a question asks about, and when, by each account.")
    view = HoldingView(_("Who held what"), lead, strips(context), listed, len(every) - len(listed))
    return Page(HOLDING, view.title, lead, fill(view))


def _in_words(context: PageContext, account: Stated) -> HeldInWords:
    return HeldInWords(
        place=context.place(holding_of(account).place),
        holder=context.actor(holder_of(account)),
        when=in_words(held_when(account)),
        report=context.report(account.claim.source),
        voices=tuple(map(context.together, context.derived.chains[account.claim.id].links[1:])),
        quote=context.quote_of(account),
        href=context.to(claim_on(account)),
    )
