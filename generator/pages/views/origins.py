"""The page of who has it from whom, in the whole dossier: the picture, and the table behind it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from generator.ground.wording import gettext as _
from generator.links.addresses import ORIGINS
from generator.links.claim_sheets import claim_on
from generator.links.derived import Derived
from generator.links.sheets import Sheets, sheets, size
from generator.model.dossier import Stated
from generator.model.ids import ActorId, SourceId
from generator.pages.frame.context import PageContext
from generator.pages.frame.finished import contents
from generator.pages.frame.page import Page
from generator.pages.frame.repository import Repository
from generator.pages.frame.several import Several, numbered, several
from generator.pages.frame.shown import Pager, Thing
from generator.pages.frame.templates import View, fill
from generator.pages.parts.attribution_graph import Step, arrow_anchor, attribution_graph, reliances
from generator.pages.parts.relied_on import MOST_UNNAMED, ReliedOn, relied_on, relying
from generator.pages.parts.under import year_of_source
from generator.pictures.graph import MOST_NODES

MOST_CLAIMS: Final = 8
"""How many claims a row of the table leads to one by one."""
RELIED, VOICE, ARROW, CLAIM = 360, 110, 380, 150
"""Bytes beside the words in it of a row on an article, of a voice there, of a row on an arrow, of a way to a claim."""
PICTURE, DRAWN = 60_000, 900
"""Bytes of the picture: at most, and for each arrow."""

Row = SourceId | Step
"""What the page has a row for: an article that relies on somebody, or an arrow of the picture."""


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
        picture: Empty on all but the first page.
        table: The way to the page on which the arrows begin, where that is another.
        arrows: The rows of the table.
    """

    template = "origins.html"
    title: str
    lead: str
    sources: tuple[ReliedOn, ...]
    picture: Markup
    table: str
    arrows: tuple[ArrowInWords, ...]
    pager: Pager


def origins_pages(derived: Derived, repository: Repository) -> Several:
    """Render who has it from whom."""
    pairs = reliances(derived, derived.stated.values())
    ranked = sorted(pairs, key=lambda pair: (-len(pairs[pair]), pair))
    rows: list[Row] = [*relying(derived), *ranked]

    def weigh(row: Row) -> int:
        return _arrow_size(derived, row, pairs[row]) if isinstance(row, tuple) else _relied_size(derived, row)

    def page(context: PageContext, listed: Sheets[Row], number: int) -> Page:
        return _page(context, listed, number, pairs)

    return several(derived, repository, sheets(ORIGINS, rows, weigh, _picture_size(derived, ranked)), page)


def _picture_size(derived: Derived, pairs: Sequence[Step]) -> int:
    actors = {actor for pair in pairs for actor in pair}
    names = sorted(size(derived.dossier.actors[actor].record.name) for actor in actors)
    return min(PICTURE, DRAWN * len(pairs)) + 3 * sum(names[-MOST_NODES:])


def _relied_size(derived: Derived, source: SourceId) -> int:
    record, actors = derived.dossier.sources[source].record, derived.dossier.actors
    chains = (derived.chains[stated.claim.id] for stated in derived.by_source[source])
    unnamed = list({chain.origin: None for chain in chains if chain.voice == "unnamed"})[:MOST_UNNAMED]
    names = [actors[actor].record.name for origin in unnamed for actor in origin]
    return (
        RELIED + VOICE * len(names) + size(record.title, source, *names) + 2 * size(actors[record.outlet].record.name)
    )


def _arrow_size(derived: Derived, pair: Step, claims: Sequence[Stated]) -> int:
    actors, linked = derived.dossier.actors, claims[:MOST_CLAIMS]
    chains = [derived.chains[stated.claim.id] for stated in linked]
    names = [actors[actor].record.name for actor in (*pair, *(actor for chain in chains for actor in chain.actors))]
    return ARROW + CLAIM * len(linked) + size(*pair, *names, *(stated.claim.quote for stated in linked))


def _page(context: PageContext, listed: Sheets[Row], number: int, pairs: Mapping[Step, Sequence[Stated]]) -> Page:
    here, starts = listed.on(number), listed.addresses_by(lambda row: isinstance(row, tuple))
    lead = _("Outlets on the left, those they rely on to the right of them: whoever stands last said it first.")
    title = numbered(_("Who has it from whom"), number)
    view = OriginsView(
        title=title,
        lead=lead,
        sources=tuple(relied_on(context, row) for row in here if not isinstance(row, tuple)),
        picture=_picture(context, listed) if number == 1 else Markup(),
        table=str(context.to(f"{starts[True]}#table")) if starts.get(True, context.here) != context.here else "",
        arrows=tuple(_arrow(context, *row, pairs[row]) for row in here if isinstance(row, tuple)),
        pager=context.pager(listed, number, lambda row: _under(context, row)),
    )
    html = fill(view)
    return Page(context.here, title, lead, html, "", contents(html))


def _picture(context: PageContext, listed: Sheets[Row]) -> Markup:
    whole = _("Who has it from whom, in the whole dossier")
    rows = {row: page for row, page in listed.addresses_by(lambda row: row).items() if isinstance(row, tuple)}
    return attribution_graph(context, context.derived.stated.values(), whole, rows)


def _under(context: PageContext, row: Row) -> str:
    if isinstance(row, tuple):
        return context.actor(row[0]).name
    return _("articles: %(year)s", year=year_of_source(context.derived, row))


def _arrow(context: PageContext, source: ActorId, target: ActorId, claims: Sequence[Stated]) -> ArrowInWords:
    links = tuple(
        (context.to(claim_on(context.derived, stated)), context.tooltip(stated)) for stated in claims[:MOST_CLAIMS]
    )
    relied = None if source == target else context.actor(target)
    return ArrowInWords(
        arrow_anchor((source, target)), context.actor(source), relied, len(claims), links, len(claims) - len(links)
    )
