"""How answers relate: laws that hold for every kind of answer, and how accounts fall into groups."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_maker import derive_dossier, read_dossier
from generator.answers import KINDS
from generator.answers.kind import ComparedKind
from generator.answers.number import VAGUE
from generator.links.comparison import Comparison

COMPARISONS = {name: kind.compare for name, kind in KINDS.items() if isinstance(kind, ComparedKind)}

TREE = {"all": None, "left": "all", "right": "all", "leaf": "left", "twig": "leaf", "alone": None}
DOSSIER = read_dossier(
    {
        f"{folder}/{one}.yml": {"name": one, **more, **({"part_of": above} if above else {})}
        for folder, more in (("actors", {"kind": "group"}), ("places", {}))
        for one, above in TREE.items()
    }
)

whole = st.integers(0, 3000)
numbers = st.one_of(
    st.builds("{}{}".format, st.sampled_from(["", "~", ">", ">=", "<", "<="]), whole),
    st.builds(lambda about, a, b: f"{about}{min(a, b)}-{max(a, b)}", st.sampled_from(["", "~"]), whole, whole),
    st.sampled_from(sorted(VAGUE)),
)
points = st.one_of(
    st.integers(2014, 2017).map(str),
    st.sampled_from(["2015-21", "2015-22", "2015-24", "201X", "2016-XX"]),
    st.builds("201{}-{:02}".format, st.integers(4, 7), st.integers(1, 12)),
    st.builds("201{}-{:02}-{:02}".format, st.integers(5, 6), st.integers(1, 12), st.integers(1, 28)),
)
dates = st.one_of(
    points,
    st.builds("{}{}".format, points, st.sampled_from("~?%")),
    st.sampled_from(["2016-12-11T15:39", "2016-12-11T15:39Z", "2016-12-11T16:39+01:00", "2016-12-11T15:39:20"]),
    st.sampled_from(["2015/2016", "2015-05/2016-03", "2015-10/2015-12", "../2016", "2015/..", "2015/", "/2016-03"]),
)
answers = {
    "number": numbers,
    "duration": st.builds("{} {}".format, numbers, st.sampled_from(["days", "weeks", "months", "years"])),
    "date": dates,
    "choice": st.sampled_from(["yes", "no", "perhaps"]),
    "actor": st.sampled_from(sorted(TREE)),
    "place": st.sampled_from(sorted(TREE)),
}


@pytest.mark.parametrize("kind", sorted(COMPARISONS))
@given(data=st.data())
def test_order_does_not_matter_an_answer_is_the_same_as_itself_and_the_same_passes_on(
    kind: str, data: st.DataObject
) -> None:
    compare, some = COMPARISONS[kind], answers[kind]
    a, b, c = data.draw(some), data.draw(some), data.draw(some)
    assert compare(DOSSIER, a, b) == compare(DOSSIER, b, a)
    assert compare(DOSSIER, a, a) == "same"
    if compare(DOSSIER, a, b) == "same":
        assert compare(DOSSIER, a, c) == compare(DOSSIER, b, c)


@pytest.mark.parametrize(
    ("kind", "a", "b", "relation"),
    [
        ("number", "4000", "4,000", "same"),
        ("number", ">4000", "~5000", "compatible"),
        ("number", "a large number", ">300", "compatible"),
        ("number", "~10", "~12", "compatible"),
        ("number", "~10", "~13", "different"),
        ("number", ">4000", "4000", "different"),
        ("number", ">=4000", "4000", "compatible"),
        ("number", "dozens", "12", "different"),
        ("number", "<7", "0", "compatible"),
        ("date", "2015-05", "2015-21", "compatible"),
        ("date", "2016-12-11", "2016-12-12", "different"),
        ("date", "2016-12-10/2016-12-11", "2016-12-11/2016-12-12", "different"),
        ("date", "2016-02", "2016-05~", "different"),
        ("date", "2016-04", "2016-05~", "compatible"),
        ("duration", "2-3 weeks", "20 days", "compatible"),
        ("choice", "yes", "no", "different"),
        ("actor", "twig", "left", "compatible"),
        ("actor", "left", "right", "different"),
        ("place", "all", "twig", "compatible"),
        ("place", "alone", "all", "different"),
    ],
)
def test_what_fits_together(kind: str, a: str, b: str, relation: str) -> None:
    assert COMPARISONS[kind](DOSSIER, a, b) == relation


TEXT = "We saw one fall. We saw two fall. We saw three fall. We saw more fall."
QUOTES = ["We saw one fall", "We saw two fall", "We saw three fall", "We saw more fall"]
OTHERS = {
    f"actors/{one}.yml": f"name: {one}\nkind: {kind}\n"
    for one, kind in {"post": "outlet", "wire": "outlet", "quill": "person"}.items()
}


def compared(kind: str, given: list[tuple[str, str, str]], more: str = "") -> Comparison:
    """Compare answers; each is given with its outlet, paper or post, and its attribution."""
    claims = [
        f"  - {{id: c{at}, source: {outlet}, quote: {QUOTES[at]}, answer: '{answer}', attribution: [{chain}]}}"
        for at, (outlet, answer, chain) in enumerate(given)
    ]
    asks = f"- id: q\n  ask: What?\n  answers_are: {kind}\n{more}  claims:\n" + "\n".join(claims)
    body = "body: {from: We saw one, to: more fall.}\n"
    derived = derive_dossier(
        {**OTHERS, "events/e.yml": f"title: E\nquestions:\n{asks}\n"},
        {"paper": TEXT, "post": (TEXT, f"outlet: post\n{body}")},
    )
    return derived.comparisons["q"]


def test_accounts_fall_into_groups_that_relate_in_pairs() -> None:
    found = compared("number", [("paper", "4", ""), ("post", "~4", ""), ("post", "4", "quill"), ("paper", "9", "")])
    assert [group.claims for group in found.groups] == [("c0", "c2"), ("c1",), ("c3",)]
    assert found.between == {(0, 1): "compatible", (0, 2): "different", (1, 2): "different"}
    assert found.relation == "different"
    assert [found.apart(at) for at in range(3)] == [False, False, True]
    assert found.group_of("c2") == 0


@pytest.mark.parametrize(
    ("kind", "given", "more", "relation"),
    [
        ("number", [("paper", "4", "")], "", "single"),
        ("number", [("paper", "4", ""), ("paper", "4", "")], "", "single"),
        ("number", [("paper", "4", "quill"), ("post", "4", "quill")], "", "single"),
        ("number", [("paper", "4", ""), ("post", "4", "")], "", "same"),
        ("number", [("paper", "4", ""), ("post", ">3", "")], "", "compatible"),
        ("number", [("paper", "4", ""), ("paper", "5", "")], "", "different"),
        ("text", [("paper", "it fell", ""), ("post", "it broke", "")], "", "uncompared"),
        ("text", [("paper", "it fell", ""), ("post", "it broke", "")], "  groups: [[c0], [c1]]\n", "different"),
        ("text", [("paper", "it fell", ""), ("post", "it came down", "")], "  groups: [[c0, c1]]\n", "same"),
    ],
)
def test_a_question_as_a_whole(kind: str, given: list[tuple[str, str, str]], more: str, relation: str) -> None:
    assert compared(kind, given, more).relation == relation


@given(several=st.lists(numbers, min_size=2, max_size=6))
def test_answers_of_one_group_relate_alike_to_everything_else(several: list[str]) -> None:
    compare = COMPARISONS["number"]
    for a, b in combinations(several, 2):
        if compare(DOSSIER, a, b) == "same":
            assert all(compare(DOSSIER, a, c) == compare(DOSSIER, b, c) for c in several)
