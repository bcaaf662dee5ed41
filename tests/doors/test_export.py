"""``dossier export``: one folder of Markdown files, from which another builder makes the same pages."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from generator.data.forms import FORMS
from generator.doors import disk
from generator.model.forms import ALSO_CALLED

Quick = Callable[..., Result]


def _states(folder: Path) -> dict[str, tuple[int, int]]:
    return {
        path.relative_to(folder).as_posix(): (path.stat().st_ino, path.stat().st_mtime_ns)
        for path in folder.rglob("*")
        if path.is_file() and path.name != disk.MANIFEST
    }


def test_all_pages_and_files_are_there(tiny: Path, quick: Quick) -> None:
    said = quick("export", "out")
    assert said.exit_code == 0, said.output
    names = set(_states(tiny / "out"))
    assert {
        "index.md",
        "about.md",
        "events/index.md",
        "events/landing/index.md",
        "sources/gazette-2031/index.md",
    } <= names
    assert {"data/dossier.json", "data/articles/gazette-2031.txt", "claims/two-people/index.html"} <= names
    assert said.output == f"{len(names)} files written, 0 removed: out\n"
    assert (tiny / "out/about.md").read_bytes() == (tiny / "docs/about.md").read_bytes()


def test_the_projects_styles_come_along(tiny: Path, quick: Quick) -> None:
    assert quick("export", "out").exit_code == 0
    theme = _states(tiny / "generator/theme/assets").keys()
    own = _states(tiny / "docs/assets").keys() if (tiny / "docs/assets").exists() else set()
    assert theme
    assert _states(tiny / "out/assets").keys() == theme | own


def test_a_second_export_writes_only_what_changed(tiny: Path, quick: Quick) -> None:
    quick("export", "out")
    before = _states(tiny / "out")
    said = quick("export", "out")
    assert said.output == "0 files written, 0 removed: out\n"
    assert _states(tiny / "out") == before
    (tiny / "docs/about.md").write_text("# About\n\nMore.\n", "utf-8")
    assert quick("export", "out").output == "1 file written, 0 removed: out\n"
    assert {path for path, state in _states(tiny / "out").items() if state != before[path]} == {"about.md"}


def test_a_page_that_is_gone_goes_and_a_file_of_anybodys_stays(tiny: Path, quick: Quick) -> None:
    quick("export", "out")
    (tiny / "out/events/notes.txt").write_text("mine")
    (tiny / "sources/events/landing.yml").unlink()
    said = quick("export", "out")
    assert said.exit_code == 0, said.output
    assert not (tiny / "out/events/landing/index.md").exists()
    assert not (tiny / "out/claims").exists()
    assert (tiny / "out/events/notes.txt").read_text() == "mine"


@pytest.mark.parametrize(
    ("there", "why"), [("docs", "made from"), ("docs/out", "made from"), ("sources", "made from"), (".", "the project")]
)
def test_it_does_not_write_among_what_the_site_is_made_from(there: str, why: str, tiny: Path, quick: Quick) -> None:
    before = sorted(tiny.rglob("*"))
    said = quick("export", there)
    assert said.exit_code == 1
    assert why in said.output
    assert sorted(tiny.rglob("*")) == before


def test_a_file_in_the_way_is_named(tiny: Path, quick: Quick) -> None:
    (tiny / "out/events/landing").mkdir(parents=True)
    (tiny / "out/events/landing/index.md").write_text("mine")
    said = quick("export", "out")
    assert said.exit_code == 1
    assert said.output.startswith("Error: events/landing/index.md is in the way")
    assert _states(tiny / "out").keys() == {"events/landing/index.md"}


def test_problems_stop_it(tiny: Path, quick: Quick) -> None:
    (tiny / "sources/events/landing.yml").write_text("titel: x\n", "utf-8")
    said = quick("export", "out")
    assert said.exit_code == 1
    assert "\nsources/events/landing.yml:1:1: " in said.output
    assert "Nothing was exported." in said.output
    assert not (tiny / "out").exists()


def test_a_full_disk_is_said(tiny: Path, quick: Quick, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(self: Path, data: bytes) -> int:
        raise OSError(28, os.strerror(28), str(self))

    monkeypatch.setattr(Path, "write_bytes", full)
    said = quick("export", "out")
    assert said.exit_code == 1
    assert "No space left on device" in said.output
    assert "each file in it is whole" in said.output


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("graphml", "graph"),
        ("GraphML", "graph"),
        ("bibtex", "citations"),
        ("ris", "citations"),
        ("references", "citations"),
        ("entities", "ftm"),
        ("followthemoney", "ftm"),
        ("linked-data", "jsonld"),
        ("json-ld", "jsonld"),
        ("sqllite", "sqlite"),
        ("md", "markdown"),
        ("xyz", ""),
    ],
)
def test_a_form_by_another_name_is_told(typed: str, meant: str, tiny: Path, quick: Quick) -> None:
    said = quick("export", "--to", typed, "out")
    assert said.exit_code == 2
    assert f"'{typed}' is not one of 'markdown'" in said.output
    assert said.output.strip().endswith(f' Did you mean "{meant}"?') if meant else "Did you mean" not in said.output


def test_all_other_names_of_forms_lead_to_one() -> None:
    assert set(ALSO_CALLED.values()) <= set(FORMS)
    assert not set(ALSO_CALLED) & set(FORMS)


def test_a_kind_that_is_misspelt_is_told(tiny: Path, quick: Quick) -> None:
    assert 'Did you mean "outlet"?' in quick("new", "actor", "--kind", "outlte", "--name", "X").output
    assert 'Did you mean "source"?' in quick("rename", "sources", "a", "b").output
    assert 'Did you mean "github"?' in quick("check", "--format", "git-hub").output
