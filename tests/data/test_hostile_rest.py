"""What is hostile, in the bag, in what Datasette is told, and in the feed of the corrections."""

from __future__ import annotations

import asyncio
import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner
from selectolax.lexbor import LexborHTMLParser

from data.conftest import SITE, made_of
from dossier_maker import make_project, write_dossier
from generator.doors.cli import main
from generator.links.change import Change, History, Revision
from generator.links.derived import Derived
from generator.model.dossier import Ref
from generator.model.ids import EventId
from generator.pages.frame.repository import Repository
from generator.pages.views.corrections import feed
from hostile_dossier import HOSTILE, hostile_dossier


def folded(text: str) -> str:
    """Words with one space between each two."""
    return " ".join(text.split())


def test_a_bag_carries_each_hostile_text_as_it_is(tmp_path: Path) -> None:
    bagit = pytest.importorskip("bagit", reason="bagit is not installed: run `make test`")
    files, articles = hostile_dossier()
    project = write_dossier(make_project(tmp_path / "project"), files, articles)
    said = CliRunner().invoke(main, ["export", "-f", str(project / "mkdocs.yml"), "--to", "bag", str(tmp_path / "bag")])
    assert said.exit_code == 0, said.output
    bag = bagit.Bag(str(tmp_path / "bag"))
    bag.validate()
    assert bag.info["Title"] == HOSTILE[0]
    assert bag.info["External-Description"] == HOSTILE[1]
    for source in articles:
        there = f"articles/{source}.txt"
        assert (tmp_path / "bag/data" / there).read_bytes() == (project / "sources" / there).read_bytes()
    for path in files:
        written, taken = (
            yaml.safe_load((at / path).read_bytes()) for at in (project / "sources", tmp_path / "bag/data")
        )
        assert written == taken, path
    data = json.loads((tmp_path / "bag/data/dossier.json").read_bytes())
    titles = {f"events/{event['id']}.yml": event["title"] for event in data["events"]}
    assert len(titles) == len(HOSTILE)
    for path, title in titles.items():
        assert title == files[path]["title"], path  # type: ignore[index,call-overload]


def test_what_datasette_is_told_stays_words(hostile: Derived, tmp_path: Path) -> None:
    app = pytest.importorskip("datasette.app", reason="datasette is not installed: run `make test`")
    files = made_of(hostile)
    told = json.loads(files["data/datasette.json"])
    assert (told["title"], told["description"]) == (HOSTILE[0], HOSTILE[1])
    (tmp_path / "dossier.sqlite").write_bytes(files["data/dossier.sqlite"])
    served = app.Datasette([str(tmp_path / "dossier.sqlite")], metadata=told)
    for way in ("/", "/dossier", "/dossier/who_says_what", "/dossier/quotes_with_words?words=alert"):
        with ThreadPoolExecutor(1) as elsewhere:  # where a browser is driven, this thread runs a loop of its own
            got = elsewhere.submit(asyncio.run, served.client.get(way)).result()
        page = LexborHTMLParser(got.text)
        assert page.css("table, h1, h2")
        assert not [node.html for node in page.css("script") if node.text().strip() == "alert(1)"]
        assert not page.css("[onerror], [onload], [onfocus], [onmouseover], img[src=x]")
        if way == "/":
            assert HOSTILE[0] in folded(page.css_first("h1").text())


def test_the_feed_of_corrections_tells_hostile_words_as_words(hostile: Derived) -> None:
    feedparser = pytest.importorskip("feedparser", reason="feedparser is not installed: run `make test`")
    revisions = tuple(
        Revision(
            f"{at:040x}",
            1_930_000_000 + at,
            words,
            (
                Change(
                    "changed", "event", f"e{at}", words, (Ref("event", EventId(f"e{at}")),), words, words, f"{words}!"
                ),
            ),
        )
        for at, words in enumerate(HOSTILE)
    )
    past = History("whole", revisions, "a" * 40, 1_930_000_000)
    read = []
    for first in range(0, len(HOSTILE), 20):
        of = replace(past, revisions=revisions[first : first + 20])
        found = feedparser.parse(feed(replace(hostile, history={"": of}), Repository(site=SITE)), sanitize_html=False)
        assert not found.bozo, found.bozo_exception
        assert found.feed.title.startswith(HOSTILE[0])
        read += [(one.updated_parsed, one) for one in found.entries]
    assert len(read) == len(HOSTILE)
    for words, (_, entry) in zip(HOSTILE, sorted(read, key=lambda one: one[0]), strict=True):
        tree = LexborHTMLParser(entry.content[0].value)
        assert {node.tag for node in tree.css("body *")} <= {"ul", "li", "p"}
        assert not [name for node in tree.css("*") for name in node.attributes if name.startswith("on")]
        assert folded(words).replace(" ", "") in folded(tree.text()).replace(" ", "")
