"""``dossier export --to folder`` and ``--to zip``: what is written; tests/browser/test_offline.py opens it."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from click.testing import Result
from selectolax.lexbor import LexborHTMLParser

from generator.doors import offline
from generator.doors.manifest import NAME

Quick = Callable[..., Result]


def _files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name != ".dossier-export.json"
    }


@pytest.mark.parametrize(
    ("link", "spelled"),
    [
        ("./", "./index.html"),
        (".", "./index.html"),
        ("..", "../index.html"),
        ("../../places/green/", "../../places/green/index.html"),
        ("../x/#claim-y", "../x/index.html#claim-y"),
        ("../x/?h=a/b/#c", "../x/index.html?h=a/b/#c"),
        ("./..", "./../index.html"),
        ("#x", "#x"),
        ("", ""),
        ("?q=x", "?q=x"),
        ("../data/dossier.json", "../data/dossier.json"),
        ("https://example.org/", "https://example.org/"),
        ("mailto:a@b.example", "mailto:a@b.example"),
        ("//example.org/", "//example.org/"),
    ],
)
def test_a_link_within_the_site_names_its_file(link: str, spelled: str) -> None:
    for quote in ('"', "'"):
        page = f'<p title=\'href="x/" >\'><a class=x href={quote}{link}{quote}>href="../x/"</a>'.encode()
        tree = LexborHTMLParser(offline.spelled_out(page))
        assert tree.css_first("a").attributes["href"] == spelled
        assert tree.css_first("a").text() == 'href="../x/"'
        assert tree.css_first("p").attributes["title"] == 'href="x/" >'


@pytest.mark.parametrize(
    "page",
    [
        "<p>a&#13;b\r\nc</p><pre>\n\nx</pre>",
        '<script>const a = "<a href=\\"x/\\">";</script><!-- <a href="x/"> -->',
        "<p>a < b, c > d</p>",
        '<a href="https://example.org/">x</a>',
        "<!doctype html><a b='>' c=\"<a href='x/'>\">",
        "<a" + ' x="' * 1000,
    ],
)
def test_nothing_else_of_a_page_is_changed(page: str) -> None:
    assert offline.spelled_out(page.encode()) == page.encode()


def test_modules_and_preloads_are_made_plain() -> None:
    page = b'<link rel="preload" href="x.woff2" as="font"><script type="module" src="a.js"></script>'
    assert offline.spelled_out(page) == b'<script src="a.js" defer></script>'
    assert offline.spelled_out(b'<script src="b.js" defer></script>') == b'<script src="b.js" defer></script>'


def test_a_module_that_is_written_otherwise_is_refused() -> None:
    for line in ("export default 1;", 'import x from "./x.js";', 'await import("./" + x);', "export { x };"):
        with pytest.raises(ValueError, match="one script cannot have"):
            offline.one_script({"a": line})


def test_the_folder_holds_the_site_and_says_so(tiny: Path, built: Path, quick: Quick) -> None:
    said = quick("export", "--to", "folder", "out")
    assert said.exit_code == 0, said.output
    there, site = _files(tiny / "out"), _files(built)
    assert said.output.endswith(f"{len(there)} files written, 0 removed: out\n")
    assert {path for path in there if path.endswith(".html")} == {p for p in site if p.endswith(".html")} - {"404.html"}
    assert {path: there[path] for path in there if path.startswith("data/") and path != "data/index.html"} == {
        path: site[path] for path in site if path.startswith("data/") and path != "data/index.html"
    }
    listed: Mapping[str, str] = json.loads(there.pop(NAME))["files"]
    assert listed == {path: hashlib.sha256(content).hexdigest() for path, content in there.items()}
    verified = quick("verify", "out")
    assert verified.exit_code == 0, verified.output
    assert quick("export", "--to", "folder", "out").output.endswith("0 files written, 0 removed: out\n")


def test_the_zip_file_holds_the_same_and_is_the_same_again(tiny: Path, quick: Quick) -> None:
    assert quick("export", "--to", "folder", "out").exit_code == 0
    said = quick("export", "--to", "zip", "out.zip")
    assert said.exit_code == 0, said.output
    first = (tiny / "out.zip").read_bytes()
    with zipfile.ZipFile(tiny / "out.zip") as packed:
        assert packed.testzip() is None
        assert packed.namelist() == sorted(packed.namelist())
        held = {name: packed.read(name) for name in packed.namelist()}
    assert held == {f"dossier/{path}": content for path, content in _files(tiny / "out").items()}
    assert quick("export", "--to", "zip", "again.zip").exit_code == 0
    assert (tiny / "again.zip").read_bytes() == first
    assert not list(tiny.glob(".*.part"))


@pytest.mark.parametrize(
    ("form", "there", "why"),
    [
        ("folder", "mkdocs.yml", "is a file; name a folder"),
        ("csv", "mkdocs.yml", "is a file; name a folder"),
        ("zip", "docs/x.zip", "made from"),
        ("folder", "sources/out", "made from"),
        ("zip", "empty", "is a folder; name a file"),
    ],
)
def test_what_is_in_the_way_is_said(form: str, there: str, why: str, tiny: Path, quick: Quick) -> None:
    (tiny / "empty").mkdir()
    before = sorted(tiny.rglob("*"))
    said = quick("export", "--to", form, there)
    assert said.exit_code != 0
    assert why in said.output
    assert sorted(tiny.rglob("*")) == before
