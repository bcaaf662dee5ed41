"""The page of a source: what is known about an article, what it relies on, and the article, every quote marked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final, Literal

from markupsafe import Markup

from generator.ground.position import Position
from generator.ground.wording import gettext as _
from generator.links.addresses import copy_of, page_of
from generator.links.apart import standing_apart
from generator.links.article_sheets import ArticleRow, article_rows
from generator.links.article_sizes import MOST_COPIES
from generator.links.coverage import Coverage
from generator.links.derived import Derived
from generator.links.layout import Paragraph
from generator.links.prose_references import ProseReference
from generator.links.shared_text import Printed, SharedText
from generator.links.sheets import Sheets, sheets
from generator.links.whole import Withheld
from generator.model.dossier import Ref
from generator.model.ids import SourceId
from generator.model.passage import Span
from generator.model.source import Source
from generator.pages.frame.context import PageContext
from generator.pages.frame.finished import contents
from generator.pages.frame.languages import language_name
from generator.pages.frame.page import Page
from generator.pages.frame.repository import Repository
from generator.pages.frame.several import Several, numbered, several
from generator.pages.frame.shown import CitedDate, Pager, Thing
from generator.pages.frame.templates import View, fill
from generator.pages.frame.web import on_the_web
from generator.pages.parts.apart import Apart, apart
from generator.pages.parts.article import BlockShown, article
from generator.pages.parts.captured import Captured, captured_page
from generator.pages.parts.citation import Citation, CitedAs, source_citation, source_references
from generator.pages.parts.described import for_programs
from generator.pages.parts.excepted import note_of
from generator.pages.parts.foot import Foot, backlink_size, foot
from generator.pages.parts.mends import Mends, mends
from generator.pages.parts.meta_tags import meta_tags
from generator.pages.parts.quoting import Quoting, quoting
from generator.pages.parts.relies import Relies, relies
from generator.pages.parts.scripts import PASSAGE
from generator.pages.parts.shared_text import Beside, shared_in_order, sharing, sharing_size
from generator.pages.parts.shares import Shares, shares
from generator.pages.parts.source_words import SourceWords, source_words
from generator.pages.parts.taken_from import Copy, copies, copy_of_another


@dataclass(frozen=True, slots=True)
class Archived:
    """The text as it came: its file, the way to the site's copy, and the hash that fixes it."""

    file: str
    href: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known about an article, beside its record.

    Attributes:
        language: In words.
        title_printed: Whether the archived text prints the title.
        withheld: How much of the article is not published; None where all of it is.
        link_is_safe: Whether its address can be a link.
        captured: The page that its text was taken from; None where it says of none.
    """

    outlet: Thing
    published: CitedDate
    language: str
    title_printed: bool
    link_is_safe: bool
    archived: Archived
    captured: Captured | None
    withheld: Withheld | None


Row = ArticleRow | tuple[Literal["shared", "backlinks"], int]
"""What goes on on further pages: the article, then rows by their section, each with its index there."""
_ANCHORS: Final = {"apart": "apart", "text": "article"}


@dataclass(frozen=True, slots=True)
class Here:
    """What stands on one page of a source.

    Attributes:
        apart: Of the questions on which it stands apart, the indexes.
        stretch: Of its article.
        shared: Of the texts that others print too.
        backlinks: Of the sentences that refer to it.
    """

    apart: Sequence[int]
    stretch: Span | None
    shared: Sequence[tuple[SharedText, Printed]]
    backlinks: Sequence[ProseReference]


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A section that begins on a further page: its anchor, its heading, the way there, and that page's number."""

    anchor: str
    title: str
    href: str
    page: int


@dataclass(frozen=True, slots=True)
class SourceView(View):
    """A page of a source.

    Attributes:
        relies: What its claims rely on; None where it has none.
        copy: From what it was taken, where somebody says so.
        copies: The sources that were taken from it.
        more_copies: How many more there are than are named.
        apart: Where it stands apart from other sources.
        begins: Whether its article begins here.
        shared: What other sources print too.
        shares: How much of the article that is, for each of them; None where that is told on an earlier page.
        citation: How to cite it.
        references: The same for reference managers.
        script: The way to the script that leads from a claim to its passage.
        quoting: What makes a claim of words that are selected.
        elsewhere: On the first page, the sections that begin on others.
    """

    template = "source.html"
    title: str
    mends: Mends
    record: Source
    up: str
    facts: Facts
    note: Markup
    copy: Copy | None
    copies: tuple[Copy, ...]
    more_copies: int
    relies: Relies | None
    apart: tuple[Apart, ...]
    article: tuple[BlockShown, ...]
    begins: bool
    coverage: Coverage
    shared: tuple[Beside, ...]
    shares: Shares | None
    words: SourceWords
    citation: Citation
    references: tuple[CitedAs, ...]
    foot: Foot
    script: str
    quoting: Quoting
    pager: Pager
    elsewhere: tuple[Elsewhere, ...]


