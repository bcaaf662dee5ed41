"""Warnings and notes, where they are told and where not; each is in tests/dossiers/every-remark as well."""

from __future__ import annotations

from typing import Any

import pytest

from dossier_maker import EVERY_REMARK, read_dossier
from generator.check.quotes import check_quotes
from generator.check.remarks import remarks
from generator.pages.frame.repository import Repository
from generator.pipeline import make, read_and_check


def _told(files: dict[str, Any], text: str, language: str = "en") -> list[str]:
    words = text.split()
    lines = f'body: {{from: "{words[0]} {words[1]}", to: "{words[-1]}"}}\nlanguage: {language}\n'
    dossier = read_dossier(files, {"s": (f"{text}\n", lines)})
    found, problems = check_quotes(dossier)
    assert not problems, problems
    return [one.rule for one in remarks(dossier, found, whole=True)]


def _quoted(quote: str, text: str, language: str = "en", **more: str) -> list[str]:
    claim = {"id": "c", "source": "s", "quote": quote, **more}
    return _told({"events/e.yml": {"title": "E", "claims": [claim]}}, text, language)


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("say who will ever pay for it", "Yesterday the mayor did not say who will ever pay for it."),
        ("say who will ever pay for it", "Yesterday the mayor didn\u2019t say who will ever pay for it."),
        ("the two boats collided here", "Yesterday, reportedly, the two boats collided here."),
        ("the two boats collided here", "Yesterday the two boats collided here, reportedly in fog."),
        ("the two boats collided here", "Yesterday the two boats collided here; nobody saw it, but Allegedly the two."),
        (
            "Yesterday the two boats […] collide near the harbour",
            "Yesterday the two boats did not collide near the harbour.",
        ),
    ],
)
def test_a_word_of_doubt_that_is_left_out(quote: str, text: str) -> None:
    expected = [] if "Allegedly" in text else ["quote-leaves-out-doubt"]
    assert _quoted(quote, text) == expected


@pytest.mark.parametrize(
    ("quote", "text", "more"),
    [
        ("did not say who will ever pay", "Yesterday the mayor did not say who will ever pay for it.", {}),
        ("say who will ever pay for it", "Yesterday he did not say who will ever pay for it.", {"prefix": "not"}),
        ("the two boats collided here", "It was not. Yesterday the two boats collided here.", {}),
        ("the two boats collided here", "We say it was not.\nthe two boats collided here.", {}),
        ("the two boats collided here", "Yesterday the two boats collided here. Perhaps twice.", {}),
        ("the two boats collided here.", "Yesterday the two boats collided here. Perhaps twice.", {}),
        ("the two boats collided here", "Yesterday the two boats collided here, not only once.", {}),
        ("the two boats collided here", "Yesterday a notable knot the two boats collided here.", {}),
    ],
)
def test_no_word_of_doubt_is_left_out(quote: str, text: str, more: dict[str, str]) -> None:
    assert _quoted(quote, text, **more) == []


def test_only_languages_whose_words_are_known_are_looked_at() -> None:
    text = "أمس لم يقل من سيدفع ثمن الإصلاح كله."
    assert _quoted("يقل من سيدفع ثمن الإصلاح كله", text, "ar") == ["quote-leaves-out-doubt"]
    assert _quoted("يقل من سيدفع ثمن الإصلاح كله", text, "fa") == []


@pytest.mark.parametrize(
    ("actor", "told"),
    [({}, True), ({"aliases": ["the pilot"]}, False), ({"name": "pilot"}, False), ({"aliases": ["pil"]}, True)],
)
def test_an_actor_that_nobody_mentions(actor: dict[str, Any], told: bool) -> None:
    files = {"actors/who.yml": {"name": "Nemo", "kind": "person", **actor}}
    assert _told(files, "Yesterday the pilot came ashore.") == (["actor-not-mentioned"] if told else [])


def test_what_is_lacking_is_not_told_while_records_cannot_be_read() -> None:
    dossier = read_dossier({"actors/who.yml": {"name": "Nemo", "kind": "person"}}, {"s": "Some words."})
    found, _ = check_quotes(dossier)
    assert remarks(dossier, found, whole=False) == ()


@pytest.mark.parametrize(("date", "told"), [("2031-05", False), ("2031-05-09", False), ("2031-05-10", True),
                                            ("2031-06/2031-07", True), ("../2031-07", False)])  # fmt: skip
def test_an_event_after_its_article(date: str, told: bool) -> None:
    claim = {"id": "c", "source": "s", "quote": "the two boats collided here"}
    files = {"events/e.yml": {"title": "E", "date": date, "claims": [claim]}}
    lines = "published: 2031-05-09\nbody: {from: Yesterday, to: here.}\n"
    dossier = read_dossier(files, {"s": ("Yesterday the two boats collided here.", lines)})
    rules = [one.rule for one in remarks(dossier, check_quotes(dossier)[0], whole=True)]
    assert rules == (["event-after-article"] if told else [])


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("actors/guest/", "actor-not-mentioned): A picture shows him."),
        ("places/stage/", "shared-alias): The paper calls both so."),
        ("events/promised/", "event-after-article): The article announces it."),
        ("events/doubts/", "quote-leaves-out-doubt): The question is what matters."),
    ],
)
def test_a_page_shows_what_was_looked_at_and_why_it_is_right(address: str, reason: str) -> None:
    rendered = make(read_and_check(EVERY_REMARK), EVERY_REMARK, Repository()).rendered
    pages = {page.address: page for page in rendered.pages}
    shown = str(pages[address].html)
    for mark in "():.-":
        shown = shown.replace(f"&#{ord(mark)};", mark)
    assert shown.count(reason) == 1
