"""The page of who has it from whom, in the whole dossier: the picture, and the table behind it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from generator.links.addresses import ORIGINS, claim_on
from generator.links.derived import Derived
from generator.model.dossier import Stated
from generator.pages.frame.context import PageContext, Thing
from generator.pages.frame.page import Page
from generator.pages.frame.repository import Repository
from generator.pages.frame.templates import fill
from generator.pages.parts.attribution_graph import arrow_anchor, attribution_graph, reliances

MOST_ROWS: Final = 200
MOST_CLAIMS: Final = 8
"""How many claims a row of the table leads to one by one."""


@dataclass(frozen=True, slots=True)
class Row:
    """One arrow in the table: who relies on whom, and the way to the claims; ``more`` counts those without a link."""

    anchor: str
    source: Thing
    target: Thing | None
    claims: int
    links: tuple[tuple[Markup, str], ...]
    more: int


def origins_page(derived: Derived, repository: Repository) -> Page:
    """Render who has it from whom."""
    context = PageContext(derived, repository, ORIGINS)
    pairs = reliances(derived, derived.stated.values())
    ranked = sorted(pairs, key=lambda pair: (-len(pairs[pair]), pair))
    rows = [_row(context, *pair, pairs[pair]) for pair in ranked[:MOST_ROWS]]
    listed = set(ranked[:MOST_ROWS])
    lead = "Outlets on the left, those they rely on to the right of them: whoever stands last said it first."
    html = fill(
        "origins.html",
        title="Who has it from whom",
        lead=lead,
        picture=attribution_graph(
            context, derived.stated.values(), "Who has it from whom, in the whole dossier", listed
        ),
        rows=rows,
        more=len(pairs) - len(rows),
    )
    return Page(ORIGINS, "Who has it from whom", lead, html)


def _row(context: PageContext, source: str, target: str, claims: Sequence[Stated]) -> Row:
    links = tuple((context.to(claim_on(one)), context.tooltip(one)) for one in claims[:MOST_CLAIMS])
    relied = None if source == target else context.actor(target)
    return Row(
        arrow_anchor((source, target)), context.actor(source), relied, len(claims), links, len(claims) - len(links)
    )
