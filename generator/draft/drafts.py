"""Proposals as drafts: claims marked ``draft: true``, and what they need that the dossier lacks, marked so as well."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from generator.draft.ids import free, id_of
from generator.draft.people import NewActor
from generator.draft.proposed import NewQuestion
from generator.draft.speakers import is_sure
from generator.draft.suggestion import Suggestion
from generator.draft.told import doubts
from generator.edit import NotEditable, YamlFile, insert_claim, kind_of, laid_out, with_comment, written
from generator.ground.dates.edtf import parse
from generator.ground.dates.relative import conflicts
from generator.model.dossier import Dossier, Path
from generator.model.ids import EventId, SourceId

ACTORS: Final = "actors/_proposed.yml"
"""The file of the actors that are proposed, within a dossier's folder."""


class Drafting:
    """Writes the drafts of one article into files, each given as it is and kept as it is to be.

    Attributes:
        files: The files that change or are new, by their paths within the dossier's folder.
    """

    def __init__(self, dossier: Dossier, source: SourceId, files: Mapping[str, YamlFile]) -> None:
        """Begin.

        Args:
            dossier: The dossier, drafts included.
            source: The article.
            files: The files that there are of the events to which drafts belong, and `ACTORS`, by their paths.
        """
        self._dossier, self._source = dossier, source
        self._before = dict(files)
        self.files: dict[str, YamlFile] = {}
        self._taken = {str(stated.claim.id) for stated in dossier.claims()}
        self._actors: dict[NewActor, str] = {}
        self._records: dict[str, Any] = {}
        self._asked: dict[str, str] = {}
        self._event: str = ""

    def write(self, every: Iterable[Suggestion], folder: str) -> None:
        """Write drafts behind the claims that stand where they belong.

        What is like no event goes into a new one. A doubt stands in a comment above its draft, where the file has
        room for one.

        Args:
            every: The proposals.
            folder: The dossier's folder, within the project.

        Raises:
            NotEditable: Where a file cannot take them.
        """
        for made in every:
            path = self._path(made, folder)
            claim = claim_of(self._dossier, self._source, made, frozenset(self._taken), self._attribution(made))
            self._taken.add(claim["id"])
            to, at = self._place(made, path)
            self.files[path] = _commented(insert_claim(self.files[path], to, at, claim), (*to, at), [*doubts(made)])

    def _path(self, made: Suggestion, folder: str) -> str:
        """Return the file to which a draft goes, which is among those that change then."""
        if made.event is not None:
            path = self._dossier.events[made.event].file.removeprefix(f"{folder}/")
            self.files.setdefault(path, self._before[path])
            return path
        if not self._event:
            taken = {*self._dossier.events, *self._dossier.unread}
            self._event = free(id_of(made.title, 60) or f"{self._source}-event"[:70], frozenset(map(str, taken)))
            path = f"events/{self._event}.yml"
            text = written({"title": made.title, "draft": "true"}, path, kind_of(path))
            self.files[path] = YamlFile(text, f"{folder}/{path}", kind_of(path))
        return f"events/{self._event}.yml"

    def _place(self, made: Suggestion, path: str) -> tuple[Path, int]:
        """Return the list into which a draft goes, and how many claims stand there."""
        if made.event is None:
            to = self._new_question(made.new_question, path) if made.new_question else ("claims",)
        else:
            asked = self._dossier.events[made.event].record.questions
            of = [at for at, question in enumerate(asked) if question.id == made.question and made.answer]
            to = ("questions", of[0], "claims") if of else ("claims",)
        held: Any = self.files[path].plain()
        for part in to[:-1]:
            held = held[part]
        return to, len(held.get("claims", ()))

    def _new_question(self, new: NewQuestion, path: str) -> Path:
        """Return where claims on a new question go, which is asked then."""
        if new.ask not in self._asked:
            known = {str(one.id) for event in self._dossier.events.values() for one in event.record.questions}
            self._asked[new.ask] = free(id_of(new.ask, 50), frozenset({*known, *self._asked.values()}))
            asked = {"id": self._asked[new.ask], "ask": new.ask, "answers_are": "number", "unit": new.unit}
            self.files[path] = self.files[path].append(("questions",), asked)
        return "questions", list(self._asked).index(new.ask), "claims"

    def _attribution(self, made: Suggestion) -> list[str | list[str]]:
        """Return the chain of a proposal, as YAML has it; nothing where any of it is not sure."""
        if not is_sure(made.chain):
            return []
        links = [
            [self._actor(voice) if isinstance(voice, NewActor) else str(voice) for voice in link.voices]
            for link in made.chain
        ]
        return [link[0] if len(link) == 1 else link for link in links]

    def _actor(self, new: NewActor) -> str:
        """Return the id of an actor that is proposed, and has a record then."""
        if new not in self._actors:
            known = {*map(str, self._dossier.actors), *self._dossier.unread, *self._actors.values()}
            id_ = self._actors[new] = free(id_of(new.name, 60) or "actor", frozenset(known))
            self._records[id_] = {"name": new.name, "kind": new.kind}
            self._records[id_] |= {} if new.named else {"named": "false"}
            self._records[id_]["draft"] = "true"
            if ACTORS in self._before:
                held = self.files.get(ACTORS, self._before[ACTORS])
                self.files[ACTORS] = laid_out_as(held, held.set((id_,), self._records[id_]))
            else:
                text = written(dict(self._records), ACTORS, kind_of(ACTORS))
                self.files[ACTORS] = YamlFile(text, ACTORS, kind_of(ACTORS))
        return self._actors[new]


