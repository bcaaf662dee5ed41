"""An article whose outlet the dossier does not know: what the messages say is typed word for word, and it helps."""

from __future__ import annotations

import os
import re
import shlex
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from captures_made import PAGE, URL, Sent, mhtml, wacz, warc
from dossier_maker import TINY
from generator.doors.cli import main
from generator.pipeline import read_and_check

pytest.importorskip("warcio", reason="warcio is not installed: run `make test`")
pytest.importorskip("trafilatura", reason="trafilatura is not installed: run `make test`")

POST = PAGE.replace("The Gazette", "Harbour Post")
TEXT = (
    "NORTH WIRE\n3 May 2031\n\nA ferry ran aground off the old quay late that night.\n\nNobody was hurt.\n"
    "© NORTH WIRE Ltd\n"
)
ARABIC = TEXT.replace("NORTH WIRE", "سلك الشمال")
NAMELESS = "A ferry ran aground off the old quay of the town late that night.\n\nNobody was hurt by it at all.\n"
FILES: dict[str, bytes] = {
    "my page.html": POST.encode(),
    "page.mhtml": mhtml(POST),
    "wire.txt": TEXT.encode(),
    "silk.txt": ARABIC.encode(),
    "nobody.txt": NAMELESS.encode(),
}
ARCHIVES: dict[str, Callable[[], bytes]] = {
    "page.warc.gz": lambda: warc(Sent(body=POST.encode())),
    "page.wacz": lambda: wacz({"archive/a.warc.gz": warc(Sent(body=POST.encode()))}, [URL]),
}
UNNAMED = "nobody.txt"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(TINY, tmp_path / "project")
    for name, data in FILES.items():
        (tmp_path / name).write_bytes(data)
    for name, made in ARCHIVES.items():
        (tmp_path / name).write_bytes(made())
    monkeypatch.chdir(tmp_path / "project")
    return tmp_path / "project"


def run(*words: str) -> Result:
    return CliRunner().invoke(main, [*words])


def typed(line: str) -> Result:
    """Do what a line of a message says, as a shell would; a name that is left to the person is "Coast Daily"."""
    words = shlex.split(line.replace("THE NAME", "Coast Daily"))
    assert words[0] == "dossier"
    return run(*words[1:])


def commands(told: Result) -> list[str]:
    return [line.strip() for line in told.output.splitlines() if re.match(r"\s+dossier ", line)]


def problems(project: Path) -> list[str]:
    return [problem.rule for problem in read_and_check(project).problems]


@pytest.mark.parametrize("name", sorted({*FILES, *ARCHIVES} - {UNNAMED}))
def test_the_first_command_that_is_told_makes_the_outlet_and_fills_it_in(project: Path, name: str) -> None:
    told = run("add", f"../{name}")
    assert (told.exit_code, problems(project)) == (0, ["missing-key"])
    first = commands(told)[0]
    assert first.startswith("dossier add --new-outlets ../") or first.startswith('dossier add --new-outlets "../')
    told = typed(first)
    assert (told.exit_code, problems(project)) == (0, []), told.output
    assert re.search(r"^Changed: sources/articles/.*\.yml$", told.output, re.M)
    assert "The check finds nothing wrong" in told.output or "Left to do: Make sure" in told.output
    assert len(list((project / "sources/articles").glob("*.yml"))) == 2, "it is not taken twice"


@pytest.mark.parametrize("name", sorted({*FILES, *ARCHIVES}))
def test_the_outlet_can_be_made_by_hand_and_then_be_said(project: Path, name: str) -> None:
    told = run("add", f"../{name}")
    make, again = commands(told)[-2:]
    assert make.startswith("dossier new actor --kind outlet --name ")
    assert typed(make).exit_code == 0
    told = typed(again)
    assert (told.exit_code, problems(project)) == (0, []), told.output


@pytest.mark.parametrize("name", ["my page.html", "wire.txt", "page.wacz"])
def test_once_the_outlet_is_made_the_same_command_again_fills_it_in(project: Path, name: str) -> None:
    told = run("add", f"../{name}")
    assert typed(commands(told)[-2]).exit_code == 0
    told = run("add", f"../{name}")
    assert (told.exit_code, problems(project)) == (0, []), told.output
    told = run("add", f"../{name}")
    assert (told.exit_code, "holds the same text, or the same page, as the source" in told.output) == (1, True)


