"""Where a file of a dossier names things by their ids, and the same file with one of them named otherwise."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal

from generator.edit.file import YamlFile
from generator.edit.nodes import Plain
from generator.ground.prose.references import references
from generator.model.dossier import Path
from generator.read.fields import LONG_PROSE
from generator.read.tree import paths_in

Named = Literal["event", "actor", "place", "source", "claim", "question"]
"""What can be named by an id."""
KindOf = Callable[[str], str]
"""Says what kind of answers a question of the dossier has, by its id; empty where there is no such question."""

_BY_KEY: Final[Mapping[str, Named]] = {
    "outlet": "actor", "attribution": "actor", "actor": "actor", "actors": "actor", "place": "place",
    "places": "place", "source": "source", "independent_of": "source", "claim": "claim", "groups": "claim",
    "question": "question", "front": "question",
}  # fmt: skip
_PART_OF: Final[Mapping[str, Named]] = {"actors": "actor", "places": "place", "events": "event"}


@dataclass(frozen=True, slots=True)
class Renaming:
    """One thing that gets another id.

    Attributes:
        what: What it is.
        old: Its id.
        new: The id that it gets.
        unique: Whether nothing of another kind has the old id, so that prose may name it without its kind.
        kind_of: Says what kind of answers a question has.
    """

    what: Named
    old: str
    new: str
    unique: bool
    kind_of: KindOf


def renamed(file: YamlFile, folder: str, renaming: Renaming) -> YamlFile:
    """Return a file that names a thing by its new id, wherever it named it; its own ``id:`` included.

    Args:
        file: The file.
        folder: The folder that it lies in, such as "events"; empty for ``dossier.yml``.
        renaming: What is named otherwise.

    Raises:
        NotEditable: Where that cannot be done without touching anything else.
    """
    for path, value in list(_changed(file, folder, renaming)):
        file = file.set(path, value)
    return file


def lines_naming(file: YamlFile, folder: str, renaming: Renaming) -> Iterator[tuple[int, Path]]:
    """Yield the line, from 1, and the path of each value that names a thing; arguments as for `renamed`.

    Raises:
        NotEditable: Where the file cannot be read.
    """
    for path, _ in _changed(file, folder, renaming):
        yield file.line_of(path), path


def _changed(file: YamlFile, folder: str, renaming: Renaming) -> Iterator[tuple[Path, Plain]]:
    top = file.plain()
    for path in paths_in(top, ()):
        value = _at(top, path)
        if isinstance(value, str) and renaming.old in value:
            within = path[1:] if file.kind and file.kind.several else path
            now = _named(value, within, _Place(top, path, folder), renaming)
            if now != value:
                yield path, now


@dataclass(frozen=True, slots=True)
class _Place:
    top: Any
    path: Path
    folder: str

    def beside(self, key: str, up: int) -> Any:
        """Return the value of a key so many levels above."""
        holder = _at(self.top, self.path[: len(self.path) - up])
        return holder.get(key) if isinstance(holder, dict) else None


def _named(value: str, path: Path, place: _Place, renaming: Renaming) -> str:
    keys = [part for part in path if isinstance(part, str)]
    key, holder = (keys or [""])[-1], (["", *keys])[-2] if keys else ""
    if key in LONG_PROSE:
        return _in_prose(value, renaming)
    if key == "answer":
        asked = renaming.kind_of(_question(path, place))
        return _in_answer(value, renaming) if asked == renaming.what else value
    return renaming.new if value == renaming.old and _kind(key, holder, place.folder) == renaming.what else value


def _kind(key: str, holder: str, folder: str) -> Named | None:
    """Return what a value is the id of; None where it is none."""
    if key == "id":
        return {"claims": "claim", "questions": "question"}.get(holder)  # type: ignore[return-value]
    if key == "by":
        return "actor" if holder == "hedges" else None
    if key == "part_of":
        return _PART_OF.get(folder) if holder != "choices" else None
    if key == "claims":
        return "claim" if holder == "date" else None
    return _BY_KEY.get(key)


def _question(path: Path, place: _Place) -> str:
    """Return the question that an answer answers."""
    more = len(path) - 1 - max(at for at, part in enumerate(path) if part == "answer")
    keys = [part for part in path if isinstance(part, str)]
    if "also_answers" in keys:
        return str(place.beside("question", 1 + more))
    # questions, 0, claims, 0, answer: and questions, 0, again, 0, answer.
    return str(place.beside("id", 3 + more)) if "questions" in keys else ""


def _in_answer(value: str, renaming: Renaming) -> str:
    return re.sub(rf"(?<![a-z0-9-]){renaming.old}(?![a-z0-9-])", renaming.new, value)


def _in_prose(prose: str, renaming: Renaming) -> str:
    parts, at = [], 0
    for found in references(prose):
        written = prose[found.start : found.end]
        if renaming.old in found.ids and _refers(found.kind, found.of, renaming):
            head, bar, words = written.partition("|")
            written = f"{_in_answer(head, renaming)}{bar}{words}"
        parts += [prose[at : found.start], written]
        at = found.end
    return "".join([*parts, prose[at:]])


def _refers(kind: str, of: str, renaming: Renaming) -> bool:
    if kind == "claim":
        return renaming.what == "claim"
    return of == renaming.what or (not of and renaming.unique and renaming.what not in ("claim", "question"))


def _at(top: Any, path: Path) -> Any:
    for part in path:
        top = top[part]
    return top
