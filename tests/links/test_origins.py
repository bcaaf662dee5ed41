"""Who stands behind an answer: outlets are counted, origins weighed; nobody corroborates himself."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_maker import read_dossier
from generator.links.attribution import Chain
from generator.links.origins import Standing, kin, standing

BODIES = {
    "post": (),
    "paper": (),
    "wire": (),
    "state": (),
    "ministry": ("state",),
    "spokesman": ("ministry",),
    "army": ("state",),
    "town": (),
    "witness": (),
    "stranger": (),
}
UNNAMED = {"witness", "stranger"}
DOSSIER = read_dossier(
    {
        f"actors/{one}.yml": {"name": one, "kind": "group", "part_of": above, "named": one not in UNNAMED}
        for one, above in BODIES.items()
    }
)
KIN = kin(DOSSIER)


def chain(*actors: str) -> Chain:
    voice = "own" if len(actors) == 1 else "unnamed" if actors[-1] in UNNAMED else "named"
    return Chain(actors, voice)


def stands(*chains: Chain, participants: tuple[str, ...] = ()) -> Standing:
    return standing(DOSSIER, chains, KIN, participants)


def test_two_outlets_that_print_one_speaker_are_one_origin() -> None:
    found = stands(chain("post", "spokesman"), chain("paper", "wire", "spokesman"))
    assert (found.outlets, found.origins, found.own) == (("post", "paper"), ("spokesman",), ())


def test_parts_of_one_body_are_one_origin_and_the_nearest_body_stands_for_them() -> None:
    assert stands(chain("post", "spokesman"), chain("paper", "ministry")).origins == ("ministry",)
    assert stands(chain("post", "spokesman"), chain("paper", "army")).origins == ("state",)
    assert stands(chain("post", "spokesman"), chain("paper", "town")).origins == ("spokesman", "town")


def test_unnamed_origins_are_counted_apart() -> None:
    found = stands(chain("post", "witness"), chain("paper", "stranger"), chain("paper", "town"))
    assert (found.origins, found.unnamed) == (("town",), ("witness", "stranger"))


def test_an_outlet_in_its_own_voice_is_an_origin_of_its_own() -> None:
    found = stands(chain("post"), chain("paper", "post"), chain("paper"))
    assert (found.origins, found.own) == (("post", "paper"), ("post", "paper"))


@pytest.mark.parametrize(
    ("origin", "participants", "parties"),
    [
        ("army", ("army",), ("army",)),
        ("spokesman", ("state",), ("spokesman",)),
        ("state", ("army",), ()),
        ("witness", ("witness",), ("witness",)),
        ("town", ("army", "state"), ()),
    ],
)
def test_a_party_is_a_participant_or_belongs_to_one(
    origin: str, participants: tuple[str, ...], parties: tuple[str, ...]
) -> None:
    assert stands(chain("post", origin), participants=participants).parties == parties


def test_an_outlet_that_reports_is_no_party_by_that() -> None:
    assert stands(chain("post"), participants=("post",)).parties == ()


def test_outlets_that_print_one_text_are_one_origin() -> None:
    chains = [chain("post"), chain("paper"), chain("wire")]
    found = standing(DOSSIER, chains, KIN, (), {"post": "paper", "paper": "paper"})
    assert len(found.origins) == 2
    assert found.outlets == ("post", "paper", "wire")


chains = st.lists(
    st.builds(
        lambda outlet, relays: chain(outlet, *relays),
        st.sampled_from(["post", "paper", "wire"]),
        st.lists(st.sampled_from(sorted(BODIES)), max_size=3),
    ),
    max_size=8,
)


@given(given=chains, more=chains)
def test_more_claims_never_take_an_outlet_or_an_unnamed_voice_away(given: list[Chain], more: list[Chain]) -> None:
    few, many = stands(*given), stands(*given, *more)
    assert set(few.outlets) <= set(many.outlets)
    assert set(few.unnamed) <= set(many.unnamed)
    assert len(few.origins) <= len(many.origins)


@given(given=chains)
def test_the_same_claims_twice_add_nobody_and_origins_are_never_of_one_kin(given: list[Chain]) -> None:
    found = stands(*given)
    assert stands(*given, *given) == found
    assert len({KIN[one] for one in found.origins}) == len(found.origins)
    assert not set(found.origins) & UNNAMED
