"""``dossier new``: a file for something new."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dossier_maker import ONE_OF_EACH, TINY
from generator.doors.cli import main
from generator.pipeline import read_and_check

HOSTILE = "A: b # c, [d] {e} \"f\" 'g' & *h\u2028 <script>"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copytree(TINY, tmp_path, dirs_exist_ok=True)
    return tmp_path


def new(project: Path, *arguments: str, said: str = "") -> Result:
    kind, *options = arguments
    return CliRunner().invoke(main, ["new", kind, "-f", str(project / "mkdocs.yml"), *options], input=said)


def holds(project: Path, path: str) -> str:
    return (project / "sources" / path).read_text("utf-8")


def test_an_actor_by_options_alone(project: Path) -> None:
    told = new(
        project, "actor", "--name", "The Mayor", "--kind", "person", "--alias", "the mayor", "--part-of", "Gazette"
    )
    assert (told.exit_code, told.output) == (
        0,
        "Written: sources/actors/the-mayor.yml\nThe check finds nothing wrong with it.\n",
    )
    said = "name: The Mayor\nkind: person\naliases: [the mayor]\npart_of: [gazette]\n"
    assert holds(project, "actors/the-mayor.yml") == said
    assert not read_and_check(project).problems


@pytest.mark.parametrize(("options", "said"), [(("--kind", "Outlet"), ""), ((), "OUTLET\n")], ids=["option", "asked"])
def test_capitals_in_a_kind_are_no_matter(project: Path, options: tuple[str, ...], said: str) -> None:
    told = new(project, "actor", "--name", "The Herald", *options, said=said)
    assert told.exit_code == 0, told.output
    assert holds(project, "actors/the-herald.yml") == "name: The Herald\nkind: outlet\n"


def test_outside_of_a_dossier_it_says_where_to_go(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    told = CliRunner().invoke(main, ["check"])
    assert told.exit_code == 2
    assert (
        "File 'mkdocs.yml' does not exist. Go into the dossier's folder, or name its mkdocs.yml with -f." in told.output
    )


def test_what_is_not_said_is_asked_for(project: Path) -> None:
    told = new(project, "actor", said="Local sources\ngroup\n")
    assert told.exit_code == 0, told.output
    assert holds(project, "actors/local-sources.yml") == "name: Local sources\nkind: group\n"


def test_without_anybody_to_answer_the_option_is_named(project: Path) -> None:
    told = new(project, "actor")
    assert told.exit_code == 2
    assert "Name is not said: say it with --name." in told.output


def test_nothing_is_written_over(project: Path) -> None:
    before = holds(project, "actors/gazette.yml")
    told = new(project, "actor", "--name", "Gazette", "--kind", "person", "--id", "gazette")
    assert (told.exit_code, "is taken" in told.output) == (1, True)
    (project / "sources/actors/broken.yml").write_text("name: [", "utf-8")
    told = new(project, "actor", "--name", "Broken", "--kind", "person")
    assert told.exit_code == 1
    assert (holds(project, "actors/gazette.yml"), holds(project, "actors/broken.yml")) == (before, "name: [")


def test_a_place_and_an_event_there(project: Path) -> None:
    told = new(project, "place", "--name", "The Quay", "--kind", "quay", "--at", "51.5", "-0.25", "the map")
    assert told.exit_code == 0, told.output
    options = ("--title", "The storm", "--date", "2031-03", "--place", "the quay", "--actor", "Gazette: witness")
    told = new(project, "event", *options)
    assert told.exit_code == 0, told.output
    assert "Left to do: Write its claims" in told.output
    assert holds(project, "events/the-storm.yml") == (
        "title: The storm\ndate: 2031-03\nplaces: [the-quay]\nactors:\n  - {actor: gazette, role: witness}\n"
    )
    assert not read_and_check(project).problems


def test_an_actor_without_a_role_is_told(project: Path) -> None:
    told = new(project, "event", "--title", "x", "--date", "", "--actor", "gazette")
    assert (told.exit_code, told.output) == (
        1,
        'Error: "gazette" says no role: write the actor, a colon and a role, such as "gazette: speaker".\n',
    )


def test_a_question_with_a_claim_that_stands_elsewhere(project: Path) -> None:
    new(project, "event", "--title", "The storm", "--date", "")
    claim = next(iter(read_and_check(project).dossier.claims())).claim.id
    options = ("--event", "The storm", "--ask", "How many?", "--answers-are", "text", "--claim", claim, "--answer", "x")
    told = new(project, "question", *options)
    assert (told.exit_code, told.output) == (
        0,
        "Changed: sources/events/the-storm.yml\nThe check finds nothing wrong with it.\n",
    )
    assert not read_and_check(project).problems


def test_a_question_without_a_claim_says_what_is_left(project: Path) -> None:
    new(project, "event", "--title", "The storm", "--date", "")
    options = (
        "--event",
        "the-storm",
        "--ask",
        "Which?",
        "--answers-are",
        "choice",
        "--choice",
        "Heavy rain",
        "--claim",
        "",
    )
    told = new(project, "question", *options)
    assert told.exit_code == 0
    assert 'Left to do: Put a claim under the question "which".' in told.output
    assert "- {id: heavy-rain, label: Heavy rain}" in holds(project, "events/the-storm.yml")


def test_a_date_that_is_none_is_told_by_the_check(project: Path) -> None:
    told = new(project, "event", "--title", "The storm", "--date", "2031-13-01")
    assert told.exit_code == 0
    assert "sources/events/the-storm.yml:2:7:" in told.output


@pytest.mark.parametrize("kind", ["actor", "place", "event"])
def test_whatever_is_typed_is_read_again_as_it_was_typed(project: Path, kind: str) -> None:
    option = "--title" if kind == "event" else "--name"
    rest = {"actor": ["--kind", "person"], "place": ["--kind", ""], "event": ["--date", ""]}[kind]
    told = new(project, kind, option, HOSTILE, "--id", "odd", *rest)
    assert told.exit_code in (0, 1)
    assert "Traceback" not in told.output
    if told.exit_code == 0:
        table = getattr(read_and_check(project).dossier, f"{kind}s")
        record = table["odd"].record
        assert (record.title if kind == "event" else record.name) == HOSTILE


def test_it_leaves_a_dossier_with_everything_in_order(tmp_path: Path) -> None:
    shutil.copytree(ONE_OF_EACH, tmp_path, dirs_exist_ok=True)
    (tmp_path / "mkdocs.yml").write_bytes(b"site_name: x\n")
    told = new(tmp_path, "actor", "--name", "Somebody else", "--kind", "person")
    assert told.output.endswith("The check finds nothing wrong with it.\n")
