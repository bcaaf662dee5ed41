"""The dossier's folder → the dossier."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import Generic, TypeVar, cast

from generator.ground.names import called, did_you_mean
from generator.ground.position import Position
from generator.ground.problem import Problem, in_order
from generator.model.actor import Actor
from generator.model.dossier import Article, CapturedFile, Dossier, Entry
from generator.model.event import Event
from generator.model.ids import ActorId, EventId, PlaceId, SourceId
from generator.model.names import all_names
from generator.model.place import Place
from generator.model.record import Record
from generator.model.settings import Settings
from generator.model.source import Source
from generator.read.article import LIMIT as LONGEST_ARTICLE
from generator.read.captured import captured
from generator.read.files import content, names_in, shown
from generator.read.own_ids import with_own_id
from generator.read.readings import Readings
from generator.read.record_file import RecordRead
from generator.read.record_files import FOLDERS, RecordFiles, record_files_of

LIMIT = 1 << 20
"""Bytes of one YAML file."""

ELSEWHERE = "DOSSIER_ARTICLES"
"""The variable of the environment that names a folder of texts that are not to be published, as messages say it."""
SETTINGS = "dossier.yml"
NO_TITLE = "Dossier"
"""Stands in for a title that could not be read; no page will show it, since nothing is built then."""

Step = Callable[[str, int, int], object]
"""Takes what is done, how many of them are, and how many there are: ``"Reading events", 12, 1750``."""

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
        known: What files gave before.
        step: Is told how far it is.
        elsewhere: A folder outside the dossier for the texts of articles; None where there is none.
    """

    base: Path
    name: str
    known: Readings
    step: Step
    elsewhere: Path | None = None
    declared: int = 0
    unread: set[str] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)

    def bytes_of(self, file: str, limit: int) -> bytes | None:
        """Return what a file holds, or None where it cannot be had."""
        data = content(f"{self.base}{os.sep}{file}", self.base, f"{self.name}/{file}", limit)
        if isinstance(data, Problem):
            self.problems.append(data)
            return None
        return data

    def record(self, model: type[R], id_: str, file: str) -> RecordRead[R]:
        """Return what a YAML file gives."""
        data = self.bytes_of(file, LIMIT)
        if data is None:
            return RecordRead(None, unread=frozenset({id_}))
        found = self.known.record(model, id_, f"{self.name}/{file}", data)
        self.problems += found.problems
        return found

    def several(self, model: type[R], file: str) -> tuple[RecordRead[R], ...]:
        """Return what a YAML file with several records gives."""
        data = self.bytes_of(file, LIMIT)
        found = self.known.several(model, f"{self.name}/{file}", data) if data is not None else ()
        self.problems += [problem for one in found for problem in one.problems]
        return found


@dataclass(frozen=True, slots=True)
class _Records(Generic[K, R]):
    entries: Mapping[K, Entry[K, R]]
    record_files: RecordFiles


def read(
    root: Path,
    folder: str = "sources",
    known: Readings | None = None,
    step: Step = lambda *_: None,
    elsewhere: Path | None = None,
) -> tuple[Dossier, tuple[Problem, ...]]:
    """Read the dossier in ``root / folder``; whatever lies there, nothing is raised.

    Args:
        root: The project's folder; messages name files relative to it.
        folder: The dossier's folder within it.
        known: What this dossier's files gave before: every file is opened, but one with the same bytes gives the same
            objects again.
        step: Is told how far reading is, file by file.
        elsewhere: A folder outside the dossier that may hold texts of articles as well.

    Returns:
        The dossier, without the records that could not be read, and the problems in the order of files and lines.
    """
    name = shown(PurePosixPath(folder.replace("\\", "/")).as_posix())
    try:
        base = (root / folder).resolve()
    except (OSError, RuntimeError, ValueError):
        base = root / folder
    known = known or Readings()
    reading = _Reading(base, name, known, step, elsewhere.resolve() if elsewhere else None)
    names = names_in(base, base, name)
    if isinstance(names, Problem):
        problem = names if base.exists() else _no_folder(name)
        return Dossier(Settings(title=NO_TITLE), {}, {}, {}, {}, {}, 0), (problem,)
    reading.problems += _strays(base, name, names)
    dossier = _dossier(reading, names)
    known.done()
    return dossier, in_order(reading.problems)


def _dossier(reading: _Reading, names: Sequence[str]) -> Dossier:
    settings = _settings(reading, names)
    events = _records(reading, "events", EventId, Event, names).entries
    actors = _records(reading, "actors", ActorId, Actor, names).entries
    places = _records(reading, "places", PlaceId, Place, names).entries
    declared = reading.declared
    sources = _records(reading, "articles", SourceId, Source, names)
    articles = _articles(reading, sources)
    captures = _captures(reading, sources)
    unread = frozenset(reading.unread)
    dossier = Dossier(
        settings.record, sources.entries, articles, actors, places, events, declared, unread,
        settings.positions, settings.written, captures=captures,
    )  # fmt: skip
    reading.problems = [with_own_id(problem, dossier, reading.problems) for problem in reading.problems]
    if any(problem.missing for problem in reading.problems):
        reading.problems = [_by_name(problem, all_names(dossier)) for problem in reading.problems]
    return dossier


def _by_name(problem: Problem, names: Mapping[str, Sequence[str]]) -> Problem:
    """Say, where something's name stands in place of its id, which id that is."""
    id_ = called(problem.missing, names) if problem.missing else ""
    return replace(problem, hint=f'"{problem.missing}" is the name of this:\n{id_}') if id_ else problem


