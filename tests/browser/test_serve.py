"""``dossier serve``: an editor saves a file, and the pages follow, in the browser as well."""

from __future__ import annotations

import hashlib
import os
import re
import socket
import subprocess
import sys
import urllib.error
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from dossier_maker import make_tiny
from server_started import PATIENCE, Served, free_port

EVENT = "sources/events/landing.yml"


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    return make_tiny(tmp_path / "tiny")


@pytest.fixture
def serve(project: Path, tiny: Path, tmp_path: Path) -> Iterator[Callable[..., Served]]:
    """A function that starts a server for the tiny dossier: ``dossier serve``, or another module's."""
    all_served: list[Served] = []
    (tmp_path / "temporary").mkdir()

    def start(*words: str, cwd: Path = tiny) -> Served:
        port = free_port()
        command = [sys.executable, "-m", *(words or ("generator", "serve")), "-a", f"127.0.0.1:{port}"]
        own = {"PYTHONPATH": str(project), "TMPDIR": str(tmp_path / "temporary"), "PYTHONUNBUFFERED": "1"}
        served = Served(command, cwd, port, os.environ | own)
        all_served.append(served)
        served.until("Serving on")
        return served

    yield start
    for served in all_served:
        if served.process.poll() is None:
            served.stop()
        assert "Traceback" not in served.said
    assert list((tmp_path / "temporary").iterdir()) == [], "nothing is left behind"


