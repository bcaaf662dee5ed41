"""The vocabulary of acts: what is wrong with it is told at its line."""

from __future__ import annotations

import pytest

from generator.model.settings import Settings
from generator.read.nodes import read_tree
from generator.read.records import to_record

FILE = "sources/dossier.yml"
GOOD = """title: A dossier
acts:
  - id: liberate
    label: liberate
    forms: [liberated, Re-Liberation]
  - id: capture
    label: capture
    forms: [captured]
    but_not: [captured soldiers]
"""


def test_acts_are_read() -> None:
    settings, problems = to_record(Settings, read_tree(GOOD, FILE), FILE)
    assert problems == ()
    assert settings is not None
    assert [(act.id, act.forms, act.but_not) for act in settings.acts] == [
        ("liberate", ("liberated", "Re-Liberation"), ()),
        ("capture", ("captured",), ("captured soldiers",)),
    ]


@pytest.mark.parametrize(
    ("right", "wrong", "place", "sentence"),
    [
        ("id: capture", "id: liberate", (6, 9), 'There are two acts with the id "liberate".'),
        ("forms: [captured]", "forms: [Liberated]", (8, 13), '"Liberated" is already a form of "liberate".'),
        ("forms: [captured]", "forms: [re liberation]", (8, 13), '"re liberation" is already a form of "liberate".'),
        ("[captured soldiers]", "[captured]", (9, 15), '"captured" is already a form of this act.'),
        ("forms: [captured]", "forms: ['...']", (8, 13), '"..." has no word that could be found in an article.'),
        ("forms: [captured]", "forms: []", (8, 12), '"forms" must have at least one item.'),
        ("id: capture", "id: To Capture", (6, 9), '"To Capture" cannot be an id'),
        ("but_not", "but-not", (9, 5), '"but-not" is not a key of an act.'),
    ],
)
def test_a_mistake_is_told_at_its_place(right: str, wrong: str, place: tuple[int, int], sentence: str) -> None:
    assert GOOD.count(right) == 1
    settings, [problem] = to_record(Settings, read_tree(GOOD.replace(right, wrong), FILE), FILE)
    assert settings is None
    assert (problem.position.line, problem.position.column) == place
    assert problem.sentence.startswith(sentence)


def test_every_mistake_is_told() -> None:
    wrong = GOOD.replace("id: capture", "id: liberate").replace("[captured]", "[liberated, RE-LIBERATION]")
    _, problems = to_record(Settings, read_tree(wrong, FILE), FILE)
    assert [problem.position.line for problem in problems] == [6, 8, 8]
