"""What a line of a dossier's YAML becomes on the site, where it is used, and its history."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, cast

from generator.doors.compared import kinds_of_answers, records_of
from generator.doors.fmt import yaml_files
from generator.doors.history import Histories
from generator.edit import Named, NotEditable, Renaming, YamlFile, kind_of, lines_naming
from generator.ground.counted import counted
from generator.ground.wording import speaking
from generator.links.addresses import page_of, permalink_of
from generator.links.article_sheets import passage_on
from generator.links.claim_sheets import claim_on, question_on
from generator.links.derived import Derived
from generator.model.dossier import Dossier, Entry, Kind, Ref
from generator.model.dossier import Path as Within
from generator.model.ids import ClaimId, EventId, QuestionId
from generator.pages.frame.repository import Repository
from generator.pages.parts.changed import day, outcome
from generator.pipeline import FOLDER, make, read_and_check
from generator.trace.facts import what_of
from generator.trace.parts import called
from generator.trace.words import in_short

MOST: Final = 20
"""How many uses, and how many changes, are told; of the others their number."""


class NotThere(Exception):
    """Nothing of the dossier stands there; the message says so."""


@dataclass(frozen=True, slots=True)
class Thing:
    """What a line belongs to.

    Attributes:
        what: An event, actor, place, source, claim or question, or the dossier.
        id: Its id.
        name: What it is called.
        entry: The record that holds it.
        path: Where in that.
        part: The path of the value in that line, within the thing.
    """

    what: str
    id: str
    name: str
    entry: Entry[str, Any]
    path: Within
    part: Within = ()


def explained(root: Path, asked: str) -> Iterator[str]:
    """Yield the lines that explain a place, or an id.

    Args:
        root: The project's folder.
        asked: ``FILE:LINE``, the file from the project's folder, or an id.

    Raises:
        NotThere: Where nothing of the dossier stands there.
    """
    checked = read_and_check(root)
    dossier = checked.dossier
    found = _at_line(root, dossier, asked) if ":" in asked else _with_id(dossier, asked)
    made = None if checked.problems else make(checked, root, Repository())
    with speaking("en"):  # as all that is told to editors
        for number, thing in enumerate(found):
            yield from [""] if number else []
            at, keys = thing.entry.at(*thing.path, *thing.part), [one for one in thing.part if isinstance(one, str)]
            part = f", {called('.'.join(keys))}" if keys else ""
            yield f"{at}: {thing.what} {thing.id} (“{in_short(thing.name)}”){part}"
            yield from _section("On the site", _addresses(made.derived, thing) if made else [])
            if made is None:
                yield f"The dossier has problems, the first at {checked.problems[0].position}: it becomes no site."
            yield from _section("Used in", _uses(root, dossier, thing))
            yield from _history(root, dossier, thing)


def _section(heading: str, lines: Sequence[str]) -> Iterator[str]:
    yield f"{heading}:"
    yield from (f"  {line}" for line in lines[:MOST] or ["nothing"])
    if len(lines) > MOST:
        yield f"  and {len(lines) - MOST} more"


def _at_line(root: Path, dossier: Dossier, asked: str) -> list[Thing]:
    file, _, written = asked.rpartition(":")
    if not written.isdecimal():
        raise NotThere(f'"{asked}" is neither an id nor a file with a line, as sources/dossier.yml:3 is.')
    line, file = int(written), file.removeprefix("./").replace("\\", "/")
    before = [
        (position, path, entry)
        for entry in records_of(dossier)
        if entry.file == file
        for path, position in entry.positions.items()
        if position.line <= line
    ]
    if before and line > (lines := _lines_of(root / file)):
        raise NotThere(f"{file} has only {counted(lines, 'line')}.")
    if not before:
        raise NotThere(f"Nothing of the dossier stands at {asked}. Files are named from the project's folder.")
    # Of a list and its first item, which begin at one place, the item.
    _position, path, entry = max(before, key=lambda one: (one[0].line, one[0].column, len(one[1])))
    things = [thing for thing in _things(entry) if thing.path == path[: len(thing.path)]]
    nearest = max(things, key=lambda thing: len(thing.path))
    return [Thing(nearest.what, nearest.id, nearest.name, entry, nearest.path, path[len(nearest.path) :])]


def _lines_of(file: Path) -> int:
    """Return how many lines a file of the dossier has, one that nothing ends included."""
    return len(file.read_text(encoding="utf-8").removesuffix("\n").split("\n"))


def _with_id(dossier: Dossier, asked: str) -> list[Thing]:
    found = [thing for entry in records_of(dossier) for thing in _things(entry) if thing.id == asked]
    if not found:
        raise NotThere(f'Nothing in the dossier has the id "{asked}".')
    return found


def _things(entry: Entry[str, Any]) -> Iterator[Thing]:
    """Yield a record, and what in it has an id of its own."""
    record, what = entry.record, what_of(entry.record)
    name = record.name if hasattr(record, "name") else record.title
    yield Thing(what, entry.id, name, entry, ())
    for q, question in enumerate(getattr(record, "questions", ())):
        yield Thing("question", question.id, question.ask, entry, ("questions", q))
        for c, claim in enumerate(question.claims):
            yield Thing("claim", claim.id, claim.quote, entry, ("questions", q, "claims", c))
    for c, claim in enumerate(getattr(record, "claims", ())):
        yield Thing("claim", claim.id, claim.quote, entry, ("claims", c))


def _addresses(derived: Derived, thing: Thing) -> list[str]:
    if thing.what == "claim":
        claim = ClaimId(thing.id)
        accounts = (derived.stated[claim], *derived.answers.get(claim, ()))
        shown = dict.fromkeys(claim_on(derived, stated) for stated in accounts)
        return [*shown, passage_on(derived, claim), f"{permalink_of(claim)} (its permalink)"]
    if thing.what == "question":
        return [question_on(derived, EventId(thing.entry.id), QuestionId(thing.id))]
    return [page_of(Ref(cast(Kind, thing.what), thing.id))] if thing.what != "dossier" else ["the front page"]


def _uses(root: Path, dossier: Dossier, thing: Thing) -> list[str]:
    """Return where the dossier names a thing by its id."""
    if thing.what == "dossier":
        return []
    records = list(records_of(dossier))
    asked = kinds_of_answers(dossier)
    unique = sum(entry.id == thing.id for entry in records) == 1
    naming = Renaming(cast(Named, thing.what), thing.id, f"{thing.id}-x", unique, lambda one: asked.get(one, ""))
    found: list[str] = []
    base = (root / FOLDER).resolve()
    for path in yaml_files(base):
        data = (base / path).read_bytes()
        if thing.id.encode() in data:
            found += _in_file(YamlFile.of(data, f"{FOLDER}/{path}", kind_of(path)), path, naming, thing)
    return found


def _in_file(file: YamlFile, path: str, naming: Renaming, thing: Thing) -> Iterator[str]:
    try:
        for line, within in lines_naming(file, path.rpartition("/")[0], naming):
            if within[-1] != "id":
                key = next(part for part in reversed(within) if isinstance(part, str))
                yield f"{file.file}:{line} ({key})"
    except NotEditable as why:
        yield str(why)


def _history(root: Path, dossier: Dossier, thing: Thing) -> Iterator[str]:
    history = Histories().of(root, dossier)
    if history.known == "none":
        yield "History: none is known here."
        return
    lines = [
        f"{day(revision.seconds)}, {revision.commit[:10]} “{in_short(revision.subject, 50)}”: {outcome(change)}"
        for revision in reversed(history.revisions)
        for change in revision.changes
        if (change.what, change.id) == (thing.what, thing.id if thing.what != "dossier" else "")
    ]
    began = f"in the dossier since the commit that began it, {history.began[:10]} of {day(history.seconds)}"
    known = [] if any(line.endswith(": new") for line in lines) else [began]
    yield from _section("History", [*lines, *known])
