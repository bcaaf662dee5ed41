"""Who is quoted on an event: by its claims, by what its date and summary cite, and on its parts."""

from __future__ import annotations

from typing import Any

import pytest

from dossier_maker import derive_dossier
from generator.model.ids import EventId

CLAIM = {"id": "c", "source": "a", "quote": "It rained all night."}


@pytest.mark.parametrize(
    ("whole", "part", "quoted"),
    [
        ({}, {}, ()),
        ({"claims": [CLAIM]}, {}, ("a",)),
        ({}, {"claims": [CLAIM], "part_of": "whole"}, ("a",)),
        ({}, {"claims": [CLAIM]}, ()),
        ({"summary": "It rained [@c]."}, {"claims": [CLAIM]}, ("a",)),
        (
            {"date": {"date": "2031", "basis": "inferred", "claims": ["c"], "reason": "Said so."}},
            {"claims": [CLAIM]},
            ("a",),
        ),
    ],
)
def test_who_is_quoted(whole: dict[str, Any], part: dict[str, Any], quoted: tuple[str, ...]) -> None:
    files = {"events/whole.yml": {"title": "Whole", **whole}, "events/part.yml": {"title": "Part", **part}}
    derived = derive_dossier(files, {"a": "It rained all night.", "b": "It did not."})
    assert derived.speaking[EventId("whole")] == quoted
