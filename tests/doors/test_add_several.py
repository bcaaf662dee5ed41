"""``dossier add`` of several articles, and whose they are."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dossier_maker import TINY
from generator.doors.cli import main
from generator.pipeline import read_and_check


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copytree(TINY, tmp_path / "project")
    return tmp_path / "project"


def add(project: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["add", "-f", str(project / "mkdocs.yml"), *arguments])


def several(tmp_path: Path) -> list[str]:
    """Make articles of three outlets that the dossier lacks, and one that it has; of one there are two."""
    body = "A ferry ran aground off the old quay of {} late that night.\n\nNobody was hurt, and {} is calm again.\n"
    heads = {
        "north-wire-1.txt": ("NORTH WIRE\n3 May 2031", "Tarn"),
        "north-wire-2.txt": ("NORTH WIRE\n4 May 2031", "Morsk"),
        "silk.txt": ("سلك الشمال\n5 May 2031", "Example"),
        "gazette.txt": ("The Gazette\n6 May 2031", "Brenk"),
        "nobody.txt": ("...\n7 May 2031", "Lisk"),
    }
    for name, (head, place) in heads.items():
        (tmp_path / name).write_text(f"{head}\n\n{body.format(place, place)}\n© {head.splitlines()[0]} Ltd\n", "utf-8")
    return [str(tmp_path / name) for name in heads]


def test_outlets_that_pages_name_are_made_with_their_articles(project: Path, tmp_path: Path) -> None:
    told = add(project, "--new-outlets", *several(tmp_path))
    assert told.exit_code == 0, told.output
    outlets = project / "sources/actors/_outlets.yml"
    assert "north-wire:\n  name: NORTH WIRE\n  kind: outlet\n" in outlets.read_text("utf-8")
    names = {path.stem for path in (project / "sources/articles").glob("*.yml")}
    assert {"north-wire-2031-05-03", "north-wire-2031-05-04", "silk-2031-05-05", "gazette-2031-05-06"} <= names
    assert "_outlets.yml, as the pages call themselves: NORTH WIRE, سلك الشمال." in told.output
    checked = read_and_check(project)
    assert [problem.position.file for problem in checked.problems] == ["sources/articles/nobody.yml"]
    assert CliRunner().invoke(main, ["fmt", "-f", str(project / "mkdocs.yml"), "--check", str(outlets)]).exit_code == 0


def test_what_is_left_of_several_is_said_once(project: Path, tmp_path: Path) -> None:
    told = add(project, *several(tmp_path))
    assert told.exit_code == 0, told.output
    assert told.output.count("Left to do: Pages call themselves by names that no outlet of the dossier has.\n") == 1
    assert told.output.count("Left to do: Nothing tells who published it.\n") == 1
    assert told.output.count("Left to do: Make sure of the date: ") == 1
    assert '    north-wire-1 ("NORTH WIRE")\n    north-wire-2 ("NORTH WIRE")\n' in told.output
    assert "    nobody\n" in told.output
    assert told.output.endswith("The check finds 4 problems in them so far: see `dossier check`.\n")


def test_an_outlet_that_only_the_article_names_is_asked_about(project: Path, tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(
        "A ferry ran aground off the quay late that night.\n\nThe office told The Gazette that it is free.\n", "utf-8"
    )
    told = add(project, str(tmp_path / "one.txt"))
    assert "Left to do: Make sure of the outlet: nothing but the article's own words names one" in told.output
    assert 'one of the dossier, "gazette". If it is theirs:\n    dossier add -f ' in told.output
    assert "outlet:" not in (project / "sources/articles/one.yml").read_text("utf-8")
    assert "--outlet gazette " in told.output
    assert add(project, "--outlet", "gazette", str(tmp_path / "one.txt")).exit_code == 0
    assert not read_and_check(project).problems
