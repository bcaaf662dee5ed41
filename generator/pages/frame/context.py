"""What every view needs at hand while it lays out one page: links from here, dates in words, prose as HTML."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from html import escape
from itertools import pairwise
from typing import Final, TypeVar
from urllib.parse import quote

from markupsafe import Markup

from generator.answers import answer
from generator.answers.kind import Answer
from generator.ground.dates import edtf as dates
from generator.ground.dates.in_words import in_words
from generator.ground.isolation import isolated_words
from generator.ground.position import Position
from generator.ground.wording import all_of, in_marks, language, marked
from generator.ground.wording import gettext as _
from generator.links.addresses import FOLDERS, copy_of, page_of, relative
from generator.links.article_sizes import TOOLTIP
from generator.links.attribution import Together
from generator.links.claim_sheets import claim_on
from generator.links.derived import Derived
from generator.links.prose_references import resolve
from generator.links.sheets import Sheets, in_range, shown_of
from generator.links.shelf import Room
from generator.model.dated import Dated
from generator.model.dossier import Kind, Ref, Stated
from generator.model.ids import ActorId, ClaimId, EventId, PlaceId, QuestionId, SourceId
from generator.model.settings import Settings
from generator.pages.frame.finished import UNNUMBERED
from generator.pages.frame.prose import Link, Prose
from generator.pages.frame.repository import Repository
from generator.pages.frame.shown import (
    CitedDate,
    DatedEvent,
    DateFact,
    MadeFrom,
    Mend,
    PageOfList,
    Pager,
    Report,
    Thing,
)
from generator.pages.frame.templates import markup

K = TypeVar("K", bound=Hashable)


@dataclass
class PageContext:
    """One page's view of the dossier.

    Attributes:
        derived: All that is derived.
        repository: Where its files can be edited.
        here: Address of the page that is laid out.
    """

    derived: Derived
    repository: Repository
    here: str

    def __post_init__(self) -> None:
        """Make the one converter that all prose of this page goes through, and keep what it names more than once."""
        self._prose = Prose(self._cite, self._named)
        self._up = "../" * self.here.count("/")
        self._own = self.here.rstrip("/").rpartition("/")[2]  # a page leads to itself in another way than others do
        # Other pages that lie as deep name things by the same words, and lead to them by the same way; and all pages
        # say when a source was published, and what a claim answers, in the same words.
        room = self.derived.shelf.room
        self._things: Room[Ref, Thing] = room(("things", language(), self._up))
        self._reports: Room[SourceId, Report] = room(("reports", language(), self._up))
        self._published: Room[SourceId, DateFact] = room(("published", language()))
        self._answers: Room[tuple[ClaimId, QuestionId], Answer] = room(("answers", language()))

    def to(self, address: str) -> Markup:
        """Return how this page links to an address: markup, since ids hold nothing that HTML gives a meaning."""
        if address.startswith(self.here):  # It may be this page itself.
            return markup(relative(self.here, address))
        return markup(self._up + address)

    def way_to(self, address: str) -> str:
        """Return how this page links to a page that is made from many records; empty where the dossier has none."""
        return "" if address in self.derived.empty else str(self.to(address))

    def thing(self, ref: Ref) -> Thing:
        """Return a thing with a link from this page."""
        if ref.id == self._own and page_of(ref) == self.here:
            return self._found(ref)
        known = self._things.find(ref)
        return known if known is not None else self._things.put(ref, partial(self._found, ref))

    def _found(self, ref: Ref) -> Thing:
        return self._thing(ref, *self.derived.called[ref])

    def _thing(self, ref: Ref, name: str, named: bool = True) -> Thing:
        return Thing(ref, isolated_words(name), self.to(page_of(ref)), named)

    def actor(self, actor: ActorId) -> Thing:
        """Return an actor with a link from this page."""
        return self.thing(Ref("actor", actor))

    def together(self, together: Together) -> tuple[Thing, ...]:
        """Return a speaker, or those who speak together, each with a link from this page."""
        return tuple(map(self.actor, together))

    def event(self, event: EventId) -> Thing:
        """Return an event with a link from this page."""
        return self.thing(Ref("event", event))

    def place(self, place: PlaceId) -> Thing:
        """Return a place with a link from this page."""
        return self.thing(Ref("place", place))

    def source(self, source: SourceId) -> Thing:
        """Return a source with a link from this page."""
        return self.thing(Ref("source", source))

    def report(self, source: SourceId) -> Report:
        """Return a source by its outlet and date, with a link from this page."""
        if source == self._own:
            return self._reported(source)
        known = self._reports.find(source)
        return known if known is not None else self._reports.put(source, partial(self._reported, source))

    def _reported(self, source: SourceId) -> Report:
        record = self.derived.dossier.sources[source].record
        outlet, title = self.actor(record.outlet).name, isolated_words(record.title)
        href = self.to(page_of(Ref("source", source)))
        return Report(Ref("source", source), href, title, outlet, self.when(record.published))

    def made_from(self, file: str, line: int = 1, about: str = "") -> MadeFrom:
        """Return the ways to one of the dossier's own files, and whom to write to about this page, or ``about``."""
        view, edit = self.repository.view_of(file, line), self.repository.edit_of(file, line)
        subject = self.repository.published(about or self.here)
        issue = markup(escape(self.repository.report_of(about or self.here)))  # in fewer bytes than foreign text takes
        contact = "" if view else write_to(self.derived.dossier.settings, subject)
        return MadeFrom(file, self.to(copy_of(file)), view, edit, issue, contact)

    def mend(self, at: Position) -> Mend:
        """Return where what is written there is corrected."""
        return Mend(self.repository.edit_of(at.file, at.line), at.file, at.line)

    def up(self, kind: Kind) -> str:
        """Return the way to the list of all things of a kind."""
        return self.to(f"{FOLDERS[kind]}/")

    def pager(
        self, sheets: Sheets[K], number: int, under: Callable[[K], str], until: Callable[[K], str] | None = None
    ) -> Pager:
        """Return the ways between the pages of a list.

        Args:
            sheets: The list.
            number: Which of its pages this is.
            under: Says of an item what a reader would look for it under: a year, a letter.
            until: Says it of the end of an item, where that differs.
        """
        addresses = sheets.addresses
        shown = shown_of(range(1, len(addresses) + 1), number)
        holds = [_holds(sheets.on(at), under, until or under) for at in shown] if len(addresses) > 1 else [""]
        told = (words if words != before else "" for before, words in pairwise(["", *holds]))  # The same is told once.
        pages = (PageOfList(at, self.to(addresses[at - 1]), words) for at, words in zip(shown, told, strict=True))
        return Pager(number, len(addresses), tuple(pages))

    def prose(self, text: str) -> Markup:
        """Return editors' prose as HTML with links from this page."""
        return self._prose.html(text) if text.strip() else Markup()

    def cites(self, claims: tuple[ClaimId, ...]) -> Markup:
        """Return marks that lead to claims, as prose has them."""
        return self._prose.inline(f"[{'; '.join(f'@{claim}' for claim in claims)}]") if claims else Markup()

    def when(self, dated: Dated | None) -> str:
        """Return a date in words; "not known" where nobody says."""
        return in_words(dated.date) if dated is not None and dated.date is not None else _("not known")

    def dated(self, dated: Dated | None) -> DateFact:
        """Return a date in words, with its basis; whoever shows the claims that it rests on cites them."""
        if dated is None or dated.date is None:
            reason = dated.reason if dated else ""
            return DateFact(_("not known"), "", "unknown", "", dated.quote if dated else "", reason)
        date = dated.date
        return DateFact(
            in_words(date),
            date.text,
            "uncited" if dated.uncited else dated.basis,
            _precision(date),
            dated.quote,
            dated.reason,
        )

    def published(self, source: SourceId) -> DateFact:
        """Return when a source was published, in words, with the basis."""
        known = self._published.find(source)
        return known if known is not None else self._published.put(source, lambda: self.dated(self._when(source)))

    def _when(self, source: SourceId) -> Dated:
        return self.derived.dossier.sources[source].record.published

    def answer(self, stated: Stated) -> Answer | None:
        """Return what a claim answers where it stands; None where it answers no question."""
        question = stated.question
        if question is None:
            return None
        key, made = (stated.claim.id, question.id), partial(answer, self.derived.dossier, question, stated.claim)
        known = self._answers.find(key)
        return known if known is not None else self._answers.put(key, made)

    def cited_date(self, dated: Dated | None) -> CitedDate:
        """Return a date with marks that lead to the claims it rests on, where it is known."""
        return CitedDate(self.dated(dated), self.cites(dated.claims if dated is not None and dated.date else ()))

    def dated_event(self, event: EventId) -> DatedEvent:
        """Return an event with a link from this page, and its date in words."""
        return DatedEvent(self.event(event), self.when(self.derived.dossier.events[event].record.date))

    def tooltip(self, stated: Stated) -> str:
        """Return a claim in one line: its quote, or as much of it as a tooltip has, and its chain."""
        names = " ← ".join(map(self.names, self.derived.chains[stated.claim.id].links))
        return f"{in_marks(isolated_words(self.short_quote_of(stated)))} — {names}"

    def names(self, together: Together) -> str:
        """Return the name of a speaker, or the names of those who speak together."""
        return all_of([self.actor(actor).name for actor in together])

    def quote_of(self, stated: Stated) -> str:
        """Return a claim's words as archived, in one line, the gaps of an elided quote as […]."""
        text = self.derived.dossier.articles[stated.claim.source].text
        spans = self.derived.found.passages[stated.claim.id].spans
        return " […] ".join(" ".join(text[slice(*span)].split()) for span in spans)

    def short_quote_of(self, stated: Stated) -> str:
        """Return the same, or as much of it as a tooltip has."""
        quote = self.quote_of(stated)
        return quote if len(quote) <= TOOLTIP else f"{quote[:TOOLTIP].rpartition(' ')[0] or quote[:TOOLTIP]} […]"

    def _cite(self, claim: str) -> Link:
        stated = self.derived.stated[ClaimId(claim)]
        return self.to(claim_on(self.derived, stated)), UNNUMBERED, self.tooltip(stated)

    def _named(self, written: str) -> Link:
        ref = resolve(self.derived.dossier, written)
        if ref is None:  # cannot be: check/prose lets none pass
            return self.to(""), written, ""
        thing = self.thing(ref)
        return thing.href, thing.name, ""


_PRECISION: Final = {
    "time": marked("to the minute"),
    "day": marked("to the day"),
    "month": marked("to the month"),
    "season": marked("to the season"),
    "year": marked("to the year"),
    "decade": marked("to the decade"),
    "century": marked("to the century"),
}


def write_to(settings: Settings, about: str) -> str:
    """Return whom to write to: a mail names the address that it is ``about``, a page is as its editor gave it."""
    contact = settings.contact
    if "@" not in contact or contact.startswith("https://"):
        return contact
    return f"mailto:{_quoted(contact, '@')}?subject={_quoted(f'{settings.title}: ')}{quote(about)}"


_quoted: Final = lru_cache(maxsize=16)(quote)
"""For what is the same on every page."""


def _holds(items: Sequence[K], under: Callable[[K], str], until: Callable[[K], str]) -> str:
    return in_range(under(items[0]), until(items[-1])) if items else ""


def _precision(date: dates.Date) -> str:
    """Return what a date's words leave to be said; those of an interval name its ends, and say it all."""
    return _(_PRECISION[date.precision]) if date.precision in _PRECISION else ""
