"""Pages made as they are asked for are those of a clean build, after whatever edits."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator, Mapping
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dossier_maker import make_tiny
from edits import EDITS
from generator.doors import build as building
from generator.doors.live import Live
from generator.doors.stage import Stage

ADDRESS = "http://127.0.0.1:8000/"


@pytest.fixture(scope="module")
def master(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_tiny(tmp_path_factory.mktemp("live") / "master")


@pytest.fixture
def live_in(master: Path, tmp_path: Path) -> Iterator[Callable[[], tuple[Path, Live]]]:
    begun: list[Live] = []

    def begin() -> tuple[Path, Live]:
        for live in begun:
            live.end()
        shutil.rmtree(tmp_path / "project", ignore_errors=True)
        project = shutil.copytree(master, tmp_path / "project")
        begun.append(Live(project / "mkdocs.yml", ADDRESS))
        return project, begun[-1]

    yield begin
    for live in begun:
        live.end()


def _pages(project: Path, before: Mapping[str, bytes | None] | None = None) -> dict[str, bytes | None]:
    """Return the pages of a clean start; one by hand that cannot be read as it was before."""
    stage, found = Stage(project / "mkdocs.yml", ADDRESS), dict[str, bytes | None]()
    for path in stage.paths():
        try:
            found[path] = stage.content(path)
        except UnicodeDecodeError:
            found[path] = (before or {})[path]
    return found


@settings(max_examples=3, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(sorted(EDITS)), min_size=1, max_size=6))
def test_after_any_edits_each_page_is_that_of_a_clean_start(
    live_in: Callable[[], tuple[Path, Live]], edits: list[str]
) -> None:
    project, live = live_in()
    good = _pages(project)
    for edit in edits:
        changed = EDITS[edit](project)
        live.follow([(project / path).resolve() for path in changed])
        if live.state.mood != "broken":
            good = _pages(project, good)
        # Where the files have problems, the pages are those of the last state that had none.
        assert {path: live.content(path) for path in good} == good


def test_a_page_by_hand_that_cannot_be_read_is_not_taken_up_by_a_later_edit(
    live_in: Callable[[], tuple[Path, Live]],
) -> None:
    project, live = live_in()
    good = live.content("about/index.html")
    for edit in ("a page by hand cannot be read", "the dossier speaks Arabic", "an event comes"):
        live.follow([(project / path).resolve() for path in EDITS[edit](project)])
        assert live.content("about/index.html") == good
    live.follow([(project / path).resolve() for path in EDITS["a page by hand changes"](project)])
    assert b"Something new" in (live.content("about/index.html") or b"")


def test_what_is_served_is_what_is_built(master: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project = shutil.copytree(master, tmp_path / "project")
    config = project / "mkdocs.yml"
    config.write_text(config.read_text("utf-8") + f"site_url: {ADDRESS}\n", "utf-8")
    monkeypatch.setattr("generator.doors.interface.as_of", lambda *_: "")
    site = building.build(config)
    stage = Stage(config, ADDRESS)
    built = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    assert {path for path in built if stage.content(path) != (site / path).read_bytes()} <= {
        "sitemap.xml.gz",
        "site-manifest.json",
    }
    assert set(stage.paths()) == {path for path in built if path.endswith(".html")}


def test_an_article_that_grows_goes_on_on_further_pages(live_in: Callable[[], tuple[Path, Live]]) -> None:
    project, live = live_in()
    article = project / "sources/articles/gazette-2031.txt"
    record, short = article.with_suffix(".yml"), article.read_bytes()
    further = "sources/gazette-2031/page_2/index.html"
    more = b"".join(b"\n\nIt was told %d times, and then told again." % n for n in range(3_000))
    assert not live.exists(further)
    for text in (short.replace(b" at noon.", b" at noon." + more), short):
        digest = sha256(text).hexdigest()
        record.write_text(re.sub("sha256: .*", f"sha256: {digest}", record.read_text("utf-8")), "utf-8")
        article.write_bytes(text)
        live.follow([article, record])
        assert live.exists(further) == (text != short)
        pages = _pages(project)
        assert (further in pages) == (text != short)
        assert {path: live.content(path) for path in pages} == pages
        assert _settled(live) == "good"


def _settled(live: Live) -> str:
    state = live.state
    while state.mood == "checking":
        state = live.newer_than(state.version, 60)
    return state.mood
