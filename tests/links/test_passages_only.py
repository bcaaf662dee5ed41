"""Cutting an article to what is published: each quote keeps its words and its sentence, and nothing else is kept."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from dossier_maker import write_dossier
from generator.links.passages_only import GAP, passages_only
from generator.links.whole import Whole
from generator.pages.frame.repository import Repository
from generator.pipeline import Checked, make, read_and_check


def _sentence(number: int) -> str:
    return f"Sentence {number} has word{number}a and word{number}b and word{number}c."


def _claims(quotes: list[str], source: str = "story", prefix: str = "claim") -> str:
    return "".join(f"  - {{id: {prefix}-{at}, source: {source}, quote: '{q}'}}\n" for at, q in enumerate(quotes))


def _checked(articles: dict[str, tuple[str, str]], claims: str) -> Checked:
    files = {
        "dossier.yml": "title: A dossier\n",
        "actors/paper.yml": "name: Paper\nkind: outlet\n",
        "actors/other.yml": "name: Other\nkind: outlet\n",
        "events/e.yml": f"title: An event\n{claims}" if claims else "title: An event\n",
    }
    with tempfile.TemporaryDirectory() as folder:
        checked = read_and_check(write_dossier(Path(folder), files, articles))
    assert checked.problems == (), checked.problems
    return checked


def _cut(text: str, body: str, quotes: list[str]) -> tuple[Checked, str, list[tuple[str, ...]], Whole]:
    """Cut an article; return what was checked, the text that is left, the words of each claim there, and the whole."""
    claims = f"claims:\n{_claims(quotes)}" if quotes else ""
    checked = _checked({"story": (text, f"publish: passages\n{body}")}, claims)
    dossier, found, whole = passages_only(checked.dossier, checked.found)
    left = dossier.articles["story"].text
    words = [tuple(left[slice(*span)] for span in passage.spans) for passage in found.passages.values()]
    return checked, left, words, whole


@st.composite
def _articles(draw: st.DrawFn) -> tuple[str, list[list[int]], list[int]]:
    """An article's line end, the numbers of its sentences by paragraph, and those that are quoted."""
    sizes = draw(st.lists(st.integers(1, 4), min_size=1, max_size=5))
    numbers = iter(range(10, 99))
    paragraphs = [[next(numbers) for _ in range(size)] for size in sizes]
    every = [number for paragraph in paragraphs for number in paragraph]
    quoted = draw(st.lists(st.sampled_from(every), max_size=4, unique=True))
    return draw(st.sampled_from(["\n", "\r\n"])), paragraphs, sorted(quoted)


@given(_articles(), st.sampled_from(["", "Menu and furniture"]), st.sampled_from(["", "\ufeff"]), st.booleans())
def test_what_is_quoted_stays_with_its_sentence_and_nothing_else_does(
    article: tuple[str, list[list[int]], list[int]], before: str, bom: str, after: bool
) -> None:
    end, paragraphs, quoted = article
    every = [number for paragraph in paragraphs for number in paragraph]
    body = f"{end}{end}".join(end.join(map(_sentence, paragraph)) for paragraph in paragraphs)
    text = bom + (f"{before}{end}" if before else "") + body + (f"{end}Read on elsewhere" if after else "") + end
    to = f"word{every[-1]}b and word{every[-1]}c."
    checked, left, words, whole = _cut(
        text,
        f"body: {{from: Sentence {every[0]} has, to: {to}}}\n",
        [f"has word{number}a and word{number}b" for number in quoted],
    )
    assert [number for number in every if _sentence(number) in left] == quoted
    assert words == [(f"has word{number}a and word{number}b",) for number in quoted]
    outside = left
    for number in quoted:
        outside = outside.replace(_sentence(number), "")
    assert set(outside.split()) <= {GAP}, "furniture that nobody quotes is not kept"
    assert whole.withheld["story"].sentences == len(every) - len(quoted)
    assert (whole.coverage["story"].sentences, whole.coverage["story"].quoted) == (len(every), len(quoted))
    assert whole.passages == checked.found.passages


def test_a_gap_stands_exactly_where_something_is_left_out() -> None:
    text = f"{_sentence(1)} {_sentence(2)} {_sentence(3)}\n\n{_sentence(4)} {_sentence(5)}\n"
    body = "body: {from: Sentence 1 has, to: word5c.}\n"
    _, left, _, _ = _cut(text, body, ["has word1a and word1b", "has word2a and word2b", "has word5a and word5b"])
    assert left == f"{_sentence(1)} {_sentence(2)}\n\n[…]\n\n{_sentence(5)}\n"


def test_an_elided_quote_keeps_the_sentences_of_its_parts_alone() -> None:
    text = " ".join(map(_sentence, range(1, 5))) + "\n"
    body = "body: {from: Sentence 1 has, to: word4c.}\n"
    _, left, words, _ = _cut(text, body, ["has word1a and word1b and word1c. […] has word3a and word3b and word3c."])
    assert left == f"{_sentence(1)}\n\n[…]\n\n{_sentence(3)}\n\n[…]\n"
    assert words == [("has word1a and word1b and word1c.", "has word3a and word3b and word3c.")]


def test_a_mark_that_the_article_prints_itself_is_its_own() -> None:
    text = f"{_sentence(1)} He said […] nothing about it at all. {_sentence(2)}\n"
    _, left, words, _ = _cut(text, "body: {from: Sentence 1 has, to: word2c.}\n", ["nothing about it at all"])
    assert left == "[…]\n\nHe said […] nothing about it at all.\n\n[…]\n"
    assert words == [("nothing about it at all",)]


def test_an_article_that_nobody_quotes_is_a_gap() -> None:
    text = f"{_sentence(1)} {_sentence(2)}\n"
    checked, left, _, _ = _cut(text, "body: {from: Sentence 1 has, to: word2c.}\n", [])
    assert left == "[…]\n"
    page = make(checked, Path(), Repository()).plan.page("sources/story/")
    assert "word1a" not in page.html
    assert "2 sentences of this article" in page.html


def test_withholding_makes_no_second_origin() -> None:
    """Likeness in all but figures is a copy only where other sentences are: that is known of the whole alone."""
    asked = "questions:\n  - id: q\n    ask: How many?\n    answers_are: number\n    claims:\n"
    for source, answer in (("story", 40), ("copy", 41)):
        quote = f"at least {answer} men of the town were seen"
        asked += f"      - {{id: in-{source}, source: {source}, quote: {quote}, answer: {answer}}}\n"

    def origins(lines: str) -> int:
        articles = {}
        for source, outlet, answer in (("story", "paper", 40), ("copy", "other", 41)):
            counted = f"It is said that at least {answer} men of the town were seen in the water at that time."
            text = " ".join([*map(_sentence, range(1, 4)), counted, *map(_sentence, range(4, 8))]) + "\n"
            body = "body: {from: Sentence 1 has, to: word7c.}\n"
            articles[source] = (text, f"outlet: {outlet}\n{lines}{body}")
        derived = make(_checked(articles, asked), Path(), Repository()).derived
        return len(derived.comparisons["q"].standing.origins)

    assert origins("") == 1
    assert origins("publish: passages\n") == 1
