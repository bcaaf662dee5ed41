"""The page and the picture of the architecture, the decisions and the handbook name files that are there."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

PAGES = ["docs/architecture.md", "docs/assets/architecture.svg", ".github/CONTRIBUTING.md", "README.md"]
FLOORS = {"read", "check", "links", "pages", "doors"}
PATH = re.compile(r"(?<![\w/])(?:generator|tests|docs|\.github|\.ci)(?:/[\w.-]*\w)+/?")


@pytest.mark.parametrize("page", PAGES)
def test_every_file_that_is_named_is_there(project: Path, page: str) -> None:
    named = set(PATH.findall((project / page).read_text(encoding="utf-8")))
    assert named
    assert sorted(path for path in named if not (project / path).exists()) == []


def test_the_way_of_a_line_passes_every_floor_that_it_should(project: Path) -> None:
    for page in PAGES[:2]:
        named = PATH.findall((project / page).read_text(encoding="utf-8"))
        assert {path.split("/")[1] for path in named} >= FLOORS


def test_the_picture_says_in_words_what_it_shows(project: Path) -> None:
    picture = ElementTree.parse(project / PAGES[1]).getroot()
    svg = "{http://www.w3.org/2000/svg}"
    assert picture.get("role") == "img"
    told = [picture.find(f"{svg}title"), picture.find(f"{svg}desc")]
    assert picture.get("aria-labelledby") == " ".join(one.get("id", "") for one in told if one is not None)
    assert all(one is not None and one.text for one in told)
    assert "http" not in (project / PAGES[1]).read_text(encoding="utf-8").replace("http://www.w3.org/2000/svg", "")


def test_every_decision_is_listed(project: Path) -> None:
    folder = project / "docs/decisions"
    listed = re.findall(r"^\d+\. \[.+\]\((.+)\)$", (folder / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert listed == sorted(path.name for path in folder.glob("0*.md"))
