"""A dossier as a book: its chapters in order, each made of the pages that the site has of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from itertools import chain
from typing import Final

from markupsafe import Markup

from generator.ground.escape import css_string
from generator.ground.wording import gettext as _
from generator.ground.wording import language, ngettext
from generator.links.addresses import HOLDING, MAP, ORIGINS, TIMELINE, first_of, page_of, permalink_of
from generator.links.derived import Derived
from generator.links.order import sources_by_date
from generator.model.dossier import Kind, Ref
from generator.model.ids import ClaimId
from generator.pages.frame.context import PageContext
from generator.pages.frame.languages import direction
from generator.pages.frame.repository import Repository
from generator.pages.frame.templates import View, fill, markup
from generator.pages.parts.attribution_graph import arrow_anchor, reliances
from generator.pages.parts.citation import claim_cited
from generator.pages.site import Plan
from generator.paper.parts import (
    BodyView,
    Chapter,
    DocumentView,
    Entry,
    FrontView,
    Indexed,
    IndexView,
    Listed,
    Note,
    NotesView,
)
from generator.paper.rows import lead_to_all
from generator.paper.sheet import Marks, Sheet, anchors_of, key_of, only_about, sheet, written

ABOUT: Final = "chapter-about"
NOTES: Final = "chapter-notes"
INDEX: Final = "chapter-index"

Stands = Mapping[str, int]
"""Anchors, each with the number of the page on which it stands."""
LedTo = Mapping[str, Sequence[int]]
"""Anchors, each with the numbers of the pages that have a link to it, in order."""


@dataclass(frozen=True)
class Book:
    """What a dossier is on paper: parts that are laid out one after the other, so that each can name pages before it.

    Attributes:
        derived: The dossier, and all that is derived from it.
        plan: Its pages.
        repository: Where it lies on the web.
        day: The day of the state that it shows; empty where none is known.
        as_of: That state, in words.
    """

    derived: Derived
    plan: Plan
    repository: Repository
    day: str
    as_of: str

    @cached_property
    def chapters(self) -> tuple[tuple[str, str, tuple[Sheet, ...]], ...]:
        """The chapters that have something in them: anchor, heading, and what stands in each, in order."""
        sources = (source for source, _entry in sources_by_date(self.derived.dossier.sources))
        pictures = self._sheets((TIMELINE, HOLDING, MAP, ORIGINS))
        each = (
            ("chapter-events", _("Events"), self._of("event", self.derived.order.all)),
            ("chapter-pictures", _("Pictures"), pictures),
            ("chapter-actors", _("Actors"), self._of("actor", self._by_name("actor"))),
            ("chapter-places", _("Places"), self._of("place", self._by_name("place"))),
            ("chapter-sources", _("Sources"), self._of("source", sources)),
        )
        return tuple(one for one in each if one[2])

    @property
    def pages(self) -> int:
        """How many pages of the site it is made of."""
        return sum(len(self._pages[one.address]) for one in self._sheets_of_all)

    def _by_name(self, kind: Kind) -> list[str]:
        called = self.derived.called
        return [
            one for _name, one in sorted((called[ref].name.casefold(), ref.id) for ref in called if ref.kind == kind)
        ]

    def _of(self, kind: Kind, ids: Iterable[str]) -> tuple[Sheet, ...]:
        return self._sheets(page_of(Ref(kind, one)) for one in ids)

    def _sheets(self, addresses: Iterable[str]) -> tuple[Sheet, ...]:
        return tuple(self._sheet(address) for address in addresses if address in self._pages)

    def _sheet(self, address: str) -> Sheet:
        pages = [self.plan.page(one) for one in self._pages[address]]
        return sheet(address, pages[0].title, (page.html for page in pages))

    @cached_property
    def _pages(self) -> Mapping[str, Sequence[str]]:
        """The addresses of all pages by those of the first, in order: the tenth sorts before the second."""
        found: dict[str, list[str]] = {}
        for address in sorted(self.plan.addresses, key=lambda one: (len(one), one)):
            found.setdefault(first_of(address), []).append(address)
        return found

    @cached_property
    def _sheets_of_all(self) -> tuple[Sheet, ...]:
        return tuple(chain.from_iterable(sheets for *_head, sheets in self.chapters))

    @cached_property
    def _marks(self) -> Marks:
        return Marks(claim for one in self._sheets_of_all for claim in one.claims())

    @cached_property
    def _said_by(self) -> Mapping[str, tuple[int, ...]]:
        """The notes of what each actor said first."""
        numbers = self._marks.numbers
        return {
            key_of(page_of(Ref("actor", actor))): tuple(
                sorted({numbers[stated.claim.id] for stated in several if stated.claim.id in numbers})
            )
            for actor, several in self.derived.by_origin.items()
        }

    @cached_property
    def _arrows(self) -> Mapping[str, tuple[ClaimId, ...]]:
        """All claims of each arrow of *Who has it from whom*, by the anchor of its row."""
        pairs = reliances(self.derived, self.derived.stated.values())
        return {arrow_anchor(pair): tuple(stated.claim.id for stated in several) for pair, several in pairs.items()}

    def body(self) -> str:
        """Return the document of all chapters."""
        anchors = anchors_of(self._sheets_of_all)

        def entry(one: Sheet) -> Entry:
            if one.address == ORIGINS:
                lead_to_all(one, self._arrows, self._marks.numbers)
            html = markup(written(one, anchors, self._marks))
            return Entry(one.key, one.title, html, self._said_by.get(one.key, ()))

        about = entry(only_about(self._sheet(""))).html
        chapters = tuple(
            Chapter(anchor, heading, tuple(map(entry, sheets))) for anchor, heading, sheets in self.chapters
        )
        return self._document(BodyView(about, chapters))

    def notes(self, first: int, stands: Stands) -> str:
        """Return the document of the notes, whose first page has the number ``first``."""
        context = PageContext(self.derived, self.repository, "")
        notes = (
            Note(
                number,
                claim_cited(context, self.derived.stated[ClaimId(claim)]),
                self.repository.published(permalink_of(ClaimId(claim))),
                stands.get(f"quote-{number}", 0),
                stands.get(f"passage-{number}", 0),
            )
            for claim, number in self._marks.numbers.items()
        )
        return self._document(NotesView(tuple(notes)), first)

    def index(self, first: int, stands: Stands, led_to: LedTo) -> str:
        """Return the document of the index, whose first page has the number ``first``."""
        view = IndexView(
            tuple(self._indexed("actor", stands, led_to)),
            tuple(self._indexed("place", stands, led_to)),
        )
        return self._document(view, first)

    def _indexed(self, kind: Kind, stands: Stands, led_to: LedTo) -> Iterator[Indexed]:
        for one in self._of_names(kind):
            own = stands.get(one[0], 0)
            yield Indexed(*one, own, tuple(in_ranges({*led_to.get(one[0], ()), own} - {0})))

    def _of_names(self, kind: Kind) -> Iterator[tuple[str, str]]:
        for id_ in self._by_name(kind):
            yield key_of(page_of(Ref(kind, id_))), self.derived.called[Ref(kind, id_)].name

    def front(self, stands: Stands) -> str:
        """Return the document of the title page and the table of contents."""
        settings = self.derived.dossier.settings
        begin = (Listed(ABOUT, _("About this dossier"), stands[ABOUT]),)
        ends = ((NOTES, _("Notes")), (INDEX, _("Index")))
        contents = (
            Listed(
                anchor,
                heading,
                stands[anchor],
                tuple(Listed(one.key, one.title, stands[one.key]) for one in sheets),
            )
            for anchor, heading, sheets in self.chapters
        )
        view = FrontView(
            settings.title,
            settings.description,
            self._figures(),
            self.as_of,
            self.repository.site,
            (
                *begin,
                *contents,
                *(Listed(anchor, heading, stands[anchor]) for anchor, heading in ends if anchor in stands),
            ),
        )
        return self._document(view, front=True)

    def _figures(self) -> tuple[str, ...]:
        dossier = self.derived.dossier
        return (
            ngettext("%(n)s source", "%(n)s sources", len(dossier.sources)),
            ngettext("%(n)s event", "%(n)s events", len(dossier.events)),
            ngettext("%(n)s claim", "%(n)s claims", len(self.derived.stated)),
        )

    def _document(self, view: View, first: int = 1, front: bool = False) -> str:
        settings = self.derived.dossier.settings
        content = markup(fill(view))
        return fill(
            DocumentView(
                language(), settings.title, settings.description, self.day, self._styles(first, front), content
            )
        )

    def _styles(self, first: int, front: bool) -> Markup:
        css = files(__package__).joinpath("paper.css").read_text("utf-8")
        start, end = ("left", "right") if direction(language()) == "ltr" else ("right", "left")
        for name, value in {
            "$start": start,
            "$end": end,
            "$title": css_string(self.derived.dossier.settings.title),
            "$as-of": css_string(self.as_of),
            "$page-of": _page_of(),
            "$first": str(first),
            "$counter": "counter(page, lower-roman)" if front else "counter(page)",
        }.items():
            css = css.replace(name, value)
        return markup(css)


def _page_of() -> str:
    """Return, as CSS, what follows a link that a reader of paper cannot follow: the page that it leads to."""
    before, _number, behind = _("page %(page)s", page="\0").replace(" ", "\u00a0").partition("\0")
    return f"{css_string('(' + before)} target-counter(attr(href), page) {css_string(behind + ')')}"


def in_ranges(pages: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Yield stretches of pages that follow each other: ``{3, 4, 5, 9}`` → ``(3, 5), (9, 9)``."""
    begin = end = 0
    for page in sorted(pages):
        if page != end + 1 or not begin:
            if begin:
                yield begin, end
            begin = page
        end = page
    if begin:
        yield begin, end
