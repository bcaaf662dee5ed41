"""A date that is called stated, and words that deny it, are told with their place."""

from __future__ import annotations

from typing import Any

import pytest

from dossier_maker import key_at, read_dossier
from generator.check.stated_dates import check_stated_dates
from generator.ground.problem import Problem, in_order


def source(published: Any, language: str = "en") -> dict[str, Any]:
    return {
        "title": "Daesh withdraws",
        "outlet": "rasa-agency",
        "published": published,
        "language": language,
        "sha256": "0" * 64,
        "body": {"from": "Rasa"},
    }


def event(date: Any, *quotes: str, **more: Any) -> dict[str, Any]:
    claims = [{"id": f"claim-{at}", "source": "rasa", "quote": quote, **more} for at, quote in enumerate(quotes)]
    return {"title": "The fall", "date": date, "claims": claims}


def problems(the_source: dict[str, Any], the_event: dict[str, Any] | None = None) -> list[tuple[Problem, str]]:
    """Return what is wrong with stated dates, and at which key of the event or the source."""
    files: dict[str, Any] = {"articles/rasa.yml": the_source, "articles/rasa.txt": "Rasa"}
    if the_event:
        files["events/fall.yml"] = the_event
    dossier = read_dossier(files)
    entries = {entry.file: entry for entry in (*dossier.sources.values(), *dossier.events.values())}
    found = in_order(check_stated_dates(dossier))
    return [(one, key_at(entries[one.position.file], one.position)) for one in found]


def test_a_publication_that_its_words_deny() -> None:
    ((found, at),) = problems(source({"date": "2024-06-17", "basis": "stated", "quote": "4 June 2024"}))
    assert (found.rule, at) == ("stated-otherwise", "published.date")
    assert found.sentence == '"4 June 2024" cannot be 2024-06-17: the words name 4 June 2024.'
    assert found.hint == (
        "If the words are right, write this:\ndate: 2024-06-04\n"
        "If the date follows from more, write basis: inferred, and give the reason."
    )


def test_words_of_another_language_stand_in_the_message_as_they_are() -> None:
    ((found, _),) = problems(source({"date": "2024-06-17", "quote": "٤ حزيران ٢٠٢٤"}, "ar"))
    assert found.sentence == '"٤ حزيران ٢٠٢٤" cannot be 2024-06-17: the words name 4 June 2024.'


def test_digits_whose_order_nobody_knows() -> None:
    ((found, _),) = problems(source({"date": "2024-06-17", "quote": "04/06/2024"}))
    assert found.hint.startswith("If the words are right, write one of these; only the article tells which:\n")
    assert "\ndate: 2024-06-04\ndate: 2024-04-06\n" in found.hint


@pytest.mark.parametrize(
    "published",
    [
        {"date": "2024-06-04", "quote": "4 June 2024"},
        {"date": "2024-06-17", "basis": "inferred", "quote": "4 June 2024", "reason": "The week after it."},
        {"basis": "unknown", "quote": "4 June 2024"},
        {"date": "2024-13", "quote": "4 June 2024"},
        "2024-06-17",
    ],
)
def test_what_denies_nothing(published: Any) -> None:
    assert not problems(source(published))


STATED = {"date": "2024-06-17", "basis": "stated", "claims": ["claim-0", "claim-1"]}
UNKNOWN = {"basis": "unknown"}


def test_an_event_that_its_claims_deny() -> None:
    the_event = event(STATED, "On Tuesday 4 June 2024 it fell", "It fell on 4 June")
    ((found, at),) = problems(source(UNKNOWN), the_event)
    assert (found.rule, at) == ("stated-otherwise", "date.date")
    assert found.sentence == (
        '"4 June 2024", in the quote of "claim-0", cannot be 2024-06-17: the words name 4 June 2024.'
    )


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("On 4 June 2024 it fell", "It fell on 17 June"),
        ("It began on 4 June 2024", "On Monday it fell"),
        ("On 4 June 2024 it fell", "It fell in the night of the feast"),
        ("It fell four days after 4 June 2024", "On 4 June 2024 it began"),
        ("On Monday it fell, a year after it opened on Tuesday 4 June 2024", "On 4 June 2024 it opened"),
    ],
)
def test_claims_that_may_state_it_in_other_words(first: str, second: str) -> None:
    assert not problems(source(UNKNOWN), event(STATED, first, second))


def test_claims_whose_words_are_resolved_or_not_known() -> None:
    quotes = ("On 4 June 2024 it fell", "It fell on 4 June")
    resolved = [{"words": "it fell", "to": "2024-06-17"}]
    assert problems(source(UNKNOWN), event(STATED, *quotes))
    assert not problems(source(UNKNOWN), event(STATED, *quotes, resolves=resolved))
    assert not problems(source(UNKNOWN), event({**STATED, "claims": ["claim-0", "claim-7"]}, *quotes))
    assert not problems(source(UNKNOWN, "pl"), event(STATED, *quotes))
    assert not problems(source(UNKNOWN), event({**STATED, "basis": "inferred", "reason": "So it is."}, *quotes))
