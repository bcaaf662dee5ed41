"""Which place a claim is about."""

from __future__ import annotations

import pytest

from dossier_maker import derive_dossier
from generator.links.places import claims_about

TEXT = "They came from Mosul and Raqqa, not from Homs. The old town was taken at noon. The city lies in a desert."
WHERE = "coordinates: {lat: 34, lon: 38, origin: a map}\n"
FILES = {
    "places/city.yml": f"name: City\n{WHERE}claims: [{{id: desert, source: a, quote: The city lies in a desert}}]\n",
    "places/old-town.yml": "name: The old town\npart_of: city\n",
    "places/mosul.yml": f"name: Mosul\n{WHERE}",
    "places/raqqa.yml": f"name: Raqqa\n{WHERE}",
    "places/homs.yml": f"name: Homs\n{WHERE}",
    "places/nowhere.yml": "name: Nowhere\n",
    "events/taking.yml": """\
title: The taking
places: [old-town, nowhere]
questions:
  - id: whence
    ask: Whence did they come?
    answers_are: place
    claims:
      - {id: both, source: a, quote: They came from Mosul and Raqqa, answer: [mosul, raqqa]}
      - {id: denied, source: a, quote: not from Homs, answer: not homs}
claims:
  - {id: taken, source: a, quote: The old town was taken at noon}
""",
}


@pytest.mark.parametrize(
    ("place", "claims"),
    [
        ("city", {"desert", "taken"}),
        ("mosul", {"both"}),
        ("raqqa", {"both"}),
        ("homs", {"denied"}),
    ],
)
def test_an_answer_that_names_a_place_counts_there_and_any_other_claim_where_its_event_was(
    place: str, claims: set[str]
) -> None:
    found = {
        str(one): set(map(str, several)) for one, several in claims_about(derive_dossier(FILES, {"a": TEXT})).items()
    }
    assert found[place] == claims
    assert "nowhere" not in found
