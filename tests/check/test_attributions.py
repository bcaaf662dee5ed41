"""A chain of speakers: each once, each known, and the words from which one is inferred in the quote, with a reason."""

from __future__ import annotations

from typing import Any

import pytest

from dossier_maker import key_at, read_dossier
from generator.check.hedges import check_hedges
from generator.check.references import check_references

ACTORS = {f"actors/{one}.yml": {"name": one, "kind": "person"} for one in ("mayor", "council", "wire")}
TEXT = "the lamp was lit, the stout man said"


def told(attribution: list[Any], **claim: Any) -> list[tuple[str, str]]:
    stated = {"id": "c", "source": "s", "quote": "the lamp was lit", "attribution": attribution, **claim}
    files = {**ACTORS, "events/e.yml": {"title": "E", "claims": [stated]}}
    dossier = read_dossier(files, {"s": (TEXT, "body: {from: the lamp, to: said}\n")})
    problems = (*check_references(dossier), *check_hedges(dossier))
    return [(one.rule, key_at(dossier.events["e"], one.position)) for one in problems]


STOUT = {"words": "the stout man", "reason": "The mayor is stout."}


@pytest.mark.parametrize(
    ("attribution", "claim"),
    [
        (["mayor", "council"], {}),
        ([["mayor", "council"]], {}),
        (["wire", {"actors": ["mayor", "council"]}], {}),
        ([{"actors": "mayor", **STOUT}], {"suffix": ", the stout man said"}),
        ([{"actors": ["mayor", "council"], **STOUT}], {"quote": TEXT}),
    ],
)
def test_a_chain_that_is_right(attribution: list[Any], claim: dict[str, Any]) -> None:
    assert told(attribution, **claim) == []


@pytest.mark.parametrize(
    ("attribution", "rule", "place"),
    [
        (["mayor", ["council", "mayor"]], "attribution-repeats", "1.1"),
        (["mayor", {"actors": ["council", "mayor"]}], "attribution-repeats", "1.actors.1"),
        (["mayor", {"actors": "mayor"}], "attribution-repeats", "1.actors"),
        ([["mayor", "council", "council"]], "attribution-repeats", "0.2"),
        ([["wire", "paper"], "mayor"], "attribution-starts-with-outlet", "0"),
        ([["mayor", "cuncil"]], "unknown-id", "0.1"),
        ([{"actors": "cuncil"}], "unknown-id", "0.actors"),
        ([{"actors": "mayor", **STOUT}], "speaker-not-in-quote", "0.words"),
    ],
)
def test_a_chain_that_is_wrong(attribution: list[Any], rule: str, place: str) -> None:
    assert told(attribution) == [(rule, f"claims.0.attribution.{place}")]
