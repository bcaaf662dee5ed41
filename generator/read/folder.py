"""The dossier's folder → the dossier."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Generic, TypeVar

from generator.ground.names import did_you_mean
from generator.ground.position import Position
from generator.ground.problem import Problem, in_order
from generator.model.actor import Actor
from generator.model.dossier import Article, Dossier, Entry
from generator.model.event import Event
from generator.model.ids import ActorId, EventId, PlaceId, SourceId
from generator.model.place import Place
from generator.model.record import Record
from generator.model.settings import Settings
from generator.model.source import Source
from generator.read.article import read_article
from generator.read.files import content, decoded, names_in, shown
from generator.read.nodes import read_tree
from generator.read.record_files import FOLDERS, RecordFiles, record_files_of
from generator.read.records import declared_quotes, positions_of, to_record
from generator.read.tree import Tree

LIMIT = 1 << 20
"""Bytes of one YAML file."""

SETTINGS = "dossier.yml"
NO_TITLE = "Dossier"
"""Stands in for a title that could not be read; no page will show it, since nothing is built then."""

_ID = re.compile(r"""(?:^[\s-]*|[{,]\s*)["']?id["']?:\s*["']?([a-z0-9-]+)""", re.MULTILINE)

K = TypeVar("K", bound=str)
R = TypeVar("R", bound=Record)


@dataclass(slots=True)
class _Reading:
    """One reading of one folder: where it stands, and what was noticed so far.

    Attributes:
        base: The dossier's folder, resolved.
        name: How messages name it.
        declared: Quotes of claims counted in the trees.
        unread: Ids that files hold which could not be read.
        problems: As they were noticed.
    """

    base: Path
    name: str
    declared: int = 0
    unread: set[str] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)

    def text(self, file: str) -> str | None:
        """Return the text of a YAML file, or None where it cannot be had."""
        shown_as = f"{self.name}/{shown(file)}"
        data = content(f"{self.base}{os.sep}{file}", self.base, shown_as, LIMIT)
        text = data if isinstance(data, Problem) else decoded(data, shown_as)
        if isinstance(text, Problem):
            self.problems.append(text)
            return None
        return text

    def tree(self, file: str, text: str) -> Tree:
        """Return the tree of a YAML file's text."""
        tree = read_tree(text, f"{self.name}/{shown(file)}")
        self.problems += tree.problems
        return tree

    def record(self, model: type[R], file: str, tree: Tree) -> R | None:
        """Return the record that a tree describes, or None where it describes none."""
        record, problems = to_record(model, tree, f"{self.name}/{file}")
        self.problems += problems
        return record


@dataclass(frozen=True, slots=True)
class _Records(Generic[K, R]):
    entries: Mapping[K, Entry[K, R]]
    record_files: RecordFiles


def read(root: Path, folder: str = "sources") -> tuple[Dossier, tuple[Problem, ...]]:
    """Read the dossier in ``root / folder``; whatever lies there, nothing is raised.

    Args:
        root: The project's folder; messages name files relative to it.
        folder: The dossier's folder within it.

    Returns:
        The dossier, without the records that could not be read, and the problems in the order of files and lines.
    """
    name = shown(PurePosixPath(folder.replace("\\", "/")).as_posix())
    try:
        base = (root / folder).resolve()
    except (OSError, RuntimeError, ValueError):
        base = root / folder
    reading = _Reading(base, name)
    names = names_in(base, base, name)
    if isinstance(names, Problem):
        problem = names if base.exists() else _no_folder(name)
        return Dossier(Settings(title=NO_TITLE), {}, {}, {}, {}, {}, 0), (problem,)
    reading.problems += _strays(base, name, names)
    dossier = _dossier(reading, names)
    return dossier, in_order(reading.problems)


def _dossier(reading: _Reading, names: Sequence[str]) -> Dossier:
    settings, tree = _settings(reading, names)
    events = _records(reading, "events", EventId, Event, names).entries
    actors = _records(reading, "actors", ActorId, Actor, names).entries
    places = _records(reading, "places", PlaceId, Place, names).entries
    declared = reading.declared
    sources = _records(reading, "articles", SourceId, Source, names)
    articles = _articles(reading, sources)
    unread = frozenset(reading.unread)
    return Dossier(
        settings, sources.entries, articles, actors, places, events, declared, unread,
        positions_of(tree) if tree else {}, tree.written if tree else {},
    )  # fmt: skip


def _settings(reading: _Reading, names: Sequence[str]) -> tuple[Settings, Tree | None]:
    """Read the dossier's own title, and the tree that it stands in; where it cannot be had, a stand-in."""
    stand_in = Settings(title=NO_TITLE)
    if SETTINGS not in names:
        if not any(did_you_mean(name, [SETTINGS]) for name in names):
            hint = 'Make the file, with the site\'s name in it: "title: …".'
            place = Position(f"{reading.name}/{SETTINGS}")
            reading.problems.append(Problem(place, "no-settings", f'"{place.file}" is missing.', hint))
        return stand_in, None
    text = reading.text(SETTINGS)
    tree = reading.tree(SETTINGS, text) if text is not None else None
    record = reading.record(Settings, SETTINGS, tree) if tree else None
    return (record, tree) if record else (stand_in, None)


def _records(
    reading: _Reading, folder: str, id_of: Callable[[str], K], model: type[R], names: Sequence[str]
) -> _Records[K, R]:
    if folder not in names:
        return _Records({}, RecordFiles())
    record_files = record_files_of(reading.base, reading.name, folder)
    reading.problems += record_files.problems
    entries: dict[K, Entry[K, R]] = {}
    for one in record_files.records:
        file = f"{folder}/{one}.yml"
        text = reading.text(file)
        tree = reading.tree(file, text) if text is not None else None
        record = reading.record(model, file, tree) if tree else None
        reading.declared += declared_quotes(tree.top) if tree else 0
        if tree is None or record is None:
            # What looks like an id in a file that is no record: claims that others may cite.
            reading.unread |= {one, *_ID.findall(text or "")}
        else:
            id_ = id_of(one)
            entries[id_] = Entry(id_, record, f"{reading.name}/{file}", positions_of(tree), tree.written)
    return _Records(entries, record_files)


def _articles(reading: _Reading, sources: _Records[SourceId, Source]) -> Mapping[SourceId, Article]:
    """Read the texts of all sources; those of records that failed are looked at for problems and left out."""
    articles: dict[SourceId, Article] = {}
    for one in map(SourceId, sources.record_files.texts):
        file = f"articles/{one}.txt"
        article = read_article(f"{reading.base}{os.sep}{file}", reading.base, f"{reading.name}/{file}")
        if isinstance(article, Problem):
            reading.problems.append(article)
        elif one in sources.entries:
            articles[one] = article
    return articles


def _strays(base: Path, name: str, names: Sequence[str]) -> Sequence[Problem]:
    return [_stray(base, name, stray) for stray in names if stray != SETTINGS and stray not in FOLDERS]


def _stray(base: Path, name: str, stray: str) -> Problem:
    place = Position(f"{name}/{shown(stray)}")
    if (base / stray).is_dir():
        near = did_you_mean(stray, FOLDERS)
        hint = f'Did you mean "{near}"? ' if near else ""
        said = f'"{place.file}" is not a folder of a dossier.'
        return Problem(place, "unknown-folder", said, f"{hint}Its folders are: {', '.join(FOLDERS)}.")
    hint = (
        f'Did you mean "{SETTINGS}"?' if did_you_mean(stray, [SETTINGS]) else f"Its folders are: {', '.join(FOLDERS)}."
    )
    return Problem(place, "stray-file", f'"{place.file}" lies where no file of a dossier lies.', hint)


def _no_folder(name: str) -> Problem:
    hint = f'Make it, with a file "{SETTINGS}" in it that gives the site\'s name: "title: …".'
    return Problem(Position(name), "no-folder", f'There is no folder "{name}".', hint)
