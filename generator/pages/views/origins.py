"""The page of origins: who has it from whom in the whole dossier, and the same for one source."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from generator.links.addresses import claim_on
from generator.links.derived import Derived
from generator.model.dossier import Stated
from generator.pages.frame.context import PageContext, Thing
from generator.pages.frame.page import Page
from generator.pages.frame.repository import Repository
from generator.pages.frame.templates import fill, markup
from generator.pictures.graph import Arrow, Node, draw

ADDRESS: Final = "origins/"
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
    context = PageContext(derived, repository, ADDRESS)
    pairs = _pairs(derived, derived.stated.values())
    ranked = sorted(pairs, key=lambda pair: (-len(pairs[pair]), pair))
    rows = [_row(context, *pair, pairs[pair]) for pair in ranked[:MOST_ROWS]]
    listed = set(ranked[:MOST_ROWS])
    lead = "Outlets on the left, those they rely on to the right of them: whoever stands last said it first."
    html = fill(
        "origins.html",
        title="Who has it from whom",
        lead=lead,
        picture=_drawn(context, derived.stated.values(), "Who has it from whom, in the whole dossier", listed),
        rows=rows,
        more=len(pairs) - len(rows),
    )
    return Page(ADDRESS, "Who has it from whom", lead, html)


def leaning(context: PageContext, source: str) -> Markup:
    """Draw what one source leans on: its outlet, and whoever that has it from; empty where it has no claims."""
    claims = context.derived.by_source.get(source, ())
    return _drawn(context, claims, f"What {context.report(source).outlet} leans on in this article", set(), source)


def _drawn(
    context: PageContext, claims: Iterable[Stated], title: str, listed: set[tuple[str, str]], source: str = ""
) -> Markup:
    claims = list(claims)
    chains = context.derived.chains
    through = Counter(actor for one in claims for actor in chains[one.claim.id].actors)
    own = Counter(chains[one.claim.id].outlet for one in claims if chains[one.claim.id].voice == "own")
    outlets = {chains[one.claim.id].outlet for one in claims}
    nodes = [_node(context, actor, through[actor], own[actor], actor in outlets) for actor in sorted(through)]
    pairs = {pair: several for pair, several in _pairs(context.derived, claims).items() if pair[0] != pair[1]}
    arrows = [
        Arrow(*pair, len(several), str(_way(context, pair, several, pair in listed)))
        for pair, several in sorted(pairs.items())
    ]
    return markup(draw(nodes, arrows, title, f"{context.to(ADDRESS)}#table"))


def _way(context: PageContext, pair: tuple[str, str], several: Sequence[Stated], listed: bool) -> Markup:
    """Return the way from an arrow to its claims: to the row that lists them, or to the first of them."""
    return context.to(f"{ADDRESS}#{_anchor(pair)}") if listed else context.to(claim_on(several[0]))


def _node(context: PageContext, actor: str, claims: int, own: int, outlet: bool) -> Node:
    thing = context.actor(actor)
    kind = "outlet" if outlet else "named" if thing.named else "unnamed"
    return Node(actor, thing.name, str(thing.href), kind, claims, own)


def _pairs(derived: Derived, claims: Iterable[Stated]) -> dict[tuple[str, str], list[Stated]]:
    """Group claims by each step of their chains; an outlet's own voice is a step from it to itself."""
    pairs: dict[tuple[str, str], list[Stated]] = {}
    for one in claims:
        chain = derived.chains[one.claim.id].actors
        for pair in itertools.pairwise(chain) if len(chain) > 1 else [(chain[0], chain[0])]:
            pairs.setdefault(pair, []).append(one)
    return pairs


def _row(context: PageContext, source: str, target: str, claims: Sequence[Stated]) -> Row:
    links = tuple((context.to(claim_on(one)), context.tooltip(one)) for one in claims[:MOST_CLAIMS])
    relied = None if source == target else context.actor(target)
    return Row(_anchor((source, target)), context.actor(source), relied, len(claims), links, len(claims) - len(links))


def _anchor(pair: tuple[str, str]) -> str:
    return f"from-{pair[0]}--{pair[1]}"
