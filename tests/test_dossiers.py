"""Two whole dossiers on things that never happened, through everything: one in order, one with every mistake.

``DOSSIER_GOLDEN=write pytest tests/test_dossiers.py`` writes what is expected anew; read the difference before you
commit it.
"""

from __future__ import annotations

import io
import json
import os
import re
import shutil
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import cast, get_args

import jsonschema
import pytest

from dossier_maker import DOSSIERS, EVERY_MISTAKE, EVERY_REMARK, ONE_OF_EACH
from generator.doors import build as building
from generator.doors import project as project_door
from generator.doors import report, verify
from generator.ground.position import Position
from generator.ground.problem import Problem
from generator.ground.rules import RULES, RULES_BY_ROOM, Rule, RuleId
from generator.pipeline import Checked, Made, read_and_check


def _golden(path: Path, made: str) -> str:
    if os.environ.get("DOSSIER_GOLDEN") == "write":
        path.write_bytes(made.encode())
    return path.read_bytes().decode()


def test_nothing_is_wrong_with_it(checked_one_of_each: Checked) -> None:
    assert checked_one_of_each.problems == ()
    assert checked_one_of_each.dossier.declared == len(checked_one_of_each.found.passages) >= 25


def test_articles_keep_their_line_ends_and_hard_spaces(checked_one_of_each: Checked) -> None:
    text = checked_one_of_each.dossier.articles["inland-gazette"].text
    assert "has\r\nlearned" in text
    assert "180\u00a0people" in text


def test_its_data_are_the_golden_ones(one_of_each: Made) -> None:
    [data] = [file.content.decode() for file in one_of_each.rendered.files if file.path == "data/dossier.json"]
    assert data == _golden(DOSSIERS / "one-of-each.json", data)


def test_its_data_fit_their_schema_and_the_schema_is_strict(one_of_each: Made) -> None:
    files = {file.path: file.content for file in one_of_each.rendered.files}
    schema, data = json.loads(files["data/dossier.schema.json"]), json.loads(files["data/dossier.json"])
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(data)
    data["claims"][0]["verdict"] = "true"
    assert [error.validator for error in jsonschema.Draft202012Validator(schema).iter_errors(data)] == [
        "additionalProperties"
    ]


def test_its_addresses_are_the_golden_ones(one_of_each: Made) -> None:
    rendered = one_of_each.rendered
    addresses = [f"/{page.address}" for page in rendered.pages] + [f"/{file.path}" for file in rendered.files]
    assert len(addresses) == len(set(addresses))
    listed = "".join(f"{address}\n" for address in sorted(addresses))
    assert listed == _golden(DOSSIERS / "one-of-each.addresses.txt", listed)


def test_the_originals_are_offered_byte_for_byte(one_of_each: Made) -> None:
    offered = {file.path: file.content for file in one_of_each.rendered.files}
    originals = [path for path in (ONE_OF_EACH / "sources").rglob("*") if path.is_file()]
    assert len(originals) > 20
    for path in originals:
        if path.suffix == ".html":
            continue  # see the next test
        assert offered[f"data/{path.relative_to(ONE_OF_EACH / 'sources').as_posix()}"] == path.read_bytes()


def test_a_captured_page_is_offered_in_a_zip_file_that_no_browser_runs(one_of_each: Made) -> None:
    offered = {file.path: file.content for file in one_of_each.rendered.files}
    assert not [
        path for path in offered if path.startswith("data/articles/") and not path.endswith((".txt", ".yml", ".zip"))
    ]
    with zipfile.ZipFile(io.BytesIO(offered["data/articles/sella-bulletin.zip"])) as opened:
        assert opened.namelist() == ["sella-bulletin.html"]
        page = opened.read("sella-bulletin.html")
    assert page == (ONE_OF_EACH / "sources/articles/sella-bulletin.html").read_bytes()
    assert b"<script>" in page


def test_the_whole_site_builds_and_every_claim_is_verified(tmp_path: Path, one_of_each: Made) -> None:
    site = building.build(ONE_OF_EACH / "mkdocs.yml", tmp_path / "site")
    found = verify.verify(site, one_of_each)
    assert found.faults == ()
    assert found.claims >= 25
    assert (site / "claims" / "post-212-ashore" / "index.html").is_file()
    assert (site / "reading" / "index.html").is_file()


# Every remark.


@pytest.fixture(scope="module")
def remarked() -> Checked:
    return read_and_check(EVERY_REMARK)


def test_every_remark_is_told_as_expected_and_stops_nothing(remarked: Checked) -> None:
    told = report.as_text(remarked.remarks) + "\n"
    assert told == _golden(EVERY_REMARK / "expected.txt", told)
    assert remarked.problems == ()


# Every mistake.

ALONE: Mapping[RuleId, str] = {
    "no-folder": "without the folder there are no other mistakes",
}
"""Rules that cannot be broken in one dossier with the others."""


