"""``dossier diff``: what was changed since a commit, in words."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dossier_maker import write_dossier
from generator.doors.cli import main
from git_repository import commit, git

EVENT = """title: The flood
questions:
  - id: how-many
    ask: How many people left?
    answers_are: number
    unit: people
    claims:
      - {id: first, source: one, quote: some 400 people left, answer: "400"}
      - {id: second, source: two, quote: about 4000 people left, answer: "400"}
"""
ARTICLES = {"one": "On Monday some 400 people left the town.", "two": "Yesterday about 4000 people left the town."}
OTHER = {"actors/herald.yml": "name: Herald\nkind: outlet\n"}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    write_dossier(tmp_path, {"events/flood.yml": EVENT}, ARTICLES)
    (tmp_path / "mkdocs.yml").write_bytes(b"site_name: x\n")
    commit(tmp_path, "Begin", 1)
    return tmp_path


def diff(project: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["diff", "-f", str(project / "mkdocs.yml"), *arguments])


def edit(project: Path, before: str, after: str, path: str = "events/flood.yml") -> None:
    file = project / "sources" / path
    text = file.read_text(encoding="utf-8")
    assert before in text
    file.write_text(text.replace(before, after), encoding="utf-8")


def test_nothing_is_changed_by_a_comment(project: Path) -> None:
    edit(project, "title: The flood", "# Of May.\ntitle:   'The flood'")
    told = diff(project)
    assert told.exit_code == 0, told.output
    assert told.output.splitlines()[2:] == ["Nothing that the dossier says is changed."]


def test_an_answer_a_relation_a_claim_and_a_page(project: Path) -> None:
    edit(project, 'about 4000 people left, answer: "400"', 'about 4000 people left, answer: "4000"')
    write_dossier(project, {"places/town.yml": "name: The town\n", **OTHER})
    told = diff(project)
    assert told.exit_code == 0, told.output
    assert told.output.splitlines()[2:] == [
        "1 claim changed, 1 actor added, 1 place added.",
        "",
        "event flood (“The flood”):",
        "  ~ claim second (“about 4000 people left”): the number of people: 400 → 4,000",
        "",
        "actor herald (“Herald”):",
        "  + actor herald: “Herald”",
        "",
        "place town (“The town”):",
        "  + place town: “The town”",
        "",
        "Questions whose accounts relate otherwise:",
        "  How many people left?: One voice → Accounts differ",
        "",
        "Pages:",
        "  + actors/herald/",
        "  + places/",
        "  + places/town/",
    ]


def test_an_earlier_commit_can_be_named(project: Path) -> None:
    write_dossier(project, OTHER)
    commit(project, "Add the Herald `` ` ::error", 2)
    assert "Nothing that the dossier says is changed." in diff(project).output
    assert "+ actor herald" in diff(project, "HEAD~1").output
    head = git(project, "rev-parse", "HEAD").strip()
    assert f"Compared with {head}" in diff(project, head).output


def test_markdown_shows_it_word_by_word(project: Path) -> None:
    edit(project, "title: The flood", 'title: "````<b>::error"')
    told = diff(project, "--format", "markdown").output
    lines = told.splitlines()
    assert lines[2] == "`````text"
    assert lines[-1] == "`````"
    assert "  ~ the title: The flood → ````<b>::error" in told


@pytest.mark.parametrize("name", ["nowhere", "--output=x", "HEAD:sources", ""])
def test_what_names_no_commit_is_told(project: Path, name: str) -> None:
    told = diff(project, "--", name)
    assert told.exit_code == 1
    assert "commit" in told.output
    assert not (project / "x").exists()


def test_a_folder_without_a_repository_is_told(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_bytes(b"site_name: x\n")
    told = diff(tmp_path)
    assert (told.exit_code, told.output) == (
        1,
        "Error: The dossier lies in no git repository, which would keep its history.\n",
    )


def test_a_dossier_that_cannot_be_read_is_compared_as_far_as_it_can(project: Path) -> None:
    edit(project, "title: The flood", "title: [The flood")
    write_dossier(project, OTHER)
    told = diff(project)
    assert told.exit_code == 0
    assert "+ actor herald" in told.output
    assert "- claim" not in told.output
    assert "There is 1 problem in the dossier as it lies here, the first at\nsources/events/flood.yml:" in told.output
    assert "Not compared, since it could not be read: first, flood, how-many, second." in told.output
