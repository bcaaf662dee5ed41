"""What was noted of a page says whether it would come out the same: no edit changes a page that is let stand."""

from __future__ import annotations

import copy
import hashlib
import os
import random
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
import yaml

from dossier_maker import ONE_OF_EACH, PROJECT
from generator.links.derived import Derived
from generator.links.noted import NotedDerived, noted, tables_of
from generator.links.notes import NotedMapping, NotedSequence, NotedSet, Notes
from generator.links.prints import Prints
from generator.pages.frame.repository import Repository
from generator.pages.site import Plan
from generator.pipeline import Made, make, read_and_check

REPOSITORY = Repository("https://example.org/dossier", "blob/main", "edit/main")
Files = dict[str, bytes]
Way = tuple[str | int, ...]


def _read(root: Path) -> Files:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in (root / "sources").rglob("*.*")}


def _made(root: Path, files: Files) -> Made | None:
    """Make a dossier of files, noting; None where it has problems."""
    for path in (root / "sources").rglob("*.*"):
        if path.relative_to(root).as_posix() not in files:
            path.unlink()
    for name, content in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(content)
    checked = read_and_check(root)
    return None if checked.problems else make(checked, root, REPOSITORY, noting=True)


def _parts(plan: Plan) -> Iterator[tuple[str, Callable[[], object]]]:
    """Yield the name of each page and permalink, and what makes it."""
    for address in plan.addresses:
        yield address, lambda address=address: plan.page(address)  # type: ignore[misc]
    for path in plan.paths:
        if path.endswith(".html"):
            yield path, lambda path=path: plan.file(path)  # type: ignore[misc]


def _notes(made: Made) -> Notes:
    assert made.notes is not None
    return made.notes


def _remembered(made: Made) -> dict[str, tuple[object, list[str]]]:
    """Return each page with the names of what it was made from."""
    notes, found = _notes(made), {}
    for name, part in _parts(made.plan):
        page, taken = notes.of(part)
        found[name] = page, [notes.names[number] for number in taken]
    return found


def _changed_pages(before: Mapping[str, tuple[object, list[str]]], was: Prints, now: Made) -> tuple[list[str], int]:
    """Return the pages that would be let stand though they come out otherwise, and how many are let stand."""
    prints, wrong, standing = Prints(now.derived), [], 0
    for name, part in _parts(now.plan):
        if name in before and all(prints.of(one) == was.of(one) for one in before[name][1]):
            standing += 1
            if part() != before[name][0]:
                wrong.append(name)
    return wrong, standing


def _ways(node: Any, way: Way = ()) -> Iterator[Way]:
    yield way
    for key, value in node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ():
        yield from _ways(value, (*way, key))