def _with_what_git_cannot_hold(root: Path) -> Path:
    sources = shutil.copytree(EVERY_MISTAKE, root) / "sources"
    actors = sources / "actors"
    (actors / "file-too-large.yml").write_bytes(b"name: " + b"A" * (1 << 20) + b"\n")
    (actors / "file-control-character.yml").write_bytes(b"name: A\x07\x08\nkind: person\n")
    (actors / "file-hidden-line-break.yml").write_bytes("name: A\u2028B\nkind: person\n".encode())
    (actors / "file-in-utf-16.yml").write_bytes("name: A\n".encode("utf-16"))
    (actors / "file-not-utf-8.yml").write_bytes(b"kind: person\nname: Z\xfcrich\n")
    (actors / "file-that-is-a-folder.yml").mkdir()
    (actors / "file-out-of-the-folder.yml").symlink_to(root / "mkdocs.yml")
    (actors / "file-that-is-gone.yml").symlink_to("nowhere.yml")
    (actors / "Storm.yml").write_bytes(b"name: A\nkind: person\n")
    return root


@pytest.fixture(scope="module")
def mistakes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _with_what_git_cannot_hold(tmp_path_factory.mktemp("mistakes") / "project")


@pytest.fixture(scope="module")
def mistaken(mistakes: Path) -> Checked:
    return read_and_check(mistakes)


def test_every_mistake_is_told_as_expected(mistaken: Checked) -> None:
    told = report.as_text(mistaken.problems) + "\n"
    assert told == _golden(EVERY_MISTAKE / "expected.txt", told)


def test_every_rule_of_the_table_is_among_the_mistakes(mistaken: Checked, remarked: Checked) -> None:
    """A rule that nothing tells has no place in the table; and no rule can be told that is not there."""
    told = {problem.rule for problem in mistaken.problems}
    stops = {rule.id for rule in RULES.values() if rule.strength == "error"}
    assert sorted(stops - ALONE.keys() - told) == [], "give tests/dossiers/every-mistake one of these"
    assert sorted(RULES.keys() - stops - {one.rule for one in remarked.remarks}) == [], "and every-remark one of these"
    assert told <= stops - ALONE.keys()


def test_the_table_has_each_name_that_a_rule_may_have_and_has_it_once() -> None:
    assert sorted(rule.id for rules in RULES_BY_ROOM.values() for rule in rules) == sorted(get_args(RuleId))


def test_a_problem_with_a_rule_that_is_not_in_the_table_is_refused() -> None:
    with pytest.raises(ValueError, match='"quote-not-fond" is no rule'):
        Problem(Position("sources/events/x.yml"), cast(RuleId, "quote-not-fond"), "A sentence.")


@pytest.mark.parametrize("rule", [rule for rule in RULES.values() if rule.id not in ALONE], ids=lambda rule: rule.id)
def test_the_example_of_a_rule_breaks_it(mistakes: Path, mistaken: Checked, remarked: Checked, rule: Rule) -> None:
    """The example stands in the file at the line that is told, or is the file's name, or is told as it cannot stand."""
    root, found = (mistakes, mistaken.problems) if rule.strength == "error" else (EVERY_REMARK, remarked.remarks)
    told = [problem for problem in found if problem.rule == rule.id]
    assert rule.example
    assert any(
        problem.position.file.endswith(f"/{rule.example}")
        or rule.example in problem.sentence
        or problem.position.line in _lines_with(rule.example, root / problem.position.file)
        for problem in told
    ), [str(problem.position) for problem in told]


def _lines_with(words: str, path: Path) -> set[int]:
    """The numbers of all lines that words reach over, wherever they stand in a file."""
    text = path.read_text("utf-8", errors="replace") if path.is_file() else ""
    starts = [found.start() for found in re.finditer(re.escape(words), text)]
    spans = [(text.count("\n", 0, at), text.count("\n", 0, at + len(words))) for at in starts]
    return {line + 1 for first, last in spans for line in range(first, last + 1)}


def test_what_never_occurs_together_occurs_alone(tmp_path: Path) -> None:
    (problem,) = read_and_check(tmp_path).problems
    assert {problem.rule} == ALONE.keys()
    assert RULES["no-folder"].example in problem.sentence


def test_no_message_names_this_machine(mistaken: Checked, tmp_path: Path) -> None:
    told = report.as_text(mistaken.problems)
    assert str(tmp_path.parent) not in told
    assert "/tmp" not in told


def test_a_dossier_with_mistakes_is_not_built_and_the_old_site_stands(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("the old one", "utf-8")
    root = _with_what_git_cannot_hold(tmp_path / "project")
    (root / "docs").mkdir()
    with pytest.raises(project_door.BuildFailed):
        building.build(root / "mkdocs.yml", site)
    assert [(path.name, path.read_text("utf-8")) for path in site.iterdir()] == [("index.html", "the old one")]
