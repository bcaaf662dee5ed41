"""The page of who has it from whom, in the whole dossier: the picture, and the table behind it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from generator.ground.wording import gettext as _
from generator.links.addresses import ORIGINS, claim_on
from generator.links.derived import Derived
from generator.model.dossier import Stated
from generator.model.ids import ActorId
from generator.pages.frame.context import PageContext
from generator.pages.frame.finished import contents
from generator.pages.frame.page import Page
from generator.pages.frame.repository import Repository
from generator.pages.frame.shown import Thing
from generator.pages.frame.templates import View, fill
from generator.pages.parts.attribution_graph import arrow_anchor, attribution_graph, reliances
from generator.pages.parts.relied_on import ReliedOn, relied_on

MOST_ROWS: Final = 200
MOST_CLAIMS: Final = 8
"""How many claims a row of the table leads to one by one."""


@dataclass(frozen=True, slots=True)
class ArrowInWords:
    """One arrow in the table: who relies on whom, and the way to the claims; ``more`` counts those without a link."""

    anchor: str
    source: Thing
    target: Thing | None
    claims: int
    links: tuple[tuple[Markup, str], ...]
    more: int


@dataclass(frozen=True, slots=True)
class OriginsView(View):
    """Who has it from whom.

    Attributes:
        sources: For each source, whose words its claims are.
        arrows: The rows of the table.
        more: How many arrows have no row.
    """

    template = "origins.html"
    title: str
    lead: str
    sources: tuple[ReliedOn, ...]
    picture: Markup
    arrows: tuple[ArrowInWords, ...]
    more: int


def origins_page(derived: Derived, repository: Repository) -> Page:
    """Render who has it from whom."""
    context = PageContext(derived, repository, ORIGINS)
    pairs = reliances(derived, derived.stated.values())
    ranked = sorted(pairs, key=lambda pair: (-len(pairs[pair]), pair))
    arrows = tuple(_arrow(context, *pair, pairs[pair]) for pair in ranked[:MOST_ROWS])
    listed = set(ranked[:MOST_ROWS])
    lead = _("Outlets on the left, those they rely on to the right of them: whoever stands last said it first.")
    whole = _("Who has it from whom, in the whole dossier")
    picture = attribution_graph(context, derived.stated.values(), whole, listed)
    title = _("Who has it from whom")
    html = fill(OriginsView(title, lead, relied_on(context), picture, arrows, len(pairs) - len(arrows)))
    return Page(ORIGINS, title, lead, html, "", contents(html))


def _arrow(context: PageContext, source: ActorId, target: ActorId, claims: Sequence[Stated]) -> ArrowInWords:
    links = tuple((context.to(claim_on(stated)), context.tooltip(stated)) for stated in claims[:MOST_CLAIMS])
    relied = None if source == target else context.actor(target)
    return ArrowInWords(
        arrow_anchor((source, target)), context.actor(source), relied, len(claims), links, len(claims) - len(links)
    )
