"""``dossier explain``: what a line becomes on the site, where it is used, and its history."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dossier_maker import write_dossier
from generator.doors.cli import main
from git_repository import commit

EVENT = """title: The flood
summary: Some 400 left, says [[mayor]] [@first].
questions:
  - id: how-many
    ask: How many people left?
    answers_are: number
    claims:
      - id: first
        source: one
        quote: some 400 people left
        attribution: [mayor]
        answer: 300
"""
OTHER = """title: Another
questions:
  - {id: other, ask: How many came?, answers_are: number, again: [{claim: first, answer: 400}]}
"""
SMALL = """# Small ones.
mayor: {name: The mayor, kind: person}
boy:
  name: A boy
  kind: person
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    files = {"events/flood.yml": EVENT, "events/other.yml": OTHER, "actors/_small.yml": SMALL}
    write_dossier(tmp_path, files, {"one": "On Monday some 400 people left the town."})
    (tmp_path / "mkdocs.yml").write_bytes(b"site_name: x\n")
    commit(tmp_path, "Begin", 1)
    event = tmp_path / "sources/events/flood.yml"
    event.write_bytes(event.read_bytes().replace(b"answer: 300", b"answer: 400"))
    commit(tmp_path, "Read it again", 2)
    return tmp_path


def explain(project: Path, asked: str) -> Result:
    return CliRunner().invoke(main, ["explain", "-f", str(project / "mkdocs.yml"), asked])


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("sources/events/flood.yml:13", "sources/events/flood.yml has only 12 lines."),
        ("sources/events/flood.yml:999", "sources/events/flood.yml has only 12 lines."),
        ("sources/actors/paper.yml:4", "sources/actors/paper.yml has only 2 lines."),
    ],
)
def test_a_line_past_the_end_of_the_file_is_nothings(project: Path, asked: str, said: str) -> None:
    told = explain(project, asked)
    assert (told.exit_code, told.output) == (1, f"Error: {said}\n")


def test_a_line_of_a_claim(project: Path) -> None:
    told = explain(project, "sources/events/flood.yml:12")
    assert told.exit_code == 0, told.output
    commits = [line.split()[3] for line in told.output.splitlines() if "Read it again" in line]
    assert told.output.splitlines() == [
        "sources/events/flood.yml:12:17: claim first (“some 400 people left”), answer",
        "On the site:",
        "  events/flood/#claim-first",
        "  events/other/#claim-first_other",
        "  sources/one/#passage-first",
        "  claims/first/ (its permalink)",
        "Used in:",
        "  sources/events/flood.yml:2 (summary)",
        "  sources/events/other.yml:3 (claim)",
        "History:",
        f"  2 March 2031, {commits[0]} “Read it again”: the answer to “How many people left?”: 300 → 400",
        told.output.splitlines()[-1],
    ]
    assert told.output.splitlines()[-1].endswith("of 1 March 2031")


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        ("sources/events/flood.yml:1", "sources/events/flood.yml:1:8: event flood (“The flood”), the title"),
        ("./sources/events/flood.yml:5", "sources/events/flood.yml:5:10: question how-many (“How many people left?”)"),
        ("sources/actors/_small.yml:2", "sources/actors/_small.yml:2:"),
        ("sources/actors/_small.yml:4", "sources/actors/_small.yml:4:9: actor boy (“A boy”), the name"),
        ("sources/dossier.yml:1", "sources/dossier.yml:1:8: dossier dossier.yml (“A dossier”), the title"),
        ("mayor", "sources/actors/_small.yml:2:1: actor mayor (“The mayor”)"),
        ("how-many", "sources/events/flood.yml:4:5: question how-many (“How many people left?”)"),
    ],
)  # fmt: skip
def test_what_a_place_or_an_id_is(project: Path, asked: str, first: str) -> None:
    told = explain(project, asked)
    assert told.exit_code == 0, told.output
    assert told.output.startswith(first), told.output


def test_an_actor_is_used_where_it_speaks_and_where_prose_names_it(project: Path) -> None:
    used = explain(project, "mayor").output
    assert "  sources/events/flood.yml:2 (summary)\n  sources/events/flood.yml:11 (attribution)\nHistory:" in used


@pytest.mark.parametrize("asked", ["nobody", "sources/events/flood.yml:x", "sources/events/none.yml:3", ":"])
def test_what_is_not_there_is_told(project: Path, asked: str) -> None:
    told = explain(project, asked)
    assert told.exit_code == 1
    assert told.output.startswith("Error: ")
    assert "foresee" not in told.output


def test_a_dossier_with_problems_is_explained_as_far_as_it_goes(project: Path) -> None:
    write_dossier(project, {"places/here.yml": "name: Here\npart_of: nowhere\n"})
    told = explain(project, "sources/events/flood.yml:12").output
    assert "The dossier has problems, the first at sources/places/here.yml:2:10: it becomes no site." in told
    assert "sources/events/other.yml:3 (claim)" in told
