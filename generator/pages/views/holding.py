"""Who held what, by whose account: the strips, and the table behind them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from generator.ground.dates.in_words import in_words
from generator.links.addresses import HOLDING, claim_on
from generator.links.derived import Derived
from generator.model.dossier import Stated
from generator.pages.frame.context import PageContext, Report, Thing
from generator.pages.frame.page import Page
from generator.pages.frame.repository import Repository
from generator.pages.frame.templates import fill
from generator.pages.parts.strips import accounts, held_when, holding_of, strips

MOST_ROWS: Final = 400


@dataclass(frozen=True, slots=True)
class Row:
    """One account in the table."""

    place: Thing
    holder: Thing
    when: str
    report: Report
    voices: tuple[Thing, ...]
    quote: str
    href: str


def holding_page(derived: Derived, repository: Repository) -> Page:
    """Render who held what: all places, and the table behind the picture."""
    context = PageContext(derived, repository, HOLDING)
    every = accounts(derived)
    rows = [_row(context, one) for one in every[:MOST_ROWS]]
    lead = "In whose hands each place was, and when, by each account: no two of them are made to agree."
    html = fill(
        "holding.html", title="Who held what", lead=lead, strips=strips(context), rows=rows, more=len(every) - len(rows)
    )
    return Page(HOLDING, "Who held what", lead, html)


def _row(context: PageContext, one: Stated) -> Row:
    return Row(
        place=context.place(holding_of(one).place),
        holder=context.actor(one.claim.answer or ""),
        when=in_words(held_when(one)),
        report=context.report(one.claim.source),
        voices=tuple(context.actor(actor) for actor in context.derived.chains[one.claim.id].actors[1:]),
        quote=context.quote_of(one),
        href=context.to(claim_on(one)),
    )
