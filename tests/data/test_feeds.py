"""The feeds of what is new, as a newsreader reads them, and what they are without a history."""

from __future__ import annotations

import shutil
from calendar import timegm
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from selectolax.lexbor import LexborHTMLParser

from data.conftest import SITE
from dossier_maker import TINY, make_project, make_tiny
from generator.data.export import Export
from generator.data.forms import files_of, offered
from generator.doors.cli import main
from generator.doors.history import Histories
from generator.links.change import Change, History, Revision
from generator.links.derived import Derived
from generator.pages.frame.repository import Repository
from generator.pipeline import Made, make, read_and_check
from git_repository import commit, git

feedparser = pytest.importorskip("feedparser", reason="feedparser is not installed: run `make test`")
DAY = 86400
FIRST_OF_MARCH = timegm((2031, 3, 1, 12, 0, 0))


def made(project: Path, site: str = SITE) -> Made:
    """Make a project's dossier with its history."""
    checked = read_and_check(project)
    assert not checked.problems
    return make(checked, project, Repository(site=site), history=Histories().of(project, checked.dossier))


def feeds(made: Made) -> dict[str, Any]:
    """Return the feeds as feedparser reads them, by what they are of."""
    read = {}
    for path, content in files_of(made.export, "feeds").items():
        found = feedparser.parse(content())
        assert not found.bozo, found.bozo_exception
        read[Path(path).stem] = found
    return read


def entries(project: Path) -> dict[str, dict[str, tuple[str, int, int]]]:
    """Return each entry's id and days of March, when it came and when it changed, by what it is of, and its address."""
    return {
        name: {
            one.link.removeprefix(SITE): (one.id, _day(one.published_parsed), _day(one.updated_parsed))
            for one in feed.entries
        }
        for name, feed in feeds(made(project)).items()
    }


def _day(parsed: Any) -> int:
    return 1 + (timegm(parsed) - FIRST_OF_MARCH) // DAY


