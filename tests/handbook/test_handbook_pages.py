"""The pages of the manual that are made from the program: they say what it knows, and their examples are right.

``make goldens`` writes them anew.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, NewType

import pytest
from pydantic import ValidationError
from pydantic.fields import FieldInfo

from generator.ground.rules import RULES, Rule
from generator.handbook.forms import form_of, title_of
from generator.handbook.reference import example_of, keys_of, records, reference_page
from generator.handbook.rules import rules_page
from generator.model.ids import Id
from generator.model.record import Record
from generator.read.nodes import read_tree
from generator.read.record_files import FOLDERS

PAGES: dict[str, Callable[[], str]] = {"reference.md": reference_page, "rules.md": rules_page}
KEYS = [(record, key, info) for record in records() for key, info in keys_of(record)]
NAMES = [f"{record.__name__}.{key}" for record, key, _ in KEYS]


@pytest.mark.parametrize("name", PAGES)
def test_the_page_in_docs_is_the_one_that_the_program_makes(project: Path, name: str) -> None:
    page, made = project / "docs" / name, PAGES[name]()
    if os.environ.get("DOSSIER_GOLDEN") == "write":
        page.write_bytes(made.encode())
    assert page.read_bytes().decode() == made, "make goldens writes it anew"


@pytest.mark.parametrize(("record", "key", "info"), KEYS, ids=NAMES)
def test_every_key_says_what_it_means_and_how_it_is_written(record: type[Record], key: str, info: FieldInfo) -> None:
    assert info.description, f'give "{key}" a meaning and an example: means(…, …)'
    assert info.description[-1] == "."
    assert form_of(info.annotation, info.metadata)


@pytest.mark.parametrize(("record", "key", "info"), KEYS, ids=NAMES)
def test_the_example_of_a_key_is_one_that_the_program_takes(record: type[Record], key: str, info: FieldInfo) -> None:
    tree = read_tree(example_of(key, info), "example.yml")
    assert tree.problems == ()
    assert tree.top is not None
    assert list(tree.top) == [key]
    assert _wrong(record, key, tree.top) == []


def _wrong(record: type[Record], key: str, top: Any) -> list[Any]:
    """What is wrong with the value of a key; that others are missing beside it does not matter."""
    try:
        record.model_validate(top)
    except ValidationError as error:
        return [detail for detail in error.errors() if detail["loc"][:1] == (key,)]
    return []


def test_an_example_that_is_none_would_be_noticed() -> None:
    (claim,) = [record for record in records() if record.__name__ == "Claim"]
    assert _wrong(claim, "id", {"id": "Not an id"})
    assert _wrong(claim, "idd", {"idd": "x"})


def test_every_kind_of_record_has_a_name_for_messages() -> None:
    assert [record for record in records() if title_of(record) == record.__name__] == []
    assert len(records()) >= 16


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
def test_a_rule_says_its_sentences_and_looks_at_keys_that_exist(rule: Rule) -> None:
    for sentence in (rule.says, rule.where):
        assert re.fullmatch(r"[A-Z].*\.", sentence)
    known = {key for _, key, _ in KEYS} | set(FOLDERS)
    assert set(re.findall("`([a-z_]+)`", rule.where)) <= known


def test_forms_are_told_for_types_that_the_model_may_come_to_have() -> None:
    assert form_of(tuple[Id, ...]) == "a list, each an id"
    assert form_of(NewType("ActorId", str)) == "the id of an actor"
    assert form_of(NewType("Words", str)) == "text"
    with pytest.raises(TypeError, match="how a person writes"):
        form_of(complex)
