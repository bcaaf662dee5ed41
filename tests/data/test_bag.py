"""The bag for an archive: whole, the same for the same dossier, and without what the dossier withholds."""

from __future__ import annotations

import hashlib
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dossier_maker import make_project, make_tiny, write_dossier
from generator.doors.bag import bagged
from generator.doors.cli import main
from git_repository import commit

bagit = pytest.importorskip("bagit", reason="bagit is not installed: run `make test`")
TEXT = "Nobody is to see this menu.\n\nHere the article begins. Twelve men came ashore. Here it ends.\n"
SECRET = b"Nobody is to see this menu."


def export(project: Path, folder: Path, *more: str) -> Result:
    """Write a project's bag into a folder."""
    return CliRunner().invoke(main, ["export", "-f", str(project / "mkdocs.yml"), "--to", "bag", *more, str(folder)])


def held(folder: Path) -> dict[str, bytes]:
    """Return all files below a folder by their paths."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The tiny dossier, committed on the first of March 2031."""
    project = make_tiny(tmp_path / "project")
    commit(project, "Begin", 1)
    return project


@pytest.fixture
def bag(project: Path, tmp_path: Path) -> Path:
    """Its bag."""
    said = export(project, tmp_path / "bag")
    assert said.exit_code == 0, said.output
    return tmp_path / "bag"


def test_bagit_finds_it_whole_and_it_says_what_it_is(bag: Path) -> None:
    found = bagit.Bag(str(bag))
    found.validate()
    assert found.algorithms == ["sha256"]
    assert found.info["Bagging-Date"] == "2031-03-01"
    assert found.info["Title"]
    assert found.info["Version"] == "1.0"


def test_it_holds_what_the_site_has_below_data(bag: Path, project: Path, tmp_path: Path) -> None:
    said = CliRunner().invoke(main, ["build", "-f", str(project / "mkdocs.yml"), "-d", str(tmp_path / "site")])
    assert said.exit_code == 0, said.output
    site = held(tmp_path / "site/data")
    manifest = {"site-manifest.json": (tmp_path / "site/site-manifest.json").read_bytes()}
    assert held(bag / "data") == {path: content for path, content in site.items() if path != "index.html"} | manifest
    assert {"dossier.json", "dossier.yml", "articles/gazette-2031.txt", "feeds/claims.xml"} <= site.keys()


@pytest.mark.parametrize("file", ["data/dossier.json", "data/articles/gazette-2031.txt", "bag-info.txt"])
def test_one_flipped_bit_is_found(bag: Path, file: str) -> None:
    content = bytearray((bag / file).read_bytes())
    content[len(content) // 2] ^= 1
    (bag / file).write_bytes(content)
    with pytest.raises(bagit.BagValidationError):
        bagit.Bag(str(bag)).validate()


@pytest.mark.parametrize("file", ["data/dossier.json", "data/articles/gazette-2031.txt", "manifest-sha256.txt"])
def test_a_file_that_is_missing_is_missed(bag: Path, file: str) -> None:
    (bag / file).unlink()
    with pytest.raises(bagit.BagError):
        bagit.Bag(str(bag)).validate()


def test_the_same_dossier_gives_the_same_bytes_wherever_and_whenever(
    bag: Path, project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Later(datetime):
        @classmethod
        def today(cls) -> Later:
            return cls(2040, 1, 1, tzinfo=UTC)

    monkeypatch.setattr(bagit, "date", Later)
    shutil.move(project, tmp_path / "elsewhere")
    said = export(tmp_path / "elsewhere", tmp_path / "again")
    assert said.exit_code == 0, said.output
    assert held(tmp_path / "again") == held(bag)


def test_without_a_day_it_names_none() -> None:
    files = bagged({"a/b.txt": b"x"}, {"Title": "A title"})
    assert b"Bagging-Date" not in files["bag-info.txt"]
    named = files["tagmanifest-sha256.txt"].decode().split()
    assert named[named.index("bag-info.txt") - 1] == hashlib.sha256(files["bag-info.txt"]).hexdigest()


def test_a_later_export_leaves_a_whole_bag(bag: Path, project: Path) -> None:
    (project / "sources/places/quay.yml").write_bytes(b"name: The quay\n")
    assert export(project, bag).exit_code == 0
    assert (bag / "data/places/quay.yml").exists()
    (project / "sources/places/quay.yml").unlink()
    assert export(project, bag).exit_code == 0
    bagit.Bag(str(bag)).validate()


def test_a_folder_that_holds_something_else_is_no_bag_and_that_is_said(bag: Path, project: Path) -> None:
    (bag / "data/mine.txt").write_bytes(b"mine")
    said = export(project, bag)
    assert said.exit_code == 1
    assert "data/mine.txt" in said.output
    assert (bag / "data/mine.txt").read_bytes() == b"mine"


def test_what_is_withheld_is_in_it_only_where_that_is_asked_for(tmp_path: Path) -> None:
    lines = "publish: passages\nbody: {from: Here the article begins., to: Here it ends.}\n"
    claim = {"id": "twelve", "source": "story", "quote": "Twelve men came ashore."}
    event = {"title": "Landing", "date": {"basis": "unknown", "reason": "Nobody says."}, "claims": [claim]}
    project = make_project(tmp_path / "project")
    settings, paper = {"title": "A dossier"}, {"name": "Paper", "kind": "outlet"}
    files = {"dossier.yml": settings, "actors/paper.yml": paper, "events/landing.yml": event}
    write_dossier(project, files, {"story": (TEXT, lines)})
    assert export(project, tmp_path / "bag").exit_code == 0
    assert not [path for path, content in held(tmp_path / "bag").items() if SECRET in content]
    assert export(project, tmp_path / "all", "--whole").exit_code == 0
    whole = held(tmp_path / "all")
    assert [path for path, content in whole.items() if SECRET in content] == ["data/whole/articles/story.txt"]
    assert whole["data/whole/articles/story.txt"] == TEXT.encode()
    bagit.Bag(str(tmp_path / "all")).validate()


def test_the_whole_is_for_a_bag_alone(project: Path, tmp_path: Path) -> None:
    words = ["export", "-f", str(project / "mkdocs.yml"), "--to", "csv", "--whole", str(tmp_path / "out")]
    said = CliRunner().invoke(main, words)
    assert said.exit_code == 2
    assert "--whole is for --to bag alone." in said.output
