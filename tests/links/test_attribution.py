"""Who said it: chains, voices, and the bodies that an actor belongs to."""

from __future__ import annotations

import pytest

from dossier_maker import derive_dossier
from generator.links.derived import Derived

TEXT = "The lamp was out all night, they said."
ACTORS = {
    "actors/wire.yml": "name: Wire\nkind: organisation\n",
    "actors/office.yml": "name: Office\nkind: state-body\npart_of: town\n",
    "actors/quill.yml": "name: Quill\nkind: person\npart_of: [office, union]\n",
    "actors/town.yml": "name: Town\nkind: state\n",
    "actors/herald.yml": "name: Herald\nkind: outlet\npart_of: town\n",
    "actors/union.yml": "name: Union\nkind: group\npart_of: town\n",
    "actors/witness.yml": "name: A witness\nkind: person\nnamed: false\n",
}


def _attributed(attribution: str, actors: str = "[]") -> Derived:
    claim = f"{{id: lamp, source: a, quote: The lamp was out, attribution: {attribution}}}"
    event = f"title: E\nactors: {actors}\nclaims:\n  - {claim}\n"
    return derive_dossier({**ACTORS, "events/e.yml": event}, {"a": TEXT})


@pytest.mark.parametrize(
    ("attribution", "chain", "voice"),
    [
        ("[]", ("paper",), "own"),
        ("[quill]", ("paper", "quill"), "named"),
        ("[witness]", ("paper", "witness"), "unnamed"),
        ("[wire, office, witness]", ("paper", "wire", "office", "witness"), "unnamed"),
        ("[witness, wire, quill]", ("paper", "witness", "wire", "quill"), "named"),
        ("[wire, [town, union]]", ("paper", "wire", ("town", "union")), "named"),
        ("[[wire, quill], {actors: [town, witness]}]", ("paper", ("wire", "quill"), ("town", "witness")), "named"),
        ("[{actors: quill, words: The lamp, reason: So he was called.}]", ("paper", "quill"), "named"),
    ],
)
def test_the_last_of_a_chain_is_its_origin_and_gives_it_its_voice(
    attribution: str, chain: tuple[str | tuple[str, ...], ...], voice: str
) -> None:
    found = _attributed(attribution).chains["lamp"]
    links = tuple((link,) if isinstance(link, str) else link for link in chain)
    assert (found.links, found.voice, found.outlet, found.origin) == (links, voice, "paper", links[-1])


def test_claims_are_kept_by_their_origin_and_by_each_relay() -> None:
    derived = _attributed("[wire, office, quill]")
    assert {one: [stated.claim.id for stated in several] for one, several in derived.by_origin.items()} == {
        "quill": ["lamp"]
    }
    assert sorted(derived.by_relay) == ["office", "wire"]


def test_those_who_speak_together_each_have_the_claim() -> None:
    derived = _attributed("[[wire, office], [quill, union]]")
    assert sorted(derived.by_origin) == ["quill", "union"]
    assert sorted(derived.by_relay) == ["office", "wire"]


def test_what_a_sentence_attributes_to_nobody_is_the_outlets_own_voice_whoever_is_near() -> None:
    claims = [
        {"id": "said", "source": "a", "quote": "The lamp was out, Quill said.", "attribution": ["quill"]},
        {"id": "next", "source": "a", "quote": "The fog was thick that night."},
    ]
    event = {"title": "E", "claims": claims}
    derived = derive_dossier({**ACTORS, "events/e.yml": event}, {"a": " ".join(str(one["quote"]) for one in claims)})
    assert (derived.chains["said"].voice, derived.chains["next"].voice) == ("named", "own")
    assert [stated.claim.id for stated in derived.by_origin["quill"]] == ["said"]


def test_an_outlet_alone_is_its_own_origin_and_relays_nothing() -> None:
    derived = _attributed("[]")
    assert (list(derived.by_origin), derived.by_relay) == (["paper"], {})


def test_bodies_are_climbed_breadth_first_and_each_once() -> None:
    dossier = _attributed("[]").dossier
    assert dossier.bodies("quill") == ("quill", "office", "union", "town")
    assert dossier.bodies("wire") == ("wire",)


@pytest.mark.parametrize(
    ("actor", "mark"),
    [("town", "party"), ("quill", "party"), ("office", "party"), ("herald", "outlet"), ("wire", None), ("paper", None)],
)
def test_a_part_of_a_party_is_a_party_and_its_outlet_an_outlet_of_one(actor: str, mark: str | None) -> None:
    assert _attributed("[]", "[{actor: town, role: keeper, side: yes}]").party(actor, "e") == mark


def test_an_outlet_that_is_a_side_itself_is_a_party() -> None:
    roles = "[{actor: town, role: defender}, {actor: herald, role: accuser}]"
    assert _attributed("[]", roles).party("herald", "e") == "party"


def test_the_whole_is_no_party_where_only_its_part_is() -> None:
    assert not _attributed("[]", "[{actor: office, role: defender}]").party("town", "e")


@pytest.mark.parametrize(
    ("role", "is_party"),
    [
        ("role: attacker", True),
        ("role: speaker", False),
        ("role: keeper", False),
        ("role: keeper, side: yes", True),
        ("role: attacker, side: no", False),
    ],
)
def test_who_is_a_party_follows_from_the_role(role: str, is_party: bool) -> None:
    assert bool(_attributed("[]", f"[{{actor: town, {role}}}]").party("town", "e")) is is_party
