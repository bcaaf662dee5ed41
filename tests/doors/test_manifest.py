"""``site-manifest.json``: every file of a site with its hash, and what the site was made from."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from generator.doors import build as building
from generator.doors.manifest import NAME, Manifest
from generator.doors.parts import Share

Quick = Callable[..., Result]


def _held(site: Path) -> dict[str, Any]:
    held: dict[str, Any] = json.loads((site / NAME).read_bytes())
    return held


def _hashes(folder: Path, *, hidden: bool = True) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file() and (hidden or path.name[0] != ".")
    }


def _git(root: Path, *words: str) -> str:
    who = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    said = subprocess.run(["git", *who, *words], cwd=root, check=True, capture_output=True, encoding="utf-8")
    return said.stdout.strip()


def test_it_lists_every_file_of_the_site_but_itself(built: Path) -> None:
    listed = _held(built)["files"]
    assert listed == {path: sha256 for path, sha256 in _hashes(built).items() if path != NAME}
    assert list(listed) == sorted(listed)


def test_it_lists_what_the_site_was_made_from(tiny: Path) -> None:
    (tiny / "sources/.hidden").write_text("x")
    (tiny / "sources/events/landing.yml~").write_text("x")
    (tiny / "docs/assets/x.bak").write_text("x")
    (tiny / "notes.txt").write_text("x")
    made_from = _held(building.build(tiny / "mkdocs.yml"))["made_from"]
    expected = {"mkdocs.yml": hashlib.sha256((tiny / "mkdocs.yml").read_bytes()).hexdigest()}
    for folder in ("sources", "docs", "generator/theme"):
        expected |= {f"{folder}/{path}": sha256 for path, sha256 in _hashes(tiny / folder, hidden=False).items()}
    del expected["sources/events/landing.yml~"]
    assert made_from == expected
    assert "docs/assets/x.bak" in made_from


def test_it_is_the_same_again_and_says_no_time(tiny: Path, built: Path) -> None:
    once = (building.build(tiny / "mkdocs.yml") / NAME).read_bytes()
    again = (building.build(tiny / "mkdocs.yml") / NAME).read_bytes()
    assert once == again == (built / NAME).read_bytes()


def test_after_an_edit_the_one_of_the_site_before_is_left_alone(tiny: Path) -> None:
    site = building.build(tiny / "mkdocs.yml")
    before = shutil.copytree(site, tiny.parent / "before", copy_function=shutil.copy)
    event = tiny / "sources/events/landing.yml"
    event.write_text(event.read_text("utf-8").replace("A balloon lands", "A balloon landed"), "utf-8")
    building.build(tiny / "mkdocs.yml")
    assert _held(site)["files"] == {path: sha256 for path, sha256 in _hashes(site).items() if path != NAME}
    changed = {path for path, sha256 in _held(site)["files"].items() if _held(before)["files"].get(path) != sha256}
    assert "events/landing/index.html" in changed
    assert _held(site)["made_from"]["sources/events/landing.yml"] == hashlib.sha256(event.read_bytes()).hexdigest()


def test_who_joins_parts_writes_the_one_that_a_single_build_writes(tiny: Path, built: Path, tmp_path: Path) -> None:
    parts = [building.build(tiny / "mkdocs.yml", tmp_path / f"part-{at}", Share(at, 2)) for at in (1, 2)]
    assert not any((part / NAME).exists() for part in parts)
    joined = building.build(tiny / "mkdocs.yml", tmp_path / "joined", None, parts)
    assert (joined / NAME).read_bytes() == (built / NAME).read_bytes()


def test_it_names_the_commit_only_where_all_is_as_committed(tiny: Path) -> None:
    assert _held(building.build(tiny / "mkdocs.yml"))["commit"] is None
    (tiny / ".gitignore").write_text("/site/\n/.cache/\n/.site.lock\n", "utf-8")
    _git(tiny, "init", "--quiet")
    _git(tiny, "add", ".")
    _git(tiny, "commit", "--quiet", "--message", "first")
    (tiny / "notes.txt").write_text("of nothing that the site is made from")
    assert _held(building.build(tiny / "mkdocs.yml"))["commit"] == _git(tiny, "rev-parse", "HEAD")
    (tiny / "docs/more.md").write_text("# More\n", "utf-8")
    assert _held(building.build(tiny / "mkdocs.yml"))["commit"] is None


def test_the_page_on_the_data_links_to_it(tiny: Path, quick: Quick) -> None:
    (tiny / "docs/about.md").write_text("# About\n\nThe [manifest](site-manifest.json) lists all.\n", "utf-8")
    site = building.build(tiny / "mkdocs.yml")
    assert 'href="../site-manifest.json"' in (site / "about/index.html").read_text("utf-8")
    assert quick("export", "out").exit_code == 0
    assert (tiny / "out/about.md").read_text("utf-8") == "# About\n\nThe manifest lists all.\n"
    assert not (tiny / "out" / NAME).exists()


def test_a_file_of_that_name_is_in_the_way(tiny: Path, quick: Quick) -> None:
    (tiny / "docs" / NAME).write_text("{}", "utf-8")
    said = quick("build")
    assert said.exit_code == 1
    assert f"docs/{NAME} is in the way" in said.output


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[]",
        b"{}",
        b'{"note": "x"}',
        b"\xff",
        b"[" * 100_000,
        b'{"manifest": 2}',
        b'{"manifest": 1, "program": {"name": "a", "version": "b"}, "commit": null, "settings": {"site_url": "",'
        b' "repo_url": ""}, "made_from": {}, "files": {"a": "b"}}',
        b'{"manifest": 1, "program": {"name": "a", "version": "b"}, "commit": null, "settings": {"site_url": "",'
        b' "repo_url": ""}, "made_from": {}, "files": [1]}',
    ],
)
def test_what_is_none_is_told(content: bytes) -> None:
    with pytest.raises(ValueError, match=r"manifest of a site|of version 2|no JSON from line 1|not UTF-8"):
        Manifest.from_bytes(content)


def test_what_was_written_is_read(built: Path) -> None:
    content = (built / NAME).read_bytes()
    assert Manifest.from_bytes(content).as_bytes() == content
