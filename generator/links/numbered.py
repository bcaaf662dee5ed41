"""In which paragraph of its article each claim begins."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.links.layout import Layout
from generator.model.dossier import Stated
from generator.model.ids import ClaimId, SourceId
from generator.model.passage import Found


def numbered(
    by_source: Mapping[SourceId, Sequence[Stated]], layouts: Mapping[SourceId, Layout], found: Found
) -> dict[ClaimId, int]:
    """Number the paragraph of each claim: both lists are in the order of the article, so one walk does it."""
    numbers: dict[ClaimId, int] = {}
    for source, claims in by_source.items():
        here = next(paragraphs := iter(layouts[source].paragraphs), None)
        for stated in claims:
            start = found.passages[stated.claim.id].spans[0][0]
            while here is not None and here.span[1] <= start:
                here = next(paragraphs, None)
            if here is not None and here.span[0] <= start:
                numbers[stated.claim.id] = here.number
    return numbers