def claim_of(
    dossier: Dossier,
    source: SourceId,
    made: Suggestion,
    taken: frozenset[str],
    attribution: list[str | list[str]],
) -> dict[str, Any]:
    """Return the draft that a proposal is, as YAML has it.

    Args:
        dossier: The dossier.
        source: The article.
        made: The proposal.
        taken: Ids of claims that there are.
        attribution: Its chain.
    """
    entry = dossier.sources[source].record
    resolves = [
        {"words": one.words, "to": one.to} | ({"reason": one.reason} if one.reason else {})
        for one in made.moments
        if one.relative and one.to and not conflicts(one.words, parse(one.to), entry.published.date, bool(one.reason))
    ]
    asked = made.new_question.answer if made.new_question and made.event is None else ""
    claim: dict[str, Any] = {
        "id": free(id_of(f"{entry.outlet} {made.quote}", 48) or f"{source}"[:60], taken),
        "source": source,
        "quote": made.quote,
        "prefix": made.prefix,
        "suffix": made.suffix,
        "attribution": attribution,
        "answer": made.answer if made.question else asked,
        "resolves": resolves,
        "draft": "true",
    }
    return {key: value for key, value in claim.items() if value not in ("", [])}


def files_of(dossier: Dossier, every: Iterable[Suggestion], folder: str) -> tuple[str, ...]:
    """Return the paths, within the dossier's folder, of the events' files into which proposals go."""
    events = dict.fromkeys(EventId(made.event) for made in every if made.event)
    return tuple(dossier.events[event].file.removeprefix(f"{folder}/") for event in events)


def laid_out_as(before: YamlFile, after: YamlFile) -> YamlFile:
    """Return a file in the one layout, where it was in it before; whoever lays it out otherwise keeps all lines."""
    kind = kind_of(ACTORS)
    if laid_out(before.text, before.file, kind) != before.text:
        return after
    return YamlFile(laid_out(after.text, after.file, kind), after.file, after.kind)


def _commented(file: YamlFile, path: Path, lines: list[str]) -> YamlFile:
    try:
        return with_comment(file, path, lines) if lines else file
    except NotEditable:
        return file  # a list in brackets on one line has no room for a comment; the terminal told the doubt
