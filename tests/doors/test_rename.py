"""``dossier rename``: another id in all files at once, or in none, and nothing else changed."""

from __future__ import annotations

import shutil
from html import unescape
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dossier_maker import ONE_OF_EACH, PROJECT, write_dossier
from generator.doors import disk
from generator.doors.cli import main
from generator.doors.compared import facts_in
from generator.pages.frame.repository import Repository
from generator.pipeline import make, read_and_check
from generator.trace.compare import compare

EVENT = """# On the flood, by the mayor.
title: The flood
places: [town]
actors: [{actor: mayor, role: speaker}]
summary: >-
  The [[actor:mayor|mayor]] of [[town]] speaks of some 400 people; the
  mayor, and \\[[mayor]] [@first; @second].
questions:
  - id: who
    ask: Who spoke first?
    answers_are: actor
    claims:
      - id: first
        source: one
        quote: "The mayor speaks of some 400 people"
        attribution: [[mayor, council]]
        answer: mayor
        hedges: [{words: some, degree: probable, by: mayor}]
      - {id: second, source: one, quote: who left the town of mayor, answer: not mayor}
  - {id: what, ask: "What did the mayor say?", answers_are: text, again: [{claim: first, answer: mayor}]}
"""
FILES = {
    "events/flood.yml": EVENT,
    "actors/mayor.yml": "name: The mayor\nkind: person\npart_of: council\n",
    "actors/_small.yml": "# Small ones.\ncouncil: {name: The council, kind: group}\n"
    "# Not small.\nboy: {name: A boy, kind: person}\n",
    "places/town.yml": "name: The town\n",
    "places/mayor.yml": "name: Mayor\npart_of: town\n",
}
ARTICLES = {"one": "The mayor speaks of some 400 people who left the town of mayor."}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    write_dossier(tmp_path, FILES, ARTICLES)
    (tmp_path / "mkdocs.yml").write_bytes(b"site_name: x\n")
    assert read_and_check(tmp_path).problems == ()
    return tmp_path


def rename(project: Path, *words: str) -> Result:
    return CliRunner().invoke(main, ["rename", "-f", str(project / "mkdocs.yml"), *words])


def all_of(project: Path) -> dict[str, bytes]:
    base = project / "sources"
    return {path.relative_to(base).as_posix(): path.read_bytes() for path in base.rglob("*") if path.is_file()}


def test_an_actor_gets_another_id_wherever_it_is_meant_and_nowhere_else(project: Path) -> None:
    before = all_of(project)
    told = rename(project, "actor", "mayor", "lord-mayor")
    assert told.exit_code == 0, told.output
    after = all_of(project)
    assert told.output.splitlines() == [
        "sources/actors/lord-mayor.yml",
        "sources/events/flood.yml",
        "sources/actors/mayor.yml has another name now.",
    ]
    wanted = EVENT.replace("the\n  mayor", "the mayor")  # prose that changes is folded as it is long
    for old, new in (
        ("actor: mayor, role", "actor: lord-mayor, role"),
        ("[[actor:mayor|mayor]]", "[[actor:lord-mayor|mayor]]"),
        ("[[mayor, council]]", "[[lord-mayor, council]]"),
        ("        answer: mayor\n", "        answer: lord-mayor\n"),
        ("by: mayor", "by: lord-mayor"),
        ("answer: not mayor", "answer: not lord-mayor"),
    ):
        assert wanted.count(old) == 1
        wanted = wanted.replace(old, new)
    assert after["events/flood.yml"].decode() == wanted
    assert after["actors/lord-mayor.yml"] == before["actors/mayor.yml"] + b"formerly: [mayor]\n"
    same = before.keys() - {"events/flood.yml", "actors/mayor.yml"}
    assert {path: after[path] for path in same} == {path: before[path] for path in same}


@pytest.mark.parametrize(
    ("what", "old", "new"),
    [
        ("event", "flood", "high-water"),
        ("actor", "mayor", "the-mayor"),
        ("actor", "council", "town-council"),
        ("actor", "paper", "gazette"),
        ("place", "town", "exampleton"),
        ("source", "one", "gazette-2031"),
        ("claim", "first", "gazette-400"),
        ("question", "who", "who-spoke"),
    ],
)
def test_whatever_is_renamed_passes_the_check_and_can_be_renamed_back(
    project: Path, what: str, old: str, new: str
) -> None:
    before = all_of(project)
    for one, other in ((old, new), (new, old)):
        told = rename(project, what, one, other)
        assert told.exit_code == 0, told.output
        assert read_and_check(project).problems == ()
        assert all_of(project) != before
    again = rename(project, what, old, new)
    assert again.exit_code == 0, again.output


