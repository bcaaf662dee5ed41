"""``dossier extract --check``: what is otherwise than it was, told apart; and what it could not look at."""

from __future__ import annotations

import hashlib
import shlex
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from captures_made import FERRY, Sent, warc
from dossier_maker import TINY
from generator.doors import extracting
from generator.doors.cli import main

pytest.importorskip("warcio", reason="warcio is not installed: run `make test`")
pytest.importorskip("trafilatura", reason="trafilatura is not installed: run `make test`")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with one captured page, the source "page", and a claim that quotes it."""
    shutil.copytree(TINY, tmp_path / "project")
    (tmp_path / "page.warc.gz").write_bytes(warc(Sent()))
    monkeypatch.chdir(tmp_path / "project")
    told = run("add", "../page.warc.gz", "--outlet", "gazette", "--id", "page")
    assert told.exit_code == 0, told.output
    Path("sources/events/ferry.yml").write_text(
        f"title: The ferry\nclaims:\n  - id: ferry-aground\n    source: page\n    quote: {FERRY[:60]}\n", "utf-8"
    )
    return tmp_path / "project/sources/articles"


def run(*words: str) -> Result:
    return CliRunner().invoke(main, [*words])


def check(*words: str) -> tuple[int, str]:
    told = run("extract", "--check", *words)
    assert "Traceback" not in told.output
    return told.exit_code, told.output


def newer(monkeypatch: pytest.MonkeyPatch, by: str, before: str = "about 120", after: str = "some 120") -> None:
    """Have the page's text come out otherwise from now on."""
    of_now = extracting.page_of

    def otherwise(html: bytes | str, name: str) -> object:
        page = of_now(html, name)
        return replace(page, text=page.text.replace(before, after), extracted_by=by or page.extracted_by)

    monkeypatch.setattr(extracting, "page_of", otherwise)


def changed(path: Path) -> bytes:
    before = path.read_bytes()
    path.write_bytes(
        before.replace(b"nobody was hurt", b"no one was hurt") if path.suffix == ".txt" else before + b"\n"
    )
    return before


def test_a_text_that_was_edited_is_told_with_what_puts_it_back(project: Path) -> None:
    before = changed(project / "page.txt")
    code, told = check()
    assert code == 1
    assert "page: its text was changed since it was taken: sources/articles/page.txt is not the file whose hash" in told
    assert "another text is made" not in told
    [command] = [line.strip() for line in told.splitlines() if line.startswith("    dossier extract ")]
    command, _, file = command.partition(" > ")
    Path(file).write_bytes(b"")  # as a shell does first
    Path(file).write_bytes(run(*shlex.split(command)[1:]).stdout_bytes)
    assert (project / "page.txt").read_bytes() == before
    assert check()[0] == 0


