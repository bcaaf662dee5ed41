"""How much of what each source says rests on its own voice, on named origins, and on voices that nobody names."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Final

from generator.links.addresses import page_of
from generator.links.derived import Derived
from generator.links.order import sources_by_date
from generator.model.dossier import Ref
from generator.model.ids import SourceId
from generator.pages.frame.context import PageContext
from generator.pages.frame.shown import Report, Thing
from generator.pages.parts.one_quote import by_words

MOST_UNNAMED: Final = 6
"""How many unnamed voices stand beside a source; its own page has them all."""


@dataclass(frozen=True, slots=True)
class ReliedOn:
    """The passages of one article that claims quote, by whose words they are.

    However many claims quote the same words, for several points, it is one passage; what stands outside the article's
    body is none.

    Attributes:
        href: The way to what the source relies on.
        voices: Its unnamed voices, each with how many passages, the most first.
        more: How many more unnamed voices there are.
    """

    source: Report
    href: str
    own: int
    named: int
    unnamed: int
    voices: tuple[tuple[tuple[Thing, ...], int], ...]
    more: int

    @property
    def total(self) -> int:
        """All of its passages."""
        return self.own + self.named + self.unnamed

    @property
    def share(self) -> int:
        """How many hundredths of them rest on unnamed voices."""
        return round(100 * self.unnamed / self.total) if self.total else 0


def relying(derived: Derived) -> list[SourceId]:
    """Return the sources that claims quote, by date: an order that says nothing of how good they are."""
    return [source for source, _ in sources_by_date(derived.dossier.sources) if source in derived.by_source]


def relied_on(context: PageContext, source: SourceId) -> ReliedOn:
    """Count the passages of a source by whose words they are."""
    in_body = [stated for stated in context.derived.by_source[source] if not stated.claim.furniture]
    chains = [context.derived.chains[passage[0].claim.id] for passage in by_words(context, in_body)]
    voices = Counter(chain.voice for chain in chains)
    unnamed = Counter(chain.origin for chain in chains if chain.voice == "unnamed").most_common()
    return ReliedOn(
        source=context.report(source),
        href=f"{context.to(page_of(Ref('source', source)))}#relies-on",
        own=voices["own"],
        named=voices["named"],
        unnamed=voices["unnamed"],
        voices=tuple(
            (tuple(context.actor(actor) for actor in origin), count) for origin, count in unnamed[:MOST_UNNAMED]
        ),
        more=max(0, len(unnamed) - MOST_UNNAMED),
    )
