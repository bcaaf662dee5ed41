"""Strips of who held what: an account that names one holder is drawn, any other is not."""

from __future__ import annotations

import pytest

from dossier_maker import derive_dossier
from generator.pages.parts.strips import accounts


@pytest.mark.parametrize(
    ("answer", "drawn"), [("army", 1), ("[army, band]", 0), ("not army", 0)], ids=["one", "several", "denied"]
)
def test_only_an_account_of_one_holder_is_a_strip(answer: str, drawn: int) -> None:
    claim = f"{{id: c, source: s, quote: the town was held, answer: {answer}}}"
    derived = derive_dossier(
        {
            "actors/army.yml": "name: Army\nkind: state-body\n",
            "actors/band.yml": "name: Band\nkind: armed-group\n",
            "places/town.yml": "name: Town\n",
            "events/e.yml": "title: E\nquestions:\n- id: q\n  ask: Who held it?\n  answers_are: actor\n"
            f"  holds: {{place: town, when: 2031}}\n  claims: [{claim}]\n",
        },
        {"s": "Then the town was held for long."},
    )
    assert len(accounts(derived)) == drawn