def test_a_question_keeps_its_old_anchor_and_nothing_of_it_is_a_correction(project: Path) -> None:
    before = facts_in(read_and_check(project).dossier)
    assert rename(project, "question", "what", "what-said").exit_code == 0
    event = all_of(project)["events/flood.yml"].decode()
    assert "{id: what-said, ask" in event
    assert "formerly: [what]}" in event
    checked = read_and_check(project)
    changes = compare(before, facts_in(checked.dossier))
    assert [(one.done, one.what, one.before, one.id) for one in changes] == [
        ("renamed", "question", "what", "what-said")
    ]
    page = unescape(make(checked, project, Repository()).plan.page("events/flood/").html)
    assert page.count('id="question-what"') == page.count('id="question-what-said"') == 1


def test_the_old_id_of_a_question_is_nobody_elses(project: Path) -> None:
    assert rename(project, "question", "what", "what-said").exit_code == 0
    told = rename(project, "question", "who", "what")
    assert told.exit_code == 1
    assert "It would break something" in told.output


def test_a_small_record_keeps_its_line_and_its_comment(project: Path) -> None:
    rename(project, "actor", "council", "town-council")
    assert all_of(project)["actors/_small.yml"].decode().splitlines() == [
        "# Small ones.",
        "town-council: {name: The council, kind: group, formerly: [council]}",
        "# Not small.",
        "boy: {name: A boy, kind: person}",
    ]


@pytest.mark.parametrize("root", [ONE_OF_EACH, PROJECT], ids=["one of each", "Palmyra"])
@pytest.mark.parametrize("what", ["event", "actor", "place", "source", "claim", "question"])
def test_any_thing_of_a_whole_dossier(tmp_path: Path, root: Path, what: str) -> None:
    """The first of each kind; the command itself makes sure that nothing else is changed."""
    shutil.copytree(root / "sources", tmp_path / "sources")
    (tmp_path / "mkdocs.yml").write_bytes(b"site_name: x\n")
    dossier = read_and_check(tmp_path).dossier
    ids = {
        "event": next(iter(dossier.events)),
        "actor": next(iter(dossier.actors)),
        "place": next(iter(dossier.places)),
        "source": next(iter(dossier.sources)),
        "claim": next(dossier.claims()).claim.id,
        "question": next(one.record.questions[0].id for one in dossier.events.values() if one.record.questions),
    }
    told = rename(tmp_path, what, ids[what], "another-id")
    assert told.exit_code == 0, told.output
    assert read_and_check(tmp_path).problems == ()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("actor", "mayer", "x"), 'The dossier has no actor "mayer". Did you mean "mayor"? Nothing was changed.'),
        (("actor", "mayor", "Lord Mayor"), '"Lord Mayor" cannot be an id'),
        (("actor", "mayor", "boy"), 'The dossier has an actor "boy" already.'),
        (("claim", "first", "second"), 'The dossier has a claim "second" already.'),
    ],
)
def test_what_would_break_something_is_refused(project: Path, words: tuple[str, ...], said: str) -> None:
    before = all_of(project)
    told = rename(project, *words)
    assert told.exit_code == 1
    assert said in told.output
    assert all_of(project) == before


def test_an_id_that_something_else_had_is_refused(project: Path) -> None:
    write_dossier(project, {"places/harbour.yml": "name: The harbour\nformerly: [port]\n"})
    before = all_of(project)
    told = rename(project, "place", "town", "port")
    assert told.exit_code == 1
    assert "It would break something" in told.output
    assert all_of(project) == before


def test_a_dossier_with_problems_is_left_alone(project: Path) -> None:
    write_dossier(project, {"places/harbour.yml": "name: The harbour\npart_of: nowhere\n"})
    told = rename(project, "place", "town", "exampleton")
    assert told.exit_code == 1
    assert "mend them first" in told.output


def test_where_one_file_cannot_be_written_all_are_as_they_were(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before, put = all_of(project), disk.replace_file
    written: list[Path] = []

    def full(there: Path, content: bytes) -> None:
        if there.is_relative_to(project.resolve()):
            written.append(there)
            if len(written) == 2:
                raise OSError(28, "No space left on device", str(there))
        put(there, content)

    write_dossier(project, {"places/quay.yml": "name: The quay\npart_of: town\n"})
    before = all_of(project)
    monkeypatch.setattr(disk, "replace_file", full)
    told = rename(project, "place", "town", "exampleton")
    assert told.exit_code == 1
    assert "No space left on device. Nothing was changed." in told.output
    assert len(written) > 2
    assert all_of(project) == before


def test_the_page_that_lies_beside_a_text_goes_along(project: Path) -> None:
    (project / "sources/articles/one.html").write_bytes(b"<p>as it was fetched")
    assert rename(project, "source", "one", "first-of-all").exit_code == 0
    names = sorted(path.name for path in (project / "sources/articles").iterdir())
    assert names == ["first-of-all.html", "first-of-all.txt", "first-of-all.yml"]
    assert read_and_check(project).problems == ()
