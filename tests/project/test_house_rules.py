"""Rules for every committed file: small, at home in its folder, and free of this machine's traces."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

import pytest

ROOT = {
    ".ci",
    ".editorconfig",
    ".gitattributes",
    ".vscode",
    ".github",
    ".gitignore",
    "LICENSE",
    "Makefile",
    "README.md",
    "docs",
    "generator",
    "hatch_build.py",
    "mkdocs.yml",
    "pyproject.toml",
    "requirements.txt",
    "sources",
    "tests",
}
LONGEST = 300
WIDEST = 120
# Articles are evidence and the hash of a file may spell anything; neither is ours to change. A dossier may be about
# anything, and whoever replaces it may end lines as they like.
EVIDENCE = re.compile(r"(^|/)articles/[^/]+\.txt$|^sources/")
# Written in two parts, so that this file keeps its own rule.
HOSTS = [
    "py" + "pi.org",
    "python" + "hosted.org",
    "npm" + "js.org",
    "npm" + "js.com",
    "deb." + "debian.org",
    "debian" + ".org/debian",
    "crates" + ".io",
]
MACHINES = re.compile(r"(?<![\w./-])/(root|work|home/\w+|Users/\w+|tmp/w)/")


def _committed(project: Path) -> list[str]:
    """Files that git has or would take up; the folder may be an unpacked archive without git's data."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=project, capture_output=True, encoding="utf-8", check=False)
    if listed.returncode:
        pytest.fail("these rules are for a git checkout, and git lists no files here", pytrace=False)
    return sorted(name for name in set(listed.stdout.split("\0")) if name and (project / name).is_file())


@pytest.fixture(scope="module")
def committed(project: Path) -> list[str]:
    return _committed(project)


@pytest.fixture(scope="module")
def texts(project: Path, committed: list[str]) -> dict[str, str]:
    found = {}
    for name in committed:
        data = (project / name).read_bytes()
        if b"\0" not in data and not EVIDENCE.search(name):
            found[name] = data.decode("utf-8", errors="replace")
    return found


def test_the_root_holds_only_what_belongs_there(committed: list[str]) -> None:
    assert {name.split("/")[0] for name in committed} <= ROOT


def test_files_of_code_are_short(texts: dict[str, str]) -> None:
    lengths = {name: text.count("\n") for name, text in texts.items() if name.endswith(".py")}
    assert lengths, "no Python file was found, so nothing was measured"
    assert {name: length for name, length in lengths.items() if length > LONGEST} == {}


def test_lines_of_templates_can_be_read(texts: dict[str, str]) -> None:
    templates = {name: text for name, text in texts.items() if "/templates/" in name and name.endswith(".html")}
    assert templates, "no template was found, so nothing was measured"
    long = {name: [line for line in text.split("\n") if len(line) > WIDEST] for name, text in templates.items()}
    assert {name: lines for name, lines in long.items() if lines} == {}


def test_no_module_has_a_name_that_says_nothing(committed: list[str]) -> None:
    vague = {"utils", "util", "helpers", "helper", "common", "misc", "manager"}
    assert [name for name in committed if name.endswith(".py") and vague & set(Path(name).with_suffix("").parts)] == []


def test_nothing_names_a_registry_or_a_path_of_a_machine(texts: dict[str, str]) -> None:
    traces = {
        name: [host for host in HOSTS if host in text] + [hit.group() for hit in MACHINES.finditer(text)]
        for name, text in texts.items()
    }
    assert {name: hits for name, hits in traces.items() if hits} == {}


def test_text_files_end_their_lines_alike(texts: dict[str, str]) -> None:
    ours = {name: text for name, text in texts.items() if not name.startswith("tests/") or name.endswith(".py")}
    assert [name for name, text in ours.items() if "\r" in text] == []


def test_scripts_can_be_run(project: Path, texts: dict[str, str]) -> None:
    scripts = [name for name, text in texts.items() if name.startswith(".ci/") and text.startswith("#!")]
    assert ".ci/run" in scripts
    assert [name for name in scripts if not os.access(project / name, os.X_OK)] == []
