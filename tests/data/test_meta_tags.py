"""The page of a source, scraped as a reference manager does it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from selectolax.lexbor import LexborHTMLParser

from data.conftest import SITE
from dossier_maker import ONE_OF_EACH, make_project
from generator.doors.cli import main
from generator.ground.dates.edtf import parse
from generator.links.derived import Derived
from generator.pages.frame.repository import Repository
from generator.pages.site import plan
from hostile_dossier import HOSTILE

extruct = pytest.importorskip("extruct", reason="extruct is not installed: run `make test`")

HIGHWIRE = {
    "citation_title": "title",
    "citation_publication_date": "date",
    "citation_journal_title": "publicationTitle",
    "citation_public_url": "url",
    "citation_language": "language",
}
DUBLIN_CORE = {"title": "title", "date": "date", "description": "abstractNote", "language": "language"}


def on_one_line(text: str) -> str:
    """Return words without the white space that a tag, like a reference, may have otherwise."""
    return " ".join(text.split())


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The dossier of one of each, built for a site whose address is known."""
    folder = tmp_path_factory.mktemp("site") / "site"
    project = make_project(tmp_path_factory.mktemp("project"), ONE_OF_EACH)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DOSSIER_SITE_URL", f"{SITE}/")
        said = CliRunner().invoke(main, ["build", "-f", str(project / "mkdocs.yml"), "-d", str(folder)])
    assert said.exit_code == 0, said.output
    return folder


def scraped(html: str) -> dict[str, Any]:
    """Return what Zotero's translator "Embedded Metadata" takes from a page, as far as such tags decide it.

    A name is a prefix and a property, parted by a dot, a colon or an underscore. What has the prefix of Dublin Core is
    read first: a creator is parted into names only at a comma. Then a tag of Highwire Press wins over it, and its
    authors, were there any, would be parted into names at their last space.
    """
    item: dict[str, Any] = {"creators": []}
    tags = [(node.attributes["name"] or "", node.attributes["content"] or "") for node in _meta(html)]
    for name, content in tags:
        prefix, _, field = re.sub("[.:_]", "\0", name, count=1).partition("\0")
        if prefix.lower() == "dc" and content:
            field = field[:1].lower() + field[1:]
            if field == "creator":
                item["creators"].append(content.split(", "))
            elif field in DUBLIN_CORE:
                item[DUBLIN_CORE[field]] = content
    for name, content in tags:
        assert name != "citation_author"
        if name in HIGHWIRE and content:
            item[HIGHWIRE[name]] = " ".join(content.split())
    return item


def _meta(html: str) -> Iterator[Any]:
    return iter(LexborHTMLParser(html).css("head > meta[name][content]"))


def test_a_reference_manager_finds_what_the_dossier_says(site: Path) -> None:
    data = json.loads((site / "data/dossier.json").read_bytes())
    outlets = {actor["id"]: actor["name"] for actor in data["actors"]}
    for source in data["sources"]:
        html = (site / f"sources/{source['id']}/index.html").read_text("utf-8")
        item, edtf = scraped(html), source["published"]["date"]
        assert item["title"].strip("[]") == source["title"].strip("[]")
        assert item["title"].startswith("[") != (source["title_printed"] and not source["title"].startswith("["))
        assert item["publicationTitle"] == outlets[source["outlet"]]
        assert item["url"] == f"{SITE}/sources/{source['id']}/"
        assert item["language"] == source["language"]
        assert [" ".join(names) for names in item["creators"]] == ([source["byline"]] if source["byline"] else [])
        if edtf is None:
            assert "date" not in item
        else:
            assert f"EDTF: {edtf})" in item["abstractNote"]
            assert _says_no_more(item["date"], edtf)
        [found] = extruct.extract(html, syntaxes=["dublincore"])["dublincore"]
        told = {one["name"]: one["content"] for one in found["elements"]}
        assert told.get("DC.date") == edtf
        assert told["DC.title"] == item["title"]
        assert told["DC.identifier"] == item["url"]
        assert told["DC.publisher"] == outlets[source["outlet"]]
        assert told["DC.language"] == source["language"]
        assert told.get("DC.creator", "") == source["byline"]
        # What does not lead to the web, such as a script, is told to nobody.
        assert told.get("DC.source", "") == (source["url"] if source["url"].startswith("http") else "")
        assert told["DC.type"] == "Text"


def _says_no_more(date: str, edtf: str) -> bool:
    """Whether a date that was found is EDTF as written, or names nothing but what both ends of it share."""
    known = parse(edtf)
    if date == edtf:
        return True
    ends = [end.strftime("%Y/%m/%d") for end in (known.earliest, known.latest) if end]
    return len(ends) == 2 and all(end.startswith(date) for end in ends) and not (known.approximate or known.uncertain)


def test_only_the_first_page_of_a_source_has_them(site: Path) -> None:
    tagged = {
        path.relative_to(site).parent.as_posix()
        for path in site.rglob("*.html")
        if 'name="citation_title"' in path.read_text("utf-8")
    }
    sources = {source["id"] for source in json.loads((site / "data/dossier.json").read_bytes())["sources"]}
    assert tagged == {f"sources/{source}" for source in sources}


def test_hostile_titles_stay_in_their_tags(hostile: Derived) -> None:
    made = plan(hostile, {}, Repository(site=SITE))
    for source, entry in hostile.dossier.sources.items():
        head = made.page(f"sources/{source}/").head
        assert "\n" not in head
        tree = LexborHTMLParser(f"<!doctype html><head>{head}</head>")
        assert {node.tag for node in tree.css("head *")} == {"link", "meta"}
        assert not tree.css("body *")
        title = " ".join(entry.record.title.split())
        assert " ".join(scraped(f"<!doctype html><head>{head}</head>")["title"].split()).strip("[]") == title.strip(
            "[]"
        )
        tags = {node.attributes["name"]: node.attributes["content"] or "" for node in _meta(head)}
        outlet = hostile.dossier.actors[entry.record.outlet].record.name
        assert on_one_line(tags["DC.creator"]) == on_one_line(entry.record.byline)
        assert tags["DC.publisher"] == tags["citation_journal_title"]
        assert on_one_line(tags["DC.publisher"]) == on_one_line(outlet)
        assert tags["DC.identifier"] == tags["citation_public_url"] == f"{SITE}/sources/{source}/"
    assert len(hostile.dossier.sources) == len(HOSTILE)


def test_a_dossier_that_leaves_references_out_has_no_tags_and_no_links(hostile: Derived) -> None:
    settings = hostile.dossier.settings
    without = settings.model_copy(update={"data": settings.data.model_copy(update={"citations": False})})
    derived = replace(hostile, dossier=replace(hostile.dossier, settings=without))
    page = plan(derived, {}, Repository()).page("sources/s0/")
    assert page.head == ""
    assert not LexborHTMLParser(page.html).css("a[download]")
