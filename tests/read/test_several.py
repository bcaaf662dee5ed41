"""Several small records in one file: each is read as from a file of its own, and stands where it was written."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from html import unescape
from pathlib import Path

import pytest

from dossier_maker import ONE_OF_EACH, read_dossier, write_dossier
from generator.ground.position import Position
from generator.model.ids import ActorId, PlaceId
from generator.pages.frame.repository import Repository
from generator.pipeline import make, read_and_check
from generator.read import read
from generator.read.readings import Readings

SMALL = """\
# Voices.
mayor:
  name: the mayor
  kind: person
  part_of: council

council:
  name: the council
  kind: group
  claims:
    - id: a
      source: one
      quote: the council has met
"""
FILE = "sources/actors/_small.yml"
ARTICLES = {"one": "On Monday the council has met."}


def test_each_is_read_and_they_are_sorted() -> None:
    dossier = read_dossier({"actors/_small.yml": SMALL, "actors/clerk.yml": "name: C\nkind: person\n"}, ARTICLES)
    assert list(dossier.actors) == ["clerk", "council", "mayor", "paper"]
    assert dossier.actors[ActorId("mayor")].record.part_of == ("council",)
    assert dossier.declared == 1


def test_places_may_share_a_file_as_well() -> None:
    dossier = read_dossier({"places/_small.yml": "here:\n  name: Here\nthere: {name: There, part_of: here}\n"})
    assert dossier.places[PlaceId("there")].record.part_of == "here"


def test_each_part_stands_where_it_was_written() -> None:
    entry = read_dossier({"actors/_small.yml": SMALL}, ARTICLES).actors[ActorId("council")]
    assert entry.file == FILE
    assert entry.at() == Position(FILE, 7, 1)
    assert entry.at("kind") == Position(FILE, 9, 9)
    assert entry.at("claims", 0) == Position(FILE, 11, 7)
    assert entry.at("note") == Position(FILE, 7, 1)


WRONG: Mapping[str, tuple[str, list[str]]] = {
    "a key of one that is unknown": (
        SMALL.replace("part_of: council", "part_off: council"),
        [f"{FILE}:5:3: unknown-key"],
    ),
    "one that lacks a key": (SMALL.replace("  kind: person\n", ""), [f"{FILE}:2:1: missing-key"]),
    "one twice": (SMALL + "mayor:\n  name: M\n  kind: person\n", [f"{FILE}:14:1: duplicate-key"]),
    "one without anything": (
        SMALL.replace("  name: the mayor\n  kind: person\n  part_of: council\n", ""),
        [f"{FILE}:2:7: empty-value"],
    ),
    "no yaml": (SMALL.replace("the mayor", "'the mayor"), [f"{FILE}:3:9: yaml-syntax"]),
    "a reference that leads nowhere": (
        SMALL.replace("part_of: council", "part_of: counsil"),
        [f"{FILE}:5:12: unknown-id"],
    ),
    "an id that is none": (SMALL.replace("mayor:", "The Mayor:"), [f"{FILE}:2:1: bad-id"]),
    "one file with nothing": ("# Later.\n", [f"{FILE}:1:1: empty-file"]),
}


@pytest.mark.parametrize("name", WRONG)
def test_one_cause_is_one_message_at_its_line(name: str, tmp_path: Path) -> None:
    text, expected = WRONG[name]
    files = {"actors/_small.yml": text, "actors/clerk.yml": "name: C\nkind: person\npart_of: council\n"}
    problems = read_and_check(write_dossier(tmp_path, files, ARTICLES)).problems
    told = [f"{one.position}: {one.rule}" for one in problems]
    if name == "one file with nothing":
        told = told[:1]
    assert told == expected


def test_an_id_of_two_files_is_told_in_the_shared_one(tmp_path: Path) -> None:
    files = {"actors/_small.yml": SMALL, "actors/mayor.yml": "name: M\nkind: person\n"}
    (problem,) = read_and_check(write_dossier(tmp_path, files, ARTICLES)).problems
    assert (str(problem.position), problem.rule) == (f"{FILE}:2:1", "record-twice")
    assert "sources/actors/mayor.yml:1:1" in problem.sentence


@pytest.mark.parametrize("name", ["events/_small.yml", "actors/_Small.yml", "actors/_.yml"])
def test_elsewhere_such_a_name_is_none(name: str, tmp_path: Path) -> None:
    _, problems = read(write_dossier(tmp_path, {name: SMALL}))
    assert [problem.rule for problem in problems] == ["bad-id"]


def test_the_same_file_gives_the_same_objects_again(tmp_path: Path) -> None:
    known = Readings()
    root = write_dossier(tmp_path, {"actors/_small.yml": SMALL}, ARTICLES)
    first, _ = read(root, known=known)
    again, _ = read(root, known=known)
    assert again.actors[ActorId("mayor")] is first.actors[ActorId("mayor")]
    (root / FILE).write_bytes(SMALL.replace("the mayor", "a mayor").encode())
    edited, _ = read(root, known=known)
    assert edited.actors[ActorId("mayor")].record.name == "a mayor"


def test_pages_are_the_same_and_lead_to_the_lines_of_the_shared_file(tmp_path: Path) -> None:
    root = tmp_path / "one"
    shutil.copytree(ONE_OF_EACH, root)
    actors = sorted((root / "sources/actors").glob("*.yml"))
    small = ""
    for file in actors:
        alone = not file.stem.startswith("_")
        lines = (f"  {line}".rstrip() if alone else line for line in file.read_text().splitlines())
        small += (f"{file.stem}:\n" if alone else "") + "".join(f"{line}\n" for line in lines)
        file.unlink()
    (root / "sources/actors/_all.yml").write_text(small)
    web = Repository("https://forge.example/x")
    before, after = (make(read_and_check(one), one, web) for one in (ONE_OF_EACH, root))
    old, new = ({page.address: page for page in made.rendered.pages} for made in (before, after))
    assert old.keys() == new.keys()
    for at, line in enumerate(small.splitlines(), 1):
        if line.endswith(":") and not line.startswith((" ", "#")):
            page = new[f"actors/{line[:-1]}/"]
            assert page.file == "sources/actors/_all.yml"
            assert f"blob/main/sources/actors/_all.yml#L{at}" in unescape(page.html)
    assert "data/actors/_all.yml" in {file.path for file in after.rendered.files}
