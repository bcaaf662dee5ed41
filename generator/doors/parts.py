"""A build divided among several machines: each makes and verifies its share of the pages, and one joins them.

A part is a folder with the pages of one share, and a report beside them: from what they were made, what looking at them
found, and the SHA-256 of each. Whoever joins the parts makes everything else, compares every page with its hash, adds
the reports up, and checks the whole as one build does; so the parts may have travelled any way.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from mkdocs.config.defaults import MkDocsConfig

from generator.doors.project import BuildFailed
from generator.doors.sealed import program
from generator.doors.seen import Seen
from generator.pages.site import Plan

REPORT: Final = "part.json"


@dataclass(frozen=True, slots=True)
class Share:
    """A share of the pages.

    Attributes:
        number: Which one, from 1.
        of: How many there are.
    """

    number: int
    of: int

    @classmethod
    def named(cls, words: str) -> Share:
        """Return the share that is written as ``2/4``.

        Raises:
            ValueError: Where that names none.
        """
        found = re.fullmatch(r"([0-9]{1,6})/([0-9]{1,6})", words)
        share = cls(int(found[1]), int(found[2])) if found else cls(0, 0)
        if not 1 <= share.number <= share.of:
            raise ValueError(f'"{words}" is no share: the second of four is written 2/4.')
        return share

    def its(self, items: Sequence[str]) -> list[str]:
        """Return its items: every so manieth, since pages of one kind, which lie together, are as costly as another."""
        return list(items[self.number - 1 :: self.of])


def state_of(plan: Plan, config: MkDocsConfig, day: str) -> str:
    """Return a hash of all that a page's bytes depend on: the dossier, the settings, the theme and the program."""
    state = hashlib.sha256()
    for path in plan.paths:
        if path.startswith("data/") and path not in plan.computed:  # the dossier's own files, as they were read
            _take(state, path, plan.file(path))
    for folder in map(Path, config.theme.dirs):
        for file in sorted(path for path in folder.rglob("*") if path.is_file() and path.suffix != ".pyc"):
            _take(state, file.relative_to(folder).as_posix(), file.read_bytes())
    _take(state, "mkdocs.yml", Path(config.config_file_path).read_bytes())
    _take(state, "", json.dumps([day, config.site_url, config.repo_url, program().hex()]).encode())
    return state.hexdigest()


def _take(state: Any, name: str, content: bytes) -> None:
    state.update(f"{len(name)} {name} {len(content)} ".encode())
    state.update(content)


def write_report(folder: Path, share: Share, state: str, seen: Seen) -> None:
    """Write the report of a part whose pages lie in ``folder``."""
    files = {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
    report = {"part": [share.number, share.of], "state": state, "files": files, "seen": seen.as_json()}
    (folder / REPORT).write_text(json.dumps(report, ensure_ascii=False), "utf-8")


@dataclass(frozen=True, slots=True)
class Parts:
    """All parts of a build, to be joined."""

    folders: tuple[Path, ...]

    def results(self, site: Path, expected: Sequence[str], state: str) -> Iterator[Seen]:
        """Copy the pages of each part into a site, and yield what looking at them found.

        Args:
            site: The folder of the site.
            expected: The paths of all pages that parts make.
            state: What the site is made from.

        Raises:
            BuildFailed: Where parts are missing, or are not parts of this build, or are not as they were made.
        """
        reports = [(folder, _report(folder)) for folder in self.folders]
        _all_there([Share(*report["part"]) for _, report in reports])
        for folder, report in reports:
            share = Share(*report["part"])
            if report["state"] != state:
                raise BuildFailed(
                    f'"{folder}" is part {share.number} of another build: the dossier, the settings or the program '
                    "changed since. Build all parts from the same commit."
                )
            if sorted(report["files"]) != sorted(share.its(expected)):
                raise BuildFailed(f'"{folder}" does not list the pages of part {share.number} of {share.of}.')
            for path, digest in report["files"].items():
                _copy(folder, site, path, digest)
            try:
                yield Seen.from_json(report["seen"])
            except ValueError as error:
                raise BuildFailed(f'"{folder / REPORT}" holds {error}.') from error


def _all_there(shares: Sequence[Share]) -> None:
    of = max(share.of for share in shares)
    if any(share.of != of for share in shares):
        raise BuildFailed("These are parts of builds that were divided differently.")
    numbers = sorted(share.number for share in shares)
    if twice := sorted({number for number in numbers if numbers.count(number) > 1}):
        raise BuildFailed(f"Part {twice[0]} of {of} is there more than once.")
    if missing := [number for number in range(1, of + 1) if number not in numbers]:
        raise BuildFailed(f"Part {', '.join(map(str, missing))} of {of} is missing.")


def _report(folder: Path) -> dict[str, Any]:
    file = folder / REPORT
    try:
        held = json.loads(file.read_bytes())
        number, of = held["part"]
        good = isinstance(number, int) and isinstance(of, int) and isinstance(held["files"], dict)
        if good and isinstance(held["state"], str) and "seen" in held:
            return dict(held)
    except FileNotFoundError as error:
        raise BuildFailed(f'"{folder}" is no part of a build: it has no {REPORT}.') from error
    except (ValueError, KeyError, TypeError):
        pass
    raise BuildFailed(f'"{file}" is not what `dossier build --part` writes.')


def _copy(folder: Path, site: Path, path: str, digest: str) -> None:
    try:
        content = (folder / path).read_bytes()
    except FileNotFoundError as error:
        raise BuildFailed(f'"{folder}" lacks {path}, which it lists.') from error
    if hashlib.sha256(content).hexdigest() != digest:
        raise BuildFailed(f'"{folder / path}" is not as it was made: its SHA-256 is another.')
    there = site / path
    os.makedirs(there.parent, exist_ok=True)
    there.write_bytes(content)
