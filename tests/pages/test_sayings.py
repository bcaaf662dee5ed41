"""What somebody said: the same words once, with every point that they are on."""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser

from dossier_maker import derive_dossier
from generator.model.ids import ActorId
from generator.pages.frame.repository import Repository
from generator.pages.views.actor import actor_pages

TEXT = "Ada said the bridge fell at noon and nobody was hurt on it. Later Ada said it was old, and that Ben knew."
EVENT = """\
title: The fall
questions:
  - {id: when, ask: When did it fall?, answers_are: text, claims: [
      {id: noon, source: a, quote: the bridge fell at noon, attribution: [ada], answer: at noon}]}
  - {id: hurt, ask: Who was hurt?, answers_are: text, claims: [
      {id: nobody, source: a, quote: nobody was hurt on it, attribution: [ada], answer: nobody}]}
claims:
  - {id: whole, source: a, quote: fell at noon and nobody was hurt, attribution: [ada]}
  - {id: own, source: a, quote: the bridge fell at noon}
  - {id: old, source: a, quote: Later Ada said it was old, attribution: [ada]}
  - {id: via-ben, source: a, quote: Ada said it was old, attribution: [ben, ada]}
"""
FILES = {
    "actors/ada.yml": "name: Ada\nkind: person\n",
    "actors/ben.yml": "name: Ben\nkind: person\n",
    "events/fall.yml": EVENT,
}


def _said(actor: str, anchor: str = "said") -> list[tuple[str, list[str], list[str]]]:
    [page] = actor_pages(derive_dossier(FILES, {"a": TEXT}), Repository(), ActorId(actor))
    rows = LexborHTMLParser(page.html).css(f"section:has(> #{anchor}) .d-sayings > li")
    return [
        (
            row.css_first(".d-quote").text(strip=True),
            [link.text() for link in row.css(".d-sayings__on a")],
            [(link.attributes["href"] or "").partition("#claim-")[2] for link in row.css(".d-sayings__on a")],
        )
        for row in rows
    ]


def test_words_that_several_claims_quote_stand_once_with_their_points() -> None:
    whole, old, _ = _said("ada")
    assert whole == (
        "the bridge fell at noon and nobody was hurt on it",
        ["When did it fall?", "Who was hurt?", "The fall"],
        ["noon", "nobody", "whole"],
    )
    assert old == ("Later Ada said it was old", ["The fall"], ["old"])


def test_the_same_words_by_another_way_stand_apart() -> None:
    assert _said("ada")[2] == ("Ada said it was old", ["The fall"], ["via-ben"])
    assert [claims for _, _, claims in _said("ben", "relayed")] == [["via-ben"]]
    assert [claims for _, _, claims in _said("paper", "own")] == [["own"]]
