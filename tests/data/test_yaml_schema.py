"""The schemas for editors and the model agree: what a check reads they take, and what they refuse a check refuses.

Files are read here as an editor reads them: by YAML 1.2, in which ``2031`` is a number and ``true`` a truth.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from click.testing import CliRunner
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from dossier_maker import EVERY_REMARK, ONE_OF_EACH, PROJECT, TINY, write_dossier
from generator.data.yaml_schema import FILES, schema_files
from generator.doors.cli import main
from generator.handbook.reference import records
from generator.model.record import Record
from generator.pipeline import FOLDER, Made, read_and_check
from generator.read import read
from generator.read.nodes import read_tree
from generator.read.records import to_record
from generator.read.shared import with_shared

READ = PROJECT / "tests/read"
GOOD = sorted((READ / "good").glob("*.yml"))
BAD = sorted((READ / "bad").glob("*.yml"))
FIRST = sorted((PROJECT / "tests/first_mistakes").glob("*.yml"))
SCHEMAS = {
    name.removesuffix(".schema.json"): json.loads(made)
    for name, made in schema_files(read_and_check(ONE_OF_EACH).dossier).items()
}


UNKNOWABLE = {
    # what an editor reads as YAML does, and a dossier refuses
    "alias", "anchor", "anchor-on-a-list", "merge-key", "tag", "directive", "unknown-directive", "title-cut-short",
    "value-cut-short", "value-cut-short-in-braces", "control-character-escape", "paragraph-separator-in-quotes",
    "surrogate-escape", "backslash-that-hides-a-line-break", "actor-with-a-name-turned-around",
    "place-with-a-number-of-python",
    # what stands in other files, in articles, in the calendar, or in the kind of a question
    "misspelt-id", "misspelt-id-many-times", "the-front-page", "shared-alias", "wrong-weekday",
    "a-role-that-is-misspelt", "a-quote-changed-by-one-word", "curly-quotation-marks-around-a-quote",
    "a-quote-cut-before-reportedly",
    "a-gap-without-brackets", "smart-quotes-around-an-answer",
}  # fmt: skip
"""Mistakes that no schema can know of."""


def _plain(value: Any) -> Any:
    """An editor knows no dates: it keeps them as they are written."""
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_plain(inner) for inner in value]
    return value.isoformat() if isinstance(value, datetime.date | datetime.datetime) else value


def _refused(path: Path, name: str) -> list[str]:
    try:
        held = _plain(YAML(typ="safe", pure=True).load(path.read_text("utf-8-sig")))
    except (YAMLError, ValueError, RecursionError) as error:
        return [type(error).__name__]
    return [error.message for error in jsonschema.Draft7Validator(SCHEMAS[name]).iter_errors(held)]


def _kind(path: str) -> str:
    return next(name for name, (*_, files, but) in FILES.items() if fnmatch(path, files) and not fnmatch(path, but))


def _files() -> Iterator[Any]:
    for root in (PROJECT, ONE_OF_EACH, EVERY_REMARK, TINY):
        for path in sorted((root / FOLDER).rglob("*.yml")):
            yield pytest.param(path, id=path.relative_to(PROJECT).as_posix())


def _by_name(file: Path) -> str:
    first = file.name.split("-")[0]
    return first if first in FILES else "event"


@pytest.mark.parametrize("name", FILES)
def test_it_is_a_schema(name: str) -> None:
    jsonschema.Draft7Validator.check_schema(SCHEMAS[name])


@pytest.mark.parametrize("path", list(_files()))
def test_what_a_check_reads_is_taken(path: Path) -> None:
    assert _refused(path, _kind(f"{path.parent.name}/{path.name}".removeprefix(f"{FOLDER}/"))) == []


@pytest.mark.parametrize("file", GOOD, ids=lambda file: file.stem)
def test_what_is_odd_but_right_is_refused_only_where_a_check_refuses_it(file: Path) -> None:
    name = _by_name(file)
    tree = with_shared(read_tree(file.read_bytes().decode(), file.name))
    record, problems = to_record(FILES[name][0], tree, file.name)
    assert (record is None) == bool(problems)
    assert set(_refused(file, name)) <= {"ScannerError"} or problems, "which is the other reader's own"


@pytest.mark.parametrize("file", BAD, ids=lambda file: file.stem)
def test_what_is_wrong_is_refused_unless_no_schema_can_know(file: Path) -> None:
    assert bool(_refused(file, _by_name(file))) == (file.stem not in UNKNOWABLE), _refused(file, _by_name(file))


@pytest.mark.parametrize("file", FIRST, ids=lambda file: file.stem)
def test_first_mistakes_are_refused_unless_no_schema_can_know(file: Path) -> None:
    place = file.read_text("utf-8").split("\n")[0].removeprefix(f"# {FOLDER}/")
    assert bool(_refused(file, _kind(place))) == (file.stem not in UNKNOWABLE)


def test_every_record_and_every_key_has_its_place() -> None:
    for name, (record, *_) in FILES.items():
        assert record.__name__ in SCHEMAS[name]["$defs"]
    found: dict[str, Any] = {}
    for schema in SCHEMAS.values():
        found |= schema["$defs"]
    for record in records():
        keys = {info.alias or key for key, info in record.model_fields.items()}
        assert set(found[record.__name__]["properties"]) == keys
        assert all(held["description"] for held in found[record.__name__]["properties"].values())


def test_ids_that_are_there_are_offered_and_others_taken() -> None:
    assert issubclass(FILES["event"][0], Record)
    actors = SCHEMAS["event"]["$defs"]["ActorId"]["anyOf"][0]["enum"]
    assert actors == sorted(read_and_check(ONE_OF_EACH).dossier.actors)


def test_examples_are_what_may_stand_there_and_none_is_an_id_that_is_not_there() -> None:
    keys = SCHEMAS["event"]["$defs"]["Claim"]["properties"]
    assert "examples" not in keys["source"]
    assert "examples" not in keys["attribution"]
    assert keys["formerly"]["examples"] == [["flood-in-may"]]
    assert "[{words: reportedly, degree: not-committed}]" in keys["hedges"]["description"]
    assert keys["draft"]["examples"] == [True]
    assert keys["answer"]["examples"] == [">=40"]


def test_a_command_writes_what_the_site_has_and_vs_code_looks_for(tmp_path: Path) -> None:
    root = write_dossier(tmp_path, {"events/e.yml": {"title": "E"}, "events/broken.yml": "title: [\n"})
    (root / "mkdocs.yml").write_text("site_name: x\n")
    words = ["schema", "-f", str(root / "mkdocs.yml")]
    assert CliRunner().invoke(main, words).output == f"7 schemas written, 0 removed: {root / '.vscode/dossier'}\n"
    assert CliRunner().invoke(main, words).output.startswith("0 schemas written")
    made = {path.name: path.read_bytes() for path in (root / ".vscode/dossier").glob("*.schema.json")}
    assert made == schema_files(read(root)[0])
    settings = json.loads((PROJECT / ".vscode/settings.json").read_text())
    assert settings["yaml.schemas"] == {
        f".vscode/dossier/{name}.schema.json": [f"{FOLDER}/{files}", f"!{FOLDER}/{but}"] if but else f"{FOLDER}/{files}"
        for name, (*_, files, but) in FILES.items()
    }


def test_the_site_has_them(one_of_each: Made) -> None:
    held = {file.path: file.content for file in one_of_each.rendered.files if file.path.startswith("data/schema/")}
    made = schema_files(read_and_check(ONE_OF_EACH).dossier)
    assert held == {f"data/schema/{name}": content for name, content in made.items()}
