"""A build divided among machines: the parts joined are one build's site, and nothing else is joined."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from dossier_maker import make_tiny
from generator.doors import build as building
from generator.doors.parts import REPORT, Share

Quick = Callable[..., Result]
EVENT = "events/landing/index.html"


@pytest.fixture(scope="module")
def three(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the tiny project, and its three parts beside it."""
    there = tmp_path_factory.mktemp("three")
    project = make_tiny(there / "tiny")
    for number in (1, 2, 3):
        building.build(project / "mkdocs.yml", there / f"part-{number}", Share(number, 3))
    return there


@pytest.fixture
def parts(three: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of it, whose project is the folder that commands run in."""
    shutil.copytree(three, tmp_path / "three")
    monkeypatch.chdir(tmp_path / "three/tiny")
    return tmp_path / "three"


def _with(parts: Path, *numbers: int) -> list[str]:
    return [str(parts / f"part-{number}") for number in numbers or (1, 2, 3)]


@pytest.fixture
def said(quick: Quick, parts: Path, monkeypatch: pytest.MonkeyPatch) -> Quick:
    monkeypatch.chdir(parts / "tiny")
    return quick


def test_parts_joined_are_what_one_build_makes(said: Quick, parts: Path, digest: Callable[[Path], str]) -> None:
    joined = said("join", "-d", parts / "joined", *_with(parts, 3, 1, 2))
    assert joined.exit_code == 0, joined.output
    assert "3 quotes declared = 3 checked = 3 verified" in joined.output
    assert digest(parts / "joined") == digest(building.build(parts / "tiny/mkdocs.yml"))


def test_a_part_holds_its_share_alone(three: Path) -> None:
    every = [set(json.loads((three / f"part-{n}" / REPORT).read_bytes())["files"]) for n in (1, 2, 3)]
    assert all(every)
    assert sum(map(len, every)) == len(set.union(*every))
    for number, files in enumerate(every, 1):
        folder = three / f"part-{number}"
        found = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
        assert found == files | {REPORT}


def _part_with(parts: Path, page: str) -> Path:
    return next(part for part in parts.glob("part-*") if (part / page).exists())


def _another_letter(parts: Path) -> None:
    page = _part_with(parts, EVENT) / EVENT
    page.write_text(page.read_text("utf-8").replace("Two people", "Ten people"), "utf-8")


def _another_letter_and_its_hash(parts: Path) -> None:
    # Whoever changes the page and its hash still cannot say that the page was looked at, in another state.
    _edited(parts, lambda report: report["seen"]["shown"].update({"two-people": False}))


def _edited(parts: Path, edit: Callable[[dict[str, dict[str, dict[str, bool]]]], None]) -> None:
    file = _part_with(parts, EVENT) / REPORT
    report = json.loads(file.read_bytes())
    edit(report)
    file.write_text(json.dumps(report), "utf-8")


def _another_dossier(parts: Path) -> None:
    event = parts / "tiny/sources/events/landing.yml"
    event.write_text(event.read_text("utf-8").replace("A balloon lands", "A balloon comes down"), "utf-8")


REFUSED: dict[str, tuple[Callable[[Path], object], tuple[int, ...], str]] = {
    "one is missing": (lambda parts: None, (1, 3), "Part 2 of 3 is missing."),
    "one is there twice": (lambda parts: None, (1, 2, 2, 3), "Part 2 of 3 is there more than once."),
    "a page has another letter": (_another_letter, (1, 2, 3), "is not as it was made: its SHA-256 is another."),
    "a page is gone": (lambda parts: (_part_with(parts, EVENT) / EVENT).unlink(), (1, 2, 3), f"lacks {EVENT}"),
    "a quote was not shown": (_another_letter_and_its_hash, (1, 2, 3), 'The quote of claim "two-people" is not shown'),
    "the dossier changed since": (_another_dossier, (1, 2, 3), "of another build"),
    "the report lists too little": (
        lambda parts: _edited(parts, lambda report: report["files"].pop(EVENT)),
        (1, 2, 3),
        "does not list the pages of part",
    ),
    "there is no report": (lambda parts: (parts / "part-1" / REPORT).unlink(), (1, 2, 3), "is no part of a build"),
    "the report is no report": (
        lambda parts: (parts / "part-1" / REPORT).write_text('{"part": [1, 3], "seen": 3}'),
        (1, 2, 3),
        "is not what `dossier build --part` writes",
    ),
    "the report tells nothing": (
        lambda parts: _edited(parts, lambda report: report.update(seen={})),
        (1, 2, 3),
        "holds no report of pages that were looked at",
    ),
}


@pytest.mark.parametrize("why", REFUSED)
def test_what_is_not_whole_is_not_joined(why: str, said: Quick, parts: Path) -> None:
    harm, numbers, sentence = REFUSED[why]
    harm(parts)
    joined = said("join", "-d", parts / "joined", *_with(parts, *numbers))
    assert joined.exit_code == 1
    assert sentence in joined.output
    assert not (parts / "joined").exists()


def test_parts_of_builds_divided_differently_are_not_joined(said: Quick, parts: Path) -> None:
    assert said("build", "--part", "2/2", "-d", parts / "half").exit_code == 0
    joined = said("join", "-d", parts / "joined", *_with(parts), parts / "half")
    assert "divided differently" in joined.output


@pytest.mark.parametrize("words", ["0/3", "4/3", "1/0", "one/three", "3", "-1/3", "1/3/3"])
def test_a_share_that_is_none_is_refused(words: str, said: Quick, parts: Path) -> None:
    told = said("build", "--part", words, "-d", parts / "x")
    assert told.exit_code == 2
    assert "is no share: the second of four is written 2/4" in told.output


def test_a_part_needs_a_folder_of_its_own(said: Quick, parts: Path) -> None:
    assert "name it with -d" in said("build", "--part", "1/3").output
    (parts / "mine").mkdir()
    (parts / "mine/letter.txt").write_text("x")
    assert "holds files and is no site" in said("build", "--part", "1/3", "-d", parts / "mine").output


def test_a_part_is_built_anew_in_its_place(said: Quick, parts: Path) -> None:
    assert said("build", "--part", "1/3", "-d", parts / "part-1").exit_code == 0


def test_shares_are_all_pages_once() -> None:
    items = [str(n) for n in range(10)]
    assert sorted(item for number in range(1, 5) for item in Share(number, 4).its(items)) == items
