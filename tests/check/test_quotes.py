"""The gate at work on a dossier: what is found, what a person is told, and that nothing is skipped."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from dossier_maker import File, key_at, read_dossier
from generator.check.quotes import check_quotes
from generator.ground.problem import Problem
from generator.model.dossier import Dossier
from generator.model.passage import Found

EVENT = "events/e.yml"
HEAD = "News ID: 425676, 11 December 2016\n"
BODY = (
    "The strikes killed more than 300 Daesh elements.\n"
    "US-led jets flew on Thursday; the statement read: “We repulsed all attacks.”\n"
    "Nobody was hurt, the officials said."
)
TEXT = HEAD + BODY + "\nShare this article with friends"


def _source(text: str = TEXT, **more: Any) -> dict[str, Any]:
    return {
        "title": "A title",
        "outlet": "rasa",
        "published": "2016-12-11",
        "sha256": hashlib.sha256(text.encode()).hexdigest(),
        "body": {"from": "The strikes killed", "to": "the officials said."},
        **more,
    }


def _dossier(
    *claims: Mapping[str, Any],
    sources: Mapping[str, dict[str, Any]] | None = None,
    texts: Mapping[str, str] | None = None,
) -> Dossier:
    made = [{"id": f"c{n}", "source": "rasa", **claim} for n, claim in enumerate(claims)]
    files: dict[str, File] = {EVENT: {"title": "An event", "claims": made}}
    files |= {f"articles/{id}.yml": source for id, source in (sources or {"rasa": _source()}).items()}
    files |= {f"articles/{id}.txt": text for id, text in (texts or {"rasa": TEXT}).items()}
    return read_dossier(files)


def _key(dossier: Dossier, problem: Problem) -> str:
    entries = {entry.file: entry for entry in (*dossier.sources.values(), *dossier.events.values())}
    return key_at(entries[problem.position.file], problem.position)


def _one(dossier: Dossier) -> tuple[Found, Problem]:
    found, problems = check_quotes(dossier)
    assert len(problems) == 1, problems
    return found, problems[0]


def test_every_quote_that_stands_is_found() -> None:
    found, problems = check_quotes(
        _dossier(
            {"quote": "killed more than 300 Daesh elements"},
            {"quote": '"We repulsed all attacks."'},
            {"quote": "11 December 2016", "furniture": True},
        )
    )
    assert problems == ()
    assert [(id, passage.level) for id, passage in found.passages.items()] == [
        ("c0", "exact"),
        ("c1", "typographic"),
        ("c2", "exact"),
    ]
    assert [TEXT[slice(*passage.spans[0])] for passage in found.passages.values()] == [
        "killed more than 300 Daesh elements",
        "“We repulsed all attacks.”",
        "11 December 2016",
    ]
    assert found.bodies == {"rasa": ((len(HEAD), len(HEAD + BODY)),)}


def test_words_that_are_not_there_are_shown_beside_the_nearest() -> None:
    dossier = _dossier({"quote": "The strikes killed 300 Daesh elements"})
    found, problem = _one(dossier)
    assert found.passages == {}
    assert problem.rule == "quote-not-found"
    assert _key(dossier, problem) == "claims.0.quote"
    assert problem.sentence == '"The strikes killed 300 Daesh elements" does not stand in sources/articles/rasa.txt.'
    assert problem.hint == (
        "The nearest passage is on line 2:\n"
        "  article: The strikes killed >>more than<< 300 Daesh elements\n"
        "  written: The strikes killed 300 Daesh elements\n"
        "If you mean these words:\n"
        'quote: "The strikes killed more than 300 Daesh elements"'
    )


@pytest.mark.parametrize(
    ("quote", "words"),
    [
        ("more than 300 daesh elements", "capital and small letters only"),
        ("more than 300 D\u0430esh elements", "the quote has U+0430 CYRILLIC SMALL LETTER A, the article has U+0061"),
        ("more than 300\u200b Daesh elements", "the quote has U+200B ZERO WIDTH SPACE"),
        ("US- led jets flew on Thursday", 'YAML\'s ">" puts it there'),
        ("nothing at all xyzzy quux", "The article has nothing like it."),
    ],
)
def test_a_known_cause_is_named(quote: str, words: str) -> None:
    assert words in _one(_dossier({"quote": quote}))[1].hint


@pytest.mark.parametrize(
    ("claim", "rule", "key"),
    [
        ({"quote": "Daesh"}, "quote-too-short", "quote"),
        ({"quote": "Share this article with friends"}, "quote-outside-body", "quote"),
        ({"quote": "killed more than 300", "furniture": True}, "quote-in-body", "quote"),
        ({"quote": "officials said.\nShare this"}, "quote-across-furniture", "quote"),
        ({"quote": "officials said.\nShare this", "furniture": True}, "quote-across-furniture", "quote"),
        ({"quote": "trikes killed more"}, "quote-cuts-a-word", "quote"),
        ({"quote": "killed [only] more than 300"}, "quote-bracketed-insertion", "quote"),
        ({"quote": "killed more than 300", "prefix": "The raids"}, "quote-context-differs", "prefix"),
        ({"quote": "killed more than 300", "suffix": "men"}, "quote-context-differs", "suffix"),
        ({"quote": "The strikes killed more […] said"}, "quote-elision-part-too-short", "quote"),
        ({"quote": "flew on Thursday; the statement […] killed more than 300 Daesh"}, "quote-elision-order", "quote"),
        ({"quote": " "}, "quote-empty", "quote"),
    ],
)
def test_each_refusal_has_its_rule_place_and_words(claim: dict[str, Any], rule: str, key: str) -> None:
    dossier = _dossier(claim)
    _, problem = _one(dossier)
    assert (problem.rule, _key(dossier, problem)) == (rule, f"claims.0.{key}")
    assert problem.hint
    assert "{" not in problem.sentence + problem.hint


def test_only_furniture_may_be_cut_where_two_texts_were_run_together() -> None:
    text = TEXT.replace("Share this", "GMT13 August 2020").replace("Nobody was", "SanadikiNobody was")
    texts, sources = {"rasa": text}, {"rasa": _source(text)}
    claims = {"quote": "13 August 2020", "furniture": True}, {"quote": "Nobody was hurt"}
    found, problem = _one(_dossier(*claims, sources=sources, texts=texts))
    assert list(found.passages) == ["c0"]
    assert problem.rule == "quote-cuts-a-word"
    assert problem.hint == 'Quote whole words: the article has "SanadikiNobody was hurt,".'


def test_a_long_quote_is_shortened_in_the_message() -> None:
    _, problem = _one(_dossier({"quote": "These words are not in the article at all. " * 6}))
    assert len(problem.sentence) < 160
    assert '" does not' in problem.sentence


def test_a_quote_that_stands_twice_is_told_with_its_lines() -> None:
    text = TEXT.replace("Nobody was hurt", "The strikes killed more than 300 Daesh elements")
    source = _source(text, body={"from": "The strikes killed more than 300 Daesh elements.\nUS", "to": "said."})
    dossier = _dossier({"quote": "killed more than 300"}, sources={"rasa": source}, texts={"rasa": text})
    _, problem = _one(dossier)
    assert problem.rule == "quote-ambiguous"
    assert "lines 2 and 4" in problem.sentence


def test_another_source_that_holds_the_words_is_named() -> None:
    other = "The strikes killed, and so on. Something else entirely, the officials said."
    dossier = _dossier(
        {"quote": "Something else entirely"},
        sources={"rasa": _source(), "tass": _source(other)},
        texts={"rasa": TEXT, "tass": other},
    )
    assert 'The words stand in the source "tass".' in _one(dossier)[1].hint


def test_a_claim_without_an_article_is_a_problem_and_never_a_skip() -> None:
    dossier = _dossier({"quote": "killed more than 300"}, {"quote": "and some more words"})
    dossier = replace(dossier, articles={})
    found, problems = check_quotes(dossier)
    assert found.passages == {}
    assert [(problem.rule, problem.position.file) for problem in problems] == [
        ("article-missing", "sources/articles/rasa.yml"),
        ("article-missing", "sources/events/e.yml"),
        ("article-missing", "sources/events/e.yml"),
    ]


def test_a_changed_article_is_told_with_both_hashes() -> None:
    dossier = _dossier(sources={"rasa": _source(sha256="0" * 64)})
    _, problem = _one(dossier)
    assert problem.rule == "article-changed"
    assert _key(dossier, problem) == "sha256"
    assert "0" * 64 in problem.sentence
    assert hashlib.sha256(TEXT.encode()).hexdigest() in problem.sentence


def test_the_words_of_the_date_are_found_anywhere_in_the_file_however_short() -> None:
    for words in ("11 December 2016", "on Thursday"):
        source = _source(published={"date": "2016-12-11", "quote": words})
        found, problems = check_quotes(_dossier(sources={"rasa": source}))
        assert problems == ()
        assert TEXT[slice(*found.dates["rasa"])] == words


@pytest.mark.parametrize(
    ("field", "rule", "key"),
    [
        ({"published": {"date": "2016-12-11", "quote": "12 December 2016"}}, "date-quote-not-found", "published.quote"),
        ({"byline": "A. N. Other"}, "byline-not-found", "byline"),
        ({"dateline": "MOSCOW"}, "dateline-not-found", "dateline"),
    ],
)
def test_what_a_source_says_is_printed_must_be_printed(field: dict[str, Any], rule: str, key: str) -> None:
    dossier = _dossier(sources={"rasa": _source(**field)})
    _, problem = _one(dossier)
    assert (problem.rule, _key(dossier, problem)) == (rule, key)


def test_a_body_that_is_not_found_makes_one_problem_and_not_one_for_each_quote() -> None:
    source = _source(body={"from": "No such words"})
    found, problem = _one(_dossier({"quote": "killed more than 300"}, sources={"rasa": source}))
    assert problem.rule == "body-not-found"
    assert list(found.passages) == ["c0"]
