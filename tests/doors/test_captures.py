"""Captured pages in a dossier: taken in, checked, shown, renamed, and compared with what is made of them now."""

from __future__ import annotations

import hashlib
import shutil
from html import unescape
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from captures_made import FERRY, PAGE, URL, Sent, mhtml, wacz, warc
from dossier_maker import TINY
from generator.doors.cli import main
from generator.pages.frame.repository import Repository
from generator.pipeline import Made, make, read_and_check

pytest.importorskip("warcio", reason="warcio is not installed: run `make test`")
pytest.importorskip("trafilatura", reason="trafilatura is not installed: run `make test`")

MAKERS = {
    "page.warc.gz": lambda: warc(Sent()),
    "page.warc": lambda: warc(Sent(), compressed=False),
    "page.wacz": lambda: wacz({"archive/a.warc.gz": warc(Sent())}, [URL]),
    "page.mht": mhtml,
    "page.htm": PAGE.encode,
}
KEPT = {"page.mht": "page.mhtml", "page.htm": "page.html"}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copytree(TINY, tmp_path / "project")
    return tmp_path / "project"


def run(project: Path, command: str, *arguments: str) -> Result:
    return CliRunner().invoke(main, [command, "-f", str(project / "mkdocs.yml"), *arguments])


def taken(project: Path, tmp_path: Path, name: str = "page.warc.gz") -> Path:
    """Take one captured page in as the source "page", and return the folder of articles."""
    (tmp_path / name).write_bytes(MAKERS[name]())
    told = run(project, "add", str(tmp_path / name), "--outlet", "gazette", "--id", "page")
    assert told.exit_code == 0, told.output
    return project / "sources/articles"


def made(project: Path) -> Made:
    checked = read_and_check(project)
    assert checked.problems == ()
    return make(checked, project, Repository())


@pytest.mark.parametrize("name", MAKERS)
def test_a_captured_page_becomes_a_source_whose_quotes_pass(project: Path, tmp_path: Path, name: str) -> None:
    articles = taken(project, tmp_path, name)
    kept = articles / KEPT.get(name, name)
    assert kept.read_bytes() == (tmp_path / name).read_bytes()
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([name, "project"]), "nothing is unpacked"
    event = project / "sources/events/ferry.yml"
    event.write_text(
        f"title: The ferry\nclaims:\n  - id: ferry-aground\n    source: page\n    quote: {FERRY[:60]}\n", "utf-8"
    )
    checked = read_and_check(project)
    assert checked.problems == ()
    assert "ferry-aground" in checked.found.passages
    record = next(entry.record for id_, entry in checked.dossier.sources.items() if id_ == "page")
    assert record.capture is not None
    assert record.capture.sha256 == hashlib.sha256(kept.read_bytes()).hexdigest()
    assert record.capture.extracted_by.startswith("trafilatura ")
    captured = record.capture.date.text if record.capture.date else ""
    assert (captured, record.capture.url) == (("", "") if name == "page.htm" else ("2024-05-04T10:00:00Z", URL))
    assert record.published.basis == "unknown", "the day of a capture is none of publication"
    assert "2024-05-04" not in (articles / "page.yml").read_text("utf-8").partition("capture:")[0]


def test_the_page_shows_it_as_captured_and_offers_the_archive_as_it_came(project: Path, tmp_path: Path) -> None:
    articles = taken(project, tmp_path)
    plan = made(project).plan
    html = unescape(plan.page("sources/page/").html)
    assert "<dt>Captured</dt><dd>" in html
    assert "4 May 2024, 10:00:00 UTC" in html.partition("<dt>Captured</dt>")[2].partition("</div>")[0]
    assert "4 May 2024" not in html.partition("<dt>Captured</dt>")[0]
    assert plan.file("data/articles/page.warc.gz") == (articles / "page.warc.gz").read_bytes()


def test_no_captured_page_of_an_article_that_is_not_published_whole_is_offered(project: Path, tmp_path: Path) -> None:
    record = taken(project, tmp_path) / "page.yml"
    record.write_text(record.read_text("utf-8") + "publish: passages\n", "utf-8")
    plan = made(project).plan
    assert not [path for path in plan.paths if "page.warc" in path or path.endswith(".zip")]
    assert "The captured page is not published." in plan.page("sources/page/").html


