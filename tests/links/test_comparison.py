"""How answers relate: laws that hold for every kind of answer, and how accounts fall into groups."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_maker import derive_dossier, read_dossier
from generator.answers import KINDS
from generator.answers.kind import ComparedKind, Relation
from generator.answers.number import VAGUE
from generator.links.comparison import Comparison
from generator.model.question import Question

QUESTION = Question.model_validate(
    {
        "id": "q",
        "ask": "What?",
        "answers_are": "choice",
        "choices": [
            {"id": "yes", "label": "Yes"},
            {"id": "no", "label": "No"},
            {"id": "missile", "label": "A missile"},
            {"id": "buk", "label": "A Buk missile", "part_of": "missile"},
        ],
        "claims": [{"id": "c", "source": "s", "quote": "q"}],
    }
)


def compare(kind: str, a: str, b: str) -> Relation:
    compared = KINDS[kind]
    assert isinstance(compared, ComparedKind)
    return compared.compare(DOSSIER, QUESTION, a, b)


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


def chosen(ids: list[str]) -> st.SearchStrategy[str]:
    several = st.lists(st.sampled_from(ids), min_size=1, max_size=3, unique=True).map(", ".join)
    return st.one_of(several, several.map("not {}".format))


answers = {
    "number": numbers,
    "duration": st.builds("{} {}".format, numbers, st.sampled_from(["days", "weeks", "months", "years"])),
    "date": dates,
    "choice": chosen(["yes", "no", "missile", "buk"]),
    "actor": chosen(sorted(TREE)),
    "place": chosen(sorted(TREE)),
}


@pytest.mark.parametrize("kind", sorted(answers))
@given(data=st.data())
def test_order_does_not_matter_an_answer_is_the_same_as_itself_and_the_same_passes_on(
    kind: str, data: st.DataObject
) -> None:
    a, b, c = (data.draw(answers[kind]) for _ in range(3))
    assert compare(kind, a, b) == compare(kind, b, a)
    assert compare(kind, a, a) == "same"
    if compare(kind, a, b) == "same":
        assert compare(kind, a, c) == compare(kind, b, c)


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
        ("date", "2016-12-10/2016-12-11", "2016-12-11/2016-12-12", "compatible"),
        ("date", "2016-02", "2016-05~", "different"),
        ("date", "2016-04", "2016-05~", "compatible"),
        ("duration", "2-3 weeks", "20 days", "compatible"),
        ("choice", "yes", "no", "different"),
        ("choice", "buk", "missile", "compatible"),
        ("choice", "not buk", "missile", "compatible"),
        ("choice", "not missile", "buk", "different"),
        ("choice", "not yes", "no", "compatible"),
        ("choice", "not yes", "not no", "compatible"),
        ("choice", "not yes", "not yes", "same"),
        ("actor", "leaf, right", "right, leaf", "same"),
        ("actor", "leaf, right", "right", "compatible"),
        ("actor", "leaf, right", "right, alone", "compatible"),
        ("actor", "leaf, right", "alone", "different"),
        ("actor", "twig, right", "left", "compatible"),
        ("place", "not left", "twig", "different"),
        ("place", "not twig", "left", "compatible"),
        ("place", "not left, right", "leaf, right", "different"),
        ("place", "not left, right", "leaf, alone", "compatible"),
        ("actor", "twig", "left", "compatible"),
        ("actor", "left", "right", "different"),
        ("place", "all", "twig", "compatible"),
        ("place", "alone", "all", "different"),
    ],
)
def test_what_fits_together(kind: str, a: str, b: str, relation: str) -> None:
    assert compare(kind, a, b) == relation


READ = "  reading: {{relation: {}, reason: So the editor reads it.}}\n"
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


@pytest.mark.parametrize(
    ("kind", "a", "b", "why"),
    [
        ("actor", "quill", "not quill", "one denies what the other says: quill, and not quill"),
        ("actor", "not wire, quill", "quill", "one denies what the other says: not wire or quill, and quill"),
        ("actor", "wire", "quill", "neither is, or is a part of, the other: wire, and quill"),
        ("choice", "not yes", "yes", "one denies what the other says: not Yes, and Yes"),
        ("choice", "no", "yes", "of the answers that this question allows, “No” and “Yes” exclude each other"),
    ],
)
def test_why_two_answers_differ(kind: str, a: str, b: str, why: str) -> None:
    choices = "  choices: [{id: 'yes', label: 'Yes'}, {id: 'no', label: 'No'}]\n" if kind == "choice" else ""
    assert dict(compared(kind, [("paper", a, ""), ("post", b, "")], choices).why) == {(0, 1): why}


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
        ("text", [("paper", "it fell", ""), ("post", "it broke", "")], "  groups: [[c0], [c1]]\n", "uncompared"),
        ("text", [("paper", "it fell", ""), ("post", "it broke", "")], READ.format("different"), "different"),
        ("text", [("paper", "it fell", ""), ("post", "it broke", "")], READ.format("emphasis"), "emphasis"),
        ("text", [("paper", "it fell", ""), ("post", "it broke", "")], READ.format("beside"), "beside"),
        ("text", [("paper", "it fell", ""), ("post", "it broke", "")], READ.format("same"), "same"),
        (
            "text",
            [("paper", "it fell", ""), ("post", "it broke", ""), ("post", "it came down", "")],
            "  groups: [[c0, c2], [c1]]\n" + READ.format("emphasis"),
            "emphasis",
        ),
        ("text", [("paper", "it fell", ""), ("post", "it came down", "")], "  groups: [[c0, c1]]\n", "same"),
    ],
)
def test_a_question_as_a_whole(kind: str, given: list[tuple[str, str, str]], more: str, relation: str) -> None:
    assert compared(kind, given, more).relation == relation


@given(several=st.lists(numbers, min_size=2, max_size=6))
def test_answers_of_one_group_relate_alike_to_everything_else(several: list[str]) -> None:
    for a, b in combinations(several, 2):
        if compare("number", a, b) == "same":
            assert all(compare("number", a, c) == compare("number", b, c) for c in several)


MOMENTS = [
    # The time of one account, and of the other; when each was printed; how they relate.
    ("2031-03-04", "2031-03-05", "2031-03-06", "2031-03-06", "in-turn"),
    ("2031-03-04", "2031-03-04", "2031-03-06", "2031-03-06", "different"),
    ("2031-03-04", "", "2031-03-06", "2031-03-06", "different"),
    ("", "", "2031-03-04", "2031-03-06", "different"),
    ("2031-03-05", "", "2031-03-06", "2031-03-04", "in-turn"),
    ("2031-03-04T15:39", "2031-03-04T20:00", "2031-03-06", "2031-03-06", "in-turn"),
    ("2031-03-04T15:39", "2031-03-04", "2031-03-06", "2031-03-06", "different"),
    ("2031-03-03/..", "2031-03-07", "2031-03-04", "2031-03-08", "in-turn"),
    ("2031-03-07", "2031-03-07", "2031-03-04", "2031-03-08", "different"),
]


@pytest.mark.parametrize(("when", "other", "printed", "later", "relation"), MOMENTS)
@pytest.mark.parametrize("swapped", [False, True])
def test_accounts_of_different_moments_can_both_be_true(
    when: str, other: str, printed: str, later: str, relation: str, swapped: bool
) -> None:
    """An article cannot speak of what came after it was printed; but it can foretell it."""
    times = [other, when] if swapped else [when, other]
    claims = [
        f"  - {{id: c{at}, source: s{source}, quote: {QUOTES[source]}, answer: {answer}"
        + (f", when: '{time}'}}" if time else "}")
        for at, (source, answer, time) in enumerate(zip((1, 0) if swapped else (0, 1), ("5", "9"), times, strict=True))
    ]
    asks = "- id: q\n  ask: How many?\n  answers_are: number\n  claims:\n" + "\n".join(claims)
    body = "body: {from: We saw one, to: more fall.}\n"
    derived = derive_dossier(
        {**OTHERS, "events/e.yml": f"title: E\nquestions:\n{asks}\n"},
        {"s0": (TEXT, f"published: {printed}\n{body}"), "s1": (TEXT, f"published: {later}\n{body}")},
    )
    found = derived.comparisons["q"]
    assert found.relation == relation
    (why,) = found.why.values()
    assert why.startswith("they speak of different moments" if relation == "in-turn" else "no number is both 5 and 9")
