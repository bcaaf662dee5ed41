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


def chain(*links: str) -> Chain:
    """Make a chain; a link "a+b" has two who speak together."""
    together = tuple(tuple(link.split("+")) for link in links)
    voice = "own" if len(links) == 1 else "unnamed" if set(together[-1]) <= UNNAMED else "named"
    return Chain(together, voice)


def origins(*chains: Chain) -> list[str]:
    return ["+".join(origin) for origin in stands(*chains).origins]


def stands(*chains: Chain, participants: tuple[str, ...] = ()) -> Standing:
    return standing(DOSSIER, chains, KIN, participants)


def test_two_outlets_that_print_one_speaker_are_one_origin() -> None:
    found = stands(chain("post", "spokesman"), chain("paper", "wire", "spokesman"))
    assert (found.outlets, found.origins, found.own) == (("post", "paper"), (("spokesman",),), ())


def test_parts_of_one_body_are_one_origin_and_the_nearest_body_stands_for_them() -> None:
    assert origins(chain("post", "spokesman"), chain("paper", "ministry")) == ["ministry"]
    assert origins(chain("post", "spokesman"), chain("paper", "army")) == ["state"]
    assert origins(chain("post", "spokesman"), chain("paper", "town")) == ["spokesman", "town"]


def test_unnamed_origins_are_counted_apart() -> None:
    found = stands(chain("post", "witness"), chain("paper", "stranger"), chain("paper", "town"))
    assert (found.origins, found.unnamed) == ((("town",),), (("witness",), ("stranger",)))


def test_an_outlet_in_its_own_voice_is_an_origin_of_its_own() -> None:
    found = stands(chain("post"), chain("paper", "post"), chain("paper"))
    assert (found.origins, found.own) == ((("post",), ("paper",)), ("post", "paper"))


@pytest.mark.parametrize(
    ("chains", "counted"),
    [
        (["town+army"], ["town+army"]),
        (["town+army", "town+army"], ["town+army"]),
        (["town+army", "town"], ["town"]),
        (["town", "army", "town+army"], ["town", "army"]),
        (["town+army", "town+wire"], ["town+army"]),
        (["town+army", "wire+state"], ["town+army"]),
        (["town+army", "wire+post"], ["town+army", "wire+post"]),
        (["town+army", "wire+post", "town+wire"], ["town+army", "wire+post"]),
        (["ministry+army"], ["state"]),
        (["ministry+army", "state"], ["state"]),
        (["town+witness"], ["town"]),
        (["witness+stranger"], []),
    ],
)
def test_a_joint_statement_is_one_statement_by_two_voices(chains: list[str], counted: list[str]) -> None:
    assert origins(*(chain("post", origin) for origin in chains)) == counted


def test_unnamed_voices_together_are_one_unnamed_origin() -> None:
    assert stands(chain("post", "witness+stranger")).unnamed == (("witness", "stranger"),)


@pytest.mark.parametrize(
    ("origin", "participants", "parties"),
    [
        ("army", ("army",), ("army",)),
        ("spokesman", ("state",), ("spokesman",)),
        ("state", ("army",), ()),
        ("witness", ("witness",), ("witness",)),
        ("town", ("army", "state"), ()),
        ("town+army", ("state",), ("army",)),
    ],
)
def test_a_party_is_a_participant_or_belongs_to_one(
    origin: str, participants: tuple[str, ...], parties: tuple[str, ...]
) -> None:
    assert stands(chain("post", origin), participants=participants).parties == parties


def test_an_outlet_in_its_own_voice_is_a_party_where_it_is_a_side() -> None:
    assert stands(chain("post"), participants=("post",)).parties == ("post",)
    assert stands(chain("post"), participants=("paper",)).parties == ()


def test_outlets_that_print_one_text_are_one_origin() -> None:
    chains = [chain("post"), chain("paper"), chain("wire")]
    found = standing(DOSSIER, chains, KIN, (), {"post": "paper", "paper": "paper"})
    assert len(found.origins) == 2
    assert found.outlets == ("post", "paper", "wire")


links = st.lists(st.sampled_from(sorted(BODIES)), min_size=1, max_size=2, unique=True).map("+".join)
chains = st.lists(
    st.builds(
        lambda outlet, relays: chain(outlet, *relays),
        st.sampled_from(["post", "paper", "wire"]),
        st.lists(links, max_size=3),
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
    voices = [{KIN[one] for one in origin} for origin in found.origins]
    assert sum(map(len, voices)) == len(set().union(*voices))
    assert not {one for origin in found.origins for one in origin} & UNNAMED


@given(given=chains)
def test_speaking_together_never_makes_more_origins_than_speaking_alone(given: list[Chain]) -> None:
    alone = [
        Chain((*one.links[:-1], (actor,)), "own" if one.voice == "own" else "unnamed" if actor in UNNAMED else "named")
        for one in given
        for actor in one.origin
    ]
    assert len(stands(*given).origins) <= len(stands(*alone).origins)
