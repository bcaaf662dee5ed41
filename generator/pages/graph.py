"""The page of origins: who has it from whom in the whole dossier, and the same for one source."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from generator.links.web import Web
from generator.model.dossier import Stated
from generator.pages.address import claim_on
from generator.pages.desk import Desk, Thing
from generator.pages.forge import Forge
from generator.pages.page import Page
from generator.pages.render import fill, markup
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


def origins_page(web: Web, forge: Forge) -> Page:
    """Render who has it from whom."""
    desk = Desk(web, forge, ADDRESS)
    pairs = _pairs(web, web.stated.values())
    ranked = sorted(pairs, key=lambda pair: (-len(pairs[pair]), pair))
    rows = [_row(desk, *pair, pairs[pair]) for pair in ranked[:MOST_ROWS]]
    listed = set(ranked[:MOST_ROWS])
    lead = "Outlets on the left, those they rely on to the right of them: whoever stands last said it first."
    html = fill(
        "origins.html",
        title="Who has it from whom",
        lead=lead,
        picture=_drawn(desk, web.stated.values(), "Who has it from whom, in the whole dossier", listed),
        rows=rows,
        more=len(pairs) - len(rows),
    )
    return Page(ADDRESS, "Who has it from whom", lead, html)


def leaning(desk: Desk, source: str) -> Markup:
    """Draw what one source leans on: its outlet, and whoever that has it from; empty where it has no claims."""
    claims = desk.web.by_source.get(source, ())
    return _drawn(desk, claims, f"What {desk.report(source).outlet} leans on in this article", set(), source)


def _drawn(desk: Desk, claims: Iterable[Stated], title: str, listed: set[tuple[str, str]], source: str = "") -> Markup:
    claims = list(claims)
    chains = desk.web.chains
    through = Counter(actor for one in claims for actor in chains[one.claim.id].actors)
    own = Counter(chains[one.claim.id].outlet for one in claims if chains[one.claim.id].voice == "own")
    outlets = {chains[one.claim.id].outlet for one in claims}
    nodes = [_node(desk, actor, through[actor], own[actor], actor in outlets) for actor in sorted(through)]
    pairs = {pair: several for pair, several in _pairs(desk.web, claims).items() if pair[0] != pair[1]}
    arrows = [
        Arrow(*pair, len(several), str(_way(desk, pair, several, pair in listed)))
        for pair, several in sorted(pairs.items())
    ]
    return markup(draw(nodes, arrows, title, f"{desk.to(ADDRESS)}#table"))


def _way(desk: Desk, pair: tuple[str, str], several: Sequence[Stated], listed: bool) -> Markup:
    """Return the way from an arrow to its claims: to the row that lists them, or to the first of them."""
    return desk.to(f"{ADDRESS}#{_anchor(pair)}") if listed else desk.to(claim_on(several[0]))


def _node(desk: Desk, actor: str, claims: int, own: int, outlet: bool) -> Node:
    thing = desk.actor(actor)
    kind = "outlet" if outlet else "named" if thing.named else "unnamed"
    return Node(actor, thing.name, str(thing.href), kind, claims, own)


def _pairs(web: Web, claims: Iterable[Stated]) -> dict[tuple[str, str], list[Stated]]:
    """Group claims by each step of their chains; an outlet's own voice is a step from it to itself."""
    pairs: dict[tuple[str, str], list[Stated]] = {}
    for one in claims:
        chain = web.chains[one.claim.id].actors
        for pair in itertools.pairwise(chain) if len(chain) > 1 else [(chain[0], chain[0])]:
            pairs.setdefault(pair, []).append(one)
    return pairs


def _row(desk: Desk, source: str, target: str, claims: Sequence[Stated]) -> Row:
    links = tuple((desk.to(claim_on(one)), desk.tooltip(one)) for one in claims[:MOST_CLAIMS])
    relied = None if source == target else desk.actor(target)
    return Row(_anchor((source, target)), desk.actor(source), relied, len(claims), links, len(claims) - len(links))


def _anchor(pair: tuple[str, str]) -> str:
    return f"from-{pair[0]}--{pair[1]}"
