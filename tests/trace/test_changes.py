"""Two states of a dossier, compared as models; each case's name says what happened between them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml

from dossier_maker import ONE_OF_EACH, PROJECT
from generator.edit import kind_of, laid_out
from generator.links.change import Change
from generator.model.dossier import Ref
from generator.pages.parts.changed import outcome
from generator.trace.past import Past, is_record

CASES = sorted((Path(__file__).parent / "changes").glob("*.yml"))


def told(change: Change) -> str:
    what = f"{'corrects' if change.corrects else 'adds'} {change.what} {change.id}"
    part = {"changed": f": {outcome(change)}", "removed": ": removed", "renamed": f": was {change.before}", "added": ""}
    return f"{what}{part[change.done]}"


def taken(before: Mapping[str, str], after: Mapping[str, str]) -> list[str]:
    past = Past()
    past.take((path, text.encode()) for path, text in before.items())
    changed = [path for path in (*before, *after) if before.get(path) != after.get(path)]
    step = past.take((path, text.encode() if (text := after.get(path)) else None) for path in dict.fromkeys(changed))
    return [*map(told, step.changes), *(f"unread {path}" for path in step.unread)]


def test_there_are_cases() -> None:
    assert len(CASES) >= 19


@pytest.mark.parametrize("file", CASES, ids=lambda file: file.stem)
def test_what_changed(file: Path) -> None:
    case = yaml.safe_load(file.read_text(encoding="utf-8"))
    assert taken(case["before"], case["after"]) == case["told"]


@pytest.mark.parametrize("root", [ONE_OF_EACH, PROJECT], ids=["one of each", "Palmyra"])
def test_another_layout_is_no_change(root: Path) -> None:
    base = root / "sources"
    files = {path.relative_to(base).as_posix(): path.read_text(encoding="utf-8") for path in base.rglob("*.yml")}
    before = {path: text for path, text in files.items() if is_record(path)}
    assert len(before) > 10
    after = {}
    for path, text in before.items():
        kind = kind_of(path)
        assert kind is not None
        after[path] = "# Laid out anew.\r\n" + laid_out(text, path, kind).replace("\n", "\r\n")
    assert taken(before, after) == []


def test_a_change_concerns_the_pages_of_the_record_the_source_and_the_speakers() -> None:
    case = yaml.safe_load((CASES[0].parent / "an-answer-is-corrected.yml").read_text(encoding="utf-8"))
    past = Past()
    past.take((path, text.encode()) for path, text in case["before"].items())
    (change,) = past.take((path, text.encode()) for path, text in case["after"].items()).changes
    assert change.on == (Ref("event", "flood"), Ref("source", "gazette"), Ref("actor", "mayor"))


def test_what_is_as_it_was_again_is_told_both_times() -> None:
    past = Past()
    names = ["One", "Two", "One"]
    steps = [past.take([("actors/a.yml", f"name: {name}\nkind: person\n".encode())]) for name in names]
    assert [[told(change) for change in step.changes] for step in steps] == [
        ["adds actor a"],
        ["corrects actor a: the name: One → Two"],
        ["corrects actor a: the name: Two → One"],
    ]


def test_what_could_not_be_read_is_compared_once_it_can() -> None:
    past = Past()
    past.take([("actors/a.yml", b"name: One\nkind: person\n")])
    assert past.take([("actors/a.yml", b"name: [Two\n")]).unread == ("actors/a.yml",)
    step = past.take([("actors/a.yml", b"name: Two\nkind: person\n")])
    assert [told(change) for change in step.changes] == ["corrects actor a: the name: One → Two"]
