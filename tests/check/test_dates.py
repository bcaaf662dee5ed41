"""Resolved dates that their words cannot mean, are told with their place."""

from __future__ import annotations

from typing import Any

from generator.check.dates import check_dates
from generator.ground.position import Position
from generator.ground.problem import Problem, in_order
from generator.model.claim import Claim
from generator.model.dossier import Dossier, Entry
from generator.model.event import Event
from generator.model.record import LENIENT
from generator.model.settings import Settings
from generator.model.source import Source


def source(published: Any) -> Entry[Source]:
    positions = {("published",): Position("rasa.yml", 3, 12), ("published", "date"): Position("rasa.yml", 4, 9)}
    record = Source.model_validate(
        {
            "title": "Daesh withdraws",
            "outlet": "rasa-agency",
            "published": published,
            "sha256": "0" * 64,
            "body": {"from": "Rasa"},
        },
        context={LENIENT: True},
    )
    return Entry("rasa", record, "rasa.yml", positions)


CLAIM = {"id": "it-fell", "source": "rasa", "quote": "On Monday it fell"}


def event(quote: str = "On Monday it fell", date: Any = None, **resolved: str) -> Entry[Event]:
    claim = {"id": "it-fell", "source": "rasa", "quote": quote, "resolves": [resolved] if resolved else []}
    record = Event.model_validate({"title": "The fall", "date": date, "claims": [claim]})
    where = ("claims", 0, "resolves", 0)
    positions = {
        (): Position("fall.yml"),
        ("date",): Position("fall.yml", 2, 7),
        (*where, "words"): Position("fall.yml", 7, 9),
        (*where, "to"): Position("fall.yml", 8, 9),
    }
    return Entry("fall", record, "fall.yml", positions)


def problems(the_source: Entry[Source] | None, the_event: Entry[Event]) -> tuple[Problem, ...]:
    sources = {the_source.id: the_source} if the_source else {}
    dossier = Dossier(Settings(title="Palmyra"), sources, {}, {}, {}, {the_event.id: the_event}, 1)
    return in_order(check_dates(dossier))


def test_true_dates_are_left_alone() -> None:
    assert not problems(source("2016-12-13"), event(date="2016-12-12", words="On Monday", to="2016-12-12"))
    assert not problems(source({"basis": "unknown"}), event())


def test_a_weekday_that_the_calendar_denies() -> None:
    assert problems(source("2016-12-13"), event(words="On Monday", to="2016-12-13")) == (
        Problem(
            Position("fall.yml", 8, 9),
            "resolved-weekday",
            '"On Monday" cannot be 2016-12-13: 13 December 2016 is a Tuesday.',
            "Published 13 December 2016: Monday is then 2016-12-12.",
        ),
    )


def test_the_weekday_is_checked_where_the_source_or_its_date_is_not_known() -> None:
    for the_source in (None, source({"basis": "unknown"}), source("2016-13")):
        found = problems(the_source, event(words="On Monday", to="2016-12-13"))
        assert [problem.rule for problem in found if problem.position.file == "fall.yml"] == ["resolved-weekday"]


def test_a_day_too_far_from_the_publication_needs_a_reason() -> None:
    (found,) = problems(source("2016-12-13"), event(words="On Monday", to="2016-11-07"))
    assert found.rule == "resolved-publication"
    assert "published 13 December 2016" in found.sentence
    assert not problems(source("2016-12-13"), event(words="On Monday", to="2016-11-07", reason="the speaker's Monday"))


def test_a_month_that_the_words_deny() -> None:
    (found,) = problems(None, event("In May of 2015 it fell", words="In May of 2015", to="2015-06"))
    assert (found.rule, found.position) == ("resolved-calendar", Position("fall.yml", 8, 9))


def test_words_that_the_quote_does_not_hold() -> None:
    (found,) = problems(None, event(words="On Sunday", to="2016-12-11"))
    assert (found.rule, found.position) == ("resolved-not-in-quote", Position("fall.yml", 7, 9))
    assert '"On Sunday"' in found.sentence


def test_words_are_found_across_typography_but_not_across_case() -> None:
    assert not problems(None, event("it fell on\u00a0 Monday’s eve", words="on Monday's eve", to="2016-12-12"))
    assert problems(None, event("it fell on Monday", words="On Monday", to="2016-12-12"))


def test_what_is_no_date_is_compared_with_nothing() -> None:
    """That it is none is told where it was read."""
    lenient = {LENIENT: True}
    wrong = Claim.model_validate({**CLAIM, "resolves": [{"words": "On Monday", "to": "2016-02-30"}]}, context=lenient)
    fall = event()
    record = fall.record.model_copy(update={"claims": (wrong,)})
    assert problems(source("2016-12-13"), Entry("fall", record, "fall.yml", fall.positions)) == ()
