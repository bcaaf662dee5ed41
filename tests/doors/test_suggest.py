"""``dossier suggest``: proposals, and the drafts that they become."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dossier_maker import write_dossier
from generator.doors.cli import main
from generator.edit import kind_of, laid_out
from generator.pipeline import read_and_check

OLD = "On Friday the ferry ran aground off the quay. About 40 boats were lost, the mayor said."
NEW = """The ferry accident at the quay, in which more than 60 boats were lost, was the worst, the mayor said on Monday.
 He added that the ferry had run aground on Saturday. Jane Doe, a sailor, told Paper that boats were lost.
 All ferries were then stopped, the pilots said."""
FLOOD = """\
title: The ferry runs aground
questions:
  - id: how-many-boats
    ask: How many boats were lost?
    answers_are: number
    unit: boats
    claims:
      # The mayor's own words.
      - {id: old-forty, source: old, quote: About 40 boats were lost, attribution: [mayor], answer: ~40}
claims:
  - id: old-friday
    source: old
    quote: On Friday the ferry ran aground off the quay.
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    files = {
        "events/ferry.yml": FLOOD,
        "events/fair.yml": "title: The spring fair of bakers\nclaims:\n"
        "  - {id: old-again, source: old, quote: 40 boats were lost}\n",
        "actors/mayor.yml": "name: Jo Brand\nkind: person\naliases: [the mayor, The mayor]\n",
    }
    write_dossier(tmp_path, files, {"old": OLD, "new": NEW})
    (tmp_path / "mkdocs.yml").write_bytes(b"site_name: x\n")
    assert not read_and_check(tmp_path).problems
    return tmp_path


def suggest(project: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["suggest", "-f", str(project / "mkdocs.yml"), *arguments])


def test_a_proposal_has_speaker_number_date_question_and_what_it_differs_from(project: Path) -> None:
    told = suggest(project, "new")
    assert told.exit_code == 0, told.output
    first = told.output.split("\n\n")[0].splitlines()
    assert first[0].startswith("1. sources/articles/new.txt:1: The ferry accident at the quay")
    assert first[1:] == [
        "   speaks: Jo Brand",
        "   number: more than 60 boats = >60",
        "   date: on Monday = 2031-03-03",
        "   names: mayor",
        "   event: ferry",
        "   question: how-many-boats: >60",
        "   differs from old-forty (~40)",
    ]


def test_drafts_are_written_checked_and_not_proposed_again(project: Path) -> None:
    before = (project / "sources/events/ferry.yml").read_text("utf-8")
    told = suggest(project, "new", "--write")
    assert told.exit_code == 0, told.output
    after = (project / "sources/events/ferry.yml").read_text("utf-8")
    kept = iter(after.splitlines())
    assert all(line in kept for line in before.splitlines()), "a line that was there is there no longer"
    checked = read_and_check(project)
    assert not checked.problems
    drafts = {one.claim.quote: one.claim for one in checked.whole.claims() if one.claim.draft}
    assert len(drafts) == 4
    first = next(claim for quote, claim in drafts.items() if quote.startswith("The ferry accident"))
    assert (first.speakers, first.answer, first.resolves[0].to.text) == (("mayor",), ">60", "2031-03-03")
    assert [one.claim.id for one in checked.dossier.claims()] == ["old-again", "old-forty", "old-friday"]
    assert suggest(project, "new").output == "0 proposals; --write writes them as drafts.\n"


def test_who_is_not_sure_to_speak_is_told_in_a_comment(project: Path) -> None:
    suggest(project, "new", "--write")
    written = "".join(path.read_text("utf-8") for path in (project / "sources/events").glob("*.yml"))
    assert '# Speaker unsure: "He" may be who spoke before, Jo Brand.\n' in written
    assert '# Speaker unsure: "the pilots" is nobody whom the dossier knows.\n' in written
    assert "# So no attribution is written: as it stands, the outlet itself would speak.\n" in written


def test_a_pronoun_is_only_a_guess_and_an_alias_is_none(project: Path) -> None:
    (project / "sources/actors/voice.yml").write_text(
        "name: a harbour source\nkind: person\nnamed: false\naliases: [The source]\n", "utf-8"
    )
    text = "The mayor said that boats sank. It put the number of lost boats at 40. The source denied that boats burned."
    write_dossier(project, {}, {"back": text})
    assert suggest(project, "back", "--write").exit_code == 0
    drafts = {
        one.claim.quote.split()[1]: one.claim for one in read_and_check(project).whole.claims() if one.claim.draft
    }
    speakers = {word: claim.speakers for word, claim in drafts.items()}
    assert speakers == {"mayor": ("mayor",), "put": (), "source": ("voice",)}
    written = "".join(path.read_text("utf-8") for path in (project / "sources/events").glob("*.yml"))
    assert '# Speaker unsure: "It" may be who spoke before, Jo Brand.\n' in written
    assert written.count("# So no attribution is written: ") == 1


