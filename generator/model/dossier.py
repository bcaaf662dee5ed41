"""The dossier as read: every record under its id, with the place where each of its parts was written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Generic, Literal, NamedTuple, TypeVar

from generator.ground.position import Position, Written
from generator.model.actor import Actor
from generator.model.claim import Claim
from generator.model.event import Event
from generator.model.ids import ActorId, EventId, PlaceId, QuestionId, SourceId
from generator.model.place import Place
from generator.model.question import Question
from generator.model.settings import Settings
from generator.model.source import Source

Kind = Literal["event", "actor", "place", "source"]
Path = tuple[str | int, ...]
"""The way from the top of a YAML file to one of its values: keys and list indexes, ``("claims", 0, "quote")``."""

SETTINGS_FILE = "sources/dossier.yml"
"""The file that says what the dossier is, relative to the project's folder."""

K = TypeVar("K", bound=str, covariant=True)
R = TypeVar("R", covariant=True)


@dataclass(frozen=True, slots=True)
class Entry(Generic[K, R]):
    """One record and the file that holds it.

    Attributes:
        id: The file's name without its ending.
        record: What the file says.
        file: Path of the YAML file relative to the project's folder, with forward slashes.
        positions: Where each part of it was written.
        written: How each long prose in it lies in the file.
        digest: The SHA-256 of the file's bytes, in hexadecimal.
    """

    id: K
    record: R
    file: str
    positions: Mapping[Path, Position] = field(repr=False, hash=False, compare=False)
    written: Mapping[Path, Written] = field(default_factory=dict, repr=False, hash=False, compare=False)
    digest: str = field(default="", repr=False, hash=False, compare=False)

    def at(self, *path: str | int) -> Position:
        """Return where the value at ``path`` was written, or the nearest value around it."""
        for length in range(len(path), -1, -1):
            found = self.positions.get(path[:length])
            if found is not None:
                return found
        return Position(self.file)

    def lines(self, *path: str | int) -> Written:
        """Return how the prose at ``path`` lies in the file, as far as it is known."""
        return self.written.get(path) or Written(self.at(*path))


@dataclass(frozen=True, slots=True)
class Article:
    """An archived article's text as it came.

    Attributes:
        file: Path of the text file relative to the project's folder, with forward slashes.
        text: The file decoded as UTF-8, nothing changed; spans count its code points from 0.
        sha256: Hash of the file's bytes, in hexadecimal.
        elsewhere: Whether the file lies in the folder for texts that are not to be published.
        excerpt: Where the text is only the passages of the file that are published, the hash of these; else empty.
    """

    file: str
    text: str = field(repr=False)
    sha256: str
    excerpt: str = ""
    elsewhere: bool = False


@dataclass(frozen=True, slots=True)
class CapturedFile:
    """The file of a page as it was captured, from which an article's text was taken.

    Attributes:
        file: Its path relative to the project's folder, with forward slashes.
        sha256: Hash of its bytes, in hexadecimal.
        elsewhere: Whether it lies in the folder for texts that are not to be published.
    """

    file: str
    sha256: str
    elsewhere: bool = False


class Ref(NamedTuple):
    """A thing of the dossier that has a page: its kind and its id. Pages make and look up some hundred each."""

    kind: Kind
    id: str

    @property
    def event(self) -> EventId | None:
        """Its id, where it is an event."""
        return EventId(self.id) if self.kind == "event" else None


@dataclass(frozen=True, slots=True)
class Stated:
    """A claim where it stands, or as a further answer of it stands under another question.

    Attributes:
        claim: The claim; as a further answer, with what it answers there.
        on: The record that shows it: the one that holds it, or the event of the other question.
        question: The question that it answers, if any.
        entry: The record in which it is written; as a further answer, that in which the answer is.
        path: Where in that record.
        further: Whether it is a further answer.
    """

    claim: Claim
    on: Ref
    question: Question | None
    entry: Entry[str, Event | Actor | Place] = field(repr=False)
    path: Path
    further: bool = False

    def at(self, *path: str | int) -> Position:
        """Return where the claim, or the part of it at ``path``, was written."""
        return self.entry.at(*self.path, *path)

    def lines(self, *path: str | int) -> Written:
        """Return how the prose at ``path`` of the claim lies in the file."""
        return self.entry.lines(*self.path, *path)