def test_a_captured_page_may_lie_with_its_text_in_the_folder_for_those(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    articles, private = taken(project, tmp_path), tmp_path / "private"
    private.mkdir()
    shutil.move(articles / "page.warc.gz", private)
    assert [problem.rule for problem in read_and_check(project).problems] == ["capture-missing"]
    monkeypatch.setenv("DOSSIER_ARTICLES", str(private))
    plan = made(project).plan
    assert not [path for path in plan.paths if "page.warc" in path]
    assert run(project, "extract", "--check").output.startswith("page: the same (")
    shutil.move(articles / "page.txt", private)
    assert made(project).plan.paths == plan.paths


def test_a_page_or_a_text_that_was_changed_is_told(project: Path, tmp_path: Path) -> None:
    articles = taken(project, tmp_path)
    text, page = articles / "page.txt", articles / "page.warc.gz"
    text.write_text(text.read_text("utf-8").replace("nobody was hurt", "no one was hurt"), "utf-8")
    [problem] = read_and_check(project).problems
    assert (problem.rule, "stays as it was taken" in problem.hint) == ("article-changed", True)
    page.write_bytes(page.read_bytes() + b"\n")
    assert [one.rule for one in read_and_check(project).problems] == ["article-changed", "capture-changed"]
    page.write_bytes(bytes((32 << 20) + 1))
    assert "file-too-large" in {one.rule for one in read_and_check(project).problems}


def test_fmt_writes_the_hash_that_lacks_and_check_says_which_it_is(project: Path, tmp_path: Path) -> None:
    record = taken(project, tmp_path) / "page.yml"
    whole = record.read_text("utf-8")
    sha = hashlib.sha256(record.with_name("page.warc.gz").read_bytes()).hexdigest()
    record.write_text(whole.replace(f"  sha256: {sha}\n", ""), "utf-8")
    [problem] = read_and_check(project).problems
    assert problem.hint.endswith(f"sha256: {sha}")
    assert run(project, "fmt").exit_code == 0
    assert record.read_text("utf-8") == whole


def test_a_page_that_lies_there_already_stays_where_it_is(project: Path) -> None:
    there = project / "sources/articles/gazette-ferry.warc.gz"
    there.write_bytes(warc(Sent()))
    told = run(project, "add", str(there), "--outlet", "gazette")
    assert told.exit_code == 0, told.output
    assert there.with_name("gazette-ferry.yml").is_file()
    assert made(project).plan.offers("data/articles/gazette-ferry.warc.gz")


def test_a_source_takes_its_captured_page_along_when_it_is_renamed(project: Path, tmp_path: Path) -> None:
    articles = taken(project, tmp_path)
    told = run(project, "rename", "source", "page", "gazette-ferry")
    assert told.exit_code == 0, told.output
    assert sorted(path.name for path in articles.glob("*ferry.*")) == [
        f"gazette-ferry.{e}" for e in ("txt", "warc.gz", "yml")
    ]
    assert not read_and_check(project).problems


def test_addresses_of_archived_copies_lead_there_and_nowhere_else(project: Path, tmp_path: Path) -> None:
    record = taken(project, tmp_path) / "page.yml"
    whole = record.read_text("utf-8")
    record.write_text(whole + "archived: https://archive.example/1\n", "utf-8")
    assert '<a class="d-url" href="https://archive.example/1"' in unescape(
        made(project).plan.page("sources/page/").html
    )
    record.write_text(whole + 'archived: ["https://archive.example/1", "javascript:alert(1)"]\n', "utf-8")
    assert [problem.rule for problem in read_and_check(project).problems] == ["address-not-valid"]


@pytest.mark.parametrize("name", ["page.htm", "page.mht"])
def test_which_capture_is_meant_is_no_question_outside_an_archive(project: Path, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(MAKERS[name]())
    told = run(project, "add", str(tmp_path / name), "--outlet", "gazette", "--captured", "2024-05-04")
    assert (told.exit_code, f"{name} is no web archive: --captured says which" in told.output) == (1, True)


HOSTILE = PAGE.replace(
    "nobody was hurt", "nobody <b>was</b> &lt;script&gt;alert(1)&lt;/script&gt; &#x1b;[31m&#0; hurt &#11;"
)


def test_what_is_hostile_in_a_page_is_text_or_is_gone(project: Path, tmp_path: Path) -> None:
    url = "https://gazette.example/\x1b[31m\u202e<script>?a=\"'"
    (tmp_path / "page.warc.gz").write_bytes(warc(Sent(url=url, body=HOSTILE.encode())))
    told = run(project, "add", str(tmp_path / "page.warc.gz"), "--outlet", "gazette", "--id", "page")
    assert told.exit_code == 0, told.output
    text = (project / "sources/articles/page.txt").read_text("utf-8")
    assert "nobody was <script>alert(1)</script> [31m hurt" in text
    html = made(project).plan.page("sources/page/").html
    assert "<script>alert(1)" not in html
    assert "\x1b" not in html
    assert "\u202e" not in html
    assert run(project, "extract", "--check").exit_code == 0


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("page.warc.gz", b"\x1f\x8b\x08broken", "cannot be unpacked"),
        ("page.wacz", b"PK", "no WACZ file"),
        ("page.warc", b"WARC/9.9\r\n\r\n", "no WARC file"),
        ("page.mhtml", b"\x00" * 100, "holds no page of HTML"),
        ("page.html", b"<" * (9 << 20), "larger than 8 MiB"),
        ("page.warc.gz", bytes((32 << 20) + 1), "larger than 32 MiB"),
    ],
)
def test_what_cannot_be_read_is_a_sentence_and_nothing_is_written(
    project: Path, tmp_path: Path, name: str, data: bytes, told: str
) -> None:
    before = sorted(project.rglob("*"))
    (tmp_path / name).write_bytes(data)
    found = run(project, "add", str(tmp_path / name), "--outlet", "gazette")
    assert (found.exit_code, told in found.output, "Traceback" in found.output) == (1, True, False), found.output
    assert sorted(project.rglob("*")) == before


def test_without_the_library_an_archive_says_how_to_get_it(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "page.warc.gz").write_bytes(warc(Sent()))
    monkeypatch.setitem(__import__("sys").modules, "warcio.archiveiterator", None)
    assert (
        "is a web archive, and what reads those is not installed: run "
        in run(project, "add", str(tmp_path / "page.warc.gz")).output
    )
