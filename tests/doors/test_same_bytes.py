"""The same input gives the same bytes: no clock, locale, hash seed, order of files or place in the output."""

from __future__ import annotations

import gzip
import os
import shutil
import subprocess
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from generator.doors import build as building
from generator.doors import project as project_door

Run = Callable[..., subprocess.CompletedProcess[str]]
ADDRESS = "https://example.org/dossier/"


def _git(folder: Path, *words: str, when: str = "2030-06-07T23:30:00-08:00") -> None:
    who = {
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_AUTHOR_NAME": "E",
        "GIT_AUTHOR_EMAIL": "e@e.example",
        "GIT_COMMITTER_NAME": "E",
    }
    told = (
        os.environ | who | {"GIT_COMMITTER_EMAIL": "e@e.example", "GIT_COMMITTER_DATE": when, "GIT_AUTHOR_DATE": when}
    )
    subprocess.run(["git", "-C", folder, *words], env=told, check=True, capture_output=True)


@pytest.fixture
def addressed(tiny: Path) -> Path:
    """The tiny dossier with an address: only then does MkDocs write a sitemap, which bears dates."""
    (tiny / "mkdocs.yml").write_text((tiny / "mkdocs.yml").read_text("utf-8") + f"site_url: {ADDRESS}\n", "utf-8")
    return tiny


def _written_anew(project: Path, there: Path) -> Path:
    """Copy a project so that its files were made in the opposite order, at other times, for other eyes."""
    for path in sorted((one for one in project.rglob("*") if one.is_file()), reverse=True):
        copy = there / path.relative_to(project)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, copy)
        os.utime(copy, (1, 1))
        copy.chmod(0o600)
    return there


def test_nothing_but_the_input_shows_in_the_output(
    addressed: Path, tmp_path: Path, dossier: Run, digest: Callable[[Path], str]
) -> None:
    other = _written_anew(addressed, tmp_path / "a longer name" / "ünï")
    one = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "1", "COLUMNS": "40"}
    two = {"TZ": "Pacific/Niue", "LC_ALL": "C", "PYTHONHASHSEED": "2", "HOME": "/nowhere", "PYTHONUTF8": "0"}
    assert dossier("build", **one).returncode == 0
    before = os.umask(0o077)
    try:
        said = dossier("build", "-d", "deep/er/out", cwd=other, **two)
    finally:
        os.umask(before)
    assert said.returncode == 0, said.stderr
    built = other / "deep/er/out"
    assert digest(built) == digest(addressed / "site")
    traces = [str(tmp_path).encode(), b".site.new", b".out.new"]
    texts = {path: path.read_bytes() for path in built.rglob("*") if path.is_file()}
    assert [path for path, text in texts.items() if any(trace in text for trace in traces)] == []


def test_without_git_the_sitemap_names_no_date(addressed: Path) -> None:
    sitemap = building.build(addressed / "mkdocs.yml") / "sitemap.xml"
    assert f"<loc>{ADDRESS}events/landing/</loc>" in sitemap.read_text("utf-8")
    assert "lastmod" not in sitemap.read_text("utf-8")
    assert gzip.decompress(sitemap.with_name("sitemap.xml.gz").read_bytes()) == sitemap.read_bytes()


def test_a_commit_dates_the_pages(addressed: Path, tmp_path: Path, digest: Callable[[Path], str]) -> None:
    _git(addressed, "init", "--quiet")
    _git(addressed, "add", ".")
    _git(addressed, "commit", "--quiet", "--message", "first", when="2029-01-01T00:00:00+00:00")
    (addressed / "docs/about.md").write_text("# About\n\nMore.\n", "utf-8")
    _git(addressed, "commit", "--quiet", "--all", "--message", "second")
    clones = tmp_path / "whole", tmp_path / "shallow"
    for clone, depth in zip(clones, ((), ("--depth", "1")), strict=True):
        _git(tmp_path, "clone", "--quiet", *depth, addressed.as_uri(), str(clone))
    site = building.build(addressed / "mkdocs.yml")
    dates = set((site / "sitemap.xml").read_text("utf-8").split("<lastmod>")[1:])
    assert {date[:10] for date in dates} == {"2030-06-08"}, "the commit's day, in universal time"
    whole, shallow = (building.build(clone / "mkdocs.yml") for clone in clones)
    assert digest(whole) == digest(site)
    # A part of the history is another input; only what tells of it differs, and the list of the feeds' sizes.
    feeds = ("corrections/feed.xml", "data/feeds/sources.xml", "data/feeds/claims.xml")
    for one in (site, shallow):
        for told in ("corrections/index.html", "data/index.html", "site-manifest.json", *feeds):
            (one / told).unlink()
    assert digest(shallow) == digest(site)


def test_source_date_epoch_goes_before_the_commit(addressed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")
    sitemap = building.build(addressed / "mkdocs.yml") / "sitemap.xml"
    assert "<lastmod>2026-01-01</lastmod>" in sitemap.read_text("utf-8")
    stamp = int.from_bytes(sitemap.with_name("sitemap.xml.gz").read_bytes()[4:8], "little")
    assert datetime.fromtimestamp(stamp, UTC).date().isoformat() == "2026-01-01"


@pytest.mark.parametrize(("seconds", "day"), [("0", "1970-01-01"), ("-86400", "1969-12-31")])
def test_seconds_are_counted_in_universal_time(
    seconds: str, day: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", seconds)
    assert project_door.day_of(tmp_path) == day