def test_what_puts_it_back_can_be_typed_elsewhere(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    changed(project / "page.txt")
    monkeypatch.chdir(tmp_path)
    told = run("extract", "-f", "project/mkdocs.yml", "--check").output
    assert "    dossier extract -f project/mkdocs.yml page > project/sources/articles/page.txt\n" in told


def test_a_text_that_is_gone_is_told_likewise(project: Path) -> None:
    (project / "page.txt").unlink()
    code, told = check()
    assert code == 1
    assert "page: its text is not there, or could not be read" in told
    assert "    dossier extract page > sources/articles/page.txt\n" in told


def test_a_newer_program_that_makes_another_text_asks_for_nothing(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    newer(monkeypatch, "trafilatura 99")
    before = (project / "page.txt").read_bytes()
    code, told = check()
    assert code == 1
    assert "page: the program that is installed makes another text of its captured page (trafilatura " in told
    assert "→ trafilatura 99); the quotes of ferry-aground do not stand in that one. Nothing is to be done: " in told
    assert "changed" not in told
    assert (project / "page.txt").read_bytes() == before


def test_an_edited_text_is_told_as_such_where_the_program_is_newer_as_well(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    newer(monkeypatch, "trafilatura 99")
    changed(project / "page.txt")
    code, told = check()
    assert code == 1
    assert "page: its text was changed since it was taken" in told
    assert "Put it back as it came, from the history of the repository" in told
    assert "dossier extract page >" not in told, "what is made now is not what was taken"


def test_a_text_that_was_edited_together_with_its_hash_is_told(project: Path) -> None:
    then = hashlib.sha256(changed(project / "page.txt")).hexdigest()
    now = hashlib.sha256((project / "page.txt").read_bytes()).hexdigest()
    record = project / "page.yml"
    record.write_text(record.read_text("utf-8").replace(then, now), "utf-8")
    code, told = check()
    assert code == 1
    assert "page: its captured page gives another text, though the same trafilatura " in told
    assert "together with its hash" in told


def test_a_captured_page_that_was_changed_is_told(project: Path) -> None:
    changed(project / "page.warc.gz")
    code, told = check()
    assert code == 1
    assert "page: its captured page was changed: sources/articles/page.warc.gz is not the file whose hash" in told
    assert "Put it back as it came" in told
    changed(project / "page.txt")
    assert "its text was changed since it was taken" in check()[1]


def test_a_captured_page_that_is_gone_is_told(project: Path) -> None:
    (project / "page.warc.gz").unlink()
    code, told = check()
    assert code == 1
    assert "page: its captured page is not there" in told
    told = run("extract", "page").output
    assert "page: its captured page is not there" in told


@pytest.mark.parametrize(
    ("before", "after", "why"),
    [
        ("outlet: gazette\n", "", 'sources/articles/page.yml:1:1: A source needs the key "outlet".'),
        ("outlet: gazette\n", "outlet: [\n", "sources/articles/page.yml:"),
        ("title: ", "titel: ", "sources/articles/page.yml:1:1: "),
    ],
)
@pytest.mark.parametrize("gone", [False, True])
def test_a_source_that_does_not_read_could_not_be_looked_at(
    project: Path, before: str, after: str, why: str, gone: bool
) -> None:
    record = project / "page.yml"
    record.write_text(record.read_text("utf-8").replace(before, after), "utf-8")
    if gone:
        (project / "page.warc.gz").unlink()
    for words in ([], ["page"]):
        code, told = check(*words)
        assert code == 1
        assert f"page: could not be looked at, since its YAML cannot be read. {why}" in told
        assert told.splitlines()[-1] == "0 captured pages, 0 to look at; 1 source could not be looked at."
    told = run("extract", "page")
    assert (told.exit_code, "its YAML cannot be read" in told.output) == (1, True)


def test_a_captured_page_of_which_no_yaml_says_anything_could_not_be_looked_at(project: Path) -> None:
    record = project / "page.yml"
    whole = record.read_text("utf-8")
    record.write_text(whole.partition("capture:")[0], "utf-8")
    code, told = check()
    assert (
        code,
        'page: could not be looked at, since its YAML has no "capture": sources/articles/page.warc.gz' in told,
    ) == (
        1,
        True,
    )
    record.unlink()
    code, told = check()
    assert code == 1
    assert "page: could not be looked at, since no YAML lies beside sources/articles/page.warc.gz." in told


def test_a_folder_that_cannot_be_read_is_not_one_without_captured_pages(project: Path) -> None:
    shutil.rmtree(project)
    project.write_text("", "utf-8")
    code, told = check()
    assert code == 1
    assert "sources/articles" in told


def test_a_dossier_without_captured_pages_has_nothing_to_look_at(project: Path) -> None:
    for file in project.glob("page.*"):
        file.unlink()
    assert check() == (0, "0 captured pages, 0 to look at.\n")
    told = run("extract", "--check", "gazette-2031")
    assert (told.exit_code, "gazette-2031: it has no captured page" in told.output) == (1, True)