def source_pages(derived: Derived, repository: Repository, source: SourceId) -> Several:
    """Render the pages of one source.

    A long article goes on on further pages, then what others print too, and who refers to it.
    """
    found, texts = article_rows(derived, source), shared_in_order(derived, source)
    backlinks = derived.prose_references.get(Ref("source", source), ())
    rows: list[Row] = [
        *found.rows,
        *(("shared", at) for at in range(len(texts))),
        *(("backlinks", at) for at in range(len(backlinks))),
    ]

    def weigh(row: Row) -> int:
        if isinstance(row, ArticleRow):
            return found.weigh(row)
        section, at = row
        return sharing_size(derived, *texts[at]) if section == "shared" else backlink_size(backlinks[at])

    def page(context: PageContext, listed: Sheets[Row], number: int) -> Page:
        here = _here(listed.on(number), texts, backlinks)
        under = partial(_under, derived, source)
        pager = context.pager(listed, number, partial(under, last=False), partial(under, last=True))
        return _page(context, source, here, pager, tuple(_elsewhere(context, listed)) if number == 1 else ())

    return several(derived, repository, sheets(page_of(Ref("source", source)), rows, weigh, found.head), page)


def _elsewhere(context: PageContext, listed: Sheets[Row]) -> Iterator[Elsewhere]:
    """Yield the sections that begin on further pages: others lead to their anchors on the first."""
    titles = {
        "apart": _("Where it stands apart"),
        "article": _("The article"),
        "shared": _("Text that other sources print too"),
        "backlinks": _("Referred to"),
    }
    begun = listed.addresses_by(lambda row: row[0] if not isinstance(row, ArticleRow) else _ANCHORS[row.what])
    for anchor, address in begun.items():
        if address != context.here:
            page = listed.addresses.index(address) + 1
            yield Elsewhere(anchor, titles[anchor], context.to(f"{address}#{anchor}"), page)


def _here(
    rows: Sequence[Row], texts: Sequence[tuple[SharedText, Printed]], backlinks: Sequence[ProseReference]
) -> Here:
    first = [row for row in rows if isinstance(row, ArticleRow)]
    spans = [row.span for row in first if row.what == "text"]
    others = [row for row in rows if not isinstance(row, ArticleRow)]
    return Here(
        [row.at for row in first if row.what == "apart"],
        (spans[0][0], spans[-1][1]) if spans else None,
        [texts[at] for section, at in others if section == "shared"],
        [backlinks[at] for section, at in others if section == "backlinks"],
    )


def _under(derived: Derived, source: SourceId, row: Row, last: bool) -> str:
    """Return what a reader looks for a row under: its first or last paragraph, or the heading of its section."""
    if not isinstance(row, ArticleRow):
        return _("Text that other sources print too") if row[0] == "shared" else _("Referred to")
    if row.what == "apart":
        return _("Where it stands apart")
    blocks = derived.layouts[source].blocks
    here = [block for block in blocks if block.span[0] < row.span[1] and row.span[0] < block.span[1]]
    block = here[-1 if last else 0]
    return f"¶ {block.number}" if isinstance(block, Paragraph) else _("Page furniture")


def _page(context: PageContext, source: SourceId, here: Here, pager: Pager, elsewhere: tuple[Elsewhere, ...]) -> Page:
    derived, ref, first = context.derived, Ref("source", source), pager.number == 1
    entry = derived.dossier.sources[source]
    record, facts = entry.record, _facts(context, source)
    standing = standing_apart(derived, source)
    ends = foot(context, ref, Position(entry.file), here.backlinks)
    view = SourceView(
        title=numbered(record.title, pager.number),
        mends=mends(context, entry, "title", "published"),
        record=record,
        up=context.up("source"),
        facts=facts,
        note=note_of(context, record.note, record.exceptions) if first else Markup(),
        copy=copy_of_another(context, source),
        copies=copies(context, source),
        more_copies=max(0, len(derived.copies.get(source, ())) - MOST_COPIES),
        relies=relies(context, source) if first and source in derived.by_source else None,
        apart=apart(context, source, (standing[at] for at in here.apart)),
        article=article(context, source, here.stretch) if here.stretch else (),
        begins=here.stretch is not None and _begins(derived, source, here.stretch),
        coverage=derived.coverage[source],
        shared=sharing(context, here.shared),
        shares=shares(context, source) if here.shared and _first_shared(derived, source, here) else None,
        words=source_words(context, source) if first else SourceWords((), (), 0),
        citation=source_citation(context, source),
        references=source_references(context, source) if first else (),
        foot=ends,
        script=context.to(PASSAGE),
        quoting=quoting(context, source, ends.made.contact),
        pager=pager,
        elsewhere=elsewhere,
    )
    html = fill(view) + (for_programs(context, ref) if first else "")
    description = _(
        "%(outlet)s, %(date)s: the archived article, every quoted passage marked.",
        outlet=facts.outlet.name,
        date=facts.published.date.words,
    )
    boost, head = (1.5, meta_tags(context, source)) if first else (1.0, "")
    return Page(context.here, view.title, description, html, entry.file, contents(html), boost, head)


def _begins(derived: Derived, source: SourceId, stretch: Span) -> bool:
    return stretch[0] <= derived.layouts[source].blocks[0].span[0]


def _first_shared(derived: Derived, source: SourceId, here: Here) -> bool:
    return here.shared[0] == shared_in_order(derived, source)[0]


def _facts(context: PageContext, source: SourceId) -> Facts:
    dossier = context.derived.dossier
    record, archived = dossier.sources[source].record, dossier.articles[source]
    return Facts(
        outlet=context.actor(record.outlet),
        published=context.cited_date(record.published),
        language=language_name(record.language),
        title_printed=source in context.derived.printed,
        link_is_safe=on_the_web(record.url),
        archived=Archived(archived.file, context.to(copy_of(archived.file)), archived.sha256),
        captured=captured_page(context, source),
        withheld=context.derived.withheld.get(source),
    )
