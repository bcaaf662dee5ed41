"""A project's git repository, asked through git itself: the only place that reads its history."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final

from generator.pipeline import FOLDER

_HASH: Final = re.compile(r"[0-9a-f]{40}(?:[0-9a-f]{24})?")
_QUIET: Final = ("-c", "core.quotePath=false", "-c", "core.fsmonitor=false", "--no-optional-locks", "--no-pager")

_ALONE: Final[Mapping[str, str]] = {"GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}
"""Nothing is fetched and nobody is asked; and git says in one language what is wrong."""


class NoHistory(Exception):
    """There is no history to ask: no git, no repository, no commit; the message says which."""


@dataclass(frozen=True, slots=True)
class Commit:
    """A commit that changed the dossier.

    Attributes:
        id: Its hash, in hexadecimal.
        tree: The hash of all that it holds.
        parent: The hash of the commit before it; empty for the first that is here.
        seconds: When it was made, since 1970.
        subject: The first line of its message.
    """

    id: str
    tree: str
    parent: str
    seconds: int
    subject: str


@dataclass(frozen=True, slots=True)
class Blob:
    """A file as a commit has it.

    Attributes:
        path: Relative to the dossier's folder, with forward slashes.
        id: The hash of its content; empty where it is gone.
    """

    path: str
    id: str


class Git:
    """The repository that a project's folder lies in."""

    def __init__(self, root: Path) -> None:
        """Take the project's folder."""
        self._root = root

    def commit_of(self, revision: str) -> Commit:
        """Return the commit that somebody names, as ``HEAD`` or ``main~3``.

        Raises:
            NoHistory: Where there is none.
        """
        if not revision or revision.startswith("-"):
            raise NoHistory(f'"{revision}" names no commit.')
        try:
            self._said("rev-parse", "--git-dir")
            found = self._said("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}").strip()
        except NoHistory as error:
            raise NoHistory(str(error) or f'Git knows no commit "{revision}" here.') from error
        (commit,) = self._commits("--no-walk", found, "--")
        return commit

    def head(self) -> str:
        """Return the hash of the commit that is checked out.

        Raises:
            NoHistory: Where there is none.
        """
        return self._said("rev-parse", "--verify", "--quiet", "HEAD").strip()

    def unchanged(self, paths: Iterable[str]) -> bool:
        """Whether files and folders are as the commit that is checked out has them, and hold nothing that it has not.

        Raises:
            NoHistory: Where there is none.
        """
        return not self._raw("status", "--porcelain", "-z", "--untracked-files=all", "--", *paths)

    def seconds(self) -> int:
        """Return when the commit that is checked out was made, since 1970.

        Raises:
            NoHistory: Where there is none.
        """
        return int(self._said("log", "-1", "--no-show-signature", "--format=%ct"))

    def shallow(self) -> bool:
        """Whether only the newest part of the history is here."""
        return self._said("rev-parse", "--is-shallow-repository").strip() == "true"

    def commits(self) -> Sequence[Commit]:
        """Return the commits that changed the dossier, the oldest first: those of the branch, with merges as one."""
        return list(self._commits("--first-parent", "--reverse", "HEAD", "--", FOLDER))

    def files(self, commit: str) -> Sequence[Blob]:
        """Return the files of the dossier as a commit has them."""
        rows = self._raw("ls-tree", "-r", "-z", commit, "--", f"{FOLDER}/").split(b"\0")
        found = []
        for row in filter(None, rows):
            about, _, path = row.partition(b"\t")
            mode, kind, id_ = about.decode().split(" ")
            if kind == "blob" and mode != "120000":
                found.append(Blob(_within(path), id_))
        return found

    def changed(self, commit: Commit) -> Sequence[tuple[Blob, Blob]]:
        """Return the files of the dossier that a commit changed, before and after."""
        two = (commit.parent, commit.id) if commit.parent else (commit.id,)
        command = ("diff-tree", "-r", "-z", "--root", "--no-renames", "--no-commit-id", "--relative", "--raw")
        fields = self._raw(*command, "--no-abbrev", *two, "--", FOLDER).split(b"\0")
        found = []
        for about, path in zip(fields[::2], fields[1::2], strict=False):
            modes, (old, new) = about.decode()[1:].split(" ")[:2], about.decode().split(" ")[2:4]
            before, after = (id_ if mode.startswith("100") else "" for mode, id_ in zip(modes, (old, new), strict=True))
            found.append((Blob(_within(path), before), Blob(_within(path), after)))
        return found

    def contents(self, ids: Iterable[str]) -> Iterator[bytes]:
        """Yield what files hold, by their hashes, in that order.

        Raises:
            NoHistory: Where one is not here, as in a clone that fetches files only when they are asked for.
        """
        command = ["git", *_QUIET, "-C", str(self._root), "cat-file", "--batch"]
        with subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=os.environ | _ALONE
        ) as running:
            if running.stdin is None or running.stdout is None:
                raise NoHistory("Git does not answer.")
            for id_ in ids:
                running.stdin.write(f"{id_}\n".encode())
                running.stdin.flush()
                yield _next(running.stdout)
            running.stdin.close()

    def _commits(self, *asked: str) -> Iterator[Commit]:
        shape = "--format=%H%n%T%n%P%n%ct%n%s"
        for row in self._said("log", "-z", "--no-color", "--no-show-signature", "--no-patch", shape, *asked).split(
            "\0"
        ):
            if row:
                id_, tree, parents, seconds, subject = row.split("\n")[:5]
                yield Commit(id_, tree, parents.partition(" ")[0], int(seconds), subject)

    def _said(self, *asked: str) -> str:
        return self._raw(*asked).decode("utf-8", "replace")

    def _raw(self, *asked: str) -> bytes:
        command = ["git", *_QUIET, "-C", str(self._root), *asked]
        try:
            ran = subprocess.run(
                command, capture_output=True, check=True, stdin=subprocess.DEVNULL, env=os.environ | _ALONE
            )
            return ran.stdout
        except OSError as error:
            raise NoHistory("Git is not installed here, and it keeps the history.") from error
        except subprocess.CalledProcessError as error:
            told = error.stderr.decode("utf-8", "replace")
            raise NoHistory(_why(told)) from error


def _why(told: str) -> str:
    if "not a git repository" in told:
        return "The dossier lies in no git repository, which would keep its history."
    first = next(iter(told.splitlines()), "")
    return f"Git does not tell the history: {first}" if first else ""


def _within(path: bytes) -> str:
    return path.decode("utf-8", "replace").removeprefix(f"{FOLDER}/")


def _next(answers: IO[bytes]) -> bytes:
    head = answers.readline().decode().split()
    if len(head) != 3 or not _HASH.fullmatch(head[0]):
        raise NoHistory("A file of the history is not here.")
    size = int(head[2])
    data = answers.read(size)
    answers.read(1)
    return data
