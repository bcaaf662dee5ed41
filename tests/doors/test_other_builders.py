"""What ``dossier export`` writes, built by programs that know nothing of us: every quote comes out as it is archived.

ProperDocs goes on with MkDocs, and Zensical is written by the makers of Material, whose maintenance ends: see
``docs/decisions/0033-after-material.md``.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from click.testing import Result
from selectolax.lexbor import LexborHTMLParser

from generator import pipeline
from generator.doors import verify
from generator.doors.manifest import NAME
from generator.pages.frame.repository import Repository
from other_builders import BUILDERS, plain, run

Quick = Callable[..., Result]


def _told(page: Path, selector: str) -> list[str]:
    tree = LexborHTMLParser(page.read_text("utf-8"))
    return [node.text(deep=True, separator="", strip=False) for node in tree.css(selector)]


def _verified(site: Path, tiny: Path) -> verify.Verified:
    return verify.verify(site, pipeline.make(pipeline.read_and_check(tiny), tiny, Repository()))


@pytest.mark.parametrize("ours", [True, False], ids=["with our templates", "with its own templates"])
@pytest.mark.parametrize("builder", BUILDERS)
def test_a_builder_without_the_plugin_shows_the_same_words(
    builder: str, ours: bool, tiny: Path, built: Path, quick: Quick, environment: Mapping[str, str]
) -> None:
    assert quick("export", "out").exit_code == 0
    site = plain(builder, tiny, environment, ours=ours)
    made = pipeline.make(pipeline.read_and_check(tiny), tiny, Repository())
    for page in (f"{address}index.html" for address in made.plan.addresses):
        for selector in ("[data-span]", "[data-part]", "h1, h2, h3", "p", "a[href^='#claim']"):
            assert _told(site / page, f"article {selector}") == _told(built / page, f"article {selector}"), page
    assert verify.verify(site, made) == verify.Verified(3, ())


@pytest.mark.parametrize("builder", BUILDERS)
def test_words_that_look_like_markup_come_through_as_they_are(
    builder: str, tiny: Path, quick: Quick, environment: Mapping[str, str]
) -> None:
    """The parser and its extensions must find nothing to act on in a page's one block of HTML."""
    hostile = "*A* balloon_x_ <script>alert(1)</script> [[a]] {{ b }} &lt; \\* `c` ~~d~~ :smile: came down {#e}"
    article = tiny / "sources/articles/gazette-2031.txt"
    text = article.read_text("utf-8").replace("A balloon came down", hostile)
    article.write_text(text, "utf-8")
    for record in (tiny / "sources").rglob("*.yml"):
        words = record.read_text("utf-8")
        words = words.replace("quote: A balloon came down", f"quote: '{hostile}").replace("at noon.\n", "at noon.'\n")
        words = words.replace("from: A balloon came down", f"from: '{hostile}'")
        words = words.replace("A balloon lands", "'<b>A</b> *balloon* {{ x }} &amp; \"lands\"'")
        record.write_text(words, "utf-8")
    source = tiny / "sources/articles/gazette-2031.yml"
    old = next(line for line in source.read_text("utf-8").splitlines() if line.startswith("sha256"))
    new = f"sha256: {hashlib.sha256(article.read_bytes()).hexdigest()}"
    source.write_text(source.read_text("utf-8").replace(old, new), "utf-8")
    said = quick("export", "out")
    assert said.exit_code == 0, said.output
    site = plain(builder, tiny, environment)
    assert _verified(site, tiny).claims == 3
    assert "".join(_told(site / "sources/gazette-2031/index.html", "[data-span]")).count(hostile) == 1
    titles = _told(site / "events/landing/index.html", "h1 [data-title]")
    assert titles == ['<b>A</b> *balloon* {{ x }} &amp; "lands"']


@pytest.mark.parametrize("builder", BUILDERS)
def test_the_files_that_programs_read_are_linked_where_they_lie(
    builder: str, tiny: Path, quick: Quick, environment: Mapping[str, str]
) -> None:
    (tiny / "docs/about.md").write_text("# About\n\n<!-- the forms of the data -->\n", "utf-8")
    (tiny / "docs/more").mkdir()
    (tiny / "docs/more/deep.md").write_text("# Deep\n\n<!-- the forms of the data -->\n", "utf-8")
    assert quick("export", "out").exit_code == 0
    site = plain(builder, tiny, environment)
    for page in ("about", "more/deep"):
        tree = LexborHTMLParser((site / page / "index.html").read_bytes())
        ways = [node.attributes["href"] or "" for node in tree.css("article a[href]")]
        linked = {(site / page / way).resolve() for way in ways if way.endswith((".json", ".csv"))}
        assert {path.name for path in linked} >= {"dossier.json", "datapackage.json", "claims.csv"}
        assert all(path.is_file() for path in linked)
    assert _verified(site, tiny) == verify.Verified(3, ())


@pytest.mark.parametrize("builder", BUILDERS[1:2])
def test_properdocs_builds_a_project_with_our_plugin_as_it_is(
    builder: str, tiny: Path, built: Path, environment: Mapping[str, str]
) -> None:
    there = tiny / "there"
    run(builder, tiny / "mkdocs.yml", environment, "--site-dir", str(there))

    def said(folder: Path) -> dict[str, bytes]:
        files = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
        # Each builder writes its name into a page, and so another hash into the manifest.
        unnamed = re.compile(rb'<meta name="generator" content="[^"]*">')
        return {name: unnamed.sub(b"", path.read_bytes()) for name, path in files.items() if name != NAME}

    assert said(there) == said(built)


def test_a_theme_that_names_no_scheme_has_light_colours(project: Path) -> None:
    styles = sorted((project / "generator/theme/assets/dossier").glob("*.css"))
    named = re.compile(r"^.*(?==\"default\"\]).*\{", re.MULTILINE)
    heads = [head for path in styles for head in named.findall(path.read_text("utf-8"))]
    assert heads
    assert all(head.startswith(":root, ") for head in heads)
