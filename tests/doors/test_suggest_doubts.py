"""``dossier suggest`` where it is in doubt: who speaks, what is a claim at all, and to which event it belongs."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dossier_maker import write_dossier
from generator.doors.cli import main
from generator.pipeline import read_and_check

OLD = "On Friday the ferry ran aground off the quay. About 40 boats were lost, the mayor said."
FERRY = """\
title: The ferry runs aground
claims:
  - {id: old-friday, source: old, quote: On Friday the ferry ran aground off the quay.}
  - {id: old-forty, source: old, quote: About 40 boats were lost, attribution: [mayor]}
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    files = {
        "events/ferry.yml": FERRY,
        "actors/mayor.yml": "name: Jo Brand\nkind: person\naliases: [the mayor, The mayor]\n",
    }
    write_dossier(tmp_path, files, {"old": OLD})
    (tmp_path / "mkdocs.yml").write_bytes(b"site_name: x\n")
    return tmp_path


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    """A dossier without any event."""
    write_dossier(tmp_path, {}, {})
    (tmp_path / "mkdocs.yml").write_bytes(b"site_name: x\n")
    return tmp_path


def suggest(project: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["suggest", "-f", str(project / "mkdocs.yml"), *arguments])


def test_whose_words_a_sentence_has_is_asked_where_no_rule_says_so(project: Path) -> None:
    text = "The mayor said that boats sank. They reckoned the loss at nine boats. Sailors blame the pilots for it."
    write_dossier(project, {}, {"doubted": text})
    assert suggest(project, "doubted", "--write").exit_code == 0
    every = [one.claim for one in read_and_check(project).whole.claims() if one.claim.source == "doubted"]
    assert {claim.quote.split()[0]: claim.speakers for claim in every} == {
        "The": ("mayor",),
        "They": (),
        "Sailors": (),
    }
    written = "".join(path.read_text("utf-8") for path in (project / "sources/events").glob("*.yml"))
    assert '# Speaker unsure: "They" may be who spoke before, Jo Brand.\n' in written
    assert '# Speaker unsure: "Sailors" may be somebody whose words these are.\n' in written
    assert written.count("# So no attribution is written: ") == 2


def test_a_source_without_a_name_is_of_the_outlet_that_cites_it(project: Path) -> None:
    write_dossier(project, {"actors/wire.yml": "name: North Wire\nkind: outlet\n"}, {"cited": ""})
    text = "Boats sank off the quay, North Wire reported, citing a harbour official."
    write_dossier(project, {}, {"cited": text})
    assert suggest(project, "cited", "--write").exit_code == 0
    checked = read_and_check(project)
    claim = next(one.claim for one in checked.whole.claims() if one.claim.source == "cited")
    assert claim.speakers == ("wire", "harbour-official-north-wire")
    assert checked.whole.actors["harbour-official-north-wire"].record.name == "Harbour official (North Wire)"  # type: ignore[index]


def test_no_event_is_new_in_an_article_that_tells_of_one_and_noise_is_no_claim(project: Path) -> None:
    text = (
        "Ferry aground again\n\nLISK, 4 March /Wire/. The ferry ran aground off the quay and 40 boats were lost.\n\n"
        "Zebras yawn.\n\nThe views expressed here are the author's own.\n"
    )
    write_dossier(project, {}, {"noisy": (text, "body: {from: Ferry aground, to: own.}\n")})
    told = suggest(project, "noisy").output
    assert [line.split(": ", 1)[1] for line in told.splitlines() if line[:1].isdigit() and ":" in line] == [
        "The ferry ran aground off the quay and 40 boats were lost.",
        "Zebras yawn.",
    ]
    assert told.count("   event: ferry\n") == 2


def test_an_event_of_which_little_stands_yet_is_known_by_its_title_actors_and_places(empty: Path) -> None:
    files = {
        "actors/holt.yml": "name: Mira Holt\nkind: person\n",
        "places/tarn.yml": "name: Tarn\nkind: town\n",
        "events/dam.yml": "title: The Tarn dam is retaken\nactors: [{actor: holt, role: speaker}]\nplaces: [tarn]\n",
    }
    words = "grain harvest winter orchard cellar blanket candle kettle ladder mortar pepper ribbon saddle timber"
    long = " ".join(f"The {one} lay beside another {other}." for one in words.split() for other in words.split()[:6])
    text = f"The dam at Tarn was retaken, Mira Holt said. {long} Here it ends."
    write_dossier(empty, files, {"long": (text, "body: {from: The dam at Tarn, to: Here it ends.}\n")})
    told = suggest(empty, "long")
    assert told.exit_code == 0, told.output
    assert "a new one" not in told.output
    assert told.output.count("   event: dam\n") == 86
