"""Other builders build whole dossiers: the shipped one, and one whose words are hostile; each quote is read again."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner
from selectolax.lexbor import LexborHTMLParser

from dossier_maker import PROJECT, make_project, write_dossier
from generator import pipeline
from generator.doors import verify
from generator.doors.cli import main
from generator.pages.frame.repository import Repository
from generator.pipeline import Made
from hostile_dossier import HOSTILE, hostile_dossier
from other_builders import OTHERS, plain


def _exported(project: Path) -> Path:
    said = CliRunner().invoke(main, ["export", "-f", str(project / "mkdocs.yml"), str(project / "out")])
    assert said.exit_code == 0, said.output
    return project


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The dossier that comes along, exported."""
    return _exported(make_project(tmp_path_factory.mktemp("shipped") / "shipped", PROJECT))


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dossier in which each hostile text stands in everything that can hold words, exported."""
    there = make_project(tmp_path_factory.mktemp("hostile") / "hostile")
    return _exported(write_dossier(there, *hostile_dossier()))


def _made(project: Path) -> Made:
    return pipeline.make(pipeline.read_and_check(project), project, Repository())


@pytest.mark.parametrize("builder", OTHERS)
def test_every_quote_of_the_shipped_dossier_is_in_what_they_build(
    builder: str, shipped: Path, environment: Mapping[str, str]
) -> None:
    made = _made(shipped)
    site = plain(builder, shipped, environment)
    assert verify.verify(site, made) == verify.Verified(len(made.derived.stated), ())
    shutil.rmtree(site)


@pytest.mark.parametrize("builder", OTHERS)
def test_each_hostile_text_comes_through_as_it_is_and_does_nothing(
    builder: str, hostile: Path, environment: Mapping[str, str]
) -> None:
    made = _made(hostile)
    site = plain(builder, hostile, environment)
    assert verify.verify(site, made) == verify.Verified(len(HOSTILE), ())
    for address in made.plan.addresses:
        _does_nothing(LexborHTMLParser((site / address / "index.html").read_bytes()))
    for event, entry in made.derived.dossier.events.items():
        page = LexborHTMLParser((site / f"events/{event}/index.html").read_bytes())
        [title] = page.css("h1 [data-title]")
        assert title.text().split() == entry.record.title.split()
    shutil.rmtree(site)


def _does_nothing(page: LexborHTMLParser) -> None:
    """Fail where a page has an element of a hostile text's, or would run one."""
    for node in page.css("*"):
        told = {name: value or "" for name, value in node.attributes.items()}
        assert not [name for name in told if name.startswith("on") or name == "autofocus"], node.html
        assert not told.get("href", "").lower().startswith("javascript:"), node.html
        assert not told.get("href", "").startswith("http://evil.example"), node.html
        assert not told.get("src", "").startswith(("x", "http")), node.html
    for node in page.css("article script"):
        ours = "assets/dossier/" in (node.attributes.get("src") or "") and not node.text()
        assert ours or node.attributes.get("type") == "application/ld+json", node.html
    assert not [node.html for node in page.css("script:not([src], [type])") if "alert(1)" in node.text()]
    assert not page.css("article svg[onload], article .admonition, article del, article .arithmatex, article .twemoji")
