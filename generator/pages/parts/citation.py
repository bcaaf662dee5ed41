"""How to cite a source, and one claim of it: made here and nowhere else, as plain text to be copied."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from generator.links.addresses import page_of, permalink_of
from generator.model.dossier import Ref, Stated
from generator.model.ids import SourceId
from generator.pages.frame.context import PageContext
from generator.pages.frame.shown import DateFact


@dataclass(frozen=True, slots=True)
class Citation:
    """A citation, ready to be copied.

    Attributes:
        text: The whole of it.
        address: The address in it. Where nobody told the build where the site lies, it is one from the site's root, and
            the page's script puts the whole address in its place.
        href: The way there from this page.
    """

    text: str
    address: str
    href: str


def source_citation(context: PageContext, source: SourceId) -> Citation:
    """Return how to cite an archived article."""
    return _citation(context, source, page_of(Ref("source", source)))


def claim_citation(context: PageContext, stated: Stated) -> Citation:
    """Return how to cite one claim: its article, the paragraph, and the claim's own address."""
    claim = stated.claim
    number = context.derived.paragraphs.get(claim.id)
    return _citation(
        context, claim.source, permalink_of(claim.id), f"paragraph {number}" if number else "outside the article’s body"
    )


def _citation(context: PageContext, source: SourceId, there: str, *where: str) -> Citation:
    dossier = context.derived.dossier
    record = dossier.sources[source].record
    article = (
        isolated(dossier.actors[record.outlet].record.name),
        *([isolated(record.byline)] if record.byline else []),
        title(record.title, source in context.derived.printed),
        when(context.dated(record.published)),
        *([isolated(record.url)] if record.url and not where else []),
        *where,
    )
    address = context.repository.published(there)
    sha256 = dossier.articles[source].sha256
    text = f"{', '.join(article)}. In: {isolated(dossier.settings.title)}, {address} (archived text: SHA-256 {sha256})."
    return Citation(text, address, context.to(there))


def title(words: str, printed: bool) -> str:
    """Return a headline in quotation marks; in brackets one that the dossier supplies where none is printed."""
    return f"“{isolated(words)}”" if printed else f"[no headline printed; here: {isolated(words)}]"


def when(published: DateFact) -> str:
    """Return a date in words, and what it rests on."""
    if published.basis == "unknown":
        return "date not known"
    basis = {"stated": "date stated in the text", "inferred": "date inferred", "uncited": "date without words cited"}
    return f"{published.words} ({basis[published.basis]})"


def isolated(words: str) -> str:
    """Return words so that they keep their own order among others, and leave theirs to the others.

    Only where a letter runs from the right, or a character steers the order: what is copied into another text should
    not hold characters that nobody sees and nobody needs.
    """
    plain = not any(unicodedata.bidirectional(one) in _STEERING for one in words)
    return words if plain else f"\u2068{words}\u2069"


_STEERING = frozenset({"R", "AL", "AN", "LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"})
