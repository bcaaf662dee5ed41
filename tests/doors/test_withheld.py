"""Articles of which only passages are published: the whole is checked, and nothing else of it is in any byte built."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest

from dossier_maker import ONE_OF_EACH, make_project, write_dossier
from generator.doors import build as building
from generator.doors.verify import verify
from generator.links.passages_only import passages_only
from generator.pages.frame.repository import Repository
from generator.pipeline import make, read_and_check

TEXT = """\
Home | News | Secret menu words of the page that nobody may see here
4 March 2031
PORT SELLA - The ship ran aground on Monday. Nobody saw the pilot leave the bridge before the storm had come.
The harbour office counted twelve men in the water, it said.

A third paragraph speaks of matters that no claim in this dossier has ever quoted. Its end is near.
The wreck lies there still.
Share this story with all of your friends and their neighbours today
"""
WITHHELD = [
    "Secret menu words of the page that nobody may see here",
    "Nobody saw the pilot leave the bridge before the storm had come.",
    "A third paragraph speaks of matters that no claim in this dossier has ever quoted.",
    "Its end is near.",
    "Share this story with all of your friends and their neighbours today",
]
SHOWN = [
    "4 March 2031",
    "PORT SELLA - The ship ran aground on Monday.",
    "The harbour office counted twelve men in the water, it said.",
    "The wreck lies there still.",
]
LINES = """\
published: {date: 2031-03-04, basis: stated, quote: 4 March 2031}
body: {from: PORT SELLA, to: lies there still.}
"""
EVENT = """\
title: The wreck
questions:
  - id: how-many
    ask: How many men were in the water?
    answers_are: number
    claims:
      - {id: twelve, source: story, quote: counted twelve men, answer: 12}
claims:
  - {id: aground, source: story, quote: ran aground on Monday}
  - {id: still, source: story, quote: The wreck lies there still}
