"""The front page: which questions it shows, and what stands on the first screen behind them."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from dossier_maker import derive_dossier, write_dossier
from generator.ground.problem import Problem
from generator.pages.frame.repository import Repository
from generator.pages.views.event import event_pages
from generator.pages.views.home import home_page
from generator.pipeline import read_and_check

TEXT = "Ada said the bridge fell at noon. Ben said it fell at noon. The bridge is old, and twelve people saw it fall."
AGREE = """\
title: The fall
questions:
  - {id: one-voice, ask: How old is it?, answers_are: text, claims: [
      {id: old, source: a, quote: The bridge is old, answer: old}]}
  - {id: agreed, ask: When did it fall?, answers_are: text, reading: {relation: same, reason: Both say noon.}, claims: [
      {id: ada-noon, source: a, quote: Ada said the bridge fell at noon, attribution: [ada], answer: at noon},
      {id: ben-noon, source: a, quote: Ben said it fell at noon, attribution: [ben], answer: at noon}]}
"""
SEEN = """\
title: The watching
questions:
  - {id: seen-by, ask: Who saw it?, answers_are: number, claims: [
      {id: twelve, source: a, quote: twelve people saw it fall, answer: "12"}]}
"""
FILES = {
    "actors/ada.yml": "name: Ada\nkind: person\ndescription: Ada saw it [@ada-noon]. She is 80 [@old].\n",
    "actors/ben.yml": "name: Ben\nkind: person\n",
    "events/fall.yml": AGREE,
    "events/watching.yml": SEEN,
}


def _asked(settings: str = "") -> list[str]:
    derived = derive_dossier({**FILES, "dossier.yml": f"title: D\n{settings}"}, {"a": TEXT})
    page = LexborHTMLParser(home_page(derived, Repository()).html)
    return [node.text() for node in page.css(".d-asked__name")]


def _problems(settings: str) -> list[Problem]:
    with tempfile.TemporaryDirectory() as folder:
        files = {**FILES, "dossier.yml": f"title: D\n{settings}"}
        return list(read_and_check(write_dossier(Path(folder), files, {"a": TEXT})).problems)


def test_the_front_page_asks_what_its_editor_chose_in_that_order() -> None:
    assert _asked("front: [seen-by, agreed]\n") == ["Who saw it?", "When did it fall?"]


def test_where_nothing_is_chosen_what_several_say_comes_before_what_one_voice_says() -> None:
    assert _asked() == ["When did it fall?", "How old is it?", "Who saw it?"]


def test_of_questions_that_are_alike_each_event_has_one_as_long_as_there_are_others() -> None:
    more = "  - {id: old-too, ask: Was it old?, answers_are: text, claims: [\n"
    more += "      {id: old-2, source: a, quote: The bridge is old, answer: yes it was}]}\n"
    files = {**FILES, "events/fall.yml": AGREE + more, "dossier.yml": "title: D\n"}
    page = LexborHTMLParser(home_page(derive_dossier(files, {"a": TEXT}), Repository()).html)
    asked = [node.text() for node in page.css(".d-asked__name")]
    assert asked == ["When did it fall?", "How old is it?", "Who saw it?"]


@pytest.mark.parametrize(
    ("settings", "rule", "at"),
    [("front: [seen-by, agred]\n", "unknown-id", (2, 18)), ("front: [agreed, agreed]\n", "bad-value", (2, 17))],
)
def test_a_question_that_nobody_asks_and_one_chosen_twice_are_told_where_they_stand(
    settings: str, rule: str, at: tuple[int, int]
) -> None:
    [problem] = _problems(settings)
    assert (problem.rule, problem.position.line, problem.position.column) == (rule, *at)
    assert rule != "unknown-id" or problem.hint == 'Did you mean "agreed"?'


def test_each_answer_has_its_words_below_it_and_who_said_them_first() -> None:
    derived = derive_dossier({**FILES, "dossier.yml": "title: D\n"}, {"a": TEXT})
    event = next(one for one in derived.dossier.events if one == "fall")
    [made] = event_pages(derived, Repository(), event)
    page = LexborHTMLParser(made.html)
    shown = page.css(".d-question:has(#question-agreed) .d-glance")
    assert [node.css_first(".d-quote").text(strip=True) for node in shown] == [
        "Ada said the bridge fell at noon",
        "Ben said it fell at noon",
    ]
    ada, ben = shown
    [who] = ada.css(".d-who")
    assert " ".join(who.text().split()).startswith("Ada Ada saw it.")
    assert "80" not in who.text(), "one sentence is enough here"
    assert not ben.css(".d-who"), "nobody says who Ben is"
    [own] = page.css(".d-question:has(#question-one-voice) .d-glance")
    assert own.css_first(".d-who") is None, "an outlet in its own voice stands beside the answer already"