def test_a_known_actor_before_the_verb_speaks_whatever_stands_between(project: Path) -> None:
    write_dossier(project, {}, {"beside": "The mayor, known to all sailors, said boats sink quickly off the quay."})
    assert "   speaks: Jo Brand\n" in suggest(project, "beside").output


def test_a_sentence_that_stands_twice_is_told_from_the_other(project: Path) -> None:
    again = "All ferries at the quay were stopped."
    text = f"The bell rang. {again} The mayor slept. {again} Boats burned."
    write_dossier(project, {}, {"twice": text})
    told = suggest(project, "twice", "--write")
    assert told.exit_code == 0, told.output
    drafts = [one.claim for one in read_and_check(project).whole.claims() if one.claim.draft]
    twice = [(one.prefix, one.suffix) for one in drafts if one.quote == again]
    assert len(set(twice)) == 2


def test_other_languages_are_told_with_a_sentence(project: Path) -> None:
    yaml = project / "sources/articles/new.yml"
    yaml.write_text(yaml.read_text("utf-8") + "language: ar\n", "utf-8")
    told = suggest(project, "new")
    assert told.exit_code == 1
    assert told.output.startswith('Error: The article is in the language "ar", and proposals are made of English')


def test_what_is_wrong_is_to_be_mended_first(project: Path) -> None:
    (project / "sources/events/fair.yml").write_text("title: x\nplaces: [nowhere]\n", "utf-8")
    told = suggest(project, "new", "--write")
    assert (told.exit_code, told.output.splitlines()[:3][0]) == (1, "Error: Mend first what is wrong:")
    assert "sources/events/fair.yml:2:10:" in told.output
    assert "draft" not in (project / "sources/events/ferry.yml").read_text("utf-8")


def test_a_question_that_nothing_answers_yet_is_what_drafts_fill(project: Path) -> None:
    asked = ["--event", "ferry", "--ask", "On which day did the ferry run aground?", "--answers-are", "date"]
    made = CliRunner().invoke(main, ["new", "question", "-f", str(project / "mkdocs.yml"), *asked, "--claim", ""])
    assert made.exit_code == 0, made.output
    told = suggest(project, "new", "--write")
    assert told.exit_code == 0, told.output
    checked = read_and_check(project)
    assert checked.problems == ()
    asked_of = [one.question.id for one in checked.whole.accounts() if one.claim.draft and one.question]
    assert "on-which-day-did-the-ferry-run-aground" in asked_of
    assert suggest(project, "new").output == "0 proposals; --write writes them as drafts.\n"
    (project / "sources/events/fair.yml").write_text("title: x\nplaces: [nowhere]\n", "utf-8")
    assert suggest(project, "new").output.count("sources/events/ferry.yml") == 0


def test_what_counts_boats_answers_no_question_on_a_distance(project: Path) -> None:
    asked = (
        "  - id: how-far\n    ask: How far off the quay were the boats lost, said the mayor on Monday?\n"
        "    answers_are: number\n    unit: km\n    claims:\n"
        "      - {id: old-far, source: old, quote: On Friday the ferry ran aground, answer: 3}\n"
    )
    event = project / "sources/events/ferry.yml"
    event.write_text(event.read_text("utf-8").replace("\nclaims:", f"\n{asked}claims:"), "utf-8")
    text = "The mayor said on Monday that more than 60 boats were lost. How far off? It lay 4 kilometres off the quay."
    write_dossier(project, {}, {"far": text})
    told = suggest(project, "far").output
    assert "   question: how-many-boats: >60\n" in told
    assert "   question: how-far: 4\n" in told


def test_a_year_that_is_not_printed_is_inferred_and_said_to_be(project: Path) -> None:
    write_dossier(project, {}, {"late": "The ferry ran aground on 28 February, the mayor said."})
    told = suggest(project, "late", "--write")
    assert told.exit_code == 0, told.output
    assert "   date: on 28 February = 2031-02-28 (no year is printed; it is taken for the nearest" in told.output
    checked = read_and_check(project)
    resolved = next(one.claim.resolves for one in checked.whole.claims() if one.claim.source == "late")
    assert [(one.words, one.to.text) for one in resolved] == [("on 28 February", "2031-02-28")]
    assert resolved[0].reason == (
        "No year is printed; it is taken for the nearest such day to 2031-03-04, when the article was published."
    )
    assert not checked.problems


def test_one_is_told_as_one(project: Path) -> None:
    write_dossier(project, {}, {"single": "The mayor said that boats sank off the quay."})
    assert suggest(project, "single").output.endswith("1 proposal; --write writes it as a draft.\n")
    assert "\n1 draft written.\n" in suggest(project, "single", "--write").output


def test_the_source_may_be_named_by_its_file(project: Path) -> None:
    assert suggest(project, "sources/articles/new.yml").output == suggest(project, "new").output
    assert suggest(project, "nwe").exit_code == 1


