"""On which of its source's pages a place of an article stands: the one place that says so.

An article that fits stands on the first page. One that does not goes on on further pages: from paragraph to paragraph,
and within one that takes more than a page from sentence to sentence. A page ends where no quote goes on, unless a quote
alone takes more than a page. Where the article stands follows from itself and from what comes before it on the first
page; what else grows on those pages comes after it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Literal

from generator.links.addresses import page_of, paragraph_anchor, passage_anchor
from generator.links.apart import standing_apart
from generator.links.article_sizes import ArticleSizes, apart_size, head_size
from generator.links.sheets import sheets
from generator.links.shelf import Room
from generator.links.stretches import Quoted, stretches
from generator.model.dossier import Ref
from generator.model.ids import ClaimId, SourceId
from generator.model.passage import Span

if TYPE_CHECKING:
    from generator.links.derived import Derived


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """What stands on one of a source's pages: a question on which it stands apart, or a stretch of its article.

    Attributes:
        at: The index of the question.
        span: The stretch.
    """

    what: Literal["apart", "text"]
    at: int = 0
    span: Span = (0, 0)


@dataclass(frozen=True, slots=True)
class ArticleRows:
    """All of them, as the pages of a source have them.

    Attributes:
        rows: They, in order.
        weigh: Says about how many bytes one of them takes.
        head: How many bytes stand on the first page beside them.
    """

    rows: tuple[ArticleRow, ...]
    weigh: Callable[[ArticleRow], int]
    head: int


def article_rows(derived: Derived, source: SourceId) -> ArticleRows:
    """Return what a source's pages show first, and what it takes."""
    known: Room[SourceId, ArticleRows] = derived.shelf.room("article rows")
    return known.find(source) or known.put(source, partial(_article_rows, derived, source))


def passage_on(derived: Derived, claim: ClaimId) -> str:
    """Return the address of a claim's words in its article: an anchor on the page on which they begin."""
    passage = derived.found.passages[claim]
    return f"{page_at(derived, passage.source, passage.spans[0][0])}#{passage_anchor(claim)}"


def paragraph_on(derived: Derived, source: SourceId, at: int) -> str:
    """Return the address of the paragraph in which a place of an article's body lies, on the page that has the place.

    A paragraph that stands on several pages has its anchor on each of them.
    """
    number = derived.layouts[source].paragraph_at(at).number
    return f"{page_at(derived, source, at)}#{paragraph_anchor(number)}"


def page_at(derived: Derived, source: SourceId, at: int) -> str:
    """Return the address of the page of a source that has a place of its article."""
    starts, addresses = derived.article_pages(source)
    return addresses[0] if len(addresses) == 1 else addresses[max(0, bisect_right(starts, at) - 1)]


def pages_of_article(derived: Derived, source: SourceId) -> tuple[tuple[int, ...], tuple[str, ...]]:
    """Return where in an article each page begins that has some of it, and the addresses of these pages."""
    known: Room[SourceId, tuple[tuple[int, ...], tuple[str, ...]]] = derived.shelf.room("pages of articles")
    return known.find(source) or known.put(source, partial(_pages_of_article, derived, source))


def _pages_of_article(derived: Derived, source: SourceId) -> tuple[tuple[int, ...], tuple[str, ...]]:
    found, starts, addresses = article_rows(derived, source), list[int](), list[str]()
    laid_out = sheets(page_of(Ref("source", source)), found.rows, found.weigh, found.head)
    for number, address in enumerate(laid_out.addresses, 1):
        here = [row.span[0] for row in laid_out.on(number) if row.what == "text"]
        if here:
            starts.append(here[0])
            addresses.append(address)
    return tuple(starts), tuple(addresses)


def _article_rows(derived: Derived, source: SourceId) -> ArticleRows:
    weigh, apart = ArticleSizes(derived, source), standing_apart(derived, source)
    sizes = {ArticleRow("apart", at): apart_size(derived, one) for at, one in enumerate(apart)}
    text, blocks = derived.dossier.articles[source].text, derived.layouts[source].blocks
    passages = (derived.found.passages[stated.claim.id] for stated in derived.by_source.get(source, ()))
    quoted = Quoted(span for passage in passages for span in passage.spans)
    sizes |= {ArticleRow("text", span=span): taken for span, taken in stretches(text, blocks, quoted, weigh)}
    return ArticleRows(tuple(sizes), sizes.__getitem__, head_size(derived, source))
