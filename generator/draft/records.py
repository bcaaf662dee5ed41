"""New records, from the little that a person says of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from generator.draft.ids import NotKnown, id_of, ids, known
from generator.edit import YamlFile, kind_of, written
from generator.model.dossier import Dossier, Path
from generator.model.ids import RESERVED_IDS, check_id

_FOLDERS = {"actor": "actors", "event": "events", "place": "places", "source": "articles"}


@dataclass(frozen=True, slots=True)
class NewFile:
    """A file that is to be made.

    Attributes:
        path: Where, within the dossier's folder.
        text: What it is to hold.
        left: What is left to do, a sentence each.
    """

    path: str
    text: str
    left: Sequence[str] = field(default_factory=tuple)


def new_file(
    dossier: Dossier,
    kind: str,
    id_: str,
    record: Mapping[str, Any],
    comments: Mapping[Path, Sequence[str]] | None = None,
    left: Sequence[str] = (),
) -> NewFile:
    """Return the file of a new record.

    Args:
        dossier: The dossier that it comes into.
        kind: ``actor``, ``event``, ``place`` or ``source``.
        id_: Its id.
        record: What it is to hold; what is empty is left out.
        comments: Lines above its keys.
        left: What is left to do.

    Raises:
        NotKnown: Where the id is none, or is taken.
        NotEditable: Where it holds something that YAML cannot write.
    """
    try:
        check_id(id_)
    except ValueError as why:
        raise NotKnown(f"{why}. Give it another one.") from None
    if id_ in ids(dossier, kind) | dossier.unread:
        raise NotKnown(f'The id "{id_}" is taken: another {kind} has it. Give this one another id.')
    path = f"{_FOLDERS[kind]}/{id_}.yml"
    kept = {key: value for key, value in record.items() if value not in ("", [], {}, None)}
    return NewFile(path, written(kept, path, kind_of(path), comments), left)


def own_id(name: str, given: str = "") -> str:
    """Return the id that was given, or one made from a name.

    Raises:
        NotKnown: Where no id can be made.
    """
    made = given or id_of(name, 60)
    if not made or made in RESERVED_IDS:
        raise NotKnown(f'No id can be made from "{name}": an id has letters from a to z and digits. Give it one.')
    return made


def event_record(
    dossier: Dossier, title: str, date: str, places: Sequence[str], actors: Sequence[str]
) -> dict[str, Any]:
    """Return a new event.

    Args:
        dossier: The dossier.
        title: In a few words.
        date: In EDTF, or "".
        places: Ids, names or aliases.
        actors: Likewise, each with a role behind a colon: ``Syrian Army: defender``.

    Raises:
        NotKnown: Where the dossier has no such place or actor.
    """
    parts = [_participant(dossier, one) for one in actors]
    return {"title": title, "date": date, "places": [known(dossier, "place", one) for one in places], "actors": parts}


def _participant(dossier: Dossier, words: str) -> dict[str, str]:
    name, colon, role = (part.strip() for part in words.rpartition(":"))
    if not colon or not role:
        raise NotKnown(f'"{words}" says no role: write the actor, a colon and a role, such as "{words}: speaker".')
    return {"actor": known(dossier, "actor", name), "role": role}


def with_question(dossier: Dossier, file: YamlFile, question: Mapping[str, Any]) -> YamlFile:
    """Return an event's file with a question more.

    Raises:
        NotKnown: Where its id is no id, or taken.
        NotEditable: Where the file cannot take it.
    """
    try:
        check_id(question["id"])
    except ValueError as why:
        raise NotKnown(f"{why}. Give it another one.") from None
    taken = {one.id for event in dossier.events.values() for one in event.record.questions}
    if question["id"] in taken:
        raise NotKnown(f'The id "{question["id"]}" is taken: another question has it. Give this one another id.')
    kept = {key: value for key, value in question.items() if value not in ("", [], {}, None)}
    return file.append(("questions",), kept)
