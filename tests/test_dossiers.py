"""Two whole dossiers on things that never happened, through everything: one in order, one with every mistake.

``DOSSIER_GOLDEN=write pytest tests/test_dossiers.py`` writes what is expected anew; read the difference before you
commit it.
"""

from __future__ import annotations

import ast
import json
import os
import re
import shutil
from pathlib import Path
from typing import get_args

import jsonschema
import pytest

from dossier_maker import DOSSIERS, EVERY_MISTAKE, ONE_OF_EACH
from generator.doors import build as building
from generator.doors import project as project_door
from generator.doors import report, verify
from generator.ground.text.match import Reason
from generator.pipeline import Checked, Made, read_and_check


def _golden(path: Path, made: str) -> str:
    if os.environ.get("DOSSIER_GOLDEN") == "write":
        path.write_bytes(made.encode())
    return path.read_bytes().decode()


def test_nothing_is_wrong_with_it(checked_one_of_each: Checked) -> None:
    assert checked_one_of_each.problems == ()
    assert checked_one_of_each.dossier.declared == len(checked_one_of_each.found.passages) == 25


def test_articles_keep_their_line_ends_and_hard_spaces(checked_one_of_each: Checked) -> None:
    text = checked_one_of_each.dossier.articles["inland-gazette"].text
    assert "has\r\nlearned" in text
    assert "180\u00a0people" in text


def test_its_data_are_the_golden_ones(one_of_each: Made) -> None:
    files = {file.path: file.content.decode() for file in one_of_each.rendered.files}
    assert files["data/dossier.json"] == _golden(DOSSIERS / "one-of-each.json", files["data/dossier.json"])


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
        assert offered[f"data/{path.relative_to(ONE_OF_EACH / 'sources').as_posix()}"] == path.read_bytes()


def test_the_whole_site_builds_and_every_claim_is_verified(tmp_path: Path, one_of_each: Made) -> None:
    site = building.build(ONE_OF_EACH / "mkdocs.yml", tmp_path / "site")
    found = verify.verify(site, one_of_each)
    assert found.faults == ()
    assert found.claims == 25
    assert (site / "claims" / "post-212-ashore" / "index.html").is_file()
    assert (site / "reading" / "index.html").is_file()


# Every mistake.

NEVER_TOGETHER = {
    "no-folder": "without the folder there are no other mistakes",
}
MADE_FROM_PARTS = {
    "quote-{}": [f"quote-{reason}" for reason in get_args(Reason)],
    "date-{}": [
        f"date-quote-{reason}"
        for reason in get_args(Reason)
        # A date may be short, may stand anywhere in the file, and has neither prefix nor suffix.
        if reason not in ("too-short", "outside-body", "across-furniture", "context-differs")
    ],
    "resolved-{}": ["resolved-weekday", "resolved-calendar", "resolved-publication"],
    "{}-not-found": ["byline-not-found", "dateline-not-found"],
    "{}-id-twice": ["claim-id-twice", "question-id-twice"],
}
"""Rule names that the source makes from parts; what each of them comes to."""
GIVEN_BY_CALLERS = {"rule": ["no-text", "no-record"]}
"""Rule names that stand in a variable, where the name of it tells nothing."""
PLACE_OF_RULE = {"Problem": 1, "Reason": 0, "_refuse": 1, "_stop": 1, "_problem": 1}
"""Which argument of which call names the rule."""


def _rules(project: Path) -> set[str]:
    """Every rule name in the source of reading and checking."""
    rules: set[str] = set()
    for floor in ("read", "check", "answers"):
        for path in sorted((project / "generator" / floor).glob("*.py")):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, ast.Call):
                    rules |= _rules_of(node)
                elif isinstance(node, ast.FunctionDef) and node.name == "rule":
                    rules |= {rule for part in ast.walk(node) for rule in _named(part) if rule.startswith("quote-")}
    return rules


def _rules_of(call: ast.Call) -> set[str]:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    at = PLACE_OF_RULE.get(name)
    if at is None or len(call.args) <= at:
        return set()
    return _named(call.args[at])


def _named(rule: ast.AST) -> set[str]:
    if isinstance(rule, ast.Constant) and re.fullmatch("[a-z0-9-]*[a-z0-9]", str(rule.value)):
        return {str(rule.value)}
    if isinstance(rule, ast.JoinedStr):
        shape = "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in rule.values)
        return set(MADE_FROM_PARTS[shape])
    if isinstance(rule, ast.Name):
        return set(GIVEN_BY_CALLERS.get(rule.id, ()))
    return set()


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
def mistaken(tmp_path_factory: pytest.TempPathFactory) -> Checked:
    return read_and_check(_with_what_git_cannot_hold(tmp_path_factory.mktemp("mistakes") / "project"))


def test_every_mistake_is_told_as_expected(mistaken: Checked) -> None:
    told = report.as_text(mistaken.problems) + "\n"
    assert told == _golden(EVERY_MISTAKE / "expected.txt", told)


def test_every_rule_of_the_source_is_among_the_mistakes(mistaken: Checked, project: Path) -> None:
    rules = _rules(project)
    assert {"alias", "quote-in-body", "quote-ambiguous", "no-text", "bad-value", "unknown-id"} <= rules
    told = {problem.rule for problem in mistaken.problems}
    assert sorted(rules - NEVER_TOGETHER.keys() - told) == [], "give tests/dossiers/every-mistake one of these"
    assert sorted(told - rules) == [], "rules that the source no longer names"


def test_what_never_occurs_together_occurs_alone(tmp_path: Path) -> None:
    assert [problem.rule for problem in read_and_check(tmp_path).problems] == ["no-folder"]


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
