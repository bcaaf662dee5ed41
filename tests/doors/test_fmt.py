"""``dossier fmt``: the one layout, on the disk."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dossier_maker import ONE_OF_EACH, write_dossier
from generator.doors import disk
from generator.doors.cli import main
from generator.pipeline import read_and_check

ODD = "note: \"x\"\r\ntitle:   'The flood' # of May\r\n"
EVEN = "title: 'The flood' # of May\nnote: x\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    write_dossier(tmp_path, {"events/flood.yml": ODD.replace(" # of May", ""), "places/here.yml": "name: Here\n"})
    (tmp_path / "mkdocs.yml").write_bytes(b"site_name: x\n")
    return tmp_path


def fmt(project: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["fmt", "-f", str(project / "mkdocs.yml"), *arguments])


def event(project: Path) -> Path:
    return project / "sources/events/flood.yml"


def test_a_file_is_laid_out_and_then_stays(project: Path) -> None:
    event(project).chmod(0o640)
    told = fmt(project)
    assert (told.exit_code, told.output) == (0, "sources/events/flood.yml\n1 of 4 files laid out anew.\n")
    assert event(project).read_bytes() == b"title: The flood\nnote: x\n"
    assert os.stat(event(project)).st_mode & 0o777 == 0o640
    assert fmt(project).output == "0 of 4 files laid out anew.\n"


def test_checking_writes_nothing_and_fails(project: Path) -> None:
    before = event(project).read_bytes()
    told = fmt(project, "--check")
    assert (told.exit_code, told.output) == (
        1,
        "sources/events/flood.yml\n1 of 4 files would be laid out otherwise.\n",
    )
    assert event(project).read_bytes() == before
    fmt(project)
    assert fmt(project, "--check").exit_code == 0


def test_only_the_files_that_are_named(project: Path) -> None:
    assert fmt(project, str(project / "sources/places/here.yml")).output == "0 of 1 file laid out anew.\n"
    assert fmt(project, str(event(project))).output.endswith("1 of 1 file laid out anew.\n")


def test_a_file_of_something_else_is_a_wrong_use(project: Path) -> None:
    told = fmt(project, str(event(project)), str(project / "mkdocs.yml"))
    assert told.exit_code == 2
    assert 'mkdocs.yml" is none of the YAML files in "sources"' in told.output
    assert event(project).read_bytes() == ODD.replace(" # of May", "").encode()


@pytest.mark.parametrize("wrong", ["title: &a x\n", "title: 'x\n", "title: x # and y\n", "? title\n: x\n"])
def test_a_file_that_cannot_be_read_stays_and_is_told(project: Path, wrong: str) -> None:
    (project / "sources/events/wrong.yml").write_bytes(wrong.encode())
    told = fmt(project)
    assert told.exit_code == 1
    assert "sources/events/wrong.yml:1:" in told.output or "change it by hand" in told.output
    assert (project / "sources/events/wrong.yml").read_bytes() == wrong.encode()
    assert event(project).read_bytes() == b"title: The flood\nnote: x\n"


def test_a_write_that_fails_leaves_the_file_and_nothing_beside_it(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = event(project).read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device", "flood.yml")

    monkeypatch.setattr(disk.shutil, "copymode", full)
    told = fmt(project)
    assert told.exit_code == 1
    assert "No space left on device" in told.output
    assert event(project).read_bytes() == before
    assert [path.name for path in event(project).parent.iterdir()] == ["flood.yml"]


def test_a_missing_hash_is_printed_and_written(project: Path) -> None:
    text = "The river burst its banks on Thursday night."
    write_dossier(project, {}, {"paper-1": text})
    source = project / "sources/articles/paper-1.yml"
    digest = hashlib.sha256(text.encode()).hexdigest()
    source.write_bytes(source.read_bytes().replace(f"sha256: {digest}\n".encode(), b""))
    (problem,) = read_and_check(project).problems
    assert (problem.rule, problem.position.file) == ("missing-key", "sources/articles/paper-1.yml")
    assert problem.hint.endswith(f"\nsha256: {digest}")
    assert fmt(project).exit_code == 0
    assert f"sha256: {digest}\n" in source.read_text()
    assert read_and_check(project).problems == ()


def test_an_article_that_is_not_there_is_no_reason_to_stop(project: Path) -> None:
    (project / "sources/articles").mkdir()
    (project / "sources/articles/lost.yml").write_bytes(b"outlet: paper\ntitle: x\n")
    assert fmt(project).exit_code == 0
    assert (project / "sources/articles/lost.yml").read_bytes() == b"title: x\noutlet: paper\n"


def test_laid_out_a_dossier_is_read_as_before(tmp_path: Path) -> None:
    import shutil

    shutil.copytree(ONE_OF_EACH, tmp_path / "one")
    assert fmt(tmp_path / "one").exit_code == 0
    before, after = read_and_check(ONE_OF_EACH), read_and_check(tmp_path / "one")
    assert after.problems == ()
    assert after.dossier == before.dossier
