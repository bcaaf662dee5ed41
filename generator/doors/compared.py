"""What a change does to the site, in an editor's words: the dossier as it lies here, beside an earlier commit."""

from __future__ import annotations

import tempfile
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Final

from generator.doors.git import Git
from generator.ground.counted import counted
from generator.ground.wording import speaking
from generator.links.change import Change
from generator.model.dossier import Dossier, Entry, Ref
from generator.pages.frame.repository import Repository
from generator.pages.parts.accounts import VERDICTS
from generator.pages.parts.changed import outcome
from generator.pipeline import FOLDER, Checked, Made, make, read_and_check
from generator.read.folder import SETTINGS
from generator.trace.compare import compare
from generator.trace.facts import Facts, facts_of
from generator.trace.words import in_short

_KINDS: Final = ("event", "actor", "place", "source")


@dataclass
class Side:
    """One of the two dossiers.

    Attributes:
        called: How messages name it.
        root: The project's folder.
        checked: It, read and checked.
    """

    called: str
    root: Path
    checked: Checked

    @cached_property
    def facts(self) -> Facts:
        """What it states."""
        return facts_in(self.checked.dossier)

    @cached_property
    def made(self) -> Made | None:
        """What it becomes; nothing where it has problems."""
        return None if self.checked.problems else make(self.checked, self.root, Repository())

    @property
    def relations(self) -> Mapping[str, str]:
        """How the accounts of each question relate, in words."""
        compared = self.made.derived.comparisons if self.made else {}
        return {question: VERDICTS[one.relation][0] for question, one in compared.items()}

    @property
    def pages(self) -> Collection[str]:
        """The addresses of its pages; of those that go on, the first."""
        return frozenset(self.made.plan.firsts) if self.made else frozenset()


def facts_in(dossier: Dossier) -> Facts:
    """Return what a dossier states."""
    return facts_of(records_of(dossier))


def told(root: Path, revision: str) -> str:
    """Return what differs between a commit and the dossier as it lies here, in lines for a terminal.

    Args:
        root: The project's folder.
        revision: Names the commit, as git does.

    Raises:
        NoHistory: Where there is no such commit.
        OSError: Where nothing can be written into the temporary folder.
    """
    git = Git(root)
    commit = git.commit_of(revision)
    with tempfile.TemporaryDirectory(prefix="dossier-") as folder:
        earlier = Path(folder)
        _write(git, commit.id, earlier)
        name = f"{revision} ({commit.id[:10]}, “{in_short(commit.subject)}”)"
        before = Side(name, earlier, read_and_check(earlier))
        after = Side("the dossier as it lies here", root, read_and_check(root))
        return "\n".join(lines(before, after)) + "\n"


def lines(before: Side, after: Side) -> Iterator[str]:
    """Yield the lines."""
    with speaking("en"):  # as all that is told to editors
        yield f"Compared with {before.called}:"
        yield ""
        unread = before.checked.dossier.unread | after.checked.dossier.unread
        changes = [change for change in compare(before.facts, after.facts) if change.id not in unread]
        pages, relations = list(_pages(before, after)), list(_relations(before, after))
        yield _counted(changes)
        yield from _by_thing(changes, after, before)
        yield from (["", "Questions whose accounts relate otherwise:", *relations] if relations else [])
        yield from (["", "Pages:", *pages] if pages else [])
        yield from _not_told(before, after)


def _by_thing(changes: Sequence[Change], after: Side, before: Side) -> Iterator[str]:
    of: dict[Ref | None, list[Change]] = {}
    for change in changes:
        of.setdefault(change.on[0] if change.on else None, []).append(change)
    for ref, several in of.items():
        yield ""
        yield f"{_named(ref, after, before)}:"
        yield from map(_line, several)


def _line(change: Change) -> str:
    own = change.what in _KINDS or change.what == "dossier"
    thing = "" if own else f"{change.what} {change.id} (“{in_short(change.name, 50)}”)"
    if change.done == "changed":
        return f"  ~ {thing}{': ' if thing else ''}{outcome(change)}"
    if change.done == "renamed":
        return f"  = {change.what} {change.id}: was {change.before}"
    mark = {"added": "+", "removed": "-"}[change.done]
    return f"  {mark} {change.what} {change.id}: “{in_short(change.name)}”"


def _counted(changes: Sequence[Change]) -> str:
    if not changes:
        return "Nothing that the dossier says is changed."
    found = []
    for what in ("claim", "question", *_KINDS, "dossier"):
        for how in ("added", "changed", "removed", "renamed"):
            count = len({change.id for change in changes if (change.what, change.done) == (what, how)})
            if count:
                found.append(f"{counted(count, what)} {how}")
    return f"{', '.join(found)}."


def _relations(before: Side, after: Side) -> Iterator[str]:
    old, new = before.relations, after.relations
    for question in sorted(old.keys() & new.keys()):
        if old[question] != new[question] and after.made:
            event = next(stated.question for stated in after.made.derived.accounts[_id(question)].values())
            yield f"  {event.ask if event else question}: {old[question]} → {new[question]}"


def _id(question: str) -> Any:
    return question


def _pages(before: Side, after: Side) -> Iterator[str]:
    if before.made and after.made:
        yield from (f"  + {address}" for address in sorted(set(after.pages) - set(before.pages)))
        yield from (f"  - {address}" for address in sorted(set(before.pages) - set(after.pages)))


def _not_told(before: Side, after: Side) -> Iterator[str]:
    for side in (before, after):
        if problems := side.checked.problems:
            count = counted(len(problems), "problem")
            yield ""
            yield f"There {'are' if len(problems) != 1 else 'is'} {count} in {side.called}, the first at"
            yield f"{problems[0].position}: {problems[0].sentence}"
            yield "So pages and how accounts relate are not compared."
            if unread := sorted(side.checked.dossier.unread):
                yield f"Not compared, since it could not be read: {', '.join(unread)}."


def _named(ref: Ref | None, after: Side, before: Side) -> str:
    if ref is None:
        return "The dossier itself"
    for side in (after, before):
        for key, fact in side.facts.items():
            if (key.what, key.id) == ref:
                return f"{ref.kind} {ref.id} (“{in_short(fact.name)}”)"
    return f"{ref.kind} {ref.id}"


def records_of(dossier: Dossier) -> Iterator[Entry[str, Any]]:
    """Yield all records of a dossier, its settings first."""
    yield Entry(SETTINGS, dossier.settings, f"{FOLDER}/{SETTINGS}", dossier.settings_positions)
    yield from dossier.events.values()
    yield from dossier.actors.values()
    yield from dossier.places.values()
    yield from dossier.sources.values()


def kinds_of_answers(dossier: Dossier) -> dict[str, str]:
    """Return what the answers to each question are, by its id."""
    return {one.id: one.answers_are for event in dossier.events.values() for one in event.record.questions}


def _write(git: Git, commit: str, folder: Path) -> None:
    """Write the dossier as a commit has it; a name that leads out of the folder is none of its files."""
    base = (folder / FOLDER).resolve()
    base.mkdir()
    files = [blob for blob in git.files(commit) if ".." not in blob.path.split("/")]
    for blob, data in zip(files, git.contents(blob.id for blob in files), strict=True):
        there = base / blob.path
        there.parent.mkdir(parents=True, exist_ok=True)
        there.write_bytes(data)
