"""What can be found: one record for each passage, claim, question, event, actor, place, source and page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Final, Literal

from generator.ground.dates.edtf import Date
from generator.ground.dates.in_words import in_words
from generator.links.addresses import page_of, paragraph_anchor
from generator.links.article_sheets import page_at
from generator.links.claim_sheets import claim_on, question_on
from generator.links.derived import Derived
from generator.links.layout import Paragraph
from generator.model.dossier import Ref, Stated
from generator.model.ids import ActorId, ClaimId, EventId, PlaceId, SourceId
from generator.search.prose import words_of
from generator.search.written_pages import WrittenPage

Kind = Literal["place", "actor", "event", "source", "question", "page", "passage", "claim"]
KINDS: Final[tuple[Kind, ...]] = ("place", "actor", "event", "source", "question", "page", "passage", "claim")
"""In the order in which records are numbered: where two are found alike, the earlier comes first."""

LONG_PARAGRAPH: Final = 3_000
"""Characters from which on a paragraph is several passages: an article may have no paragraphs at all."""
MOST_YEARS: Final = 30
"""An event that lasts longer is found by the first and the last of its years only."""


@dataclass(frozen=True, slots=True)
class Record:
    """Something that can be found.

    Attributes:
        kind: What it is.
        page: Address of the page that shows it.
        anchor: Where on that page; empty for the page itself.
        names: What it is called: its title, then other names.
        text: Its words; paragraphs are parted by line ends.
        beside: What stands beside its title in the list of results: an outlet and a date, the title of its page.
        sources: The sources that it is from.
        actors: Who has to do with it.
        years: When it was published, or happened.
        language: BCP 47 tag of its words.
    """

    kind: Kind
    page: str
    anchor: str
    names: tuple[str, ...]
    text: str
    beside: str = ""
    sources: tuple[SourceId, ...] = ()
    actors: tuple[ActorId, ...] = ()
    years: tuple[int, ...] = ()
    language: str = field(default="")


def records(derived: Derived, pages: Iterable[WrittenPage]) -> Iterator[Record]:
    """Yield all that can be found, in the order of `KINDS`."""
    of = _Of(derived)
    return chain(
        map(of.place, derived.dossier.places),
        map(of.actor, derived.dossier.actors),
        map(of.event, derived.dossier.events),
        map(of.source, derived.dossier.sources),
        of.questions(),
        (Record("page", one.address, one.anchor, (one.title,), one.text, one.within, language="en") for one in pages),
        of.passages(),
        map(of.claim, derived.stated),
    )


@dataclass(frozen=True, slots=True)
class _Of:
    """Makes the records of one dossier."""

    derived: Derived
    reports: dict[SourceId, str] = field(default_factory=dict)

    def place(self, place: PlaceId) -> Record:
        record = self.derived.dossier.places[place].record
        names = (record.name, *(alias.name for alias in record.aliases))
        above = record.part_of
        beside = self.derived.dossier.places[above].record.name if above else ""
        text = self._text(record.description, record.note)
        return Record("place", page_of(Ref("place", place)), "", names, text, beside, language=self._own)

    def actor(self, actor: ActorId) -> Record:
        record = self.derived.dossier.actors[actor].record
        names = (record.name, *(alias.name for alias in record.aliases))
        beside = ", ".join(self.derived.dossier.actors[body].record.name for body in record.part_of)
        text = self._text(record.description, record.background.text if record.background else "", record.note)
        around = (actor, *record.part_of)
        return Record("actor", page_of(Ref("actor", actor)), "", names, text, beside, actors=around, language=self._own)

    def event(self, event: EventId) -> Record:
        record = self.derived.dossier.events[event].record
        date = record.date.date if record.date else None
        return Record(
            "event",
            page_of(Ref("event", event)),
            "",
            (record.title,),
            self._text(record.summary, record.note),
            in_words(date) if date else "",
            self.derived.speaking.get(event, ()),
            tuple(participant.actor for participant in record.actors),
            _years(date),
            self._own,
        )

    def source(self, source: SourceId) -> Record:
        record = self.derived.dossier.sources[source].record
        names = (record.title, *([record.translation.text] if record.translation else []))
        return Record(
            "source",
            page_of(Ref("source", source)),
            "",
            names,
            self._text(record.byline, record.dateline, record.note),
            self._report(source),
            (source,),
            (record.outlet,),
            _years(record.published.date),
            record.language,
        )

    def questions(self) -> Iterator[Record]:
        dossier = self.derived.dossier
        for event in dossier.events.values():
            for question in event.record.questions:
                accounts = self.derived.accounts.get(question.id, {}).values()
                yield Record(
                    "question",
                    *question_on(self.derived, event.id, question.id).partition("#")[::2],
                    (question.ask,),
                    self._text(question.unit, *(choice.label for choice in question.choices), question.note),
                    event.record.title,
                    tuple(dict.fromkeys(stated.claim.source for stated in accounts)),
                    tuple(dict.fromkeys(chain.from_iterable(self._said(stated) for stated in accounts))),
                    _years(event.record.date.date if event.record.date else None),
                    self._own,
                )

    def passages(self) -> Iterator[Record]:
        dossier, named = self.derived.dossier, _named(self.derived)
        for source, layout in self.derived.layouts.items():
            record, text = dossier.sources[source].record, dossier.articles[source].text
            beside, years = self._report(source), _years(record.published.date)
            mentions, at = named.get(source, ()), 0
            for paragraph in layout.paragraphs:
                start, end = paragraph.span
                actors = {record.outlet: None}
                while at < len(mentions) and mentions[at][0] < end:
                    if mentions[at][0] >= start:
                        actors[mentions[at][1]] = None
                    at += 1
                anchor = paragraph_anchor(paragraph.number)
                for first, words in _passages(text, paragraph):
                    page = page_at(self.derived, source, first)
                    here = (page, anchor, (record.title,), words, beside, (source,), tuple(actors), years)
                    yield Record("passage", *here, record.language)

    def claim(self, claim: ClaimId) -> Record:
        stated = self.derived.stated[claim]
        written, source = stated.claim, stated.claim.source
        record = self.derived.dossier.sources[source].record
        translation = written.translation.text if written.translation else ""
        return Record(
            "claim",
            *claim_on(self.derived, stated).partition("#")[::2],
            (self._title(stated),),
            self._text(translation, written.quote, written.note),
            self._report(source),
            (source,),
            self._said(stated),
            _years(record.published.date),
            record.language,
        )

    @property
    def _own(self) -> str:
        return self.derived.dossier.settings.language

    def _title(self, stated: Stated) -> str:
        if stated.question:
            return stated.question.ask
        dossier, on = self.derived.dossier, stated.on
        match on.kind:
            case "event":
                return dossier.events[EventId(on.id)].record.title
            case "actor":
                return dossier.actors[ActorId(on.id)].record.name
            case _:
                return dossier.places[PlaceId(on.id)].record.name

    def _said(self, stated: Stated) -> tuple[ActorId, ...]:
        links = self.derived.chains[stated.claim.id].links
        return tuple(dict.fromkeys(chain.from_iterable(links)))

    def _report(self, source: SourceId) -> str:
        if source not in self.reports:
            record = self.derived.dossier.sources[source].record
            outlet = self.derived.dossier.actors[record.outlet].record.name
            date = record.published.date
            self.reports[source] = f"{outlet}, {in_words(date)}" if date else outlet
        return self.reports[source]

    def _text(self, *prose: str) -> str:
        return "\n".join(words_of(self.derived.dossier, one) for one in prose if one)


def _passages(text: str, paragraph: Paragraph) -> Iterator[tuple[int, str]]:
    """Yield a paragraph, or one that is very long in stretches of whole sentences, each with where it begins."""
    start, end = paragraph.span
    at = start
    for first, _ in paragraph.sentences if end - start > LONG_PARAGRAPH else ():
        if first - at >= LONG_PARAGRAPH // 2:
            yield at, " ".join(text[at:first].split())
            at = first
    yield at, " ".join(text[at:end].split())


def _named(derived: Derived) -> dict[SourceId, list[tuple[int, ActorId]]]:
    """Return where each source names an actor, in the order of its text."""
    named: dict[SourceId, list[tuple[int, ActorId]]] = {}
    for ref, mentions in derived.mentions.items():
        if ref.kind == "actor":
            for mention in mentions:
                named.setdefault(mention.source, []).append((mention.span[0], ActorId(ref.id)))
    return {source: sorted(several) for source, several in named.items()}


def _years(date: Date | None) -> tuple[int, ...]:
    days: Sequence[int] = [day.year for day in (date.earliest, date.latest) if day] if date else ()
    if not days:
        return ()
    first, last = min(days), max(days)
    return tuple(range(first, last + 1)) if last - first < MOST_YEARS else (first, last)
