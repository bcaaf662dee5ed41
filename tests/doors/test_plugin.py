"""Plain ``mkdocs build --strict``, through the plugin."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

Mkdocs = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def mkdocs(tiny: Path, environment: Mapping[str, str]) -> Mkdocs:
    def run(*words: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "mkdocs", *words]
        return subprocess.run(
            command, cwd=tiny, env=environment, capture_output=True, encoding="utf-8", check=False, timeout=60
        )

    return run


def test_it_builds_what_dossier_builds(tiny: Path, built: Path, mkdocs: Mkdocs, digest: Callable[[Path], str]) -> None:
    said = mkdocs("build", "--strict")
    assert said.returncode == 0, said.stderr
    assert "3 quotes declared = 3 checked = 3 verified" in said.stderr
    assert digest(tiny / "site") == digest(built)


@pytest.mark.parametrize("quiet", [(), ("--quiet",)])
def test_problems_are_reported_and_the_old_site_stands(quiet: tuple[str, ...], tiny: Path, mkdocs: Mkdocs) -> None:
    (tiny / "site").mkdir()
    (tiny / "site/index.html").write_text("old")
    (tiny / "sources/events/landing.yml").write_text("titel: x\n", "utf-8")
    said = mkdocs("build", *quiet)
    assert said.returncode == 1
    assert "\nsources/events/landing.yml:1:1: " in said.stderr
    assert "Traceback" not in said.stderr
    assert (tiny / "site/index.html").read_text() == "old"


def test_what_does_not_verify_fails_it(tiny: Path, mkdocs: Mkdocs) -> None:
    (tiny / "docs/about.md").write_text('# About\n\n<img src="https://h.example/x.png">\n', "utf-8")
    said = mkdocs("build", "--quiet")
    assert said.returncode == 1
    assert '/about/ loads "https://h.example/x.png" from another host.' in said.stderr
    assert "Traceback" not in said.stderr


def test_a_long_list_of_faults_is_cut(tiny: Path, mkdocs: Mkdocs) -> None:
    pictures = "".join(f'<img src="https://h.example/{n}.png">\n' for n in range(100))
    (tiny / "docs/about.md").write_text(pictures, "utf-8")
    said = mkdocs("build")
    assert "… and 80 more" in said.stderr
    assert said.stderr.count("h.example") == 20


def test_without_a_repository_no_page_has_an_edit_link(built: Path) -> None:
    pages = [page.read_text("utf-8") for page in built.rglob("*.html")]
    assert pages
    assert not [page for page in pages if "edit/main" in page]


def test_with_one_each_page_leads_to_the_file_it_is_made_from(tiny: Path, mkdocs: Mkdocs) -> None:
    config = tiny / "mkdocs.yml"
    config.write_text(
        config.read_text("utf-8").replace("font: false", "font: false, features: [content.action.edit]")
        + "repo_url: https://forge.example/team/dossier\n"
        + "edit_uri: edit/main/docs/\n",
        "utf-8",
    )
    said = mkdocs("build", "--strict")
    assert said.returncode == 0, said.stderr
    event = (tiny / "site/events/landing/index.html").read_text("utf-8").replace("&#45;", "-").replace("&#47;", "/")
    assert "https://forge.example/team/dossier/edit/main/sources/events/landing.yml" in event
    about = (tiny / "site/about/index.html").read_text("utf-8")
    assert "https://forge.example/team/dossier/edit/main/docs/about.md" in about
