"""Words that may show how sure somebody is are proposed, with their degree."""

from __future__ import annotations

import pytest

from generator.doors.editing.hedging import hedged


@pytest.mark.parametrize(
    ("words", "language", "found"),
    [
        ("It was reportedly out and may be lost", "en", [("reportedly", "not-committed"), ("may", "possible")]),
        ("It is unlikely to sail", "en", [("unlikely", "not probable")]),
        ("In May the mayor came", "en-GB", []),
        ("maybe, and maybe not", "en", [("maybe", "possible")]),
        ("ربما غرق القارب", "ar", [("ربما", "possible")]),
        ("The might of it", "fr", []),
    ],
)
def test_hedges_that_are_proposed(words: str, language: str, found: list[tuple[str, str]]) -> None:
    told = [(one["words"], "not " * one["denied"] + one["degree"]) for one in hedged(words, language)]
    assert told == found