@pytest.mark.parametrize("name", ["my page.html", "wire.txt", UNNAMED])
def test_the_outlet_can_be_made_before(project: Path, name: str) -> None:
    called = "NORTH WIRE" if name == "wire.txt" else "Harbour Post"
    told = run("add", "--outlet", called, f"../{name}")
    assert told.exit_code == 1
    assert not list((project / "sources/articles").glob("*page*"))
    [make] = re.findall(r"dossier new actor .*", told.output)
    assert typed(make.rstrip(".")).exit_code == 0
    assert run("add", "--outlet", called, f"../{name}").exit_code == 0
    assert problems(project) == []


def test_an_outlet_that_is_still_not_known_is_told_again(project: Path) -> None:
    assert run("add", "../nobody.txt").exit_code == 0
    before = (project / "sources/articles/nobody.yml").read_bytes()
    told = run("add", "--new-outlets", "../nobody.txt")
    assert told.exit_code == 1
    assert 'nobody.txt is taken already, as the source "nobody", which has no outlet yet' in told.output
    assert 'dossier add --outlet "THE NAME" ../nobody.txt' in told.output
    assert (project / "sources/articles/nobody.yml").read_bytes() == before


def test_of_several_one_command_does_for_all_that_name_themselves(project: Path) -> None:
    names = ["my page.html", "wire.txt", "silk.txt", UNNAMED]
    told = run("add", *(f"../{name}" for name in names))
    assert (told.exit_code, problems(project)) == (0, ["missing-key"] * 4)
    told_first, *others = commands(told)
    assert told_first == 'dossier add --new-outlets "../my page.html" ../wire.txt ../silk.txt'
    assert typed(told_first).exit_code == 0
    assert problems(project) == ["missing-key"]
    for line in others[-2:]:
        assert typed(line).exit_code == 0
    assert problems(project) == []


def test_what_is_said_besides_of_a_source_that_is_there_is_not_lost_in_silence(project: Path) -> None:
    run("add", "../wire.txt")
    told = run("add", "--new-outlets", "--date", "2031-05-04", "--title", "Ferry", "../wire.txt")
    assert told.exit_code == 0, told.output
    assert "Nothing but the outlet was written: say --title and --date by hand in sources/articles/wire.yml." in (
        told.output
    )


def test_a_configuration_that_was_named_is_named_in_the_commands(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    told = run("add", "-f", "project/mkdocs.yml", "wire.txt")
    assert commands(told)[0] == "dossier add -f project/mkdocs.yml --new-outlets wire.txt"
    assert typed(commands(told)[0]).exit_code == 0
    assert problems(project) == []


@pytest.mark.skipif(shutil.which("sh") is None or os.name != "posix", reason="no shell")
@pytest.mark.parametrize("evil", ["$(touch gone)", "`touch gone`", "'; touch gone; '", '"; touch gone; "', "!! \\"])
def test_a_name_that_a_page_gives_itself_is_no_order_to_a_shell(project: Path, evil: str) -> None:
    import subprocess
    from html import escape

    (project.parent / "evil.html").write_text(PAGE.replace("The Gazette", escape(evil)), "utf-8")
    told = run("add", "../evil.html")
    for line in commands(told):
        assert shlex.split(line.replace("THE NAME", "x"))
        subprocess.run(["sh", "-c", f"dossier() {{ :; }}; {line}"], cwd=project, check=True)
    assert not (project / "gone").exists()
    assert typed(commands(told)[0]).exit_code == 0


def test_an_outlet_that_is_an_actor_of_another_kind_is_told(project: Path) -> None:
    (project / "sources/actors/post.yml").write_text("name: Harbour Post\nkind: company\n", "utf-8")
    told = run("add", "../my page.html")
    assert 'an actor of the dossier, "post", is called so, whose kind is company' in told.output


@pytest.mark.parametrize("outlet", ["gazette", ""])
def test_a_capture_is_not_taken_twice_though_a_newer_program_makes_another_text_of_it(
    project: Path, monkeypatch: pytest.MonkeyPatch, outlet: str
) -> None:
    from generator.doors import adding

    said = ["--outlet", outlet] if outlet else []
    assert run("add", *said, "../page.warc.gz").exit_code == 0
    of_now = adding.page_of
    monkeypatch.setattr(adding, "page_of", lambda *given: replace(of_now(*given), text="Another text it is.\n"))
    told = run("add", *said, "../page.warc.gz")
    assert (told.exit_code, "is taken already" in told.output or "holds the same" in told.output) == (1, True)
    assert len(list((project / "sources/articles").glob("*.warc.gz"))) == 1
