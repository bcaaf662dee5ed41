"""Gives the YAML of a dossier its one layout, on the disk."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.doors import disk
from generator.edit import NotEditable, kind_of, tidied
from generator.ground.problem import Problem
from generator.pipeline import FOLDER
from generator.read.files import content, names_in, shown
from generator.read.folder import LIMIT
from generator.read.record_files import CAPTURES, FOLDERS


class NotOfTheDossier(Exception):
    """A file was named that is none of the dossier's YAML files; the message says which."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of it.

    Attributes:
        files: How many files were looked at.
        others: Those that were written, or would be.
        refused: Why others stay as they are, a sentence each.
    """

    files: int
    others: Sequence[str]
    refused: Sequence[str]


def fmt(root: Path, files: Sequence[Path], *, write: bool) -> Outcome:
    """Lay out files of the dossier of the project at ``root``, all of them where none are named.

    Each file is written whole or not at all, and only where it changes.

    Args:
        root: The project's folder.
        files: Which files.
        write: Whether to write them.

    Raises:
        NotOfTheDossier: Where a file is none of the dossier's; nothing was written then.
        OSError: Where one cannot be written; it is then as it was.
    """
    base = (root / FOLDER).resolve()
    paths = [_path_of(file, base) for file in files] or list(yaml_files(base))
    others: list[str] = []
    refused: list[str] = []
    for path in dict.fromkeys(paths):
        name = f"{FOLDER}/{shown(path)}"
        try:
            before, after = _laid_out(base, path, name)
            if after != before:
                if write:
                    _write(base / path, before, after, name)
                others.append(name)
        except NotEditable as why:
            refused.append(str(why))
    return Outcome(len(paths), others, refused)


def yaml_files(base: Path) -> Iterator[str]:
    """Yield the YAML files of a dossier, by their paths within its folder."""
    for folder in ("", *FOLDERS):
        names = names_in(base / folder, base, folder or FOLDER)
        for name in () if isinstance(names, Problem) else names:
            path = f"{folder}/{name}" if folder else name
            if kind_of(path) is not None and (base / path).is_file():
                yield path


def _path_of(file: Path, base: Path) -> str:
    there = file.absolute().parent.resolve() / file.name
    path = there.relative_to(base).as_posix() if there.is_relative_to(base) else ""
    if kind_of(path) is None:
        raise NotOfTheDossier(f'"{shown(str(file))}" is none of the YAML files in "{FOLDER}".')
    return path


def _laid_out(base: Path, path: str, name: str) -> tuple[bytes, bytes]:
    kind = kind_of(path)
    if kind is None:
        raise NotOfTheDossier(name)
    before = _content(base, path, name)
    article = (base / path).with_suffix(".txt")
    if not path.startswith("articles/"):
        return before, tidied(before, name, kind)
    text = article.read_bytes() if article.is_file() else None
    beside = (article.with_suffix(ending) for ending in CAPTURES)
    captured = next((there.read_bytes() for there in beside if there.is_file()), None)
    return before, tidied(before, name, kind, text, captured)


def _content(base: Path, path: str, name: str) -> bytes:
    data = content(str(base / path), base, name, LIMIT)
    if isinstance(data, Problem):
        raise NotEditable(f"{data.position}: {data.sentence}")
    return data


def _write(there: Path, before: bytes, after: bytes, name: str) -> None:
    if there.read_bytes() != before:
        raise NotEditable(f"{name} was changed by somebody else meanwhile, and is left to them.")
    disk.replace_file(there.resolve(), after)
