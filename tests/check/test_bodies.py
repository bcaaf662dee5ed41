"""The body of an article is found by its first and last words."""

from __future__ import annotations

from typing import Any

import pytest

from dossier_maker import key_at, read_dossier
from generator.check.bodies import bodies

TEXT = (
    "Listen Live\nShare thisThe army entered the city.\nIt left.\nSubscribe now\n"
    "“The rebels” came back.\nThey left.\nOmar SanadikiSyrian soldiers\n"
)


def _bodies(body: Any) -> tuple[list[str], list[tuple[str, str]]]:
    """Return the stretches that are found, and each problem's rule and key."""
    record = {"title": "t", "outlet": "o", "published": "2016", "sha256": "0" * 64, "body": body}
    dossier = read_dossier({"articles/s.yml": record, "articles/s.txt": TEXT})
    spans, problems = bodies(dossier.sources["s"], dossier.articles["s"])
    told = [(problem.rule, key_at(dossier.sources["s"], problem.position)) for problem in problems]
    return [TEXT[start:end] for start, end in spans], told


def test_from_first_words_to_last() -> None:
    assert _bodies({"from": "The army entered", "to": "It left."}) == (["The army entered the city.\nIt left."], [])


def test_the_last_words_are_the_first_such_ones_after_the_first_words() -> None:
    assert _bodies({"from": "The army entered", "to": "left."})[0] == ["The army entered the city.\nIt left."]


def test_one_line_may_be_named_by_its_first_words_alone() -> None:
    assert _bodies({"from": "The army entered the city."}) == (["The army entered the city."], [])


def test_first_and_last_words_may_share_some() -> None:
    assert _bodies({"from": "The army entered the city.", "to": "the city."})[0] == ["The army entered the city."]


def test_typography_is_folded_and_the_quotation_mark_belongs_to_the_body() -> None:
    assert _bodies({"from": '"The rebels" came', "to": "They  left."})[0] == ["“The rebels” came back.\nThey left."]


def test_stretches_in_order() -> None:
    body = [{"from": "The army entered", "to": "It left."}, {"from": "“The rebels”", "to": "They left."}]
    assert _bodies(body) == (
        ["The army entered the city.\nIt left.", "“The rebels” came back.\nThey left."],
        [],
    )


def test_a_body_may_begin_where_two_texts_were_run_together() -> None:
    assert _bodies({"from": "Syrian soldiers"})[0] == ["Syrian soldiers"]


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        ({"from": "No such words"}, ("body-not-found", "body.from")),
        ({"from": "The army entered", "to": "No such words"}, ("body-not-found", "body.to")),
        ({"from": "left."}, ("body-ambiguous", "body.from")),
        ({"from": "Subscribe now", "to": "It left."}, ("body-out-of-order", "body.to")),
        ({"from": "rmy entered", "to": "It left."}, ("body-cuts-a-word", "body.from")),
        ({"from": "The army entered", "to": "Subscrib"}, ("body-cuts-a-word", "body.to")),
        ([{"from": "Subscribe now"}, {"from": "The army entered"}], ("body-out-of-order", "body.1.from")),
        (
            [{"from": "The army", "to": "It left."}, {"from": "It left.", "to": "now"}],
            ("body-out-of-order", "body.1.from"),
        ),
    ],
)
def test_what_is_refused(body: Any, problem: tuple[str, str]) -> None:
    assert _bodies(body)[1] == [problem]


def test_the_same_words_again_after_the_stretch_before_are_no_second_place() -> None:
    body = [{"from": "The army entered", "to": "It left."}, {"from": "left."}]
    assert _bodies(body) == (["The army entered the city.\nIt left.", "left."], [])
