"""How a dossier came to be what it is, from git: one pass over its commits, kept from one build to the next."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from generator.doors.git import Blob, Commit, Git, NoHistory
from generator.doors.sealed import Sealed
from generator.ground.wording import speaking
from generator.links.change import Change, History, Revision, What
from generator.model.dossier import Dossier, Ref
from generator.trace.past import Past, Step, is_record

_NAME: Final = "history"
_log = logging.getLogger("mkdocs.plugins.dossier")


@dataclass(frozen=True, slots=True)
class _Row:
    """What one commit changed, with what tells that it is this commit; of the first, the sources and claims in it."""

    tree: str
    revision: Revision
    unread: int
    began_with: frozenset[tuple[What, str]] = frozenset()


class Histories:
    """The history of one project's dossier, worked out once for each commit that is checked out."""

    def __init__(self) -> None:
        """Nothing was asked yet."""
        self._of: tuple[Path, str, str] | None = None
        self._history = History("none")

    def of(self, root: Path, dossier: Dossier) -> History:
        """Return it; where there is no git, or no history, it says so.

        Args:
            root: The project's folder.
            dossier: The dossier as it is now: its changes are put into words in its language.
        """
        git, language = Git(root), dossier.settings.language
        try:
            asked = root, git.head(), language
            if asked != self._of:
                self._history = _history(git, root, language)
                self._of = asked
        except NoHistory:
            return History("none")
        return self._history


def _history(git: Git, root: Path, language: str) -> History:
    commits = git.commits()
    if not commits:
        return History("none")
    store = Sealed.of(root, _NAME)
    before = _rows(store.load(), language) if store else []
    known = _still_true(before, commits)
    rows = _told(git, known, commits, language)
    if len(known) < len(before):
        _log.info("The history of the dossier is another one than at the last build: its corrections are told anew.")
    if store and rows != before:
        store.save(json.dumps([language, [_written(row) for row in rows]], separators=(",", ":")).encode())
    began, *later = rows
    return History(
        "part" if git.shallow() else "whole",
        tuple(row.revision for row in later if row.revision.changes),
        began.revision.commit,
        began.revision.seconds,
        sum(row.unread for row in rows),
        began.began_with,
    )


def _still_true(rows: Sequence[_Row], commits: Sequence[Commit]) -> Sequence[_Row]:
    """Return what was worked out about commits that are still there, in their order."""
    for at, row in enumerate(rows):
        if at >= len(commits) or (commits[at].id, commits[at].tree) != (row.revision.commit, row.tree):
            return rows[:at]
    return rows


def _told(git: Git, known: Sequence[_Row], commits: Sequence[Commit], language: str) -> list[_Row]:
    """Return what all commits changed; that of the first ones is known."""
    past, rows = Past(), list(known)
    with speaking(language):
        if 0 < len(known) < len(commits):
            held = past.take(_contents(git, git.files(commits[len(known) - 1].id)))
            if held.unread:  # what such a file said before it could not be read is only known from the beginning on
                past, rows = Past(), []
        for commit in commits[len(rows) :]:
            files = [after for _, after in git.changed(commit)] if rows else git.files(commit.id)
            step = past.take(_contents(git, files))
            changes = step.changes if rows else ()
            revision = Revision(commit.id, commit.seconds, commit.subject, changes)
            rows.append(_Row(commit.tree, revision, len(step.unread), frozenset() if rows else _brought(step)))
    return rows


def _brought(step: Step) -> frozenset[tuple[What, str]]:
    return frozenset((change.what, change.id) for change in step.changes if change.what in ("source", "claim"))


def _contents(git: Git, files: Sequence[Blob]) -> Iterator[tuple[str, bytes | None]]:
    held = [blob for blob in files if is_record(blob.path)]
    yield from ((blob.path, None) for blob in held if not blob.id)
    there = [blob for blob in held if blob.id]
    yield from zip((blob.path for blob in there), git.contents(blob.id for blob in there), strict=True)


def _written(row: _Row) -> list[Any]:
    revision = row.revision
    changes = [
        [one.done, one.what, one.id, one.name, one.on, one.part, one.before, one.after, one.corrects]
        for one in revision.changes
    ]
    first = sorted(row.began_with)
    return [row.tree, revision.commit, revision.seconds, revision.subject, row.unread, changes, first]


def _rows(kept: bytes, language: str) -> list[_Row]:
    spoken, rows = json.loads(kept) if kept else (language, [])
    if spoken != language:
        return []
    return [
        _Row(
            tree,
            Revision(commit, seconds, subject, tuple(map(_change, changes))),
            unread,
            frozenset((what, id_) for what, id_ in first),
        )
        for tree, commit, seconds, subject, unread, changes, first in rows
    ]


def _change(written: Sequence[Any]) -> Change:
    done, what, id_, name, on, part, before, after, corrects = written
    return Change(done, what, id_, name, tuple(Ref(kind, one) for kind, one in on), part, before, after, corrects)
