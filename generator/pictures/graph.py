"""Who has it from whom: outlets, those they rely on, and who said it first, with the number of claims on each arrow.

Graphviz lays it out (layers and the fewest crossings); only its positions are used, and the drawing is ours.
"""

from __future__ import annotations

import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

import pygraphviz

from generator.ground.wording import gettext as _
from generator.ground.wording import marked_forms, ngettext
from generator.pictures.svg import element, number, shortened, words

MOST_NODES, LEAST_NODES, MOST_ARROWS = 60, 10, 80
"""More would be a blot; beyond it the actors with the fewest claims are drawn as one."""
ROOM = 688
"""As wide as a page is on a screen with room for its contents beside it: a wider picture scrolls."""
_LINE, _DOWN = 16.0, 12.0
_PORTS = {"arrowhead": "none", "tailport": "e", "headport": "w"}


@dataclass(frozen=True, slots=True)
class _Form:
    """How wide boxes are, how far apart their columns, and how many letters fit on a line and lines in a box."""

    wide: float
    across: float
    letters: int
    lines: int


_ROOMY, _CLOSE = _Form(168, 90, 24, 3), _Form(126, 60, 15, 4)
"""They have three and four columns in `ROOM`; the second is taken where there are more than three."""


@dataclass(frozen=True, slots=True)
class Node:
    """An actor in the graph.

    Attributes:
        id: Its id.
        name: Its name.
        href: The way to its page.
        kind: ``outlet``, ``named`` or ``unnamed``.
        claims: How many claims pass through it or begin with it.
        own: Of those, how many it says in its own voice.
    """

    id: str
    name: str
    href: str
    kind: str
    claims: int
    own: int = 0


@dataclass(frozen=True, slots=True)
class Arrow:
    """From whoever prints or passes on to whom they have it from.

    Attributes:
        source: Id of the node that relies on the other.
        target: Id of the node relied on.
        claims: How many claims go this way.
        href: The way to those claims.
    """

    source: str
    target: str
    claims: int
    href: str


