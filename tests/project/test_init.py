"""``dossier init``: a dossier of one's own, from the installed program alone."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from html import unescape
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner

from generator.doors.cli import main
from generator.doors.commands import init
from generator.doors.lock import PROGRAM, lock
from installed import Installed

TOLD = ("--title", "The strike at the mill", "--language", "en")


@pytest.fixture(scope="module")
def mine(installed: Installed, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("mine") / "mill"
    installed.run("init", folder, *TOLD, check=True)
    return folder


@pytest.fixture(scope="module")
def site(installed: Installed, mine: Path) -> Path:
    said = installed.run("build", cwd=mine, check=True)
    assert re.search(r"2 quotes declared = 2 checked = 2 verified", said.stdout + said.stderr), said
    return mine / "site"


def _files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_it_has_no_problem_and_the_one_layout(installed: Installed, mine: Path) -> None:
    said = installed.run("check", cwd=mine, check=True).stdout
    assert "1 source, 1 event, 1 actor, 0 places; 2 quotes declared = 2 checked." in said
    installed.run("fmt", "--check", cwd=mine, check=True)


def test_it_builds_with_the_manual_and_its_own_page(site: Path) -> None:
    assert "The strike at the mill" in (site / "index.html").read_text(encoding="utf-8")
    for page in ("about", "reading", "method", "correcting", "your-own", "reference", "rules", "data"):
        assert (site / page / "index.html").is_file(), page
    assert not (site / "architecture").exists()


def test_a_page_of_the_manual_that_it_writes_anew_goes_before_ours(installed: Installed, tmp_path: Path) -> None:
    installed.run("init", tmp_path / "own", *TOLD, check=True)
    (tmp_path / "own/docs/method.md").write_text("# Our own promises\n", encoding="utf-8")
    installed.run("build", cwd=tmp_path / "own", DOSSIER_REPO_URL="https://code.example/mill", check=True)
    assert "Our own promises" in (tmp_path / "own/site/method/index.html").read_text(encoding="utf-8")
    manual = (tmp_path / "own/site/reading/index.html").read_text(encoding="utf-8")
    assert "https://code.example/mill" in manual
    assert "docs/reading.md" not in manual, "there is no such file to edit"


def test_another_language_is_spoken(installed: Installed, tmp_path: Path) -> None:
    installed.run("init", tmp_path / "own", "--title", "الإضراب: #1", "--language", "ar", check=True)
    installed.run("build", cwd=tmp_path / "own", check=True)
    page = (tmp_path / "own/site/index.html").read_text(encoding="utf-8")
    assert 'lang="ar"' in page
    assert "الإضراب: #1" in unescape(page)


def test_what_it_lacks_is_asked_for(tmp_path: Path) -> None:
    said = CliRunner().invoke(main, ["init", str(tmp_path / "own")], input="Mine\nxx-no-tag-\nenglish\nfr\n")
    assert said.exit_code == 0, said.output
    assert '"english" is no tag of a language (BCP 47); write "en"' in said.output
    assert (tmp_path / "own/sources/dossier.yml").read_text(encoding="utf-8") == "title: Mine\nlanguage: fr\n"


@pytest.mark.parametrize("held", ["a.txt", ".hidden", "site/index.html"])
def test_what_is_there_is_left_as_it_is(tmp_path: Path, held: str) -> None:
    (tmp_path / held).parent.mkdir(exist_ok=True)
    (tmp_path / held).write_text("mine", encoding="utf-8")
    said = CliRunner().invoke(main, ["init", str(tmp_path), *TOLD])
    assert said.exit_code == 2
    assert "holds something already" in said.output
    assert _files(tmp_path) == {held: b"mine"}


def test_a_file_and_a_title_on_two_lines_are_refused_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    said = CliRunner().invoke(main, ["init", str(tmp_path / "file"), *TOLD])
    assert (said.exit_code, "is a file; a dossier needs a folder." in said.output) == (2, True)
    said = CliRunner().invoke(main, ["init", str(tmp_path / "own"), "--language", "en", "--title", "a\nb"])
    assert (said.exit_code, "some words on one line" in said.output) == (2, True)
    assert not (tmp_path / "own").exists()


def test_what_the_checks_refuse_is_not_written(tmp_path: Path) -> None:
    said = CliRunner().invoke(main, ["init", str(tmp_path / "own"), "--language", "en", "--title", "bell \x07 rings"])
    assert said.exit_code == 1
    assert "Nothing was written." in said.output
    assert not (tmp_path / "own").exists()


def test_an_empty_repository_is_an_empty_folder(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    assert CliRunner().invoke(main, ["init", str(tmp_path), *TOLD]).exit_code == 0


def test_the_program_is_pinned_and_lies_beside_it_where_it_was_a_file(mine: Path, wheel: Path) -> None:
    lines = (mine / "requirements.txt").read_text(encoding="utf-8").splitlines()
    assert lines[1] == f"./program/{wheel.name}"
    assert (mine / lines[1]).read_bytes() == wheel.read_bytes()
    pins = [line.split("==")[0] for line in lines[4:]]
    assert {"mkdocs", "mkdocs-material", "pydantic-core", "selectolax"} <= set(pins)
    assert not {"pytest", "ruff", PROGRAM} & set(pins)
    assert all(re.fullmatch(r"[a-z0-9-]+==[\w.+!]+", line) for line in lines[4:]), lines


@pytest.mark.parametrize(
    ("recorded", "line"),
    [
        (
            {"url": "https://code.example/d.git", "vcs_info": {"vcs": "git", "commit_id": "a1b2"}},
            "dossier-site @ git+https://code.example/d.git@a1b2",
        ),
        (
            {"url": "https://files.example/d.whl", "archive_info": {"hashes": {"sha256": "0f"}}},
            "dossier-site @ https://files.example/d.whl#sha256=0f",
        ),
        ({"url": "https://files.example/d.whl", "archive_info": {}}, "dossier-site @ https://files.example/d.whl"),
        ({}, "dossier-site==0.1.0"),
        (
            {"url": "file:///home/d", "vcs_info": {"vcs": "git", "commit_id": "a1b2"}},
            "dossier-site @ git+file:///home/d@a1b2",
        ),
    ],
)
def test_the_program_is_named_from_where_it_came(
    installed: Installed, mine: Path, recorded: dict[str, Any], line: str
) -> None:
    (record,) = installed.bin.parent.rglob("dossier_site-*.dist-info/direct_url.json")
    was, pinned = record.read_bytes(), (mine / "requirements.txt").read_bytes()
    try:
        record.write_text(json.dumps(recorded), encoding="utf-8")
        said = installed.run("lock", cwd=mine, check=True).stdout
        assert ("say in it where others get the program" in said) == ("file://" in line)
        assert (mine / "requirements.txt").read_text(encoding="utf-8").splitlines()[1] == line
    finally:
        record.write_bytes(was)
        (mine / "requirements.txt").write_bytes(pinned)


def test_make_runs_what_the_readme_says(installed: Installed, mine: Path) -> None:
    """With the environment that is there already: to make one takes a registry."""
    (mine / ".venv").mkdir(exist_ok=True)
    if not (mine / ".venv/bin").exists():
        (mine / ".venv/bin").symlink_to(installed.bin, target_is_directory=True)
    (mine / ".venv/ready").touch()
    readme = (mine / "README.md").read_text(encoding="utf-8")
    for target in re.findall(r"^make (\w+) ", readme, re.MULTILINE):
        make = ["make", target] if target != "serve" else ["make", "--dry-run", target]
        done = subprocess.run(make, cwd=mine, capture_output=True, encoding="utf-8", env=dict(installed.environment))
        assert done.returncode == 0, done.stdout + done.stderr


def test_where_others_get_the_program_is_asked_for_with_lines_to_write(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    unsure = lock()._replace(text=f"# The program.\n{PROGRAM}==0.1.0\n", sure=False)
    monkeypatch.setattr(init, "lock", lambda program: unsure)
    said = CliRunner().invoke(main, ["init", str(tmp_path / "own"), *TOLD])
    assert said.exit_code == 0, said.output
    assert f"The second line of requirements.txt, {PROGRAM}==0.1.0, may be nothing that pip can find" in said.output
    assert f"  {PROGRAM} @ git+https://" in said.output
    assert "  ./program/dossier_site-" in said.output


def test_where_pip_fails_make_says_which_line_to_look_at(installed: Installed, tmp_path: Path) -> None:
    installed.run("init", tmp_path / "own", *TOLD, check=True)
    python = tmp_path / "own/.venv/bin/python"
    python.parent.mkdir(parents=True)
    python.write_text('#!/bin/sh\ntest "$3" = --version\n')  # there is a pip, and it can install nothing
    python.chmod(0o755)
    command = ["make", "check", f"PYTHON={sys.executable}"]
    environment = dict(installed.environment)
    done = subprocess.run(command, cwd=tmp_path / "own", capture_output=True, encoding="utf-8", env=environment)
    assert done.returncode != 0
    assert "look at the second line of requirements.txt" in done.stderr
    assert not (tmp_path / "own/.venv/ready").exists()


def test_an_upgrade_has_to_say_to_what(installed: Installed, mine: Path) -> None:
    (mine / ".venv").mkdir(exist_ok=True)
    (mine / ".venv/ready").touch()
    environment = dict(installed.environment)
    done = subprocess.run(["make", "upgrade"], cwd=mine, capture_output=True, encoding="utf-8", env=environment)
    assert done.returncode != 0
    assert "Say which: make upgrade TO=" in done.stderr
    shown = subprocess.run(
        ["make", "--dry-run", "upgrade", "TO=x @ git+https://code.example/x@v2"],
        cwd=mine,
        capture_output=True,
        encoding="utf-8",
        env=environment,
    ).stdout
    assert "pip install --quiet --upgrade 'x @ git+https://code.example/x@v2'" in shown
    assert 0 < shown.index("dossier lock") < shown.index("dossier extract --check")


def test_its_navigation_is_ours_without_pages_on_this_repository(mine: Path, project: Path) -> None:
    own, ours = (
        re.split(r"^nav:$", (root / "mkdocs.yml").read_text(encoding="utf-8"), flags=re.MULTILINE)[1].splitlines()
        for root in (mine, project)
    )
    not_for_others = {"      - How the program works: architecture.md", "      - What changed: changelog.md"}
    without = [line for line in ours if line not in not_for_others]
    at = without.index("exclude_docs: |")
    del without[at : at + 3]  # the decisions
    assert [line for line in own if line != "      - On this dossier: about.md"] == without


def test_its_workflow_is_sound_and_pinned_as_ours(mine: Path, project: Path) -> None:
    program = Path(sys.executable).parent / "zizmor"
    command = [str(program), "--offline", "--pedantic", "--strict-collection", "--quiet", str(mine / ".github")]
    linted = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert linted.returncode == 0, linted.stdout + linted.stderr
    own, ours = (
        yaml.load((root / ".github/workflows/site.yml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
        for root in (mine, project)
    )
    assert own["permissions"] == {}
    assert set(own["jobs"]["deploy"]["needs"]) == set(own["jobs"]) - {"deploy"}
    used = {step.get("uses") for job in own["jobs"].values() for step in job["steps"]}
    assert used <= {step.get("uses") for job in ours["jobs"].values() for step in job["steps"]}
    for name in ("ISSUE_TEMPLATE/correction.yml", "dependabot.yml"):
        assert (mine / ".github" / name).read_bytes() == (project / ".github" / name).read_bytes()


def test_lock_leaves_another_projects_requirements_alone(project: Path) -> None:
    said = CliRunner().invoke(main, ["lock", "-f", str(project / "mkdocs.yml")])
    assert said.exit_code == 2
