"""What was corrected, by the history that git keeps: the page, the short lists, the feed; and where there is none."""

from __future__ import annotations

import re
import shutil
from datetime import datetime
from pathlib import Path
from xml.etree import ElementTree

import pytest
from selectolax.lexbor import LexborHTMLParser

from dossier_maker import TINY, make_project, read_dossier
from generator.doors import build as building
from generator.doors import history as histories
from generator.doors.history import Histories
from generator.links.change import History
from git_repository import commit, git

EVENT = "sources/events/landing.yml"
HERE = read_dossier({})
ATOM = "{http://www.w3.org/2005/Atom}"


def edit(project: Path, before: str, after: str, file: str = EVENT) -> None:
    text = (project / file).read_text(encoding="utf-8")
    assert before in text
    (project / file).write_bytes(text.replace(before, after).encode())


def history(project: Path) -> History:
    return Histories().of(project, HERE)


def told(history: History) -> list[str]:
    """Each change, by the day of its commit."""
    return [
        f"{one.seconds // 86400 % 31 - 9} {change.what} {change.id} {change.part or change.done}"
        for one in history.revisions
        for change in one.changes
    ]


def changes(history: History) -> list[str]:
    return [line.partition(" ")[2] for line in told(history)]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A repository in which the tiny dossier was corrected twice, laid out otherwise, and given a place."""
    project = tmp_path / "project"
    shutil.copytree(TINY / "sources", project / "sources")
    commit(project, "Begin", 1)
    edit(project, "answer: 2", "answer: 3")
    commit(project, "Count them again, with <b>care</b>", 2)
    edit(project, "title: A balloon lands", "# The balloon.\ntitle: 'A balloon lands'")
    commit(project, "Write it otherwise", 3)
    edit(project, "answer: 3", "answer: 2")
    commit(project, "Count them once more", 4)
    (project / "sources/places/quay.yml").write_bytes(b"name: The quay\n")
    commit(project, "Add the quay", 5)
    return project


CHANGES = [
    "claim two-people the answer to “How many people climbed out?”",
    "claim two-people the answer to “How many people climbed out?”",
    "place quay added",
]


def test_what_each_commit_changed(project: Path) -> None:
    found = history(project)
    assert found.known == "whole"
    assert changes(found) == CHANGES
    assert found.revisions[0].subject == "Count them again, with <b>care</b>"
    assert found.began == git(project, "rev-parse", "HEAD~4").strip()
    assert [change.corrects for one in found.revisions for change in one.changes] == [True, True, False]


def test_a_merge_is_told_once_as_what_it_changes_in_the_branch(project: Path) -> None:
    git(project, "checkout", "--quiet", "-b", "other", "HEAD~1")
    edit(project, "name: The green", "name: The village green", "sources/places/green.yml")
    commit(project, "Name the green", 6)
    git(project, "checkout", "--quiet", "main")
    git(project, "merge", "--quiet", "--no-ff", "--message", "Merge it", "other", day=7)
    found = history(project)
    assert changes(found) == [*CHANGES, "place green the name"]
    assert found.revisions[-1].subject == "Merge it"


def test_a_later_run_asks_only_about_the_commits_that_came(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    history(project)
    asked: list[str] = []
    changed = histories.Git.changed
    monkeypatch.setattr(histories.Git, "changed", lambda self, one: (asked.append(one.subject), changed(self, one))[1])
    assert changes(history(project)) == CHANGES
    assert asked == []
    edit(project, "summary: A balloon", "summary: The balloon")
    commit(project, "Mend", 6)
    assert changes(history(project)) == [*CHANGES, "event landing the summary"]
    assert asked == ["Mend"]


@pytest.mark.parametrize("broken", [False, True], ids=["readable", "not readable where it was kept"])
def test_what_is_kept_changes_nothing_but_time(project: Path, broken: bool) -> None:
    if broken:
        edit(project, "title: 'A balloon lands'", "title: [A balloon lands")
        commit(project, "Break", 6)
    before = history(project)
    assert before.unread == broken
    if broken:
        edit(project, "title: [A balloon lands", "title: Two balloons land")
    else:
        edit(project, "'A balloon lands'", "Two balloons land")
    commit(project, "Mend", 7)
    kept = history(project)
    shutil.rmtree(project / ".cache")
    assert history(project) == kept
    assert changes(kept) == [*CHANGES, "event landing the title"]


def test_a_history_that_was_rewritten_is_told_as_it_is_now(project: Path, caplog: pytest.LogCaptureFixture) -> None:
    history(project)
    git(project, "reset", "--quiet", "--hard", "HEAD~2")
    edit(project, "answer: 3", "answer: 4")
    commit(project, "Count them otherwise", 4)
    caplog.set_level("INFO")
    found = history(project)
    assert [one.subject for one in found.revisions] == ["Count them again, with <b>care</b>", "Count them otherwise"]
    assert "another one than at the last build" in caplog.text


def test_of_a_shallow_clone_only_what_is_there_is_told(project: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "--quiet", "--depth", "2", project.as_uri(), "shallow")
    found = history(tmp_path / "shallow")
    assert found.known == "part"
    assert changes(found) == ["place quay added"]


def test_without_git_nothing_is_known(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert history(project) == History("none")


def test_in_a_repository_without_a_commit_nothing_is_known(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet")
    assert history(tmp_path) == History("none")


def test_a_dossier_that_no_commit_holds_has_no_history(tmp_path: Path) -> None:
    (tmp_path / "other.txt").write_bytes(b"x")
    commit(tmp_path, "Begin", 1)
    assert history(tmp_path) == History("none")


def test_a_project_may_lie_in_a_folder_of_its_repository(project: Path, tmp_path: Path) -> None:
    whole = tmp_path / "whole"
    shutil.copytree(project / "sources", whole / "below/sources")
    (whole / "sources/places").mkdir(parents=True)
    (whole / "sources/places/other.yml").write_bytes(b"name: Of another project\n")
    commit(whole, "Begin", 1)
    edit(whole / "below", "answer: 2", "answer: 3")
    (whole / "sources/places/other.yml").write_bytes(b"name: Of another\n")
    commit(whole, "Count", 2)
    assert changes(history(whole / "below")) == CHANGES[:1]


@pytest.mark.whole
def test_the_site_tells_it(project: Path) -> None:
    site = building.build(with_pages(project))
    page = LexborHTMLParser((site / "corrections/index.html").read_bytes())
    lines = [" ".join(one.text().split()) for one in page.css(".d-changes li")]
    assert lines == [
        "Place The quay: new",
        "Claim Two people climbed out of it: the answer to “How many people climbed out?”: 3 → 2",
        "Claim Two people climbed out of it: the answer to “How many people climbed out?”: 2 → 3",
    ]
    assert [one.text() for one in page.css(".d-commit h2")] == ["5 March 2031", "4 March 2031", "2 March 2031"]
    assert "with <b>care</b>" in page.css(".d-commit")[2].text()
    for name, count in {"events/landing": 2, "actors/baker": 2, "sources/gazette-2031": 2, "places/green": 0}.items():
        shown = LexborHTMLParser((site / name / "index.html").read_bytes()).css(".d-corrected li")
        assert len(shown) == count, name
    before = {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}
    shutil.rmtree(project / ".cache")
    shutil.rmtree(site)
    building.build(project / "mkdocs.yml")
    assert {path: path.read_bytes() for path in site.rglob("*") if path.is_file()} == before
    _is_atom(site / "corrections/feed.xml", entries=3)


@pytest.mark.whole
def test_a_page_stands_until_something_that_concerns_it_is_corrected(project: Path) -> None:
    site = building.build(with_pages(project))
    green, event = (site / "places/green/index.html", site / "events/landing/index.html")
    before = green.read_bytes(), event.read_bytes()
    commit(project, "Change nothing", 6)
    edit(project, "climbed out of it\n        answer", "climbed out of it\n        note: They waved.\n        answer")
    commit(project, "Add a note", 7)
    edit(project, "They waved.", "They waved to all.")
    commit(project, "Correct the note", 8)
    building.build(project / "mkdocs.yml")
    assert green.read_bytes() == before[0]
    assert "They waved to all." in LexborHTMLParser(event.read_bytes()).css(".d-corrected li")[0].text()


def with_pages(project: Path) -> Path:
    """Lay what a site needs around a dossier."""
    make_project(project)
    shutil.copytree(TINY / "docs", project / "docs", dirs_exist_ok=True)
    return Path(shutil.copy(TINY / "mkdocs.yml", project))


def _is_atom(file: Path, entries: int) -> None:
    """Hold a feed to what RFC 4287 asks of one."""
    top = ElementTree.parse(file).getroot()
    assert top.tag == f"{ATOM}feed"
    listed = top.findall(f"{ATOM}entry")
    assert len(listed) == entries
    assert top.find(f"{ATOM}author/{ATOM}name") is not None
    ids = []
    for one in (top, *listed):
        for name in ("id", "title", "updated"):
            (found,) = one.findall(f"{ATOM}{name}")
            assert (found.text or "").strip(), name
        ids.append(str(one.findtext(f"{ATOM}id")))
        assert re.fullmatch(r"urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", ids[-1])
        assert datetime.fromisoformat(str(one.findtext(f"{ATOM}updated"))).tzinfo is not None
        links = [link for link in one.findall(f"{ATOM}link") if link.get("rel") == "alternate"]
        assert len(links) == 1
        address, _, anchor = str(links[0].get("href")).partition("#")
        page = (file.parent / address / "index.html").read_text(encoding="utf-8")
        assert not anchor or f'id="{anchor.replace("-", "&#45;")}"' in page or f'id="{anchor}"' in page
    assert len(set(ids)) == len(ids)
    for one in listed:
        (content,) = one.findall(f"{ATOM}content")
        assert content.get("type") == "html"
        assert "<b>" not in str(content.text)
    updated = [str(one.findtext(f"{ATOM}updated")) for one in listed]
    assert updated == sorted(updated, reverse=True)
    assert top.findtext(f"{ATOM}updated") == updated[0]