def draw(nodes: Sequence[Node], arrows: Sequence[Arrow], title: str, others: str = "") -> str:
    """Draw who has it from whom; return an SVG element.

    Args:
        nodes: The actors.
        arrows: Between them.
        title: What the picture is called.
        others: Where the actors are listed that have no room of their own.
    """
    every, most_nodes = (nodes, arrows), MOST_NODES
    nodes, arrows = gathered(*every, others, most_nodes)
    while len(arrows) > MOST_ARROWS and most_nodes > LEAST_NODES:
        most_nodes = max(most_nodes * 2 // 3, LEAST_NODES)
        nodes, arrows = gathered(*every, others, most_nodes)
    if not nodes:
        return ""
    form = _ROOMY
    at, lines, (width, height) = _laid_out(nodes, arrows, form)
    if width > ROOM:
        form = _CLOSE
        at, lines, (width, height) = _laid_out(nodes, arrows, form)
    by_id = {node.id: node for node in nodes}
    most = max((arrow.claims for arrow in arrows), default=1)
    drawn = [_arrow(arrow, by_id, lines[arrow.source, arrow.target], most) for arrow in arrows]
    drawn += [_node(node, *at[node.id], form) for node in nodes]
    note = _(
        "From the left: outlets, whoever they have it from, and who said it first. Numbers on the arrows count claims."
        " Dashed: a voice that nobody names. A table stands behind it."
    )
    head = element("title", words(title)) + element("desc", words(note))
    return element(
        "svg",
        head + "".join(drawn),
        viewBox=f"0 0 {number(width)} {number(height)}",
        width=width,
        height=height,
        class_="d-graph",
        role="group",
        aria_label=words(title),
        xmlns="http://www.w3.org/2000/svg",
    )


def gathered(
    nodes: Sequence[Node], arrows: Sequence[Arrow], others: str, most: int = MOST_NODES
) -> tuple[Sequence[Node], Sequence[Arrow]]:
    """Put the actors with the fewest claims together where there are too many for one picture."""
    if len(nodes) <= most:
        return nodes, arrows
    ranked = sorted(nodes, key=lambda node: (-node.claims, node.id))
    kept = {node.id for node in ranked[: most - 2]}
    rest = [node for node in ranked if node.id not in kept]
    outlets, voices = [n for n in rest if n.kind == "outlet"], [n for n in rest if n.kind != "outlet"]
    into = {node.id: "\0outlets" for node in outlets} | {node.id: "\0voices" for node in voices}
    joined = [
        Node(key, ngettext(*what, len(some)), others, kind, sum(n.claims for n in some), sum(n.own for n in some))
        for key, what, kind, some in (
            ("\0outlets", marked_forms("%(n)s other outlet", "%(n)s other outlets"), "outlet", outlets),
            ("\0voices", marked_forms("%(n)s other voice", "%(n)s other voices"), "named", voices),
        )
        if some
    ]
    merged: dict[tuple[str, str], Arrow] = {}
    for arrow in arrows:
        pair = into.get(arrow.source, arrow.source), into.get(arrow.target, arrow.target)
        if pair[0] == pair[1]:
            continue
        there = merged.get(pair)
        claims = arrow.claims + (there.claims if there else 0)
        moved = pair != (arrow.source, arrow.target)
        merged[pair] = replace(
            arrow, source=pair[0], target=pair[1], claims=claims, href=others if moved else arrow.href
        )
    return [*(node for node in nodes if node.id in kept), *joined], list(merged.values())


_Point = tuple[float, float]


def _laid_out(
    nodes: Sequence[Node], arrows: Sequence[Arrow], form: _Form
) -> tuple[Mapping[str, _Point], Mapping[tuple[str, str], Sequence[_Point]], _Point]:
    """Return where nodes lie, the ways of the arrows, and how large the picture is."""
    known = {node.id: at for at, node in enumerate(nodes)}
    pairs = tuple((known[arrow.source], known[arrow.target]) for arrow in arrows)
    places, ways, size = _layout(tuple(_height(node, form) for node in nodes), pairs, form)
    lines = {(arrow.source, arrow.target): way for arrow, way in zip(arrows, ways, strict=True)}
    return {node.id: place for node, place in zip(nodes, places, strict=True)}, lines, size


@lru_cache(maxsize=512)
def _layout(
    heights: tuple[float, ...], pairs: tuple[tuple[int, int], ...], form: _Form
) -> tuple[Sequence[_Point], Sequence[Sequence[_Point]], _Point]:
    """Let Graphviz find the layers, the order with the fewest crossings, and the ways of the arrows.

    It is given numbers for names: no text of the dossier reaches it, and pictures of one shape are laid out once.
    """
    graph = pygraphviz.AGraph(directed=True, rankdir="LR", ranksep=form.across / 72, nodesep=_DOWN / 72)
    graph.node_attr.update(shape="box", fixedsize="true", label="")
    for at, height in enumerate(heights):
        graph.add_node(str(at), width=f"{form.wide / 72:.3f}", height=f"{height / 72:.3f}")
    for source, target in pairs:
        graph.add_edge(str(source), str(target), **_PORTS)
    graph.layout(prog="dot")
    _, _, right, top = (float(part) for part in graph.graph_attr["bb"].split(","))
    places, ways = [], []
    for at in range(len(heights)):
        x, y = (float(part) for part in graph.get_node(str(at)).attr["pos"].split(","))
        places.append((x + 1, top - y + 1))
    for source, target in pairs:
        way = graph.get_edge(str(source), str(target)).attr["pos"]
        points = (pair.split(",") for pair in way.split() if pair[0] not in "es")
        ways.append([(float(x) + 1, top - float(y) + 1) for x, y in points])
    return places, ways, (right + 2, top + 2)


def _height(node: Node, form: _Form) -> float:
    return _LINE * (len(_lines(node.name, form)) + bool(node.own)) + 12


@lru_cache(maxsize=4096)
def _lines(name: str, form: _Form) -> Sequence[str]:
    most = form.lines * form.letters - 4
    return textwrap.wrap(shortened(name, most), form.letters)[: form.lines] or [""]


def _node(node: Node, x: float, y: float, form: _Form) -> str:
    high = _height(node, form)
    left, top = x - form.wide / 2, y - high / 2
    box = element(
        "rect", x=left, y=top, width=form.wide, height=high, rx=2, class_=f"d-graph__box d-graph__box--{node.kind}"
    )
    lines = [
        element("text", words(line), x=left + 9, y=top + 18 + at * _LINE, class_="d-graph__name")
        for at, line in enumerate(_lines(node.name, form))
    ]
    if node.own:
        told = ngettext("%(n)s in its own voice", "%(n)s in its own voice", node.own)
        lines.append(element("text", told, x=left + 9, y=top + 18 + len(lines) * _LINE, class_="d-graph__own"))
    told = ngettext("%(name)s: %(n)s claim", "%(name)s: %(n)s claims", node.claims, name=node.name)
    return element("a", element("title", words(told)) + box + "".join(lines), href=node.href, aria_label=words(told))


def _arrow(arrow: Arrow, nodes: Mapping[str, Node], points: Sequence[_Point], most: int) -> str:
    written = [f"{number(x)} {number(y)}" for x, y in points]
    broad = 1 + 7 * arrow.claims / most
    dashed = " d-graph__line--unnamed" if nodes[arrow.target].kind == "unnamed" else ""
    way = f"M{written[0]}C{' '.join(written[1:])}"
    line = element("path", d=way, stroke_width=broad, class_=f"d-graph__line{dashed}")
    x, y = _nearly_there(points)
    count = f"{arrow.claims:,}"
    plate = element(
        "rect", x=x - 4 * len(count) - 3, y=y - 9, width=8 * len(count) + 6, height=18, class_="d-graph__plate"
    )
    label = element("text", count, x=x, y=y + 4.5, class_="d-graph__count")
    told = ngettext(
        "%(who)s has %(n)s claim from %(whom)s",
        "%(who)s has %(n)s claims from %(whom)s",
        arrow.claims,
        who=nodes[arrow.source].name,
        whom=nodes[arrow.target].name,
    )
    return element("a", element("title", words(told)) + line + plate + label, href=arrow.href, aria_label=words(told))


def _nearly_there(points: Sequence[_Point]) -> _Point:
    """Return a point shortly before a way ends: there it has left the others behind that start where it does."""
    a, b, c, d = points[-4:]
    share = 0.78 if len(points) == 4 else 0.5
    weights = ((1 - share) ** 3, 3 * share * (1 - share) ** 2, 3 * share**2 * (1 - share), share**3)
    x = sum(weight * point[0] for weight, point in zip(weights, (a, b, c, d), strict=True))
    return x, sum(weight * point[1] for weight, point in zip(weights, (a, b, c, d), strict=True))
