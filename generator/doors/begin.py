"""Begins a dossier of somebody's own: an empty one, but for an article, an event and an actor that are made up."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from generator.doors import disk
from generator.doors.lock import FILE, FOLDER, Lock
from generator.edit.scalars import on_one_line
from generator.ground.problem import Problem
from generator.pipeline import FOLDER as SOURCES
from generator.pipeline import read_and_check

_FILES: Final = Path(__file__).parent / "start"
_HIDDEN: Final = {"github", "gitignore", "gitattributes"}
"""What lies there without the dot that its name begins with in a dossier."""
_TITLE: Final = "{{title}}"


class InTheWay(Exception):
    """There is no place for a dossier; the message says why, in a sentence."""


def files(title: str, language: str, lock: Lock) -> Mapping[str, bytes]:
    """Return the files of a new dossier, by their paths in its folder.

    Args:
        title: Its title.
        language: The tag of the language that its editors write.
        lock: What pins the program.

    Raises:
        OSError: Where the program's own files, or its wheel, cannot be read.
    """
    found = {}
    for path in sorted(_FILES.rglob("*")):
        name = path.relative_to(_FILES).as_posix()
        if path.is_file():
            found["." + name if name.split("/")[0] in _HIDDEN else name] = path.read_bytes()
    found["README.md"] = found["README.md"].replace(_TITLE.encode(), title.encode())
    settings = f"title: {on_one_line(title)}\nlanguage: {on_one_line(language)}\n"
    found[f"{SOURCES}/dossier.yml"] = settings.encode()
    found[FILE] = lock.text.encode()
    if lock.wheel:
        found[f"{FOLDER}/{lock.wheel.name}"] = lock.wheel.read_bytes()
    return found


def begin(folder: Path, made: Mapping[str, bytes]) -> tuple[Problem, ...]:
    """Write a new dossier, where nothing lies and nothing is wrong with it.

    Args:
        folder: Where; made where it is missing.
        made: Its files.

    Returns:
        What is wrong with it, if anything; then nothing was written.

    Raises:
        InTheWay: Where the folder holds something, or is a file. A git repository without files is nothing.
        OSError: Where it cannot be written.
    """
    if folder.exists() and not folder.is_dir():
        raise InTheWay(f'"{folder}" is a file; a dossier needs a folder.')
    held = sorted(path.name for path in folder.iterdir() if path.name != ".git") if folder.exists() else []
    if held:
        raise InTheWay(f'"{folder}" holds something already, such as "{held[0]}": name a new folder, or an empty one.')
    with tempfile.TemporaryDirectory() as tried:
        disk.write_folder(Path(tried) / "dossier", made)
        problems = read_and_check(Path(tried) / "dossier").problems
    if not problems:
        for name, content in made.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("xb") as file:  # never over what somebody laid there meanwhile
                file.write(content)
    return problems
