"""A draft → the files of the dossier with it in them. Nothing is written here."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path as Folder
from typing import Any, Final

from generator.doors.editing import further
from generator.doors.editing.asked import Draft
from generator.doors.editing.dropping import at, dropped, taken_out
from generator.draft.own_words import doubts_speaker, is_doubt
from generator.edit import (
    NotEditable,
    YamlFile,
    claim_at,
    comments_above,
    insert_claim,
    kind_of,
    without_comments,
)  # fmt: skip
from generator.model.claim import Claim
from generator.model.dossier import Dossier, Entry, Path, Stated
from generator.model.ids import ActorId, EventId, PlaceId
from generator.read.files import content
from generator.read.folder import LIMIT
from generator.read.reasons import field_names
from generator.read.record_files import holds_several

Changed = Mapping[str, YamlFile | None]
"""Files by their paths in the project, as they are to be; None for one that is to go."""
_FOLDERS: Final = {"event": "events", "actor": "actors", "place": "places"}
_ORDER: Final = field_names(Claim)
_STALE: Final = "was changed meanwhile: look at the page again, and save once more"


def changed_by(root: Folder, folder: str, dossier: Dossier, draft: Draft) -> Changed:
    """Return the files that a draft changes.

    Args:
        root: The project's folder.
        folder: The dossier's folder in it.
        dossier: The dossier as it is shown.
        draft: The draft.

    Raises:
        NotEditable: With a sentence, where a file is not as it was shown, or cannot be changed so.
    """
    files = _Files(root, folder)
    for actor in draft.new_actors:
        if ActorId(actor.id) in dossier.actors:
            raise NotEditable(f'There is an actor "{actor.id}" already.')
        fields: dict[str, str] = {"name": actor.name, "kind": actor.kind} | ({} if actor.named else {"named": "false"})
        files.new(f"actors/{actor.id}.yml", fields)
    if event := draft.new_event:
        if EventId(event.id) in dossier.events:
            raise NotEditable(f'There is an event "{event.id}" already.')
        files.new(f"events/{event.id}.yml", {"title": event.title, "date": event.date})
    claim = _taken_out(files, dossier, draft) if draft.claim else _claim(draft)
    if claim is not None:
        name, prefix = _holder(files, dossier, draft)
        file, to = _list(files.of(name), prefix, draft)
        files.changed[name] = insert_claim(file, to, _length(file, to), claim)
    _accept(files, dossier, draft)
    return files.changed


def _accept(files: _Files, dossier: Dossier, draft: Draft) -> None:
    """Take for accepted what a claim that is none any more rests on: its event, and who speaks in it."""
    event = dossier.events.get(EventId(draft.subject.id)) if draft.subject.kind == "event" else None
    speaking = (dossier.actors.get(ActorId(actor)) for link in draft.chain for actor in link)
    on = dossier.actors.get(ActorId(draft.subject.id)) if draft.subject.kind == "actor" else None
    entries: tuple[Entry[Any, Any] | None, ...] = (event, on, *speaking)
    for entry in entries:
        if entry is not None and entry.record.draft:
            name, path = files.shown(entry), (*_prefix(entry), "draft")
            held: Any = files.of(name).plain()
            if "draft" in (held[entry.id] if _prefix(entry) else held):
                files.changed[name] = files.of(name).remove(path)


def without(root: Folder, folder: str, dossier: Dossier, draft: str) -> Changed:
    """Return the file that holds a claim which is a draft, without it, and without a question that is a draft like it.

    Raises:
        NotEditable: With a sentence, where it is none, or the file is not as it was shown.
    """
    stated = _stated(dossier, draft)
    if not stated.claim.draft:
        raise NotEditable(f'"{draft}" is no draft: what is published is taken out by hand, with a reason.')
    files = _Files(root, folder)
    name = files.shown(stated.entry)
    path = (*_prefix(stated.entry), *stated.path)
    files.changed[name] = dropped(without_comments(files.of(name), path, is_doubt), path)
    return files.changed


def without_records(root: Folder, folder: str, changed: Changed, entries: Sequence[Entry[Any, Any]]) -> Changed:
    """Return files without records; one that holds nothing else is to go.

    Args:
        root: The project's folder.
        folder: The dossier's folder in it.
        changed: The files that are others already.
        entries: The records.

    Raises:
        NotEditable: With a sentence, where a file is not as it was shown, or cannot be changed so.
    """
    files = _Files(root, folder)
    files.changed.update(changed)
    for entry in entries:
        name, path = files.shown(entry), _prefix(entry)
        file = files.of(name)
        files.changed[name] = file.remove(path) if path and len(at(file, ())) > 1 else None
    return files.changed


def doubts_of(root: Folder, folder: str, stated: Stated) -> tuple[str, ...]:
    """Return what the program that proposed a draft was unsure of: its comments above the draft, one a line.

    Raises:
        NotEditable: With a sentence, where the file is not as it was shown.
    """
    if not stated.claim.draft:
        return ()
    files = _Files(root, folder)
    return _above(files.of(files.shown(stated.entry)), (*_prefix(stated.entry), *stated.path))


def _above(file: YamlFile, path: Path) -> tuple[str, ...]:
    return tuple(filter(is_doubt, comments_above(file, path)))


class _Files:
    """The files of the dossier, as they are to be, and before that as they are."""

    def __init__(self, root: Folder, folder: str) -> None:
        self._root, self._folder = root, folder
        self.changed: dict[str, YamlFile | None] = {}

    def shown(self, entry: Entry[Any, Any]) -> str:
        """Return the name of a record's file, which must still be the one that the pages were made from."""
        if entry.file not in self.changed:
            data = content(str(self._root / entry.file), (self._root / self._folder).resolve(), entry.file, LIMIT)
            if not isinstance(data, bytes) or hashlib.sha256(data).hexdigest() != entry.digest:
                raise NotEditable(f"{entry.file} {_STALE}.")
            self.changed[entry.file] = YamlFile.of(data, entry.file, kind_of(entry.file.partition("/")[2]))
        return entry.file

    def of(self, name: str) -> YamlFile:
        file = self.changed[name]
        if file is None:
            raise NotEditable(f"{name} is there no more.")
        return file

    def new(self, path: str, fields: Mapping[str, str]) -> None:
        """Begin a file, which must not be there."""
        name = f"{self._folder}/{path}"
        if (self._root / name).exists():
            raise NotEditable(f"{name} is there already.")
        first, *_ = fields
        file = YamlFile(f"{first}: x\n", name, kind_of(path))
        for key, value in fields.items():
            file = file.set((key,), value)
        self.changed[name] = file


