"""Resolved dates that their words cannot mean, are told with their place."""

from __future__ import annotations

from typing import Any

from dossier_maker import key_at, read_dossier
from generator.check.dates import check_dates
from generator.ground.problem import Problem, in_order

RESOLVED_TO = "claims.0.resolves.0.to"


def source(published: Any) -> dict[str, Any]:
    return {
        "title": "Daesh withdraws",
        "outlet": "rasa-agency",
        "published": published,
        "sha256": "0" * 64,
        "body": {"from": "Rasa"},
    }


def event(quote: str = "On Monday it fell", date: str = "", **resolved: str) -> dict[str, Any]:
    claim = {"id": "it-fell", "source": "rasa", "quote": quote, "resolves": [resolved] if resolved else []}
    return {"title": "The fall", "claims": [claim]} | ({"date": date} if date else {})


def problems(the_source: dict[str, Any] | None, the_event: dict[str, Any]) -> list[tuple[Problem, str]]:
    """Return what is wrong with the dates of a dossier, and at which key of the event or the source."""
    files = {"events/fall.yml": the_event}
    if the_source:
        files |= {"articles/rasa.yml": the_source, "articles/rasa.txt": "Rasa"}
    dossier = read_dossier(files)
    entries = {entry.file: entry for entry in (*dossier.sources.values(), *dossier.events.values())}
    return [(one, key_at(entries[one.position.file], one.position)) for one in in_order(check_dates(dossier))]


def test_true_dates_are_left_alone() -> None:
    assert not problems(source("2016-12-13"), event(date="2016-12-12", words="On Monday", to="2016-12-12"))
    assert not problems(source({"basis": "unknown"}), event())


def test_a_weekday_that_the_calendar_denies() -> None:
    ((found, at),) = problems(source("2016-12-13"), event(words="On Monday", to="2016-12-13"))
    assert (found.rule, at) == ("resolved-weekday", RESOLVED_TO)
    assert found.sentence == '"On Monday" cannot be 2016-12-13: 13 December 2016 is a Tuesday.'
    assert found.hint == "Published 13 December 2016: Monday is then 2016-12-12."


def test_the_weekday_is_checked_where_the_source_or_its_date_is_not_known() -> None:
    for the_source in (None, source({"basis": "unknown"}), source("2016-13")):
        found = problems(the_source, event(words="On Monday", to="2016-12-13"))
        assert [one.rule for one, at in found if at == RESOLVED_TO] == ["resolved-weekday"]


def test_a_day_too_far_from_the_publication_needs_a_reason() -> None:
    ((found, _),) = problems(source("2016-12-13"), event(words="On Monday", to="2016-11-07"))
    assert found.rule == "resolved-publication"
    assert "published 13 December 2016" in found.sentence
    assert not problems(source("2016-12-13"), event(words="On Monday", to="2016-11-07", reason="the speaker's Monday"))


def test_a_month_that_the_words_deny() -> None:
    ((found, at),) = problems(None, event("In May of 2015 it fell", words="In May of 2015", to="2015-06"))
    assert (found.rule, at) == ("resolved-calendar", RESOLVED_TO)


def test_words_that_the_quote_does_not_hold() -> None:
    ((found, at),) = problems(None, event(words="On Sunday", to="2016-12-11"))
    assert (found.rule, at) == ("resolved-not-in-quote", "claims.0.resolves.0.words")
    assert '"On Sunday"' in found.sentence


def test_words_are_found_across_typography_but_not_across_case() -> None:
    assert not problems(None, event("it fell on\u00a0 Monday’s eve", words="on Monday's eve", to="2016-12-12"))
    assert problems(None, event("it fell on Monday", words="On Monday", to="2016-12-12"))


def test_what_is_no_date_is_compared_with_nothing() -> None:
    """That it is none is told where it was read."""
    assert problems(source("2016-12-13"), event(words="On Monday", to="2016-02-30")) == []


def test_words_that_count_are_checked_from_the_day_that_an_editor_gives() -> None:
    quote = "Four days later it fell"
    assert not problems(None, event(quote, words="Four days later", to="2016-12-15", counted_from="2016-12-11"))
    ((found, at),) = problems(None, event(quote, words="Four days later", to="2016-12-20", counted_from="2016-12-11"))
    assert (found.rule, at) == ("resolved-calendar", RESOLVED_TO)


def test_the_language_of_the_source_says_which_words_are_known() -> None:
    lundi = event("Lundi elle est tombée", words="Lundi", to="2016-12-13")
    ((found, _),) = problems(source("2016-12-13") | {"language": "fr"}, lundi)
    assert found.sentence == ('"Lundi" cannot be 2016-12-13: the words say Monday, and 13 December 2016 is a Tuesday.')
    assert not problems(source("2016-12-13") | {"language": "pl"}, lundi)