def test_whom_the_dossier_does_not_know_is_written_as_an_actor_that_is_a_draft(project: Path) -> None:
    assert "   new actor: Jane Doe, person\n" in suggest(project, "new").output
    suggest(project, "new", "--write")
    assert (project / "sources/actors/_proposed.yml").read_text("utf-8") == (
        "jane-doe:\n  name: Jane Doe\n  kind: person\n  draft: true\n"
    )
    checked = read_and_check(project)
    assert [one.claim.speakers for one in checked.whole.claims() if "jane-doe" in one.claim.speakers] == [("jane-doe",)]
    assert "jane-doe" not in checked.dossier.actors


def test_a_voice_without_a_name_is_an_actor_without_a_name_of_the_outlet(project: Path) -> None:
    text = "Two sailors and a harbour official said that boats sank. A harbour official said that boats burned."
    write_dossier(project, {}, {"voices": text})
    told = suggest(project, "voices", "--write")
    assert told.exit_code == 0, told.output
    checked = read_and_check(project)
    assert not checked.problems
    chains = [one.claim.attribution for one in checked.whole.claims() if one.claim.source == "voices"]
    assert [[link.actors for link in chain] for chain in chains] == [
        [("two-sailors-paper", "harbour-official-paper")],
        [("harbour-official-paper",)],
    ]
    official = checked.whole.actors["harbour-official-paper"].record  # type: ignore[index]
    assert (official.name, official.kind, official.named, official.draft) == (
        "Harbour official (Paper)",
        "person",
        False,
        True,
    )


WIRE = """Dam taken back as families leave

North Wire, 5 March 2031

"We have no flour," Ada Ruth, a baker in Tarn, told Paper. Ruth said that 40 shops were burned on Monday.
Ada Ruth and Interior Ministry spokesman Ivo Lentz said that 12 boats were lost. More shops burned, he said."""
BODY = "body: {from: Dam taken back, to: he said.}\n"
OTHER = """The baker Ada Ruth said that 50 shops were burned. Mayor Mira Holt denied that."""


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    """A dossier without any event, with two articles."""
    write_dossier(tmp_path, {}, {"wire": (WIRE, f"title: Dam taken back as families leave\n{BODY}"), "other": OTHER})
    (tmp_path / "mkdocs.yml").write_bytes(b"site_name: x\n")
    return tmp_path


def test_an_article_of_which_nothing_is_known_gets_an_event_and_questions_that_are_drafts(empty: Path) -> None:
    told = suggest(empty, "wire", "--write")
    assert told.exit_code == 0, told.output
    checked = read_and_check(empty)
    assert not checked.problems
    assert not checked.dossier.events
    event = checked.whole.events["dam-taken-back-as-families-leave"].record  # type: ignore[index]
    assert (event.title, event.draft) == ("Dam taken back as families leave", True)
    asked = {one.ask: [claim.answer for claim in one.claims] for one in event.questions}
    assert asked == {"How many shops were burned?": ["40"], "How many boats were lost?": ["12"]}
    together = next(one.claim for one in checked.whole.claims() if one.claim.answer == "12")
    assert [link.actors for link in together.attribution] == [("ada-ruth", "ivo-lentz")]
    for path in ("events/dam-taken-back-as-families-leave.yml", "actors/_proposed.yml"):
        text = (empty / "sources" / path).read_text("utf-8")
        assert laid_out(text, path, kind_of(path)) == text


def test_the_next_article_is_read_against_what_is_proposed(empty: Path) -> None:
    suggest(empty, "wire", "--write")
    told = suggest(empty, "other", "--write")
    assert told.exit_code == 0, told.output
    assert "   question: how-many-shops-were-burned: 50\n" in told.output
    path = "actors/_proposed.yml"
    text = (empty / "sources" / path).read_text("utf-8")
    assert "mira-holt:\n" in text
    assert laid_out(text, path, kind_of(path)) == text
    assert "speaks: Ada Ruth" in told.output
    assert not read_and_check(empty).problems


def test_taking_out_the_marks_publishes_what_was_proposed(empty: Path) -> None:
    suggest(empty, "wire", "--write")
    for path in (empty / "sources").rglob("*.yml"):
        kept = [line for line in path.read_text("utf-8").splitlines() if line.strip() != "draft: true"]
        path.write_text("\n".join(kept) + "\n", "utf-8")
    checked = read_and_check(empty)
    assert not checked.problems
    assert (len(checked.dossier.events), checked.drafts) == (1, {})


def test_where_the_check_finds_something_wrong_nothing_new_is_left(
    empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.draft.drafts.ACTORS", "actors/_Wrong.yml")
    before = sorted((empty / "sources").rglob("*"))
    told = suggest(empty, "wire", "--write")
    assert told.exit_code == 1
    assert "Nothing is written, since the check would find:" in told.output
    assert sorted((empty / "sources").rglob("*")) in (before, sorted([*before, empty / "sources/events"]))
