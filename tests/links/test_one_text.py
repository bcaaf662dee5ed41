"""Outlets that print one text in their own voice are one origin, unless the editor says otherwise."""

from __future__ import annotations

from dossier_maker import derive_dossier
from generator.links.attribution import Chain
from generator.links.derived import Derived
from generator.links.one_text import copies
from generator.links.shared_text import Printed, SharedText
from generator.model.passage import Passage

SEA = "The ferry struck the rocks off the old harbour shortly after nine on Monday night in thick fog."
EDITED = "The ferry struck the rocks off the old harbour shortly before nine on Monday night in thick fog."
APART = "It was nine on Monday night, thick with fog, when Port Sella's ferry hit the rocks outside."


def _printing(texts: dict[str, str], more: str = "", attribution: str = "") -> Derived:
    claims = "".join(
        f"      - {{id: by-{one}, source: {one}, quote: {text!r}, answer: 'yes'{attribution}}}\n"
        for one, text in texts.items()
    )
    event = (
        "title: The ferry strikes\nquestions:\n  - id: did-it\n    ask: Did it?\n    answers_are: choice\n"
        "    choices: [{id: 'yes', label: It did}]\n    claims:\n" + claims
    )
    files = {"events/strike.yml": event, "actors/wire.yml": "name: Coast Wire\nkind: outlet\n"}
    files |= {f"actors/{one}.yml": f"name: {one}\nkind: outlet\n" for one in texts}
    articles = {
        one: (text, f"outlet: {one}\n{more if one == 'b' else ''}body: {{from: {text[:30]!r}, to: {text[-30:]!r}}}\n")
        for one, text in texts.items()
    }
    return derive_dossier(files, articles)


def _origins(derived: Derived) -> tuple[str, ...]:
    return derived.comparisons["did-it"].groups[0].standing.origins


def test_copies_count_as_one() -> None:
    derived = _printing({"a": SEA, "b": EDITED, "c": APART})
    assert [one.sources for one in derived.shared] == [("a", "b")]
    assert list(derived.shared_by) == ["a", "b"]
    assert _origins(derived) == ("a", "c")
    assert derived.comparisons["did-it"].groups[0].standing.outlets == ("a", "b", "c")


def test_what_is_written_apart_counts_apart() -> None:
    assert _origins(_printing({"a": SEA, "b": APART})) == ("a", "b")


def test_the_editor_may_know_better() -> None:
    derived = _printing({"a": SEA, "b": EDITED}, more="independent_of: [a]\n")
    assert len(derived.shared) == 1
    assert _origins(derived) == ("a", "b")


def test_a_third_copy_joins_those_that_are_not_independent() -> None:
    derived = _printing({"a": SEA, "b": EDITED, "c": SEA}, more="independent_of: [a]\n")
    assert _origins(derived) == ("a", "b")


def test_whoever_names_an_origin_is_not_joined_by_its_text() -> None:
    derived = _printing({"a": SEA, "b": EDITED}, attribution=", attribution: [wire]")
    assert _origins(derived) == ("wire",)


def test_a_claim_over_several_shared_texts_is_a_copy_of_each() -> None:
    printed = [SharedText((Printed("a", ((10, 50),)),), 1), SharedText((Printed("a", ((52, 90),)),), 1)]
    spans = {"both": ((12, 80),), "over-the-end": ((12, 91),), "before-the-first": ((9, 80),)}
    passages = {claim: Passage(claim, "a", "exact", where) for claim, where in spans.items()}
    assert copies(printed, passages, dict.fromkeys(passages, Chain(("a",), "own"))) == {"both": (0, 1)}
    apart = [printed[0], SharedText((Printed("a", ((60, 90),)),), 1)]
    assert copies(apart, passages, dict.fromkeys(passages, Chain(("a",), "own"))) == {}


def test_a_claim_is_a_copy_where_all_of_it_is_shared_and_its_outlet_speaks() -> None:
    printed = (Printed("a", ((10, 50), (60, 90))), Printed("b", ((0, 40),)))
    spans = {
        "inside": ((10, 50),),
        "in-two-parts": ((12, 20), (61, 90)),
        "partly": ((12, 20), (50, 59)),
        "over-the-edge": ((40, 51),),
        "somebody-said-it": ((10, 50),),
    }
    passages = {claim: Passage(claim, "a", "exact", where) for claim, where in spans.items()}
    passages["elsewhere"] = Passage("elsewhere", "c", "exact", ((10, 50),))
    own, told = Chain(("a",), "own"), Chain(("a", "x"), "named")
    chains = {claim: told if claim == "somebody-said-it" else own for claim in passages}
    assert copies([SharedText(printed, 1)], passages, chains) == {"inside": (0,), "in-two-parts": (0,)}