def _replace(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def _without_bar(html: str) -> str:
    return re.sub(r' data-pages="[0-9]*"', "", html)


def test_what_is_saved_is_shown(tiny: Path, serve: Callable[..., Served]) -> None:
    served = serve()
    assert "A balloon lands" in served.page("events/landing/")
    _replace(tiny / EVENT, "A balloon lands", "A balloon comes down")
    served.until("Reloading browsers")
    assert "A balloon comes down" in served.page("events/landing/")
    (tiny / "sources/actors/three-men.yml").write_text("name: Three men\nkind: group\n", "utf-8")
    served.until("Reloading browsers")
    assert "Three men" in served.page("actors/three-men/")
    (tiny / "docs/about.md").write_text("# About\n\nSomething new.\n", "utf-8")
    served.until("Reloading browsers")
    assert "Something new." in served.page("about/")
    article = tiny / "sources/articles/gazette-2031.txt"
    old = hashlib.sha256(article.read_bytes()).hexdigest()
    _replace(article, "The Gazette\n", "The Village Gazette\n")
    served.until("gazette-2031.yml:")
    _replace(article.with_suffix(".yml"), old, hashlib.sha256(article.read_bytes()).hexdigest())
    served.until("verified")
    assert "The Village Gazette" in served.page("sources/gazette-2031/")
    assert served.stop() == 0


def test_a_mistake_is_reported_and_the_last_good_pages_are_served(tiny: Path, serve: Callable[..., Served]) -> None:
    served = serve()
    good = _without_bar(served.page("events/landing/"))
    whole = (tiny / EVENT).read_text("utf-8")
    mistakes = {
        EVENT: (b"titel: x\n", f"\n{EVENT}:1:1: "),
        "docs/about.md": (b"not UTF-8: \xe9\n", "about.md"),  # MkDocs has emptied its folder before it reads this
        "mkdocs.yml": (b"nav: [", "mkdocs.yml:1:"),
    }
    for path, (wrong, sentence) in mistakes.items():
        before = (tiny / path).read_bytes()
        (tiny / path).write_bytes(wrong)
        said = served.until("The last good pages are served until it is mended.")
        assert sentence in said
        assert _without_bar(served.page("events/landing/")) == good
        assert "A page that somebody wrote" in served.page("about/")
        (tiny / path).write_bytes(before)
        served.until("verified")
    (tiny / EVENT).write_text(whole.replace("A balloon lands", "Mended"), "utf-8")
    served.until("verified")
    assert "Mended" in served.page("events/landing/")


def test_a_warning_does_not_stop_it(tiny: Path, serve: Callable[..., Served]) -> None:
    (tiny / "docs/about.md").write_text("[gone](no-such-page.md)\n", "utf-8")
    served = serve()
    assert "WARNING: " in served.until("no-such-page.md")
    assert "A balloon lands" in served.page("events/landing/")


def test_a_dossier_without_claims_can_be_looked_at(tiny: Path, serve: Callable[..., Served]) -> None:
    (tiny / EVENT).write_text("title: A balloon lands\ndate: 2031-05\n", "utf-8")
    served = serve()
    served.until("Write a first claim")
    assert "A balloon lands" in served.page("events/landing/")


def test_it_serves_a_project_that_lies_elsewhere(tiny: Path, tmp_path: Path, serve: Callable[..., Served]) -> None:
    served = serve("generator", "serve", "-f", "tiny/mkdocs.yml", cwd=tmp_path)
    _replace(tiny / EVENT, "A balloon lands", "A balloon comes down")
    served.until("Reloading browsers")
    assert "A balloon comes down" in served.page("events/landing/")


def test_mkdocs_serve_keeps_the_last_good_pages_too(tiny: Path, serve: Callable[..., Served]) -> None:
    served = serve("mkdocs", "serve")
    (tiny / EVENT).write_text("titel: x\n", "utf-8")
    said = served.until("The last good pages are served until it is mended.")
    assert f"\n{EVENT}:1:1: " in said
    assert "A balloon lands" in served.page("events/landing/")


def _fails(tiny: Path, project: Path, *words: str) -> str:
    said = subprocess.run(
        [sys.executable, "-m", "generator", "serve", *words],
        cwd=tiny,
        env=os.environ | {"PYTHONPATH": str(project)},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=PATIENCE,
    )
    assert said.returncode == 1
    assert "Traceback" not in said.stderr
    return said.stderr


def test_a_port_in_use_is_one_sentence(tiny: Path, project: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        said = _fails(tiny, project, "-a", address)
    assert said.startswith(f"Error: Cannot serve at {address}: something else is served there")
    assert said.count("\n") == 1


def test_a_project_with_mistakes_is_not_served(tiny: Path, project: Path) -> None:
    (tiny / EVENT).write_text("titel: x\n", "utf-8")
    said = _fails(tiny, project, "-a", f"127.0.0.1:{free_port()}")
    assert f"\n{EVENT}:1:1: " in said
    assert said.endswith("Nothing is served.\n")


def test_the_browser_reloads(tiny: Path, serve: Callable[..., Served], browser: Browser) -> None:
    served = serve()
    page = browser.new_page()
    try:
        page.goto(f"{served.address}events/landing/")
        page.get_by_role("heading", name="A balloon lands").wait_for()
        served.until("Browser connected")
        _replace(tiny / EVENT, "A balloon lands", "A balloon comes down")
        page.get_by_role("heading", name="A balloon comes down").wait_for(timeout=PATIENCE * 1000)
    finally:
        page.close()


def test_a_page_that_is_missing_is_answered(serve: Callable[..., Served]) -> None:
    served = serve()
    with pytest.raises(urllib.error.HTTPError) as missing:
        served.page("no-such-page/")
    assert missing.value.code == 404
    missing.value.close()


def test_an_editor_is_told_at_the_foot_of_the_page(tiny: Path, serve: Callable[..., Served], browser: Browser) -> None:
    served = serve()
    page = browser.new_page()
    try:
        page.goto(f"{served.address}events/landing/")
        page.get_by_text("All 3 quotes are verified.").wait_for(timeout=PATIENCE * 1000)
        _replace(tiny / EVENT, "title:", "titel:")
        page.get_by_text(f"{EVENT}:1:1:").first.wait_for(timeout=PATIENCE * 1000)
        assert page.get_by_role("heading", name="A balloon lands").is_visible()
        _replace(tiny / EVENT, "titel:", "title:")
        page.get_by_text("All 3 quotes are verified.").wait_for(timeout=PATIENCE * 1000)
        assert not page.get_by_text(f"{EVENT}:1:1:").count()
    finally:
        page.close()


def test_a_style_and_a_template_that_are_saved_are_shown(tiny: Path, serve: Callable[..., Served]) -> None:
    served = serve()
    style = next((tiny / "generator/theme/assets").rglob("base.css"))
    style.write_text(style.read_text("utf-8") + "\n.saved { color: red }\n", "utf-8")
    served.until("Reloading browsers")
    assert ".saved" in served.page("assets/dossier/site.css")
    _replace(tiny / "generator/theme/partials/footer.html", "Every statement leads back", "Each statement leads back")
    served.until("Reloading browsers")
    assert "Each statement leads back" in served.page("events/landing/")


def test_what_is_renamed_or_removed_is_gone(tiny: Path, serve: Callable[..., Served]) -> None:
    served = serve()
    (tiny / EVENT).rename(tiny / "sources/events/touchdown.yml")
    served.until("Reloading browsers")
    assert "A balloon lands" in served.page("events/touchdown/")
    for path in ("events/landing/", "events/landing"):
        with pytest.raises(urllib.error.HTTPError) as missing:
            served.page(path)
        assert missing.value.code == 404
        missing.value.close()
    assert "events/touchdown/" in served.page("events/")


def test_nothing_beside_the_site_is_served(tiny: Path, serve: Callable[..., Served]) -> None:
    served = serve()
    for path in ("../mkdocs.yml", "%2e%2e/mkdocs.yml", "mkdocs.yml", ".dossier/../../mkdocs.yml", ".dossier/serve.py"):
        with pytest.raises(urllib.error.HTTPError) as missing:
            served.page(path)
        assert missing.value.code == 404
        missing.value.close()
