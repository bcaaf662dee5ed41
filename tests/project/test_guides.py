"""The guides, followed to the letter: what they have a person type is typed, and what they say appears, appears."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path
from typing import NamedTuple

import pytest

from generator.doors import report
from generator.pipeline import read_and_check
from installed import Installed

BLOCK = re.compile(r'^```(\w+)(?: title="([^"]+)")?\n(.*?)^```$', re.MULTILINE | re.DOTALL)
TOLD = {"what it says", "what the checks say"}
PAGE = "on the page of the event"
START = Path(__file__).parents[2] / "generator/doors/start"
TITLE = ("--title", "The flood in Exampleton", "--language", "en")


class Step(NamedTuple):
    """A block of a guide: its language, what stands above it, and its text."""

    kind: str
    title: str
    text: str


def _steps(project: Path, guide: str) -> Iterator[Step]:
    page = (project / f"docs/{guide}.md").read_text(encoding="utf-8")
    found = [Step(*block) for block in BLOCK.findall(page)]
    assert len(found) == page.count("\n```") / 2, "a block is of no kind that is followed here"
    yield from found


@dataclass
class Reader:
    """Somebody who follows a guide.

    Attributes:
        here: The folder that they are in.
        installed: Where the program comes from.
        said: What the last command printed.
        typed: The commands so far.
    """

    here: Path
    installed: Installed
    said: str = ""
    typed: list[str] = field(default_factory=list)

    def follow(self, project: Path, guide: str) -> None:
        """Do all that a guide says."""
        for step in _steps(project, guide):
            self.do(step)

    def do(self, step: Step) -> None:
        """Do one step, or look whether what it says appears."""
        match step.kind, step.title:
            case "sh", _:
                for line in step.text.splitlines():
                    self.type(line)
            case "diff", file:
                self.change(self.here / file, step.text)
            case "text", title if title in TOLD:
                assert step.text.strip() in self.said, self.said
            case "text", title if title == PAGE:
                assert step.text.strip() in self.page()
            case (("text" | "yaml"), file) if "/" in file:
                (self.here / file).write_text(step.text, encoding="utf-8")
            case _:
                pytest.fail(f"nobody could follow this: {step}")

    def type(self, line: str) -> None:
        """Run a command as a shell would; what takes a network is stood in for by what is here."""
        command, _, remark = line.partition("   # ")
        self.typed.append(command)
        if command.startswith("cd "):
            self.here = self.here / command.removeprefix("cd ")
            _environment(self.here / ".venv", self.installed)
            return
        if command == "python3 -m venv program":
            _environment(self.here / "program", self.installed)
            return
        if "…" in command:
            assert command == 'program/bin/pip install "git+https://…"', "an address that only a person can fill in"
            return
        command = command.replace("make serve", "make --dry-run serve")
        done = subprocess.run(
            command, shell=True, cwd=self.here, env=_who(self.installed), capture_output=True, encoding="utf-8"
        )
        self.said = done.stdout + done.stderr if "git" not in command else self.said
        assert (done.returncode != 0) == (remark == "fails"), f"{command}: {done.stdout}{done.stderr}"

    def change(self, file: Path, text: str) -> None:
        """Change a file as the lines with signs say."""
        lines = text.splitlines()
        assert {line[0] for line in lines} <= {" ", "+", "-"}
        before = "".join(f"{line[1:]}\n" for line in lines if line[0] != "+")
        after = "".join(f"{line[1:]}\n" for line in lines if line[0] != "-")
        was = file.read_text(encoding="utf-8")
        assert was.count(before) == 1, f"{file} has this {was.count(before)} times:\n{before}\n{was}"
        file.write_text(was.replace(before, after), encoding="utf-8")

    def page(self) -> str:
        """Return what a reader sees on the page of the flood."""
        self.installed.run("build", cwd=self.here, check=True)
        page = (self.here / "site/events/flood/index.html").read_text(encoding="utf-8")
        return " ".join(unescape(re.sub("<[^>]*>", "", page)).split())


def _environment(folder: Path, installed: Installed) -> None:
    """Stand in for an environment that takes a registry to be made."""
    if not folder.exists():
        folder.mkdir()
        (folder / "bin").symlink_to(installed.bin, target_is_directory=True)
        (folder / "ready").touch()


def _who(installed: Installed) -> Mapping[str, str]:
    """Let git know who commits, and push to a folder here what goes to GitHub."""
    told = {"user.name": "A", "user.email": "a@example.org"}
    told[f"url.{installed.bin.parent}/github.git.insteadOf"] = "https://github.com/you/my-dossier.git"
    found = {"GIT_CONFIG_COUNT": str(len(told)), "GIT_CONFIG_GLOBAL": os.devnull}
    for at, (key, value) in enumerate(told.items()):
        found |= {f"GIT_CONFIG_KEY_{at}": key, f"GIT_CONFIG_VALUE_{at}": value}
    return {**installed.environment, **found}


@pytest.fixture
def reader(installed: Installed, tmp_path: Path) -> Reader:
    """Somebody who has a dossier as ``dossier init`` writes it."""
    installed.run("init", tmp_path / "mine", *TITLE, check=True)
    _environment(tmp_path / "mine/.venv", installed)
    return Reader(tmp_path / "mine", installed)


def test_a_dossier_of_ones_own_is_there_and_pushed(project: Path, installed: Installed, tmp_path: Path) -> None:
    remote = installed.bin.parent / "github.git"
    subprocess.run(["git", "init", "--quiet", "--bare", str(remote)], check=True)
    (tmp_path / "empty").mkdir()
    reader = Reader(tmp_path / "empty", installed)
    reader.follow(project, "fifteen-minutes")
    pushed = subprocess.run(["git", "ls-tree", "-r", "--name-only", "main"], cwd=remote, capture_output=True, text=True)
    files = set(pushed.stdout.split())
    assert {"sources/dossier.yml", "requirements.txt", ".github/workflows/site.yml", "docs/about.md"} <= files
    assert not [name for name in files if name.startswith((".venv", "site", ".cache"))]
    made_up = {path.relative_to(START).as_posix() for path in START.rglob("sources/*/*") if path.is_file()}
    assert len(made_up) == 4
    assert not made_up & files
    log = subprocess.run(["git", "log", "--format=%H"], cwd=reader.here, capture_output=True, text=True)
    assert len(log.stdout.split()) == 1, "nothing that was made up is in the history"
    reader.installed.run("build", cwd=reader.here, check=True)
    assert "history class" in (reader.here / "site/about/index.html").read_text(encoding="utf-8")


def test_an_article_and_then_a_question(project: Path, reader: Reader) -> None:
    reader.follow(project, "first-article")
    assert "sha256" in (reader.here / "sources/articles/herald-2024-05-04.yml").read_text(encoding="utf-8")
    reader.follow(project, "first-question")
    assert reader.page().count("Accounts differ") > 1
    reader.installed.run("fmt", "--check", cwd=reader.here, check=True)


def test_a_correction_in_the_browser(project: Path, reader: Reader) -> None:
    steps = list(_steps(project, "first-correction"))
    flood = reader.here / "sources/events/flood.yml"
    flood.write_text(flood.read_text(encoding="utf-8").replace('">=40"', '">=14"'), encoding="utf-8")
    assert "at least 14" in reader.page()
    reader.installed.run("build", cwd=reader.here, check=True, DOSSIER_REPO_URL="https://github.com/you/mine")
    page = (reader.here / "site/events/flood/index.html").read_text(encoding="utf-8")
    ways = re.findall(
        r'href="(https://github.com/you/mine/[^"]*/sources/events/flood\.yml[^"#]*)#L(\d+)"', unescape(page)
    )
    lines = flood.read_text(encoding="utf-8").splitlines()
    assert any("gazette-at-least-40" in lines[int(number) - 1] for _, number in ways), "correct leads to the claim"
    mended, wrong, told, right = steps
    reader.do(mended)
    assert "at least 14" not in reader.page()
    reader.do(wrong)
    problems = read_and_check(reader.here).problems
    assert len(problems) == 1
    assert lines[problems[0].position.line - 1].lstrip().startswith("quote: at least 40")
    reader.said = report.as_text(problems)
    reader.do(told)
    reader.do(right)
    assert read_and_check(reader.here).problems == ()


def test_every_guide_is_followed_and_in_the_navigation(project: Path) -> None:
    followed = {"fifteen-minutes", "first-article", "first-question", "first-correction"}
    for root in (project, project / "generator/doors/start"):
        nav = (root / "mkdocs.yml").read_text(encoding="utf-8").split("\nnav:\n")[1]
        assert followed <= set(re.findall(r": ([\w-]+)\.md$", nav, re.MULTILINE))