@dataclass(frozen=True)
class Dossier:
    """All that was read. The mappings are sorted by id.

    Attributes:
        settings: The dossier's own title and text.
        sources: Articles' metadata.
        articles: Articles' texts; a source whose text could not be read has none.
        actors: Who acts or speaks.
        places: Where.
        events: What is said to have happened.
        declared: How many quotes of claims the YAML files hold, counted from the files and not from the model, so
            that a claim lost on the way is noticed.
        unread: Ids of records, and of the claims in them, that are there but could not be read.
        with_drafts: Whether claims that are drafts are among its claims, as they are for whoever checks.
        drafted_actors: Actors that are drafts, where these are left out; else they are among the actors.
        drafted_events: Events, likewise.
        waiting: Events as they are written, where questions of theirs wait for an answer and are not in ``events``.
        settings_positions: Where each part of the settings was written.
        settings_written: How each long prose in them lies in the file.
        captures: The captured pages of sources that say so, as far as they could be read.
    """

    settings: Settings
    sources: Mapping[SourceId, Entry[SourceId, Source]]
    articles: Mapping[SourceId, Article]
    actors: Mapping[ActorId, Entry[ActorId, Actor]]
    places: Mapping[PlaceId, Entry[PlaceId, Place]]
    events: Mapping[EventId, Entry[EventId, Event]]
    declared: int
    unread: frozenset[str] = frozenset()
    settings_positions: Mapping[Path, Position] = field(default_factory=dict, repr=False, hash=False, compare=False)
    settings_written: Mapping[Path, Written] = field(default_factory=dict, repr=False, hash=False, compare=False)
    with_drafts: bool = True
    drafted_actors: Mapping[ActorId, Entry[ActorId, Actor]] = field(default_factory=dict, repr=False)
    drafted_events: Mapping[EventId, Entry[EventId, Event]] = field(default_factory=dict, repr=False)
    waiting: Mapping[EventId, Entry[EventId, Event]] = field(default_factory=dict, repr=False)
    captures: Mapping[SourceId, CapturedFile] = field(default_factory=dict, repr=False)

    @property
    def settings_entry(self) -> Entry[str, Settings]:
        """The settings, as a record like any other."""
        return Entry("dossier", self.settings, SETTINGS_FILE, self.settings_positions)

    def with_waiting(self) -> Dossier:
        """Return it with what is not published: questions that no published claim answers, actors and events in draft.

        For who looks for answers to them, or for whom they may name.
        """
        if not self.waiting and not self.drafted_actors and not self.drafted_events:
            return self
        # In the order of files, as `generator.read.folder` has them.
        actors = sorted({**self.actors, **self.drafted_actors}.items(), key=lambda entry: f"{entry[0]}.yml")
        every = {**self.events, **self.waiting, **self.drafted_events}
        events = sorted(every.items(), key=lambda entry: f"{entry[0]}.yml")
        return replace(self, actors=dict(actors), events=dict(events), waiting={}, drafted_actors={}, drafted_events={})

    def withholds(self, source: SourceId) -> bool:
        """Whether only the passages of an article are published; one that lies elsewhere never is whole."""
        article = self.articles.get(source)
        asked = self.sources[source].record.publish or self.settings.publish
        return asked == "passages" or (article is not None and article.elsewhere)

    def claims(self) -> Iterator[Stated]:
        """Yield every claim with where it stands: events first, then actors, then places, each by id."""
        return iter(self._claims)

    @cached_property
    def _claims(self) -> tuple[Stated, ...]:
        """All claims: everybody asks for them, so they are put together once."""
        return tuple(stated for stated in self._each_claim() if self.with_drafts or not stated.claim.draft)

    def _each_claim(self) -> Iterator[Stated]:
        for event in self.events.values():
            on = Ref("event", event.id)
            for q, question in enumerate(event.record.questions):
                for c, claim in enumerate(question.claims):
                    yield Stated(claim, on, question, event, ("questions", q, "claims", c))
            for c, claim in enumerate(event.record.claims):
                yield Stated(claim, on, None, event, ("claims", c))
        for actor in self.actors.values():
            for c, claim in enumerate(actor.record.claims):
                yield Stated(claim, Ref("actor", actor.id), None, actor, ("claims", c))
        for place in self.places.values():
            for c, claim in enumerate(place.record.claims):
                yield Stated(claim, Ref("place", place.id), None, place, ("claims", c))

    def accounts(self) -> Iterator[Stated]:
        """Yield every claim once for each question that it answers: those that stand under a question, then the others.

        What answers a question that is not there is left out.
        """
        return iter(self._accounts)

    @cached_property
    def _accounts(self) -> tuple[Stated, ...]:
        return tuple(self._each_account())

    def _each_account(self) -> Iterator[Stated]:
        asked = {
            question.id: (Ref("event", event.id), question)
            for event in self.events.values()
            for question in event.record.questions
        }
        yield from (stated for stated in self.claims() if stated.question is not None)
        yield from self._named_there(asked)
        yield from self._named_by_questions()

    def _named_there(self, asked: Mapping[QuestionId, tuple[Ref, Question]]) -> Iterator[Stated]:
        """Yield the claims that name further questions themselves."""
        for stated in self.claims():
            for at, further in enumerate(stated.claim.also_answers):
                if further.question in asked:
                    on, question = asked[further.question]
                    path = (*stated.path, "also_answers", at)
                    yield Stated(stated.claim.answering(further), on, question, stated.entry, path, further=True)

    def _named_by_questions(self) -> Iterator[Stated]:
        """Yield the claims that questions name by their ids."""
        claims: Mapping[str, Claim] = {}
        for event in self.events.values():
            for q, question in enumerate(event.record.questions):
                for at, used in enumerate(question.again):
                    claims = claims or {stated.claim.id: stated.claim for stated in self.claims()}
                    if used.claim in claims:
                        claim = claims[used.claim].answering(used)
                        path = ("questions", q, "again", at)
                        yield Stated(claim, Ref("event", event.id), question, event, path, further=True)

    def bodies(self, actor: ActorId) -> tuple[ActorId, ...]:
        """Return an actor and, upwards by ``part_of``, every body that it belongs to, the nearest first."""
        found = [actor]
        for here in found:  # It grows while it is read.
            for body in self.actors[here].record.part_of:
                if body not in found:
                    found.append(body)
        return tuple(found)

    def around(self, place: PlaceId) -> tuple[PlaceId, ...]:
        """Return the places in which a place lies, by ``part_of``, the smallest first."""
        found: list[PlaceId] = []
        above = self.places[place].record.part_of
        while above is not None and above not in found:
            found.append(above)
            above = self.places[above].record.part_of
        return tuple(found)
