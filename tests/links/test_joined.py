"""What is joined has one leader, and nothing else has."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.links.joined import Joined

MEMBERS = range(8)


@given(st.lists(st.tuples(st.sampled_from(MEMBERS), st.sampled_from(MEMBERS)), max_size=12))
def test_a_group_is_whatever_can_be_reached(pairs: list[tuple[int, int]]) -> None:
    joined: Joined[int] = Joined()
    groups = [{one} for one in MEMBERS]
    for one, other in pairs:
        joined.join(one, other)
        both = groups[one] | groups[other]
        for member in both:
            groups[member] = both
    assert [{other for other in MEMBERS if joined.leader(other) == joined.leader(one)} for one in MEMBERS] == groups
    assert all(joined.leader(one) in groups[one] for one in MEMBERS)
    assert set(joined.leaders()) == {one for pair in pairs for one in pair}


def test_the_leader_of_the_first_leads_both() -> None:
    joined: Joined[str] = Joined()
    joined.join("b", "a")
    joined.join("c", "a")
    assert joined.leaders() == {"a": "c", "b": "c", "c": "c"}
    assert joined.leader("d") == "d"


def test_a_long_chain_is_walked_once() -> None:
    joined: Joined[int] = Joined()
    for one in range(20_000):
        joined.join(one + 1, one)
    assert {joined.leader(one) for one in range(20_001)} == {20_000}
