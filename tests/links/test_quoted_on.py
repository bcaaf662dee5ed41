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


def test_the_first_silent_are_those_whom_asking_each_source_finds() -> None:
    dates = ("2031-03-04", "2031-03-05T10:00", "2031-03-05T10:00Z", "2031-03~", "2031", "../2031-03-05", "2032/..")
    files = {
        f"events/e{at}.yml": f"title: Event {at}\ndate: {{date: '{date}', basis: inferred, reason: So it is.}}\n"
        for at, date in enumerate(dates)
    }
    files["events/undated.yml"] = "title: Undated\n"
    files["events/e4.yml"] += "claims:\n" + "".join(
        f"  - {{id: c{at}, source: s{at}, quote: Words stand here}}\n" for at in (0, 2, 5)
    )
    articles = {
        f"s{at}": ("Words stand here today.", f"published: {date}\nbody: {{from: Words, to: today.}}\n{extract}")
        for at, (date, extract) in enumerate(
            (date, extract)
            for date in ("2031-03-04", "2031-03-05T09:00", "2031-03-05T11:00Z", "2030", "2033", "{basis: unknown}")
            for extract in ("", "extract: yes\n")
        )
    }
    derived = derive_dossier(files, articles)
    for event in derived.dossier.events:
        silent = derived.silent(event, derived.dossier.sources)
        found, number = derived.not_quoted(event, 3)
        assert (list(found), number) == (silent[:3], len(silent)), event
