"""``dossier add``: raw articles become sources."""

from __future__ import annotations

import importlib.util
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dossier_maker import TINY
from generator.doors.cli import main
from generator.ground.installed import how_to_install
from generator.pipeline import read_and_check

RAW = Path(__file__).parent.parent / "draft/raw"
FERRY = "posted_line_byline_and_wrapped_lines.txt"
PAGE = """<html lang="en"><head><title>Ferry runs aground - Herald</title>
<meta property="og:site_name" content="The Gazette"><meta name="author" content="Jo Brand">
<meta property="article:published_time" content="2024-05-03T10:00:00Z"></head><body><nav>Home News</nav><article>
<h1>Ferry runs aground off Exampleton</h1><p>A ferry with about 120 people on board ran aground on Friday night off the
old quay, the harbour office said, and nobody was hurt in the accident.</p><p>The ship was pulled free at dawn on the
next day, after several attempts by two tugs that had come from the neighbouring harbour.</p></article>
<footer>Copyright 2033</footer></body></html>"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copytree(TINY, tmp_path / "project")
    return tmp_path / "project"


def add(project: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["add", "-f", str(project / "mkdocs.yml"), *arguments])


def test_a_text_becomes_a_source_that_passes(project: Path) -> None:
    told = add(project, str(RAW / FERRY), "--outlet", "The Gazette")
    assert told.exit_code == 0, told.output
    assert "Written: sources/articles/gazette-2031-05-03.yml" in told.output
    checked = read_and_check(project)
    assert not checked.problems
    source = next(one for id_, one in checked.dossier.sources.items() if id_ == "gazette-2031-05-03").record
    assert (source.title, source.byline) == ("Ferry runs aground off Exampleton, harbour office says", "Jo Brand")
    assert source.published.date is not None
    assert (source.published.date.text, source.published.quote) == ("2031-05-03", "3 May 2031")
    text = (project / "sources/articles/gazette-2031-05-03.txt").read_bytes()
    assert text == (RAW / FERRY).read_bytes()


def test_proposals_for_the_date_stand_in_comments(project: Path) -> None:
    add(project, str(RAW / FERRY), "--outlet", "gazette")
    yaml = (project / "sources/articles/gazette-2031-05-03.yml").read_text("utf-8")
    assert '# - "told the Herald on Saturday" (dateline and weekday:' in yaml
    assert '# - "© 2033 The Herald. All rights reserved." = 2033 (copyright line:' in yaml


def test_an_outlet_that_nobody_knows_is_left_to_do(project: Path) -> None:
    told = add(project, str(RAW / FERRY))
    assert told.exit_code == 0
    assert 'Left to do: The page calls itself "The Herald", which is no outlet of the dossier. ' in told.output
    assert "missing-key" not in told.output, "the check knows no better than that"
    assert [problem.rule for problem in read_and_check(project).problems] == ["missing-key"]


def test_two_days_that_are_stated_settle_nothing(project: Path) -> None:
    told = add(
        project, str(RAW / "two_stated_dates_settle_nothing.txt"), "--outlet", "gazette", "--id", "mayor-resigns"
    )
    assert "The date is not known: proposals stand above published:." in told.output
    yaml = (project / "sources/articles/mayor-resigns.yml").read_text("utf-8")
    assert "published:\n  basis: unknown\n" in yaml
    assert not read_and_check(project).problems


ONE_DAY = """{}

A ferry ran aground off the old quay of the town late that night.

{}
"""


@pytest.mark.parametrize(
    ("above", "below", "published"),
    [
        ("Published 14 March 2019 at 09:15 GMT", "Last updated 14 March 2019 at 11:40 GMT", "date: 2019-03-14\n"),
        ("Published 14 March 2019", "Last updated 14 March 2019 at 11:40 GMT", "date: 2019-03-14\n"),
        ("Published 14 March 2019 at 23:15 GMT", "14/03/2019", "date: 2019-03-14\n"),
        ("Published 12 March 2019", "Posted on 12/03/2019", "date: 2019-03-12\n"),
        ("Published 14 March 2019", "Posted on 12/03/2019", "basis: unknown\n"),
        ("Posted on 12/03/2019", "", "basis: unknown\n"),
        ("March 13, 2019 6:42 PM", "", "date: 2019-03-13T18:42\n"),
    ],
)
def test_a_day_that_is_stated_twice_is_one_day(project: Path, above: str, below: str, published: str) -> None:
    (project / "one.txt").write_text(ONE_DAY.format(above, below), "utf-8")
    told = add(project, str(project / "one.txt"), "--outlet", "gazette", "--id", "one")
    assert told.exit_code == 0, told.output
    assert f"published:\n  {published}" in (project / "sources/articles/one.yml").read_text("utf-8")
    assert not read_and_check(project).problems


def test_a_day_in_numbers_may_be_two(project: Path) -> None:
    (project / "one.txt").write_text(ONE_DAY.format("Posted on 12/03/2019", ""), "utf-8")
    told = add(project, str(project / "one.txt"), "--outlet", "gazette", "--id", "one")
    assert "The date is not known: proposals stand above published:." in told.output
    assert '# - "12/03/2019" = 2019-03-12 or 2019-12-03 (stated: ' in (project / "sources/articles/one.yml").read_text(
        "utf-8"
    )


NOTES = """Sailor's Notes
Ferry runs aground: what we know so far
{}A ferry ran aground off the old quay of the town late that night.

