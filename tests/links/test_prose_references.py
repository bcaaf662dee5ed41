"""Sentences of the dossier's own prose that refer to something, and what a reference resolves to."""

from __future__ import annotations

import pytest

from dossier_maker import derive_dossier
from generator.links.derived import Derived
from generator.links.prose_references import resolve
from generator.model.dossier import Ref

TEXT = "The lamp was out all night, they said."
CLAIM = "claims:\n  - {id: lamp, source: a, quote: The lamp was out}\n"
EVENT = f"""title: E
{CLAIM}summary: |
  [[quill]] and [[quill|she]] lit it [@lamp]. The [[e]] of [[place:sella]] is one [@lamp]. As [[a]] says, [[sella]] is
  no part of it, nor is \\[[union]] [@lamp].

  None names anything [@lamp].
"""


@pytest.fixture
def derived() -> Derived:
    files = {
        "events/e.yml": EVENT.replace("[[sella]] is", "[[actor:sella]] is"),
        "actors/quill.yml": "name: Quill\nkind: person\ndescription: Lives in [[place:sella]] [@lamp].\n",
        "actors/sella.yml": "name: Sella\nkind: state\nnote: Notes on [[quill]] are no backlinks.\n",
        "actors/union.yml": "name: Union\nkind: group\n",
        "places/sella.yml": "name: Sella\n",
    }
    made: Derived = derive_dossier(files, {"a": TEXT})
    return made


def test_each_sentence_is_quoted_once_for_each_thing_that_it_names(derived: Derived) -> None:
    found = {
        of: [(one.on, one.sentence.split(" ")[0]) for one in several]
        for of, several in derived.prose_references.items()
    }
    event, quill = Ref("event", "e"), Ref("actor", "quill")
    assert found == {
        Ref("actor", "quill"): [(event, "[[quill]]")],
        Ref("place", "sella"): [(event, "The"), (quill, "Lives")],
        Ref("source", "a"): [(event, "As")],
        Ref("actor", "sella"): [(event, "As")],
    }


@pytest.mark.parametrize(
    ("written", "ref"),
    [
        ("quill", Ref("actor", "quill")),
        ("e", Ref("event", "e")),
        ("a", Ref("source", "a")),
        ("sella", None),
        ("place:sella", Ref("place", "sella")),
        ("actor:sella", Ref("actor", "sella")),
        ("event:sella", None),
        ("nobody", None),
        ("lamp", None),
    ],
)
def test_a_reference_resolves_where_one_thing_and_no_other_fits(
    derived: Derived, written: str, ref: Ref | None
) -> None:
    assert resolve(derived.dossier, written) == ref
