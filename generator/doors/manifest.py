"""A list of all files of a built site with their hashes, and of what the site was made from.

It lies in the site itself and is written last of all. With it a reader can tell whether a copy of the site is whole,
and whether it is made from the files that a repository holds: see `generator.doors.published`.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Any, Final, Literal, cast, get_args

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files

from generator.doors.git import Git, NoHistory
from generator.doors.lock import PROGRAM
from generator.pipeline import FOLDER
from generator.read.files import ignored

NAME: Final = "site-manifest.json"
"""Its path in the site."""
VERSION: Final = 1
"""Of its form: another number where a program that reads it would break."""
SETTINGS: Final = ("site_url", "repo_url")
Opens = Literal["server", "disk"]
"""Whence a browser can open a site: one that opens from the disk has other links and scripts."""
_WHILE_SERVED: Final = b'{"note": "Only a site that is built has a manifest; this one is served while it is edited."}\n'
_SHA256: Final = re.compile(r"[0-9a-f]{64}")
_LINK: Final = re.compile(rf"\[([^\[\]]*)\]\({re.escape(NAME)}\)")
"""To it, in Markdown."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a site says of itself.

    Attributes:
        program: The name of the program that built it, and its version.
        commit: The commit that all that it was made from is as in; empty where git knows none.
        settings: Of ``mkdocs.yml``, what may come from the environment: ``site_url`` and ``repo_url``.
        made_from: The SHA-256 of each file that it was made from, by its path in the project.
        files: The SHA-256 of each of its files but this one, by its path in the site.
        opens_from: Whence it can be opened.
    """

    program: tuple[str, str]
    commit: str
    settings: Mapping[str, str]
    made_from: Mapping[str, str]
    files: Mapping[str, str]
    opens_from: Opens = "server"

    def as_bytes(self) -> bytes:
        """Return it as it lies in the site."""
        held = {
            "manifest": VERSION,
            "program": {"name": self.program[0], "version": self.program[1]},
            "commit": self.commit or None,
            "opens_from": self.opens_from,
            "settings": dict(self.settings),
            "made_from": dict(sorted(self.made_from.items())),
            "files": dict(sorted(self.files.items())),
        }
        return json.dumps(held, indent=1).encode() + b"\n"

    @classmethod
    def from_bytes(cls, content: bytes) -> Manifest:
        """Return what was written as that.

        Raises:
            ValueError: Where it is none, or of another version.
        """
        try:
            held = _json(content)
            if held["manifest"] != VERSION:
                raise ValueError(f"it is of version {held['manifest']}, and this program reads {VERSION}")
            program = held["program"]
            commit = held["commit"] or ""
            return cls(
                (str(program["name"]), str(program["version"])),
                commit if isinstance(commit, str) else "",
                {name: str(held["settings"][name]) for name in SETTINGS},
                _hashes(held["made_from"]),
                _hashes(held["files"]),
                _opens(held.get("opens_from", "server")),
            )
        except (AttributeError, KeyError, TypeError, RecursionError) as error:
            raise ValueError("it is no manifest of a site") from error


def hand_in(files: Files, config: MkDocsConfig) -> None:
    """Let MkDocs know that there will be one, so that pages can link to it.

    Raises:
        PluginError: Where somebody wrote a file of that name.
    """
    if files.get_file_from_path(NAME):
        raise PluginError(f"docs/{NAME} is in the way: the build makes a file of that name. Rename yours.")
    files.append(File.generated(config, NAME, content=_WHILE_SERVED))


def without_link(markdown: str) -> str:
    """Return a hand-written page without links to it, for a site that another builder makes."""
    return _LINK.sub(r"\1", markdown)


def write(site: Path, config: MkDocsConfig) -> None:
    """Write it into a site that is finished.

    Raises:
        OSError: Where a file cannot be read, or this one cannot be written.
    """
    (site / NAME).unlink(missing_ok=True)  # it may be one file with that of the site before
    (site / NAME).write_bytes(manifest_of(site, config).as_bytes())


def manifest_of(site: Path, config: MkDocsConfig) -> Manifest:
    """Return that of a site which is finished.

    Raises:
        OSError: Where a file cannot be read.
    """
    root = Path(config.config_file_path).parent
    folders = folders_of(config)
    commit = _commit(root, [config.config_file_path, *map(str, folders)])
    files = {path: sha256 for path, sha256 in hashed(site) if path != NAME}
    settings = {name: config[name] or "" for name in SETTINGS}
    return Manifest((PROGRAM, version()), commit, settings, made_from(config), files)


def made_from(config: MkDocsConfig) -> dict[str, str]:
    """Return the SHA-256 of each file of a project that its site is made from, by its path in the project.

    Raises:
        OSError: Where one cannot be read.
    """
    root = Path(config.config_file_path).parent.resolve()
    found = {Path(config.config_file_path).name: sha256_of(config.config_file_path)}
    for folder in folders_of(config):
        at = folder.relative_to(root).as_posix()
        passed_over = ignored if at == FOLDER else _hidden
        found |= {f"{at}/{path}": sha256 for path, sha256 in hashed(folder, passed_over)}
    return found


def folders_of(config: MkDocsConfig) -> list[Path]:
    """Return the folders of a project that its site is made from: the dossier, pages written by hand, and a theme."""
    root = Path(config.config_file_path).parent.resolve()
    named = [root / FOLDER, Path(config.docs_dir).resolve()]
    if config.theme.custom_dir:
        named.append(Path(config.theme.custom_dir).resolve())
    return [folder for folder in named if folder.is_dir() and folder.is_relative_to(root)]


def hashed(folder: Path, passed_over: Callable[[str], bool] = lambda name: False) -> Iterator[tuple[str, str]]:
    """Yield the path of each file below a folder, and its SHA-256.

    Args:
        folder: The folder.
        passed_over: Whether a file or a folder of a name is left out.

    Raises:
        OSError: Where one cannot be read.
    """
    for name, path in files_below(folder, passed_over):
        yield name, sha256_of(path)


def files_below(folder: Path, passed_over: Callable[[str], bool] = lambda name: False) -> Iterator[tuple[str, str]]:
    """Yield the path of each file below a folder, seen from there with forward slashes, and as it is opened."""
    base = len(str(folder)) + 1
    for there, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not passed_over(name))
        for name in sorted(names):
            path = os.path.join(there, name)
            if not passed_over(name) and os.path.isfile(path):
                yield path[base:].replace(os.sep, "/"), path


def sha256_of(path: str | Path) -> str:
    """Return the SHA-256 of a file.

    Raises:
        OSError: Where it cannot be read.
    """
    with open(path, "rb", buffering=0) as file:
        return hashlib.sha256(file.read()).hexdigest()


def _hidden(name: str) -> bool:
    return name.startswith(".") or name == "__pycache__"


def _commit(root: Path, paths: Iterable[str]) -> str:
    git = Git(root)
    try:
        return git.head() if git.unchanged(paths) else ""
    except NoHistory:
        return ""


def version() -> str:
    """Return the version of this program."""
    try:
        return metadata.version(PROGRAM)
    except metadata.PackageNotFoundError:
        return "not installed"


def _json(content: bytes) -> Any:
    """Return what a file of JSON holds.

    Raises:
        ValueError: Where it is none; says so in words.
    """
    try:
        return json.loads(content)
    except json.JSONDecodeError as error:
        raise ValueError(f"it is no JSON from line {error.lineno}, column {error.colno}, on") from error
    except UnicodeDecodeError as error:
        raise ValueError("it is not UTF-8") from error


def _opens(held: Any) -> Opens:
    """Return whence a site can be opened, as it was held.

    Raises:
        TypeError: Where nobody knows such a place.
    """
    for known in get_args(Opens):
        if held == known:
            return cast(Opens, known)
    raise TypeError(held)


def _hashes(held: Any) -> dict[str, str]:
    """Return hashes by path, as they were held.

    Raises:
        TypeError: Where they are none.
    """
    for path, sha256 in held.items():
        if not isinstance(sha256, str) or not _SHA256.fullmatch(sha256) or not path:
            raise TypeError(path)
    return dict(held)