"""


def _project(root: Path, settings: str = "", lines: str = "publish: passages\n") -> Path:
    files = {
        "dossier.yml": f"title: A dossier\n{settings}",
        "actors/paper.yml": "name: Paper\nkind: outlet\n",
        "events/wreck.yml": EVENT,
    }
    return make_project(write_dossier(root, files, {"story": (TEXT, LINES + lines)}))


def _words(data: bytes) -> str:
    """What a file says: character references, escapes of JSON and line breaks undone; with its tags, and without."""
    text = data.decode("utf-8", "replace")
    text = re.sub(r"\\u([0-9a-f]{4})", lambda found: chr(int(found[1], 16)), text).replace("\\n", "\n")
    return " ".join(unescape(re.sub(r"<[^>]*>", "", text)).split()) + " ".join(unescape(text).split())


def _having(site: Path, words: str) -> list[str]:
    files = [path for path in sorted(site.rglob("*")) if path.is_file()]
    return [path.relative_to(site).as_posix() for path in files if words in _words(path.read_bytes())]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return building.build(_project(tmp_path_factory.mktemp("withheld")) / "mkdocs.yml")


@pytest.mark.parametrize("words", WITHHELD)
def test_no_byte_of_the_site_has_what_is_withheld(site: Path, words: str) -> None:
    assert _having(site, words) == []


@pytest.mark.parametrize("words", WITHHELD)
def test_the_search_for_it_would_find_it(tmp_path_factory: pytest.TempPathFactory, site: Path, words: str) -> None:
    """A whole article is on its page, in its copy and, but for its furniture, in the search."""
    if not (whole := site.parents[1] / "whole").exists():
        shutil.copytree(building.build(_project(site.parents[1] / "public", lines="") / "mkdocs.yml"), whole)
    found = _having(whole, words)
    assert "sources/story/index.html" in found
    assert "data/articles/story.txt" in found


@pytest.mark.parametrize("words", SHOWN)
def test_each_passage_is_shown_with_its_sentence(site: Path, words: str) -> None:
    found = _having(site, words)
    assert "sources/story/index.html" in found
    assert "data/articles/story.txt" in found


def test_the_page_says_what_is_withheld(site: Path) -> None:
    page = _words((site / "sources/story/index.html").read_bytes())
    assert "3 sentences of this article, where no claim quotes them." in page
    assert "Each quote was found in the whole text, whose hash this is" in page
    assert "3 of 6 sentences are quoted." in page


def test_the_copy_has_gaps_and_the_data_count_in_it(site: Path) -> None:
    copy = (site / "data/articles/story.txt").read_text(encoding="utf-8")
    assert copy.split("\n\n") == [
        "[…]",
        "4 March 2031\nPORT SELLA - The ship ran aground on Monday.",
        "[…]",
        "The harbour office counted twelve men in the water, it said.",
        "[…]",
        "The wreck lies there still.",
        "[…]\n",
    ]
    data = json.loads((site / "data/dossier.json").read_text(encoding="utf-8"))
    assert data["sources"][0]["publish"] == "passages"
    (claim,) = (claim for claim in data["claims"] if claim["id"] == "twelve")
    assert [copy[start:end] for start, end in claim["spans"]] == ["counted twelve men"]


def test_a_dossier_may_withhold_and_a_source_may_not(tmp_path: Path) -> None:
    root = _project(tmp_path, "publish: passages\n", "publish: whole\n")
    checked = read_and_check(root)
    assert not checked.dossier.withholds("story")
    (root / "sources/articles/story.yml").write_text(
        (root / "sources/articles/story.yml").read_text(encoding="utf-8").replace("publish: whole\n", ""), "utf-8"
    )
    assert read_and_check(root).dossier.withholds("story")


def test_a_quote_is_checked_against_the_whole(tmp_path: Path) -> None:
    root = _project(tmp_path)
    event = root / "sources/events/wreck.yml"
    event.write_text(event.read_text(encoding="utf-8").replace("quote: ran", "quote: Nobody ran"), "utf-8")
    assert [problem.rule for problem in read_and_check(root).problems] == ["quote-not-found"]


def test_the_text_may_lie_elsewhere_and_is_never_published_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = _project(tmp_path / "public", lines="publish: whole\n")
    (tmp_path / "private").mkdir()
    (root / "sources/articles/story.txt").rename(tmp_path / "private/story.txt")
    assert {problem.rule for problem in read_and_check(root).problems} == {"no-text", "article-missing"}
    monkeypatch.setenv("DOSSIER_ARTICLES", str(tmp_path / "private"))
    assert read_and_check(root).problems == ()
    site = building.build(root / "mkdocs.yml")
    assert [words for words in WITHHELD if _having(site, words)] == []
    assert _having(site, "The wreck lies there still.")


def test_a_changed_text_elsewhere_stops_the_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = _project(tmp_path / "public")
    (tmp_path / "private").mkdir()
    (root / "sources/articles/story.txt").unlink()
    (tmp_path / "private/story.txt").write_text(TEXT.replace("Nobody", "Somebody"), encoding="utf-8")
    monkeypatch.setenv("DOSSIER_ARTICLES", "../private")
    assert "article-changed" in {problem.rule for problem in read_and_check(root).problems}


def test_a_note_that_prints_what_is_withheld_stops_the_build(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    root = _project(tmp_path)
    with (root / "sources/events/wreck.yml").open("a", encoding="utf-8") as event:
        event.write(f"note: {WITHHELD[1]}\n")
    with pytest.raises(building.BuildFailed):
        building.build(root / "mkdocs.yml")
    told = caplog.text
    assert (
        '/data/events/wreck.yml has "Nobody saw the pilot leave the bridge before", which stands in a part of' in told
    )
    assert '/events/wreck/ has "' in told


def test_corrections_do_not_tell_what_was_quoted_and_is_withheld_now(tmp_path: Path) -> None:
    root = _project(tmp_path / "kept")
    event = root / "sources/events/wreck.yml"
    text = event.read_text(encoding="utf-8")

    def commit(what: str) -> None:
        event.write_text(what, encoding="utf-8")
        who = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
        for words in (["init", "--quiet"], ["add", "sources"], [*who, "commit", "--quiet", "--message", "Write"]):
            subprocess.run(["git", "-C", str(root), *words], check=True)

    quoted = text + f"  - {{id: pilot, source: story, quote: {WITHHELD[1].rstrip('.')}}}\n"
    commit(quoted)
    commit(quoted.replace(WITHHELD[1].rstrip("."), "The harbour office counted twelve men"))
    commit(text + "  - {id: end, source: story, quote: A third paragraph speaks of matters that no claim}\n")
    commit(text)
    site = building.build(root / "mkdocs.yml")
    assert "withheld" in _words((site / "corrections/index.html").read_bytes())
    for words in (*WITHHELD, "the pilot leave", "speaks of matters"):
        assert _having(site, words) == []


def test_elided_quotes_other_scripts_and_windows_line_ends_are_cut_as_well(tmp_path: Path) -> None:
    root = make_project(tmp_path / "all", ONE_OF_EACH)
    with (root / "sources/dossier.yml").open("a", encoding="utf-8") as settings:
        settings.write("publish: passages\n")
    site = building.build(root / "mkdocs.yml")
    for article in (root / "sources/articles").glob("*.txt"):
        copy = (site / "data/articles" / article.name).read_bytes().decode()
        assert "[…]" in copy
        assert len(copy) < len(article.read_bytes().decode())


def test_an_excerpt_that_says_more_or_something_else_is_noticed(site: Path) -> None:
    root = site.parent
    checked = read_and_check(root)
    made = make(checked, root, Repository())
    assert verify(site, made).faults == ()
    dossier, _, _ = passages_only(checked.dossier, checked.found)
    for wrong, said in (("ran aground", "run aground"), ("in the water", "in the water and more")):
        article = dossier.articles["story"]
        other = replace(dossier, articles={"story": replace(article, text=article.text.replace(wrong, said))})
        faults = verify(site, replace(made, derived=replace(made.derived, dossier=other))).faults
        assert any("What is published of" in fault or "More of" in fault for fault in faults), faults


def test_a_page_is_made_anew_when_a_claim_adds_a_passage(tmp_path: Path) -> None:
    root = _project(tmp_path)
    building.build(root / "mkdocs.yml")
    event = root / "sources/events/wreck.yml"
    text = event.read_text(encoding="utf-8")
    event.write_text(text + "  - {id: pilot, source: story, quote: Nobody saw the pilot}\n", encoding="utf-8")
    site = building.build(root / "mkdocs.yml")
    assert _having(site, WITHHELD[1])
    event.write_text(text, encoding="utf-8")
    assert not _having(building.build(root / "mkdocs.yml"), WITHHELD[1])
    shutil.rmtree(root / ".cache")
