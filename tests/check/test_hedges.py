"""A hedge stands in the words, or right beside them, and is laid to somebody in the chain."""

from __future__ import annotations

from typing import Any

import pytest

from dossier_maker import key_at, read_dossier
from generator.check.hedges import check_hedges


def told(hedge: dict[str, Any], **claim: Any) -> list[tuple[str, str]]:
    stated = {"id": "c", "source": "s", "quote": "the lamp was reportedly lit", "hedges": [hedge], **claim}
    body = "body: {from: the lamp, to: lit}\n"
    dossier = read_dossier({"events/e.yml": {"title": "E", "claims": [stated]}}, {"s": ("the lamp was lit", body)})
    return [(one.rule, key_at(dossier.events["e"], one.position)) for one in check_hedges(dossier)]


@pytest.mark.parametrize(
    ("hedge", "claim"),
    [
        ({"words": "reportedly"}, {}),
        ({"words": "reportedly", "by": "paper"}, {}),
        ({"words": "it seems"}, {"prefix": "so it seems, "}),
        ({"words": "he thinks"}, {"suffix": ", he thinks", "attribution": ["quill"]}),
        ({"words": "reportedly", "by": "quill"}, {"attribution": ["office", "quill"]}),
        ({"words": "“reportedly”"}, {"quote": 'the lamp was "reportedly" lit'}),
    ],
)
def test_what_stands_in_the_words_is_taken(hedge: dict[str, Any], claim: dict[str, Any]) -> None:
    assert told({"degree": "not-committed", **hedge}, **claim) == []


def test_words_that_stand_nowhere_near() -> None:
    assert told({"words": "perhaps", "degree": "possible"}) == [("hedge-not-in-quote", "claims.0.hedges.0.words")]


def test_somebody_who_is_not_in_the_chain() -> None:
    hedge = {"words": "reportedly", "degree": "possible", "by": "quill"}
    assert told(hedge) == [("hedge-by-nobody", "claims.0.hedges.0.by")]