def _edited_record(chance: random.Random, record: Any) -> Any:
    """Change one thing in a record: a word more, a number, an item or a key less, a list the other way round."""
    record = copy.deepcopy(record)
    way = chance.choice([way for way in _ways(record) if way])
    around: Any = record
    for step in way[:-1]:
        around = around[step]
    value = around[way[-1]]
    if isinstance(value, list) and len(value) > 1 and chance.random() < 0.5:
        around[way[-1]] = value[::-1]
    elif isinstance(value, str) and chance.random() < 0.8:
        around[way[-1]] = chance.choice([f"{value} again", value.upper(), value[: len(value) // 2 + 1]])
    elif isinstance(value, int) and not isinstance(value, bool):
        around[way[-1]] = value + chance.choice([-1, 1])
    else:
        del around[way[-1]]
    return record


def _edited(chance: random.Random, files: Files) -> Files:
    """Change one file, or take it away; an article with the hash that its source has of it.

    The settings are not among them: where those change, no page is let stand.
    """
    edited, file = dict(files), chance.choice(sorted(files.keys() - {"sources/dossier.yml"}))
    if not file.endswith(".yml"):
        edited[file] += b"\nAnd a word more.\n"
        digests = [(hashlib.sha256(held[file]).hexdigest().encode()) for held in (files, edited)]
        return {name: content.replace(*digests) for name, content in edited.items()}
    if chance.random() < 0.05:
        del edited[file]
        return edited
    record = _edited_record(chance, yaml.load(files[file], yaml.BaseLoader))
    edited[file] = yaml.safe_dump(record, allow_unicode=True, sort_keys=False).encode()
    return edited


def trial(root: Path, files: Files, seed: int, edits: int) -> tuple[int, int]:
    """Edit a dossier at random, and look at each page that is let stand; return how many edits held, and stood."""
    chance, good, stood = random.Random(seed), 0, 0
    made = _made(root, files)
    assert made is not None
    remembered, was = _remembered(made), Prints(made.derived)
    for _ in range(200 * edits):
        if good == edits:
            break
        now = _made(root, _edited(chance, files))
        if now is None:
            continue
        wrong, standing = _changed_pages(remembered, was, now)
        assert not wrong, (seed, wrong)
        good, stood = good + 1, stood + standing
    return good, stood


@pytest.mark.parametrize("seed", range(4))
def test_no_edit_changes_a_page_that_is_let_stand(tmp_path: Path, seed: int) -> None:
    good, stood = trial(tmp_path, _read(ONE_OF_EACH), seed, 10)
    assert good == 10
    assert stood > 100, "hardly any page is let stand"


@pytest.fixture(scope="module")
def shipped() -> Derived:
    return make(read_and_check(PROJECT), PROJECT, REPOSITORY).derived


def test_all_that_is_derived_is_noted(shipped: Derived) -> None:
    made = noted(shipped)
    kinds = (NotedMapping, NotedSequence, NotedSet)
    plain = {field.name for field in fields(made) if not isinstance(getattr(made, field.name), kinds)}
    assert plain == {"dossier", "found", "order", "plain", "notes"}
    for record in (made.found, made.order):
        assert all(isinstance(getattr(record, field.name), kinds) for field in fields(record))
    left = {field.name for field in fields(made.dossier) if not isinstance(getattr(made.dossier, field.name), kinds)}
    assert left == {
        "settings",
        "declared",
        "unread",
        "settings_positions",
        "settings_written",
        "plain",
        "with_drafts",
        "waiting",
        "drafted_actors",
        "drafted_events",
    }


def test_whatever_is_asked_is_heard_by_all_who_listen(shipped: Derived) -> None:
    made = noted(shipped)
    notes = made.notes
    assert notes is not None
    actor = next(iter(shipped.dossier.actors))

    def ask() -> None:
        notes.of(lambda: made.dossier.actors[actor])

    assert [notes.names[number] for number in notes.of(ask)[1]] == [f"actors\t{actor!r}"]
    room = made.shelf.room("a room")
    room.put("a key", ask)
    assert notes.of(lambda: room.find("a key"))[1] == set()  # nothing was made of it
    room.put("a key", lambda: made.dossier.actors[actor])
    assert [notes.names[number] for number in notes.of(lambda: room.find("a key"))[1]] == [f"actors\t{actor!r}"]


def test_what_is_not_there_is_noted_as_well(shipped: Derived) -> None:
    made = noted(shipped)
    notes = made.notes
    assert notes is not None
    _, taken = notes.of(lambda: made.roles.get("nobody", ()))
    (name,) = (notes.names[number] for number in taken)
    assert Prints(shipped).of(name) == ""


@pytest.mark.parametrize("seed", ["1", "2"])
def test_prints_are_the_same_in_each_process(shipped: Derived, seed: str) -> None:
    names = [f"{table}\t*" for table in tables_of(shipped)] + ["?empty\t[]"]
    script = (
        "import sys; from pathlib import Path; from generator.pipeline import *; from generator.links.prints import *\n"
        "from generator.pages.frame.repository import Repository; root = Path(sys.argv[1])\n"
        "made = make(read_and_check(root), root, Repository())\n"
        "[len(layout.paragraphs) for layout in made.derived.layouts.values()]\n"  # what is worked out says no more
        "prints = Prints(made.derived); print(*map(prints.of, sys.argv[2:]))"
    )
    told = subprocess.run(
        [sys.executable, "-c", script, str(PROJECT), *names],
        env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(PROJECT)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.split() == [Prints(shipped).of(name) for name in names]


def test_a_noting_dossier_shows_what_the_plain_one_shows(shipped: Derived) -> None:
    made = noted(shipped)
    assert isinstance(made, NotedDerived)
    assert list(made.dossier.claims()) == list(shipped.dossier.claims())
    assert list(made.dossier.accounts()) == list(shipped.dossier.accounts())
    assert made.empty == shipped.empty
