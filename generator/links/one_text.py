"""Which outlets, speaking in their own voice, print one text: they count as one origin."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from generator.links.attribution import Chain
from generator.links.joined import Joined
from generator.links.shared_text import SharedText
from generator.model.dossier import Dossier
from generator.model.ids import ActorId, ClaimId, SourceId
from generator.model.passage import Passage, Span

MOST_BETWEEN: Final = 3
"""So many characters may stand between two sentences: white space, a quotation mark."""

Copies = Mapping[ClaimId, Sequence[int]]
"""Claim in its outlet's own voice → numbers of the shared texts in which its words lie."""


def copies(
    shared: Sequence[SharedText], passages: Mapping[ClaimId, Passage], chains: Mapping[ClaimId, Chain]
) -> Copies:
    """Find the claims whose words, every part of them, lie in a text that several sources print."""
    by_source: dict[SourceId, list[tuple[Span, int]]] = {}
    for number, text in enumerate(shared):
        for printed in text.passages:
            by_source.setdefault(printed.source, []).extend((span, number) for span in printed.spans)
    spans = {source: sorted(several) for source, several in by_source.items()}
    found: dict[ClaimId, tuple[int, ...]] = {}
    for claim, passage in passages.items():
        if passage.source in spans and chains[claim].voice == "own":
            within = [_around(spans[passage.source], span) for span in passage.spans]
            if all(within):
                found[claim] = tuple(dict.fromkeys(number for numbers in within for number in numbers))
    return found


def one_text(
    dossier: Dossier, copied: Copies, claims: Iterable[ClaimId], sources: Mapping[ClaimId, SourceId]
) -> dict[ActorId, ActorId]:
    """Map outlets that print one text in these claims to one of them; those that print none alike are left out.

    Args:
        dossier: The dossier; where a source is said to be ``independent_of`` another, their outlets stay two.
        copied: As `copies` returns it.
        claims: The claims to look at.
        sources: The source of each.
    """
    joined: Joined[ActorId] = Joined()
    by_text: dict[int, dict[SourceId, None]] = {}
    for claim in claims:
        for number in copied.get(claim, ()):
            by_text.setdefault(number, {})[sources[claim]] = None
    for several in by_text.values():
        earlier: list[SourceId] = []
        for source in several:
            same = next((other for other in earlier if not independent(dossier, other, source)), None)
            if same is not None:
                joined.join(*(dossier.sources[printer].record.outlet for printer in (same, source)))
            earlier.append(source)
    return joined.leaders()


def independent(dossier: Dossier, source: SourceId, other: SourceId) -> bool:
    """Whether the editor knows two sources to have written by themselves what they print alike."""
    sources = dossier.sources
    return other in sources[source].record.independent_of or source in sources[other].record.independent_of


def _around(spans: Sequence[tuple[Span, int]], stretch: Span) -> tuple[int, ...]:
    """Return the shared texts that hold a stretch between them, each going on where the one before ends; else none.

    A source's shared texts stand apart from each other.
    """
    at = bisect_right(spans, stretch[0], key=lambda shared: shared[0][0]) - 1
    numbers: list[int] = []
    reached = stretch[0]
    while 0 <= at < len(spans) and spans[at][0][0] <= reached + (MOST_BETWEEN if numbers else 0):
        (_, end), number = spans[at]
        numbers.append(number)
        if stretch[1] <= end:
            return tuple(numbers)
        reached, at = end, at + 1
    return ()
