"""Gives one thing of a dossier another id, in all files at once, or in none."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from generator.doors import disk
from generator.doors.compared import facts_in, kinds_of_answers
from generator.doors.fmt import yaml_files
from generator.edit import Named, NotEditable, Renaming, YamlFile, kind_of, renamed
from generator.ground.names import did_you_mean
from generator.model.dossier import Dossier
from generator.model.dossier import Path as Within
from generator.model.ids import check_id
from generator.pipeline import FOLDER, read_and_check
from generator.read.record_files import CAPTURES, holds_several
from generator.trace.compare import compare
from generator.trace.facts import Key

FOLDERS: Final[Mapping[str, str]] = {"event": "events", "actor": "actors", "place": "places", "source": "articles"}

Files = dict[str, bytes | None]
"""What files hold now, by their paths within the dossier's folder; None where one is gone."""


class Refused(Exception):
    """Nothing was changed; the message says why."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of it.

    Attributes:
        changed: Files that were written, by their new names.
        gone: Files that have another name now.
    """

    changed: tuple[str, ...]
    gone: tuple[str, ...]


def rename(root: Path, what: Named, old: str, new: str) -> Outcome:
    """Give a thing another id, and all that refers to it; the thing keeps the old one under ``formerly``.

    Args:
        root: The project's folder.
        what: What it is.
        old: Its id.
        new: The id that it gets.

    Raises:
        Refused: Where that would break something, or change anything else.
        OSError: Where files cannot be written; they are then as they were.
    """
    checked = read_and_check(root)
    if checked.problems:
        raise Refused(f"The dossier has problems, the first at {checked.problems[0].position}: mend them first.")
    dossier, base = checked.dossier, (root / FOLDER).resolve()
    ids = _ids(dossier)
    _ask_whether_it_can_be(ids, what, old, new)
    others = (one for kind, several in ids.items() if kind not in (what, "claim", "question") for one in several)
    asked = kinds_of_answers(dossier)
    renaming = Renaming(what, old, new, old not in set(others), lambda question: asked.get(question, ""))
    try:
        files = dict(_changed(base, renaming))
    except NotEditable as why:
        raise Refused(str(why)) from why
    with tempfile.TemporaryDirectory(prefix="dossier-") as folder:
        shutil.copytree(base, Path(folder) / FOLDER)
        _write((Path(folder) / FOLDER).resolve(), files)
        after = read_and_check(Path(folder))
    if after.problems:
        raise Refused(f"It would break something: {after.problems[0].position}: {after.problems[0].sentence}")
    also = {Key(what, old): Key(what, new)}
    more = [one for one in compare(facts_in(dossier), facts_in(after.dossier), also=also) if one.done != "renamed"]
    if more:
        raise Refused(f"It would change more than the id: {more[0].what} {more[0].id}, {more[0].part or more[0].done}.")
    _write(base, files)
    written = tuple(f"{FOLDER}/{path}" for path, data in files.items() if data is not None)
    return Outcome(written, tuple(f"{FOLDER}/{path}" for path, data in files.items() if data is None))


def _ids(dossier: Dossier) -> Mapping[str, Collection[str]]:
    return {
        "event": dossier.events,
        "actor": dossier.actors,
        "place": dossier.places,
        "source": dossier.sources,
        "claim": {stated.claim.id for stated in dossier.claims()},
        "question": {question.id for event in dossier.events.values() for question in event.record.questions},
    }


def _ask_whether_it_can_be(ids: Mapping[str, Collection[str]], what: Named, old: str, new: str) -> None:
    if old not in ids[what]:
        near = did_you_mean(old, sorted(ids[what]))
        meant = f' Did you mean "{near}"?' if near else ""
        raise Refused(f'The dossier has no {what} "{old}".{meant}')
    try:
        check_id(new)
    except ValueError as error:
        raise Refused(f"{error}.") from error
    if new in ids[what]:
        raise Refused(f'The dossier has {"an" if what[0] in "ae" else "a"} {what} "{new}" already.')


def _changed(base: Path, renaming: Renaming) -> Iterator[tuple[str, bytes | None]]:
    folder = FOLDERS.get(renaming.what, "")
    own = f"{folder}/{renaming.old}.yml" if folder else ""
    for path in yaml_files(base):
        data = (base / path).read_bytes()
        before = YamlFile.of(data, f"{FOLDER}/{path}", kind_of(path))
        file = renamed(before, path.rpartition("/")[0], renaming)
        file = _with_its_own(file, path, own, before, renaming)
        if path == own:
            yield f"{folder}/{renaming.new}.yml", file.data()
            yield path, None
        elif file.text != before.text:
            yield path, file.data()
    if renaming.what == "source":
        for ending in (".txt", *CAPTURES):
            if (base / f"articles/{renaming.old}{ending}").is_file():
                yield f"articles/{renaming.new}{ending}", (base / f"articles/{renaming.old}{ending}").read_bytes()
                yield f"articles/{renaming.old}{ending}", None


def _with_its_own(file: YamlFile, path: str, own: str, before: YamlFile, renaming: Renaming) -> YamlFile:
    """Return a file in which the thing itself, where it stands there, says what it was called."""
    if path == own:
        return _formerly(file, (), renaming)
    if own and holds_several(path) and path.rpartition("/")[0] == own.rpartition("/")[0]:
        top = before.plain()
        if isinstance(top, dict) and renaming.old in top:
            return _formerly(file.rename((renaming.old,), renaming.new), (renaming.new,), renaming)
    if renaming.what in ("claim", "question") and (at := _listed(file.plain(), (), f"{renaming.what}s", renaming.new)):
        return _formerly(file, at, renaming)
    return file


def _listed(top: object, path: Within, under: str, id_: str) -> Within | None:
    """Return where a claim, or a question, stands."""
    if isinstance(top, dict):
        if top.get("id") == id_ and len(path) > 1 and path[-2] == under:
            return path
        return next((at for key, value in top.items() if (at := _listed(value, (*path, key), under, id_))), None)
    if isinstance(top, list):
        return next((at for n, value in enumerate(top) if (at := _listed(value, (*path, n), under, id_))), None)
    return None


def _formerly(file: YamlFile, path: Within, renaming: Renaming) -> YamlFile:
    """Add the old id to those of before; one that it gets back is none of them any more."""
    held: object = file.plain()
    for part in path:
        held = held[part]  # type: ignore[index]
    before = held.get("formerly", []) if isinstance(held, dict) else []
    if renaming.new in before:
        file = file.remove((*path, "formerly", before.index(renaming.new)))
    return file.append((*path, "formerly"), renaming.old)


def _write(base: Path, files: Files) -> None:
    """Write files, and put back what there was where one of them cannot be written.

    Raises:
        OSError: All files are then as they were.
    """
    before = {path: (base / path).read_bytes() if (base / path).exists() else None for path in files}
    try:
        for path, data in files.items():
            _put(base / path, data)
    except BaseException:
        for path, data in before.items():
            with contextlib.suppress(OSError):
                _put(base / path, data)
        raise


def _put(there: Path, data: bytes | None) -> None:
    if data is None:
        there.unlink(missing_ok=True)
    elif there.exists():
        disk.replace_file(there.resolve(), data)
    else:
        there.write_bytes(data)