def _settings(reading: _Reading, names: Sequence[str]) -> Entry[str, Settings]:
    """Read the dossier's own title and text; where they cannot be had, a stand-in."""
    stand_in = Entry(SETTINGS, Settings(title=NO_TITLE), f"{reading.name}/{SETTINGS}", {})
    if SETTINGS not in names:
        if not any(did_you_mean(name, [SETTINGS]) for name in names):
            hint = 'Make the file, with the site\'s name in it: "title: …".'
            place = Position(f"{reading.name}/{SETTINGS}")
            reading.problems.append(Problem(place, "no-settings", f'"{place.file}" is missing.', hint))
        return stand_in
    return reading.record(Settings, SETTINGS, SETTINGS).entry or stand_in


def _records(
    reading: _Reading, folder: str, id_of: Callable[[str], K], model: type[R], names: Sequence[str]
) -> _Records[K, R]:
    if folder not in names:
        return _Records({}, RecordFiles())
    record_files = record_files_of(reading.base, reading.name, folder)
    reading.problems += record_files.problems
    entries: dict[K, Entry[K, R]] = {}
    found: RecordRead[R]
    for at, one in enumerate(record_files.records):
        reading.step(f"Reading {folder}", at, len(record_files.records))
        found = reading.record(model, one, f"{folder}/{one}.yml")
        _take(reading, entries, found)
    for name in record_files.several:
        for found in reading.several(model, f"{folder}/{name}"):
            _take(reading, entries, found)
    if record_files.several:
        # In the order of files, in which "a-b.yml" stands before "a.yml": so nothing moves when a record moves.
        entries = dict(sorted(entries.items(), key=lambda entry: f"{entry[0]}.yml"))
    return _Records(entries, record_files)


def _take(reading: _Reading, entries: dict[K, Entry[K, R]], found: RecordRead[R]) -> None:
    reading.unread |= found.unread
    entry = cast("Entry[K, R] | None", found.entry)
    first = entries.get(entry.id) if entry is not None else None
    if entry is not None and first is not None:
        said = f'"{entry.id}" has a record already, in {first.at()}.'
        reading.problems.append(Problem(entry.at(), "record-twice", said, "Take one of the two out."))
        return
    reading.declared += found.declared
    if entry is not None:
        entries[entry.id] = entry  # its own id: the same object again, where the file is the same


def _articles(reading: _Reading, sources: _Records[SourceId, Source]) -> Mapping[SourceId, Article]:
    """Read the texts of all sources; those of records that failed are looked at for problems and left out."""
    articles: dict[SourceId, Article] = {}
    texts = _texts_elsewhere(reading, sources.record_files)
    for one in map(SourceId, sorted({*sources.record_files.texts, *texts})):
        file = f"articles/{one}.txt"
        data = texts[one] if one in texts else reading.bytes_of(file, LONGEST_ARTICLE)
        if data is None:
            continue
        article = reading.known.article(f"{reading.name}/{file}", data)
        if isinstance(article, Problem):
            reading.problems.append(article)
        elif one in sources.entries:
            articles[sources.entries[one].id] = replace(article, elsewhere=True) if one in texts else article
        else:
            reading.problems = [_with_hash(p, f"{reading.name}/articles/{one}.yml", article) for p in reading.problems]
    return articles


def _texts_elsewhere(reading: _Reading, files: RecordFiles) -> Mapping[str, bytes | None]:
    """Return the texts that lie in no folder of the dossier but in the one beside it; they are not lacking, then."""
    found: dict[str, bytes | None] = {}
    if reading.elsewhere is None:
        return found
    for one in sorted({*files.records} - {*files.texts}):
        path = reading.elsewhere / f"{one}.txt"
        if path.is_file():
            data = content(str(path), reading.elsewhere, f"{ELSEWHERE}/{one}.txt", LONGEST_ARTICLE)
            found[one] = None if isinstance(data, Problem) else data
            reading.problems += [data] if isinstance(data, Problem) else []
    lacking = {f"{reading.name}/articles/{one}.yml" for one in found}
    reading.problems = [p for p in reading.problems if p.rule != "no-text" or p.position.file not in lacking]
    return found


def _captures(reading: _Reading, sources: _Records[SourceId, Source]) -> Mapping[SourceId, CapturedFile]:
    """Find the captured pages of all sources; tell, where one lacks the hash of its own, which that is."""
    records = {p.position.file: p for p in reading.problems if _lacks_hash(p, "A capture")}
    lacking = [PurePosixPath(file).stem for file in records]
    beside = sources.record_files.captures
    found = captured(reading.base, reading.name, reading.elsewhere, beside, sources.entries, lacking)
    for one, hint in found.hints.items():
        problem = records[f"{reading.name}/articles/{one}.yml"]
        reading.problems = [replace(p, hint=hint) if p is problem else p for p in reading.problems]
    reading.problems += found.problems
    return found.files


def _lacks_hash(problem: Problem, what: str) -> bool:
    return problem.rule == "missing-key" and problem.sentence.startswith(what) and '"sha256"' in problem.sentence


def _with_hash(problem: Problem, file: str, article: Article) -> Problem:
    """Say, where a source lacks the hash of its article, which that is."""
    if problem.position.file != file or not _lacks_hash(problem, "A source"):
        return problem
    hint = f'It is the hash of the text beside it. "dossier fmt" writes it, or paste this:\nsha256: {article.sha256}'
    return replace(problem, hint=hint)


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
