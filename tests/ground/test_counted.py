"""What is counted on the terminal stands in the form that its number asks for."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.ground.counted import counted

PROGRAM = Path(__file__).parents[2] / "generator"


@pytest.mark.parametrize(("number", "words"), [(0, "0 quotes"), (1, "1 quote"), (2, "2 quotes"), (1000, "1000 quotes")])
def test_a_number_has_its_word(number: int, words: str) -> None:
    assert counted(number, "quote") == words


def test_a_plural_of_its_own() -> None:
    assert (counted(1, "entry", "entries"), counted(2, "entry", "entries")) == ("1 entry", "2 entries")


def test_nobody_puts_an_s_behind_a_word_by_hand() -> None:
    by_hand = re.compile(r"""\{['"]s?['"] if [^}]*!= 1""")
    assert [file.name for file in PROGRAM.rglob("*.py") if by_hand.search(file.read_text("utf-8"))] == []
