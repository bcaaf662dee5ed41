"""A relative date that could not be checked is told by who checks or builds, in every form, and stops nothing."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]

EVENT, SOURCE = "sources/events/landing.yml", "sources/articles/gazette-2031.yml"
LINE = f'1 relative date could not be checked: {EVENT}:21:17 "at noon" (its language, "pl", is not understood).'


@pytest.fixture
def polish(tiny: Path) -> Path:
    """The tiny dossier, as if its article were in Polish, with a date in one of its quotes."""
    event, source = tiny / EVENT, tiny / SOURCE
    quote = "    quote: A balloon came down on the green at noon.\n"
    resolved = f"{quote}    resolves:\n      - {{words: at noon, to: 2031-05-01}}\n"
    event.write_text(event.read_text("utf-8").replace(quote, resolved), "utf-8")
    source.write_text(f"{source.read_text('utf-8')}language: pl\n", "utf-8")
    return tiny


@pytest.mark.usefixtures("polish")
def test_a_person_reads_one_line(dossier: Run) -> None:
    said = dossier("check")
    assert (said.returncode, said.stderr) == (0, "")
    assert said.stdout.splitlines()[0].startswith("No problems.")
    assert said.stdout.splitlines()[1:] == [LINE]


@pytest.mark.usefixtures("polish")
def test_a_program_reads_a_note(dossier: Run) -> None:
    said = dossier("check", "--format", "json")
    assert said.returncode == 0
    (note,) = json.loads(said.stdout)
    assert note["level"] == "note"
    assert (note["file"], note["line"], note["rule"]) == (EVENT, 21, "")


@pytest.mark.usefixtures("polish")
def test_github_shows_a_notice(dossier: Run) -> None:
    said = dossier("check", "--format", "github")
    assert said.returncode == 0
    assert said.stdout.splitlines()[1].startswith(f"::notice file={EVENT},line=21,col=17::")


@pytest.mark.usefixtures("polish")
def test_a_build_tells_it_and_goes_on(dossier: Run) -> None:
    said = dossier("build")
    assert said.returncode == 0
    assert f"INFO: {LINE}\n" in said.stderr


@pytest.mark.usefixtures("polish")
def test_an_export_leaves_it_to_the_build(dossier: Run) -> None:
    said = dossier("export", "exported")
    assert said.returncode == 0
    assert "could not be checked" not in said.stderr + said.stdout


def test_it_is_told_beside_problems(polish: Path, dossier: Run) -> None:
    event = polish / EVENT
    event.write_text(event.read_text("utf-8").replace("Two people climbed", "Three people climbed"), "utf-8")
    said = dossier("check")
    assert said.returncode == 1
    assert said.stdout.splitlines()[-3:] == [LINE, "", "1 problem."]