def edit(project: Path, file: str, before: str, after: str) -> None:
    text = (project / file).read_text("utf-8")
    assert before in text
    (project / file).write_bytes(text.replace(before, after).encode())


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A repository with the tiny dossier, begun on the first of March."""
    project = make_tiny(tmp_path / "project")
    commit(project, "Begin", 1)
    return project


EVENT = "sources/events/landing.yml"


def test_what_was_there_from_the_first_is_dated_by_the_first_commit(project: Path) -> None:
    found = entries(project)
    dossier = made(project).derived.dossier
    assert set(found["sources"]) == {f"/sources/{source}/" for source in dossier.sources}
    assert set(found["claims"]) == {f"/claims/{stated.claim.id}/" for stated in dossier.claims()}
    assert {
        days for one in found.values() for _id, *days in [tuple(each) for each in one.values()] for days in days
    } == {1}


def test_an_edit_of_another_claim_leaves_ids_and_days_as_they_were(project: Path) -> None:
    before = entries(project)
    assert entries(project) == before
    edit(project, EVENT, "answer: 2", "answer: 3")
    commit(project, "Count them again", 2)
    after = entries(project)
    changed = {link for link in before["claims"] if after["claims"][link] != before["claims"][link]}
    assert changed == {"/claims/two-people/"}
    assert after["claims"]["/claims/two-people/"] == (*before["claims"]["/claims/two-people/"][:2], 2)
    assert after["sources"] == before["sources"]


def test_a_claim_that_is_renamed_stays_the_same_entry(project: Path) -> None:
    before = entries(project)["claims"]
    renamed = CliRunner().invoke(
        main, ["rename", "-f", str(project / "mkdocs.yml"), "claim", "two-people", "both-people"]
    )
    assert renamed.exit_code == 0, renamed.output
    commit(project, "Call it otherwise", 4)
    after = entries(project)["claims"]
    assert after["/claims/both-people/"][:2] == before["/claims/two-people/"][:2]
    assert "/claims/two-people/" not in after


def test_what_no_commit_has_yet_is_in_no_feed(project: Path) -> None:
    before = entries(project)
    source = next((project / "sources/articles").glob("*.yml"))
    for file in (source, source.with_suffix(".txt")):
        shutil.copy(file, file.with_name(f"again-{file.name}"))
    assert f"again-{source.stem}" in made(project).derived.dossier.sources
    assert entries(project) == before
    commit(project, "Add one", 3)
    after = entries(project)["sources"]
    assert after[f"/sources/again-{source.stem}/"][1:] == (3, 3)
    assert next(iter(after)) == f"/sources/again-{source.stem}/"


def test_of_a_part_of_the_history_only_what_came_within_it_is_told(project: Path, tmp_path: Path) -> None:
    source = next((project / "sources/articles").glob("*.yml"))
    for file in (source, source.with_suffix(".txt")):
        shutil.copy(file, file.with_name(f"again-{file.name}"))
    commit(project, "Add one", 2)
    (project / "sources/places/quay.yml").write_bytes(b"name: The quay\n")
    commit(project, "Add the quay", 3)
    whole = entries(project)["sources"]
    git(tmp_path, "clone", "--quiet", "--depth", "2", f"file://{project}", str(tmp_path / "shallow"))
    assert entries(tmp_path / "shallow") == {"sources": {}, "claims": {}}
    git(tmp_path, "clone", "--quiet", "--depth", "3", f"file://{project}", str(tmp_path / "deeper"))
    later = f"/sources/again-{source.stem}/"
    assert entries(tmp_path / "deeper")["sources"] == {later: whole[later]}


def test_without_a_history_there_is_no_feed_and_no_form_of_that_name(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project", TINY)
    alone = made(project)
    assert feeds(alone) == {}
    assert "feeds" not in offered(alone.export).forms
    said = CliRunner().invoke(
        main, ["export", "-f", str(project / "mkdocs.yml"), "--to", "feeds", str(tmp_path / "out")]
    )
    assert said.exit_code == 1
    assert "no git history is known here" in said.output
    assert not (tmp_path / "out").exists()


def test_every_page_leads_newsreaders_to_the_feeds(project: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    said = CliRunner().invoke(main, ["build", "-f", str(project / "mkdocs.yml"), "-d", str(site)])
    assert said.exit_code == 0, said.output
    for page in ("", "data/", "events/landing/"):
        tree = LexborHTMLParser((site / page / "index.html").read_bytes())
        ways = [node.attributes["href"] or "" for node in tree.css('link[rel=alternate][type="application/atom+xml"]')]
        there = [(site / page / way).resolve().relative_to(site.resolve()).as_posix() for way in ways]
        assert there == ["corrections/feed.xml", "data/feeds/sources.xml", "data/feeds/claims.xml"]
        assert all(not feedparser.parse((site / path).read_bytes()).bozo for path in there)


def test_hostile_texts_go_through_the_feeds_and_come_back(hostile: Derived) -> None:
    began = frozenset(
        ("claim" if one.startswith("c") else "source", one) for one in [*hostile.stated, *hostile.dossier.sources]
    )
    past = History("whole", (), "a" * 40, FIRST_OF_MARCH, began_with=began)  # type: ignore[arg-type]
    read = {
        Path(path).stem: feedparser.parse(content(), sanitize_html=False)
        for path, content in files_of(Export(replace(hostile, history={"": past}), SITE), "feeds").items()
    }
    assert not any(feed.bozo for feed in read.values())
    for one in read["claims"].entries:
        claim = one.link.removeprefix(f"{SITE}/claims/").strip("/")
        tree = LexborHTMLParser(one.content[0].value)
        assert {node.tag for node in tree.css("body *")} <= {"blockquote", "p"}
        shown = tree.css_first("blockquote").text()
        assert shown.split() == hostile.stated[claim].claim.quote.split()  # type: ignore[index]
    titles = {source: entry.record.title for source, entry in hostile.dossier.sources.items()}
    for one in read["sources"].entries:
        source = one.link.removeprefix(f"{SITE}/sources/").strip("/")
        assert one.title.strip("[]").split() == titles[source].strip("[]").split()  # type: ignore[index]


def test_a_thing_that_was_removed_and_came_again_is_new() -> None:
    from generator.links.arrivals import arrivals

    def change(done: Any, id_: str) -> Change:
        return Change(done, "claim", id_, id_)

    revisions = (
        Revision("b", 2, "", (change("removed", "x"),)),
        Revision("c", 3, "", (change("added", "x"), change("added", "y"))),
    )
    past = History("whole", revisions, "a", 1, began_with=frozenset({("claim", "x"), ("claim", "z")}))
    found = arrivals(past, "claim", ["x", "y", "z", "not-committed"])
    assert [(one, arrival.commit, arrival.seconds) for one, arrival in found.items()] == [
        ("x", "c", 3),
        ("y", "c", 3),
        ("z", "a", 1),
    ]
