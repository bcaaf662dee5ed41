"""What follows from whole articles, and may be said, where only their passages are published."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from generator.ground.memo import Memo
from generator.ground.text.folding import fold
from generator.links.coverage import Coverage
from generator.links.shared_text import SharedText
from generator.model.dossier import Article, Dossier
from generator.model.ids import ClaimId, SourceId
from generator.model.passage import Passage, Span


@dataclass(frozen=True, slots=True)
class Withheld:
    """How much of an article is withheld.

    Attributes:
        sentences: Of its body, how many.
        characters: Of all its text, white space left out.
    """

    sentences: int
    characters: int


@dataclass(frozen=True)
class Whole:
    """What was found out about the whole of the articles of which only passages are published.

    Attributes:
        withheld: How much is not published.
        coverage: How much of them claims quote, of all their sentences; no span of a sentence that is withheld.
        printed: Those that print their title.
        shared: Texts that several sources of the dossier print nearly alike, published or not; never to be shown.
        passages: Where quotes stand in whole articles.
        articles: The whole texts; never to be shown.
        bodies: The spans of their bodies.
        shown: The spans of them that are published, in order.
    """

    withheld: Mapping[SourceId, Withheld] = field(default_factory=dict)
    coverage: Mapping[SourceId, Coverage] = field(default_factory=dict)
    printed: frozenset[SourceId] = frozenset()
    shared: Sequence[SharedText] = ()
    passages: Mapping[ClaimId, Passage] = field(default_factory=dict)
    articles: Mapping[SourceId, Article] = field(default_factory=dict)
    bodies: Mapping[SourceId, tuple[Span, ...]] = field(default_factory=dict)
    shown: Mapping[SourceId, tuple[Span, ...]] = field(default_factory=dict)


def printed_titles(dossier: Dossier, texts: Mapping[SourceId, str], memo: Memo) -> frozenset[SourceId]:
    """Return the sources whose text prints their title."""
    return frozenset(
        source for source, text in texts.items() if memo(_prints, text, dossier.sources[source].record.title)
    )


def _prints(text: str, title: str) -> bool:
    return fold(title).text.strip() in fold(text).text