def _claim(draft: Draft, claim: Claim | None = None, before: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """Return what a draft says, as YAML has it; ``claim`` is the one that it changes, and ``before`` what is written.

    What a claim says that a draft cannot is not among it.
    """
    before = before or {}
    said: dict[str, Any] = {
        "id": draft.id.strip(),
        "source": draft.source,
        "quote": draft.quote,
        "prefix": draft.prefix,
        "suffix": draft.suffix,
        "attribution": further.links(draft, before.get("attribution", [])),
        "answer": draft.answer.strip() if draft.subject.question else "",
        "resolves": _resolved(draft, before.get("resolves", [])),
        "furniture": "yes" if draft.furniture else "",
        **further.said(draft, claim, before),
    }
    return dict(sorted(((key, value) for key, value in said.items() if value), key=lambda one: _ORDER.index(one[0])))


def _stated(dossier: Dossier, claim: str) -> Stated:
    found = next((stated for stated in dossier.claims() if stated.claim.id == claim), None)
    if found is None:
        raise NotEditable(f'There is no claim "{claim}".')
    return found


def _taken_out(files: _Files, dossier: Dossier, draft: Draft) -> dict[str, Any] | None:
    """Change a claim where it stands, and return None; or take it out, and return it as it is to be elsewhere."""
    stated = _stated(dossier, draft.claim)
    if draft.id.strip() != draft.claim or draft.source != stated.claim.source:
        raise NotEditable("A claim keeps its id and its article: links to it must last.")
    name = files.shown(stated.entry)
    path = (*_prefix(stated.entry), *stated.path)
    if stated.claim.draft:
        if not draft.settled and any(map(doubts_speaker, _above(files.of(name), path))):
            raise NotEditable("Say who says it: the program that proposed it was unsure.")
        files.changed[name] = without_comments(files.of(name), path, is_doubt)
    before = claim_at(files.of(name), path)
    said = _claim(draft, stated.claim, before)
    question = stated.question.id if stated.question else ""
    subject = draft.subject
    if (stated.on.kind, stated.on.id, question) != (subject.kind, subject.id, subject.question):
        kept = {key: value for key, value in before.items() if key not in _DRAFTED}
        files.changed[name] = taken_out(files.of(name), path)
        return {**said, **kept}
    file = files.of(name)
    for key in _DRAFTED:
        file = _with(file, (*path, key), before.get(key) or "", said.get(key) or "")
    files.changed[name] = file
    return None


_DRAFTED: Final = (
    "quote", "prefix", "suffix", "attribution", "answer", "resolves", "furniture", "id", "source", "draft",
    *further.KEYS,
)  # fmt: skip
"""Keys that a draft settles; that nobody has accepted it is among what ends with saving."""


def _with(file: YamlFile, path: Path, before: Any, after: Any) -> YamlFile:
    """Change one key of a claim where it says something else now."""
    if isinstance(before, list) and path[-1] == "answer":
        before = ", ".join(before)
    if before == after:
        return file
    if after:
        return file.set(path, after)
    own = path[-1] in at(file, path[:-1])
    changed = file.remove(path) if own else file
    if path[-1] == "attribution" and claim_at(changed, path[:-1]).get("attribution"):
        return changed.set(path, [])  # what stands above would speak otherwise
    return changed


def _resolved(draft: Draft, before: Any) -> list[dict[str, str]]:
    """Return relative dates as YAML has them, with what else is written of them."""
    old = {one["words"]: one for one in before}
    found = []
    for one in draft.resolves:
        counted = old.get(one.words, {}).get("counted_from", "") if one.counted_from is None else one.counted_from
        said = {"words": one.words, "to": one.to, "counted_from": counted.strip(), "reason": one.reason}
        found.append({key: value for key, value in said.items() if value})
    return found


def _prefix(entry: Entry[Any, Any]) -> Path:
    """Return where in its file a record stands."""
    return (entry.id,) if holds_several(entry.file.partition("/")[2]) else ()


def _holder(files: _Files, dossier: Dossier, draft: Draft) -> tuple[str, Path]:
    """Return the file that a claim goes to, and where in it the record stands."""
    subject = draft.subject
    if draft.new_event is not None and (subject.kind, subject.id) == ("event", draft.new_event.id):
        return f"{files._folder}/events/{subject.id}.yml", ()
    records: Mapping[str, Mapping[Any, Entry[Any, Any]]] = {
        "event": dossier.events, "actor": dossier.actors, "place": dossier.places,
    }  # fmt: skip
    ids = {"event": EventId, "actor": ActorId, "place": PlaceId}
    entry = records[subject.kind].get(ids[subject.kind](subject.id))
    if entry is None:
        raise NotEditable(f'There is no {subject.kind} "{subject.id}".')
    return files.shown(entry), _prefix(entry)


def _list(file: YamlFile, prefix: Path, draft: Draft) -> tuple[YamlFile, Path]:
    """Return where a claim goes, and the file with its question in it."""
    wanted = draft.subject.question
    if not wanted:
        return file, (*prefix, "claims")
    if draft.subject.kind != "event":
        raise NotEditable("Questions stand on events.")
    asked = at(file, prefix).get("questions", [])
    for number, question in enumerate(asked):
        if question["id"] == wanted:
            return file, (*prefix, "questions", number, "claims")
    new = draft.new_question
    if new is None or new.id != wanted:
        raise NotEditable(f'"{draft.subject.id}" has no question "{wanted}".')
    fields: dict[str, Any] = {"id": new.id, "ask": new.ask, "answers_are": new.answers_are}
    fields |= {"unit": new.unit} if new.unit else {}
    if new.choices and new.answers_are == "choice":
        fields["choices"] = [{k: v for k, v in one.model_dump().items() if v} for one in new.choices]
    return file.append((*prefix, "questions"), fields), (*prefix, "questions", len(asked), "claims")


def _length(file: YamlFile, to: Path) -> int:
    return len(at(file, to[:-1]).get(to[-1], []))
