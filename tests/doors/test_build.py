"""``dossier build``: whatever happens, the site that stands is the old one or the new one, whole."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from click.testing import Result
from filelock import FileLock

from generator.doors import build as building
from generator.doors import project as project_door
from generator.doors import verify

Run = Callable[..., subprocess.CompletedProcess[str]]
Quick = Callable[..., Result]
LEFT = {".site.lock"}
"""All that a build may leave beside the site; git ignores it."""


def _edit(tiny: Path) -> None:
    event = tiny / "sources/events/landing.yml"
    event.write_text(event.read_text("utf-8").replace("A balloon lands", "A balloon comes down"), "utf-8")


def _hidden(tiny: Path) -> set[str]:
    return {path.name for path in tiny.iterdir() if path.name.startswith(".")}


def test_a_build_says_what_it_verified_and_where_it_is(tiny: Path, dossier: Run) -> None:
    said = dossier("build")
    assert said.returncode == 0, said.stderr
    assert said.stderr == "INFO: 3 quotes declared = 3 checked = 3 verified\n"
    assert said.stdout == f"The site is built: {tiny / 'site'}\n"
    assert (tiny / "site/events/landing/index.html").is_file()
    assert _hidden(tiny) == LEFT


@pytest.mark.parametrize("there", ["site", "../out/site", "deep/er/site"])
def test_a_site_may_lie_anywhere_else(there: str, tiny: Path, quick: Quick) -> None:
    said = quick("build", "--site-dir", there)
    assert said.exit_code == 0, said.stderr
    assert (tiny / there / "index.html").is_file()


def test_the_project_is_the_configurations_folder(tiny: Path, tmp_path: Path, dossier: Run) -> None:
    said = dossier("build", "-f", "tiny/mkdocs.yml", cwd=tmp_path)
    assert said.returncode == 0, said.stderr
    assert (tiny / "site/index.html").is_file()


def test_a_site_behind_a_link_is_replaced_where_it_lies(tiny: Path, tmp_path: Path) -> None:
    real = tmp_path / "real"
    real.mkdir()
    (tiny / "site").symlink_to(real)
    building.build(tiny / "mkdocs.yml")
    assert (tiny / "site").is_symlink()
    assert (real / "index.html").is_file()


@pytest.mark.parametrize(
    ("there", "why"),
    [
        (".", "the project itself"),
        ("..", "the project itself"),
        ("docs", "made from"),
        ("docs/site", "made from"),
        ("sources", "made from"),
        ("sources/site", "made from"),
        ("precious", "is no site"),
        ("checkout", "git repository"),
    ],
)
def test_a_folder_that_is_not_a_sites_is_refused(there: str, why: str, tiny: Path, quick: Quick) -> None:
    for kept in ("precious/letters.txt", "checkout/.git/config", "checkout/index.html", "checkout/sitemap.xml"):
        (tiny / kept).parent.mkdir(parents=True, exist_ok=True)
        (tiny / kept).write_text("kept")
    before = sorted(tiny.rglob("*"))
    said = quick("build", "-d", there)
    assert said.exit_code == 1
    assert why in said.stderr
    assert "Traceback" not in said.stderr
    assert sorted(tiny.rglob("*")) == before


def test_problems_leave_the_old_site(tiny: Path, site: Path, quick: Quick, digest: Callable[[Path], str]) -> None:
    before = digest(site)
    (tiny / "sources/events/landing.yml").write_text("titel: x\n", "utf-8")
    said = quick("build")
    assert said.exit_code == 1
    assert "\nsources/events/landing.yml:1:1: " in said.stderr, "a problem begins a line"
    assert said.stderr.rstrip().endswith("stands as it was. The lines above say why.")
    assert "BuildError" not in said.stderr
    assert digest(site) == before


@pytest.mark.parametrize(
    ("path", "holds", "said"),
    [
        ("mkdocs.yml", b"plugins: [", "mkdocs.yml:"),
        ("mkdocs.yml", b"\0", "mkdocs.yml: This is not YAML"),
        ("mkdocs.yml", b"\xff\xfe\xff", "mkdocs.yml: This is not YAML"),
        ("mkdocs.yml", b"- a list\n", "invalid"),
        ("mkdocs.yml", b"7\n", "mkdocs.yml: This is not what"),
        ("mkdocs.yml", b"[" * 5000, "mkdocs.yml: "),
        ("mkdocs.yml", b"site_name: x\nplugins: [no-such-plugin]\n", "no-such-plugin"),
        ("mkdocs.yml", b"site_name: x\ntheme: {name: no-such-theme}\n", "no-such-theme"),
        ("mkdocs.yml", b"site_name: x\nplugins: [dossier]\nuse_directory_urls: false\n", "use_directory_urls"),
        ("docs/about.md", b"\xe9t\xe9\n", "about.md"),
        ("docs/about.md", b"[gone](no-such-page.md)\n", "no-such-page.md"),
        ("docs/about.md", b'<img src="https://elsewhere.example/x.png">\n', "another host"),
        ("docs/about.md", b"[x](http://[nonsense)\n", "about.md"),
        ("docs/about.md", b"[x](javascript:alert(1))\n", 'by "javascript:"'),
        ("docs/events/landing.md", b"# Mine\n", "docs/events/landing.md is in the way"),
    ],
)
def test_what_cannot_be_built_is_said_and_the_old_site_stands(
    path: str, holds: bytes, said: str, tiny: Path, site: Path, quick: Quick, digest: Callable[[Path], str]
) -> None:
    before = digest(site)
    (tiny / path).parent.mkdir(exist_ok=True)
    (tiny / path).write_bytes(holds)
    build = quick("build")
    assert build.exit_code == 1
    assert said in build.stderr
    assert "Traceback" not in build.stderr
    assert "Nothing was built, and what stood before stands as it was." in build.stderr
    assert digest(site) == before
    assert _hidden(tiny) <= LEFT


def test_a_wrong_date_in_the_environment_is_said(quick: Quick, monkeypatch: pytest.MonkeyPatch) -> None:
    for wrong in ("yesterday", "", "99999999999999"):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", wrong)
        said = quick("build")
        assert said.exit_code == 1
        assert "SOURCE_DATE_EPOCH must be whole seconds" in said.stderr
        assert "Traceback" not in said.stderr


@pytest.mark.parametrize("kind", [errno.ENOSPC, errno.EROFS, errno.EACCES, errno.EIO])
def test_a_disk_that_fails_leaves_the_old_site(
    kind: int, tiny: Path, site: Path, monkeypatch: pytest.MonkeyPatch, digest: Callable[[Path], str]
) -> None:
    before = digest(site)
    written = 0

    def fails(content: bytes, path: str) -> None:
        nonlocal written
        written += 1
        if written > 3:
            raise OSError(kind, os.strerror(kind), path)
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        Path(path).write_bytes(content)

    _edit(tiny)
    monkeypatch.setattr("mkdocs.utils.write_file", fails)
    with pytest.raises(project_door.BuildFailed, match=os.strerror(kind)) as failed:
        building.build(tiny / "mkdocs.yml")
    assert str(failed.value).endswith(building.AS_IT_WAS)
    assert digest(site) == before
    assert _hidden(tiny) == LEFT, "what was half-written is gone"
    assert written > 3


@pytest.mark.parametrize("way", [".site.new", ".site.old", ".site.lock"])
def test_something_in_the_way_is_named(way: str, tiny: Path, site: Path, digest: Callable[[Path], str]) -> None:
    before = digest(site)
    (tiny / way).unlink(missing_ok=True)
    if way == ".site.lock":
        (tiny / way).mkdir()
    else:
        (tiny / way).write_text("in the way")
    with pytest.raises(project_door.BuildFailed, match=way):
        building.build(tiny / "mkdocs.yml")
    assert digest(site) == before


def test_a_file_where_the_sites_folder_should_be(tiny: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for there in (tmp_path / "file", tmp_path / "file/site"):
        with pytest.raises(project_door.BuildFailed, match="file"):
            building.build(tiny / "mkdocs.yml", there)


def test_a_file_that_cannot_be_read_is_named(tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    about = tiny / "docs/about.md"
    about.unlink()
    about.symlink_to("about.md")
    with pytest.raises(project_door.BuildFailed, match=building.AS_IT_WAS):
        building.build(tiny / "mkdocs.yml")


def test_leftovers_of_a_killed_build_do_no_harm(tiny: Path, site: Path, digest: Callable[[Path], str]) -> None:
    before = digest(site)
    for left in (".site.new", ".site.old"):
        (tiny / left).mkdir()
        (tiny / left / "half.html").write_text("half")
    building.build(tiny / "mkdocs.yml")
    assert digest(site) == before
    assert _hidden(tiny) == LEFT


def test_a_site_that_was_set_aside_is_put_back_before_a_build_that_fails(tiny: Path, site: Path) -> None:
    site.rename(tiny / ".site.old")
    (tiny / "sources/dossier.yml").write_text("titel: x\n")
    with pytest.raises(project_door.BuildFailed):
        building.build(tiny / "mkdocs.yml")
    assert (site / "index.html").is_file()


def test_a_second_build_says_that_it_waits_and_then_builds(tiny: Path, environment: Mapping[str, str]) -> None:
    command = [sys.executable, "-m", "generator", "build"]
    with FileLock(tiny / ".site.lock"):
        second = subprocess.Popen(
            command, cwd=tiny, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8"
        )
        assert second.stderr is not None
        assert second.stderr.readline() == "INFO: Another build of site is under way; waiting for it to end.\n"
        assert not (tiny / "site").exists()
    _, rest = second.communicate(timeout=60)
    assert (second.returncode, "3 verified" in rest) == (0, True)
    assert (tiny / "site/index.html").is_file()


def test_two_builds_at_once_both_end_well(tiny: Path, environment: Mapping[str, str]) -> None:
    command = [sys.executable, "-m", "generator", "build"]
    both = [subprocess.Popen(command, cwd=tiny, env=environment, stderr=subprocess.DEVNULL) for _ in range(2)]
    assert [one.wait(timeout=60) for one in both] == [0, 0]
    assert (tiny / "site/index.html").is_file()
    assert _hidden(tiny) == LEFT


def test_claims_that_were_not_verified_fail_the_build(
    tiny: Path, quick: Quick, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(verify.Verifier, "whole", lambda *_: verify.Verified(2, ()))
    said = quick("build")
    assert said.exit_code == 1
    assert "3 quotes declared, 3 checked, 2 verified: the three must be equal." in said.stderr
    assert not (tiny / "site").exists()


def test_a_dossier_without_claims_is_not_built_and_says_what_to_do(tiny: Path, quick: Quick) -> None:
    (tiny / "sources/events/landing.yml").write_text("title: A balloon lands\ndate: 2031-05\n", "utf-8")
    said = quick("build")
    assert said.exit_code == 1
    assert "Write a first claim" in said.stderr
    assert not (tiny / "site").exists()