A ferry ran aground off the old quay of the town last year, too. Nobody was hurt then, says the office.

3 thoughts on "Ferry runs aground: what we know so far"
"""


@pytest.mark.parametrize(
    ("between", "begins"), [("", "Ferry runs aground: what"), ("Filed under: quay\n", "A ferry ran")]
)
def test_the_body_begins_with_words_that_stand_once(project: Path, between: str, begins: str) -> None:
    (project / "one.txt").write_text(NOTES.format(between), "utf-8")
    told = add(project, str(project / "one.txt"), "--outlet", "gazette", "--id", "one")
    checked = read_and_check(project)
    assert not checked.problems, told.output
    source = next(entry.record for id_, entry in checked.dossier.sources.items() if id_ == "one")
    assert source.title == "Ferry runs aground: what we know so far"
    assert source.body[0].start.startswith(begins)
    assert ("stands more than once in the text" in told.output) == bool(between)


def test_what_is_there_stays_as_it_is(project: Path) -> None:
    add(project, str(RAW / FERRY), "--outlet", "gazette")
    told = add(project, str(RAW / FERRY), "--outlet", "gazette")
    assert (
        told.exit_code,
        'holds the same text, or the same page, as the source "gazette-2031-05-03"' in told.output,
    ) == (1, True)
    lonely = project / "sources/articles/lonely.txt"
    lonely.write_text("Something else.\n", "utf-8")
    told = add(project, str(RAW / "arabic_without_a_date.txt"), "--outlet", "gazette", "--id", "lonely")
    assert (told.exit_code, "lonely.txt is there already" in told.output) == (1, True)
    assert lonely.read_text("utf-8") == "Something else.\n"
    assert not lonely.with_suffix(".yml").exists()


def test_a_text_that_lies_there_already_stays_where_it_is(project: Path) -> None:
    there = project / "sources/articles/gazette-ferry.txt"
    shutil.copy(RAW / FERRY, there)
    told = add(project, str(there))
    assert told.exit_code == 0, told.output
    assert (there.with_suffix(".yml")).read_text("utf-8").count("outlet: gazette\n") == 1
    assert not read_and_check(project).problems


@pytest.mark.parametrize(
    ("data", "told"),
    [(b"\xff\xfe\x00", "not in UTF-8"), (b"a\x00b", "U+0000"), (b"  \n", "holds no text"), (b"<x", "")],
)
def test_whatever_a_file_holds_there_is_a_sentence(project: Path, tmp_path: Path, data: bytes, told: str) -> None:
    (tmp_path / "raw.txt").write_bytes(data)
    found = add(project, str(tmp_path / "raw.txt"), "--outlet", "gazette")
    assert told in found.output
    assert "Traceback" not in found.output


def test_without_the_library_a_page_says_how_to_get_it(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "trafilatura", None)
    (tmp_path / "page.html").write_text(PAGE, "utf-8")
    told = add(project, str(tmp_path / "page.html"))
    assert told.exit_code == 1
    assert f"what reads those is not installed: run {how_to_install('html')}, or save" in told.output


@pytest.mark.parametrize(
    "why",
    [
        "raise ImportError('lxml.html.clean module is now a separate project lxml_html_clean.')",
        "import lxml_html_clean.no_such_module",
    ],
)
def test_the_one_package_that_a_page_lacks_is_named(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, why: str
) -> None:
    (tmp_path / "lib").mkdir()
    (tmp_path / "lib/trafilatura.py").write_text(f"{why}\n", "utf-8")
    monkeypatch.syspath_prepend(tmp_path / "lib")
    monkeypatch.delitem(__import__("sys").modules, "trafilatura", raising=False)
    (tmp_path / "page.html").write_text(PAGE, "utf-8")
    told = add(project, str(tmp_path / "page.html"))
    assert told.exit_code == 1
    assert "lacks the package lxml_html_clean: run pip install lxml_html_clean" in told.output


def test_what_cannot_be_taken_keeps_no_other_from_it(project: Path, tmp_path: Path) -> None:
    shutil.copy(RAW / FERRY, tmp_path / "c.txt")
    shutil.copy(RAW / "two_stated_dates_settle_nothing.txt", tmp_path / "z.txt")
    (tmp_path / "a.txt").write_bytes(b"\xff\xfe\x00")
    (tmp_path / "d").mkdir()
    told = add(
        project, "--outlet", "gazette", *(str(tmp_path / name) for name in ("a.txt", "c.txt", "d", "e", "z.txt"))
    )
    assert told.exit_code == 1
    assert told.output.count("Written: ") == 2
    last = told.output.splitlines()[-4:]
    assert last[0] == "Error: 3 of 5 were not taken:"
    for line, name in zip(last[1:], ("a.txt", "d", "e"), strict=True):
        assert line.startswith("- ")
        assert str(tmp_path / name) in line


@pytest.mark.skipif(importlib.util.find_spec("trafilatura") is None, reason="the extra is not installed")
@pytest.mark.filterwarnings("default")
def test_a_page_is_kept_beside_its_text(project: Path, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(PAGE, "utf-8")
    told = add(project, str(tmp_path / "page.html"), "--id", "ferry")
    assert told.exit_code == 0, told.output
    articles = project / "sources/articles"
    assert (articles / "ferry.html").read_text("utf-8") == PAGE
    assert '"2024-05-03" = 2024-05-03 (metadata:' in (articles / "ferry.yml").read_text("utf-8")
    assert "outlet: gazette\n" in (articles / "ferry.yml").read_text("utf-8")
    assert not read_and_check(project).problems


@pytest.mark.skipif(importlib.util.find_spec("trafilatura") is None, reason="the extra is not installed")
def test_what_is_said_of_a_page_that_lies_there_alone_takes_it_in(project: Path) -> None:
    page = project / "sources/articles/lonely.html"
    page.write_text(PAGE, "utf-8")
    [problem] = read_and_check(project).problems
    assert (problem.rule, "dossier add sources/articles/lonely.html" in problem.hint) == ("no-record", True)
    assert add(project, str(page)).exit_code == 0
    assert not read_and_check(project).problems


def test_new_source_asks_for_what_it_would_guess(project: Path) -> None:
    said = f"{RAW / FERRY}\n\nThe Gazette\n2031-05-04\n"
    told = CliRunner().invoke(main, ["new", "source", "-f", str(project / "mkdocs.yml")], input=said)
    assert told.exit_code == 0, told.output
    yaml = (project / "sources/articles/gazette-2031-05-04.yml").read_text("utf-8")
    assert "published:\n  date: 2031-05-04\n  basis: inferred\n" in yaml
    assert "Left to do: No words of the text state the date: it is written as inferred, and needs" in told.output


def test_a_day_that_a_person_says_is_stated_only_where_words_state_it(project: Path) -> None:
    add(project, str(RAW / FERRY), "--outlet", "gazette", "--id", "one", "--date", "2031-05-03")
    one = (project / "sources/articles/one.yml").read_text("utf-8")
    assert "published:\n  date: 2031-05-03\n  basis: stated\n  quote: 3 May 2031\n" in one
    other = str(RAW / "other_stories_below.txt")
    reason = "The paper is of the day after."
    told = add(project, other, "--outlet", "gazette", "--id", "two", "--date", "2031-03-15", "--reason", reason)
    two = (project / "sources/articles/two.yml").read_text("utf-8")
    assert f"published:\n  date: 2031-03-15\n  basis: inferred\n  reason: {reason}\n" in two
    assert "Make sure of its reason:." in told.output
    assert not read_and_check(project).problems


def test_a_day_in_the_name_of_a_file_is_a_proposal_and_a_reason(project: Path) -> None:
    shutil.copy(RAW / "arabic_without_a_date.txt", named := project / "gazette-20310503-ferry.txt")
    add(project, str(named), "--id", "one")
    one = (project / "sources/articles/one.yml").read_text("utf-8")
    assert '# - "20310503" = 2031-05-03 (name of the file or address:' in one
    assert "published:\n  basis: unknown\n" in one
    (project / "sources/articles/one.yml").unlink()
    (project / "sources/articles/one.txt").unlink()
    add(project, str(named), "--id", "two", "--date", "2031-05-03")
    two = (project / "sources/articles/two.yml").read_text("utf-8")
    assert "  basis: inferred\n  reason: The name of the file, or the address, has 20310503.\n" in two
    assert not read_and_check(project).problems
