"""Which records lie in a folder, going by the names of its files."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from generator.ground.names import did_you_mean
from generator.ground.position import Position
from generator.ground.problem import Problem
from generator.model.ids import check_id
from generator.read.files import names_in, shown
from generator.read.wording import sentence

FOLDERS: Sequence[str] = ("actors", "articles", "events", "places")

SMALL: Sequence[str] = ("actors", "places")
"""Folders in which a file whose name begins with "_" holds several records."""

CAPTURES: Sequence[str] = (".warc.gz", ".warc", ".wacz", ".mhtml", ".html")
"""Of a captured page from which an article's text was taken, kept beside it; nothing but its hash is read from it."""

_ENDINGS = {".yaml": ".yml", ".yml": ".yml", ".txt": ".txt", ".text": ".txt"}


@dataclass(frozen=True, slots=True)
class RecordFiles:
    """What one folder holds.

    Attributes:
        records: Ids that have a YAML file, sorted.
        texts: Ids that have a text and a YAML file, sorted.
        problems: Files that are neither, and names that are no ids.
        several: Names of files that hold several records, sorted.
        captures: Names of captured pages by the ids of their sources.
    """

    records: Sequence[str] = ()
    texts: Sequence[str] = ()
    problems: Sequence[Problem] = ()
    several: Sequence[str] = ()
    captures: Mapping[str, Sequence[str]] = field(default_factory=dict)


def record_files_of(base: Path, name: str, folder: str) -> RecordFiles:
    """Return what lies in one of the dossier's folders.

    Args:
        base: The dossier's folder, resolved.
        name: How messages name it.
        folder: The folder within it, such as "events".
    """
    where = f"{name}/{folder}"
    files = names_in(base / folder, base, where)
    if isinstance(files, Problem):
        return RecordFiles(problems=(files,))
    expected = (".yml", ".txt") if folder == "articles" else (".yml",)
    problems: list[Problem] = []
    several: list[str] = []
    ids: dict[str, list[str]] = {ending: [] for ending in expected}
    captures: dict[str, list[str]] = {}
    alone: list[str] = []
    recorded = {file[:-4] for file in files if file.endswith(".yml")} if folder == "articles" else set()
    for file in files:
        if (captured := captured_stem(file)) in recorded:
            captures.setdefault(captured, []).append(file)
            continue
        if folder == "articles" and captured and not (base / folder / file).is_dir():
            alone.append(file)
            continue
        stem, ending = _parts(file)
        wrong = None if ending in expected else _wrong(base / folder / file, where, ending, expected)
        wrong = wrong or _no_id(where, file, files)
        if holds_several(f"{folder}/{file}"):
            several.append(file)
        elif wrong:
            problems.append(wrong)
        else:
            ids[ending].append(stem)
    if folder == "articles":
        problems += _alone(where, files, ids, alone)
    described = set(ids[".yml"])
    with_text = [one for one in ids.get(".txt", ()) if one in described]
    return RecordFiles(ids[".yml"], with_text, problems, several, captures)


def captured_stem(file: str) -> str:
    """Return the name of a captured page without its ending; "" where a file's name is that of none."""
    ending = next((one for one in CAPTURES if file.endswith(one)), "")
    return file.removesuffix(ending) if ending else ""


def holds_several(path: str) -> bool:
    """Tell whether a file holds several records, each under its id: ``actors/_small.yml``.

    Args:
        path: Relative to the dossier's folder, with forward slashes.
    """
    folder, _, file = path.rpartition("/")
    return folder in SMALL and file.startswith("_") and file.endswith(".yml") and _is_id(file[1:-4])


def _parts(file: str) -> tuple[str, str]:
    stem, dot, ending = file.rpartition(".")
    return (stem, dot + ending) if dot else (file, "")


def _wrong(path: Path, where: str, ending: str, expected: Sequence[str]) -> Problem:
    """Say what is wrong with a file's kind, by its ending; a name that is no id is another matter."""
    place = Position(f"{where}/{shown(path.name)}")
    if path.is_dir():
        hint = "Files lie in this folder side by side; it has no folders in it."
        return Problem(place, "unknown-folder", f'"{place.file}" is a folder, where files are expected.', hint)
    meant = _ENDINGS.get(ending.casefold(), "")
    if meant in expected:
        right = f"{path.name.removesuffix(ending)}{meant}"
        return Problem(place, "file-ending", f'"{shown(path.name)}" does not end in "{meant}".', _rename(right))
    captures = CAPTURES if ".txt" in expected else ()
    hint = (
        "An article's text lies in the folder articles."
        if meant == ".txt"
        else f"Endings: {', '.join([*expected, *captures])}."
    )
    return Problem(place, "stray-file", f'"{place.file}" lies where no file of this kind is read.', hint)


def _no_id(where: str, file: str, files: Sequence[str]) -> Problem | None:
    stem, ending = _parts(file)
    try:
        check_id(stem)
    except ValueError as error:
        said = sentence(shown(str(error)))
    else:
        return None
    better = re.sub(r"[^a-z0-9]+", "-", stem.casefold()).strip("-")[:80]
    taken = next((other for other in files if other != file and other.casefold() == file.casefold()), "")
    if taken:
        said = f'"{shown(file)}" and "{shown(taken)}" differ only in capitals: on many machines they are one file.'
        return Problem(Position(f"{where}/{shown(file)}"), "same-name", said, "Give one of them another name.")
    hint = _rename(better + ending) if _is_id(better) else "Rename the file."
    return Problem(Position(f"{where}/{shown(file)}"), "bad-id", said, hint)


def _is_id(text: str) -> bool:
    try:
        return check_id(text) == text
    except ValueError:
        return False


def _alone(
    where: str, files: Sequence[str], ids: Mapping[str, Sequence[str]], captures: Sequence[str]
) -> Iterator[Problem]:
    """Yield what lacks its YAML or its text, unless that is there under a name that was refused already."""
    stems: dict[str, set[str]] = {".yml": set(), ".txt": set()}
    for file in files:
        stem, ending = _parts(file)
        stems.setdefault(_ENDINGS.get(ending.casefold(), ""), set()).add(stem)
    for one in ids[".yml"]:
        if one not in stems[".txt"]:
            said, hint = f'"{one}.yml" has no text beside it.', f'{_meant(ids, one, ".txt")}Put "{one}.txt" there.'
            yield Problem(Position(f"{where}/{one}.yml"), "no-text", said, hint)
    drafted = [*((f"{one}.txt", one) for one in ids[".txt"]), *((file, captured_stem(file)) for file in captures)]
    for file, one in drafted:
        if one not in stems[".yml"]:
            place, said = Position(f"{where}/{shown(file)}"), f'"{shown(file)}" has no YAML beside it.'
            meant = "" if file in captures else _meant(ids, one, ".yml")
            hint = f'{meant}Put "{shown(one)}.yml" there, or have it drafted: dossier add {shlex.quote(place.file)}'
            yield Problem(place, "no-record", said, hint)


def _meant(ids: Mapping[str, Sequence[str]], one: str, other: str) -> str:
    """Return a question whether a file of that ending is misspelled."""
    both = {*ids[".yml"]} & {*ids[".txt"]}
    near = did_you_mean(one, sorted({*ids[other]} - both))
    return f'Did you mean "{near}{other}"? ' if near else ""


def _rename(name: str) -> str:
    return f'Rename it to "{shown(name)}".'
