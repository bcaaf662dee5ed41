"""One claim under several questions: compared and shown under each, and counted once."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from dossier_maker import derive_dossier
from generator.links.claim_sheets import claim_on
from generator.links.derived import Derived
from generator.model.dossier import Ref

TEXT = "On Monday reportedly ten boats left the quay."
HEDGE = {"words": "reportedly", "degree": "not-committed"}
OTHER = {"id": "other", "source": "b", "quote": "Twelve boats left on Tuesday", "answer": "12"}


def _derived(*further: dict[str, Any], **claim: Any) -> Derived:
    stated = {"id": "c", "source": "a", "quote": TEXT, "answer": "10", "also_answers": list(further), **claim}
    one = {
        "title": "One",
        "questions": [
            {"id": "how-many", "ask": "How many?", "answers_are": "number", "claims": [stated, OTHER]},
            {"id": "what", "ask": "What left?", "answers_are": "text"},
        ],
    }
    two = {"title": "Two", "questions": [{"id": "which-day", "ask": "On which day?", "answers_are": "date"}]}
    for question in (one["questions"][1], *two["questions"]):  # type: ignore[index]
        if question["id"] not in {one["question"] for one in further}:
            claims = {"id": f"own-{question['id']}", "source": "b", "quote": OTHER["quote"], "answer": "2031-03-04"}
            question["claims"] = [claims]
    articles = {"a": TEXT, "b": "Twelve boats left on Tuesday"}
    return derive_dossier({"events/one.yml": one, "events/two.yml": two}, articles)


MONDAY = {"question": "which-day", "answer": "2031-03-03"}
BOATS = {"question": "what", "answer": "boats"}


def test_a_claim_is_compared_under_each_question_with_its_answer_there() -> None:
    derived = _derived(MONDAY, BOATS)
    answers = {
        question: [group.answer.written for group in found.groups] for question, found in derived.comparisons.items()
    }
    assert answers == {"how-many": ["10", "12"], "what": ["boats"], "which-day": ["2031-03-03"]}


def test_it_is_one_claim_with_one_quote_and_one_origin() -> None:
    derived = _derived(MONDAY, BOATS)
    assert list(derived.stated) == ["c", "other"]
    assert derived.dossier.declared == len(derived.found.passages) == 2
    assert [stated.claim.id for stated in derived.by_source["a"]] == ["c"]
    assert [stated.claim.id for stated in derived.by_origin["paper"]] == ["c", "other"]


def test_each_answer_has_an_address_of_its_own_and_the_claim_keeps_its_own() -> None:
    derived = _derived(MONDAY, BOATS)
    assert claim_on(derived, derived.stated["c"]) == "events/one/#claim-c"
    assert [claim_on(derived, stated) for stated in derived.answers["c"]] == [
        "events/one/#claim-c",
        "events/two/#claim-c_which-day",
        "events/one/#claim-c_what",
    ]


def test_the_event_of_the_other_question_hears_its_source_and_no_event_hears_it_twice() -> None:
    derived = _derived(MONDAY, BOATS)
    assert derived.speaking["two"] == ("a",)
    shown = {ref.id: [stated.claim.id for stated in claims] for ref, claims in derived.by_thing.items()}
    assert shown == {"one": ["c", "other"], "two": ["c"]}
    assert derived.by_thing[Ref("event", "one")][0] is derived.stated["c"]


def test_hedges_go_along_unless_others_are_written_and_a_moment_does_not() -> None:
    plain = {**MONDAY, "hedges": []}
    derived = _derived(plain, BOATS, hedges=[HEDGE], when="2031-03-03")
    accounts = {question: several["c"].claim for question, several in derived.accounts.items()}
    assert [hedge.words for hedge in accounts["what"].hedges] == ["reportedly"]
    assert accounts["which-day"].hedges == ()
    assert [accounts[one].when is None for one in ("how-many", "what", "which-day")] == [False, True, True]
    own = _derived({**MONDAY, "when": "2031-03-02"}, BOATS, when="2031-03-03").accounts
    assert [str(own[one]["c"].claim.when and own[one]["c"].claim.when.text) for one in own] == [
        "2031-03-03",
        "2031-03-02",
        "None",
    ]


@given(st.permutations([MONDAY, BOATS]))
def test_the_order_in_which_further_answers_stand_changes_no_comparison(further: list[dict[str, Any]]) -> None:
    assert _derived(*further).comparisons == _derived(MONDAY, BOATS).comparisons
