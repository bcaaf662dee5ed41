"""The hand-written pages keep their word: what they tell a newcomer to type works, and errors read as they show."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from dossier_maker import make_project
from generator.doors import build as building
from generator.doors import report
from generator.ground.problem import Problem
from generator.pipeline import read_and_check

FENCED = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
NAMED = re.compile(r"`(sources/[\w/.-]+\.(?:yml|txt))`")
MISTAKES = {
    "the speaker's id misspelled": ("        attribution: [mayor]", "        attribution: [major]", "unknown-id"),
    "a digit changed in a quote": ("quote: at least 40 people", "quote: at least 14 people", "quote-not-found"),
    "an unknown key": ("    unit: people", "    units: people", "unknown-key"),
}


def _files(page: str) -> Iterator[tuple[str, str]]:
    """Each file that the page spells out: its path and its text."""
    blocks = [block for block in FENCED.finditer(page) if block[1] != "sh"]
    paths = [path for path in NAMED.finditer(page) if path.start() < blocks[-1].start()]
    for path, block in zip(paths, blocks, strict=True):
        yield path[1], block[2]


def _problems(folder: Path) -> tuple[Problem, ...]:
    return read_and_check(folder).problems


@pytest.fixture
def own(project: Path, tmp_path: Path) -> Path:
    page = (project / "docs/your-own.md").read_text(encoding="utf-8")
    for name in ("articles", "events", "actors", "places"):
        (tmp_path / "sources" / name).mkdir(parents=True)
    for path, text in _files(page):
        (tmp_path / path).write_bytes(text.encode())
    return tmp_path


def test_the_dossier_to_begin_with_has_no_problem(own: Path) -> None:
    checked = read_and_check(own)
    assert not checked.problems, report.as_text(checked.problems)
    assert checked.dossier.declared == len(checked.found.passages) == 2


def test_the_dossier_to_begin_with_is_built_and_verified(own: Path) -> None:
    """It has no coordinates, no strips, one source: whatever a page leaves out, no link may lead to."""
    site = building.build(make_project(own) / "mkdocs.yml")
    assert "The river floods Exampleton" in (site / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(("right", "wrong", "rule"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_in_it_is_told_at_its_line(own: Path, right: str, wrong: str, rule: str) -> None:
    event = own / "sources/events/flood.yml"
    text = event.read_text(encoding="utf-8")
    assert text.count(right) == 1
    event.write_text(text.replace(right, wrong), encoding="utf-8")
    (problem,) = _problems(own)
    assert problem.rule == rule
    assert problem.position.line == text[: text.index(right)].count("\n") + 1


def test_the_errors_on_the_page_about_correcting_are_real(project: Path, own: Path) -> None:
    page = (project / "docs/correcting.md").read_text(encoding="utf-8")
    shown = [block[2].rstrip("\n") for block in FENCED.finditer(page) if block[1] == "text"]
    assert len(shown) == 3
    event = own / "sources/events/flood.yml"
    text = event.read_text(encoding="utf-8")
    event.write_text(_with_mistakes(text), encoding="utf-8")
    told = report.as_text(_problems(own))
    assert [block for block in shown if block not in told] == [], told


def _with_mistakes(text: str) -> str:
    """Misquote, misspell the speaker, and give the second claim the first one's id."""
    text = text.replace("quote: at least 40", "quote: at least 14").replace("[mayor]", "[major]", 1)
    return text.replace("- id: gazette-thursday-night", "- id: gazette-at-least-40")
