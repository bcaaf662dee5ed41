"""Who has it from whom, as a picture: outlets on the left, whoever said it first on the right."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from markupsafe import Markup

from generator.ground.wording import gettext as _
from generator.links.addresses import ORIGINS
from generator.links.attribution import Chain
from generator.links.claim_sheets import claim_on
from generator.links.derived import Derived
from generator.model.dossier import Stated
from generator.model.ids import ActorId, SourceId
from generator.pages.frame.context import PageContext
from generator.pages.frame.templates import markup
from generator.pictures.graph import Arrow, Node, draw

Step = tuple[ActorId, ActorId]
"""Who has it, and from whom; both are the outlet where it speaks in its own voice."""


def leaning(context: PageContext, source: SourceId) -> Markup:
    """Draw what one source leans on: its outlet, and whoever that has it from; empty where it has no claims."""
    claims = context.derived.by_source.get(source, ())
    title = _("What %(outlet)s leans on in this article", outlet=context.report(source).outlet)
    return attribution_graph(context, claims, title, {})


def attribution_graph(context: PageContext, claims: Iterable[Stated], title: str, rows: Mapping[Step, str]) -> Markup:
    """Draw who has some claims from whom; an arrow leads to its row where a page has one, else to its first claim."""
    claims = list(claims)
    chains = context.derived.chains
    through = Counter(actor for stated in claims for actor in chains[stated.claim.id].actors)
    own = Counter(chains[stated.claim.id].outlet for stated in claims if chains[stated.claim.id].voice == "own")
    outlets = {chains[stated.claim.id].outlet for stated in claims}
    nodes = [_node(context, actor, through[actor], own[actor], actor in outlets) for actor in sorted(through)]
    pairs = {pair: several for pair, several in reliances(context.derived, claims).items() if pair[0] != pair[1]}
    arrows = [
        Arrow(*pair, len(several), str(_way(context, pair, several, rows.get(pair, ""))))
        for pair, several in sorted(pairs.items())
    ]
    return markup(draw(nodes, arrows, title, f"{context.to(ORIGINS)}#table"))


def _way(context: PageContext, pair: Step, several: Sequence[Stated], page: str) -> Markup:
    """Return the way from an arrow to its claims: to the row that lists them, or to the first of them."""
    return context.to(f"{page}#{arrow_anchor(pair)}") if page else context.to(claim_on(context.derived, several[0]))


def _node(context: PageContext, actor: ActorId, claims: int, own: int, outlet: bool) -> Node:
    thing = context.actor(actor)
    kind = "outlet" if outlet else "named" if thing.named else "unnamed"
    return Node(actor, thing.name, str(thing.href), kind, claims, own)


def reliances(derived: Derived, claims: Iterable[Stated]) -> dict[Step, list[Stated]]:
    """Group claims by each step of their chains; an outlet's own voice is a step from it to itself."""
    pairs: dict[Step, list[Stated]] = {}
    for stated in claims:
        for pair in _steps(derived.chains[stated.claim.id]):
            pairs.setdefault(pair, []).append(stated)
    return pairs


def _steps(chain: Chain) -> Iterable[Step]:
    if chain.voice == "own":
        return [(chain.outlet, chain.outlet)]
    near_and_far = itertools.pairwise(chain.links)
    return [pair for near, far in near_and_far for pair in itertools.product(near, far)]


def arrow_anchor(pair: Step) -> str:
    """Return the anchor of an arrow's row in the table of all."""
    return f"from-{pair[0]}--{pair[1]}"
