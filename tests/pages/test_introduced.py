"""Who an origin is, in one line, once under each question."""

from __future__ import annotations

from typing import Any

import pytest

from dossier_maker import derive_dossier
from generator.pages.frame.context import PageContext
from generator.pages.frame.repository import Repository
from generator.pages.parts.accounts import groups
from generator.pages.parts.introduced import Introduced, introduced

TEXT = "The lamp was out, Quill said. It was out all night, Quill added. The paper saw it."
BACKGROUND = {"text": "A weekly.", "origin": "the town's almanac", "read": "2031-05"}
CLAIMS: list[dict[str, Any]] = [
    {"id": "one", "source": "a", "quote": "The lamp was out, Quill said", "attribution": ["quill"]},
    {"id": "two", "source": "a", "quote": "It was out all night, Quill added", "attribution": ["quill"]},
    {"id": "own", "source": "a", "quote": "The paper saw it"},
]


def _context(quill: dict[str, Any], paper: dict[str, Any]) -> PageContext:
    asked = {"answers_are": "choice", "choices": [{"id": "out", "label": "It was out"}]}
    claims = [{**claim, "answer": "out"} for claim in CLAIMS]
    event = {
        "title": "E",
        "actors": [{"actor": "quill", "role": "keeper"}, {"actor": "paper", "role": "witness"}],
        "questions": [{"id": "lamp", "ask": "Lit?", **asked, "claims": claims}],
    }
    files = {
        "events/e.yml": event,
        "actors/quill.yml": {"name": "Quill", "kind": "person", **quill},
        "actors/paper.yml": {"name": "Paper", "kind": "outlet", **paper},
    }
    return PageContext(derive_dossier(files, {"a": TEXT}), Repository(), "events/e/")


def _lines(context: PageContext) -> list[tuple[str, ...]]:
    question = context.derived.dossier.events["e"].record.questions[0]
    [group] = groups(context, "e", question)
    return [tuple(line.name for line in account.introduced) for account in group.accounts]


def test_an_origin_is_told_with_its_first_account_and_an_outlet_only_by_a_work_outside() -> None:
    assert _lines(_context({}, {})) == [("Quill",), (), ()]
    assert _lines(_context({}, {"background": BACKGROUND})) == [("Quill",), (), ("Paper",)]


DESCRIBED = {"description": "He keeps the lamp [@one]. He is old [@two]."}


@pytest.mark.parametrize(
    ("quill", "how"),
    [
        ({"background": BACKGROUND, **DESCRIBED}, ("A weekly.", "", ())),
        (DESCRIBED, ("", "He keeps the lamp", ())),
        ({}, ("", "", ("keeper",))),
    ],
)
def test_a_work_goes_before_the_articles_and_those_before_a_role(
    quill: dict[str, Any], how: tuple[str, str, tuple[str, ...]]
) -> None:
    found = introduced(_context(quill, {}), "quill", "e", own=False)
    assert isinstance(found, Introduced)
    assert (found.outside.text if found.outside else "", found.roles) == (how[0], how[2])
    assert how[1] in found.told
    assert "old" not in found.told


def test_a_work_that_is_no_address_is_no_link() -> None:
    found = introduced(_context({"background": BACKGROUND}, {}), "quill", "e", own=False)
    assert found is not None
    assert found.outside is not None
    assert (found.outside.link_is_safe, found.outside.host, found.outside.read) == (False, "", "May 2031")
